"""Verdicts, flags and reasons in words, and which verdict is better than which.

Codes are spelled as in docs/methods.md. Where two methods (or a milestone and a number) share a
code but not its meaning, the words hang on ``method:code``; ``verdict_words`` looks there first.
"""

from typing import Literal

from jinan_plan.messages import Catalogue, Message

Standing = Literal["short", "unknown", "partly", "pass"]
"""What a verdict amounts to: falling short, not known, nearly there, or good."""

VERDICTS: Catalogue = {
    # any method
    "invalid": Message("数据有误", "invalid data"),
    "insufficient_data": Message("数据不足", "insufficient data"),
    "not_applicable": Message("不适用", "not applicable"),
    "not_judged": Message("不作判断", "not judged"),
    # pace, on the way
    "not_started": Message("尚无进展数据", "no progress data yet"),
    "achieved_early": Message("提前实现", "achieved early"),
    "ahead": Message("快于预期", "ahead"),
    "on_track": Message("基本符合预期", "on track"),
    "behind": Message("滞后于时序", "behind"),
    "far_behind": Message("明显滞后", "far behind"),
    "reversing": Message("逆向变动", "reversing"),
    # pace, at the end
    "met": Message("完成", "met"),
    "nearly": Message("基本完成", "nearly met"),
    "missed": Message("未完成", "missed"),
    "pending": Message("待终期数据", "pending"),
    # bounds to keep
    "maintained": Message("持续达标", "maintained"),
    "maintained_at_risk": Message("达标但走弱", "maintained, at risk"),
    "below_recovering": Message("未达标但趋好", "below, recovering"),
    "below_worsening": Message("未达标且趋差", "below, worsening"),
    # milestones
    "done": Message("按期完成", "done on time"),
    "done_late": Message("逾期完成", "done late"),
    "milestone:pending": Message("未到期", "not due yet"),
    "due_this_year": Message("本年到期", "due this year"),
    "overdue": Message("逾期未完成", "overdue"),
    # goals in words
    "improving": Message("向好", "improving"),
    "improving_dip": Message("总体向好但末年回落", "improving, last year down"),
    "turning": Message("出现好转", "turning for the better"),
    "worsening": Message("未见改善", "no improvement"),
    # plans of a single year
    "above_plan": Message("好于预期", "better than planned"),
    "as_planned": Message("符合预期", "as planned"),
    "below_plan": Message("低于预期", "below plan"),
    # eurostat
    "target_met": Message("已达目标", "target met"),
    "significant_progress": Message("显著进展", "significant progress"),
    "moderate_progress": Message("中等进展", "moderate progress"),
    "insufficient_progress": Message("进展不足", "insufficient progress"),
    "movement_away": Message("背离目标", "moving away"),
    "moderate_movement_away": Message("中等背离", "moderate movement away"),
    "significant_movement_away": Message("明显背离", "significant movement away"),
    # opensdg
    "target_achieved": Message("目标已实现", "target achieved"),
    "substantial_progress": Message("进展显著", "on track"),
    "opensdg:moderate_progress": Message("有进展，需加快", "progress made but acceleration needed"),
    "limited_progress": Message("进展有限", "limited progress"),
    "deterioration": Message("恶化", "deterioration"),
    "not_available": Message("没有数据", "not available"),
    # unsd
    "achieved": Message("已达", "achieved"),
    "unsd:on_track": Message("步入正轨", "on track"),
    "needs_acceleration": Message("需加快", "needs acceleration"),
    "stagnation_or_regression": Message("停滞或倒退", "stagnation or regression"),
    # escap
    "escap:on_track": Message("步入正轨", "on track"),
    "slow_progress": Message("进展缓慢", "slow progress"),
    "regression": Message("倒退", "regression"),
    "will_meet": Message("预计达标", "will meet"),
    "accelerate": Message("需加快", "accelerate"),
    "no_progress": Message("预计无进展", "no progress expected"),
    # destatis
    "sun": Message("晴", "sun"),
    "light_cloud": Message("多云间晴", "light cloud"),
    "cloud": Message("阴", "cloud"),
    "storm": Message("雷雨", "storm"),
    # sdsn
    "sdsn:on_track": Message("步入正轨", "on track"),
    "moderately_improving": Message("缓慢改善", "moderately improving"),
    "stagnating": Message("停滞", "stagnating"),
    "decreasing": Message("下降", "decreasing"),
}

