"""The sentences of ``plan forecast``: always a projection, never a verdict."""

from jinan_plan.messages import Catalogue, Message

FORECASTING: Catalogue = {
    "title": Message("按现有趋势推算", "Where the trend leads"),
    "never-a-verdict": Message(
        "这是推算，不是判断：假定今后各年的变化与规划期内已有各年相仿（docs/methods.md 第 8 节）。",
        "A projection, not a verdict: it supposes that the years to come change like the years of "
        "the plan so far (docs/methods.md, section 8).",
    ),
    "trend-line": Message("按最小二乘直线推算，区间为其预测区间。", "Along the least-squares line, with its prediction interval."),
    "trend-growth": Message("按首末两年之间的固定增长率推算，没有区间。", "By the constant growth between first and last figure; no interval."),
    "supposed-growth": Message("假设：今后每年增长 {growth}。", "What if: growth of {growth} in every year to come."),
    "supposed-figure": Message("假设：{name} {year} 年为 {value}。", "What if: {name} is {value} in {year}."),
    "nothing-written": Message("假设的数据不写入任何文件。", "Nothing supposed is written to any file."),
    "column-target": Message("目标（{year}）", "Target ({year})"),
    "column-target-plain": Message("目标", "Target"),
    "column-latest": Message("最新", "Latest"),
    "column-point": Message("推算", "Projected"),
    "column-interval": Message("80% 区间", "80% interval"),
    "column-chance": Message("达标概率", "Chance"),
    "column-label": Message("前景", "Outlook"),
    "column-remarks": Message("说明", "Remarks"),
    "column-after": Message("假设下", "What if"),
    "column-after-interval": Message("假设下的区间", "Its interval"),
    "column-after-chance": Message("假设下的概率", "Its chance"),
    "column-after-label": Message("假设下的前景", "Its outlook"),
    "points": Message("个百分点", "points"),
    "mark-points": Message(
        "个百分点 年均增速高出参照指标之差", "points average growth beyond that of the reference"
    ),
    "interval": Message("{low} 至 {high}", "{low} to {high}"),
    "latest": Message("{value}（{year}）", "{value} ({year})"),
    "likely": Message("很可能达标", "likely to be met"),
    "uncertain": Message("不确定", "uncertain"),
    "unlikely": Message("很可能不达标", "unlikely to be met"),
    "reaches": Message("会达到目标", "would reach the target"),
    "falls-short": Message("达不到目标", "would fall short"),
    "no-projection": Message("无法推算：{reason}", "no projection: {reason}"),
    "left-out": Message(
        "另有 {count} 项指标无法推算（数据太少，或目标没有数值）；写出其键名可看原因。",
        "{count} more indicators have no projection (too few figures, or a target without a number); name one to see why.",
    ),
    "nothing": Message("没有一项指标的数据足以推算。", "No indicator has figures enough for a projection."),
    "tried": Message("回溯检验", "Tried on its own past"),
    "tried-hint": Message(
        "各项推算过去准不准，见 plan forecast 指标。", "How well the rule did on the past: plan forecast KEY."
    ),
    "tried-one": Message(
        "逐年向前推算 {count} 次，与后来公布的平均相差 {miss}。",
        "Forecasts one year ahead ({count}) missed what was then reported by {miss} on average.",
    ),
    "tried-end": Message(
        "从更早的年份推算最新一年 {count} 次，平均相差 {miss}。",
        "Forecasts of the newest figure from earlier years ({count}) missed it by {miss} on average.",
    ),
    "tried-none": Message(
        "数据太少，无法回溯检验。", "There are too few figures to try the rule on the past."
    ),
    "miss": Message("{amount}（{share}）", "{amount} ({share})"),
    "flag-no_interval": Message("只有两个数据，无区间", "two figures: no interval"),
    "flag-very_wide": Message("区间极宽：只有三个数据", "very wide: three figures only"),
    "flag-no_variation": Message("各年变化完全相同，区间没有意义", "every year changed alike: the interval means nothing"),
    "flag-clipped": Message("已截到自然界限", "cut at its natural bound"),
}  # fmt: skip
