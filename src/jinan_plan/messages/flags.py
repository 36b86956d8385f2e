"""What each flag of a verdict means, with the rule it comes from."""

from jinan_plan.messages import Catalogue, Message

FLAGS_EXPLAINED: Catalogue = {
    "imprecise": Message(
        "依据的数字不是确数，但在它可能的两端结论相同（第 15 节）。",
        "A figure behind it is not exact, but both of its ends give the same verdict (section 15).",
    ),
    "at_least": Message(
        "依据的数字不是确数，结论取较差的一端：实际可能更好（第 15 节）。",
        "A figure behind it is not exact; this is the verdict at its worse end (section 15).",
    ),
    "stale": Message(
        "最新数据已是两年前或更早，之后没有公布（第 1 节）。",
        "The newest figure is two years old or more; nothing was reported since (section 1).",
    ),
    "preliminary": Message(
        "依据初步或估计的数据，最终数据公布后可能改变（第 11 节）。",
        "Rests on a provisional or estimated figure and may change when it is settled (section 11).",
    ),
    "rebased": Message(
        "基期数修订过：进度按修订后的基期算，目标数保持原样（第 11 节）。",
        "The baseline was revised: progress counts from the revised one, the target stays as "
        "adopted (section 11).",
    ),
    "fell_back": Message("曾经达标，后来回落；以最新数据为准（规则 E4）。", "Met once, then fell back; the newest figure decides (rule E4)."),
    "baseline_substituted": Message(
        "没有基期数，以规划期内首个数据为起点（规则 E1）。",
        "There is no baseline, so the first figure inside the plan is the start (rule E1).",
    ),
    "incomplete": Message(
        "缺少部分年份，合计只是下限；只有下限已够好才下结论（规则 E3）。",
        "A year is missing, so the total is a lower bound; it is judged only if that is good enough "
        "already (rule E3).",
    ),
    "worded_target": Message(
        "目标写的是“某某级”：达到该数即算，差一点也不算（第 10 节）。",
        "The target names a class: its number is enough, a little less is not (section 10).",
    ),
    "nominal": Message(
        "按现价计算，价格上涨也算在内（规则 E22）。", "At current prices: inflation counts as progress (rule E22)."
    ),
    "satisfied_mid_year": Message(
        "年中数据已达目标，但年中数据不作判断（第 15 节）。",
        "The target was satisfied at mid-year; part of a year is not judged (section 15).",
    ),
    "secondary_source": Message(
        "最新数据来自二手来源，没有找到发布机构的原文。",
        "The newest figure comes from a secondary source; the issuer's own text was not found.",
    ),
    "part_year": Message(
        "合计含不足一年的数据，时间按月计（规则 E13）。",
        "The total counts part of a year, with time in months (rule E13).",
    ),
    "other_basis": Message("有口径不同的数据没有采用（规则 E17）。", "Figures on another basis were left out (rule E17)."),
    "other_prices": Message("有价格基准不同的数据没有采用（规则 E22）。", "Figures at other prices were left out (rule E22)."),
    "forecast_left_out": Message("预测数不作判断，没有采用。", "Forecasts are not judged and were left out."),
    "series_break": Message(
        "数据口径中断，中断前的基期不可比（规则 E17）。",
        "The series broke: the baseline before the break cannot be compared (rule E17).",
    ),
    "one_value": Message("只有一个数据，看不出走势（第 2.4 节）。", "A single figure shows no trend (section 2.4)."),
    "flat_waypoint": Message(
        "按规划节点此时还不要求进展，只能比较差值（第 14 节）。",
        "The plan asks for no progress yet, so a lead is judged, not a ratio (section 14).",
    ),
    "amended": Message("目标调整过；按当日有效的版本判断（规则 E16）。", "The target was changed; the version in force that day is judged (rule E16)."),
}  # fmt: skip
