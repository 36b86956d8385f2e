"""The sentences of ``plan explain``, and of the table of all methods."""

from jinan_plan.messages import Catalogue, Message

EXPLAINING: Catalogue = {
    "standing": Message(
        "站在 {year} 年末，依据 {day} 前已知的数据。节号与规则号见 docs/methods.md。",
        "Standing at the end of {year}, as known on {day}. Sections and rules are those of "
        "docs/methods.md.",
    ),
    "section": Message("（第 {rule} 节）", "(section {rule})"),
    "rule": Message("（规则 {rule}）", "(rule {rule})"),
    "in-short": Message(
        "时间过去 {time}，路程走完 {done}。", "{done} of the way is done in {time} of the time."
    ),
    "in-short-end": Message("完成率 {done}。", "{done} of the promise is done."),
    "in-short-reason": Message("{reason}。", "Because: {reason}."),
    "in-short-pending": Message(
        "目标年的数据尚未公布；按 {year} 年数据判断为{word}。",
        "The target year has no figure yet; on the figures of {year} it was {word}.",
    ),
    "part-question": Message("承诺了什么", "What was promised"),
    "part-figures": Message("用了哪些数据", "The figures"),
    "part-steps": Message("怎样算出来", "How it is worked out"),
    "part-verdict": Message("适用哪条规则，怎样会改变", "The rule that applies, and what would change it"),
    "part-flags": Message("还须知道", "What else to know"),
    "part-methods": Message("其他方法怎么看", "What other methods say"),
    "part-official": Message("官方评价", "Official evaluations"),
    "wording": Message("原文", "Wording"),
    "understood": Message("理解为", "Understood"),
    "starting": Message("起点", "Start"),
    "path": Message("路径", "Path"),
    "version": Message("版本", "Version"),
    "other-version": Message("另一版本", "Other version"),
    "weight": Message("性质", "Weight"),
    "bound-at_least": Message("不低于 {value}", "{value} or more"),
    "bound-above": Message("超过 {value}（{value} 本身不算）", "more than {value} ({value} itself is not enough)"),
    "bound-at_most": Message("不高于 {value}", "{value} or less"),
    "bound-below": Message("低于 {value}（{value} 本身不算）", "less than {value} ({value} itself is too much)"),
    "bound-about": Message("{value} 左右（期末完成 95% 即可）", "about {value} (95% of the way is enough at the end)"),
    "bound-class": Message("不低于 {value}（“{bare}级”从 {bare} 起算）", "{value} or more (the “{bare} class” begins at {bare})"),
    "bound-between": Message("介于 {value} 之间", "{value}"),
    "frame-level": Message("到 {year} 年末{bound}。", "By the end of {year}: {bound}."),
    "frame-growth": Message(
        "{start}-{year} 年年均增长{bound}。", "Average yearly growth from {start} to {year}: {bound}."
    ),
    "frame-fall": Message(
        "{year} 年比 {base} 年累计降低，幅度{bound}。", "A fall from {base} to {year}: {bound}."
    ),
    "frame-rise": Message(
        "{year} 年比 {base} 年累计增长，幅度{bound}。", "A rise from {base} to {year}: {bound}."
    ),
    "frame-cum_sum": Message("{start}-{year} 年合计{bound}。", "From {start} to {year} together: {bound}."),
    "frame-each_year": Message("到 {year} 年为止，每年都{bound}。", "In every year up to {year}: {bound}."),
    "frame-milestone": Message("{day} 前完成。", "To be done by {day}."),
    "frame-undated": Message(
        "规划期内完成；原文没有写明日期，以规划最后一天 {day} 代替。",
        "To be done within the plan; no day is stated, so its last day, {day}, stands in.",
    ),
    "frame-up": Message("只有文字：要向上走，没有数值。", "In words only: to go up, without a number."),
    "frame-down": Message("只有文字：要向下走，没有数值。", "In words only: to go down, without a number."),
    "frame-relative": Message(
        "年均增速减去“{name}”的年均增速，至少 {bound} 个百分点。",
        "Average growth less that of “{name}”: at least {bound} percentage points.",
    ),
    "frame-faster": Message(
        "年均增速要高于“{name}”。", "Average growth higher than that of “{name}”."
    ),
    "frame-none": Message("没有目标，只作参考，不作判断。", "No target: shown for context, not judged."),
    "from-times": Message("即基期 {base} 的 {number} 倍。", "That is {number} times the baseline of {base}."),
    "from-plus": Message("即在基期 {base} 上加 {number}。", "That is the baseline of {base} plus {number}."),
    "start-none": Message(
        "没有基期数。", "No baseline is given."
    ),
    "start-substituted": Message(
        "没有基期数，以规划期内首个数据代替：{year} 年 {value}（规则 E1）。",
        "No baseline: the first figure inside the plan stands in, {value} in {year} (rule E1).",
    ),
    "start-zero": Message("累计从零开始。", "A total starts from nothing."),
    "start-index": Message("以 {year} 年为 1 编成指数。", "An index that is 1 in {year}."),
    "start-value": Message("{year} 年 {value}", "{value} in {year}"),
    "start-inexact": Message(
        "“{figure}”不是一个确数，介于 {low} 与 {high} 之间（第 15 节）。",
        "“{figure}” is not an exact number: it lies from {low} to under {high} (section 15).",
    ),
    "start-revised": Message(
        "规划原定 {planned}；记录中已修订（第 11 节），目标数保持不变。",
        "The plan said {planned}; the journal revised it (section 11). The target stays as adopted.",
    ),
    "path-line": Message("直线：每年增加同样多（第 1 节）。", "A straight line: the same amount every year (section 1)."),
    "path-geometric": Message(
        "固定增长率：每年增长同样的百分比（第 1 节）。",
        "Constant growth: the same percentage every year (section 1).",
    ),
    "path-waypoints": Message("规划写明的节点：{points}（第 14 节）。", "By the values the plan states: {points} (section 14)."),
    "path-waypoint": Message("{year} 年 {value}", "{value} in {year}"),
    "version-only": Message("目标没有调整过。", "The target was never changed."),
    "version-since": Message(
        "{day} 起的调整后版本（规则 E16）。", "The version in force since {day} (rule E16)."
    ),
    "version-first": Message(
        "调整前的版本，当日仍然有效（规则 E16）。", "The version before the change, still in force that day (rule E16)."
    ),
    "version-earlier": Message(
        "{target}，{day} 前有效；调整原因：{reason}", "{target}, in force until {day}; changed because: {reason}"
    ),
    "version-later": Message("{target}，当日尚未生效。", "{target}, not yet in force that day."),
    "version-base": Message("{target}，基期 {base}", "{target}, baseline {base}"),
    "weight-binding": Message("约束性：期末没有余地（第 2.3 节）。", "Binding: no tolerance at the end (section 2.3)."),
    "weight-expected": Message(
        "预期性：期末完成 95% 算基本完成（第 2.3 节）。",
        "Expected: at the end 95% counts as nearly met (section 2.3).",
    ),
    "column-use": Message("用途", "Use"),
    "column-known": Message("得知", "Known since"),
    "use-judged": Message("用于判断：最新的整年数据", "judged: the newest whole year"),
    "use-step": Message("计入累计", "one step of the chain"),
    "use-baseline": Message("作为基期", "the baseline"),
    "use-on_the_way": Message("走势与推算", "trend and projection"),
    "use-history": Message("规划期前，供回看的方法使用", "before the plan, for methods that look back"),
    "use-covered": Message("未用：另一数据已包含", "not used: another figure covers it"),
    "use-part": Message("计入：累计含不足一年的部分", "counted: a part-year adds to the total"),
    "use-part_kept": Message("未用：不足一年的数据不作判断", "not used: part of a year is not judged"),
    "use-revised_since": Message("未用：已被修订", "not used: revised since"),
    "use-not_known_yet": Message("未用：当日尚未公布", "not used: not known that day"),
    "use-after_year": Message("未用：晚于所站年份", "not used: after the year looked from"),
    "use-after_target": Message("未用：晚于目标年", "not used: after the target year"),
    "use-forecast": Message("未用：预测数", "not used: a forecast"),
    "use-other_prices": Message("未用：价格基准不同", "not used: at other prices"),
    "use-other_basis": Message("未用：口径不同", "not used: on another basis"),
    "use-before_break": Message("未用：数据序列中断之前", "not used: before a break in the series"),
    "use-done": Message("完成日期", "the day it was done"),
    "use-short": Message("未用", "not used"),
    "no-figures": Message("规划期内没有任何数据。", "There is no figure at all."),
    "chain-index": Message("逐年相乘（以 {year} 年为 1）", "Multiplied year by year (1 in {year})"),
    "chain-total": Message("逐年相加", "Added year by year"),
    "chain-missing": Message("缺 {years} 年：合计只是下限（规则 E3）。", "No figure for {years}: the total is a lower bound (rule E3)."),
    "column-step": Message("计算", "Step"),
    "column-index": Message("指数", "Index"),
    "column-total": Message("累计", "Total"),
    "ends": Message("不精确的数字，在各端分别判断", "Judged at the ends of what is not exact"),
    "column-end-base": Message("基期若为", "If the baseline was"),
    "column-end-latest": Message("最新若为", "If the latest was"),
    "column-pace": Message("快慢", "Pace"),
    "end-exact": Message("{value}", "{value}"),
    "end-over": Message("略高于 {value}", "just over {value}"),
    "end-under": Message("略低于 {value}", "just under {value}"),
    "end-far": Message("远高于此", "far more"),
    "end-little": Message("远低于此", "far less"),
    "ends-same": Message("各端一致，结论成立。", "All ends agree, so the verdict stands."),
    "ends-pass": Message(
        "各端都在“基本符合预期”及以上，取其中较差的。", "All ends are on track or better; the worst of them stands."
    ),
    "ends-open": Message(
        "各端结论不同，且较差的不达标：只能说数据不足。", "The ends disagree and the worst falls short: too little is known."
    ),
}  # fmt: skip

