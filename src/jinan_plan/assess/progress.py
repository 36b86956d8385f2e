"""How much of the way is done, how much of the time, and what is expected and needed.

The table of docs/methods.md, section 2.1, on normalised cases.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from jinan_plan.assess.case import EXACT, Case, Measure, Point
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import root, tidy

MONTHS = 12


class Reached(Struct, frozen=True):
    """Where a case has got to.

    Attributes:
        elapsed: Years since the base, a part-year in twelfths (k).
    """

    year: int
    value: Decimal
    elapsed: Decimal


def reached(case: Case) -> Reached | None:
    """Give the last value and the years it took; None where nothing was reported."""
    if case.part is not None:
        months = EXACT.divide(Decimal(case.part.months), MONTHS)
        elapsed = case.part.year - 1 - case.base_year + months
        return Reached(case.part.year, case.part.value, elapsed)
    if case.latest is None:
        return None
    start = case.base.year if case.base else case.base_year
    return Reached(case.latest.year, case.latest.value, Decimal(case.latest.year - start))


def share_of_way(case: Case, value: Decimal) -> Decimal | None:
    """Give the share of the way from base to target that a value stands for (P).

    None where it cannot be computed: no base, no way (rule E6), or a constant-growth path with
    a value that is not above zero (rules E7, E8). Not cut at 1 (rule E11).
    """
    if case.base is None:
        return None
    if not case.geometric:
        way = case.target - case.base.value
        return None if way.is_zero() else EXACT.divide(value - case.base.value, way)
    if min(value, case.base.value, case.target) <= 0:
        return None
    way = EXACT.ln(EXACT.divide(case.target, case.base.value))
    return (
        None if way.is_zero() else EXACT.divide(EXACT.ln(EXACT.divide(value, case.base.value)), way)
    )


def time_share(case: Case, elapsed: Decimal) -> Decimal:
    """Give the share of the time from base to target that has passed (tau)."""
    return EXACT.divide(elapsed, Decimal(case.span))


def expected_value(case: Case, elapsed: Decimal) -> Decimal | None:
    """Give where an even path would be by now: straight, of constant growth, or by waypoints."""
    if case.base is None:
        return None
    if case.waypoints:
        return _on_waypoints(case, case.base, elapsed)
    if not case.geometric:
        return case.base.value + time_share(case, elapsed) * (case.target - case.base.value)
    if min(case.base.value, case.target) <= 0:
        return None
    ratio = EXACT.divide(case.target, case.base.value)
    return EXACT.multiply(case.base.value, EXACT.power(ratio, time_share(case, elapsed)))


def _on_waypoints(case: Case, base: Point, elapsed: Decimal) -> Decimal:
    stops: Sequence[Point] = (
        base,
        *(stop for stop in case.waypoints if base.year < stop.year < case.target_year),
        Point(case.target_year, case.target),
    )
    now = base.year + elapsed
    for start, end in pairwise(stops):
        if now <= end.year:
            part = EXACT.divide(now - start.year, Decimal(end.year - start.year))
            return start.value + part * (end.value - start.value)
    return case.target


def expected_share(case: Case, elapsed: Decimal) -> Decimal | None:
    """Give the share of the way that should be done by now: the time share, or by waypoints."""
    if not case.waypoints:
        return time_share(case, elapsed)
    expected = expected_value(case, elapsed)
    return None if expected is None else share_of_way(case, expected)


def way_measures(case: Case, at: Reached) -> dict[str, Measure]:
    """Give the measures of a kind: expected now, reached so far, and needed a year from now."""
    expected = expected_value(case, at.elapsed)
    start = case.base.year if case.base else case.base_year
    left = case.target_year - start - at.elapsed
    if case.kind == "growth" and not case.constant:
        return _growth_measures(case, at, expected, left)
    if case.kind == "cum_change" and not case.constant:
        return _change_measures(case, at, expected, left)
    found: dict[str, Measure] = {} if expected is None else {"expected_value": tidy(expected)}
    if case.kind == "cum_sum":
        found["total"] = at.value
    if left > 0:
        if case.geometric:
            found |= _required_growth(case, at, left)
        else:
            found["required_per_year"] = tidy((case.target - at.value) / left)
    return found


def _required_growth(case: Case, at: Reached, left: Decimal) -> dict[str, Measure]:
    if min(at.value, case.target) <= 0:
        return {}
    return {"required_growth_remaining": tidy(_rate(case, at, left))}


def _rate(case: Case, at: Reached, left: Decimal) -> Decimal:
    return root(EXACT.divide(case.target, at.value), left) - 1


def _growth_measures(
    case: Case, at: Reached, expected: Decimal | None, left: Decimal
) -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    if expected is not None:
        found["expected_value"] = tidy(expected)
    if at.value > 0 and at.elapsed > 0:
        found["average_growth"] = tidy(average_growth(at.value, int(at.elapsed)))
    if left > 0:
        found |= _required_growth(case, at, left)
    return found


def _change_measures(
    case: Case, at: Reached, expected: Decimal | None, left: Decimal
) -> dict[str, Measure]:
    word = "reduction" if case.target < 1 else "rise"
    found: dict[str, Measure] = {f"cumulative_{word}": tidy(case.direction * (at.value - 1))}
    if expected is not None:
        found["expected_value"] = tidy(case.direction * (expected - 1))
    if left > 0 and at.value > 0:
        found[f"required_{word}_remaining"] = tidy(case.direction * _rate(case, at, left))
    return found
