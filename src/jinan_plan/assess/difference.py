"""What changed between two days: figures, verdicts, and targets in force."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.model.actual import Actual, Entry, Slot
from jinan_plan.model.book import Book

Change = Literal["new", "revised", "settled", "taken_back"]


class FigureChange(Struct, frozen=True):
    """A figure that was not in force before, or no longer is.

    Attributes:
        change: ``settled`` where only its status changed (provisional, then final).
        before: The figure in force on the earlier day, or the one taken back since.
        after: The figure in force now; None where it was taken back.
    """

    slot: Slot
    change: Change
    before: Actual | None
    after: Actual | None

    @property
    def by(self) -> Decimal | None:
        """How much the number moved, where both are numbers."""
        if self.before is None or self.after is None:
            return None
        if isinstance(self.before.value, Decimal) and isinstance(self.after.value, Decimal):
            return self.after.value - self.before.value
        return None


class Tolerance(Struct, frozen=True):
    """Revisions not to speak of: up to an amount in the unit, or up to a share of the figure."""

    amount: Decimal = Decimal(0)
    relative: bool = False

    def covers(self, change: FigureChange) -> bool:
        """Say whether a change is too small to mention; a new figure never is."""
        by = change.by
        if by is None or change.before is None or not isinstance(change.before.value, Decimal):
            return False
        if change.before.qualifier != getattr(change.after, "qualifier", None):
            return False
        limit = abs(change.before.value) * self.amount if self.relative else self.amount
        return self.amount > 0 and abs(by) <= limit


class Difference(Struct, frozen=True):
    """Everything that changed between two days.

    Attributes:
        verdicts: Rows whose verdict differs, then and now.
        targets: Rows whose target or baseline in force differs.
        passed_over: Figures whose change was within the tolerance.
    """

    then: PlanAssessment
    now: PlanAssessment
    figures: tuple[FigureChange, ...]
    verdicts: tuple[tuple[Row, Row], ...]
    targets: tuple[tuple[Row, Row], ...]
    passed_over: int


def difference(
    book: Book,
    since: date,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
    tolerance: Tolerance | None = None,
) -> Difference:
    """Compare a plan as known on two days.

    Args:
        book: The plan and its journal.
        since: The earlier day.
        year: The standing year on both days; None takes each day's last full year.
        as_of: The later day; None knows everything.
        today: The day the question is asked.
        tolerance: Changes of figures that are passed over.
    """
    then = assess(book, year=year, as_of=since, today=today)
    now = assess(book, year=year, as_of=as_of, today=today)
    changes = sorted(
        (*_figures(book, since, as_of), *_taken_back(book, since, as_of)), key=_order(book)
    )
    slack = tolerance or Tolerance()
    kept = tuple(change for change in changes if not slack.covers(change))
    pairs = tuple(zip(then.rows, now.rows, strict=True))
    return Difference(
        then=then,
        now=now,
        figures=kept,
        verdicts=tuple(pair for pair in pairs if _verdict(pair[0]) != _verdict(pair[1])),
        targets=tuple(pair for pair in pairs if _promise(pair[0]) != _promise(pair[1])),
        passed_over=len(changes) - len(kept),
    )


def _verdict(row: Row) -> tuple[str, str | None]:
    return (row.assessment.verdict, row.assessment.last_verdict)


def _stated(row: Row) -> object:
    """Give what a target says; that of one relative to a series is the series, not its number."""
    target, worded = row.target, row.indicator.target
    if target is None or (worded is not None and worded.faster_than is not None):
        return None
    return target.value


def _promise(row: Row) -> object:
    target, baseline = row.target, row.baseline
    goal = None if target is None else (target.year, target.comparator, _stated(row))
    return goal, None if baseline is None else (baseline.value, baseline.qualifier)


def _figures(book: Book, since: date, as_of: date | None) -> Iterator[FigureChange]:
    before, after = book.journal.in_force(since), book.journal.in_force(as_of)
    for slot in book.journal.histories:  # as they stand in the file
        entry, earlier = after.get(slot), before.get(slot)
        if entry is None:
            continue
        if earlier is None:
            yield FigureChange(slot, "new", None, entry.actual)
        elif earlier.position != entry.position:
            yield FigureChange(slot, _kind(earlier, entry), earlier.actual, entry.actual)


def _kind(earlier: Entry, later: Entry) -> Change:
    one, two = earlier.actual, later.actual
    same = (one.value, one.qualifier, one.basis) == (two.value, two.qualifier, two.basis)
    return "settled" if same else "revised"


def _taken_back(book: Book, since: date, as_of: date | None) -> Iterator[FigureChange]:
    """Find the figures known on the earlier day that were taken back after it.

    A figure taken back is in force on no day; it is told apart by when it was taken back.
    """
    journal = book.journal
    in_force = journal.in_force(as_of)
    retracts = journal.entries.column("retracts")
    for slot, history in journal.histories.items():
        if not any(retracts[position] for position in history):
            continue
        for position, standing in journal.replayed(history):
            if not retracts[position] or not standing:
                continue
            gone, taking = journal.entries[standing[-1]], journal.entries[position]
            later = taking.known is not None and taking.known > since and taking.known_by(as_of)
            if later and gone.known_by(since):
                left = in_force.get(slot)
                yield FigureChange(slot, "taken_back", gone, left.actual if left else None)


def _order(book: Book) -> Callable[[FigureChange], tuple[int, int, int]]:
    """Sort as the plan lists its indicators, then by time."""
    places = {row.key: place for place, row in enumerate(book.plan.indicator)}
    return lambda change: (
        places[change.slot.indicator],
        change.slot.year,
        change.slot.through or 12,
    )
