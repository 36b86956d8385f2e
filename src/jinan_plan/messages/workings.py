"""How each comparison method is worked out, in words and by formula."""

from collections.abc import Mapping

from jinan_plan.messages import Message
from jinan_plan.messages.told import Told

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
    "opensdg_in_words": Told(
        "opensdg",
        Message(
            "目标没有数值，只看增长：朝好的方向每年 {progress_value_percent}，"
            "1.5% 起为步入正轨，0.5% 起为需加快（接近自然界限时要求降低）；得分 {score}。",
            "Without a number only growth counts: {progress_value_percent} a year in the good "
            "direction; from 1.5% it is on track, from 0.5% it needs acceleration (less is asked "
            "near a natural limit). It scores {score}.",
        ),
    ),
    "unsd_in_words": Told(
        "unsd",
        Message(
            "目标没有数值，只看增长：每年 {actual_growth_percent}；"
            "朝好的方向 2% 起为步入正轨，0.5% 起为需加快。",
            "Without a number only growth counts: {actual_growth_percent} a year; from 2% in the "
            "good direction it is on track, from 0.5% it needs acceleration.",
        ),
        "({value} / {base}) ^ (1 / {passed}) - 1 = {actual_growth_percent}",
    ),
    "unsd_expected_share": Told(
        "unsd",
        Message(
            "照此增长（每年 {actual_growth_percent}），目标年将为 {projection}，"
            "相当于完成 {expected_share_percent}；95% 起为步入正轨，10% 起为需加快。",
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
            "目标已达到或须保持：看是否达标，以及最近平均每年的变化 {mean_change} 朝哪个方向。",
            "Reached, or to be kept: what counts is whether it holds, and which way the average "
            "change of {mean_change} a year leads.",
        ),
    ),
    "destatis_in_words": Told(
        "destatis",
        Message(
            "目标没有数值：看最近五年平均每年的变化 {mean_change} 与最后一次变化 {last_change} "
            "是否都朝好的方向。",
            "Without a number, what counts is whether the average change of the last five years, "
            "{mean_change}, and the last one, {last_change}, lead the good way.",
        ),
    ),
    "sdsn_ratio": Told(
        "sdsn",
        Message(
            "实际每年变化 {actual_per_year}，所需 {needed_per_year}；前者是后者的 {ratio} 倍。"
            "1 起为步入正轨，0.5 起为缓慢改善。",
            "{actual_per_year} a year achieved, {needed_per_year} a year needed: {ratio} times. "
            "From 1 it is on track, from 0.5 moderately improving.",
        ),
        "{actual_per_year} / {needed_per_year} = {ratio}",
    ),
}
