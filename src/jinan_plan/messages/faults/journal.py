"""Findings about the journal: entries that do not fit, revisions that do not explain."""

from collections.abc import Mapping

from jinan_plan.messages.faults.wording import FaultMessage, fault

JOURNAL: Mapping[str, FaultMessage] = {
    "day-expected": fault(
        "“{name}”是里程碑，value 应为完成日期，这里是 {got}。",
        '"{name}" is a milestone: its value is the day it was done, not {got}.',
        do_zh="写成 value = 2023-08-01，不加引号。",
        do_en="Write value = 2023-08-01, without quotes.",
    ),
    "number-expected": fault(
        "“{name}”是 {kind} 类指标，value 应为数字，这里是日期 {got}。",
        '"{name}" is of kind {kind}: its value is a number, not the date {got}.',
        do_zh="写数字；公布日期写在 published 里。",
        do_en="Give the number; the day it was published goes into published.",
    ),
    "milestone-year": fault(
        "记录的年份是 {year}，完成日期却是 {done}。",
        "The entry is for {year}, but it was done on {done}.",
        do_zh="year 写完成的那一年。",
        do_en="Let year be the year it was done.",
    ),
    "year-far-off": fault(
        "{year} 年不在 {first}–{last} 年之间，多半是写错了。",
        "{year} is not between {first} and {last}, which is surely a slip.",
        do_zh="核对年份。",
        do_en="Check the year.",
    ),
    "year-after-plan": fault(
        "{year} 年在规划期末 {end} 年之后，不参与本规划的判断。",
        "{year} is after the plan's end in {end}; it does not count for this plan.",
        do_zh="可以保留，留给下一个规划。",
        do_en="It may stay, for the plan that follows.",
    ),
    "from-not-before-year": fault(
        "跨年数据的起始年 {begins} 不早于 {year} 年。",
        "A figure for several years begins in {begins}, which is not before {year}.",
        do_zh="from 写第一年，year 写最后一年；只有一年就不写 from。",
        do_en="Let from be the first year and year the last; a single year needs no from.",
    ),
    "nothing-to-retract": fault(
        "“{name}” {year} 年没有可撤销的数。",
        'There is no figure of "{name}" for {year} to take back.',
        do_zh="删去这条撤销，或核对 indicator、year、from、through。",
        do_en="Remove the retraction, or check its indicator, year, from and through.",
    ),
    "revision-without-reason": fault(
        "“{name}” {year} 年由 {before} 改为 {after}，没有写明原因。",
        '"{name}" for {year} was revised from {before} to {after} without a reason.',
        do_zh='补上 reason，例如 reason = "最终核实"。',
        do_en='Add a reason, such as reason = "final accounts".',
    ),
    "form-differs": fault(
        "“{name}” {year} 年的这条记录与它所修订的口径不同（form）。",
        'This entry of "{name}" for {year} is of another form than the one it revises.',
        do_zh="跨年的累计数或平均数要写 from，才不会替换当年的数。",
        do_en="Give from with a figure over several years, so that it replaces no single year.",
    ),
    "older-than-revised": fault(
        "这个数公布于 {published}，早于它所修订的数（{before}）。",
        "It was published on {published}, before the figure it revises ({before}).",
        do_zh="核对公布日期；旧数应先录入。",
        do_en="Check the dates; the older figure is recorded first.",
    ),
    "published-before-year": fault(
        "这个数公布于 {published}，那时 {year} 年还没有开始。",
        "It was published on {published}, before {year} began.",
        do_zh='核对年份和公布日期；若是预测数，写 status = "forecast"。',
        do_en='Check the year and the date; a forecast has status = "forecast".',
    ),
    "published-after-recorded": fault(
        "公布日期 {published} 晚于录入的日期 {recorded}。",
        "It was published on {published}, after it was recorded on {recorded}.",
        do_zh="核对公布日期；--as-of 以它为准。",
        do_en="Check the date of publication; --as-of goes by it.",
    ),
    "scale-slip": fault(
        "“{name}” {year} 年是 {value}，{neighbour_year} 年是 {neighbour}，相差十倍以上。",
        '"{name}" is {value} in {year} and {neighbour} in {neighbour_year}, over tenfold apart.',
        do_zh="是否应为 {meant}？核对单位和小数点。",
        do_en="Was {meant} meant? Check the unit and the decimal point.",
    ),
    "share-out-of-bounds": fault(
        "“{name}”是比重，{value}% 却不在 0 与 100 之间。",
        '"{name}" is a share, and {value}% is not between 0 and 100.',
        do_zh="核对小数点、正负号和单位。",
        do_en="Check the decimal point, the sign and the unit.",
    ),
    "rates-added": fault(
        "“{name}”的累计数 {value} 等于各年增速之和；连乘应为 {compounded}。",
        '"{name}": the cumulative {value} is the sum of the yearly rates; they compound to '
        "{compounded}.",
        do_zh="核对来源；各年增速要连乘，不能相加。",
        do_en="Check the source; yearly rates compound and do not add up.",
    ),
}
