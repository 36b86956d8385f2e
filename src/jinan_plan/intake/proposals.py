"""A whole table against the journal: what is new, the same, a revision, or not readable.

Nothing is written here, and nothing of a table may be written unless all of it can be.
"""

from collections.abc import Callable, Iterable

from jinan_plan.intake.candidates import Reader
from jinan_plan.intake.details import read_truth
from jinan_plan.intake.found import Found, Uneven, figures
from jinan_plan.intake.headings import Field
from jinan_plan.intake.outcome import ImportPlan, Placed, Rejected, Slip
from jinan_plan.intake.slips import UnreadableError
from jinan_plan.intake.tables import Table
from jinan_plan.model.actual import Actual, Entry, Slot
from jinan_plan.model.book import Book
from jinan_plan.model.checks.entries import misfits
from jinan_plan.model.magnitude import Magnitudes
from jinan_plan.model.proposal import (
    Confirmation,
    Proposal,
    Revision,
    Same,
    compare,
)

TOLD_EVERY = 1000
"""Figures between two words on how far a long table has been read."""

_FOOTING = (Field.FORM, Field.BASIS, Field.PRICES)
_BESIDE = (
    *_FOOTING,
    *(Field.STATUS, Field.PUBLISHED, Field.RECORDED),
    *(Field.SOURCE, Field.URL, Field.REASON, Field.NOTE),
)


def propose_table(
    book: Book,
    table: Table,
    *,
    revise: str | None = None,
    told: Callable[[int], object] | None = None,
) -> ImportPlan:
    """Hold every figure of a table against the journal.

    A table with an ``in_force`` column is a history: its rows are vintages, oldest first, and
    those the journal holds already are the same. In any other table a figure given twice must
    be given alike.

    Args:
        book: The plan and its journal.
        table: The table as read.
        revise: Why figures that differ from the journal's are revised; None: they are
            proposed as unexplained.
        told: Called now and then with the number of figures held so far.
    """
    intake = _Intake(book, table, revise)
    for number, found in enumerate(figures(table), 1):
        intake.take(found)
        if told is not None and number % TOLD_EVERY == 0:
            told(number)
    intake.check_order()
    intake.check_fit()
    return ImportPlan(
        table, tuple(intake.placed), tuple(intake.rejected), tuple(_slips(book, intake.placed))
    )


class _Intake:
    def __init__(self, book: Book, table: Table, revise: str | None) -> None:
        self.placed: list[Placed] = []
        self.rejected: list[Rejected] = []
        self._book = book
        self._revise = revise
        self._columns = table.layout.fields
        self._is_history = Field.IN_FORCE in table.layout.fields
        self._reader = Reader(book, table.layout.units)
        self._vintages = book.journal.vintages()
        self._taken: dict[Slot, tuple[str, Entry]] = {}
        self._superseded: dict[Slot, tuple[str, bool]] = {}

    def take(self, found: Found | Uneven) -> None:
        """Place a figure, or reject its cell."""
        if isinstance(found, Uneven):
            params = {"cells": found.cells, "expected": found.expected}
            self.rejected.append(Rejected(found.address, "import-uneven-row", params))
            return
        try:
            self.placed.append(self._placed(found.address, self._reader.read(found)))
        except UnreadableError as error:
            name = found.names[-1] if found.names else ""
            self.rejected.append(Rejected(found.address, error.code, error.params, name))
            return
        if self._is_history:
            slot = self._book.journal.slot(self.placed[-1].actual)
            in_force = read_truth(found.fields.get(Field.IN_FORCE, ""))
            self._superseded[slot] = (found.address, not in_force)

    def check_order(self) -> None:
        """Make sure that in a history the vintage in force is the last of its slot."""
        for address, superseded in self._superseded.values():
            if superseded:
                self.rejected.append(Rejected(address, "import-history-order", {}))

    def check_fit(self) -> None:
        """Reject figures that no journal of this plan may hold."""
        faults = misfits(self._book.plan, [placed.actual for placed in self.placed])
        for position, fault in faults.items():
            placed = self.placed[position]
            rejected = Rejected(placed.address, fault.code, fault.params, placed.actual.indicator)
            self.rejected.append(rejected)
        self.placed = [one for at, one in enumerate(self.placed) if at not in faults]

    def _placed(self, address: str, actual: Actual) -> Placed:
        slot = self._book.journal.slot(actual)
        vintages = self._vintages.get(slot, ())
        if self._is_history:
            held = next((each for each in vintages if self._is_held(actual, each.actual)), None)
            if held is not None:
                return Placed(address, Same(actual, held))
        if slot in self._taken:
            return self._again(address, actual, slot)
        proposal = self._against(slot, vintages[-1] if vintages else None, actual)
        placed = self._explained(address, proposal)
        self._take(slot, placed)
        return placed

    def _again(self, address: str, actual: Actual, slot: Slot) -> Placed:
        """Place a figure whose slot the table has filled before."""
        first, earlier = self._taken[slot]
        if self._is_history:
            placed = Placed(address, Revision(actual, earlier))
            self._take(slot, placed)
            return placed
        proposal = self._against(slot, earlier, actual)
        if isinstance(proposal, Same):
            return Placed(address, proposal)
        raise UnreadableError("import-conflict", first=first, year=slot.year, key=slot.indicator)

    def _take(self, slot: Slot, placed: Placed) -> None:
        position = len(self._book.journal.entries) + len(self.placed)
        self._taken[slot] = (placed.address, Entry(position, placed.actual))

    def _against(self, slot: Slot, earlier: Entry | None, actual: Actual) -> Proposal:
        """Compare; a table that has no column for a figure's footing does not contradict it."""
        indicator = self._book.plan.indicators[slot.indicator]
        if earlier is not None:
            silent = [field for field in _FOOTING if field not in self._columns]
            footing = {str(field): getattr(earlier.actual, field) for field in silent}
            same = compare(indicator, earlier, actual.model_copy(update=footing))
            if not isinstance(same, Revision):
                return same
        return compare(indicator, earlier, actual)

    def _is_held(self, actual: Actual, vintage: Actual) -> bool:
        """Say whether a vintage is what the table says, where the table says anything.

        A blank moment of recording says nothing: what was recorded always has one.
        """
        silent = ["indicator", *(str(field) for field in _BESIDE if field not in self._columns)]
        if actual.recorded is None:
            silent.append(str(Field.RECORDED))
        return actual == vintage.model_copy(update={name: getattr(actual, name) for name in silent})

    def _explained(self, address: str, proposal: Proposal) -> Placed:
        if not isinstance(proposal, Revision):
            return Placed(address, proposal)
        if self._revise is None:
            return Placed(address, proposal, explained=False)
        reason = proposal.actual.reason or self._revise
        actual = proposal.actual.model_copy(update={"reason": reason})
        return Placed(address, Revision(actual, proposal.earlier))


def _slips(book: Book, placed: Iterable[Placed]) -> Iterable[Slip]:
    written = [each for each in placed if not isinstance(each.proposal, (Same, Confirmation))]
    journal = book.journal.with_entries(each.actual for each in written)
    magnitudes = Magnitudes(Book(book.plan, journal))
    for each in written:
        meant = magnitudes.slip(each.actual)
        if meant is not None:
            yield Slip(each.address, each.actual, meant)
