"""The steps of final verdicts, in words."""

from collections.abc import Mapping

from jinan_plan.messages import Message
from jinan_plan.messages.told import Told

ENDINGS: Mapping[str, Told] = {
    "final_line_met": Told(
        "end",
        Message(
            "{year} 年为 {value}，达到 {target}的目标。",
            "{value} in {year} satisfies the target of {target}.",
        ),
    ),
    "final_line_short": Told(
        "end",
        Message(
            "{year} 年为 {value}，没有达到 {target}的目标。",
            "{value} in {year} does not satisfy the target of {target}.",
        ),
    ),
    "final_line_about": Told(
        "end",
        Message(
            "{year} 年为 {value}，不及 {target}，但在“左右”的范围之内。",
            "{value} in {year} falls short of {target}, but not by more than “about” allows.",
        ),
    ),
    "final_growth_about": Told(
        "end",
        Message(
            "到 {year} 年年均增长 {average}，不及 {goal}，但在“左右”的范围之内。",
            "{average} a year on average up to {year} falls short of {goal}, but not by more than “about” allows.",
        ),
    ),
    "final_fall_about": Told(
        "end",
        Message(
            "到 {year} 年共降低 {change}，不及 {goal}，但在“左右”的范围之内。",
            "Down {change} by {year}: short of {goal}, but not by more than “about” allows.",
        ),
    ),
    "final_rise_about": Told(
        "end",
        Message(
            "到 {year} 年共增长 {change}，不及 {goal}，但在“左右”的范围之内。",
            "Up {change} by {year}: short of {goal}, but not by more than “about” allows.",
        ),
    ),
    "final_line_met_range": Told(
        "end",
        Message(
            "{year} 年为 {value}，在 {low} 至 {high} 之间，达到目标。",
            "{value} in {year} lies from {low} to {high}: the target is satisfied.",
        ),
    ),
    "final_line_short_range": Told(
        "end",
        Message(
            "{year} 年为 {value}，不在 {low} 至 {high} 之间，没有达到目标。",
            "{value} in {year} does not lie from {low} to {high}: the target is not satisfied.",
        ),
    ),
    "final_sum_met": Told(
        "end",
        Message(
            "到 {year} 年累计 {value}，达到 {target}的目标。",
            "{value} in all by {year} satisfies the target of {target}.",
        ),
    ),
    "final_sum_short": Told(
        "end",
        Message(
            "到 {year} 年累计 {value}，没有达到 {target}的目标。",
            "{value} in all by {year} does not satisfy the target of {target}.",
        ),
    ),
    "final_sum_about": Told(
        "end",
        Message(
            "到 {year} 年累计 {value}，不及 {target}，但在“左右”的范围之内。",
            "{value} in all by {year} falls short of {target}, but not by more than “about” allows.",
        ),
    ),
    "final_sum_met_range": Told(
        "end",
        Message(
            "到 {year} 年累计 {value}，在 {low} 至 {high} 之间，达到目标。",
            "{value} in all by {year} lies from {low} to {high}: the target is satisfied.",
        ),
    ),
    "final_sum_short_range": Told(
        "end",
        Message(
            "到 {year} 年累计 {value}，不在 {low} 至 {high} 之间，没有达到目标。",
            "{value} in all by {year} does not lie from {low} to {high}: the target is not satisfied.",
        ),
    ),
    "final_growth_met": Told(
        "end",
        Message(
            "到 {year} 年年均增长 {average}，达到 {goal}的目标。",
            "{average} a year on average up to {year} satisfies the target of {goal}.",
        ),
    ),
    "final_growth_short": Told(
        "end",
        Message(
            "到 {year} 年年均增长 {average}，没有达到 {goal}的目标。",
            "{average} a year on average up to {year} does not satisfy the target of {goal}.",
        ),
    ),
    "final_fall_met": Told(
        "end",
        Message(
            "到 {year} 年共降低 {change}，达到 {goal}的目标。",
            "Down {change} by {year}: the target of {goal} is satisfied.",
        ),
    ),
    "final_fall_short": Told(
        "end",
        Message(
            "到 {year} 年共降低 {change}，没有达到 {goal}的目标。",
            "Down {change} by {year}: the target of {goal} is not satisfied.",
        ),
    ),
    "final_rise_met": Told(
        "end",
        Message(
            "到 {year} 年共增长 {change}，达到 {goal}的目标。",
            "Up {change} by {year}: the target of {goal} is satisfied.",
        ),
    ),
    "final_rise_short": Told(
        "end",
        Message(
            "到 {year} 年共增长 {change}，没有达到 {goal}的目标。",
            "Up {change} by {year}: the target of {goal} is not satisfied.",
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
    "completion_geometric": Told(
        "completion",
        Message(
            "按固定增长率计算，完成了 {completion_percent}。",
            "On the path of constant growth, {completion_percent} of the way is done.",
        ),
        "ln({value} / {base}) / ln({target} / {base}) = {completion}",
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
}
