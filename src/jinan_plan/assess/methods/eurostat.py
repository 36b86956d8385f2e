"""The second opinion: actual growth against required growth (docs/methods.md, section 3)."""

from decimal import Decimal

from jinan_plan.assess.case import EXACT, Case, Judgement, Measure
from jinan_plan.assess.exactly import at_least, exactly
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.observed import nothing_to_reach
from jinan_plan.model.target import Comparator

METHOD = "eurostat"

SIGNIFICANT = Decimal("0.95")
MODERATE = Decimal("0.60")
CLEAR = Decimal("0.01")
"""A change of one per cent a year, which is clear where there is no target to measure by."""


@exactly(Judgement(METHOD, "not_applicable", reason="out_of_range"))
def judge(case: Case) -> Judgement:
    """Class a case by the ratio of actual to required compound annual growth."""
    if case.latest is None:
        return Judgement(METHOD, "insufficient_data", reason="no_figures")
    if case.comparator is Comparator.TREND:
        return _without_target(case)
    if reason := nothing_to_reach(case):
        return Judgement(METHOD, "not_applicable", reason=reason)
    if case.satisfied(case.latest.value):
        measures = _shown(_actual(case), _required(case))
        return Judgement(METHOD, "target_met", measures, _flags(case))
    if reason := _obstacle(case):
        return Judgement(METHOD, "not_applicable", reason=reason)
    if case.incomplete:
        return Judgement(METHOD, "insufficient_data", reason="missing_year")
    return _by_ratio(case)


def _flags(case: Case) -> tuple[str, ...]:
    """Flag a growth that is counted from another year than the baseline's (rule E1)."""
    return ("baseline_substituted",) if case.base_substituted else ()


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
        return Judgement(METHOD, "not_applicable", measures, reason="no_baseline")
    ratio = EXACT.divide(actual, required)
    measures["ratio"] = tidy(ratio)
    if at_least(ratio, SIGNIFICANT):
        verdict = "significant_progress"
    elif at_least(ratio, MODERATE):
        verdict = "moderate_progress"
    else:
        verdict = "insufficient_progress" if at_least(ratio, Decimal(0)) else "movement_away"
    return Judgement(METHOD, verdict, measures, _flags(case))


def _without_target(case: Case) -> Judgement:
    actual = _actual(case)
    if actual is None:
        if case.base is None:
            return Judgement(METHOD, "insufficient_data", reason="no_baseline")
        return Judgement(METHOD, "not_applicable", reason="mixed_signs")
    signed = actual * case.direction
    if at_least(signed, CLEAR):
        verdict = "significant_progress"
    elif at_least(signed, Decimal(0)):
        verdict = "moderate_progress"
    elif at_least(signed, -CLEAR):
        verdict = "moderate_movement_away"
    else:
        verdict = "significant_movement_away"
    return Judgement(METHOD, verdict, {"signed_growth": tidy(signed)}, _flags(case))


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
