"""The weather symbols of the German sustainability indicators (docs/methods.md, section 7.1)."""

from decimal import Decimal

from msgspec.structs import replace

from jinan_plan.assess.case import TOLERANCE, Case, Judgement, Measure, Point
from jinan_plan.assess.exactly import above, exactly
from jinan_plan.assess.observed import caveats, current, nothing_to_reach, reached, with_history
from jinan_plan.model.target import Comparator

METHOD = "destatis"

LOOK_BACK = 6
"""Values behind the average change: the last six make five yearly changes."""

FEWEST = 4

SUNNY, PARTLY = Decimal("0.05"), Decimal("0.20")
"""Shares of the way still to go that the trend may leave open at the target year."""

_WORDS = {
    (True, True): "sun",
    (True, False): "light_cloud",
    (False, True): "cloud",
    (False, False): "storm",
}
"""By whether the average change is good and whether the last one is."""


@exactly(Judgement(METHOD, "not_applicable", reason="out_of_range"))
def judge(case: Case) -> Judgement:
    """Carry the average change of the last five years on to the target year.

    Figures before the baseline count, so that a young plan can be judged. A target already
    reached, or to be kept every year, is judged by whether it holds and where it is heading.
    """
    latest = current(case)
    in_words = case.comparator is Comparator.TREND
    reason = None if in_words else nothing_to_reach(case)
    if reason:
        return Judgement(METHOD, "not_applicable", reason=reason)
    if latest is None:
        return Judgement(METHOD, "insufficient_data", reason="no_actual")
    last = with_history(case)[-LOOK_BACK:]
    if in_words:
        return replace(_in_words(case, last), flags=caveats(case))
    kept = case.constant or case.satisfied(latest.value) or _at_target(case, latest.value)
    found = _every_year(case, last) if kept else _projected(case, last)
    if case.incomplete and found.verdict != "sun":
        found = Judgement(METHOD, "insufficient_data", found.measures, reason="incomplete")
    return Judgement(METHOD, found.verdict, found.measures, caveats(case), found.reason)


def _in_words(case: Case, last: tuple[Point, ...]) -> Judgement:
    """Judge a direction without a number by the average change and the last one."""
    if len(last) < FEWEST:
        return Judgement(METHOD, "insufficient_data", reason="too_few_values")
    mean, latest = _mean_change(last), _mean_change(last[-2:])
    steady, lately = mean * case.direction > 0, latest * case.direction > 0
    verdict = _WORDS[steady, lately]
    measures: dict[str, Measure] = {"mean_change": mean, "last_change": latest}
    return Judgement(METHOD, verdict, {**measures, "rule": "directional"})


def _at_target(case: Case, value: Decimal) -> bool:
    return case.comparator is not Comparator.BAND and reached(case, value)


def _every_year(case: Case, last: tuple[Point, ...]) -> Judgement:
    """Judge a target to be kept (docs/methods.md, section 2.4); one value stands for itself."""
    latest = last[-1].value
    change = _mean_change(last)
    holds = case.satisfied(latest)
    heading = change * _towards(case, latest)
    if holds:
        verdict = "light_cloud" if heading < 0 else "sun"
    else:
        verdict = "storm" if heading < 0 else "cloud"
    measures: dict[str, Measure] = {"rule": "each_year"}
    if len(last) > 1:
        measures["mean_change"] = change
    return Judgement(METHOD, verdict, measures)


def _projected(case: Case, last: tuple[Point, ...]) -> Judgement:
    if len(last) < FEWEST:
        return Judgement(METHOD, "insufficient_data", reason="too_few_values")
    latest = last[-1]
    change = _mean_change(last)
    projection = latest.value + change * (case.target_year - latest.year)
    share = _gap(case, projection) / _gap(case, latest.value)
    measures: dict[str, Measure] = {
        "mean_change": change,
        "projection": projection,
        "gap_share": share,
        "rule": "projection",
    }
    if share < SUNNY - TOLERANCE:
        return Judgement(METHOD, "sun", measures)
    if not above(share, PARTLY):
        return Judgement(METHOD, "light_cloud", measures)
    better = change * _towards(case, latest.value) > 0
    return Judgement(METHOD, "cloud" if better else "storm", measures)


def _mean_change(last: tuple[Point, ...]) -> Decimal:
    first, latest = last[0], last[-1]
    if first.year == latest.year:
        return Decimal(0)
    return (latest.value - first.value) / (latest.year - first.year)


def _towards(case: Case, value: Decimal) -> int:
    """Give the good direction; inside a band there is none, outside it leads to the band."""
    if case.band is None:
        return case.direction
    low, high = case.band
    return (value < low) - (value > high)


def _gap(case: Case, value: Decimal) -> Decimal:
    """Give how far a value falls short; of a band the nearer bound counts, past it the other."""
    if case.band is None:
        return max((case.target - value) * case.direction, Decimal(0))
    low, high = case.band
    return max(low - value, value - high, Decimal(0))
