"""However odd a book, its verdicts can be told, its outlook drawn and its days compared."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from jinan_plan.assess.account import account_of
from jinan_plan.assess.assessment import assess
from jinan_plan.assess.difference import difference
from jinan_plan.assess.scenario import Supposed, Suppositions, forecast
from jinan_plan.export.accounts import account_json
from jinan_plan.export.differences import difference_json
from jinan_plan.export.forecasts import forecasts_json
from jinan_plan.lang import Lang
from jinan_plan.views.changes import changes_document
from jinan_plan.views.explain import explain_document
from jinan_plan.views.forecast import forecast_document
from jinan_plan.views.revisions import revisions_table
from tests.property.test_assess_laws import TODAY, Table, book_of, journals, rows, thorough, usual

years = st.integers(2018, 2031)
languages = st.sampled_from(list(Lang))


@thorough
@given(rows("x"), rows("y"), journals, years, languages)
def test_every_verdict_can_be_told(
    one: Table, other: Table, journal: list[Table], year: int, lang: Lang
) -> None:
    book = book_of([one, other], journal)
    account = account_of(book, "x", year=year, today=TODAY)
    assessment = assess(book, year=year, today=TODAY)
    assert account.row == assessment.rows[0]
    assert explain_document(assessment, account, "all", lang).blocks
    assert account_json(assessment, account)
    revisions_table(book, "x", lang)


@settings(thorough, max_examples=usual + usual // 2)
@given(rows("x"), rows("y"), journals, years, languages, st.sampled_from([None, "0.08", "-0.5"]))
def test_every_outlook_can_be_drawn(
    one: Table, other: Table, journal: list[Table], year: int, lang: Lang, growth: str | None
) -> None:
    book = book_of([one, other], journal)
    supposed = Suppositions(
        None if growth is None else Decimal(growth), {"x": [Supposed(2024, Decimal(7))]}
    )
    assessment = assess(book, year=year, today=TODAY)
    found = forecast(book, book.plan.indicator, supposed, year=year, today=TODAY)
    assert forecast_document(assessment, found, supposed, lang, named=True).blocks
    assert forecasts_json(assessment, found, supposed)


@settings(thorough, max_examples=usual + usual // 2)
@given(rows("x"), rows("y"), journals, st.dates(date(2020, 1, 1), date(2026, 1, 1)), languages)
def test_any_two_days_can_be_compared(
    one: Table, other: Table, journal: list[Table], since: date, lang: Lang
) -> None:
    book = book_of([one, other], journal)
    found = difference(book, since, today=TODAY)
    assert changes_document(found, since, lang).blocks
    assert difference_json(found, since)
    same = difference(book, since, as_of=since, today=TODAY)
    assert (same.verdicts, same.figures, same.targets) == ((), (), ())