ORDER: tuple[tuple[Standing, tuple[str, ...]], ...] = (
    (
        "short",
        (
            "missed",
            "overdue",
            "storm",
            "significant_movement_away",
            "movement_away",
            "moderate_movement_away",
            "deterioration",
            "regression",
            "no_progress",
            "stagnation_or_regression",
            "decreasing",
            "reversing",
            "below_worsening",
            "worsening",
            "far_behind",
            "below_plan",
            "insufficient_progress",
            "limited_progress",
            "slow_progress",
            "stagnating",
            "cloud",
            "below_recovering",
            "behind",
            "accelerate",
            "needs_acceleration",
            "moderately_improving",
            "moderate_progress",
        ),
    ),
    (
        "unknown",
        (
            "invalid",
            "insufficient_data",
            "not_available",
            "not_applicable",
            "not_judged",
            "not_started",
            "due_this_year",
            "pending",
        ),
    ),
    ("partly", ("turning", "improving_dip", "light_cloud", "done_late", "nearly")),
    (
        "pass",
        (
            "maintained_at_risk",
            "on_track",
            "as_planned",
            "sun",
            "will_meet",
            "significant_progress",
            "substantial_progress",
            "ahead",
            "above_plan",
            "improving",
            "maintained",
            "achieved_early",
            "target_met",
            "target_achieved",
            "achieved",
            "done",
            "met",
        ),
    ),
)
"""Every verdict from the worst to the best, by what it amounts to; no data is never a pass."""

_STANDING: dict[str, Standing] = {code: name for name, codes in ORDER for code in codes}
_RANK = {code: place for place, code in enumerate(_STANDING)}
_NO_DATA = frozenset({"invalid", "insufficient_data", "not_available", "not_started"})


def rank(verdict: str) -> int:
    """Give the place of a verdict among all, counted from the worst."""
    return _RANK[verdict]


def standing(verdict: str) -> Standing:
    """Say what a verdict amounts to."""
    return _STANDING[verdict]


def is_pass(verdict: str) -> bool:
    """Say whether a verdict is on track or better."""
    return _STANDING[verdict] == "pass"


def falls_short(verdict: str) -> bool:
    """Say whether a verdict, by whichever method, is that a goal is not being met in time."""
    return _STANDING[verdict] == "short"


def lacks_data(verdict: str) -> bool:
    """Say whether a verdict only says that there are no figures, or none that can be used."""
    return verdict in _NO_DATA


def verdict_words(verdict: str, method: str, kind: str | None = None) -> Message:
    """Give a verdict in words.

    Args:
        verdict: The code.
        method: The method that said it.
        kind: The indicator's kind; a milestone has words of its own.
    """
    for owner in (kind, method):
        if found := VERDICTS.get(f"{owner}:{verdict}"):
            return found
    return VERDICTS[verdict]


FLAGS: Catalogue = {
    "imprecise": Message(
        "依据的数字不精确，结论不受影响", "rests on inexact figures, same verdict at both ends"
    ),
    "at_least": Message("依据的数字不精确，至少如此", "rests on inexact figures: at least this"),
    "stale": Message("数据陈旧", "stale data"),
    "preliminary": Message("依据初步数据", "rests on preliminary data"),
    "rebased": Message("基期数已修订", "baseline revised"),
    "fell_back": Message("曾达标后回落", "met once, then fell back"),
    "baseline_substituted": Message(
        "无基期数，以规划期内首个数据代替", "no baseline: first figure inside the plan used"
    ),
    "incomplete": Message(
        "缺少部分年份，合计为下限", "a year is missing: the total is a lower bound"
    ),
    "worded_target": Message("目标为量级表述", "target worded as a class"),
    "nominal": Message("按现价计算", "at current prices"),
    "satisfied_mid_year": Message("年中已达目标", "target satisfied at mid-year"),
    "secondary_source": Message("最新数据来自二手来源", "latest figure from a secondary source"),
    "part_year": Message("含不足一年的数据", "counts a part-year figure"),
    "other_basis": Message("口径不同的数据未采用", "figures on another basis left out"),
    "other_prices": Message("价格基准不同的数据未采用", "figures at other prices left out"),
    "forecast_left_out": Message("预测数未采用", "forecasts left out"),
    "series_break": Message("数据口径中断，基期不可比", "series break: baseline not comparable"),
    "one_value": Message("仅有一个数据，无趋势", "a single figure, no trend"),
    "flat_waypoint": Message("按规划节点此时尚不要求进展", "the waypoints ask for no progress yet"),
    "amended": Message("目标已调整", "target amended"),
    "no_interval": Message("数据太少，无法给出区间", "too few figures for an interval"),
    "very_wide": Message("区间很宽", "very wide interval"),
    "no_variation": Message("数据无波动", "no variation in the figures"),
    "clipped": Message(
        "推算越过自然界限，按界限显示", "the projection passes a natural bound and is cut there"
    ),
    "base_estimated": Message("基期数按趋势估计", "baseline estimated from the trend"),
    "current_estimated": Message("现值按趋势估计", "current value estimated from the trend"),
}

