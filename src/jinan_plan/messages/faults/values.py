"""Findings about single values: a wrong type, an unknown or missing name."""

from collections.abc import Mapping

from jinan_plan.messages.faults.wording import FaultMessage, fault

VALUES: Mapping[str, FaultMessage] = {
    "newer-format": fault(
        "文件的格式是第 {found} 版，本程序只懂到第 {known} 版。",
        "The file is in format {found}; this program knows formats up to {known}.",
        do_zh="升级 jinan-plan。",
        do_en="Upgrade jinan-plan.",
    ),
    "missing-key": fault(
        "这里缺少“{key}”。",
        '"{key}" is missing here.',
        do_zh="补上一行 {key} = …（见 docs/format.md）。",
        do_en="Add a line {key} = ... (see docs/format.md).",
    ),
    "unknown-key": fault(
        "这里没有“{key}”这一项。",
        '"{key}" is not known here.',
        do_zh="可用的有：{known}。",
        do_en="Known here: {known}.",
    ),
    "not-one-of": fault(
        "“{key}”不能是 {got}。",
        '"{key}" cannot be {got}.',
        do_zh="可用的值：{allowed}。",
        do_en="Use one of: {allowed}.",
    ),
    "not-text": fault(
        "“{key}”应为文字，这里是 {got}。",
        '"{key}" must be text, not {got}.',
        do_zh='加上英文引号：{key} = "…"。',
        do_en='Put it in quotes: {key} = "...".',
    ),
    "not-true-or-false": fault(
        "“{key}”应为 true 或 false，这里是 {got}。",
        '"{key}" must be true or false, not {got}.',
        do_zh="写 true 或 false，不加引号。",
        do_en="Write true or false without quotes.",
    ),
    "not-a-whole-number": fault(
        "“{key}”应为整数，这里是 {got}。",
        '"{key}" must be a whole number, not {got}.',
        do_zh="写不带小数点和引号的整数。",
        do_en="Write a whole number without point or quotes.",
    ),
    "not-a-number": fault(
        "“{key}”应为数字，这里是 {got}。",
        '"{key}" must be a number, not {got}.',
        do_zh="只写数字，不加引号和单位。",
        do_en="Write the number alone, without quotes or unit.",
    ),
    "not-finite": fault(
        "“{key}”应为有限的数，这里是 {got}。",
        '"{key}" must be a finite number, not {got}.',
        do_zh="没有数字就删去这一项，不要用 nan 或 inf 代替。",
        do_en="Leave the entry out where there is no figure; nan and inf are none.",
    ),
    "number-too-long": fault(
        "数字超过 {most} 位，多半是写错了。",
        "The number has more than {most} digits, which is surely a slip.",
        do_zh="核对来源，按原文的位数填写。",
        do_en="Check the source and give the digits it gives.",
    ),
    "not-a-date": fault(
        "“{key}”应为日期，这里是 {got}。",
        '"{key}" must be a date, not {got}.',
        do_zh="写成 2023-08-01，不加引号，不带时刻。",
        do_en="Write it as 2023-08-01, without quotes and without a time of day.",
    ),
    "not-a-moment": fault(
        "“{key}”应为带时区的时刻，这里是 {got}。",
        '"{key}" must be a moment with its time zone, not {got}.',
        do_zh="写成 2026-11-23T02:10:00Z，不加引号。",
        do_en="Write it as 2026-11-23T02:10:00Z, without quotes.",
    ),
    "no-time-zone": fault(
        "“{key}”没有写时区。",
        '"{key}" has no time zone.',
        do_zh="末尾加 Z（世界时）或 +08:00。",
        do_en="Add Z (universal time) or +08:00 at its end.",
    ),
    "not-a-list": fault(
        "“{key}”应为列表。",
        '"{key}" must be a list.',
        do_zh="多条记录各以 [[{key}]] 开头；多个值写成 [a, b]。",
        do_en="Begin each record with [[{key}]]; write several values as [a, b].",
    ),
    "not-a-table": fault(
        "“{key}”应为一组“名称 = 值”，这里是 {got}。",
        '"{key}" must be a group of names and values, not {got}.',
        do_zh="写成 {key} = {{ 名称 = 值 }}（见 docs/format.md）。",
        do_en="Write {key} = {{ name = value }} (see docs/format.md).",
    ),
    "out-of-bounds": fault(
        "“{key}”是 {got}，应 {bound}。",
        '"{key}" is {got}; it must be {bound}.',
        do_zh="改成范围内的数；全年数据不写 through。",
        do_en='Give a number within the bound; a whole year needs no "through".',
    ),
    "not-two-bounds": fault(
        "“between”要写两个数。",
        '"between" takes two numbers.',
        do_zh="写成 between = [下限, 上限]。",
        do_en="Write between = [low, high].",
    ),
    "empty-list": fault(
        "“{key}”是空的列表。",
        '"{key}" is an empty list.',
        do_zh="至少写一项，或删去这一行。",
        do_en="Give at least one item, or leave the line out.",
    ),
    "text-too-long": fault(
        "“{key}”最多 {max_length} 个字符。",
        '"{key}" may have at most {max_length} characters.',
        do_zh="取一个短些的名称。",
        do_en="Choose a shorter name.",
    ),
    "control-character": fault(
        "“{key}”里有不可见的控制字符 {point}。",
        '"{key}" contains the invisible control character {point}.',
        do_zh="删去它；多半是从网页或表格粘贴时带进来的。",
        do_en="Delete it; it was probably pasted from a page or a spreadsheet.",
    ),
    "empty-text": fault(
        "“{key}”是空的。",
        '"{key}" is empty.',
        do_zh="填写内容，或删去这一行。",
        do_en="Fill it in, or leave the line out.",
    ),
    "bad-key": fault(
        "{got} 不能作代码：只用小写字母、数字和单个连字符。",
        "{got} cannot be a key: use lower-case letters, digits and single hyphens.",
        do_zh="例如 big-data-it；中文名称写在 name 里。",
        do_en="For example big-data-it; names for readers go into name.",
    ),
    "bad-year": fault(
        "{got} 不是四位数的年份。",
        "{got} is not a year of four digits.",
        do_zh="写成 2023，不加引号。",
        do_en="Write 2023, without quotes.",
    ),
    "bad-year-name": fault(
        "这里以年份为名称，{got} 不是四位数的年份。",
        "Names here are years; {got} is not a year of four digits.",
        do_zh="写成 {{ 2023 = … }}。",
        do_en="Write {{ 2023 = ... }}.",
    ),
    "no-language": fault(
        "“{key}”既没有 zh 也没有 en。",
        '"{key}" has neither zh nor en.',
        do_zh='写成 {key} = {{ zh = "…", en = "…" }}，可以只写一种语言。',
        do_en='Write {key} = {{ zh = "...", en = "..." }}; one of the two is enough.',
    ),
    "bad-prices": fault(
        "价格基准不能是 {got}。",
        "{got} is no price basis.",
        do_zh='写不变价的年份，如 prices = 2015；现价写 "current"。',
        do_en='Give the year of constant prices, prices = 2015, or "current".',
    ),
    "one-comparator": fault(
        "目标应有且只有一种表述，这里有 {count} 种：{used}。",
        "A target is worded in exactly one way; here are {count}: {used}.",
        do_zh="从 at_least、above、at_most、below、about、class、between 等中只留一个。",
        do_en="Keep one of at_least, above, at_most, below, about, class, between and so on.",
    ),
    "empty-band": fault(
        "“between”的下限不小于上限。",
        'The low bound of "between" is not below the high one.',
        do_zh="写成 between = [下限, 上限]。",
        do_en="Write between = [low, high].",
    ),
    "undated-alone": fault(
        "“undated”只和“by”一起使用。",
        '"undated" goes with "by" only.',
        do_zh="补上 by，或删去 undated。",
        do_en="Add by, or remove undated.",
    ),
    "margin-alone": fault(
        "“margin”只和“faster_than”一起使用。",
        '"margin" goes with "faster_than" only.',
        do_zh="补上 faster_than，或删去 margin。",
        do_en="Add faster_than, or remove margin.",
    ),
    "value-or-retraction": fault(
        "一条记录要么有 value，要么是撤销（retracts = true），二者取一。",
        "An entry has either a value or retracts = true, and not both.",
        do_zh="补上 value，或只留 retracts = true。",
        do_en="Add the value, or keep retracts = true alone.",
    ),
}
