"""Laws that hold for every plan: what better figures, other units and other days may change."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinan_plan.assess.assessment import assess, assess_indicator
from jinan_plan.assess.methods.registry import METHODS
from jinan_plan.assess.rows import Row
from jinan_plan.messages.verdicts import rank, standing
from jinan_plan.model.book import Book
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.plan import Plan
from jinan_plan.model.values import Kind

TODAY = date(2026, 11, 23)
Table = dict[str, Any]

numbers = st.decimals(-1000, 1000, places=2)
positive = st.decimals(Decimal("0.01"), 1000, places=2)
extreme = st.sampled_from([Decimal("1e29"), Decimal("-1e29"), Decimal("1e-29"), Decimal(-100)])
odd = st.one_of(numbers, extreme)
qualifiers = st.sampled_from([None, None, None, "above", "below", "about", "class"])


def book_of(rows: Sequence[Table], actuals: Sequence[Table]) -> Book:
    named = [{"name": {"en": "Row"}, "sector": "all", **row} for row in rows]
    plan = Plan.model_validate(
        {
            "format": 1,
            "plan": {
                "id": "sample",
                "title": {"en": "Sample"},
                "start": 2021,
                "end": 2025,
                "baseline_year": 2020,
            },
            "sector": [{"key": "all", "name": {"en": "All"}}],
            "indicator": named,
        }
    )
    return Book.of(plan, JournalFile.model_validate({"format": 1, "actual": list(actuals)}).actual)


def row_of(row: Table, actuals: Mapping[int, Decimal], year: int, method: str = "pace") -> Row:
    entries = [{"indicator": "x", "year": of, "value": value} for of, value in actuals.items()]
    book = book_of([{"key": "x", "kind": "level", **row}], entries)
    return assess_indicator(book, "x", year=year, today=TODAY, method=method)


def rising(base: Decimal, target: Decimal, word: str = "at_least") -> Table:
    return {"baseline": {"value": base}, "target": {word: target}}


series = st.dictionaries(st.integers(2021, 2024), numbers, min_size=1)


@given(numbers, numbers, series, st.sampled_from(["at_least", "at_most", "about"]))
def test_a_met_target_is_never_behind(
    base: Decimal, target: Decimal, actuals: dict[int, Decimal], word: str
) -> None:
    row = row_of(rising(base, target, word), actuals, 2024)
    if row.gap is not None and row.gap <= 0:
        assert standing(row.assessment.verdict) == "pass"
        assert row.second_opinion.verdict == "target_met"


@given(numbers, numbers, numbers, positive, st.integers(2021, 2025))
def test_a_better_actual_never_gives_a_worse_verdict(
    base: Decimal, target: Decimal, actual: Decimal, more: Decimal, year: int
) -> None:
    worse = row_of(rising(base, target), {year: actual}, year)
    better = row_of(rising(base, target), {year: actual + more}, year)
    assert rank(better.assessment.verdict) >= rank(worse.assessment.verdict)


MIRRORED = {"at_least": "at_most", "above": "below", "at_most": "at_least", "below": "above"}


@given(numbers, numbers, series, st.sampled_from(list(MIRRORED)), st.integers(2021, 2025))
def test_down_is_the_mirror_of_up(
    base: Decimal, target: Decimal, actuals: dict[int, Decimal], word: str, year: int
) -> None:
    here = row_of(rising(base, target, word), actuals, year)
    there = row_of(
        rising(-base, -target, MIRRORED[word]), {of: -v for of, v in actuals.items()}, year
    )
    assert here.assessment.verdict == there.assessment.verdict
    assert here.assessment.measures.get("pace") == there.assessment.measures.get("pace")
    assert here.gap == there.gap


@given(
    numbers,
    numbers,
    series,
    st.integers(-9, 9),
    st.sampled_from(["pace", "eurostat", "unsd", "destatis", "sdsn", "escap"]),
    st.sampled_from(["linear", "geometric"]),
)
def test_units_do_not_matter(
    base: Decimal,
    target: Decimal,
    actuals: dict[int, Decimal],
    power: int,
    method: str,
    path: str,
) -> None:
    here = row_of({**rising(base, target), "path": path}, actuals, 2024, method)
    scaled = {of: value.scaleb(power) for of, value in actuals.items()}
    there = row_of(
        {**rising(base.scaleb(power), target.scaleb(power)), "path": path}, scaled, 2024, method
    )
    assert here.assessment.verdict == there.assessment.verdict
    assert here.assessment.measures.get("pace") == there.assessment.measures.get("pace")


KINDS: list[Kind] = [
    "level",
    "share",
    "growth",
    "cum_change",
    "cum_sum",
    "each_year",
    "milestone",
    "directional",
]


WORDS = st.sampled_from(
    ["at_least", "above", "at_most", "below", "about", "class", "fall", "rise", "times", "plus"]
)
TARGETS: st.SearchStrategy[Table] = st.one_of(
    st.builds(lambda word, value: {word: value}, WORDS, odd),
    st.just({"between": (Decimal(5), Decimal(9))}),
    st.just({"by": date(2024, 6, 30)}),
    st.just({"trend": "up"}),
    st.just({"faster_than": "y"}),
)
TARGET_YEARS = st.sampled_from([None, None, 2020, 2023, 2030])
TARGET_BASES = st.sampled_from([None, None, "a", "b"])


@st.composite
def targets(draw: st.DrawFn) -> Table:
    found, year, basis = draw(TARGETS), draw(TARGET_YEARS), draw(TARGET_BASES)
    if year is not None and "by" not in found:
        found = {**found, "year": year}
    return found if basis is None else {**found, "basis": basis}


BASES = st.sampled_from(["a", "b"])
PRICES = st.sampled_from([2015, "current"])
FORMS = st.sampled_from(["rate", "cumulative", "average", "level"])
ROWS: st.SearchStrategy[Table] = st.fixed_dictionaries(
    {"kind": st.sampled_from(KINDS)},
    optional={
        "baseline": st.fixed_dictionaries(
            {"value": odd},
            optional={"qualifier": st.just("above"), "year": st.just(2019), "basis": st.just("b")},
        ),
        "target": targets(),
        "direction": st.sampled_from(["up", "down"]),
        "path": st.sampled_from(["linear", "geometric"]),
        "actuals": FORMS,
        "binding": st.booleans(),
        "waypoints": st.just({"2022": Decimal(7), "2023": Decimal(-7)}),
        "yearly": st.builds(lambda value: {"2022": {"about": value}}, numbers),
        "prices": PRICES,
        "basis": BASES,
        "limit": st.just(Decimal(100)),
    },
)


def rows(key: str) -> st.SearchStrategy[Table]:
    return ROWS.map(lambda found: {"key": key, **found})


ENTRIES: st.SearchStrategy[Table] = st.fixed_dictionaries(
    {
        "year": st.integers(2018, 2027),
        "indicator": st.sampled_from(["x", "y"]),
        "value": st.one_of(odd, st.just(date(2023, 5, 1))),
    },
    optional={
        "from": st.integers(2019, 2026),
        "through": st.integers(1, 11),
        "qualifier": qualifiers,
        "form": FORMS,
        "basis": BASES,
        "prices": PRICES,
        "status": st.sampled_from(["provisional", "final", "forecast", "break"]),
        "published": st.dates(date(2020, 1, 1), date(2027, 1, 1)),
    },
)
journals = st.lists(ENTRIES, max_size=8)
usual = settings().max_examples
thorough = settings(max_examples=3 * usual, suppress_health_check=[HealthCheck.too_slow])


@thorough
@given(rows("x"), rows("y"), journals, st.sampled_from(list(METHODS)), st.integers(2018, 2031))
def test_no_book_is_too_odd_to_assess(
    one: Table, other: Table, journal: list[Table], method: str, year: int
) -> None:
    found = assess(book_of([one, other], journal), year=year, today=TODAY, method=method)
    for row in found.rows:
        rank(row.assessment.verdict)
        rank(row.second_opinion.verdict)
        silent = row.assessment.verdict in {"insufficient_data", "not_applicable", "invalid"}
        assert not silent or row.assessment.reason


@thorough
@given(rows("x"), rows("y"), journals, st.randoms(use_true_random=False))
def test_the_order_of_entries_of_different_slots_does_not_matter(
    one: Table,
    other: Table,
    journal: list[Table],
    random: Any,  # noqa: ANN401 - hypothesis's own
) -> None:
    slots = {(e["indicator"], e["year"], e.get("from"), e.get("through")): e for e in journal}
    distinct = [e for e in slots.values() if not isinstance(e["value"], date)]
    shuffled = random.sample(distinct, len(distinct))
    here, there = (
        assess(book_of([one, other], order), year=2024, today=TODAY)
        for order in (distinct, shuffled)
    )
    for before, after in zip(here.rows, there.rows, strict=True):
        assert before.assessment == after.assessment
        assert before.second_opinion == after.second_opinion
        assert before.gap == after.gap


@thorough
@given(rows("x"), rows("y"), journals, st.dates(date(2020, 1, 1), date(2027, 1, 1)))
def test_what_was_not_published_by_the_day_does_not_count(
    one: Table, other: Table, journal: list[Table], day: date
) -> None:
    known = [entry for entry in journal if entry.get("published", day) <= day]
    here = assess(book_of([one, other], journal), as_of=day, today=TODAY)
    there = assess(book_of([one, other], known), as_of=day, today=TODAY)
    for before, after in zip(here.rows, there.rows, strict=True):
        assert before.assessment == after.assessment
        assert before.yearly == after.yearly


@given(numbers, numbers, numbers, st.sampled_from(["above", "below", "class"]))
def test_an_inexact_figure_never_beats_its_own_number_s_best_reading(
    base: Decimal, target: Decimal, actual: Decimal, qualifier: str
) -> None:
    """A verdict on an interval holds at every value inside it: here at two of them."""
    book = book_of(
        [{"key": "x", "kind": "level", **rising(base, target)}],
        [{"indicator": "x", "year": 2022, "value": actual, "qualifier": qualifier}],
    )
    found = assess_indicator(book, "x", year=2022, today=TODAY).assessment.verdict
    if standing(found) == "unknown":
        return
    nudge = Decimal("-0.001") if qualifier == "below" else Decimal("0.001")
    for inside in (actual + nudge, actual + 2 * nudge):
        if not actual.is_zero():
            exact = row_of(rising(base, target), {2022: inside}, 2022).assessment.verdict
            assert rank(found) <= rank(exact)
