"""The trend arrows of the Sustainable Development Report (docs/methods.md, section 7.3)."""

from decimal import Decimal

from jinan_plan.assess.case import Case, Judgement, Point
from jinan_plan.assess.exactly import at_least, exactly
from jinan_plan.assess.observed import (
    behind_start,
    caveats,
    current,
    nothing_to_reach,
    observed,
)
from jinan_plan.model.target import Comparator

METHOD = "sdsn"

RECENT_YEARS = 5
"""How far back the recent span reaches; in a five-year plan that is the baseline."""

ENOUGH, HALF = Decimal(1), Decimal("0.5")


@exactly(Judgement(METHOD, "not_applicable", reason="out_of_range"))
def judge(case: Case) -> Judgement:
    """Compare the yearly change of recent years with the one needed since the baseline."""
    latest = current(case)
    reason = nothing_to_reach(case)
    if reason:
        return Judgement(METHOD, "not_applicable", reason=reason)
    if latest is None:
        return Judgement(METHOD, "insufficient_data", reason="no_actual")
    flags = caveats(case)
    satisfied = case.satisfied(latest.value)
    seen = observed(case)
    if len(seen) == 1 and not satisfied:
        return Judgement(METHOD, "insufficient_data", flags=flags, reason="one_value")
    reason = _unfit(case, seen[0], latest)
    if reason:
        verdict, why = ("on_track", None) if satisfied else ("not_applicable", reason)
        return Judgement(METHOD, verdict, flags=flags, reason=why)
    actual = _recent(seen)
    needed = (case.target - seen[0].value) / (case.target_year - seen[0].year)
    ratio = actual / needed
    measures = {"actual_per_year": actual, "needed_per_year": needed, "ratio": ratio}
    verdict = "on_track" if satisfied else _arrow(ratio)
    if case.incomplete and verdict != "on_track":
        return Judgement(METHOD, "insufficient_data", measures, flags, "incomplete")
    return Judgement(METHOD, verdict, measures, flags)


def _unfit(case: Case, base: Point, latest: Point) -> str | None:
    if case.comparator is Comparator.BAND:
        return "band"
    if latest.year <= base.year:
        return "one_value"
    return behind_start(case, base.value)


def _recent(seen: tuple[Point, ...]) -> Decimal:
    """Give the average yearly change of the last five years, or since the last figure before."""
    *earlier, latest = seen
    recent = [point for point in earlier if point.year >= latest.year - RECENT_YEARS]
    start = recent[0] if recent else earlier[-1]
    return (latest.value - start.value) / (latest.year - start.year)


def _arrow(ratio: Decimal) -> str:
    if at_least(ratio, ENOUGH):
        return "on_track"
    if at_least(ratio, HALF):
        return "moderately_improving"
    return "stagnating" if at_least(ratio, Decimal(0)) else "decreasing"
