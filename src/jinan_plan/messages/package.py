"""The words of a data package: its description, its tables, its readme."""

from jinan_plan.messages import Catalogue, Message

PACKAGE: Catalogue = {
    "description": Message(
        "规划的目标、已公布的数据及其来源；截至 {year} 年末，依据 {day} 及以前的数据。",
        "Targets of the plan and the figures reported on them, with their sources; standing at the end of {year}, as known on {day}.",
    ),
    "judged": Message(
        "判断方法：{method}。判断由公布的数据按公开规则算出，不是官方评价。",
        "Method of judging: {method}. Verdicts are computed from the published figures by published rules; they are no official evaluation.",
    ),
    "reading": Message(
        "各列的类型与含义、主键与外键见 `datapackage.json`。文件为 UTF-8，小数点为点，空白为缺失。"
        "可能被电子表格当作公式的文字前加了一个撇号。",
        "Types and meanings of the columns, primary and foreign keys stand in `datapackage.json`. The files are UTF-8 with "
        "decimal points; empty is missing. Text that a spreadsheet would take for a formula begins with an apostrophe.",
    ),
    "licence": Message("许可：{licence}", "Licence: {licence}"),
    "no-licence": Message(
        "规划文件没有写明数据许可；各数据的权利归来源方，引用请注明来源。",
        "The plan states no licence for its data; the figures are their sources', to be cited as such.",
    ),
    "table-sectors": Message("领域", "sectors"),
    "table-indicators": Message(
        "指标及其基期与目标", "indicators with their baselines and targets"
    ),
    "table-sources": Message("来源", "sources"),
    "table-status": Message("各指标的进展与判断", "where each indicator stands, and the verdict"),
    "table-actuals": Message("现行有效的数据", "the figures in force"),
    "table-history": Message("历次公布的全部数据", "every vintage of every figure"),
}
