"""The default method step by step: each number with the numbers it is made of.

Every number is taken from the functions the verdict itself is made with; nothing is computed
twice. A step's code names the sentence and the formula that show it.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.case import EXACT, Case, Judgement
from jinan_plan.assess.completion import completion
from jinan_plan.assess.distance import distance
from jinan_plan.assess.exactly import exactly
from jinan_plan.assess.holding import WINDOW, good_trend, values
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.progress import (
    MONTHS,
    Reached,
    expected_share,
    expected_value,
    reached,
    share_of_way,
    time_share,
    way_measures,
)
from jinan_plan.model.target import Comparator

_HUNDRED = Decimal(100)


class Step(Struct, frozen=True):
    """One step of the way to a verdict.

    Attributes:
        code: Which sentence and formula show it.
        rule: The section or rule of docs/methods.md it follows ("2.1", "E6").
        numbers: What goes into it and what comes out; growth, progress, pace and completion
            are fractions, targets and changes of an index are per cent.
    """

    code: str
    rule: str
    numbers: Mapping[str, Decimal | int]


_NOTHING: tuple[Step, ...] = ()


Averages = tuple[Decimal, Decimal]
"""Average growth of a row and of the one it is compared with, per cent."""


@exactly(_NOTHING)
def pace_steps(case: Case, judged: Judgement, averages: Averages | None = None) -> tuple[Step, ...]:
    """Give the steps behind a verdict of the default method, in the order they are taken.

    Args:
        case: The case as written.
        judged: Its judgement.
        averages: For a lead of one average growth over another, both of them.
    """
    if case.comparator is Comparator.TREND:
        return tuple(_in_words(judged))
    at = reached(case)
    if at is None:
        if not values(case):
            return ()
        at = Reached(values(case)[-1].year, values(case)[-1].value, Decimal(0))
    if at.year == case.target_year and case.part is None and case.year >= case.target_year:
        return tuple(_at_the_end(case, at, judged.verdict == "met", averages))
    if case.constant:
        return tuple(_held(case, at, averages))
    if case.kind == "cum_sum" and case.direction == -1:
        return tuple(_ceiling(case, at))
    return tuple(_on_the_way(case, at))


def _goal(case: Case) -> Decimal:
    """Give an index target as it is worded: average growth or the size of a change, per cent."""
    if case.kind == "growth":
        years = case.target_year - case.base_year
        return tidy(average_growth(case.target, years) * _HUNDRED)
    return tidy((case.target - 1) * case.direction * _HUNDRED)


def _change(case: Case, index: Decimal) -> Decimal:
    return tidy((index - 1) * case.direction * _HUNDRED)


def _way(case: Case) -> str:
    """Name the path: how progress is counted."""
    if case.kind == "cum_change":
        return "fall" if case.target < 1 else "rise"
    if case.kind in {"growth", "cum_sum"}:
        return "growth" if case.kind == "growth" else "sum"
    return "geometric" if case.geometric else "line"


def _on_the_way(case: Case, at: Reached) -> Iterator[Step]:
    share = share_of_way(case, at.value)
    if share is not None:
        yield _progress(case, at, share)
        yield _time(case, at)
        yield from _pace(case, at, share)
    yield from _needed(case, at)
    if case.kind == "share" and share is not None and case.target > 0 and case.direction == 1:
        ratio = tidy(EXACT.divide(at.value, case.target))
        numbers = {"value": at.value, "target": case.target, "ratio": ratio}
        yield Step("both_ratios", "14", {**numbers, "progress": tidy(share)})


def _progress(case: Case, at: Reached, share: Decimal) -> Step:
    way = _way(case)
    numbers: dict[str, Decimal | int] = {"progress": tidy(share), "target": case.target}
    if way == "growth":
        years = case.target_year - case.base_year
        numbers |= {"index": tidy(at.value), "years": years, "goal": _goal(case)}
    elif way in {"fall", "rise"}:
        numbers |= {"change": _change(case, at.value), "goal": _goal(case)}
    elif way == "sum":
        numbers |= {"value": at.value}
    else:
        base = case.base.value if case.base else Decimal(0)
        numbers |= {"value": at.value, "base": base}
        if way == "line":
            numbers |= {"done": at.value - base, "way": case.target - base}
    code = f"progress_{way}"
    if way == "line" and share < 0:
        numbers["back"] = abs(at.value - numbers["base"])
        code = "progress_line_away"
    return Step(code, "2.1", numbers)


def _time(case: Case, at: Reached) -> Step:
    start = case.base.year if case.base else case.base_year
    time = tidy(time_share(case, at.elapsed))
    if case.part is None:
        numbers = {"passed": int(at.elapsed), "span": case.span, "start": start, "year": at.year}
        return Step("time", "1", {**numbers, "time": time})
    numbers = {"passed": int(at.elapsed * MONTHS), "span": case.span * MONTHS}
    return Step("time_months", "E13", {**numbers, "start": start, "year": at.year, "time": time})


def _pace(case: Case, at: Reached, share: Decimal) -> Iterator[Step]:
    due = expected_share(case, at.elapsed)
    expected = expected_value(case, at.elapsed)
    yield from _expected(case, at, expected)
    if due is None:
        return
    numbers: dict[str, Decimal | int] = {"progress": tidy(share), "due": tidy(due)}
    if due <= 0:
        yield Step("pace_flat", "14", {**numbers, "lead": tidy(share - due)})
        return
    code = "pace_waypoints" if case.waypoints else "pace"
    yield Step(code, "2.1", {**numbers, "pace": tidy(EXACT.divide(share, due))})


def _expected(case: Case, at: Reached, expected: Decimal | None) -> Iterator[Step]:
    if expected is None:
        return
    way = _way(case)
    numbers: dict[str, Decimal | int] = {"year": at.year, "target": case.target}
    numbers["time"] = tidy(time_share(case, at.elapsed))
    numbers["base"] = case.base.value if case.base else Decimal(0)
    if case.waypoints and case.kind in {"growth", "cum_change"}:
        yield Step("expected_waypoints_index", "2.1", {**numbers, "index": tidy(expected)})
        return
    if way == "growth":
        numbers |= {"passed": int(at.elapsed), "goal": _goal(case), "index": tidy(expected)}
    elif way in {"fall", "rise"}:
        numbers |= {"goal": _goal(case), "expected_change": _change(case, expected)}
    else:
        numbers["expected"] = tidy(expected)
    yield Step("expected_waypoints" if case.waypoints else f"expected_{way}", "2.1", numbers)


def _needed(case: Case, at: Reached) -> Iterator[Step]:
    gone = distance(case)
    start = case.base.year if case.base else case.base_year
    left = case.target_year - start - at.elapsed
    if gone.gap is not None and gone.gap <= 0:
        if not case.satisfied(at.value):
            return
        yield Step("nothing_needed", "2.2", {"value": at.value, "target": case.target})
    elif left > 0 and gone.gap is not None:
        yield from _still(case, at, left)
    if case.kind == "level" and case.geometric and case.base and min(at.value, case.base.value) > 0:
        ratio = EXACT.divide(at.value, case.base.value)
        made = tidy(average_growth(ratio, int(at.elapsed)) * _HUNDRED)
        yield Step("made_percent", "2.1", {"made": made})
    elif gone.recent_per_year is not None:
        percent = case.kind in {"growth", "cum_change"}
        yield Step("made_percent" if percent else "made", "2.1", {"made": gone.recent_per_year})


def _still(case: Case, at: Reached, left: Decimal) -> Iterator[Step]:
    way = _way(case)
    found = way_measures(case, at)
    rates = [
        (name, value)
        for name, value in found.items()
        if name.startswith("required_") and isinstance(value, Decimal)
    ]
    if not rates:
        return
    numbers: dict[str, Decimal | int] = {"target": case.target, "left": tidy(left)}
    numbers |= {"value": at.value, "needed": rates[0][1], "gap": abs(case.target - at.value)}
    if way in {"fall", "rise"}:
        numbers |= {"change": _change(case, at.value), "goal": _goal(case)}
    if way == "growth":
        years = case.target_year - case.base_year
        numbers |= {"index": tidy(at.value), "goal": _goal(case), "years": years}
    if case.part is not None:
        way = f"{way}_months"
        numbers["months"] = int(left * MONTHS)
    yield Step(f"needed_{way}", "2.1", numbers)


def _at_the_end(
    case: Case,
    at: Reached,
    met: bool,  # noqa: FBT001 - the one thing the verdict says
    averages: Averages | None,
) -> Iterator[Step]:
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
    way = _way(case)
    numbers = _compared(case, at)
    if way in {"fall", "rise"}:
        numbers = {"change": _change(case, at.value), "goal": _goal(case), "year": at.year}
    if way == "growth" and at.value > 0:
        average = average_growth(at.value, case.target_year - case.base_year)
        numbers |= {"average": tidy(average * _HUNDRED), "goal": _goal(case)}
        numbers["index"] = tidy(at.value)
    plain = "line" if way in {"geometric", "sum"} else way
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
    inside = case.points if not case.base_substituted else values(case)
    met = sum(case.satisfied(point.value) for point in inside)
    return Step("years_met", "2.4", {"met": met, "observed": len(inside)})


def _held(case: Case, at: Reached, averages: Averages | None) -> Iterator[Step]:
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


def _ceiling(case: Case, at: Reached) -> Iterator[Step]:
    kept = case.satisfied(at.value)
    numbers: dict[str, Decimal | int] = {"value": at.value, "target": case.target, "year": at.year}
    yield Step("ceiling_kept" if kept else "ceiling_broken", "2.4", numbers)
    time = time_share(case, at.elapsed)
    yield _time(case, at)
    even = tidy(time * case.target)
    shared: dict[str, Decimal | int] = {"time": tidy(time), "target": case.target}
    yield Step("even_use", "2.4", {**shared, "even": even, "value": at.value})


def _in_words(judged: Judgement) -> Iterator[Step]:
    found = judged.measures
    average, last = found.get("average_change"), found.get("last_change")
    if isinstance(average, Decimal) and isinstance(last, Decimal):
        yield Step("average_change", "2.4", {"change": average})
        yield Step("last_change", "2.4", {"change": last})
