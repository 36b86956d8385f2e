"""Words of the report that people hand in."""

from jinan_plan.messages import Catalogue, Message

REPORT: Catalogue = {
    "list": Message("；", "; "),
    "sentence-gap": Message("", " "),
    "kind-of-report": Message("规划实施情况报告", "Progress report"),
    "standing": Message(
        "规划期 {start}–{end} 年，截至 {year} 年末",
        "Plan period {start}–{end}, standing at the end of {year}",
    ),
    "standing-as-of": Message(
        "规划期 {start}–{end} 年，截至 {year} 年末，依据 {day} 及以前的数据",
        "Plan period {start}–{end}, standing at the end of {year}, as known on {day}",
    ),
    "main": Message(
        "{total} 项量化目标中，已完成 {met} 项", "{met} of {total} numeric targets met"
    ),
    "main-under-way": Message(
        "{total} 项量化目标中，已有 {met} 项达到", "{met} of {total} numeric targets reached so far"
    ),
    "main-rest": Message("其余：{list}。", "The rest: {list}."),
    "main-short": Message("{count} 项滞后或未完成", "{count} behind or missed"),
    "main-on-course": Message("{count} 项符合时序", "{count} on course"),
    "main-waiting": Message(
        "{count} 项已有数据，待终期数据", "{count} with figures, the final one awaited"
    ),
    "main-without": Message("{count} 项没有公开数据", "{count} without any published figure"),
    "goals": Message("全部 {count} 项目标", "All {count} goals"),
    "binding-unknown": Message(
        "本规划没有标明约束性指标。", "The plan marks no indicator as binding."
    ),
    "binding-fine": Message("没有滞后的约束性指标。", "No binding indicator is behind."),
    "binding-behind": Message(
        "{count} 项约束性指标滞后或未完成：", "Binding indicators behind or missed: {count}"
    ),
    "binding-waiting": Message(
        "{count} 项约束性指标待终期数据，按最新数据滞后：",
        "Binding indicators that await their last figure and were behind by the newest: {count}",
    ),
    "binding-mark": Message("约束性", "binding"),
    "so-far": Message("迄今：{sign} {word}", "so far {sign} {word}"),
    "so-far-all": Message(
        "待终期数据的，按最新数据为：", "Those that wait, by their newest figures:"
    ),
    "last-verdict": Message(
        "依据现有最新数据：{sign} {word}", "By the newest figure there is: {sign} {word}"
    ),
    "silent": Message("文字目标，尚无数据", "in words, without any figure"),
    "silent-rule": Message(
        "没有查到与之有关的公开数据", "nothing was published by which to tell how it goes"
    ),
    "skip": Message("跳到正文", "Skip to the report"),
    "contents": Message("目录", "Contents"),
    "part-summary": Message("总体情况", "Summary"),
    "part-reading": Message("阅读说明", "How to read this report"),
    "part-sectors": Message("分领域进展", "Progress by sector"),
    "part-indicators": Message("逐项指标", "Indicator by indicator"),
    "part-revisions": Message("附录一 修订情况", "Appendix A. Revisions"),
    "part-sources": Message("附录二 数据来源", "Appendix B. Sources"),
    "part-imprint": Message("报告依据", "What this report rests on"),
    "reading-verdict": Message(
        "“判断”看进度比，即已完成的份额除以已过去的时间份额；到期末年份有了数据，才有最终判断。每个判断都以符号、文字和颜色同时表示。",
        "The verdict compares the share of the way done with the share of the time passed; a final verdict waits for "
        "the target year's own figure. Every verdict is given by a sign, a word and a colour together.",
    ),
    "reading-bar": Message(
        "进度条表示从基期到目标已完成的份额，短竖线表示最新数据所属年份按时序应达到的位置；超过目标的部分不再画出。",
        "A bar shows the share of the way from baseline to target; the tick across it shows where an even path would "
        "be in the year of the newest figure. What goes beyond the target is not drawn.",
    ),
    "reading-chart": Message(
        "图中实线为实际数，虚线为匀速（或等增速）路径，横线为目标；空心点为初步数或估计数，带箭头或竖条的点为“超过”“级”等不精确的数。"
        "点线为按趋势推算的期末值及其 80% 区间，推算不是判断。",
        "In the charts a solid line joins the actuals, a dashed line is the even path, a level line is the target. "
        "Hollow points are provisional or estimated; an arrow or a bar at a point marks a figure that is not exact "
        "(“more than”, “class”). A dotted line leads to where the trend points, with its 80 % interval: a projection, "
        "not a verdict.",
    ),
    "reading-axis": Message(
        "纵轴不从零开始时，图下注明。",
        "Where a vertical axis does not start at zero, the chart says so.",
    ),
    "reading-blank": Message(
        "没有公开来源的数据一律空缺，不作估补。",
        "A figure without a public source is absent; no gap is filled in.",
    ),
    "reading-signs": Message("数据旁的标记：", "Marks beside figures:"),
    "reading-units": Message("单位：", "Units:"),
    "verdict-column": Message("判断", "Verdict"),
    "count-column": Message("项数", "Goals"),
    "rule-column": Message("含义", "Meaning"),
    "bar-column": Message("进度", "Progress"),
    "sector-numbers": Message("{sector}：量化目标", "{sector}: numeric targets"),
    "sector-words": Message(
        "{sector}：文字目标与里程碑", "{sector}: goals in words and milestones"
    ),
    "goal-column": Message("目标内容", "Goal"),
    "aim-column": Message("表述或期限", "Wording or due day"),
    "expected-share": Message("应达 {expected}", "{expected} expected"),
    "methods-of": Message("各方法的判断", "What each method says"),
    "methods-none": Message("各方法都得不出判断：{why}。", "No method reaches a verdict: {why}."),
    "later": Message("以后年份", "later"),
    "method-column": Message("方法", "Method"),
    "ratio-column": Message("关键数值", "Key number"),
    "remark-column": Message("说明", "Remarks"),
    "chosen": Message("本报告采用", "used in this report"),
    "history-of": Message("历次数据与来源", "Figures reported and their sources"),
    "note": Message("说明", "Note"),
    "official": Message("{year} 年官方评估", "Official evaluation {year}"),
    "fact-projection": Message("趋势推算", "Projection"),
    "projection-point": Message(
        "按趋势 {year} 年约 {value} {unit}（数据太少，无区间）",
        "the trend leads to {value} {unit} in {year} (too few figures for an interval)",
    ),
    "projection": Message(
        "按趋势 {year} 年约 {value} {unit}，80% 区间 {low} 至 {high}：{label}",
        "the trend leads to {value} {unit} in {year}, 80 % interval {low} to {high}: {label}",
    ),
    "points-beyond": Message(
        "个百分点（年均增速高出参照指标）",
        "percentage points of average growth beyond the reference",
    ),
    "projection-likely": Message("很可能达标", "likely to be met"),
    "projection-uncertain": Message("能否达标不确定", "uncertain"),
    "projection-unlikely": Message("很可能不达标", "unlikely to be met"),
    "chart-title": Message("{name}（{measure}）", "{name} ({measure})"),
    "chart-title-plain": Message("{name}", "{name}"),
    "chart-change-since": Message("比 {year} 年累计变化，%", "change since {year}, %"),
    "chart-lead": Message(
        "年均增速高出参照指标，百分点",
        "average growth beyond that of the reference, percentage points",
    ),
    "chart-aim-average": Message("年均 {aim}（累计 {change}）", "{aim} a year ({change} in all)"),
    "chart-total-since": Message("{year} 年之后累计，{unit}", "total after {year}, {unit}"),
    "chart-baseline": Message("{year} 年 {value}（基期）", "{year} {value} (baseline)"),
    "chart-figure": Message("{year} 年 {value}", "{year} {value}"),
    "chart-figures": Message("实际数（{measure}）：{list}。", "Figures ({measure}): {list}."),
    "chart-figures-plain": Message("实际数：{list}。", "Figures: {list}."),
    "chart-expected": Message(
        "按匀速路径 {year} 年应为 {value}。", "An even path would be at {value} in {year}."
    ),
    "chart-target": Message("{year} 年目标 {value}。", "Target for {year}: {value}."),
    "chart-projection": Message(
        "按趋势推算 {year} 年为 {value}，无区间。",
        "Projection for {year}: {value}, without an interval.",
    ),
    "chart-projection-interval": Message(
        "按趋势推算 {year} 年为 {value}，80% 区间 {low} 至 {high}。",
        "Projection for {year}: {value}, 80 % interval {low} to {high}.",
    ),
    "key-actual": Message("实际数", "actual"),
    "key-baseline": Message("基期数", "baseline"),
    "key-unsettled": Message("初步数或估计数", "provisional or estimated"),
    "key-imprecise": Message("不精确的数", "not exact"),
    "key-path": Message("匀速路径", "even path"),
    "key-target": Message("目标", "target"),
    "key-outlook": Message("趋势推算", "projection"),
    "key-interval": Message("趋势推算与 80% 区间", "projection, 80 % interval"),
    "key-not-zero": Message("纵轴不从零开始", "the axis does not start at zero"),
    "revisions-intro": Message(
        "以下数据曾被修订。判断一律依据现行数据。",
        "These figures were revised. Every verdict rests on the figures now in force.",
    ),
    "revisions-none": Message("没有数据被修订过。", "No figure has been revised."),
    "revisions-of-figures": Message("修订过的数据", "Revised figures"),
    "revisions-of-targets": Message("调整过的目标", "Amended targets"),
    "first-column": Message("最初", "First"),
    "now-column": Message("现行", "Now"),
    "change-column": Message("变化", "Change"),
    "why-column": Message("理由与备注", "Why, remarks"),
    "until-column": Message("调整日期", "Changed on"),
    "unchanged": Message("不变", "none"),
    "baseline-of": Message("{year} 年（基期）", "{year} (baseline)"),
    "sources-of": Message("本报告引用的来源", "Sources cited in this report"),
    "sources-none": Message("本报告没有引用来源。", "No source is cited in this report."),
    "number-column": Message("编号", "No."),
    "title-column": Message("标题", "Title"),
    "publisher-column": Message("发布者", "Publisher"),
    "date-column": Message("日期", "Date"),
    "grade-column": Message("级别", "Grade"),
    "grade-official": Message("官方", "official"),
    "grade-press": Message("媒体", "press"),
    "grade-secondary": Message("二手", "secondary"),
    "part-imprint-short": Message("报告依据", "Basis"),
    "imprint-plan": Message("plan.toml 的 SHA-256", "SHA-256 of plan.toml"),
    "imprint-actuals": Message("actuals.toml 的 SHA-256", "SHA-256 of actuals.toml"),
    "imprint-none": Message("（没有这个文件）", "(there is no such file)"),
    "imprint-records": Message("记录条数", "Records"),
    "imprint-year": Message("截至年份", "Standing year"),
    "imprint-known": Message("依据的数据", "Knowledge"),
    "imprint-everything": Message(
        "文件中的全部数据，最新一条为 {day}", "everything in the files, the newest of {day}"
    ),
    "imprint-method": Message("判断方法", "Method"),
    "imprint-version": Message("程序版本", "Program"),
    "imprint-verify": Message(
        "核对：plan export --verify 报告文件。文件、参数与程序版本相同，报告逐字节相同。",
        "To check: plan export --verify REPORT. The same files, parameters and program version give the same "
        "report, byte for byte.",
    ),
    "verify-match": Message(
        "{file} 与数据文件一致（{records} 条记录，程序版本 {version}）",
        "{file} matches the files ({records} {records:record|records}, program version {version})",
    ),
    "verify-plan-changed": Message(
        "{file} 已不是现在的样子：plan.toml 在报告之后改过",
        "{file} no longer matches: plan.toml was changed after the report",
    ),
    "verify-both-changed": Message(
        "{file} 已不是现在的样子：plan.toml 和 actuals.toml 在报告之后都改过",
        "{file} no longer matches: plan.toml and actuals.toml were both changed after the report",
    ),
    "verify-unreadable": Message(
        "{file} 已不是现在的样子：{files} 在报告之后改过，而且现在读不通",
        "{file} no longer matches: {files} changed after the report, and what it says now cannot be used",
    ),
    "verify-actuals-grown": Message(
        "{file} 已不是现在的样子：报告之后又记录了 {count} 条（{list}）",
        "{file} no longer matches: {count} {count:record was|records were} added after the report ({list})",
    ),
    "verify-actuals-changed": Message(
        "{file} 已不是现在的样子：报告所依据的 actuals.toml 内容改过（当时 {records} 条，现在 {now} 条）",
        "{file} no longer matches: actuals.toml was changed in what the report rests on ({records} {records:record|records} then, {now} now)",
    ),
    "verify-version": Message(
        "{file} 由 {wrote} 版写成，现在是 {version} 版，文字不同；数据文件没有变",
        "{file} was written by version {wrote}, this is {version}, and the text differs; the data files are the same",
    ),
    "verify-edited": Message(
        "{file} 的内容与数据文件算出的不同：数据文件没有变，报告本身被改过",
        "{file} is not what the files give: the data files are the same, the report itself was changed",
    ),
    "verify-more": Message("等", "and others"),
}

