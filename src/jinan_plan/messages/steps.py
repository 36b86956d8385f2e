"""Each step of a verdict in words, and the formula behind the words with its numbers put in.

Formulas are spelled alike in both languages; ``ln`` is the natural logarithm.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from jinan_plan.messages import Catalogue, Message


@dataclass(frozen=True, slots=True)
class Told:
    """A step: which label it stands under, the sentence, and the formula where there is one."""

    label: str
    words: Message
    formula: str = ""


LABELS: Catalogue = {
    "done": Message("已完成", "Done"),
    "time": Message("时间", "Time"),
    "due": Message("按时序应达", "Due by now"),
    "pace": Message("快慢", "Pace"),
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
    "各年变化相乘，因此按对数计算：已走完全程的 {progress_percent}。",
    "Yearly changes multiply, so the way is measured in logarithms: {progress_percent} is done.",
)

STEPS: Mapping[str, Told] = {
    "progress_line": Told(
        "done",
        Message(
            "从 {base_bare} 到 {target_bare} 共需 {way}，已走 {done}，即 {progress_percent}。",
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
            "按固定增长率的路径，从 {base} 到 {target} 的路程已走完 {progress_percent}。",
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
    "pace": Told(
        "pace",
        Message(
            "完成的比例是时间比例的 {pace} 倍；1 为正好合拍。",
            "The share done is {pace} times the share of time passed; 1 is exactly on time.",
        ),
        "{progress} / {due} = {pace}",
    ),
    "pace_waypoints": Told(
        "pace",
        Message(
            "此时应完成 {due_percent}，实际完成的是它的 {pace} 倍；1 为正好合拍。",
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
    "final_line_met": Told(
        "end",
        Message(
            "{year} 年为 {value}，达到 {target} 的目标。",
            "{value} in {year} satisfies the target of {target}.",
        ),
    ),
    "final_line_short": Told(
        "end",
        Message(
            "{year} 年为 {value}，没有达到 {target} 的目标。",
            "{value} in {year} does not satisfy the target of {target}.",
        ),
    ),
    "final_growth_met": Told(
        "end",
        Message(
            "到 {year} 年年均增长 {average}，达到 {goal} 的目标。",
            "{average} a year on average up to {year} satisfies the target of {goal}.",
        ),
    ),
    "final_growth_short": Told(
        "end",
        Message(
            "到 {year} 年年均增长 {average}，没有达到 {goal} 的目标。",
            "{average} a year on average up to {year} does not satisfy the target of {goal}.",
        ),
    ),
    "final_fall_met": Told(
        "end",
        Message(
            "到 {year} 年共降低 {change}，达到 {goal} 的目标。",
            "Down {change} by {year}: the promise of {goal} is kept.",
        ),
    ),
    "final_fall_short": Told(
        "end",
        Message(
            "到 {year} 年共降低 {change}，没有达到 {goal} 的目标。",
            "Down {change} by {year}: the promise of {goal} is not kept.",
        ),
    ),
    "final_rise_met": Told(
        "end",
        Message(
            "到 {year} 年共增长 {change}，达到 {goal} 的目标。",
            "Up {change} by {year}: the promise of {goal} is kept.",
        ),
    ),
    "final_rise_short": Told(
        "end",
        Message(
            "到 {year} 年共增长 {change}，没有达到 {goal} 的目标。",
            "Up {change} by {year}: the promise of {goal} is not kept.",
        ),
    ),
    "completion_line": Told(
        "completion",
        Message(
            "应完成的变化完成了 {completion_percent}。",
            "{completion_percent} of the change promised.",
        ),
        "({value} - {base}) / ({target} - {base}) = {completion}",
    ),
    "completion_sum": Told(
        "completion",
        Message("目标的 {completion_percent}。", "{completion_percent} of the target."),
        "{value} / {target} = {completion}",
    ),
    "completion_growth": Told(
        "completion",
        Message(
            "实际年均增速是目标的 {completion_percent}。",
            "{completion_percent} of the average growth promised.",
        ),
        "{average} / {goal} = {completion}",
    ),
    "completion_fall": Told(
        "completion",
        Message(
            "实际降幅是目标的 {completion_percent}。",
            "{completion_percent} of the fall promised.",
        ),
        "{change} / {goal} = {completion}",
    ),
    "completion_rise": Told(
        "completion",
        Message(
            "实际增幅是目标的 {completion_percent}。",
            "{completion_percent} of the rise promised.",
        ),
        "{change} / {goal} = {completion}",
    ),
    "excess": Told(
        "completion",
        Message("超额 {excess_percent}。", "{excess_percent} more than promised (超额)."),
        "{completion} - 1 = {excess}",
    ),
    "ratio_to_target": Told(
        "ratios",
        Message(
            "数值是目标值的 {ratio_percent}。",
            "The number is {ratio_percent} of the number promised.",
        ),
        "{value} / {target} = {ratio}",
    ),
    "years_met": Told(
        "years",
        Message(
            "有数据的 {observed} 年中 {met} 年达标。",
            "Kept in {met} of the {observed} years with a figure.",
        ),
    ),
    "bound_kept": Told(
        "bound",
        Message("{year} 年为 {value}，守住了 {target}。", "{value} in {year} keeps to {target}."),
    ),
    "bound_broken": Told(
        "bound",
        Message(
            "{year} 年为 {value}，没有守住 {target}。",
            "{value} in {year} does not keep to {target}.",
        ),
    ),
    "already_there": Told(
        "bound",
        Message(
            "基期 {base} 已在 {target} 的好的一侧，没有路程可走，按每年保持来判断。",
            "The baseline of {base} was on the good side of {target} already: there is no way to "
            "go, so it is judged as something to keep.",
        ),
    ),
    "trend_good": Told(
        "trend",
        Message(
            "从 {first_year} 年的 {first} 到 {year} 年的 {last}，平均每年 {change}：朝好的方向。",
            "From {first} in {first_year} to {last} in {year}, {change} a year: the good way.",
        ),
        "({last} - {first}) / {years} = {change}",
    ),
    "trend_adverse": Told(
        "trend",
        Message(
            "从 {first_year} 年的 {first} 到 {year} 年的 {last}，平均每年 {change}：朝坏的方向。",
            "From {first} in {first_year} to {last} in {year}, {change} a year: the wrong way.",
        ),
        "({last} - {first}) / {years} = {change}",
    ),
    "trend_flat": Told(
        "trend",
        Message(
            "{first_year} 年为 {first}，{year} 年为 {last}：持平。",
            "{first} in {first_year} and {last} in {year}: flat.",
        ),
    ),
    "ceiling_kept": Told(
        "bound",
        Message(
            "到 {year} 年累计 {value}，没有超过 {target}。",
            "{value} in all by {year} stays within {target}.",
        ),
    ),
    "ceiling_broken": Told(
        "bound",
        Message(
            "到 {year} 年累计 {value}，已超出 {target}。",
            "{value} in all by {year} goes beyond {target}.",
        ),
    ),
    "even_use": Told(
        "evenly",
        Message(
            "均匀使用，此时为 {even}；实际 {value}。",
            "Used evenly it would be {even} by now; it is {value}.",
        ),
        "{time} x {target} = {even}",
    ),
    "average_change": Told(
        "average",
        Message(
            "最近至多五次年度变化平均为 {change}。",
            "{change} a year over the last five changes at most.",
        ),
    ),
    "last_change": Told(
        "last", Message("最近一次为 {change}。", "{change} in the last year with a figure.")
    ),
}

WORKINGS: Mapping[str, Told] = {
    "eurostat_ratio": Told(
        "eurostat",
        Message(
            "实际年均增长 {actual_growth_percent}，所需 {required_growth_percent}；"
            "前者是后者的 {ratio} 倍。0.95 起为显著进展，0.60 起为中等进展。",
            "Grew {actual_growth_percent} a year, {required_growth_percent} a year was required: "
            "{ratio} times. From 0.95 it is significant progress, from 0.60 moderate.",
        ),
        "(({value} / {base}) ^ (1 / {passed}) - 1) / (({target} / {base}) ^ (1 / {span}) - 1)"
        " = {ratio}",
    ),
    "eurostat_signed_growth": Told(
        "eurostat",
        Message(
            "目标没有数值，只看增长：朝好的方向每年 {signed_growth_percent}，1% 起为显著进展。",
            "Without a number only growth counts: {signed_growth_percent} a year in the good "
            "direction; from 1% it is significant progress.",
        ),
    ),
    "opensdg_progress_value": Told(
        "opensdg",
        Message(
            "同样是实际增长除以所需增长，比值 {progress_value}；换算成 -5 到 5 的得分为 {score}。",
            "Again growth achieved by growth required: {progress_value}; on a scale from -5 to 5 "
            "it scores {score}.",
        ),
        "(({value} / {base}) ^ (1 / {passed}) - 1) / (({target} / {base}) ^ (1 / {span}) - 1)"
        " = {progress_value}",
    ),
    "unsd_expected_share": Told(
        "unsd",
        Message(
            "照此增长（每年 {actual_growth_percent}），目标年将为 {projection}，"
            "相当于全程的 {expected_share_percent}；95% 起为在轨，10% 起为需加快。",
            "Growing on at {actual_growth_percent} a year leads to {projection} in the target "
            "year, {expected_share_percent} of the way; from 95% it is on track, from 10% it needs "
            "acceleration.",
        ),
        "({projection} - {base}) / ({target} - {base}) = {expected_share}",
    ),
    "escap_projection": Told(
        "escap",
        Message(
            "基期为 0、目标为 10：现在是 {csi}，照趋势目标年为 {projection}，即 {ap}；"
            "9 以上为预计达标。",
            "With the baseline at 0 and the target at 10, it stands at {csi} now and, going on to "
            "{projection}, at {ap} in the target year; above 9 it will meet the target.",
        ),
    ),
    "destatis_gap_share": Told(
        "destatis",
        Message(
            "最近五年平均每年变化 {mean_change}，目标年将为 {projection}，"
            "现有差距还剩 {gap_share_percent}；不到 5% 为晴，20% 以内为多云间晴。",
            "Changing by {mean_change} a year, as in the last five, leads to {projection}; "
            "{gap_share_percent} of today's gap would be left. Under 5% is sun, up to 20% light "
            "cloud.",
        ),
        "{value} + {left} x {mean_change} = {projection}",
    ),
    "destatis_mean_change": Told(
        "destatis",
        Message(
            "目标已达到或须保持：看是否守住，以及最近平均每年的变化 {mean_change} 朝哪个方向。",
            "Reached, or to be kept: what counts is whether it holds, and which way the average "
            "change of {mean_change} a year leads.",
        ),
    ),
    "sdsn_ratio": Told(
        "sdsn",
        Message(
            "实际每年变化 {actual_per_year}，所需 {needed_per_year}；前者是后者的 {ratio} 倍。"
            "1 起为在轨，0.5 起为缓慢改善。",
            "{actual_per_year} a year achieved, {needed_per_year} a year needed: {ratio} times. "
            "From 1 it is on track, from 0.5 moderately improving.",
        ),
        "{actual_per_year} / {needed_per_year} = {ratio}",
    ),
}
