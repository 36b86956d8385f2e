"""The final verdict, once the target year has its own value (docs/methods.md, section 2.3)."""

from decimal import Decimal

from jinan_plan.assess.case import EXACT, TOLERANCE, Case, Judgement, Measure
from jinan_plan.assess.holding import holding_measures, inside_plan
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.progress import Reached, reached, share_of_way
from jinan_plan.model.target import Comparator

ENOUGH = Decimal("0.95")
"""Completion that counts as basically done, and as "about" a number."""

NEAR = Decimal("0.01")
"""How far "about" reaches without a baseline, as a share of the target."""


def completed(case: Case) -> Judgement:
    """Give the final verdict of a case that has a value for its target year.

    The comparator alone decides; completion only tells a near miss of an expected target from
    a miss, and how near is near for "about".
    """
    at = reached(case)
    if at is None:
        return Judgement("pace", "insufficient_data", reason="no_figures")
    done = completion(case, at.value)
    measures = _measures(case, at, done)
    flags: list[str] = []
    first_met = next((p.year for p in inside_plan(case) if case.satisfied(p.value)), None)
    met = case.satisfied(at.value) or _about(case, at.value, done)
    if first_met is not None and case.kind != "cum_sum" and not case.constant:
        measures["first_met"] = first_met
        if not met:
            flags.append("fell_back")
    if case.incomplete:
        flags.append("incomplete")
    if met:
        return Judgement("pace", "met", measures, tuple(flags))
    if case.incomplete:
        return Judgement("pace", "insufficient_data", measures, tuple(flags), "missing_year")
    near = done is not None and done >= ENOUGH - TOLERANCE
    if near and not case.binding and not _overshot(case, at.value):
        return Judgement("pace", "nearly", measures, tuple(flags))
    return Judgement("pace", "missed", measures, tuple(flags))


def completion(case: Case, value: Decimal) -> Decimal | None:
    """Give the completion of a final value, as a fraction (完成率).

    The share of the way for levels and shares; the plain ratio of changes, average rates or
    totals for the other kinds. None without a baseline of the plan or a way to go.
    """
    if case.kind == "cum_sum":
        ceiling = case.direction == -1 or case.target <= 0
        return None if ceiling else EXACT.divide(value, case.target)
    if case.constant or case.base is None or case.base_substituted:
        return None
    if case.kind == "cum_change":
        return EXACT.divide(value - 1, case.target - 1)
    if case.kind == "growth":
        years = case.target_year - case.base_year
        if value <= 0:
            return None
        return EXACT.divide(average_growth(value, years), average_growth(case.target, years))
    return share_of_way(case, value)


def _measures(case: Case, at: Reached, done: Decimal | None) -> dict[str, Measure]:
    value = at.value
    measures: dict[str, Measure] = {"data_year": at.year}
    if case.constant:
        measures |= holding_measures(case)
    if done is not None:
        measures["completion"] = tidy(done)
        measures["base_year_used"] = case.base.year if case.base else case.base_year
        share = share_of_way(case, value)
        if share is not None and case.kind != "cum_sum":
            measures["progress"] = tidy(share)
    if case.kind == "cum_sum":
        measures["total"] = value
    elif case.kind == "growth" and not case.constant and value > 0:
        years = case.target_year - case.base_year
        measures["average_growth"] = tidy(average_growth(value, years))
    elif case.kind == "cum_change" and not case.constant:
        word = "reduction" if case.target < 1 else "rise"
        measures[f"cumulative_{word}"] = tidy(case.direction * (value - 1))
    elif not case.target.is_zero():
        measures["ratio_to_target"] = tidy(EXACT.divide(value, case.target))
    return measures


def _about(case: Case, value: Decimal, done: Decimal | None) -> bool:
    """Say whether "about N" is reached: 95 % of the way, or within 1 % without a baseline.

    Only the unfavourable side has a limit (docs/methods.md, section 10).
    """
    if case.comparator is not Comparator.ABOUT:
        return False
    if done is not None:
        return done >= ENOUGH - TOLERANCE
    short = (case.target - value) * case.direction
    return short <= NEAR * abs(case.target)


def _overshot(case: Case, value: Decimal) -> bool:
    """Say whether a band's far bound was passed, which no completion excuses."""
    if case.comparator is not Comparator.BAND or case.band is None:
        return False
    low, high = case.band
    return value > high if case.target == low else value < low
