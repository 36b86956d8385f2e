"""The default method step by step: each number with the numbers it is made of.

Every number is taken from the functions the verdict itself is made with; nothing is computed
twice. A step's code names the sentence and the formula that show it.
"""

from collections.abc import Iterator
from decimal import Decimal

from jinan_plan.assess.case import EXACT, Case, Judgement
from jinan_plan.assess.distance import distance
from jinan_plan.assess.endings import Averages, at_the_end, held, in_words, under_ceiling
from jinan_plan.assess.exactly import exactly
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
from jinan_plan.assess.rungs import before
from jinan_plan.assess.step import HUNDRED, Step, change_of, goal, time_step, way_of
from jinan_plan.model.target import Comparator

_NOTHING: tuple[Step, ...] = ()


@exactly(_NOTHING)
def pace_steps(case: Case, judged: Judgement, averages: Averages | None = None) -> tuple[Step, ...]:
    """Give the steps behind a verdict of the default method, in the order they are taken.

    Args:
        case: The case as written.
        judged: Its judgement.
        averages: For a lead of one average growth over another, both of them.
    """
    if case.comparator is Comparator.TREND:
        return tuple(in_words(judged))
    at = reached(case)
    if at is None:
        return tuple(_to_go(case))
    if at.year == case.target_year and case.part is None and case.year >= case.target_year:
        return tuple(at_the_end(case, at, judged.verdict == "met", averages))
    if case.constant:
        return tuple(held(case, at, averages))
    if case.kind == "cum_sum" and case.direction == -1:
        return tuple(under_ceiling(case, at))
    return tuple(_on_the_way(case, at))


def _to_go(case: Case) -> Iterator[Step]:
    """Say what each year must bring where nothing is reported yet."""
    start = before(case, case.base_year + 1)
    budget = case.kind == "cum_sum" and case.direction == -1
    if start.base is not None and not start.constant and not budget:
        at = Reached(start.base.year, start.base.value, Decimal(0))
        yield from _still(start, at, Decimal(start.span))


def _on_the_way(case: Case, at: Reached) -> Iterator[Step]:
    share = share_of_way(case, at.value)
    if share is not None:
        yield _progress(case, at, share)
        yield time_step(case, at)
        yield from _pace(case, at, share)
    yield from _needed(case, at)
    if case.kind == "share" and share is not None and case.target > 0 and case.direction == 1:
        ratio = tidy(EXACT.divide(at.value, case.target))
        numbers = {"value": at.value, "target": case.target, "ratio": ratio}
        yield Step("both_ratios", "14", {**numbers, "progress": tidy(share)})


def _progress(case: Case, at: Reached, share: Decimal) -> Step:
    way = way_of(case)
    numbers: dict[str, Decimal | int] = {"progress": tidy(share), "target": case.target}
    if way == "growth":
        years = case.target_year - case.base_year
        numbers |= {"index": tidy(at.value), "years": years, "goal": goal(case)}
    elif way in {"fall", "rise"}:
        numbers |= {"change": change_of(case, at.value), "goal": goal(case)}
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
    way = way_of(case)
    numbers: dict[str, Decimal | int] = {"year": at.year, "target": case.target}
    numbers["time"] = tidy(time_share(case, at.elapsed))
    numbers["base"] = case.base.value if case.base else Decimal(0)
    if case.waypoints and case.kind in {"growth", "cum_change"}:
        yield Step("expected_waypoints_index", "2.1", {**numbers, "index": tidy(expected)})
        return
    if way == "growth":
        numbers |= {"passed": int(at.elapsed), "goal": goal(case), "index": tidy(expected)}
    elif way in {"fall", "rise"}:
        numbers |= {"goal": goal(case), "expected_change": change_of(case, expected)}
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
    growing = case.kind == "level" and case.geometric
    if growing and case.base and min(at.value, case.base.value) > 0:
        ratio = EXACT.divide(at.value, case.base.value)
        made = tidy(average_growth(ratio, int(at.elapsed)) * HUNDRED)
        yield Step("made_percent", "2.1", {"made": made})
    elif gone.recent_per_year is not None:
        percent = case.kind in {"growth", "cum_change"}
        yield Step("made_percent" if percent else "made", "2.1", {"made": gone.recent_per_year})


def _still(case: Case, at: Reached, left: Decimal) -> Iterator[Step]:
    way = way_of(case)
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
        numbers |= {"change": change_of(case, at.value), "goal": goal(case)}
    if way == "growth":
        years = case.target_year - case.base_year
        numbers |= {"index": tidy(at.value), "goal": goal(case), "years": years}
    if case.part is not None:
        way = f"{way}_months"
        numbers["months"] = int(left * MONTHS)
    yield Step(f"needed_{way}", "2.1", numbers)
