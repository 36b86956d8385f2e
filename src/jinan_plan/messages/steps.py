"""Each step on the way to a verdict in words, and the formula behind the words."""

from collections.abc import Mapping

from jinan_plan.messages import Catalogue, Message
from jinan_plan.messages.bounds import BOUNDS
from jinan_plan.messages.endings import ENDINGS
from jinan_plan.messages.told import Told

LABELS: Catalogue = {
    "done": Message("已完成", "Done"),
    "time": Message("时间", "Time"),
    "due": Message("按时序应达", "Due by now"),
    "pace": Message("进度比", "Pace"),
    "needed": Message("今后需要", "Still needed"),
    "made": Message("迄今", "So far"),
    "ratios": Message("两种比率", "Two ratios"),
    "end": Message("期末结果", "At the end"),
    "completion": Message("完成率", "Completion"),
    "bound": Message("界限", "The bound"),
    "years": Message("各年", "The years"),
    "trend": Message("走势", "Trend"),
    "evenly": Message("均匀使用", "Even use"),
    "average": Message("平均变化", "On average"),
    "last": Message("最近一次变化", "Last change"),
}

_LOGARITHM = Message(
    "各年变化是连乘关系，因此按对数计算：已完成 {progress_percent}。",
    "Yearly changes multiply, so the way is measured in logarithms: {progress_percent} is done.",
)