REASONS: Catalogue = {
    "no_figures": Message("没有数据", "no figures"),
    "no_actuals": Message("只有基期数，尚无实际数", "a baseline but no actual yet"),
    "no_baseline": Message("没有基期数", "no baseline"),
    "no_target": Message("没有目标", "no target"),
    "no_final_value": Message("目标年数据尚未公布", "no figure for the target year yet"),
    "missing_year": Message("缺少某一年的数据", "a year is missing"),
    "imprecise": Message("数字不精确，两端结论不同", "figures too inexact: the ends disagree"),
    "no_actual": Message("没有实际数", "no actual figure"),
    "no_numeric_target": Message("目标没有数值", "a target without a number"),
    "band": Message(
        "目标是区间，该方法不适用", "the target is a range, which this method does not know"
    ),
    "constant_target": Message("目标是保持，不是变化", "a target to keep, not to reach"),
    "target_equals_base": Message("目标等于基期数", "the target equals the baseline"),
    "too_few_values": Message("数据太少", "too few figures"),
    "incomplete": Message("缺少部分年份，合计为下限", "a year is missing: a lower bound only"),
    "base_zero": Message("基期数为零", "the baseline is zero"),
    "negative_values": Message("有负数", "negative figures"),
    "running_total": Message("累计数没有增长率", "a running total has no growth rate"),
    "budget": Message("总量上限，期末才见分晓", "a total not to be exceeded, settled at the end"),
    "off_scale": Message("数值超出界限", "a figure beyond its bound"),
    "out_of_range": Message("数值超出可计算范围", "numbers beyond what can be computed"),
    "words_only": Message("只有文字目标，没有数据", "a goal in words, without figures"),
    "one_value": Message("只有一个数据", "a single figure"),
    "no_reference": Message("对比指标没有数据", "the series to compare with has no figures"),
    "not_due": Message("尚未到期", "not due yet"),
    "not_done": Message("没有完成记录", "no record of it being done"),
    "milestone": Message("只有是否完成", "only done or not done"),
    "no_way_to_go": Message("从基期到目标没有可推进的距离", "no way to go from baseline to target"),
    "growth_path_needs_positive": Message(
        "增长率路径要求数值为正", "a growth path needs figures above zero"
    ),
    "zero_value": Message("有数值为零，增长率无意义", "a value is zero: growth means nothing"),
    "mixed_signs": Message("数值正负不一，增长率无意义", "signs differ: growth means nothing"),
    "ratio_meaningless": Message("比值无意义", "the ratio means nothing"),
    "part_year": Message("只有不足一年的数据", "only a part-year figure"),
    "no_actual_that_year": Message("该年没有数据", "no figure for that year"),
    "plan_over": Message("规划期已结束", "the plan is over"),
    "target_before_baseline": Message(
        "目标年不晚于基期年", "target year not after the baseline year"
    ),
    "kind_and_target_disagree": Message(
        "指标类型与目标表述矛盾", "kind and target wording disagree"
    ),
    "comparator_against_direction": Message(
        "比较方式与方向矛盾", "comparator against the direction"
    ),
    "base_not_before_target": Message(
        "第一个数据不早于目标年", "the first figure is not before the target year"
    ),
    "target_not_positive": Message(
        "目标不大于零，增长率路径无意义", "a target not above zero has no growth path"
    ),
    "target_year_known": Message("目标年已有数据", "the target year has its figure"),
    "impossible_fall": Message("降幅不可能达到", "an impossible fall"),
}
