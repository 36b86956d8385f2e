"""What would change a verdict, held to the judging itself: at each figure and beside it."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from jinan_plan.assess.case import Case
from jinan_plan.assess.known import Known
from jinan_plan.assess.question import Question
from jinan_plan.assess.thresholds import Thresholds, thresholds
from jinan_plan.messages.verdicts import rank
from jinan_plan.model.book import Book
from tests.property.test_assess_laws import book_of, usual

TODAY = date(2026, 11, 23)
Table = dict[str, Any]

amounts = st.decimals(1, 500, places=1)
shares = st.decimals(1, 99, places=1)
rates = st.decimals("-9", "12", places=1)


Row = tuple[Table, st.SearchStrategy[Decimal]]
"""A row and the figures it may report."""


@st.composite
def ways(draw: st.DrawFn) -> Row:
    """A level or a share on its way, by a line, by constant growth, or by stated values."""
    word = draw(st.sampled_from(["at_least", "above", "at_most", "below", "class", "about"]))
    base, goal = draw(amounts), draw(amounts)
    row: Table = {"baseline": {"value": base}, "target": {word: goal}}
    match draw(st.sampled_from(["line", "geometric", "share", "waypoints", "times"])):
        case "geometric":
            row["path"] = "geometric"
        case "waypoints":
            row["waypoints"] = {"2023": draw(amounts)}
        case "times":
            row["target"] = draw(st.sampled_from([{"times": Decimal(2)}, {"plus": Decimal(-3)}]))
        case "share":
            found = draw(st.one_of(st.none(), shares))
            row = {"kind": "share", "unit": "%", "target": {word: draw(shares)}}
            return row | ({} if found is None else {"baseline": {"value": found}}), shares
    return row, amounts


@st.composite
def changes(draw: st.DrawFn) -> Row:
    """Growth or a change over the plan, also where it is only a bound to keep."""
    form = {"actuals": draw(st.sampled_from(["rate", "cumulative", "average"]))}
    if draw(st.booleans()):
        word = draw(st.sampled_from(["at_least", "above", "at_most", "about", "between"]))
        goal: Any = draw(st.decimals("-2", "9", places=1))
        if word == "between":
            goal = (goal, goal + draw(st.decimals("0.5", "3", places=1)))
        return {"kind": "growth", "target": {word: goal}, **form}, rates
    goal = draw(st.decimals("1", "30", places=1))
    word = draw(st.sampled_from(["fall", "rise"]))
    return {"kind": "cum_change", "target": {word: goal}, **form}, rates


@st.composite
def bounds(draw: st.DrawFn) -> Row:
    """A bound to keep, a range to be in, a total to reach or to stay under, a way in words."""
    low = draw(amounts)
    between = {"between": (low, low + draw(st.decimals(1, 100, places=1)))}
    word = draw(st.sampled_from(["at_least", "above", "at_most", "below", "about"]))
    base = draw(st.one_of(st.none(), amounts))
    given_base: Table = {} if base is None else {"baseline": {"value": base}}
    kinds = ["keep", "keep a range", "range", "sum", "sum in a range", "words"]
    match draw(st.sampled_from(kinds)):
        case "keep":
            return {"kind": "each_year", "target": {word: low}}, amounts
        case "keep a range":
            return {"kind": "each_year", "target": between, **given_base}, amounts
        case "range":
            return {"target": between, **given_base}, amounts
        case "sum":
            return {"kind": "cum_sum", "target": {word: low}}, amounts
        case "sum in a range":
            return {"kind": "cum_sum", "target": between}, amounts
        case _:
            trend = draw(st.sampled_from(["up", "down"]))
            return {"kind": "directional", "target": {"trend": trend}, **given_base}, amounts


def question(row: Table, figures: dict[int, Decimal], year: int) -> Question:
    entries = [{"indicator": "x", "year": of, "value": figure} for of, figure in figures.items()]
    book: Book = book_of([{"key": "x", "kind": "level", **row}], entries)
    return Question.of(Known.at(book, year, None, TODAY), book.plan.indicators["x"])


def said(ladder: Thresholds, figure: Decimal) -> str:
    """Read the ladder as a reader does: the first line the figure is good enough for."""
    steps, direction = ladder.steps, ladder.direction
    until = steps[0].until
    if until is not None and (figure - until) * direction > 0:
        steps, direction = ladder.beyond, -direction
    enough = (s for s in steps if s.figure is None or (figure - s.figure) * direction >= 0)
    return next(enough).verdict


def printed(ladder: Thresholds) -> set[Decimal]:
    """Every figure that the ladder names."""
    steps = (*ladder.steps, *ladder.beyond)
    named = {number for step in steps for number in (step.figure, step.until)}
    return {number for number in named if number is not None}


@settings(suppress_health_check=[HealthCheck.filter_too_much], max_examples=4 * usual)
@given(
    data=st.data(),
    drawn=st.one_of(ways(), changes(), bounds()),
    last=st.integers(2020, 2025),
    ahead=st.integers(0, 1),
    binding=st.booleans(),
    decimals=st.sampled_from([0, 1, 2]),
)
def test_every_printed_figure_is_where_the_verdict_turns(
    data: st.DataObject, drawn: Row, last: int, ahead: int, *, binding: bool, decimals: int
) -> None:
    """The ladder of the newest figure, and that of the year after it."""
    row = {**drawn[0], "binding": binding, "decimals": decimals}
    figures = {year: data.draw(drawn[1], label=str(year)) for year in range(2021, last + 1)}
    year = last + ahead
    assume(2021 <= year <= 2025)
    ladder = thresholds(question(row, figures, last), year)
    assume(ladder is not None)
    assert ladder is not None
    event(f"{row.get('kind', 'level')}: " + " ".join(step.verdict for step in ladder.steps))
    for side in (ladder.steps, ladder.beyond):
        ranks = [rank(step.verdict) for step in side]
        assert ranks == sorted(ranks, reverse=True)
    named = printed(ladder)
    unit = min((Decimal(1).scaleb(int(n.as_tuple().exponent)) for n in named), default=Decimal(1))
    other = data.draw(drawn[1], label="another").quantize(unit)
    for figure in {other} | {number + step * unit for number in named for step in (-1, 0, 1)}:
        if row.get("kind") in {"growth", "cum_change"} and figure <= -99:
            continue
        judged = question(row, figures | {year: figure}, year).judged("pace")
        assert judged.verdict == said(ladder, figure), (ladder, figure, judged)


@settings(suppress_health_check=[HealthCheck.filter_too_much], max_examples=3 * usual)
@given(
    data=st.data(),
    drawn=st.one_of(ways(), changes(), bounds()),
    last=st.integers(2021, 2025),
    more=st.decimals("0.1", 50, places=1),
    binding=st.booleans(),
)
def test_a_better_figure_is_never_judged_worse(
    data: st.DataObject, drawn: Row, last: int, more: Decimal, *, binding: bool
) -> None:
    """Of every kind, on the way and at the end, whatever was reported before."""
    row = {**drawn[0], "binding": binding}
    figures = {year: data.draw(drawn[1], label=str(year)) for year in range(2021, last + 1)}
    here = question(row, figures, last)
    assume(isinstance(here.written, Case) and here.written.band is None)
    assert isinstance(here.written, Case)
    better = {**figures, last: figures[last] + more * here.written.direction}
    assume(row.get("kind") not in {"growth", "cum_change"} or better[last] > -99)
    there = question(row, better, last)
    assert rank(there.judged("pace").verdict) >= rank(here.judged("pace").verdict)