RULES: Catalogue = {
    "met": Message("目标年数据达到目标", "the target year's figure satisfies the target"),
    "nearly": Message("预期性目标完成 95% 以上", "an expected target, at least 95 % of the way"),
    "missed": Message("目标年数据未达到目标", "the target year's figure falls short"),
    "pending": Message("目标年数据尚未公布", "the target year's figure is not out yet"),
    "achieved_early": Message("目标年之前已达到目标", "the target is satisfied before its year"),
    "ahead": Message("进度比不低于 1.05", "progress to time at least 1.05"),
    "on_track": Message("进度比在 0.95 至 1.05 之间", "progress to time from 0.95 to 1.05"),
    "behind": Message("进度比在 0.60 至 0.95 之间", "progress to time from 0.60 to 0.95"),
    "far_behind": Message("进度比低于 0.60", "progress to time below 0.60"),
    "reversing": Message("比基期更远离目标", "farther from the target than at the baseline"),
    "maintained": Message("保持在目标一侧", "kept on the good side of the bound"),
    "maintained_at_risk": Message("目前达标，趋势走弱", "kept, while the trend points away"),
    "below_recovering": Message("未达标，趋势向好", "not kept, while the trend points back"),
    "below_worsening": Message("未达标，趋势走弱", "not kept, and the trend points away"),
    "not_started": Message(
        "有基期数，还没有规划期内的数据", "a baseline, but no figure inside the plan"
    ),
    "insufficient_data": Message("公开数据不足以判断", "published figures do not allow a verdict"),
    "invalid": Message("规划文件自相矛盾", "the plan contradicts itself"),
    "not_judged": Message("没有目标可比", "there is no target to compare with"),
    "done": Message("在期限内完成", "done by its due day"),
    "done_late": Message("超过期限后完成", "done after its due day"),
    "overdue": Message(
        "期限已过，没有完成的记录", "the due day has passed with no record of it being done"
    ),
    "due_this_year": Message("期限在今年", "due this year"),
    "improving": Message(
        "历年平均与末年变化都向好", "the average and the last change are both good"
    ),
    "improving_dip": Message("平均向好，末年回落", "good on average, but not in the last year"),
    "turning": Message("平均未向好，末年好转", "not good on average, but good in the last year"),
    "worsening": Message(
        "平均与末年变化都未向好", "neither the average nor the last change is good"
    ),
}
"""What each verdict of the default method means, in a line (docs/methods.md, section 2)."""

