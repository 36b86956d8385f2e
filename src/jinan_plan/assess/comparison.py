"""Rows looked at closely: the case behind a verdict, and what every method makes of it."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal, localcontext

from msgspec import Struct

from jinan_plan.assess.case import EXACT, Case, Judgement, Point
from jinan_plan.assess.known import Known
from jinan_plan.assess.methods.registry import METHODS
from jinan_plan.assess.progress import expected_value
from jinan_plan.assess.question import Question
from jinan_plan.model.book import Book
from jinan_plan.model.target import Comparator


class Comparison(Struct, frozen=True):
    """One indicator, seen by every method.

    Attributes:
        case: The figures as written, normalised; None where no case can be made.
        path: Where an even path would be at the end of every year from the base to the target,
            in the case's normalised values; empty where there is no path.
        judgements: What each method says, by its name.
    """

    case: Case | None
    path: tuple[Point, ...]
    judgements: Mapping[str, Judgement]


def compared(
    book: Book,
    keys: Collection[str],
    *,
    year: int,
    as_of: date | None,
    today: date,
) -> Mapping[str, Comparison]:
    """Judge some indicators by every method; the journal is indexed once for all of them.

    Args:
        book: The plan and its journal.
        keys: The indicators' keys.
        year: The standing year.
        as_of: Know only what was published (else recorded) by this day; None knows everything.
        today: The day the question is asked.
    """
    with localcontext(EXACT):
        known = Known.at(book, year, as_of, today)
        return {key: _compared(Question.of(known, book.plan.indicators[key])) for key in keys}


def _compared(question: Question) -> Comparison:
    case = question.written if isinstance(question.written, Case) else None
    return Comparison(
        case=case,
        path=() if case is None else even_path(case),
        judgements={name: question.judged(name) for name in METHODS},
    )


def even_path(case: Case) -> tuple[Point, ...]:
    """Give where an even path would be at the end of every year, base and target included."""
    if case.base is None or case.constant or case.comparator is Comparator.TREND:
        return ()
    values = [(case.base.year + k, expected_value(case, Decimal(k))) for k in range(case.span + 1)]
    return tuple(Point(year, value) for year, value in values if value is not None)
