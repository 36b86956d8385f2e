"""What is exported can be imported: into an empty journal it is the same journal again."""

import tempfile
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jinan_plan.assess.assessment import assess
from jinan_plan.export.registry import Report, rendered
from jinan_plan.intake.outcome import ImportPlan
from jinan_plan.intake.proposals import propose_table
from jinan_plan.intake.rows import is_missing
from jinan_plan.intake.tables import read_table
from jinan_plan.lang import Lang
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.plan import Plan

PLAN = Plan.model_validate(
    {
        "format": 1,
        "plan": {"id": "p", "title": {"en": "P"}, "start": 2021, "end": 2025,
                 "baseline_year": 2020},
        "sector": [{"key": "s", "name": {"en": "S"}}],
        "indicator": [
            {"key": "money", "name": {"zh": "钱"}, "sector": "s", "kind": "level", "unit": "亿元"},
            {"key": "share", "name": {"zh": "比重"}, "sector": "s", "kind": "share"},
            {"key": "bare", "name": {"zh": "数"}, "sector": "s", "kind": "level"},
            {"key": "odd", "name": {"zh": "能耗"}, "sector": "s", "kind": "level",
             "unit": "2020年价/吨"},
            {"key": "zone", "name": {"zh": "区"}, "sector": "s", "kind": "milestone"},
        ],
    }
)  # fmt: skip

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from("'=+-@,\"；“"),
    max_size=20,
).filter(lambda text: text == text.strip() and not is_missing(text) and ";" not in text)
APOSTROPHE = {
    "year": 2022,
    "indicator": "money",
    "value": Decimal(1),
    "recorded": datetime(2024, 1, 1, tzinfo=UTC),
    "note": "'=1 is what the office typed",
}
YEARS = range(2019, 2024)
SAMPLED_YEARS = st.sampled_from(YEARS)
KEYS = st.sampled_from(["money", "share", "bare", "odd", "zone"])
DAYS = {year: st.dates(date(year, 1, 1), date(year, 12, 31)) for year in YEARS}
NUMBERS = st.decimals(-(10**9), 10**9, places=3, allow_nan=False) | st.integers(0, 9).map(Decimal)
HEDGES = st.sampled_from([None, "above", "below", "about", "class"])
MONTHS = st.none() | st.integers(1, 11)
TOLD = st.fixed_dictionaries(
    {
        "status": st.sampled_from([None, "provisional", "final", "revised", "estimated", "break"]),
        "published": st.none() | st.dates(date(2019, 1, 1), date(2024, 1, 1)),
        "recorded": st.integers(0, 59).map(lambda s: datetime(2024, 1, 1, 0, 0, s, tzinfo=UTC)),
        "source": st.none() | st.lists(WORDS, min_size=1, max_size=2).map(tuple),
        "reason": st.none() | WORDS,
        "note": st.none() | st.tuples(WORDS, WORDS).map("\n".join),
    }
)


@st.composite
def actuals(draw: st.DrawFn) -> Actual:
    key, year = draw(KEYS), draw(SAMPLED_YEARS)
    dated = key == "zone"
    fields: dict[str, Any] = {
        "year": year,
        "indicator": key,
        "value": draw(DAYS[year] if dated else NUMBERS),
        "qualifier": None if dated else draw(HEDGES),
        "through": None if dated else draw(MONTHS),
        **draw(TOLD),
    }
    try:
        return Actual.model_validate(fields)
    except ValueError:  # a word holds a direction mark, which no journal may
        return Actual.model_validate({**fields, "source": None, "reason": None, "note": None})


JOURNALS = st.lists(actuals(), max_size=8)


FORMATS = pytest.mark.parametrize("form", ["csv", "tsv", "xlsx"])


def exported(book: Book, form: str, *, history: bool) -> bytes:
    assessment = assess(book, today=date(2026, 1, 1))
    what = "history" if history else "actuals"
    return rendered(form, Report(assessment, what, Lang.ZH, for_spreadsheet=True))


def imported(book: Book, data: bytes) -> ImportPlan:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t"
        path.write_bytes(data)
        return propose_table(book, read_table(path))


@FORMATS
@given(journal=JOURNALS)
def test_a_history_makes_the_same_journal_again(form: str, journal: list[Actual]) -> None:
    book = Book.of(PLAN, tuple(journal))
    plan = imported(Book.of(PLAN, ()), exported(book, form, history=True))
    assert (plan.rejected, plan.unexplained) == ((), ())
    again = Book.of(PLAN, plan.actuals)
    assert exported(again, "csv", history=True) == exported(book, "csv", history=True)


@FORMATS
@given(journal=JOURNALS)
@example(journal=[Actual.model_validate(APOSTROPHE)])
def test_the_figures_in_force_make_the_same_figures_again(form: str, journal: list[Actual]) -> None:
    book = Book.of(PLAN, tuple(journal))
    plan = imported(Book.of(PLAN, ()), exported(book, form, history=False))
    assert plan.rejected == ()
    again = Book.of(PLAN, plan.actuals)
    assert exported(again, "csv", history=False) == exported(book, "csv", history=False)


@FORMATS
@given(journal=JOURNALS)
def test_importing_an_export_of_the_same_journal_adds_nothing(
    form: str, journal: list[Actual]
) -> None:
    book = Book.of(PLAN, tuple(journal))
    for history in (True, False):
        plan = imported(book, exported(book, form, history=history))
        assert (plan.actuals, plan.rejected) == ((), ())