STEPS: Mapping[str, Told] = {
    **ENDINGS,
    **BOUNDS,
    "progress_line": Told(
        "done",
        Message(
            "从 {base_bare} 到 {target_bare} 相差 {way}，已完成 {done}，即 {progress_percent}。",
            "{done} of the {way} from {base_bare} to {target_bare}: {progress_percent} of the way.",
        ),
        "({value} - {base}) / ({target} - {base}) = {progress}",
    ),
    "progress_line_away": Told(
        "done",
        Message(
            "现为 {value}，比基期离目标更远：后退了 {back}。",
            "{value} is further from the target than the baseline was: {back} were lost.",
        ),
        "({value} - {base}) / ({target} - {base}) = {progress}",
    ),
    "progress_geometric": Told(
        "done",
        Message(
            "按固定增长率计算，从 {base}到 {target}已完成 {progress_percent}。",
            "On a path of constant growth from {base} to {target}, {progress_percent} is done.",
        ),
        "ln({value} / {base}) / ln({target} / {base}) = {progress}",
    ),
    "progress_growth": Told(
        "done",
        _LOGARITHM,
        "ln({index}) / ({years} x ln(1 + {goal})) = {progress}",
    ),
    "progress_fall": Told(
        "done",
        Message(
            "共降低 {change}，目标是降低 {goal}。" + _LOGARITHM.zh,
            "Down {change} in all, of the {goal} promised. " + _LOGARITHM.en,
        ),
        "ln(1 - {change}) / ln(1 - {goal}) = {progress}",
    ),
    "progress_rise": Told(
        "done",
        Message(
            "共增长 {change}，目标是增长 {goal}。" + _LOGARITHM.zh,
            "Up {change} in all, of the {goal} promised. " + _LOGARITHM.en,
        ),
        "ln(1 + {change}) / ln(1 + {goal}) = {progress}",
    ),
    "progress_sum": Told(
        "done",
        Message(
            "累计 {value}，目标 {target}：完成 {progress_percent}。",
            "{value} of {target} so far: {progress_percent}.",
        ),
        "{value} / {target} = {progress}",
    ),
    "time": Told(
        "time",
        Message(
            "{start} 年末至 {year} 年末，{span} 年中已过 {passed} 年：{time_percent}。",
            "{passed} of {span} years have passed, from the end of {start} to the end of {year}: "
            "{time_percent}.",
        ),
        "{passed} / {span} = {time}",
    ),
    "time_months": Told(
        "time",
        Message(
            "到 {year} 年的最新月份，{span} 个月中已过 {passed} 个月：{time_percent}。",
            "{passed} of {span} months have passed, up to the newest month of {year}: "
            "{time_percent}.",
        ),
        "{passed} / {span} = {time}",
    ),
    "expected_line": Told(
        "due",
        Message("匀速推进，{year} 年应达 {expected}。", "On an even path, {expected} in {year}."),
        "{base} + {time} x ({target} - {base}) = {expected}",
    ),
    "expected_geometric": Told(
        "due",
        Message(
            "按固定增长率，{year} 年应达 {expected}。",
            "With constant growth, {expected} in {year}.",
        ),
        "{base} x ({target} / {base}) ^ {time} = {expected}",
    ),
    "expected_growth": Told(
        "due",
        Message(
            "每年增长 {goal}，到 {year} 年应为基期的 {index} 倍。",
            "Growing {goal} a year, {index} times the baseline in {year}.",
        ),
        "(1 + {goal}) ^ {passed} = {index}",
    ),
    "expected_fall": Told(
        "due",
        Message(
            "匀速推进，到 {year} 年应已降低 {expected_change}。",
            "At an even rate, down {expected_change} by {year}.",
        ),
        "1 - (1 - {goal}) ^ {time} = {expected_change}",
    ),
    "expected_rise": Told(
        "due",
        Message(
            "匀速推进，到 {year} 年应已增长 {expected_change}。",
            "At an even rate, up {expected_change} by {year}.",
        ),
        "(1 + {goal}) ^ {time} - 1 = {expected_change}",
    ),
    "expected_sum": Told(
        "due",
        Message("匀速推进，此时应累计 {expected}。", "At an even rate, {expected} by now."),
        "{time} x {target} = {expected}",
    ),
    "expected_waypoints": Told(
        "due",
        Message(
            "按规划写明的节点，{year} 年应达 {expected}。",
            "By the values the plan itself states, {expected} in {year}.",
        ),
    ),
    "expected_waypoints_index": Told(
        "due",
        Message(
            "按规划写明的节点，{year} 年应为基期的 {index} 倍。",
            "By the values the plan itself states, {index} times the baseline in {year}.",
        ),
    ),
    "pace": Told(
        "pace",
        Message(
            "完成的比例是已过时间比例的 {pace} 倍；等于 1 即与时序同步。",
            "The share done is {pace} times the share of time passed; 1 is exactly on time.",
        ),
        "{progress} / {due} = {pace}",
    ),
    "pace_waypoints": Told(
        "pace",
        Message(
            "此时应完成 {due_percent}，实际完成的是它的 {pace} 倍；等于 1 即与时序同步。",
            "{due_percent} of the way was due by now; what is done is {pace} times that.",
        ),
        "{progress} / {due} = {pace}",
    ),
    "pace_flat": Told(
        "pace",
        Message(
            "按节点此时还不要求有进展，因此比较差值：{lead_percent}。",
            "No progress is due yet, so the lead is judged instead of a ratio: {lead_percent}.",
        ),
        "{progress} - {due} = {lead}",
    ),
    "needed_line": Told(
        "needed",
        Message(
            "余下 {left} 年每年 {needed}，还差 {gap}。",
            "{needed} in each of the {left} years left, to cover {gap}.",
        ),
        "({target} - {value}) / {left} = {needed}",
    ),
    "needed_sum": Told(
        "needed",
        Message(
            "余下 {left} 年每年 {needed}，还差 {gap}。",
            "{needed} in each of the {left} years left, to cover {gap}.",
        ),
        "({target} - {value}) / {left} = {needed}",
    ),
    "needed_sum_months": Told(
        "needed",
        Message(
            "余下 {months} 个月，折合每年 {needed}，还差 {gap}。",
            "{needed} a year in the {months} months left, to cover {gap}.",
        ),
        "({target} - {value}) / ({months} / 12) = {needed}",
    ),
    "needed_geometric": Told(
        "needed",
        Message(
            "余下 {left} 年每年增长 {needed_percent}。",
            "Growth of {needed_percent} in each of the {left} years left.",
        ),
        "({target} / {value}) ^ (1 / {left}) - 1 = {needed_percent}",
    ),
    "needed_growth": Told(
        "needed",
        Message(
            "余下 {left} 年每年增长 {needed_percent}。",
            "Growth of {needed_percent} in each of the {left} years left.",
        ),
        "((1 + {goal}) ^ {years} / {index}) ^ (1 / {left}) - 1 = {needed_percent}",
    ),
    "needed_fall": Told(
        "needed",
        Message(
            "余下 {left} 年每年降低 {needed_percent}。",
            "A fall of {needed_percent} in each of the {left} years left.",
        ),
        "1 - ((1 - {goal}) / (1 - {change})) ^ (1 / {left}) = {needed_percent}",
    ),
    "needed_rise": Told(
        "needed",
        Message(
            "余下 {left} 年每年增长 {needed_percent}。",
            "A rise of {needed_percent} in each of the {left} years left.",
        ),
        "((1 + {goal}) / (1 + {change})) ^ (1 / {left}) - 1 = {needed_percent}",
    ),
    "nothing_needed": Told(
        "needed",
        Message(
            "目标已达到；最后一年的数据仍须保持。",
            "Nothing: the target is reached. The last year's own figure must still hold it.",
        ),
    ),
    "made": Told("made", Message("平均每年 {made}。", "{made} a year on average.")),
    "made_percent": Told(
        "made", Message("平均每年 {made_yearly}。", "{made_yearly} a year on average.")
    ),
    "both_ratios": Told(
        "ratios",
        Message(
            "数值达到目标值的 {ratio_percent}；应完成的变化则完成了 {progress_percent}。判断看后者。",
            "The number is {ratio_percent} of the number promised; of the change promised "
            "{progress_percent} is done. The verdict looks at the change.",
        ),
        "{value} / {target} = {ratio}",
    ),
}
