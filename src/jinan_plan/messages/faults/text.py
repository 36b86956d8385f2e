"""Findings about a file as text: its encoding, and what is not TOML."""

from collections.abc import Mapping

from jinan_plan.messages.faults.wording import FaultMessage, fault

TEXT: Mapping[str, FaultMessage] = {
    "wrong-encoding": fault(
        "文件不是 UTF-8 编码，看起来是 {encoding}。",
        "The file is not UTF-8; it looks like {encoding}.",
        do_zh="用编辑器打开，另存为 UTF-8 编码。",
        do_en="Open it in an editor and save it as UTF-8.",
    ),
    "nul-bytes": fault(
        "文件里有 {count} 个空字节，可能写到一半时断了电。",
        "The file holds {count} zero bytes; a write may have been cut off by a power failure.",
        do_zh="从备份或版本库取回此文件。",
        do_en="Restore the file from a backup or from version control.",
    ),
    "not-utf8": fault(
        "这一行有一个字节（{byte}）不属于 UTF-8 文字。",
        "A byte of this line ({byte}) is not part of UTF-8 text.",
        do_zh="用编辑器改正这个字，保存为 UTF-8 编码。",
        do_en="Correct the character in an editor and save the file as UTF-8.",
    ),
    "empty-file": fault(
        "文件是空的，里面的内容丢失了。",
        "The file is empty: what was in it is lost.",
        do_zh="从备份或版本库取回此文件；若本来就没有内容，删去它。",
        do_en="Restore it from a backup or from version control; if nothing was in it, delete it.",
    ),
    "nested-too-deep": fault(
        "括号嵌套太深，无法读取。",
        "Brackets are nested too deeply to be read.",
        do_zh="本格式只用到两三层括号，请检查多余的“[”或“{{”。",
        do_en='The format needs two or three levels; look for a stray "[" or "{{".',
    ),
    "chinese-quotes": fault(
        "文字要用英文引号括起来，这里用的是 {found}。",
        "Text is quoted with straight quotes, not with {found}.",
        do_zh='改成英文引号，例如 name = "济南"；文字里面的中文引号可以保留。',
        do_en='Use straight quotes: name = "Jinan". Curly quotes may stand inside the text.',
    ),
    "full-width-sign": fault(
        "这里是全角符号“{found}”，应为半角“{meant}”。",
        'The full-width sign "{found}" stands where "{meant}" is expected.',
        do_zh="切换到英文输入法重新输入。",
        do_en="Type it again with the keyboard set to English.",
    ),
    "defined-twice": fault(
        "这个名称前面已经写过，同一张表里只能写一次。",
        "This name was given before; a table may hold it only once.",
        do_zh="删去其中一处；若是另一条记录，请以新的 [[…]] 行开头。",
        do_en="Remove one of the two; a further record begins with its own [[...]] line.",
    ),
    "unclosed-string": fault(
        "这里开始的文字没有结束引号。",
        "The text that begins here has no closing quote.",
        do_zh="在文字末尾补上引号；跨行文字要用三个引号。",
        do_en="Close the quote; text over several lines stands between triple quotes.",
    ),
    "control-character-in-toml": fault(
        "这里有一个看不见的控制字符。",
        "An invisible control character stands here.",
        do_zh="删去它，重新输入这一行。",
        do_en="Delete it, or type the line again.",
    ),
    "bad-escape": fault(
        "反斜杠后面不是 TOML 认识的写法。",
        "TOML does not know this use of a backslash.",
        do_zh="把 \\ 写成 \\\\，或改用单引号括起文字。",
        do_en="Write \\\\ for a backslash, or put the text between single quotes.",
    ),
    "unclosed-bracket": fault(
        "前面打开的括号到这里还没有关上。",
        "A bracket opened before this place is not closed.",
        do_zh="补上右括号；各项之间用英文逗号隔开。",
        do_en="Close the bracket; items are separated by commas.",
    ),
    "missing-equals": fault(
        "名称后面应有等号“=”和值。",
        'A name must be followed by "=" and a value.',
        do_zh="写成 名称 = 值；说明文字前面加“#”。",
        do_en='Write name = value; put "#" before a remark.',
    ),
    "bad-toml-value": fault(
        "等号后面没有可以读取的值。",
        "There is no value here that can be read.",
        do_zh="文字加引号，数字只写数字，日期写成 2023-08-01。",
        do_en="Quote text, write bare numbers, and dates as 2023-08-01.",
    ),
    "trailing-text": fault(
        "值后面还有多余的内容。",
        "Something follows the value on its line.",
        do_zh="一行只写一个值；说明文字前面加“#”。",
        do_en='Give one value a line; put "#" before a remark.',
    ),
    "bad-toml": fault(
        "这里不是 TOML 写法。",
        "This is not TOML.",
        do_zh="每行写成 名称 = 值，表头写成 [[indicator]] 等，说明文字前面加“#”。",
        do_en='Lines read name = value, tables begin like [[indicator]], remarks with "#".',
    ),
    "lone-cr": fault(
        "这一行里夹着旧式换行符（CR），别的程序会把它看成两行。",
        "The line holds an old-style line end (CR), which other programs show as two lines.",
        do_zh="用编辑器把换行符统一为 LF 或 CRLF。",
        do_en="Convert the line ends to LF or CRLF in an editor.",
    ),
    "unquoted-key": fault(
        "名称“{found}”不在本格式之内；不加引号的名称只能用英文字母、数字和连字符。",
        'The name "{found}" is not part of the format; bare names are ASCII only.',
        do_zh="改用本格式的英文名称（见 plan help format），中文写在引号里。",
        do_en="Use the format's own names (plan help format) and put Chinese text in quotes.",
    ),
    "grouped-digits": fault(
        "数字 {found} 里有千分位逗号。",
        "The number {found} has thousands separators.",
        do_zh="写成 {plain}。",
        do_en="Write {plain}.",
    ),
    "no-such-date": fault(
        "“{found}”不是有效的日期。",
        "{found} is not a date of the calendar.",
        do_zh="日期写成 年-月-日，例如 2023-08-01，不加引号。",
        do_en="Write dates as year-month-day without quotes: 2023-08-01.",
    ),
    "text-after-number": fault(
        "数字 {number} 后面跟着“{found}”。",
        'The number {number} is followed by "{found}".',
        do_zh="只写数字，单位写在指标的 unit 里；若本是文字，请加引号。",
        do_en="Write the number alone, the unit belongs to the indicator; or quote it as text.",
    ),
    "bad-number": fault(
        "“{found}”不是 TOML 的数字写法。",
        "TOML does not write a number as {found}.",
        do_zh="小数点两边都要有数字，开头不写多余的零：0.5、7。",
        do_en="Put digits on both sides of the point and no leading zeros: 0.5, 7.",
    ),
    "unquoted-text": fault(
        "“{found}”没有加引号。",
        "{found} stands without quotes.",
        do_zh='文字加英文引号："…"；是与否写成 true、false。',
        do_en='Put text in straight quotes: "..."; yes and no are true and false.',
    ),
    "merge-conflict": fault(
        "从这里起两边都改过，没有合并成：“{ours}”和“{theirs}”。",
        'From here on both sides changed the file and were not merged: "{ours}" and "{theirs}".',
        do_zh="两边的记录都要，各自成为完整的 [[actual]]，再删去标记；做法见 docs/howto/git.md。",
        do_en="Keep the entries of both, each a whole [[actual]], then remove the marks; "
        "docs/howto/git.md shows how.",
    ),
    "half-line": fault(
        "文件在这一行中途断了。",
        "The file breaks off in the middle of this line.",
        do_zh="补全这一行，或从备份取回文件。",
        do_en="Complete the line, or restore the file from a backup.",
    ),
}
