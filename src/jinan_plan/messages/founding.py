"""Words of ``plan init``: what was written, and what is missing or doubtful in the next plan."""

from jinan_plan.messages import Catalogue, Message

FOUNDING: Catalogue = {
    "written": Message("已写入 {file}", "Wrote {file}"),
    "edit-then": Message(
        "下一步：编辑 {file}，再运行 plan --plan {folder} check",
        "Next: edit {file}, then run plan --plan {folder} check",
    ),
    "next-title": Message(
        "下一个五年规划：{start}-{end} 年，基期 {baseline} 年",
        "The next plan: {start}-{end}, baseline year {baseline}",
    ),
    "next-counts": Message(
        "{rows} 项指标：{seeded} 项已有 {year} 年基期数，其中 {doubtful} 项有疑问；{missing} 项缺基期数",
        "{rows} {rows:indicator|indicators}: {seeded} with a baseline of {year}, "
        "{doubtful} of them doubtful; {missing} without",
    ),
    "next-targets": Message(
        "各项目标尚未填写：plan.toml 中每项指标暂为参考数据（context = true），填好 target 后删去该行。",
        "No target is set yet: every indicator in plan.toml is context until its target is filled in "
        "and its line context = true is removed.",
    ),
    "column-doubts": Message("缺项与疑问", "Missing or doubtful"),
    "starts-afresh": Message("不需要基期数", "needs no baseline"),
    "title-kept": Message(
        "规划名称照抄上一规划，请修改（[plan] 的 id 和 title）",
        "The plan's name is the old one's: change id and title in [plan]",
    ),
    "left-out": Message(
        "未带入的文字目标和里程碑（{count} 项）：{names}",
        "Goals in words and milestones, not carried over ({count}): {names}",
    ),
    "doubt-missing": Message("没有 {year} 年数据", "no figure for {year}"),
    "doubt-missing-latest": Message(
        "没有 {year} 年数据，最新为 {latest} 年 {value}",
        "no figure for {year}; the latest is {value} of {latest}",
    ),
    "doubt-hedged": Message("不是确数：{value}", "not exact: {value}"),
    "doubt-provisional": Message("初步数，等待最终数", "provisional; a final figure may follow"),
    "doubt-estimated": Message("估计数", "an estimate"),
    "doubt-forecast": Message("预测数", "a forecast"),
    "doubt-derived": Message("测算数", "derived, not reported"),
    "doubt-break": Message("口径中断后的数", "after a break in the series"),
    "doubt-secondary": Message("出自二手来源", "from a secondary source"),
    "doubt-unsourced": Message("没有来源", "no source is given"),
    "doubt-prices": Message(
        "{prices} 年不变价，新规划可能换价格基准",
        "at constant prices of {prices}; the next plan may use another base",
    ),
    "comment-head": Message(
        "由“{title}”（{start}-{end} 年）续编。基期数取自 {end} 年末的现行数据；没有任何目标是推测的。",
        'Continues "{title}" ({start}-{end}). Baselines are the figures in force for {end}; no target was guessed.',
    ),
    "comment-name": Message("照抄上一规划，请修改", "the old plan's; change it"),
    "comment-context": Message("填好 target 后删去本行", "remove this line once the target is set"),
    "comment-was": Message("上一规划：{target}", "the last plan: {target}"),
    "comment-doubt": Message("疑问：{doubt}", "doubtful: {doubt}"),
    "comment-left-out": Message(
        "以下文字目标和里程碑没有带入：", "Goals in words and milestones that were not carried over:"
    ),
}  # fmt: skip
