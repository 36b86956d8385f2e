"""The sentences of ``plan diff`` and of the revisions in ``plan log KEY``."""

from jinan_plan.messages import Catalogue, Message

CHANGES: Catalogue = {
    "title": Message("{since} 以来的变化", "What changed since {since}"),
    "span": Message(
        "{since} 时截至 {then} 年末；{day} 时截至 {now} 年末。",
        "On {since} it stood at the end of {then}; on {day} at the end of {now}.",
    ),
    "nothing": Message("没有变化。", "Nothing changed."),
    "verdicts": Message("判断", "Verdicts"),
    "figures": Message("数据", "Figures"),
    "targets": Message("目标与基期", "Targets and baselines"),
    "column-then": Message("当时", "Then"),
    "column-now": Message("现在", "Now"),
    "column-move": Message("变化", "Change"),
    "column-by": Message("增减", "By"),
    "column-percent": Message("%", "%"),
    "column-why": Message("理由", "Why"),
    "column-first": Message("首次公布", "First figure"),
    "column-last": Message("现行", "Now"),
    "column-times": Message("修订次数", "Revisions"),
    "better": Message("+ 变好", "+ better"),
    "worse": Message("- 变差", "- worse"),
    "begun": Message("新有判断", "newly judged"),
    "ended": Message("不再有判断", "no longer judged"),
    "same": Message("= 未变", "= unchanged"),
    "untold": Message(
        "另有 {count} 项前后都没有可供判断的数据，未列出。",
        "{count} more {count:goal|goals} had no figures to judge by on either day and {count:is|are} not listed.",
    ),
    "move-new": Message("新增", "new"),
    "move-revised": Message("修订", "revised"),
    "move-settled": Message("数未变，状态已定", "same figure, more settled"),
    "move-taken_back": Message("撤回", "taken back"),
    "dated": Message("{figure}（{day}）", "{figure} ({day})"),
    "baseline": Message("基期 {value}", "baseline {value}"),
    "none": Message("无", "none"),
    "passed-over": Message(
        "另有 {count} 处数据变动在容许范围内，未列出。",
        "{count} more changes of figures are within the tolerance and not listed.",
    ),
    "undated": Message(
        "没有日期的数据视为一直已知。", "Figures without a day count as known all along."
    ),
    "revisions": Message("从首次公布到现在", "From the first figure to now"),
}
