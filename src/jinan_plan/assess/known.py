"""Everything known at one standing year on one day, indexed once for all rows."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.evidence import Evidence, gather
from jinan_plan.assess.marks import grade_of
from jinan_plan.assess.milestone import Standing
from jinan_plan.assess.rows import LatestActual
from jinan_plan.assess.vintage import Version, figures_in_force, version_in_force
from jinan_plan.model.actual import Entry
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator


class Known(Struct, frozen=True):
    """A book as it stands: figures in force by indicator, and the moment looked from.

    Attributes:
        as_of: The day asked for; None knows everything in the files.
    """

    book: Book
    as_of: date | None
    standing: Standing
    figures: Mapping[str, Sequence[int]]
    grades: dict[str, str]

    @classmethod
    def at(cls, book: Book, year: int | None, as_of: date | None, today: date) -> "Known":
        """Index a book.

        Args:
            book: The plan and its journal.
            year: The standing year; None takes the last full one, at most the plan's end.
            as_of: The day up to which things are known; None knows everything.
            today: The day the question is asked.
        """
        day = as_of or today
        newest = max(book.plan.plan.baseline_year, min(day.year - 1, book.plan.plan.end))
        chosen = newest if year is None else year
        return cls(
            book=book,
            as_of=as_of,
            standing=Standing(chosen, day, present=chosen >= newest),
            figures=figures_in_force(book, as_of),
            grades={source.key: source.grade for source in book.plan.source},
        )

    def entries(self, indicator: Indicator) -> tuple[Entry, ...]:
        """Give an indicator's figures in force, by year."""
        return tuple(map(self.book.journal.entry, self.figures.get(indicator.key, ())))

    def version(self, indicator: Indicator) -> Version:
        """Give the version of an indicator's promise in force."""
        return version_in_force(indicator, self.as_of)

    def evidence(self, indicator: Indicator) -> Evidence:
        """Give the figures of an indicator that may be judged together."""
        return gather(
            indicator,
            self.version(indicator),
            self.entries(indicator),
            self.book.plan.plan,
            self.standing.year,
        )

    def reported(self, entry: Entry) -> LatestActual | None:
        """Give an entry as a row shows it, with its source's grade."""
        actual = entry.actual
        if actual.value is None:
            return None
        value: Decimal | date = actual.value
        return LatestActual(
            year=actual.year,
            value=value,
            entry=entry,
            qualifier=actual.qualifier,
            status=actual.status,
            source=actual.source or (),
            grade=grade_of(actual.source or (), self.grades),
        )