METHOD_WORDS: Catalogue = {
    "pace": Message("时序进度（pace）", "Pace: progress to time"),
    "eurostat": Message("欧盟统计局（eurostat）", "Eurostat: growth ratio"),
    "opensdg": Message("Open SDG（opensdg）", "Open SDG: growth ratio"),
    "unsd": Message("联合国统计司（unsd）", "UNSD: projected share"),
    "escap": Message("联合国亚太经社会（escap）", "ESCAP: anticipated progress"),
    "destatis": Message("德国联邦统计局（destatis）", "Destatis: mean change"),
    "sdsn": Message("可持续发展报告（sdsn）", "SDSN: trend arrow"),
}
"""The methods by name, with what each looks at."""

METHOD_RATIOS: Catalogue = {
    "pace": Message("进度比", "progress to time"),
    "eurostat": Message("实际与所需增速之比", "actual to required growth"),
    "opensdg": Message("实际与所需增速之比", "actual to required growth"),
    "unsd": Message("按趋势推算可完成的份额", "share of the way projected"),
    "escap": Message("预计进展，满分 10", "anticipated progress, of 10"),
    "destatis": Message("推算缺口占现有缺口之比", "projected gap to the gap now"),
    "sdsn": Message("实际与所需年变化之比", "actual to needed change a year"),
}
"""What the number behind each method's verdict is."""
