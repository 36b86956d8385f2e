"""Sentences about what was typed: why it was not read, and how to type it."""

from jinan_plan.messages import Catalogue, Message

INTAKE: Catalogue = {
    "value-empty": Message(
        zh="没有写数值。请写一个数，例如 5853。",
        en="No value was given. Type a number, for example 5853.",
    ),
    "value-too-long": Message(
        zh="“{got}”位数过多：最多 {most} 位数字。请核对是否多打了。",
        en='"{got}" is too long: at most {most} digits. Check for a slip of the keyboard.',
    ),
    "value-two-readings": Message(
        zh="“{got}”可以读作 {first}，也可以读作 {second}。请改写成其中一个。",
        en='"{got}" can be read as {first} or as {second}. Type the one you mean.',
    ),
    "value-range": Message(
        zh="“{got}”是一个区间，这里只能写一个数。请写来源作准的那个，区间可以写进备注。",
        en='"{got}" is a range, and a figure is one number. Type the one that counts; the range '
        "may go into the note.",
    ),
    "value-one-reading": Message(
        zh="“{got}”不是这里的写法。如果是指 {meant}，请这样写。",
        en='"{got}" is not how numbers are written here. If you mean {meant}, type that.',
    ),
    "value-or-equal": Message(
        zh="“{got}”：这里不区分“大于等于”。确切的数请直接写，例如 4000；"
        "原文是“超过”写 >4000，“不足”写 <4000，“左右”写 ~4000，“4000级”写 4000级。",
        en='"{got}": there is no "or equal" for a reported figure. Type an exact one plainly, as '
        "4000; for more than, less than, about and the class of 4000 type >4000, <4000, ~4000 "
        "and 4000级.",
    ),
    "value-hedge-word": Message(
        zh="“{got}”：请用符号表示约数，如果是指 {meant}，请这样写（在命令行里要加引号）。",
        en='"{got}": type the hedge as a sign. If you mean {meant}, type that '
        "(in quotes on a command line).",
    ),
    "value-two-hedges": Message(
        zh="“{got}”同时用了两种约数写法，请只留一种。",
        en='"{got}" is hedged twice; keep one of the two.',
    ),
    "value-class-not-positive": Message(
        zh="“{got}”：“级”前面必须是大于零的数，例如 4000级。",
        en='"{got}": a class needs a number above zero, for example 4000级.',
    ),
    "value-number-expected": Message(
        zh="“{got}”是日期或完成标记，而这个指标要的是数。请写一个数，例如 5853。",
        en='"{got}" is for a milestone, and this indicator takes a number. '
        "Type one, for example 5853.",
    ),
    "value-not-a-number": Message(
        zh="“{got}”不是数。请写成 5853、5,853、-5、12.5% 或带单位的 5853亿元。",
        en='"{got}" is not a number. Type it as 5853, 5,853, -5, 12.5%, or with its unit: '
        "5853亿元.",
    ),
    "date-unreadable": Message(
        zh="“{got}”不是日期。里程碑请写完成日期，例如 2024-06-30。",
        en='"{got}" is not a date. Type the day as year-month-day, for example 2024-06-30.',
    ),
    "date-impossible": Message(
        zh="日历上没有“{got}”这一天，请核对。",
        en='There is no such day as "{got}". Check the calendar.',
    ),
    "date-other-year": Message(
        zh="{got} 不在 {year} 年内。请记到它所在的年份，或改正日期。",
        en="{got} does not lie in {year}. Record it for its own year, or correct the date.",
    ),
    "done-without-date": Message(
        zh="不知道是 {year} 年哪一天完成的，请写日期，例如 {year}-06-30；"
        "来源发布日期在当年内时，也可以写 done 并加 --published 日期。",
        en="On which day of {year} was it done? Type the date, for example {year}-06-30; or "
        "done together with --published DATE, where the source was published in that year.",
    ),
    "year-unreadable": Message(
        zh="“{got}”不是年份。请写四位数字，例如 2023。",
        en='"{got}" is not a year. Type four digits, for example 2023.',
    ),
    "pairs-shape": Message(
        zh="“{got}”不能读成“指标=数值”。请写 指标=数值（可写多个），或者一个 指标 数值。",
        en='"{got}" does not read as KEY=VALUE. Type KEY=VALUE, as many as needed, '
        "or one KEY VALUE.",
    ),
    "pair-incomplete": Message(
        zh="“{got}”缺指标或缺数值。请写 指标=数值，例如 big-data-it=5853；"
        '带 > 或 < 的要整个加引号，例如 "big-data-it=>5000"，否则会被 shell 拿走。',
        en='"{got}" lacks its key or its value. Type KEY=VALUE, for example big-data-it=5853; one with '
        '> or < goes in quotes, as "big-data-it=>5000", or the shell takes it away.',
    ),
    "unit-unknown": Message(
        zh="“{got}”：没有“{unit}”这个单位。请写 {expected}，或不写单位。",
        en='"{got}": there is no unit "{unit}". Type {expected}, or leave the unit out.',
    ),
    "unit-mismatch": Message(
        zh="“{got}”：{unit} 不能换算成这个指标的单位 {expected}。请核对指标和单位。",
        en='"{got}": {unit} cannot be converted to {expected}, the unit of this indicator. '
        "Check the indicator and the unit.",
    ),
    "unit-inexact": Message(
        zh="“{got}”：从 {unit} 换算成 {expected} 除不尽。请直接写以 {expected} 为单位的数。",
        en='"{got}": converting {unit} to {expected} does not come out exactly. '
        "Type the figure in {expected}.",
    ),
    "unit-circular": Message(
        zh="“{got}”：规划文件里单位“{unit}”的定义成了循环。请在 plan.toml 的 [[unit]] 中改正。",
        en='"{got}": the plan defines its unit "{unit}" in a circle. '
        "Mend the [[unit]] entries of plan.toml.",
    ),
    "unit-not-expected": Message(
        zh="“{got}”：这个指标没有规定单位，不能换算“{unit}”。请只写数，或在 plan.toml 里写明单位。",
        en='"{got}": the plan gives this indicator no unit, so "{unit}" cannot be converted. '
        "Type the bare number, or state the unit in plan.toml.",
    ),
    "unit-scale-without-unit": Message(
        zh="“{got}”：“{scale}”后面缺单位。如果是指 {meant}，请这样写。",
        en='"{got}": "{scale}" is a scale and lacks its unit. If you mean {meant}, type that.',
    ),
    "unit-scale-alone": Message(
        zh="“{got}”：“{scale}”只是数量级，不是单位。请写全单位，或把数写全。",
        en='"{got}": "{scale}" is a scale, not a unit. Add the unit, or write the number out.',
    ),
    "unit-doubtful-scale": Message(
        zh="“{got}”：“{scale}”可以指百万，也可以指万亿。请改用 百万 或 万亿，并写上单位。",
        en='"{got}": "{scale}" means a million in some texts and a trillion in others. '
        "Use 百万 or 万亿, with the unit.",
    ),
    "value-two-units": Message(
        zh="“{got}”自带的单位与旁边写的 {unit} 不同。请只留一个。",
        en='"{got}" carries a unit, and another stands beside it: {unit}. Keep one of the two.',
    ),
}
"""Refusals by code."""
