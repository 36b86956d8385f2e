"""What cannot be done with the files, and why."""

from collections.abc import Mapping

from jinan_plan.messages.faults.wording import FaultMessage, fault

REFUSALS: Mapping[str, FaultMessage] = {
    "no-such-plan": fault(
        "找不到规划文件 {path}。",
        "There is no plan at {path}.",
        do_zh="核对 --plan 或 PLAN_FILE；用 plan init 可新建一个。",
        do_en="Check --plan or PLAN_FILE; plan init makes a new plan.",
    ),
    "no-plan-in-folder": fault(
        "文件夹 {path} 里没有 plan.toml。",
        "The folder {path} holds no plan.toml.",
        do_zh="换一个文件夹；用 plan init 可新建一个。",
        do_en="Name another folder; plan init makes a new plan.",
    ),
    "unreadable-file": fault(
        "无法读取 {path}（{problem}）。",
        "{path} cannot be read ({problem}).",
        do_zh="检查文件权限。",
        do_en="Check the permissions of the file.",
    ),
    "not-a-file": fault(
        "{path} 不是文件，而是文件夹、设备或管道。",
        "{path} is no file but a folder, a device or a pipe.",
        do_zh="移走它；数据文件应是普通的文本文件。",
        do_en="Move it away; the data are kept in plain text files.",
    ),
    "link-to-nothing": fault(
        "{path} 是一个链接，所指的文件不在了。",
        "{path} is a link to a file that is not there.",
        do_zh="接上那个盘，或从备份取回文件；若要从头开始，先删去这个链接。",
        do_en="Connect the drive or restore the file; to begin anew, remove the link first.",
    ),
    "journal-in-one-array": fault(
        "{path} 把数据写在一个数组里（actual = [ … ]），后面不能再追加；没有改动。",
        "{path} holds its figures in one array (actual = [ ... ]), behind which nothing can be "
        "added; nothing was changed.",
        do_zh="把每条记录改写成各自的 [[actual]]（见 docs/format.md）。",
        do_en="Give each figure its own [[actual]] block (docs/format.md).",
    ),
    "init-exists": fault(
        "{path} 已经存在，没有写入任何内容。",
        "{path} exists; nothing was written.",
        do_zh="换一个文件夹。",
        do_en="Choose another folder.",
    ),
    "shipped-plan": fault(
        "随程序附带的规划 {path} 只读，不能录入。",
        "The plan that comes with the program, {path}, is read-only.",
        do_zh="先复制到自己的文件夹：plan init 文件夹 --from {path}。",
        do_en="Copy it first: plan init FOLDER --from {path}.",
    ),
    "not-copied": fault(
        "不能把附带的规划复制到 {path}（{problem}）。",
        "The plan that comes with the program cannot be copied to {path} ({problem}).",
        do_zh="用 plan init 复制到可写的文件夹，再用 --plan 指定。",
        do_en="Copy it to a folder of your own with plan init, and name that with --plan.",
    ),
    "locked": fault(
        "另一个程序正在写 {path}，等了 {seconds} 秒。什么也没有改动。",
        "Another program has been writing {path} for {seconds} seconds. Nothing was changed.",
        do_zh="等它结束后再试。",
        do_en="Try again when it has finished.",
    ),
    "disk-full": fault(
        "磁盘已满，{path} 没有改动（{problem}）。",
        "The disk is full; {path} was not changed ({problem}).",
        do_zh="腾出空间后再试。",
        do_en="Make room and try again.",
    ),
    "not-writable": fault(
        "{path} 或所在文件夹不可写，没有改动（{problem}）。",
        "{path} or its folder cannot be written; nothing was changed ({problem}).",
        do_zh="检查权限，或把规划复制到自己的文件夹。",
        do_en="Check the permissions, or copy the plan to a folder of your own.",
    ),
    "not-written": fault(
        "{path} 没有写成，也没有改动（{problem}）。",
        "{path} could not be written; nothing was changed ({problem}).",
        do_zh="检查磁盘和文件夹后再试。",
        do_en="Check the disk and the folder, then try again.",
    ),
}
