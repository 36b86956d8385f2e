"""The second opinion: actual growth against required growth (docs/methods.md, section 3)."""

from decimal import Decimal, localcontext

from jinan_plan.assess.case import EXACT, TOLERANCE, Case, Judgement, Measure
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.observed import nothing_to_reach
from jinan_plan.model.target import Comparator

SIGNIFICANT = Decimal("0.95")
MODERATE = Decimal("0.60")
CLEAR = Decimal("0.01")
"""A change of one per cent a year, which is clear where there is no target to measure by."""


def judge(case: Case) -> Judgement:
    """Class a case by the ratio of actual to required compound annual growth."""
    with localcontext(EXACT):
        if case.latest is None:
            return Judgement("eurostat", "insufficient_data", reason="no_figures")
        if case.comparator is Comparator.TREND:
            return _without_target(case)
        if reason := nothing_to_reach(case):
            return Judgement("eurostat", "not_applicable", reason=reason)
        if case.satisfied(case.latest.value):
            return Judgement("eurostat", "target_met", _shown(_actual(case), _required(case)))
        if reason := _obstacle(case):
            return Judgement("eurostat", "not_applicable", reason=reason)
        if case.incomplete:
            return Judgement("eurostat", "insufficient_data", reason="missing_year")
        return _by_ratio(case)


def _obstacle(case: Case) -> str | None:
    """Say why growth rates mean nothing here (rules E6, E7, E8), if they do not."""
    if case.base is None or case.latest is None:
        return "no_baseline"
    ends = (case.base.value, case.latest.value, case.target)
    if any(value.is_zero() for value in ends):
        return "zero_value"
    if len({value > 0 for value in ends}) > 1:
        return "mixed_signs"
    if (case.target - case.base.value) * case.direction <= 0:
        return "no_way_to_go"
    return None


def _by_ratio(case: Case) -> Judgement:
    actual, required = _actual(case), _required(case)
    measures = _shown(actual, required)
    if actual is None or required is None or required.is_zero():
        return Judgement("eurostat", "not_applicable", measures, reason="no_baseline")
    ratio = EXACT.divide(actual, required)
    measures["ratio"] = tidy(ratio)
    if ratio >= SIGNIFICANT - TOLERANCE:
        verdict = "significant_progress"
    elif ratio >= MODERATE - TOLERANCE:
        verdict = "moderate_progress"
    else:
        verdict = "insufficient_progress" if ratio >= -TOLERANCE else "movement_away"
    return Judgement("eurostat", verdict, measures)


def _without_target(case: Case) -> Judgement:
    actual = _actual(case)
    if actual is None:
        if case.base is None:
            return Judgement("eurostat", "insufficient_data", reason="no_baseline")
        return Judgement("eurostat", "not_applicable", reason="mixed_signs")
    signed = actual * case.direction
    if signed >= CLEAR - TOLERANCE:
        verdict = "significant_progress"
    elif signed >= -TOLERANCE:
        verdict = "moderate_progress"
    elif signed >= -CLEAR - TOLERANCE:
        verdict = "moderate_movement_away"
    else:
        verdict = "significant_movement_away"
    return Judgement("eurostat", verdict, {"signed_growth": tidy(signed)})


def _shown(actual: Decimal | None, required: Decimal | None) -> dict[str, Measure]:
    found = {"actual_growth": actual, "required_growth": required}
    return {name: tidy(value) for name, value in found.items() if value is not None}


def _actual(case: Case) -> Decimal | None:
    if case.base is None or case.latest is None:
        return None
    return _growth(case.base.value, case.latest.value, case.latest.year - case.base.year)


def _required(case: Case) -> Decimal | None:
    if case.base is None:
        return None
    return _growth(case.base.value, case.target, case.span)


def _growth(first: Decimal, last: Decimal, years: int) -> Decimal | None:
    """Give compound annual growth, or None where first and last have not one sign."""
    if years <= 0 or first * last <= 0:
        return None
    return average_growth(EXACT.divide(last, first), years)
