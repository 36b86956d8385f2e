"""Why a command was refused, and what to do instead."""

from msgspec import Struct

from jinan_plan.messages import Message


class Refusal(Struct, frozen=True):
    """What is wrong, and the remedy."""

    message: Message
    remedy: Message


REFUSALS: dict[str, Refusal] = {
    "not-a-choice": Refusal(
        Message("{option} 不能是“{got}”", '{option} cannot be "{got}"'),
        Message("可选：{choices}", "choose one of: {choices}"),
    ),
    "option-not-with": Refusal(
        Message("{option} 不能与 {other} 同用", "{option} does not go with {other}"),
        Message("去掉其中一个", "leave one of them out"),
    ),
    "option-only-with": Refusal(
        Message("{option} 只与 {other} 同用", "{option} goes with {other} only"),
        Message("去掉 {option}，或加上 {other}", "leave {option} out, or add {other}"),
    ),
    "not-a-number-of-processes": Refusal(
        Message("--jobs 不能是“{got}”", "--jobs cannot be '{got}'"),
        Message("请给出不小于 1 的整数，例如 --jobs 2", "give a whole number from 1 up, such as --jobs 2"),
    ),
    "no-plan-folders": Refusal(
        Message("--plans 后面没有规划文件夹", "no plan folders are named behind --plans"),
        Message("写规划文件夹、它们的上级文件夹，或“文件夹/*”", "name plan folders, the folder that holds them, or 'FOLDER/*'"),
    ),
    "process-ended": Refusal(
        Message("读取规划的一个进程中途结束，没有结果（可能内存不足）", "a process that reads plans ended early, so there is no answer (perhaps memory ran out)"),
        Message("加 --jobs 1 再运行一次", "run it again with --jobs 1"),
    ),
    "not-a-width": Refusal(
        Message("--width 不能是“{got}”", '--width cannot be "{got}"'),
        Message("请给出不小于 20 的整数，例如 --width 100", "give a whole number from 20 up, such as --width 100"),
    ),
    "not-a-month": Refusal(
        Message("--through 不能是“{got}”", '--through cannot be "{got}"'),
        Message("请给出 1 至 11 之间的月份；全年数据不必写", "give a month from 1 to 11; a whole year needs no --through"),
    ),
    "not-a-growth": Refusal(
        Message("--grow 不能是“{got}”", '--grow cannot be "{got}"'),
        Message("请写每年增长百分之几，例如 --grow 8% 或 --grow=-3%", "give a yearly growth in per cent, such as --grow 8% or --grow=-3%"),
    ),
    "not-a-tolerance": Refusal(
        Message("--tolerance 不能是“{got}”", '--tolerance cannot be "{got}"'),
        Message("请写数额或百分比，例如 --tolerance 10 或 --tolerance 0.5%", "give an amount or a percentage, such as --tolerance 10 or --tolerance 0.5%"),
    ),
    "year-before-plan": Refusal(
        Message("--year {got} 早于规划的基期", "--year {got} comes before the plan's baseline"),
        Message(
            "规划期 {start}-{end} 年，基期 {baseline} 年；请用 {baseline} 年或以后的年份",
            "the plan runs from {start} to {end}; use {baseline}, its baseline year, or a later year",
        ),
    ),
    "set-without-year": Refusal(
        Message("--set 的“{got}”没有写明年份", '--set "{got}" names no year'),
        Message("请写成 指标=数值@年份，例如 --set big-data-it=6500@2023", "write KEY=VALUE@YEAR, such as --set big-data-it=6500@2023"),
    ),
    "set-year-outside": Refusal(
        Message("--set 的年份 {got} 不在规划期内", "--set: {got} is not a year of the plan"),
        Message("请用 {first} 至 {last} 之间的年份", "use a year from {first} to {last}"),
    ),
    "set-not-a-number": Refusal(
        Message("“{key}”没有数值，无法假设", '"{key}" has no number to suppose'),
        Message("里程碑只有是否完成；请选有数值的指标", "a milestone is only done or not; choose an indicator with numbers"),
    ),
    "since-after": Refusal(
        Message("--since 的 {since} 晚于 {day}", "--since {since} comes after {day}"),
        Message("请给出更早的日期", "give an earlier day"),
    ),
    "unknown-name": Refusal(
        Message("本规划没有叫“{got}”的指标或领域", 'nothing in this plan is called "{got}"'),
        Message("用 plan status 查看全部名称", "plan status lists every name"),
    ),
    "unknown-name-near": Refusal(
        Message("本规划没有叫“{got}”的指标或领域", 'nothing in this plan is called "{got}"'),
        Message("您是不是要找：{near}？", "did you mean: {near}?"),
    ),
    "ambiguous-name": Refusal(
        Message("有多个指标叫“{got}”", 'several rows are called "{got}"'),
        Message("请用键名区分：{keys}", "tell them apart by key: {keys}"),
    ),
    "no-such-format": Refusal(
        Message("不知道用什么格式写 {file}", "no format is known for {file}"),
        Message(
            "用文件后缀或 --format 指明：{formats}", "name one by the file's suffix or --format: {formats}"
        ),
    ),
    "export-exists": Refusal(
        Message("{file} 已经存在，没有改动", "{file} exists and was left alone"),
        Message("换一个文件名，或加 --force 覆盖", "choose another name, or add --force to replace it"),
    ),
    "export-is-folder": Refusal(
        Message("{file} 是一个文件夹", "{file} is a folder"),
        Message("请给出文件名", "name a file"),
    ),
    "export-no-folder": Refusal(
        Message("没有文件夹 {folder}，无法写 {file}", "there is no folder {folder} to hold {file}"),
        Message("先建立文件夹", "make the folder first"),
    ),
    "not-a-report": Refusal(
        Message("{file} 不是本程序写的报告", "{file} is no report written by this program"),
        Message("报告由 plan export 报告.html 写出", "plan export report.html writes one"),
    ),
    "report-unreadable": Refusal(
        Message("无法读取 {file}：{problem}", "{file} cannot be read: {problem}"),
        Message("检查文件名和权限", "check the name and the permissions"),
    ),
    "extra-missing": Refusal(
        Message("写 {form} 格式还缺一个组件", "a component is missing for writing {form}"),
        Message('安装：pip install "jinan-plan[{extra}]"', 'install it: pip install "jinan-plan[{extra}]"'),
    ),
    "too-many-digits": Refusal(
        Message(
            "{value} 的位数超出 DECIMAL({digits}, {decimals})，不能精确写入 Parquet",
            "{value} has more digits than DECIMAL({digits}, {decimals}) holds, so Parquet would not keep it",
        ),
        Message("改用 csv 或 json", "use csv or json"),
    ),
    "export-whole": Refusal(
        Message("{form} 总是写出全部内容，不能用 --what {what}", "{form} always holds everything; --what {what} does not go with it"),
        Message("去掉 --what", "leave --what out"),
    ),
    "export-folder-to-stdout": Refusal(
        Message("{form} 是一个文件夹，不能写到标准输出", "{form} is a folder and cannot go to standard output"),
        Message("给出文件夹名", "name a folder"),
    ),
    "export-binary-to-screen": Refusal(
        Message("{form} 不是文字，不能显示在屏幕上", "{form} is no text and cannot be shown on a screen"),
        Message("给出文件名，或用 > 转到文件", "name a file, or redirect with >"),
    ),
    "export-not-empty": Refusal(
        Message("文件夹 {file} 不是空的，没有改动", "the folder {file} is not empty and was left alone"),
        Message("换一个文件夹名，或加 --force 更新其中的数据包", "choose another name, or add --force to renew the data package in it"),
    ),
    "export-not-a-package": Refusal(
        Message("文件夹 {file} 里不是数据包，没有改动", "the folder {file} holds no data package and was left alone"),
        Message("换一个文件夹名", "choose another name"),
    ),
    "export-is-file": Refusal(
        Message("{file} 是一个文件，不是文件夹", "{file} is a file, not a folder"),
        Message("换一个文件夹名；要写单个文件，请加后缀", "choose another name; a single file needs a suffix"),
    ),
    "export-over-plan": Refusal(
        Message("{file} 是规划自己的文件，不能覆盖", "{file} is the plan's own file and is never replaced"),
        Message("换一个文件名", "choose another name"),
    ),
    "formulas-only-in-xlsx": Refusal(
        Message("--formulas 只用于 xlsx 格式的进展表", "--formulas goes with the status in xlsx only"),
        Message("去掉 --formulas，或写成 .xlsx", "leave it out, or write an .xlsx file"),
    ),
    "init-from-or-next": Refusal(
        Message("--from 和 --next 只能用一个", "--from and --next exclude each other"),
        Message("用法见 plan init --help", "plan init --help shows how they are used"),
    ),
    "no-such-topic": Refusal(
        Message("没有叫 {name} 的命令或主题", "{name} is neither a command nor a topic"),
        Message("可选：{known}", "choose one of: {known}"),
    ),
    "record-nothing": Refusal(
        Message("没有说明要记录什么", "nothing to record was given"),
        Message(
            '例如：plan record 2023 big-data-it=6500亿元 --source "来源"',
            'for example: plan record 2023 big-data-it=6500亿元 --source "where it says so"',
        ),
    ),
    "revision-needs-reason": Refusal(
        Message(
            "与已有数据不同，没有写入任何内容：{figures}",
            "this differs from what is recorded; nothing was written: {figures}",
        ),
        Message(
            '若确为修订，加 --revise "修订理由"；原数据会保留',
            'if it is a revision, add --revise "why"; the earlier figure is kept',
        ),
    ),
    "figure-twice": Refusal(
        Message("“{key}”写了两次，没有写入任何内容", '"{key}" is given twice; nothing was written'),
        Message("只留一个", "keep one of the two"),
    ),
    "detail-empty": Refusal(
        Message("“{field}”是空的", '"{field}" is empty'),
        Message("填写内容，或去掉这一项", "fill it in, or leave it out"),
    ),
    "detail-unsafe": Refusal(
        Message("“{field}”里有看不见的控制字符：{got}", '"{field}" holds invisible control characters: {got}'),
        Message("重新键入，不要粘贴", "type it anew instead of pasting it"),
    ),
    "undo-nothing": Refusal(
        Message("没有可以撤销的录入", "there is no recording left to take back"),
        Message("用 plan log 查看全部记录", "plan log shows the whole journal"),
    ),
    "undo-hand-written": Refusal(
        Message(
            "最后生效的一条（{key} {year} 年，{place}）没有 recorded，是手工写入的，不能撤销",
            "the last entry that counts ({key} {year}, {place}) has no 'recorded': a person wrote it, "
            "and undo leaves it alone",
        ),
        Message(
            "手工改正或删去这一条，再运行 plan undo",
            "mend or remove that entry by hand, then run plan undo again",
        ),
    ),
    "undo-out-of-order": Refusal(
        Message(
            "文件末尾不是最后一次录入（{key} {year} 年，{place}），可能合并过或手工移动过，无法判断该撤销哪一次",
            "the journal does not end with the last recording ({key} {year}, {place}): it was merged or "
            "edited by hand, and which recording to take back cannot be told",
        ),
        Message(
            "手工追加一条 retracts = true 来撤销，见 docs/format.md",
            "take the figure back by an entry with retracts = true (docs/format.md)",
        ),
    ),
    "import-rejected": Refusal(
        Message(
            "表里有 {count} 处不能用，没有写入任何内容",
            "cells of the table that cannot be taken: {count}; nothing was written",
        ),
        Message("按上面的说明改正后再导入", "mend them as said above and import again"),
    ),
    "import-needs-reason": Refusal(
        Message(
            "表里有 {count} 个数与已有数据不同，没有写入任何内容",
            "figures that differ from what is recorded: {count}; nothing was written",
        ),
        Message(
            '若确为修订，加 --revise "修订理由"；原数据会保留',
            'if they are revisions, add --revise "why"; the earlier figures are kept',
        ),
    ),
    "missing-argument": Refusal(
        Message("缺少 {name}", "{name} is missing"),
        Message("用法见 {command} --help", "{command} --help shows how it is used"),
    ),
    "no-such-option": Refusal(
        Message("没有选项 {name}", "there is no option {name}"),
        Message("全部选项见 {command} --help", "{command} --help lists the options"),
    ),
    "no-such-option-near": Refusal(
        Message("没有选项 {name}", "there is no option {name}"),
        Message("您是不是要用：{near}？", "did you mean: {near}?"),
    ),
    "option-needs-value": Refusal(
        Message("选项 {name} 后面缺少值", "the option {name} needs a value"),
        Message("用法见 {command} --help", "{command} --help shows how it is used"),
    ),
    "option-takes-no-value": Refusal(
        Message("选项 {name} 后面不能写值", "the option {name} takes no value"),
        Message("用法见 {command} --help", "{command} --help shows how it is used"),
    ),
    "no-such-command": Refusal(
        Message("没有命令 {name}", "there is no command {name}"),
        Message("全部命令见 plan --help", "plan --help lists the commands"),
    ),
    "no-such-command-near": Refusal(
        Message("没有命令 {name}", "there is no command {name}"),
        Message("您是不是要用：{near}？", "did you mean: {near}?"),
    ),
    "usage": Refusal(
        Message("命令写法不对：{said}", "the command could not be read: {said}"),
        Message("用法见 {command} --help", "{command} --help shows how it is used"),
    ),
    "arguments-not-text": Refusal(
        Message("命令行里有无法辨认的字节", "the command line holds bytes that are no text"),
        Message("终端编码可能不是 UTF-8；请改用 UTF-8 终端", "the terminal may not speak UTF-8; use one that does"),
    ),
    "stopped": Refusal(
        Message("已中断", "interrupted"),
        Message("需要时再运行一次", "run it again when ready"),
    ),
    "interrupted-meanwhile": Refusal(
        Message("已中断，但 {file} 在此期间有改动", "interrupted, but {file} was changed meanwhile"),
        Message("用 plan log 查看写入了什么；可用 plan undo 撤销", "plan log shows what was recorded; plan undo takes it back"),
    ),
    "interrupted": Refusal(
        Message("已中断，没有写入任何内容", "interrupted; nothing was written"),
        Message("需要时再运行一次", "run it again when ready"),
    ),
    "output-closed": Refusal(
        Message("标准输出已关闭，无处显示结果", "standard output is closed: there is nowhere to print"),
        Message("不要关闭它；不需要结果时可用 > /dev/null", "leave it open; > /dev/null throws the answer away"),
    ),
    "output-failed": Refusal(
        Message("无法输出：{said}", "the output could not be written: {said}"),
        Message("检查磁盘空间和权限", "check the disk space and the permissions"),
    ),
}  # fmt: skip
"""Refusals by code; those of the files and of typed values stand in their own modules."""
