"""Laws of the journal: what is in force, and what of it a verdict needs."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jinan_plan.assess.evidence import gather
from jinan_plan.assess.known import Known
from jinan_plan.assess.yearly import yearly_line
from jinan_plan.model.actual import Actual, Slot
from jinan_plan.model.book import Book
from jinan_plan.model.journal import Journal
from jinan_plan.model.plan import Plan
from jinan_plan.model.values import Kind
from tests.property.test_assess_laws import usual

TODAY = date(2026, 11, 23)
DAYS = (None, date(2022, 3, 1), date(2023, 3, 1), date(2024, 3, 1))


def said(**fields: object) -> Actual:
    return Actual.model_validate(
        {name: value for name, value in fields.items() if value is not None}
    )


entries_and_retractions = st.builds(
    lambda key, year, through, published, value: said(
        indicator=key,
        year=year,
        through=through,
        published=published,
        value=value,
        retracts=True if value is None else None,
    ),
    st.sampled_from(("output", "industry-output", "jobs")),
    st.sampled_from((2021, 2022)),
    st.sampled_from((None, 6)),
    st.sampled_from(DAYS),
    st.one_of(st.none(), st.integers(0, 9).map(Decimal)),
)


@given(st.lists(entries_and_retractions, max_size=12), st.sampled_from(DAYS))
def test_the_last_figure_known_and_not_taken_back_is_in_force(
    entries: list[Actual], as_of: date | None
) -> None:
    """Worked the plain way: a stack for each slot, a retraction takes the uppermost away."""
    stacks: dict[Slot, list[int]] = defaultdict(list)
    revised, groundless = set(), set()
    for position, entry in enumerate(entries):
        key = "output" if entry.indicator == "industry-output" else entry.indicator
        stack = stacks[Slot(key, entry.year, entry.from_, entry.through)]
        if not entry.retracts:
            revised |= {(stack[-1], position)} if stack else set()
            stack.append(position)
        elif stack:
            stack.pop()
        else:
            groundless.add(position)
    known = {slot: [p for p in ps if entries[p].known_by(as_of)] for slot, ps in stacks.items()}

    journal = Journal(entries, {"industry-output": "output"})

    assert {
        Slot(key, *stretch): position
        for stretch, in_force in journal.newest(as_of).items()
        for key, position in in_force.items()
    } == {slot: ps[-1] for slot, ps in known.items() if ps}
    assert {
        slot: [entry.position for entry in stack] for slot, stack in journal.vintages(as_of).items()
    } == {slot: ps for slot, ps in known.items() if ps}
    assert set(journal.revisions()) == revised
    assert set(journal.groundless()) == groundless


KINDS: tuple[Kind, ...] = ("level", "share", "growth", "cum_change", "cum_sum", "each_year")
ODD: tuple[dict[str, object], ...] = (
    {"form": "rate"},
    {"form": "level"},
    {"basis": "new"},
    {"prices": "current"},
    {"prices": 2020},
    {"status": "forecast"},
    {"status": "break"},
    {"published": date(2024, 3, 1)},
)
figures_and_parts = st.builds(
    lambda year, through, odd, value: said(
        indicator="x", year=year, through=through, value=value, **odd
    ),
    st.sampled_from((2021, 2022)),
    st.sampled_from((3, 6, 9, 11, None)),
    st.one_of(st.just({}), st.sampled_from(ODD)),
    st.integers(1, 99).map(Decimal),
)


@settings(max_examples=4 * usual)
@given(
    st.lists(figures_and_parts, min_size=2, max_size=6),
    st.sampled_from(KINDS),
    st.sampled_from(({}, {"basis": "new"}, {"prices": 2020})),
    st.sampled_from((2021, 2022, 2026)),
    st.sampled_from(DAYS),
)
def test_of_the_parts_of_a_year_the_longest_says_what_the_others_say(
    entries: list[Actual], kind: Kind, footing: dict[str, object], year: int, as_of: date | None
) -> None:
    """A verdict rests on the same figures whether the shorter parts are looked at or not."""
    row: dict[str, Any] = {
        "key": "x",
        "name": {"en": "X"},
        "sector": "all",
        "kind": kind,
        **footing,
    }
    goal = {"fall" if kind == "cum_change" else "at_least": Decimal(50)}
    row |= {"target": goal, "yearly": {"2022": {"at_least": 5}, "2024": {"at_least": 7}}}
    header = {"id": "p", "title": {"en": "P"}, "start": 2021, "end": 2025, "baseline_year": 2020}
    sectors = [{"key": "all", "name": {"en": "All"}}]
    plan = {"format": 1, "plan": header, "sector": sectors, "indicator": [row]}
    book = Book.of(Plan.model_validate(plan), entries)
    (indicator,) = book.plan.indicator
    in_force = sorted(
        book.journal.in_force(as_of).items(),
        key=lambda item: (
            item[0].year,
            item[0].through or 12,
            item[0].from_ is None,
            item[0].from_ or 0,
        ),
    )
    everything = [entry for _, entry in in_force]

    known = Known.at(book, year, as_of, TODAY)

    version, found = known.version(indicator), known.entries(indicator)
    assert known.evidence(indicator) == gather(indicator, version, everything, book.plan.plan, year)
    assert yearly_line(indicator, found, year, as_of) == yearly_line(
        indicator, everything, year, as_of
    )