VERDICT_RULES: Catalogue = {
    "achieved_early": Message("最新数据已达到目标", "the newest figure satisfies the target"),
    "ahead": Message("快慢 1.05 及以上", "pace 1.05 or more"),
    "on_track": Message("快慢 0.95 至 1.05", "pace from 0.95 to 1.05"),
    "behind": Message("快慢 0.60 至 0.95", "pace from 0.60 to 0.95"),
    "far_behind": Message("快慢 0 至 0.60", "pace from 0 to 0.60"),
    "reversing": Message("快慢低于 0：比基期还差", "pace below 0: worse than the baseline"),
    "insufficient_data": Message("数据不足以判断", "too little to judge by"),
    "met": Message("达到目标", "the target is satisfied"),
    "nearly": Message("未达到，但完成 95% 以上", "not satisfied, but 95% done"),
    "missed": Message("未达到", "not satisfied"),
    "maintained": Message("守住，且没有走弱", "kept, and not heading the wrong way"),
    "maintained_at_risk": Message("守住，但在走弱", "kept, but heading the wrong way"),
    "below_recovering": Message("没有守住，但没有变差", "not kept, but not getting worse"),
    "below_worsening": Message("没有守住，且在变差", "not kept, and getting worse"),
    "improving": Message("平均与最近变化都好", "average and last change both good"),
    "improving_dip": Message("平均好，最近不好", "average good, last change not"),
    "turning": Message("平均不好，最近好", "average not good, last change good"),
    "worsening": Message("都不好", "neither is good"),
}

