"""The assessed plan: every row judged once, for every screen and file that shows it."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import localcontext

from msgspec.structs import replace

from jinan_plan.assess.case import EXACT, Case, Judgement
from jinan_plan.assess.distance import Distance, distance
from jinan_plan.assess.known import Known
from jinan_plan.assess.marks import row_flags
from jinan_plan.assess.methods.registry import METHODS, second_to
from jinan_plan.assess.outlook import projection_of
from jinan_plan.assess.question import Question
from jinan_plan.assess.rows import PlanAssessment, Row, YearlyLine
from jinan_plan.assess.summary import by_sector, summarised
from jinan_plan.assess.yearly import yearly_line
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator


def assess(
    book: Book,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
    method: str = "pace",
) -> PlanAssessment:
    """Assess a whole plan at the end of a year, as known on a day.

    Args:
        book: The plan and its journal.
        year: The standing year; None takes the last full year before ``as_of`` (or today), at
            most the plan's end and not before its baseline year.
        as_of: Know only what was published (else recorded) by this day; None knows everything.
        today: The day the question is asked.
        method: A name from ``METHODS``.

    Raises:
        KeyError: There is no method of that name.
    """
    with localcontext(EXACT):
        known = Known.at(book, year, as_of, today)
        rows = tuple(row_of(known, indicator, method) for indicator in book.plan.indicator)
        return PlanAssessment(
            book=book,
            year=known.standing.year,
            as_of=known.standing.as_of,
            method=method,
            rows=rows,
            summary=summarised(rows),
            sectors=by_sector(book.plan, rows),
            known_by=known.as_of,
        )


def assess_indicator(
    book: Book,
    key: str,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
    method: str = "pace",
) -> Row:
    """Assess one indicator, named by its key or an alias; arguments as for ``assess``.

    Raises:
        KeyError: There is no such indicator, or no such method.
    """
    with localcontext(EXACT):
        return row_of(Known.at(book, year, as_of, today), book.plan.indicators[key], method)


def assess_some(
    book: Book, keys: Collection[str], *, year: int | None = None, today: date
) -> tuple[Row, ...]:
    """Assess the indicators of these keys, in the plan's order; arguments as for ``assess``."""
    with localcontext(EXACT):
        known = Known.at(book, year, None, today)
        return tuple(row_of(known, row, "pace") for row in book.plan.indicator if row.key in keys)


def judge_all(
    book: Book,
    key: str,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
) -> Mapping[str, Judgement]:
    """Judge one indicator by every method, by name; arguments as for ``assess``.

    Raises:
        KeyError: There is no such indicator.
    """
    with localcontext(EXACT):
        question = Question.of(Known.at(book, year, as_of, today), book.plan.indicators[key])
        return {name: question.judged(name) for name in METHODS}


def judge_all_rows(
    book: Book,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
) -> Mapping[str, Mapping[str, Judgement]]:
    """Judge every indicator by every method, by key and name; arguments as for ``assess``."""
    with localcontext(EXACT):
        known = Known.at(book, year, as_of, today)
        questions = {row.key: Question.of(known, row) for row in book.plan.indicator}
        return {
            key: {name: question.judged(name) for name in METHODS}
            for key, question in questions.items()
        }


def case_in_force(
    book: Book,
    key: str,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
) -> Case | None:
    """Give the case of one indicator, figures as written; None where none can be made.

    Raises:
        KeyError: There is no such indicator.
    """
    with localcontext(EXACT):
        known = Known.at(book, year, as_of, today)
        case = Question.of(known, book.plan.indicators[key]).written
        return case if isinstance(case, Case) else None


def row_of(known: Known, indicator: Indicator, method: str) -> Row:
    """Assess one indicator from what is known.

    Raises:
        KeyError: There is no method of that name.
    """
    question = Question.of(known, indicator)
    case = question.written if isinstance(question.written, Case) else None
    latest = question.latest
    left = Distance() if case is None else distance(case)
    flags = row_flags(question.evidence, case, latest, known.standing.as_of.year)
    judged = question.judged(method)
    return Row(
        indicator=indicator,
        baseline=question.evidence.baseline,
        target=question.target,
        latest=latest,
        gap=left.gap,
        gap_unit=None if left.gap is None else question.gap_unit,
        attainment=left.attainment,
        needed_per_year=left.needed_per_year,
        recent_per_year=left.recent_per_year,
        assessment=replace(judged, flags=(*judged.flags, *flags)),
        second_opinion=question.judged(second_to(method)),
        yearly=_yearly(known, indicator, case),
        projection=projection_of(question.written),
        observed=question.observed,
    )


def _yearly(known: Known, indicator: Indicator, case: Case | None) -> YearlyLine | None:
    """Judge the newest yearly target; figures are asked for only where there is one."""
    if not indicator.yearly:
        return None
    entries = known.entries(indicator)
    return yearly_line(indicator, entries, known.standing.year, known.as_of, case)
