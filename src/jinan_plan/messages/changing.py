"""Which rule applies, what would change it, and what other judges say."""

from jinan_plan.messages import Catalogue, Message

VERDICT_RULES: Catalogue = {
    "achieved_early": Message("最新数据已达到目标", "the newest figure satisfies the target"),
    "ahead": Message("进度比 1.05 及以上", "pace 1.05 or more"),
    "on_track": Message("进度比 0.95 至 1.05", "pace from 0.95 to 1.05"),
    "behind": Message("进度比 0.60 至 0.95", "pace from 0.60 to 0.95"),
    "far_behind": Message("进度比 0 至 0.60", "pace from 0 to 0.60"),
    "reversing": Message("进度比低于 0：比基期还差", "pace below 0: worse than the baseline"),
    "insufficient_data": Message("数据不足以判断", "too little to judge by"),
    "met": Message("达到目标", "the target is satisfied"),
    "nearly": Message("未达到，但完成 95% 以上", "not satisfied, but 95% done"),
    "missed": Message("未达到", "not satisfied"),
    "maintained": Message("达标，且没有走弱", "kept, and not heading the wrong way"),
    "maintained_at_risk": Message("达标，但在走弱", "kept, but heading the wrong way"),
    "below_recovering": Message("未达标，但没有变差", "not kept, but not getting worse"),
    "below_worsening": Message("未达标，且在变差", "not kept, and getting worse"),
    "total:maintained": Message(
        "没有超出，用得不比时间快", "within it, used no faster than time passes"
    ),
    "total:maintained_at_risk": Message(
        "没有超出，但用得比时间快", "within it, but used faster than time passes"
    ),
    "total:below_worsening": Message("已超出", "exceeded"),
    "improving": Message("平均与最近变化都好", "average and last change both good"),
    "improving_dip": Message("平均好，最近不好", "average good, last change not"),
    "turning": Message("平均不好，最近好", "average not good, last change good"),
    "worsening": Message("都不好", "neither is good"),
}

CHANGING: Catalogue = {
    "column-verdict": Message("判断", "Verdict"),
    "column-rule": Message("规则", "Rule"),
    "when": Message("{year} 年", "{year}"),
    "column-figure": Message("{when}数据", "Figure for {when}"),
    "column-counted": Message("{heading}（{kind}）", "{heading} ({kind})"),
    "of-figure": Message("单位：{unit}", "in {unit}"),
    "of-amount": Message("各年当年数", "each year's own amount"),
    "of-sum": Message("{since} 年起合计", "together since {since}"),
    "of-rate": Message("各年当年增减，%", "each year's own change, %"),
    "of-cumulative": Message("自基期以来累计，%", "change since the baseline, %"),
    "of-average": Message("自基期以来年均，%", "average since the baseline, %"),
    "from-to": Message("{low} 至 {high}", "{low} to {high}"),
    "between": Message("介于 {value} 之间", "{value}"),
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
        "{when}的数据若{figure}，判断就是“{word}”。",
        "With {figure} for {when} the verdict would be “{word}”.",
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
        "我们只看数字{figure}；官方评价没有公布界限，还可能考虑其他因素（第 2.2 节）。",
        "We look at the figures alone{figure}; official evaluations publish no bounds and may "
        "weigh other things too (section 2.2).",
    ),
    "official-pace": Message("（进度比 {pace}）", " (pace {pace})"),
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
    "methods-left-out": Message(
        "另有 {count} 项指标各方法都无法判断，未列出。",
        "{count} more indicators no method can judge yet; they are not listed.",
    ),
    "disagreements": Message("各方法结论不同的指标（!）：{count} 项", "Indicators on which methods disagree (!): {count}"),
}  # fmt: skip

NUMBERS: Catalogue = {
    "years": Message("{observed} 年中 {met} 年达标", "kept in {met} of {observed} years"),
    "pace": Message("进度比 {value}", "pace {value}"),
    "completion": Message("完成率 {value}", "completion {value}"),
    "eurostat": Message("实际与所需增速之比 {value}", "growth achieved to required {value}"),
    "growth": Message("朝好的方向每年 {value}", "{value} a year in the good direction"),
    "change": Message("平均每年 {value}", "{value} a year on average"),
    "opensdg": Message("比值 {value}", "ratio {value}"),
    "unsd": Message("预计完成 {value}", "{value} of the way expected"),
    "escap": Message("预计指数 {value}（满分 10）", "anticipated {value} of 10"),
    "destatis": Message("预计差距剩 {value}", "{value} of the gap left"),
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
