"""Words of the screen that shows many plans."""

from jinan_plan.messages import Catalogue, Message

ROLLUP: Catalogue = {
    "comma": Message("、", ", "),
    "reading": Message("读取规划", "Reading plans"),
    "passed-over": Message("不是规划文件夹，略过：{names}", "Passed over, no plan folders: {names}"),
    "passed-over-more": Message("不是规划文件夹，略过：{names}，另有 {more} 个", "Passed over, no plan folders: {names} and {more} more"),
    "title": Message("{count} 个规划", "{count} {count:plan|plans}"),
    "standing": Message("截至 {year} 年末，依据 {day} 前已知的数据", "standing at the end of {year}, as known on {day}"),
    "standing-own": Message("各截至最近一个完整年度末（不超过规划期末），依据 {day} 前已知的数据", "each standing at the end of the last full year, at most its plan's end; as known on {day}"),
    "unreadable": Message("{count} 个规划读不了，没有计入任何数字", "{count} {count:plan|plans} cannot be read and {count:is|are} counted nowhere"),
    "binding-behind": Message("{plans} 个规划有滞后的约束性指标，共 {count} 项", "{plans} {plans:plan has|plans have} binding indicators behind, {count} in all"),
    "no-goals": Message("这些规划里还没有目标。", "These plans have no goals yet."),
    "none-behind": Message("没有滞后的规划。", "No plan has a goal behind."),
    "unreadable-title": Message("读不了的规划", "Plans that cannot be read"),
    "plans-title": Message("各规划", "Plans"),
    "total": Message("合计 {count} 个规划", "{count} {count:plan|plans} together"),
    "with-more": Message("{sentence}（另有 {more} 处错误）", "{sentence} ({more} more {more:fault|faults})"),
    "column-plan": Message("规划", "Plan"),
    "column-year": Message("年份", "Year"),
    "column-binding": Message("滞后的约束性指标", "Binding, behind"),
    "column-goals": Message("目标", "Goals"),
    "column-no-data": Message("无数据", "no data"),
    "column-so-far": Message("此前", "Pending, so far"),
    "column-folder": Message("文件夹", "Folder"),
    "column-place": Message("位置", "Place"),
    "column-fault": Message("错误", "Fault"),
}  # fmt: skip