CHANGING: Catalogue = {
    "column-verdict": Message("判断", "Verdict"),
    "column-rule": Message("规则", "Rule"),
    "column-figure": Message("{year} 年数据", "Figure for {year}"),
    "of-figure": Message("", ""),
    "of-amount": Message("各年当年数", "each year's own amount"),
    "of-rate": Message("各年当年增减，%", "each year's own change, %"),
    "of-cumulative": Message("自基期以来累计，%", "change since the baseline, %"),
    "of-average": Message("自基期以来年均，%", "average since the baseline, %"),
    "or-more": Message("不低于 {value}", "{value} or more"),
    "or-less": Message("不高于 {value}", "{value} or less"),
    "more": Message("更高", "more"),
    "less": Message("更低", "less"),
    "any": Message("任何数", "any"),
    "never": Message("不会出现", "cannot be"),
    "here": Message("> 适用的一行", "> the line that applies"),
    "range": Message(
        "两个数之间，基期不精确，无法断定。",
        "Between two numbers nothing can be said, because other figures are not exact.",
    ),
    "better": Message(
        "{year} 年的数据若{figure}，判断就是“{word}”。",
        "With {figure} for {year} the verdict would be “{word}”.",
    ),
    "worse": Message(
        "若低于 {figure}，判断就降为“{word}”。",
        "Below {figure} it would drop to “{word}”.",
    ),
    "worse-up": Message(
        "若高于 {figure}，判断就降为“{word}”。",
        "Above {figure} it would drop to “{word}”.",
    ),
    "milestone": Message(
        "在期限当天或之前完成为按期完成，之后完成为逾期完成；期限已过而没有记录为逾期未完成（第 2.4 节）。",
        "Done by the day is done on time, later is done late; the day passed without a record is "
        "overdue (section 2.4).",
    ),
    "next": Message(
        "{year} 年末要“{word}”，数据须{figure}。",
        "To be “{word}” at the end of {year} it takes {figure}.",
    ),
    "no-thresholds": Message(
        "其他数字不精确或数据太少，无法说明怎样会改变判断。",
        "Too little is known exactly to say what would change the verdict.",
    ),
    "official-same": Message("官方“{official}”，与我们一致。", "Officially “{official}”, as we say."),
    "official-differs": Message(
        "官方“{official}”，我们“{ours}”。",
        "Officially “{official}”, we say “{ours}”.",
    ),
    "official-why": Message(
        "我们只看数字（快慢 {pace}）；官方评价没有公布界限，还可能考虑其他因素（第 2.2 节）。",
        "We look at the figures alone (pace {pace}); official evaluations publish no bounds and may "
        "weigh other things too (section 2.2).",
    ),
    "official-unknown": Message("我们无法判断：{reason}。", "We cannot say: {reason}."),
    "column-method": Message("方法", "Method"),
    "column-origin": Message("出自", "As used by"),
    "column-number": Message("关键数字", "Key number"),
    "column-against": Message("与默认方法", "Against the default"),
    "default": Message("默认", "the default"),
    "agrees": Message("一致", "agrees"),
    "differs": Message("! 不一致", "! differs"),
    "open": Message("无法比较", "cannot say"),
    "mark-differs": Message("! 与默认方法结论不同：一个达标，一个不达标", "! differs from the default: one is good enough, the other falls short"),
    "methods-note": Message(
        "各方法从不平均。加 --method 方法名（或 all）可看其计算。",
        "Methods are never averaged. --method NAME (or all) shows how one is worked out.",
    ),
    "disagreements": Message("{count} 项指标各方法结论不同（!）", "methods disagree on {count} indicators (!)"),
}  # fmt: skip

