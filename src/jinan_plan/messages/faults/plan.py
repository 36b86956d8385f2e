"""Findings about the plan: names, years, targets and what they leave open."""

from collections.abc import Mapping

from jinan_plan.messages.faults.wording import FaultMessage, fault

PLAN: Mapping[str, FaultMessage] = {
    "name-taken": fault(
        "[[{table}]] 的键名“{name}”与前面的“{first}”重复。",
        'The name "{name}" of a [[{table}]] is already taken by "{first}".',
        do_zh="改名；只差大小写或全半角的也算重复。",
        do_en="Choose another; case and width do not tell two names apart.",
    ),
    "name-shared": fault(
        "名称“{name}”与指标“{other}”相同，按名称录入时无法区分。",
        'The name "{name}" is also that of "{other}": by name, the two cannot be told apart.',
        do_zh="给其中一个换个说法，或录入时使用键名。",
        do_en="Word one of them differently, or record by key.",
    ),
    "unknown-sector": fault(
        "没有键名为“{name}”的领域。",
        'There is no sector "{name}".',
        do_zh="用已有的 [[sector]] 的 key，或新增一个。",
        do_en="Use the key of a [[sector]], or add one.",
    ),
    "sector-circle": fault(
        "领域的上级关系成了循环：{chain}。",
        "The parents of these sectors form a circle: {chain}.",
        do_zh="删去其中一个 parent。",
        do_en="Remove one parent.",
    ),
    "unknown-indicator": fault(
        "规划里没有指标“{name}”。",
        'The plan has no indicator "{name}".',
        do_zh="改成已有指标的 key；改过名的指标把旧键名写进 aliases。",
        do_en="Use the key of an indicator; after a renaming, list the old key in aliases.",
    ),
    "unit-not-positive": fault(
        "单位“{symbol}”的倍数应大于 0。",
        'The factor of the unit "{symbol}" must be above 0.',
        do_zh="times 写一个 symbol 等于多少个 of。",
        do_en='Let times say how many of "of" make one "symbol".',
    ),
    "unit-circle": fault(
        "单位互相定义，成了循环：{chain}。",
        "These units are defined by each other: {chain}.",
        do_zh="让其中一个以程序已知的单位为准。",
        do_en="Define one of them by a unit the program knows.",
    ),
    "unit-known": fault(
        "单位“{symbol}”是程序已知的，不能另行定义。",
        'The unit "{symbol}" is known to the program and cannot be defined anew.',
        do_zh="删去这个 [[unit]]；若另有所指，换一个写法。",
        do_en="Remove this [[unit]]; spell it another way where something else is meant.",
    ),
    "unknown-verdict": fault(
        "没有“{name}”这个判断。",
        'There is no verdict "{name}".',
        do_zh="class 写最接近的判断：met、nearly、missed、achieved_early、ahead、on_track、behind、"
        "far_behind、reversing 等；原话写在 words 里。",
        do_en="Let class be the closest verdict: met, nearly, missed, achieved_early, ahead, "
        "on_track, behind, far_behind, reversing and so on; its own words go into words.",
    ),
    "spelled-alike": fault(
        "“{key}”写作“{name}”，前面写作“{first}”，会被当作两个。",
        'The {key} "{name}" is spelled "{first}" before this; they count as two.',
        do_zh="统一写法；若确是两个，换一个分得清的名称。",
        do_en="Spell them alike; if they are two, give one a name that tells them apart.",
    ),
    "unknown-source": fault(
        "来源“{name}”看起来是键名，但没有这样的 [[source]]。",
        'The source "{name}" looks like a key, but there is no such [[source]].',
        do_zh="补上这个 [[source]]，或直接写出文献名称。",
        do_en="Add the [[source]], or name the publication in words.",
    ),
    "plan-ends-before-start": fault(
        "规划止于 {end} 年，却始于 {start} 年。",
        "The plan ends in {end} but starts in {start}.",
        do_zh="核对 start 和 end。",
        do_en="Check start and end.",
    ),
    "baseline-year-late": fault(
        "基期 {year} 年晚于规划首年 {start} 年，或不早于末年。",
        "The baseline year {year} is after the first year {start}, or not before the last.",
        do_zh="基期一般是规划首年的前一年。",
        do_en="The baseline year is usually the year before the plan starts.",
    ),
    "target-not-after-baseline": fault(
        "目标年 {due} 不晚于基期 {begins} 年。",
        "The target is due in {due}, which is not after its baseline year {begins}.",
        do_zh="核对目标和基期的 year。",
        do_en="Check the year of the target and of the baseline.",
    ),
    "year-outside-plan": fault(
        "{year} 年不在规划期 {start}–{end} 年之内。",
        "{year} lies outside the plan's years, {start} to {end}.",
        do_zh="删去，或改成规划期内的年份。",
        do_en="Remove it, or give a year of the plan.",
    ),
    "waypoints-beside-geometric": fault(
        "节点（waypoints）和匀速增长路径（geometric）不能同时写。",
        "Waypoints and a path of constant growth (geometric) exclude each other.",
        do_zh='保留其一：有节点时路径是分段直线，删去 path = "geometric"。',
        do_en='Keep one: waypoints are joined by straight lines, so remove path = "geometric".',
    ),
    "waypoint-off-the-way": fault(
        "{year} 年的节点不在路径上：路径从基期 {begins} 年走到目标 {due} 年。",
        "The waypoint of {year} lies off the way, which leads from the baseline year {begins} "
        "to the target in {due}.",
        do_zh="删去，或核对基期和目标的 year。",
        do_en="Remove it, or check the years of baseline and target.",
    ),
    "waypoint-against-target": fault(
        "{year} 年的节点是 {value}，而这一年的目标是 {goal}。",
        "The waypoint of {year} is {value}, but the target of that year is {goal}.",
        do_zh="删去这个节点，或改正其中一个数。",
        do_en="Remove the waypoint, or mend one of the two.",
    ),
    "versions-out-of-order": fault(
        "调整前的版本应按时间排列：{until} 不晚于 {before}。",
        "Earlier versions stand in order of time: {until} is not after {before}.",
        do_zh="按 until 从早到晚排列 [[indicator.earlier]]。",
        do_en="Order the [[indicator.earlier]] tables by until, oldest first.",
    ),
    "growth-not-above-zero": fault(
        "匀速增长路径（geometric）上的数都应大于 0，这里是 {value}。",
        "On a path of constant growth every value is above 0; here is {value}.",
        do_zh='改用 path = "linear"。',
        do_en='Use path = "linear".',
    ),
    "no-target": fault(
        "指标“{name}”没有目标。",
        'The indicator "{name}" has no target.',
        do_zh="补上 target；只作参考的指标写 context = true。",
        do_en="Add a target, or context = true where it only sheds light on others.",
    ),
    "wording-not-for-kind": fault(
        "{kind} 类指标的目标不能用“{wording}”表述。",
        'The target of a {kind} indicator cannot be worded "{wording}".',
        do_zh="可用：{allowed}。",
        do_en="Use one of: {allowed}.",
    ),
    "fall-of-everything": fault(
        "下降 {value}% 等于或超过全部。",
        "A fall of {value}% is all there is, or more.",
        do_zh="fall 写累计下降的百分数，小于 100。",
        do_en="Give the fall over the plan in per cent, below 100.",
    ),
    "change-not-positive": fault(
        "“{wording}”应大于 0，这里是 {value}。",
        '"{wording}" must be above 0; here is {value}.',
        do_zh="下降写 fall，上升写 rise，数字都不带负号。",
        do_en="Say fall or rise, and give the amount without a sign.",
    ),
    "direction-against-wording": fault(
        "direction 是“{direction}”，而“{wording}”要求“{way}”。",
        'The direction is "{direction}", but "{wording}" means "{way}".',
        do_zh="删去 direction，或改正目标的表述。",
        do_en="Remove direction, or mend the wording of the target.",
    ),
    "direction-against-baseline": fault(
        "direction 是“{direction}”，而从基期到目标的方向是“{way}”。",
        'The direction is "{direction}", but from baseline to target it goes "{way}".',
        do_zh="删去 direction，或核对基期和目标的数字。",
        do_en="Remove direction, or check the figures of baseline and target.",
    ),
    "not-another-growth": fault(
        "“faster_than”应指另一个年均增速（growth）指标，“{name}”是 {kind}。",
        '"faster_than" names another growth indicator; "{name}" is {kind}, or this row itself.',
        do_zh="改成另一个 growth 指标的 key。",
        do_en="Give the key of another indicator of kind growth.",
    ),
    "reference-circle": fault(
        "“faster_than”绕成了圈：{chain}。",
        "These growths are each to be faster than the next, in a circle: {chain}.",
        do_zh="给其中一个写上数字目标。",
        do_en="Give one of them a number as its target.",
    ),
    "no-unit": fault(
        "{kind} 类指标“{name}”没有单位。",
        'The {kind} indicator "{name}" has no unit.',
        do_zh='补上 unit，例如 unit = "亿元"；百分比写 "%"。',
        do_en='Add its unit: unit = "亿元", or "%" for a percentage.',
    ),
    "not-for-kind": fault(
        "{kind} 类指标不用“{key}”，或不用这个值。",
        '"{key}" does not apply to a {kind} indicator, or not with this value.',
        do_zh="删去这一项，或核对 kind。",
        do_en="Remove it, or check the kind.",
    ),
    "average-growth-on-a-line": fault(
        "“{name}”的原文说的是年均增速（{stated}），而路径是直线。",
        '"{name}" is stated with an average growth ({stated}), but its path is a line.',
        do_zh='加上 path = "geometric"，否则匀速增长会被判为滞后。',
        do_en='Add path = "geometric", or steady growth will be called behind.',
    ),
    "no-prices": fault(
        "“{name}”以{unit}计，没有写明价格基准。",
        '"{name}" is in {unit} and does not say in whose prices.',
        do_zh='现价写 prices = "current"，不变价写年份。',
        do_en='Add prices = "current", or the year of constant prices.',
    ),
    "no-baseline": fault(
        "“{name}”的“{key}”要从基期算起，但没有基期数。",
        '"{key}" of "{name}" counts from a baseline, and there is none.',
        do_zh="补上 baseline，或录入基期年的数。",
        do_en="Add a baseline, or record the figure of the baseline year.",
    ),
    "conflicted-copy": fault(
        "旁边有“{name}”，可能是同步或合并时留下的副本，里面也许有这里没有的数。",
        '"{name}" stands beside it, a copy left by syncing or merging; it may hold more figures.',
        do_zh="比较两个文件，录入缺少的数，再移走副本。",
        do_en="Compare the two, record what is missing, then move the copy away.",
    ),
}
