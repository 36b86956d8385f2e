"""What would change a verdict, held to the judging itself: at the printed figure and just below."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from jinan_plan.assess.known import Known
from jinan_plan.assess.question import Question
from jinan_plan.assess.thresholds import thresholds
from jinan_plan.model.book import Book
from tests.property.test_assess_laws import book_of

TODAY = date(2026, 11, 23)
Table = dict[str, Any]

amounts = st.decimals(1, 500, places=1)
shares = st.decimals(1, 99, places=1)
rates = st.decimals("-9", "12", places=1)


@st.composite
def rows(draw: st.DrawFn) -> tuple[Table, st.SearchStrategy[Decimal]]:
    """A row of any kind that has a way to go, and the figures it may report."""
    word = draw(st.sampled_from(["at_least", "above", "at_most", "below", "class", "about"]))
    binding = {"binding": draw(st.booleans()), "decimals": draw(st.sampled_from([0, 1, 2]))}
    match draw(st.sampled_from(["level", "geometric", "share", "growth", "change", "sum", "keep"])):
        case "level":
            base, goal = draw(amounts), draw(amounts)
            return {"baseline": {"value": base}, "target": {word: goal}, **binding}, amounts
        case "geometric":
            row: Table = {"baseline": {"value": draw(amounts)}, "target": {word: draw(amounts)}}
            return {**row, "path": "geometric", **binding}, amounts
        case "share":
            row = {"kind": "share", "unit": "%", "target": {word: draw(shares)}}
            given_base = draw(st.one_of(st.none(), shares))
            base_row: Table = {} if given_base is None else {"baseline": {"value": given_base}}
            return row | binding | base_row, shares
        case "growth":
            goal = draw(st.decimals("0.5", "9", places=1))
            return {"kind": "growth", "target": {"at_least": goal}, **binding}, rates
        case "change":
            goal = draw(st.decimals("1", "30", places=1))
            word = draw(st.sampled_from(["fall", "rise"]))
            form = draw(st.sampled_from(["rate", "cumulative"]))
            return {"kind": "cum_change", "target": {word: goal}, "actuals": form, **binding}, rates
        case "sum":
            return {"kind": "cum_sum", "target": {word: draw(amounts)}, **binding}, amounts
        case _:
            row = {"kind": "each_year", "target": {word: draw(amounts)}, **binding}
            return {**row, "direction": "down" if word in {"at_most", "below"} else "up"}, amounts


def question(row: Table, figures: dict[int, Decimal]) -> Question:
    entries = [
        {"indicator": "x", "year": year, "value": figure} for year, figure in figures.items()
    ]
    book: Book = book_of([{"key": "x", "kind": "level", **row}], entries)
    known = Known.at(book, max(figures), None, TODAY)
    return Question.of(known, book.plan.indicators["x"])


@settings(suppress_health_check=[HealthCheck.filter_too_much], max_examples=300)
@given(data=st.data(), drawn=rows(), last=st.integers(2021, 2025))
def test_at_the_printed_figure_and_just_below_it(
    data: st.DataObject, drawn: tuple[Table, st.SearchStrategy[Decimal]], last: int
) -> None:
    row, figure = drawn
    figures = {year: data.draw(figure, label=str(year)) for year in range(2021, last + 1)}
    found = thresholds(question(row, figures), last)
    assume(found is not None)
    assert found is not None
    event(f"{row.get('kind', 'level')}: " + " ".join(step.verdict for step in found.steps))
    bounded = [step for step in found.steps if step.figure is not None]
    assume(bounded)
    for place, step in enumerate(bounded):
        assert step.figure is not None
        digits = -int(step.figure.as_tuple().exponent)
        worse = step.figure - Decimal(1).scaleb(-digits) * found.direction
        taken = place > 0 and bounded[place - 1].figure == step.figure
        at = question(row, figures | {last: step.figure}).judged("pace")
        below = question(row, figures | {last: worse}).judged("pace")
        if row.get("kind") in {"growth", "cum_change"} and worse <= -99:
            continue
        if not taken:
            assert at.verdict == step.verdict, (step, at)
        assert below.verdict != step.verdict, (step, below)
