"""The every-year rule: is a bound kept, and is it kept safely (docs/methods.md, section 2.4)."""

from decimal import Decimal
from itertools import pairwise

from jinan_plan.assess.case import EXACT, Case, Judgement, Measure, Point
from jinan_plan.assess.numbers import tidy
from jinan_plan.model.target import Comparator

WINDOW = 6
CHANGES = 5


def values(case: Case) -> tuple[Point, ...]:
    """Give every value of a case, the base first where there is one."""
    return case.points if case.base is None else (case.base, *case.points)


def inside_plan(case: Case) -> tuple[Point, ...]:
    """Give the actuals inside the plan; a substituted base is one of them (rule E1)."""
    return values(case) if case.base_substituted else case.points


def holding(case: Case) -> Judgement:
    """Judge a bound that is to be kept every year, before the target year.

    A trend away from the target makes a kept bound ``maintained_at_risk``; inside a band no
    direction is adverse. A single value has no trend and counts as flat, flag ``one_value``.
    """
    latest = values(case)[-1]
    satisfied = case.satisfied(latest.value)
    trend = good_trend(case)
    if satisfied:
        safe = case.comparator is Comparator.BAND or trend is None or trend >= 0
        verdict = "maintained" if safe else "maintained_at_risk"
    else:
        verdict = "below_recovering" if trend is None or trend >= 0 else "below_worsening"
    flags = ("one_value",) if trend is None else ()
    return Judgement("pace", verdict, holding_measures(case), flags)


def good_trend(case: Case) -> Decimal | None:
    """Give the change a year in the good direction over the last at most six values."""
    window = values(case)[-WINDOW:]
    if len(window) < 2:  # noqa: PLR2004 - a trend takes two values
        return None
    first, last = window[0], window[-1]
    change = EXACT.divide(last.value - first.value, Decimal(last.year - first.year))
    return change * case.direction


def holding_measures(case: Case) -> dict[str, Measure]:
    """Give the years in which the bound was kept, of those observed inside the plan."""
    observed = inside_plan(case)
    kept = [point.year for point in observed if case.satisfied(point.value)]
    found: dict[str, Measure] = {"years_met": len(kept), "years_observed": len(observed)}
    if (trend := good_trend(case)) is not None:
        found["average_change"] = tidy(trend * case.direction)
    return found


def by_words(case: Case) -> Judgement:
    """Judge a goal in words by its last change and the average of the last five."""
    found = values(case)
    if len(found) < 2:  # noqa: PLR2004 - a change takes two values
        reason = "words_only" if not found else "one_value"
        return Judgement("pace", "insufficient_data", reason=reason)
    changes = [
        EXACT.divide(later.value - earlier.value, Decimal(later.year - earlier.year))
        for earlier, later in pairwise(found)
    ][-CHANGES:]
    average = EXACT.divide(sum(changes, Decimal(0)), Decimal(len(changes)))
    steady, lately = average * case.direction > 0, changes[-1] * case.direction > 0
    if steady:
        verdict = "improving" if lately else "improving_dip"
    else:
        verdict = "turning" if lately else "worsening"
    measures: dict[str, Measure] = {
        "average_change": tidy(average),
        "last_change": tidy(changes[-1]),
        "data_year": found[-1].year,
    }
    return Judgement("pace", verdict, measures)
