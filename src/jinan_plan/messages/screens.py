"""Headings and running words of the screens."""

from jinan_plan.messages import Catalogue, Message

SCREENS: Catalogue = {
    "comma": Message("，", ", "),
    "standing": Message(
        "{start}-{end} 年；截至 {year} 年末，依据 {day} 前已知的数据",
        "{start}-{end}; standing at the end of {year}, as known on {day}",
    ),
    "goals": Message("{count} 项目标：", "{count} {count:goal|goals}: "),
    "groups": Message(
        "每组合计一项、按其中最差的计（共 {count} 项）：",
        "Each group counted once, as its worst ({count} in all): ",
    ),
    "no-goals": Message(
        "还没有目标。下一步：在 {file} 中写入指标和目标（写法见 plan help format）",
        "No goals yet. Next: write indicators and their targets into {file} (plan help format)",
    ),
    "list-comma": Message("、", ", "),
    "so-far": Message("（此前：...）", " (so far: ...)"),
    "silent-goals": Message("{count} 项文字目标尚无数据", "{count} in words without any figure"),
    "silent-title": Message("文字目标，尚无数据", "Goals in words, nothing reported"),
    "silent-hint": Message("原文见 plan status 领域", "plan status SECTOR shows their wording"),
    "not-counted": Message("不计入目标数", "not counted as goals"),
    "all-goals": Message("全部指标", "All indicators"),
    "binding-behind": Message("滞后的约束性指标：{names}", "Binding indicators behind: {names}"),
    "binding-name": Message("{name}（约束性）", "{name} (binding)"),
    "nothing-recorded": Message(
        "还没有记录任何数据。下一步：plan record 年份 指标=数值 --source 出处",
        "No figures are recorded yet. Next: plan record YEAR KEY=VALUE --source WHERE",
    ),
    "columns-left-out": Message(
        "另有 {count} 列因宽度不足未显示（{names}）；加 --width {width} 可全部显示。",
        "{count} {count:column is|columns are} left out for want of width ({names}); "
        "--width {width} shows {count:it|them}.",
    ),
    "column-indicator": Message("指标", "Indicator"),
    "column-unit": Message("单位", "Unit"),
    "column-baseline": Message("基期", "Baseline"),
    "column-latest": Message("最新", "Latest"),
    "column-year": Message("年份", "Year"),
    "column-target": Message("目标", "Target"),
    "column-gap": Message("差距", "Gap"),
    "column-progress": Message("进度", "Done"),
    "column-bar": Message("进展", "Way done"),
    "column-trend": Message("走势", "Trend"),
    "column-expected": Message("应达", "Expected"),
    "column-needed": Message("年均需", "Needs/yr"),
    "column-recent": Message("年均增", "Made/yr"),
    "column-verdict": Message("判断", "Verdict"),
    "column-second": Message("参考判断", "Second opinion"),
    "last-verdict": Message("{word}（{last}）", "{word} ({last})"),
    "class-figure": Message("{value}级", "{value} class"),
    "band": Message("{low} 至 {high}", "{low} to {high}"),
    "by-day": Message("{day} 前", "by {day}"),
    "trend-up": Message("提升", "improve"),
    "trend-down": Message("下降", "reduce"),
    "change-fall": Message("降低", "fall"),
    "change-rise": Message("增长", "rise"),
    "gap-none": Message("已达", "none"),
    "mark-last": Message("（）此前的判断", "(...) the verdict before"),
    "legend": Message("注：...", "Marks: ..."),
    "mark-tick": Message("| 按时序应到之处", "| where the path was by then"),
    "mark-aim": Message("▹ 后为目标", "▹ the target"),
    "mark-p": Message("p 初步数", "p provisional"),
    "mark-e": Message("e 估计数", "e estimated"),
    "mark-f": Message("f 预测数", "f forecast"),
    "mark-r": Message("r 修订数", "r revised"),
    "mark-d": Message("d 推算数", "d derived"),
    "mark-b": Message("b 口径中断", "b break in series"),
    "mark-s": Message("s 二手来源", "s secondary source"),
    "sign-above": Message("> 超过", "> more than"),
    "sign-about": Message("~ 左右", "~ about"),
    "no-figures": Message(
        "还没有记录数据。记录：plan record 年份 {key}=数值 --source 出处",
        "No figures recorded. To record: plan record YEAR {key}=VALUE --source WHERE",
    ),
    "kind-level": Message("绝对量", "level"),
    "kind-share": Message("比重", "share"),
    "kind-growth": Message("年均增速", "average growth"),
    "kind-cum_change": Message("五年累计变化", "change over the plan"),
    "kind-cum_sum": Message("五年累计总量", "total over the plan"),
    "kind-each_year": Message("每年保持", "bound for every year"),
    "kind-milestone": Message("里程碑", "milestone"),
    "kind-directional": Message("文字目标", "goal in words"),
    "binding": Message("约束性", "binding"),
    "expected": Message("预期性", "expected"),
    "context": Message("参考数据，不计入", "context, not counted"),
    "fact-baseline": Message("基期", "Baseline"),
    "fact-target": Message("目标", "Target"),
    "fact-earlier-target": Message("原目标", "Earlier target"),
    "fact-latest": Message("最新", "Latest"),
    "fact-distance": Message("距目标", "Against target"),
    "fact-expected": Message("按时序应达", "Expected by then"),
    "fact-progress": Message("已完成", "Done"),
    "fact-rate": Message("每年", "A year"),
    "fact-verdict": Message("判断", "Verdict"),
    "fact-second": Message("参考判断", "Second opinion"),
    "fact-yearly": Message("年度计划", "Yearly plan"),
    "fact-official": Message("官方评价", "Officially"),
    "fact-note": Message("说明", "Note"),
    "done-and-pace": Message(
        "{done}，进度与时间之比 {pace}", "{done}, {pace} times the share of time passed"
    ),
    "needs-a-year": Message("今后需 {value}", "needs {value} from now on"),
    "made-a-year": Message("迄今 {value}", "{value} so far"),
    "yearly-line": Message(
        "{year} 年目标 {goal}，实际 {actual}：{words}", "{year}: {goal}, actual {actual}: {words}"
    ),
    "yearly-part": Message(
        "时间过去 {time}，完成全年的 {done}", "{done} of the year's in {time} of the year"
    ),
    "cited": Message("{text}（{source}）", "{text} ({source})"),
    "cited-from": Message("（{source}）", " ({source})"),
    "of-year": Message("“{text}”，{year} 年", "“{text}”, {year}"),
    "stated": Message("{text}，“{stated}”", "{text}, “{stated}”"),
    "chart": Message("走势（{measure}）", "Over the years ({measure})"),
    "chart-plain": Message("走势", "Over the years"),
    "chart-settled": Message("实际数", "reported"),
    "chart-unsettled": Message("初步或估计数", "provisional or estimated"),
    "chart-path": Message("规划路径", "path of the plan"),
    "chart-target": Message("目标", "target"),
    "chart-projection": Message("按趋势推算，不是判断", "where the trend leads; no verdict"),
    "history": Message("历次数据", "Figures reported"),
    "column-period": Message("时期", "Period"),
    "column-figure": Message("数值", "Figure"),
    "column-status": Message("状态", "Status"),
    "column-in-force": Message("现行", "In force"),
    "column-published": Message("发布", "Published"),
    "column-source": Message("出处", "Source"),
    "column-reason": Message("理由与备注", "Reason, note"),
    "column-recorded": Message("记录时间", "Recorded"),
    "column-line": Message("行", "Line"),
    "in-force": Message("是", "yes"),
    "revised-since": Message("已修订", "revised"),
    "taken-back": Message("已撤回", "taken back"),
    "retraction": Message("撤回", "retraction"),
    "first-month": Message("{year} 年 1 月", "{year} month 1"),
    "part-year": Message("{year} 年 1-{month} 月", "{year} months 1-{month}"),
    "status-provisional": Message("初步", "provisional"),
    "status-final": Message("最终", "final"),
    "status-revised": Message("修订", "revised"),
    "status-estimated": Message("估计", "estimated"),
    "status-forecast": Message("预测", "forecast"),
    "status-derived": Message("推算", "derived"),
    "status-break": Message("口径中断", "break"),
    "log-title": Message("数据记录，最新在前（{file}）", "Journal, newest first ({file})"),
    "log-empty": Message("还没有任何记录。", "Nothing is recorded yet."),
    "point": Message("{value} 个百分点", "{value} percentage point"),
    "points": Message("{value} 个百分点", "{value} percentage points"),
    "semicolon": Message("；", "; "),
    "plan-copied": Message(
        "随程序附带的规划是只读的，已复制到 {folder}，以后的记录都写在那里。",
        "The plan that comes with the program is read-only; it was copied to {folder}, "
        "where figures are recorded from now on.",
    ),
    "revision-at": Message(
        "{key} {period} 已是 {earlier}（{place}），现为 {now}",
        "{key} {period} stands at {earlier} ({place}), now {now}",
    ),
    "record-figure": Message("{name} {period}：{value} {unit}", "{name} {period}: {value} {unit}"),
    "record-from": Message("（由 {text} 换算）", " (from {text})"),
    "figure-as": Message("{figure}（{words}）", "{figure} ({words})"),
    "record-differing": Message(
        '{key}：数相同，{options} 与已记录的不同，没有写入；要改正，请加 --revise "理由"。',
        "{key}: the figure is the same, but {options} says otherwise than the journal and was not "
        'written; to correct that, add --revise "why".',
    ),
    "record-more-doubts": Message(
        "另有 {count} 处疑点，用 plan check 查看。", "{count} more doubts; plan check lists them."
    ),
    "record-same": Message("：已经记录过（{place}）", ": already recorded ({place})"),
    "record-revises": Message("，修订原来的 {earlier}", ", revising {earlier}"),
    "record-rebases": Message(
        "，替换规划的基期数 {earlier}", ", in place of the plan's baseline of {earlier}"
    ),
    "record-corrects": Message("，更正原来的记录（{place}）", ", correcting the entry at {place}"),
    "record-done": Message("已写入 {file}:{line}", "Written to {file}:{line}"),
    "record-would": Message(
        "仅演示，没有写入。将写入 {file}:{line}",
        "Dry run, nothing written. It would go to {file}:{line}",
    ),
    "undo-reason": Message("撤销 {moment} 的录入", "takes back the recording of {moment}"),
    "undo-title": Message(
        "撤销 {moment} 的录入（{count} 个数）",
        "Taking back the recording of {moment}, figures: {count}",
    ),
    "undo-figure": Message("  {figure}", "  {figure}"),
    "undo-more": Message("  另有 {count} 个数", "  and {count} more"),
    "undo-nothing-stands": Message("；这一时期不再有数", "; no figure stands for this period now"),
    "undo-stands-again": Message(
        "；重新以 {earlier} 为准（{place}）", "; {earlier} is in force again ({place})"
    ),
    "import-text": Message("{file}（按 {encoding} 读取）", "{file}, read as {encoding}"),
    "import-sheet": Message("{file}，工作表“{sheet}”", '{file}, sheet "{sheet}"'),
    "import-new": Message("新增", "new"),
    "import-same": Message("已有", "same"),
    "import-revision": Message("修订", "revision"),
    "import-unexplained": Message("不同", "differs"),
    "import-confirmation": Message("确认", "confirmed"),
    "import-rejected": Message("不能用", "rejected"),
    "import-count": Message("{outcome} {count}", "{outcome}: {count}"),
    "import-empty": Message("表里没有数。", "The table holds no figures."),
    "import-more": Message("另有 {count} 行未列出。", "{count} more rows are not listed."),
    "import-earlier": Message("已有 {earlier}（{place}）", "stands at {earlier} ({place})"),
    "import-differing": Message("；{names}不同，不写入", "; other {names}, not written"),
    "import-hidden": Message(
        "隐藏的行或列也一并读取：{places}",
        "Hidden rows or columns are read like the others: {places}",
    ),
    "import-earlier-row": Message("表中前面是 {earlier}", "{earlier} earlier in the table"),
    "import-ignored": Message("没有用到的列：{names}", "Columns passed over: {names}"),
    "import-more-slips": Message(
        "另有 {count} 个数的数量级可疑。", "{count} more figures look wrong in scale."
    ),
    "import-reading": Message("读取 {file}", "Reading {file}"),
    "import-comparing": Message("核对 {file}", "Comparing {file}"),
    "import-writing": Message("检查并写入", "Checking and writing"),
    "column-cell": Message("位置", "Cell"),
    "column-outcome": Message("结果", "Outcome"),
    "column-remark": Message("说明", "Remark"),
    "interview-begins": Message(
        "逐项录入 {year} 年的数据，共 {count} 项。回车跳过；输入 < 回到上一项；输入 . 直接到汇总；Ctrl-C 放弃，什么也不写入。",
        "Figures for {year}, one indicator at a time, {count} in all. Enter skips; < goes back one; "
        ". goes to the summary; Ctrl-C gives up and nothing is written.",
    ),
    "interview-in-words": Message(
        "另有 {count} 项目标只有文字，不逐一询问；有数时可直接用 plan record 录入。",
        "{count} {count:goal is|goals are} in words alone and not asked about; plan record takes a figure "
        "for one by its key.",
    ),
    "interview-title": Message("[{number}/{count}] {name}", "[{number}/{count}] {name}"),
    "interview-held": Message("{period} 已录入 {value}", "{period} stands at {value}"),
    "interview-previous": Message("上次（{year} 年）{value}", "before: {value} ({year})"),
    "interview-expected": Message("按时序应达 {value}", "expected by then: {value}"),
    "interview-target": Message("目标 {value}", "target: {value}"),
    "interview-figure": Message("  数值 {unit}> ", "  value {unit}> "),
    "interview-day": Message("  完成日期> ", "  day it was done> "),
    "interview-differs": Message(
        "  与已录入的 {earlier}（{place}）不同。写明修订理由才会修订；回车保留原数。",
        "  This differs from {earlier} ({place}). Say why it is revised, or press Enter to keep that.",
    ),
    "interview-dropped": Message("  刚才输入的数已去掉。", "  The figure given for it is dropped."),
    "interview-same": Message("  已经记录过（{place}）。", "  This is already recorded ({place})."),
    "interview-slip": Message(
        "  请核对：{value} 与相邻年份相差十倍以上，是否应为 {meant}？",
        "  Please check: {value} is more than ten times off its neighbour. Did you mean {meant}?",
    ),
    "interview-keep": Message(
        "  重新输入，或回车保留 {value}> ", "  type it again, or Enter keeps {value}> "
    ),
    "interview-because": Message("（{reason}）", " ({reason})"),
    "interview-from": Message("出处：{source}", "Source: {source}"),
    "interview-reason": Message("  修订理由> ", "  reason> "),
    "interview-source": Message(
        "\n这些数的出处（回车不写）> ", "\nSource of these figures (Enter for none)> "
    ),
    "interview-summary": Message("将要写入：", "To be written:"),
    "interview-agree": Message(
        "写入这 {count} 个数？（y/n）> ", "Write these figures ({count})? (y/n)> "
    ),
    "interview-declined": Message("没有写入任何内容。", "Nothing was written."),
    "interview-nothing": Message(
        "没有输入任何数，什么也没有写入。", "No figures were given; nothing was written."
    ),
    "record-progress": Message("，进度 {done}", ", {done} done"),
    "verdict-moved": Message(
        "{name}，{year} 年末：{was} -> {now}", "{name}, end of {year}: {was} -> {now}"
    ),
    "verdict-stays": Message(
        "{name}，{year} 年末：仍为{now}", "{name}, end of {year}: still {now}"
    ),
    "verdict-why": Message("（{reason}）", " ({reason})"),
    "scale-slip": Message(
        "请核对：{key} {year} 年的 {value} 与相邻年份相差十倍以上，是否应为 {meant}？（按原样采用）",
        "Please check: {key} {year} = {value} is more than ten times off its neighbour. "
        "Did you mean {meant}? (taken as typed)",
    ),
    "export-writing": Message("正在写 {file} ……", "Writing {file} ..."),
    "export-written": Message("已写出 {file}", "Wrote {file}"),
    "check-faults": Message(
        "{errors} 处错误，{doubts} 处疑点",
        "{errors} {errors:fault|faults}, {doubts} {doubts:doubt|doubts}",
    ),
    "check-fine": Message(
        "{indicators} 项指标，{entries} 条记录：没有错误，{doubts} 处疑点",
        "{indicators} {indicators:indicator|indicators}, {entries} {entries:entry|entries}: "
        "no faults, {doubts} {doubts:doubt|doubts}",
    ),
}
