"""The way of an indicator year by year: what was reached, an even path, and the target."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, localcontext

from msgspec import Struct

from jinan_plan.assess.case import EXACT, Case, Point
from jinan_plan.assess.comparison import even_path
from jinan_plan.assess.known import Known
from jinan_plan.assess.question import Question
from jinan_plan.model.book import Book
from jinan_plan.model.target import Comparator

_HUNDRED = 100


class Trajectory(Struct, frozen=True):
    """One numeric indicator over the years.

    Attributes:
        change: Values are changes since the base year in per cent (growth, cumulative change).
        total: Values are running totals since the base year.
        reached: The base and what was reported since, oldest first; never empty.
        path: Where an even path is at the end of each year; empty where there is none.
        low: What is to be reached; the lower bound of a band.
        high: The upper bound of a band, else the same as ``low``.
    """

    base_year: int
    target_year: int
    change: bool
    total: bool
    reached: tuple[Point, ...]
    path: tuple[Point, ...]
    low: Decimal
    high: Decimal


def trajectories(book: Book, *, year: int, as_of: date) -> Mapping[str, Trajectory]:
    """Give the way of every indicator that has a number to reach and a figure reported.

    Args:
        book: The plan and its journal.
        year: The standing year; later figures are left out.
        as_of: Know only what was published (else recorded) by this day.
    """
    with localcontext(EXACT):
        known = Known.at(book, year, as_of, as_of)
        found = {row.key: _trajectory(Question.of(known, row)) for row in book.plan.indicator}
    return {key: way for key, way in found.items() if way is not None}


def _trajectory(question: Question) -> Trajectory | None:
    case = question.written
    if not isinstance(case, Case) or not case.points or case.comparator is Comparator.TREND:
        return None
    change = case.kind in {"growth", "cum_change"} and not case.constant
    based = case.base is not None and not case.constant
    values = (case.base, *case.points) if based and case.base else case.points
    low, high = case.band or (case.target, case.target)
    return Trajectory(
        base_year=case.base.year if case.base else case.base_year,
        target_year=case.target_year,
        change=change,
        total=case.kind == "cum_sum",
        reached=tuple(Point(p.year, _shown(p.value, change=change)) for p in values),
        path=tuple(Point(p.year, _shown(p.value, change=change)) for p in even_path(case)),
        low=_shown(low, change=change),
        high=_shown(high, change=change),
    )


def _shown(value: Decimal, *, change: bool) -> Decimal:
    return (value - 1) * _HUNDRED if change else value
