"""The steps of final verdicts, of bounds to keep and of goals in words."""

from collections.abc import Mapping

from jinan_plan.messages import Message
from jinan_plan.messages.told import Told

ENDINGS: Mapping[str, Told] = {
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
        Message(
            "{year} 年为 {value}，满足 {target} 的要求。", "{value} in {year} keeps to {target}."
        ),
    ),
    "bound_broken": Told(
        "bound",
        Message(
            "{year} 年为 {value}，不满足 {target} 的要求。",
            "{value} in {year} does not keep to {target}.",
        ),
    ),
    "already_there": Told(
        "bound",
        Message(
            "基期 {base} 已满足 {target} 的目标，不必再推进，按逐年保持来判断。",
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
