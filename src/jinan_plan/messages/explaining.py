"""The sentences of ``plan explain``, and of the table of all methods."""

from jinan_plan.messages import Catalogue, Message

EXPLAINING: Catalogue = {
    "standing": Message(
        "截至 {year} 年末，依据 {day} 及以前的数据。节号与规则号见 docs/methods.md。",
        "Standing at the end of {year}, as known on {day}. Sections and rules are those of "
        "docs/methods.md.",
    ),
    "section": Message("（第 {rule} 节）", "(section {rule})"),
    "rule": Message("（规则 {rule}）", "(rule {rule})"),
    "in-short": Message(
        "时间已过 {time}，任务完成 {done}。", "{done} of the way is done in {time} of the time."
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
    "weight": Message("性质", "Commitment"),
    "bound-at_least": Message("不低于 {value}", "{value} or more"),
    "bound-above": Message("超过 {value}（{value} 本身不算）", "more than {value} ({value} itself is not enough)"),
    "bound-at_most": Message("不高于 {value}", "{value} or less"),
    "bound-below": Message("低于 {value}（{value} 本身不算）", "less than {value} ({value} itself is too much)"),
    "bound-about": Message("{value} 左右（期末完成 95% 即可）", "about {value} (95% of the way is enough at the end)"),
    "bound-about-near": Message("{value} 左右（期末相差不超过 1% 即可）", "about {value} (within 1% is enough at the end)"),
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
    "frame-change": Message(
        "{year} 年比 {base} 年累计变化{bound}。", "A change from {base} to {year} of {bound}."
    ),
    "frame-cum_sum": Message("{start}-{year} 年合计{bound}。", "From {start} to {year} together: {bound}."),
    "frame-each_year": Message("到 {year} 年为止，每年都{bound}。", "In every year up to {year}: {bound}."),
    "frame-milestone": Message("{day} 前完成。", "To be done by {day}."),
    "frame-undated": Message(
        "规划期内完成；原文没有写明日期，以规划最后一天 {day} 代替。",
        "To be done within the plan; no day is stated, so its last day, {day}, stands in.",
    ),
    "frame-up": Message("只有文字要求：提升，没有数值。", "In words only: to go up, without a number."),
    "frame-down": Message("只有文字要求：下降，没有数值。", "In words only: to go down, without a number."),
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
    "start-zero": Message("从零开始累计。", "A total starts from nothing."),
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
        "固定速度：每年变化同样的百分比（第 1 节）。",
        "A constant rate: the same percentage every year (section 1).",
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
    "weight-binding": Message("约束性：期末必须达到，没有宽限（第 2.3 节）。", "Binding: no tolerance at the end (section 2.3)."),
    "weight-expected": Message(
        "预期性：期末完成 95% 算基本完成（第 2.3 节）。",
        "Expected: at the end 95% counts as nearly met (section 2.3).",
    ),
    "weight-binding-bound": Message(
        "约束性：期末只看是否达标，没有余地（第 2.3 节）。",
        "Binding: at the end it is kept or not, without tolerance (section 2.3).",
    ),
    "weight-expected-bound": Message(
        "预期性：期末只看是否达标，不算完成率（第 2.3 节）。",
        "Expected: at the end it is kept or not; there is no share done (section 2.3).",
    ),
    "weight-binding-about": Message(
        "约束性：“左右”之外没有余地（第 2.3 节）。",
        "Binding: no tolerance beyond that of “about” (section 2.3).",
    ),
    "weight-expected-about": Message(
        "预期性：“左右”已含余地（第 2.3 节）。",
        "Expected: “about” holds the tolerance already (section 2.3).",
    ),
    "column-use": Message("用途", "Use"),
    "column-known": Message("获知日期", "Known since"),
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
    "use-after_year": Message("未用：晚于截至年份", "not used: after the standing year"),
    "use-after_target": Message("未用：晚于目标年", "not used: after the target year"),
    "use-forecast": Message("未用：预测数", "not used: a forecast"),
    "use-other_prices": Message("未用：价格基准不同", "not used: at other prices"),
    "use-other_basis": Message("未用：口径不同", "not used: on another basis"),
    "use-too_early": Message("未用：起于基期年或更早", "not used: begins in the baseline year or before"),
    "use-before_break": Message("未用：口径中断之前", "not used: before a break in the series"),
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
    "column-pace": Message("进度比", "Pace"),
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