NUMBERS: Catalogue = {
    "years": Message("{observed} 年中 {met} 年达标", "kept in {met} of {observed} years"),
    "pace": Message("快慢 {value}", "pace {value}"),
    "completion": Message("完成率 {value}", "completion {value}"),
    "eurostat": Message("实际与所需增速之比 {value}", "growth achieved to required {value}"),
    "eurostat-words": Message("每年增长 {value}", "growth a year {value}"),
    "opensdg": Message("比值 {value}", "ratio {value}"),
    "unsd": Message("预计走完 {value}", "{value} of the way expected"),
    "escap": Message("预计指数 {value}（满分 10）", "anticipated {value} of 10"),
    "destatis": Message("预计差距剩 {value}", "{value} of the gap left"),
    "destatis-trend": Message("平均每年 {value}", "{value} a year on average"),
    "sdsn": Message("实际与所需变化之比 {value}", "change achieved to needed {value}"),
}

METHOD_NAMES: Catalogue = {
    "pace": Message("时序进度", "progress against time"),
    "eurostat": Message("欧盟统计局", "Eurostat"),
    "opensdg": Message("Open SDG", "Open SDG"),
    "unsd": Message("联合国统计司", "UN Statistics Division"),
    "escap": Message("联合国亚太经社会", "UN ESCAP"),
    "destatis": Message("德国联邦统计局", "Destatis"),
    "sdsn": Message("可持续发展解决方案网络", "SDSN"),
}

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
        "最新数据来自转引，没有找到发布机构的原文。",
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
        "数据序列中断，中断前的基期不可比（规则 E17）。",
        "The series broke: the baseline before the break cannot be compared (rule E17).",
    ),
    "one_value": Message("只有一个数据，看不出走势（第 2.4 节）。", "A single figure shows no trend (section 2.4)."),
    "flat_waypoint": Message(
        "按规划节点此时还不要求进展，只能比较差值（第 14 节）。",
        "The plan asks for no progress yet, so a lead is judged, not a ratio (section 14).",
    ),
    "amended": Message("目标调整过；按当日有效的版本判断（规则 E16）。", "The target was changed; the version in force that day is judged (rule E16)."),
}  # fmt: skip
