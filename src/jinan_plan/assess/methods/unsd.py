"""The classes of the United Nations' SDG Progress Chart (docs/methods.md, section 5)."""

from decimal import Decimal
from typing import Literal

from msgspec.structs import replace

from jinan_plan.assess.case import Case, Judgement, Measure, Point
from jinan_plan.assess.exactly import at_least, exactly, yearly_growth
from jinan_plan.assess.observed import (
    behind_start,
    caveats,
    current,
    nothing_to_reach,
    with_history,
)
from jinan_plan.model.target import Comparator

METHOD = "unsd"

ON_TRACK, ACCELERATION = Decimal("0.95"), Decimal("0.10")
TREND_ON_TRACK, TREND_ACCELERATION = Decimal("0.02"), Decimal("0.005")

_OUT_OF_RANGE = Judgement(METHOD, "not_applicable", reason="out_of_range")


@exactly(_OUT_OF_RANGE)
def judge(case: Case) -> Judgement:
    """Carry the growth so far on to the target year and see how much of the way that makes.

    A satisfied target is achieved whatever the trend, and so is a percentage within one point
    of a target of 0 % or 100 %. Without a figure in the baseline year the nearest year with
    one is the base, even if it lies before the plan.
    """
    latest = current(case)
    in_words = case.comparator is Comparator.TREND
    reason = None if in_words else nothing_to_reach(case)
    if reason:
        return Judgement(METHOD, "not_applicable", reason=reason)
    if latest is None:
        return Judgement(METHOD, "insufficient_data", reason="no_actual")
    base = _base(case, latest)
    flags = caveats(case)
    if in_words:
        return replace(_in_words(case, base, latest), flags=flags)
    measures: dict[str, Measure] = {}
    achieved = case.satisfied(latest.value) or _close_enough(case, latest.value)
    if base is None:
        verdict, reason = ("achieved", None) if achieved else ("insufficient_data", "one_value")
        return Judgement(METHOD, verdict, measures, flags, reason)
    reason = _unfit(case, base, latest)
    if reason is None:
        measures = _measures(case, base, latest)
    if achieved:
        return Judgement(METHOD, "achieved", measures, flags)
    share = measures.get("expected_share")
    if not isinstance(share, Decimal):
        return Judgement(METHOD, "not_applicable", measures, flags, reason)
    return Judgement(METHOD, _class(share, ON_TRACK, ACCELERATION), measures, flags)


def _in_words(case: Case, base: Point | None, latest: Point) -> Judgement:
    start = base or latest
    found = judge_trend(start.value, latest.value, latest.year - start.year, case.direction)
    if not found.measures:
        return found
    return replace(found, measures={"base_year_used": start.year, **found.measures})


@exactly(_OUT_OF_RANGE)
def judge_trend(base: Decimal, latest: Decimal, years: int, direction: Literal[1, -1]) -> Judgement:
    """Judge a direction without a number by yearly growth: 2 % and 0.5 % are the bounds.

    Args:
        base: Value in the base year.
        latest: Newest value.
        years: Years between the two.
        direction: +1 where more is better, -1 where less is.
    """
    if years < 1:
        return Judgement(METHOD, "insufficient_data", reason="one_value")
    reason = _no_growth(base, latest)
    if reason:
        return Judgement(METHOD, "not_applicable", reason=reason)
    growth = yearly_growth(base, latest, years)
    verdict = _class(direction * growth, TREND_ON_TRACK, TREND_ACCELERATION)
    return Judgement(METHOD, verdict, {"actual_growth": growth})


def _base(case: Case, latest: Point) -> Point | None:
    """Give the base: the baseline, or else the nearest year with a figure (rule E1)."""
    if case.base is not None and not case.base_substituted:
        return case.base
    earlier = [point for point in with_history(case) if point.year < latest.year]
    return min(
        earlier,
        key=lambda point: (abs(point.year - case.base_year), -point.year),
        default=None,
    )


def _close_enough(case: Case, value: Decimal) -> bool:
    return case.kind == "share" and case.target in {0, 100} and abs(value - case.target) <= 1


def _unfit(case: Case, base: Point, latest: Point) -> str | None:
    if case.comparator is Comparator.BAND:
        return "band"
    if case.kind == "cum_sum":
        return "running_total"
    return _no_growth(base.value, latest.value, case.target) or behind_start(case, base.value)


def _no_growth(base: Decimal, *later: Decimal) -> str | None:
    """Say why there is no growth rate: a start of 0 (rule E7), values below 0 (rule E8)."""
    if base == 0:
        return "base_zero"
    if base < 0:
        return "negative_values" if all(value < 0 for value in later) else "mixed_signs"
    return "mixed_signs" if any(value < 0 for value in later) else None


def _measures(case: Case, base: Point, latest: Point) -> dict[str, Measure]:
    growth = yearly_growth(base.value, latest.value, latest.year - base.year)
    remaining = case.target_year - latest.year
    expected = latest.value * (1 + growth) ** remaining if remaining else latest.value
    share = (expected - base.value) / (case.target - base.value)
    found: dict[str, Measure] = {"base_year_used": base.year, "actual_growth": growth}
    return found | {"projection": expected, "expected_share": share}


def _class(value: Decimal, on_track: Decimal, acceleration: Decimal) -> str:
    if at_least(value, on_track):
        return "on_track"
    return "needs_acceleration" if at_least(value, acceleration) else "stagnation_or_regression"
