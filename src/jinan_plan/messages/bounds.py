"""The steps of bounds to keep, of totals not to be exceeded and of goals in words."""

from collections.abc import Mapping

from jinan_plan.messages import Message
from jinan_plan.messages.told import Told

BOUNDS: Mapping[str, Told] = {
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
            "{year} 年为 {value}，满足 {target}的要求。", "{value} in {year} keeps to {target}."
        ),
    ),
    "bound_broken": Told(
        "bound",
        Message(
            "{year} 年为 {value}，不满足 {target}的要求。",
            "{value} in {year} does not keep to {target}.",
        ),
    ),
    "bound_about": Told(
        "bound",
        Message(
            "{year} 年为 {value}，不及 {target}，但在“左右”的范围之内。",
            "{value} in {year} falls short of {target}, but not by more than “about” allows.",
        ),
    ),
    "bound_kept_range": Told(
        "bound",
        Message(
            "{year} 年为 {value}，在 {low} 至 {high} 之间。",
            "{value} in {year} lies from {low} to {high}.",
        ),
    ),
    "bound_broken_range": Told(
        "bound",
        Message(
            "{year} 年为 {value}，不在 {low} 至 {high} 之间。",
            "{value} in {year} does not lie from {low} to {high}.",
        ),
    ),
    "bound_kept_average": Told(
        "bound",
        Message(
            "到 {year} 年年均增长 {value}，满足 {target}的要求。",
            "{value} a year on average up to {year} keeps to {target}.",
        ),
    ),
    "bound_broken_average": Told(
        "bound",
        Message(
            "到 {year} 年年均增长 {value}，不满足 {target}的要求。",
            "{value} a year on average up to {year} does not keep to {target}.",
        ),
    ),
    "bound_kept_average_range": Told(
        "bound",
        Message(
            "到 {year} 年年均增长 {value}，在 {low} 至 {high} 之间。",
            "{value} a year on average up to {year} lies from {low} to {high}.",
        ),
    ),
    "bound_broken_average_range": Told(
        "bound",
        Message(
            "到 {year} 年年均增长 {value}，不在 {low} 至 {high} 之间。",
            "{value} a year on average up to {year} does not lie from {low} to {high}.",
        ),
    ),
    "bound_kept_lead": Told(
        "bound",
        Message(
            "到 {year} 年年均增长 {ours}，对方 {theirs}，相差 {value}，满足 {target}的要求。",
            "{ours} a year on average up to {year} against {theirs}: {value} apart, which keeps to "
            "{target}.",
        ),
        "{ours} - {theirs} = {value}",
    ),
    "bound_broken_lead": Told(
        "bound",
        Message(
            "到 {year} 年年均增长 {ours}，对方 {theirs}，相差 {value}，不满足 {target}的要求。",
            "{ours} a year on average up to {year} against {theirs}: {value} apart, which does not "
            "keep to {target}.",
        ),
        "{ours} - {theirs} = {value}",
    ),
    "already_there": Told(
        "bound",
        Message(
            "基期 {base}已满足 {target}的目标，不必再推进，按逐年保持来判断。",
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
