"""How far there is to go: gap, attainment, and what a year must and did bring.

Units: levels and sums in the indicator's own, shares in percentage points (rule E9); for growth
and cumulative change in percentage points, with needed and recent as average yearly rates in
per cent, signed like the actuals.
"""

from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.case import EXACT, Case
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.progress import Reached, reached
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import Comparator

PERCENTAGE_POINTS = "个百分点"
_HUNDRED = Decimal(100)


class Distance(Struct, frozen=True):
    """What is left to do, None where it means nothing."""

    gap: Decimal | None = None
    attainment: Decimal | None = None
    needed_per_year: Decimal | None = None
    recent_per_year: Decimal | None = None


def distance(case: Case) -> Distance:
    """Measure what the last value still has to go, whatever the verdict."""
    at = reached(case)
    if at is None or case.comparator is Comparator.TREND:
        return Distance()
    if case.kind in {"growth", "cum_change"} and not case.constant:
        return _of_change(case, at)
    gap = _gap(case, at.value)
    if case.kind == "growth":  # averages: a root has no last digit
        gap = tidy(gap)
    left = case.target_year - (case.base.year if case.base else case.base_year) - at.elapsed
    return Distance(
        gap=gap,
        attainment=_attainment(case, at.value),
        needed_per_year=_per_year(gap * case.direction, left) if gap > 0 else _nothing(left),
        recent_per_year=_recent(case, at),
    )


def gap_unit(indicator: Indicator) -> str | None:
    """Give the unit of the gap: percentage points for percentages, else the indicator's."""
    percentages = indicator.kind in {"growth", "cum_change"} or indicator.unit in {"%", "％"}
    if percentages or (indicator.kind == "share" and indicator.unit is None):
        return PERCENTAGE_POINTS
    return indicator.unit


def _gap(case: Case, value: Decimal) -> Decimal:
    if case.band is not None:
        low, high = case.band
        return max(low - value, value - high)
    return (case.target - value) * case.direction


def _attainment(case: Case, value: Decimal) -> Decimal | None:
    """Give latest divided by target, for targets that are reached by rising above zero."""
    if case.direction != 1 or case.target <= 0 or case.comparator is Comparator.BAND:
        return None
    return tidy(EXACT.divide(value, case.target))


def _per_year(amount: Decimal, years: Decimal) -> Decimal | None:
    return tidy(EXACT.divide(amount, years)) if years > 0 else None


def _nothing(left: Decimal) -> Decimal | None:
    return Decimal(0) if left > 0 else None


def _recent(case: Case, at: Reached) -> Decimal | None:
    if case.base is None or case.incomplete:
        return None
    return _per_year(at.value - case.base.value, at.elapsed)


def _of_change(case: Case, at: Reached) -> Distance:
    if at.value <= 0 or case.base is None:
        return Distance()
    years = int(at.elapsed)
    left = case.target_year - case.base_year - years
    recent = average_growth(at.value, years) * _HUNDRED
    if case.kind == "growth":
        goal = average_growth(case.target, case.target_year - case.base_year) * _HUNDRED
        gap, done = (goal - recent) * case.direction, recent / goal
    else:
        goal, now = (case.target - 1) * _HUNDRED, (at.value - 1) * _HUNDRED
        gap, done = (goal - now) * case.direction, now / goal
    needed = None
    if left > 0:
        needed = average_growth(EXACT.divide(case.target, at.value), left) * _HUNDRED
    return Distance(
        gap=tidy(gap),
        attainment=tidy(done) if case.kind == "cum_change" or case.direction == 1 else None,
        needed_per_year=None if needed is None else tidy(needed),
        recent_per_year=tidy(recent),
    )
