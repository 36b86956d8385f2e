"""Why a command was refused, and what to do instead."""

from dataclasses import dataclass

from jinan_plan.messages import Message


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong, and the remedy."""

    message: Message
    remedy: Message


REFUSALS: dict[str, Refusal] = {
    "not-a-choice": Refusal(
        Message("{option} 不能是“{got}”", "{option} cannot be '{got}'"),
        Message("可选：{choices}", "choose one of: {choices}"),
    ),
    "not-a-width": Refusal(
        Message("--width 不能是“{got}”", "--width cannot be '{got}'"),
        Message("请给出不小于 20 的整数，例如 --width 100", "give a whole number from 20 up, such as --width 100"),
    ),
    "not-a-month": Refusal(
        Message("--through 不能是“{got}”", "--through cannot be '{got}'"),
        Message("请给出 1 至 11 之间的月份；全年数据不必写", "give a month from 1 to 11; a whole year needs no --through"),
    ),
    "unknown-name": Refusal(
        Message("本规划没有叫“{got}”的指标或领域", "nothing in this plan is called '{got}'"),
        Message("用 plan status 查看全部名称", "plan status lists every name; plan log shows the keys in use"),
    ),
    "unknown-name-near": Refusal(
        Message("本规划没有叫“{got}”的指标或领域", "nothing in this plan is called '{got}'"),
        Message("您是不是要找：{near}？", "did you mean: {near}?"),
    ),
    "ambiguous-name": Refusal(
        Message("有多个指标叫“{got}”", "several rows are called '{got}'"),
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
    "init-exists": Refusal(
        Message("{file} 已经存在，没有写入任何内容", "{file} exists; nothing was written"),
        Message("换一个文件夹", "choose another folder"),
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
            '例如：plan record 2023 big-data-it=6500亿元 --source "出处"',
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
        Message("选项 {name} 的用法不对", "the option {name} is not used rightly"),
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
