"""The words of a workbook: its sheets, its charts, and codes that its cells say in words."""

from jinan_plan.messages import Catalogue, Message
from jinan_plan.messages.report import REPORT
from jinan_plan.messages.screens import SCREENS

WORKBOOK: Catalogue = {
    "sheet-status": Message("进展", "status"),
    "sheet-history": Message("历次数据", "history"),
    "sheet-sources": Message("来源", "sources"),
    "sheet-charts": Message("图表", "charts"),
    "sheet-points": Message("图表数据", "chart data"),
    "sheet-about": Message("说明", "about"),
    "chart-actual": Message("实际", "Actual"),
    "chart-path": Message("规划路径", "Path to target"),
    "chart-target": Message("目标", "Target"),
    "chart-target-high": Message("目标上限", "Target, upper bound"),
    "chart-unsettled": Message("初步数或估计数", "Provisional or estimated"),
    "chart-change": Message("比 {year} 年变化（%）", "Change since {year}, %"),
    "chart-total": Message("{year} 年以来累计（{unit}）", "Total since {year}, {unit}"),
    "chart-lead": Message(
        "年均增速高出参照指标（百分点）", "Average growth beyond the reference, percentage points"
    ),
    "chart-measure": Message("计量", "Measure"),
    "chart-alt": Message(
        "{name}：各年实际、规划路径与目标的折线图",
        "Line chart of {name}: actuals, path and target by year",
    ),
    "chart-none": Message("还没有可以画图的数据。", "There are no figures to draw yet."),
    "yes": Message("是", "yes"),
    "no": Message("否", "no"),
    "qualifier-above": Message("超过", "above"),
    "qualifier-below": Message("不足", "below"),
    "qualifier-about": Message("约", "about"),
    "qualifier-class": Message("级", "class"),
    **{code: words for code, words in SCREENS.items() if code.startswith("status-")},
    **{code: words for code, words in REPORT.items() if code.startswith("grade-")},
    "comparator->=": Message("不低于", "at least"),
    "comparator->": Message("超过", "more than"),
    "comparator-<=": Message("不高于", "at most"),
    "comparator-<": Message("低于", "less than"),
    "comparator-approx": Message("左右", "about"),
    "comparator-class_floor": Message("级", "class"),
    "comparator-band": Message("区间", "between"),
    "comparator-by": Message("期限", "by"),
    "comparator-trend": Message("方向", "trend"),
    "about-plan": Message("规划", "Plan"),
    "about-id": Message("规划代码", "Plan id"),
    "about-span": Message("规划期", "Period"),
    "about-year": Message("截至年末", "Standing at the end of"),
    "about-as-of": Message("依据此日及以前的数据", "As known on"),
    "about-method": Message("判断方法", "Method of judging"),
    "about-counts": Message("概况", "Summary"),
    "about-entries": Message("记录条数", "Entries in the journal"),
    "about-plan-sum": Message("plan.toml 校验和（SHA-256）", "Checksum of plan.toml (SHA-256)"),
    "about-actuals-sum": Message(
        "actuals.toml 校验和（SHA-256）", "Checksum of actuals.toml (SHA-256)"
    ),
    "about-no-journal": Message("还没有记录文件", "there is no journal yet"),
    "about-version": Message("程序版本", "Version of the program"),
    "about-reading": Message("阅读说明", "How to read it"),
    "reading-verdicts": Message(
        "判断由公布的数据按公开规则算出，不是官方评价；颜色只是文字的重复。",
        "Verdicts are computed from published figures by published rules; they are no official evaluation. Colour only repeats the words.",
    ),
    "reading-keys": Message(
        "表头批注里是各列供程序读取的名称；读回数据：plan import 文件 --sheet 历次数据。",
        "The note on each heading holds the column's name for machines; to read the figures back: plan import FILE --sheet history.",
    ),
    "reading-digits": Message(
        "电子表格的数字只有 15 位有效数字；位数更多的数据按文字写出，一位不少。",
        "A spreadsheet's numbers hold 15 digits; figures with more are written as text, every digit kept.",
    ),
    "reading-formulas": Message(
        "差距和应达值凡可由本行其他格算出的，都是公式。",
        "The gap and the expected value are formulas wherever other cells of the row yield them.",
    ),
    "page": Message("第 &P 页，共 &N 页", "Page &P of &N"),
}
