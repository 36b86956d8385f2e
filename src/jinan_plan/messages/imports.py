"""Sentences about tables that are imported: why a file or a cell is not taken, and what to do."""

from jinan_plan.messages import Catalogue, Message

IMPORTS: Catalogue = {
    "import-unreadable-file": Message(
        zh="无法读取 {file}：{why}。请核对路径和权限。",
        en="Cannot read {file}: {why}. Check the path and its permissions.",
    ),
    "import-file-too-large": Message(
        zh="{file} 超过 {most} MB，未读取。请拆成几个文件。",
        en="{file} is larger than {most} MB and was not read. Split it.",
    ),
    "import-encoding": Message(
        zh="{file} 不是 UTF-8、UTF-16 或 GB18030 编码的文本表格。请另存为“CSV UTF-8”或 xlsx。",
        en="{file} is no text table in UTF-8, UTF-16 or GB18030. "
        'Save it as "CSV UTF-8" or as xlsx.',
    ),
    "import-broken-quotes": Message(
        zh="{file} 从第 {line} 行起引号不配对，后面的内容无法分列。请补上或去掉那里的引号。",
        en="{file}: a quote is left open or misplaced in the row that begins on line {line}, so "
        "its cells cannot be told apart. Mend the quotes there.",
    ),
    "import-old-workbook": Message(
        zh="{file} 是旧版 xls 文件，或者加了密码。请在表格软件里另存为不加密的 xlsx。",
        en="{file} is an old xls workbook or is protected by a password. "
        "Save it as an xlsx without a password.",
    ),
    "import-not-xlsx": Message(
        zh="{file} 是压缩包，但不是 xlsx 工作簿。请另存为 xlsx 或 CSV。",
        en="{file} is a packed file but no xlsx workbook. Save the table as xlsx or CSV.",
    ),
    "import-workbook-damaged": Message(
        zh="{file} 已损坏或加密，无法读取。请在表格软件里打开并重新保存。",
        en="{file} is damaged or encrypted. Open it in a spreadsheet program and save it again.",
    ),
    "import-workbook-too-large": Message(
        zh="{file} 展开后超过 {most} MB 或部件过多，可能是压缩炸弹，未读取。请只把要导入的表另存为新工作簿。",
        en="{file} would unpack to more than {most} MB or too many parts, as a zip bomb does, "
        "and was not read. Save just the table in a new workbook.",
    ),
    "import-workbook-doctype": Message(
        zh="{file} 的部件 {part} 含有文档类型声明（外部实体），不安全，未读取。"
        "请在表格软件里重新保存。",
        en="{file}: its part {part} declares a document type (external entities), which is "
        "unsafe, and was not read. Save it again in a spreadsheet program.",
    ),
    "import-sheet-too-large": Message(
        zh="{file} 的工作表“{sheet}”跨度太大，未读取。请删去远处的零散单元格。",
        en='{file}: the sheet "{sheet}" spans too many cells and was not read. '
        "Delete stray cells far from the table.",
    ),
    "import-no-sheet": Message(
        zh="{file} 里没有工作表“{sheet}”。现有：{sheets}。",
        en='{file} has no sheet "{sheet}". It has: {sheets}.',
    ),
    "import-several-sheets": Message(
        zh="{file} 有几张表都可以导入：{sheets}。请用 --sheet 指定一张。",
        en="{file} has several sheets that hold a table: {sheets}. Choose one with --sheet.",
    ),
    "import-sheet-of-text": Message(
        zh="{file} 是文本表格，没有工作表“{sheet}”。请去掉 --sheet。",
        en='{file} is a text table and has no sheet "{sheet}". Leave --sheet out.',
    ),
    "import-no-header": Message(
        zh="{file} 里没有找到表头。长表要有 指标、年份、数值 三列；"
        "宽表要有 指标 列和以年份为名的列（如 2023 或 2023年），或者 年份 列和以指标为名的列。",
        en="{file} has no header row that can be read. A long table needs the columns key, year "
        "and value; a wide one a key column and a column a year, headed 2023, or a year column and "
        "a column an indicator.",
    ),
    "import-duplicate-column": Message(
        zh="{file} 的表头里“{heading}”与另一列含义相同。请删去或改名其中一列。",
        en='{file}: the column "{heading}" says the same as another one. '
        "Delete or rename one of the two.",
    ),
    "import-uneven-row": Message(
        zh="这一行有 {cells} 格，表头有 {expected} 格，可能少了或多了分隔符或引号。请核对。",
        en="The row has {cells} cells and the header {expected}: a delimiter or a quote may be "
        "missing or too many. Check it.",
    ),
    "import-no-name": Message(
        zh="这一行有数，却没有写是哪个指标。请补上指标。",
        en="The row has a figure and does not say of which indicator. Add its key or name.",
    ),
    "import-names-differ": Message(
        zh="这一行的键名和名称指的不是同一个指标：{names}。请核对是否错行。",
        en="The row's key and name belong to different indicators: {names}. "
        "Check whether rows have slipped.",
    ),
    "import-no-year": Message(
        zh="这一行有数，却没有年份。请补上四位年份。",
        en="The row has a figure and no year. Add the year, four digits.",
    ),
    "import-two-months": Message(
        zh="年份一栏写的是 1-{first} 月，月份一栏写的是 {second} 月。请只留一处。",
        en="The year's column says months 1-{first} and the month's column {second}. Keep one.",
    ),
    "import-unknown-name": Message(
        zh="本规划没有叫“{got}”的指标。请改正名称；若不是指标（如合计、说明），请删去这一行或这一列。",
        en='This plan has no indicator "{got}". Correct the name; or delete the row or column, '
        "where it is no indicator (a total, a remark).",
    ),
    "import-unknown-name-near": Message(
        zh="本规划没有叫“{got}”的指标。是不是：{near}？",
        en='This plan has no indicator "{got}". Is it {near}?',
    ),
    "import-error-value": Message(
        zh="这一格的公式出错，显示 {got}。请在表格软件里改正，或直接填数。",
        en="The cell's formula failed and shows {got}. Mend it in the spreadsheet, or type the "
        "figure.",
    ),
    "import-markup": Message(
        zh="{file} 其实是网页或 XML，只是换了后缀。请在表格软件里打开，另存为 xlsx。",
        en="{file} is a web page or XML under another name. Open it in a spreadsheet program and "
        "save it as xlsx.",
    ),
    "import-bad-month": Message(
        zh="“{got}”不是月份。一月到某月的数请写截止月份，例如 6；全年的数请留空。",
        en='"{got}" is not a month. Give the last month of a part-year figure, for example 6; '
        "leave it blank for a whole year.",
    ),
    "import-bad-moment": Message(
        zh="“{got}”不是记录时间。请写成 2026-11-23T02:10:00Z，或留空。",
        en='"{got}" is not a moment. Write it as 2026-11-23T02:10:00Z, or leave it blank.',
    ),
    "import-unknown-word": Message(
        zh="不认识“{got}”。可以写：{known}。",
        en='"{got}" is not known here. Known are: {known}.',
    ),
    "import-bad-cell": Message(
        zh="“{field}”一栏里有不能用的字符，多半是看不见的控制字符。请在表里改掉。",
        en='The column "{field}" holds characters that may not stand in a journal, most likely '
        "invisible ones. Mend it in the table.",
    ),
    "import-formula": Message(
        zh="这一格是公式，文件里没有算好的结果。请在表格软件里打开、重算并保存，或直接填数。",
        en="The cell is a formula without a result in the file. Open the file in a spreadsheet "
        "program and save it, or type the figure.",
    ),
    "import-unit-unclear": Message(
        zh="表头注明的单位有几个（{units}），其中没有这个指标的单位（{unit}）。请加一列“单位”。",
        en="The table notes several units ({units}), and none is the indicator's own ({unit}). "
        "Add a column with units.",
    ),
    "import-two-qualifiers": Message(
        zh="数值写作“{got}”，约数一栏却写“{stated}”。请只留一个。",
        en='The figure is hedged as "{got}" and its column says "{stated}". Keep one of the two.',
    ),
    "import-conflict": Message(
        zh="{key} {year} 年在表里出现两次，数不一样；前一次在 {first}。请只留一个。",
        en="{key} {year} stands twice in the table, with differing figures; first at {first}. "
        "Keep one of the two.",
    ),
    "import-history-order": Message(
        zh="这一行不是现行数，却排在同一指标同一年的最后。请按先后排列，现行数放最后。",
        en="This figure is not in force, and yet stands last of its indicator and year. "
        "Order them oldest first, the one in force last.",
    ),
}
"""Refusals of files (from ``import-unreadable-file`` on) and of single cells, by code."""
