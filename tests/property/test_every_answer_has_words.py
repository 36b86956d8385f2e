"""Whatever a method or a projection answers, a screen can put it into words in both languages."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinan_plan.assess.assessment import assess, judge_all
from jinan_plan.assess.backtest import backtest
from jinan_plan.assess.case import Case, Judgement
from jinan_plan.assess.methods.registry import METHODS, method_of
from jinan_plan.assess.projection import TRENDS, scale_of
from jinan_plan.assess.rows import Projection
from jinan_plan.messages.verdicts import FLAGS, REASONS, verdict_words
from tests.property.test_assess_laws import TODAY, Table, book_of, journals, rows
from tests.unit.assess.sample_cases import any_case

patient = settings(suppress_health_check=[HealthCheck.too_slow])


def worded(found: Judgement, kind: str) -> None:
    for code in filter(None, (found.verdict, found.last_verdict)):
        assert verdict_words(code, found.method, kind)
    assert found.reason is None or found.reason in REASONS
    assert set(found.flags) <= set(FLAGS)


def explained(found: Projection) -> None:
    assert found.value is not None or found.reason
    assert found.reason is None or found.reason in REASONS
    assert set(found.flags) <= set(FLAGS)


@patient
@given(rows("x"), rows("y"), journals, st.integers(2018, 2031))
def test_every_row_of_any_book(one: Table, other: Table, journal: list[Table], year: int) -> None:
    book = book_of([one, other], journal)
    for row in assess(book, year=year, today=TODAY).rows:
        worded(row.assessment, row.indicator.kind)
        worded(row.second_opinion, row.indicator.kind)
        explained(row.projection)
        assert row.yearly is None or row.yearly.reason is None or row.yearly.reason in REASONS
        assert row.yearly is None or row.yearly.verdict or row.yearly.reason
    for found in judge_all(book, "x", year=year, today=TODAY).values():
        worded(found, book.plan.indicators["x"].kind)


@patient
@given(any_case(), st.sampled_from(list(METHODS)))
def test_every_method_on_any_case(case: Case, method: str) -> None:
    if method != "pace":  # asks for a case that was made from figures
        worded(method_of(method)(case), case.kind)


@patient
@given(any_case())
def test_every_projection_of_any_case(case: Case) -> None:
    for rule in (trend.on for trend in TRENDS.values()):
        explained(rule(case))
    tried = backtest(case.points, scale_of(case))
    assert tried.one_step is not None or tried.reason in REASONS
