"""Help texts of commands and options."""

from jinan_plan.messages import Catalogue, Message

HELP: Catalogue = {
    "usage": Message("用法：{usage}", "Usage: {usage}"),
    "section-arguments": Message("参数", "Arguments"),
    "section-commands": Message("命令", "Commands"),
    "section-options": Message("选项", "Options"),
    "section-globals": Message("各命令通用的选项", "Options of every command"),
    "section-examples": Message("示例", "Examples"),
    "plan": Message(
        "跟踪五年规划：承诺了什么，公布了什么，还差多少。\n不带命令时显示总体进展（plan status）。",
        "Follow a five-year plan: what was promised, what was reported, how far there is to go.\n"
        "Without a command it shows the status (plan status).",
    ),
    "plan.examples": Message(
        "plan                                  总体进展\n"
        "plan show big-data-it                 一项指标的来龙去脉\n"
        'plan record 2023 big-data-it=6500亿元 --source "市工信局" --dry-run\n'
        "plan export report.csv                给电子表格用的报表",
        "plan                                  where everything stands\n"
        "plan show big-data-it                 one indicator in full\n"
        'plan record 2023 big-data-it=6500亿元 --source "bureau" --dry-run\n'
        "plan export report.csv                a report for a spreadsheet",
    ),
    "status": Message(
        "显示各领域距目标还有多远、是否跟得上时序、今后每年还需多少。",
        "Show how far each sector is from its targets, whether it is on pace, and what each year still needs.",
    ),
    "status.which": Message(
        "只看这些指标或领域（键名或名称）；有 --plans 时是另外的规划文件夹",
        "only these indicators or sectors, by key or name; with --plans, further plan folders",
    ),
    "status.plans": Message(
        "多个规划，各占一行：规划文件夹、其上级文件夹或“文件夹/*”；可多次",
        "many plans, a line for each: plan folders, the folder that holds them, or 'FOLDER/*'; may be repeated",
    ),
    "status.sort": Message(
        "排序：规划顺序、未完成比例、进度比、名称，或最差在前（与 --plans 同用：plan、name、worst）",
        "order: as planned, most missing first, slowest first, by name, or worst first (with --plans: plan, name, worst)",
    ),
    "status.behind": Message(
        "只看滞后或未完成的，包括此前滞后、待终期数据的",
        "only what is behind or missed, or was before it came to wait for its last figure",
    ),
    "status.jobs": Message(
        "与 --plans 同用：用几个进程读取（默认按处理器数和数据量）",
        "with --plans: how many processes read them (default: by processors and amount of data)",
    ),
    "status.binding": Message("只看约束性指标", "only binding indicators"),
    "status.form": Message("输出格式", "how to print it"),
    "status.all_methods": Message(
        "并列全部判断方法，! 标出与默认方法不一致的", "every method side by side; ! marks what differs from the default"
    ),
    "status.fail_on": Message(
        "有此情形时以退出码 1 结束", "leave with exit code 1 if there is any such row"
    ),
    "status.examples": Message(
        "plan status pillars --year 2022\nplan status --behind --sort gap\nplan status --json --as-of 2024-06-30\nplan status --plans counties/* --sort worst --year 2023",
        "plan status pillars --year 2022\nplan status --behind --sort gap\nplan status --json --as-of 2024-06-30\nplan status --plans counties/* --sort worst --year 2023",
    ),
    "record": Message(
        "记录实际数据，追加到 actuals.toml；已有的数据不会被改动或删除。",
        "Record actuals: they are appended to actuals.toml; nothing already there is changed or removed.",
    ),
    "record.year": Message("数据所属年份", "the year the figures are for"),
    "record.words": Message(
        "指标=数值，可写多个；数值可带单位（6500亿元）和限定（>4000、~4000、4000级）",
        "KEY=VALUE, as many as needed; a value may carry a unit (6500亿元) and a hedge (>4000, ~4000, 4000级)",
    ),
    "record.status": Message(
        "provisional 初步、final 最终、revised 修订、estimated 估计、forecast 预测、derived 测算、break 口径中断",
        "provisional, final, revised, estimated, forecast, derived, or break",
    ),
    "record.source": Message("来源的键名或文字说明，可多次", "where it says so: a source key or words; may be repeated"),
    "record.url": Message("网址", "its address on the web"),
    "record.published": Message("公布日期，如 2024-03-20", "the day it was published, such as 2024-03-20"),
    "record.through": Message("部分年度数据：截至月份（1-11）", "a part-year figure: its last month (1-11)"),
    "record.note": Message("备注", "a remark kept with the figure"),
    "record.revise": Message("修订已有数据，须说明理由", "revise an earlier figure, saying why"),
    "record.dry_run": Message("试运行，不写入", "show what would happen; write nothing"),
    "record.examples": Message(
        'plan record 2023 big-data-it=6500亿元 --source "市工信局"\n'
        "plan record 2023 biomedicine 2229.6 --status provisional\n"
        'plan record 2023 big-data-it=6450 --revise "年鉴终值"',
        'plan record 2023 big-data-it=6500亿元 --source "bureau"\n'
        "plan record 2023 biomedicine 2229.6 --status provisional\n"
        'plan record 2023 big-data-it=6450 --revise "yearbook, final value"',
    ),
    "import": Message(
        "从表格导入实际数据（CSV、TSV、XLSX，长表或宽表），要么全部写入，要么一个也不写；重复导入不会重复记录。",
        "Import actuals from a table (CSV, TSV or XLSX, long or wide), all or none; importing twice changes nothing.",
    ),
    "import.file": Message("表格文件", "the file with the table"),
    "import.sheet": Message("工作簿里的哪张表", "which sheet of a workbook"),
    "import.revise": Message("修订与已有数据不同的数，须说明理由", "revise earlier figures that differ, saying why"),
    "import.dry_run": Message("试运行，不写入", "show what would happen; write nothing"),
    "import.examples": Message(
        'plan export template.csv --what actuals\n'
        'plan import 年度数据.xlsx --sheet 2024 --dry-run\n'
        'plan import figures.csv --revise "年鉴终值"',
        'plan export template.csv --what actuals\n'
        'plan import figures.xlsx --sheet 2024 --dry-run\n'
        'plan import figures.csv --revise "yearbook, final values"',
    ),
    "undo": Message(
        "撤销最后一次录入：追加撤销记录，原来的记录仍留在文件里。可连续撤销。",
        "Take back the last recording: retractions are appended, the figures stay in the file. Repeatable.",
    ),
    "undo.dry_run": Message("试运行，不写入", "show what would happen; write nothing"),
    "undo.examples": Message(
        "plan undo --dry-run\nplan undo", "plan undo --dry-run\nplan undo"
    ),
    "show": Message(
        "显示一项指标：目标、基期、判断，以及历次数据与来源。",
        "Show one indicator: target, baseline, verdict, and every figure reported with its source.",
    ),
    "show.key": Message("指标（键名、曾用键名或名称）", "the indicator, by key, former key or name"),
    "explain": Message(
        "说明一项判断是怎么来的：承诺、数据、每一步计算、适用的规则，以及怎样会改变。",
        "Show how a verdict comes about: the promise, the figures, each step, the rule, and what would change it.",
    ),
    "explain.key": Message("指标（键名、曾用键名或名称）", "the indicator, by key, former key or name"),
    "explain.method": Message(
        "另列出该方法的计算；all 为全部方法", "also show how this method works it out; all for every method"
    ),
    "explain.examples": Message(
        "plan explain big-data-it --year 2022\nplan explain biomedicine --method all",
        "plan explain big-data-it --year 2022\nplan explain biomedicine --method all",
    ),
    "forecast": Message(
        "按趋势推算目标年的数值和达标概率；也可假设增速或某年数据。只是推算，不是判断；不写入任何内容。",
        "Where the trend leads by the target year, and how sure that is; or what if. Always a projection, "
        "never a verdict; nothing is written.",
    ),
    "forecast.which": Message("只看这些指标或领域（键名或名称）", "only these indicators or sectors, by key or name"),
    "forecast.grow": Message(
        "假设今后每年增长百分之几，如 8%", "suppose this growth in every year to come, such as 8%"
    ),
    "forecast.given": Message(
        "假设某年的数据，可多次；数值写法同 record", "suppose a figure for a year, may be repeated; written as for record"
    ),
    "forecast.trend": Message(
        "怎样推算：steps 平均每年的变化（默认），line 最小二乘直线，growth 固定增长率（只有一个数）",
        "how series go on: steps (average yearly change, the default), line (least squares), growth (a constant rate; a point only)",
    ),
    "forecast.examples": Message(
        "plan forecast big-data-it --year 2022\n"
        "plan forecast pillars --grow 8%\n"
        "plan forecast --set big-data-it=6500@2023 --year 2022",
        "plan forecast big-data-it --year 2022\n"
        "plan forecast pillars --grow 8%\n"
        "plan forecast --set big-data-it=6500@2023 --year 2022",
    ),
    "diff": Message(
        "两个日期之间变了什么：判断、数据（新增、修订、撤回）、目标。",
        "What changed between two days: verdicts, figures (new, revised, taken back), targets.",
    ),
    "diff.since": Message("从这一天起（必需）", "the earlier day (needed)"),
    "diff.tolerance": Message(
        "不列出这么小的修订：数额（10）或百分比（0.5%）",
        "pass over revisions this small: an amount (10) or a percentage (0.5%)",
    ),
    "diff.form": Message("输出格式", "how to print it"),
    "diff.examples": Message(
        "plan diff --since 2023-06-30\nplan diff --since 2023-06-30 --as-of 2024-06-30 --format md",
        "plan diff --since 2023-06-30\nplan diff --since 2023-06-30 --as-of 2024-06-30 --format md",
    ),
    "log": Message(
        "显示数据记录，最新在前，标明每条是否现行。",
        "Show the journal, newest first, and which entries are in force.",
    ),
    "log.key": Message("只看这项指标", "only this indicator"),
    "check": Message(
        "检查两个文件：列出全部错误和疑点，指明位置和改法。",
        "Check both files: every fault and doubt, with its place and its remedy.",
    ),
    "export": Message(
        "写出报表或数据文件；格式取自文件后缀（html、csv、tsv、json、md、xlsx、parquet、sdmx.csv），没有后缀的是数据包文件夹，- 表示标准输出。",
        "Write a report or data file; the suffix names the format (html, csv, tsv, json, md, xlsx, parquet, sdmx.csv); a name without one is the folder of a data package, - is standard output.",
    ),
    "export.files": Message("要写的文件，可多个", "the files to write"),
    "export.what": Message(
        "status 进展（默认）、actuals 现行数据、history 历次数据", "status (default), the actuals in force, or the history of all vintages"
    ),
    "export.form": Message("格式，写到标准输出时必需", "the format; needed for standard output"),
    "export.force": Message("覆盖已有文件", "replace files that exist"),
    "export.verify": Message(
        "核对一份 HTML 报告是否仍与数据文件一致", "say whether an HTML report still matches the files"
    ),
    "export.formulas": Message(
        "xlsx 中的差距和应达值写成公式", "in xlsx, write the gap and the expected value as formulas"
    ),
    "export.examples": Message(
        "plan export report.html\nplan export --verify report.html\nplan export report.xlsx --formulas\nplan export open-data/\nplan export - --format json --what history\nplan export memo.md --lang zh --year 2023",
        "plan export report.html\nplan export --verify report.html\nplan export report.xlsx --formulas\nplan export open-data/\nplan export - --format json --what history\nplan export memo.md --lang zh --year 2023",
    ),
    "init": Message(
        "新建一个规划文件夹：带说明的示例、已有规划的副本，或下一个五年规划。从不覆盖已有文件。",
        "Make a new plan folder: a commented example, a copy, or the following five years. Nothing is overwritten.",
    ),
    "init.folder": Message("新文件夹", "the new folder"),
    "init.source": Message(
        "照此规划复制（文件夹、plan.toml，或 shipped 即随程序附带的规划）",
        "copy this plan (a folder, a plan.toml, or: shipped)",
    ),
    "init.before": Message(
        "续编此规划之后的五年：期末数据作基期数，并列出缺项和疑问",
        "the five years after this plan: its final actuals become baselines; what is missing or doubtful is listed",
    ),
    "init.examples": Message(
        "plan init ~/plans/city\nplan init copy --from shipped\nplan init next --next shipped",
        "plan init ~/plans/city\nplan init copy --from shipped\nplan init next --next shipped",
    ),
    "completion": Message(
        "写出让 shell 补全命令、选项、指标和领域的脚本。",
        "Print the script that lets a shell complete commands, options, indicators and sectors.",
    ),
    "completion.shell": Message("哪一种 shell", "which shell"),
    "completion.examples": Message(
        'eval "$(plan completion bash)"        写入 ~/.bashrc\n'
        'eval "$(plan completion zsh)"         写入 ~/.zshrc，在 compinit 之后\n'
        "plan completion fish | source         写入 ~/.config/fish/config.fish",
        'eval "$(plan completion bash)"        in ~/.bashrc\n'
        'eval "$(plan completion zsh)"         in ~/.zshrc, after compinit\n'
        "plan completion fish | source         in ~/.config/fish/config.fish",
    ),
    "help": Message("解释一个命令或一个主题。", "Explain a command or a topic."),
    "help.topic": Message(
        "命令，或主题：values、methods、format、files、screens、exit-codes",
        "a command, or a topic: values, methods, format, files, screens, exit-codes",
    ),
    "section-topics": Message("主题（plan help 主题）", "Topics (plan help TOPIC)"),
    "option.plan_path": Message("规划文件夹或 plan.toml 的路径", "the plan folder, or its plan.toml"),
    "option.lang": Message("显示语言", "language of the screens"),
    "option.color": Message("颜色", "colour"),
    "option.ascii_only": Message("只用 ASCII 符号", "ASCII signs only"),
    "option.width": Message("按此宽度排版", "lay out for this many columns"),
    "option.version": Message("显示版本", "print the version"),
    "option.help": Message("显示帮助", "show this help"),
    "option.year": Message(
        "截至该年年末（默认最近一个完整年度，不晚于规划期末）",
        "stand at the end of this year (default: the last full year, at most the plan's end)",
    ),
    "option.as_of": Message(
        "只用该日及以前公布的数据", "know only what was published by that day"
    ),
    "option.method": Message(
        "判断方法：pace、eurostat、opensdg、unsd、escap、destatis、sdsn",
        "method of judging: pace, eurostat, opensdg, unsd, escap, destatis, sdsn",
    ),
    "option.as_json": Message("输出 JSON", "print JSON"),
}  # fmt: skip
