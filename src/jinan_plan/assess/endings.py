"""The steps of final verdicts, of bounds to keep and of goals in words."""

from collections.abc import Iterator
from decimal import Decimal

from jinan_plan.assess.case import EXACT, Case, Judgement
from jinan_plan.assess.completion import completion
from jinan_plan.assess.holding import WINDOW, good_trend, inside_plan, values
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.progress import Reached, time_share
from jinan_plan.assess.step import HUNDRED, Step, change_of, goal, time_step, way_of

Averages = tuple[Decimal, Decimal]
"""Average growth of a row and of the one it is compared with, per cent."""


def at_the_end(
    case: Case,
    at: Reached,
    met: bool,  # noqa: FBT001 - the one thing the verdict says
    averages: Averages | None,
) -> Iterator[Step]:
    """Give the steps of a final verdict.

    Args:
        case: The case as written.
        at: The target year's own value.
        met: The verdict says so; for "about" also where the number itself is not satisfied.
        averages: For a lead of one average growth over another, both of them.
    """
    satisfied = case.satisfied(at.value)
    if case.constant:
        near = met and not satisfied
        yield (
            Step("bound_about", "10", _compared(case, at))
            if near
            else _bound(case, at, "2.3", averages)
        )
        yield _years_met(case)
        return
    way = way_of(case)
    numbers = _compared(case, at)
    if way in {"fall", "rise"}:
        numbers = {"change": change_of(case, at.value), "goal": goal(case), "year": at.year}
    if way == "growth":
        years = case.target_year - case.base_year
        average = average_growth(at.value, years) if at.value > 0 else Decimal(-1)
        numbers |= {"average": tidy(average * HUNDRED), "goal": goal(case)}
    plain = "line" if way == "geometric" else way
    ends = "" if case.band is None else "_range"
    found = "met" if satisfied else "about" if met else "short"
    yield Step(f"final_{plain}_{found}{ends}", "10" if found == "about" else "2.3", numbers)
    done = completion(case, at.value)
    if done is not None:
        base = case.base.value if case.base else Decimal(0)
        yield Step(f"completion_{way}", "2.3", {**numbers, "base": base, "completion": tidy(done)})
        if done > 1:
            yield Step("excess", "2.3", {"completion": tidy(done), "excess": tidy(done - 1)})
    if case.kind in {"level", "share"} and not case.target.is_zero() and not case.band:
        ratio = tidy(EXACT.divide(at.value, case.target))
        yield Step("ratio_to_target", "2.3", {**numbers, "ratio": ratio})


def _compared(case: Case, at: Reached) -> dict[str, Decimal | int]:
    """Give a value and what it is held against, both bounds of a range."""
    found: dict[str, Decimal | int] = {"value": at.value, "target": case.target, "year": at.year}
    if case.band is not None:
        found |= {"low": case.band[0], "high": case.band[1]}
    return found


def _bound(case: Case, at: Reached, rule: str, averages: Averages | None) -> Step:
    """Say whether a bound is kept: by a value, an average growth, or a lead over another."""
    kept = "kept" if case.satisfied(at.value) else "broken"
    if averages is not None:
        ours, theirs = averages
        numbers = {**_compared(case, at), "ours": tidy(ours), "theirs": tidy(theirs)}
        return Step(f"bound_{kept}_lead", rule, numbers)
    what = "_average" if case.kind == "growth" else ""
    ends = "" if case.band is None else "_range"
    return Step(f"bound_{kept}{what}{ends}", rule, _compared(case, at))


def _years_met(case: Case) -> Step:
    inside = inside_plan(case)
    met = sum(case.satisfied(point.value) for point in inside)
    return Step("years_met", "2.4", {"met": met, "observed": len(inside)})


def held(case: Case, at: Reached, averages: Averages | None) -> Iterator[Step]:
    """Give the steps of a bound to be kept every year: is it kept, and where does it head."""
    yield _bound(case, at, "2.4", averages)
    if case.kind != "each_year" and case.base is not None and case.band is None:
        yield Step("already_there", "E6", {"base": case.base.value, "target": case.target})
    yield _years_met(case)
    window = values(case)[-WINDOW:]
    trend = good_trend(case)
    inside = case.band is not None and case.satisfied(at.value)
    if trend is None or inside:
        return
    first, last = window[0], window[-1]
    found: dict[str, Decimal | int] = {"first": first.value, "last": last.value}
    found["first_year"] = first.year
    change = tidy(trend * case.direction)
    span = last.year - first.year
    code = "trend_flat" if trend == 0 else "trend_good" if trend > 0 else "trend_adverse"
    yield Step(code, "2.4", {**found, "year": last.year, "years": span, "change": change})


def under_ceiling(case: Case, at: Reached) -> Iterator[Step]:
    """Give the steps of a total not to be exceeded."""
    kept = case.satisfied(at.value)
    numbers: dict[str, Decimal | int] = {"value": at.value, "target": case.target, "year": at.year}
    yield Step("ceiling_kept" if kept else "ceiling_broken", "2.4", numbers)
    time = time_share(case, at.elapsed)
    yield time_step(case, at)
    even = tidy(time * case.target)
    shared: dict[str, Decimal | int] = {"time": tidy(time), "target": case.target}
    yield Step("even_use", "2.4", {**shared, "even": even, "value": at.value})


def in_words(judged: Judgement) -> Iterator[Step]:
    """Give the steps of a goal in words."""
    found = judged.measures
    average, last = found.get("average_change"), found.get("last_change")
    if isinstance(average, Decimal) and isinstance(last, Decimal):
        yield Step("average_change", "2.4", {"change": average})
        yield Step("last_change", "2.4", {"change": last})
