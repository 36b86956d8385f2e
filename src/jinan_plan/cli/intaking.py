"""One import, from the file to the lines in the journal."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from jinan_plan.cli import interrupts
from jinan_plan.cli.landing import landed, moves, new_doubts, place, writable
from jinan_plan.cli.workspace import Workspace
from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.outcome import ImportPlan, Rejected, Slip
from jinan_plan.intake.proposals import propose_table
from jinan_plan.intake.tables import Table, read_table
from jinan_plan.lang import Lang
from jinan_plan.messages.lookup import refusal_words
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.book import Book
from jinan_plan.model.proposal import Confirmation, New, Proposal, Revision, Same
from jinan_plan.store.appending import Appended, append
from jinan_plan.store.reading import Loaded
from jinan_plan.views import wording
from jinan_plan.views.document import Document
from jinan_plan.views.imported import Preview
from jinan_plan.views.reported import figure

if TYPE_CHECKING:
    from jinan_plan.terminal.progress import Progress

MOST_SLIPS = 20
"""Doubts of scale told one by one."""

MOST_HIDDEN = 12
"""Hidden rows and columns named one by one."""


class NotTakenError(Exception):
    """The table holds cells that cannot be taken, or revisions without a reason."""


class Import:
    """The figures of one table, decided on under the journal's lock."""

    def __init__(
        self, workspace: Workspace, file: Path, sheet: str | None, reason: str | None
    ) -> None:
        self.workspace = workspace
        self.lang = workspace.lang
        self.file = file
        self.sheet = sheet
        self.reason = reason
        self.plan: ImportPlan | None = None

    def run(self, *, dry_run: bool) -> int:
        """Import the table, or show what importing would do.

        Returns:
            The exit code: 0 imported, or nothing to import; 1 a revision lacks its reason; 3 a
            cell cannot be taken.

        Raises:
            RefusedError: The file cannot be read, or the journal not written.
            DataError: The plan's files hold faults.
        """
        loaded = self.workspace.load()
        with interrupts.told(loaded.folder.actuals):
            return self._run(loaded, dry_run=dry_run)

    def _run(self, loaded: Loaded, *, dry_run: bool) -> int:
        with self.workspace.progress() as progress:
            progress.stage(self._stage("import-reading"))
            table = read_table(self.file, sheet=self.sheet)
            folder = writable(self.workspace, loaded.folder, dry_run=dry_run)
            try:
                appended = append(
                    folder,
                    lambda book: self._decided(book, table, progress),
                    moment=datetime.now(UTC),
                    seen=loaded,
                    dry_run=dry_run,
                )
            except NotTakenError:
                appended = None
        if appended is None:
            return self._refused(loaded)
        self._said(appended, dry_run=dry_run)
        return 0

    def _decided(self, book: Book, table: Table, progress: "Progress") -> Sequence[Actual]:
        lines = len(table.sheet.lines)
        progress.stage(self._stage("import-comparing"), lines)
        self.plan = propose_table(book, table, revise=self.reason, told=progress.reached)
        if self.plan.rejected or self.plan.unexplained:
            raise NotTakenError
        progress.stage(self._stage("import-writing"))
        return self.plan.actuals

    def _stage(self, word: str) -> str:
        return SCREENS[word].in_(self.lang, file=self.file.name)

    def _refused(self, loaded: Loaded) -> int:
        """Show the preview, and say what stands in the way."""
        current = self.workspace.load() if loaded.folder == self.workspace.folder() else loaded
        plan = self._previewed(current)
        if plan.rejected:
            raise RefusedError("import-rejected", 3, count=len(plan.rejected))
        raise RefusedError("import-needs-reason", 1, count=len(plan.unexplained))

    def _said(self, appended: Appended, *, dry_run: bool) -> None:
        plan = self._previewed(appended.before)
        if appended.entries:
            lines = [landed(appended, self.lang, dry_run=dry_run)]
            lines += moves(self.workspace, appended, moved_only=True)
            self.workspace.show(Document(tuple(lines)))
        new_doubts(self.workspace, appended)
        for slip in plan.slips[:MOST_SLIPS]:
            self._warn(slip)
        if len(plan.slips) > MOST_SLIPS:
            count = len(plan.slips) - MOST_SLIPS
            said = SCREENS["import-more-slips"].in_(self.lang, count=f"{count:,}")
            self.workspace.tell(said)

    def _previewed(self, held: Loaded) -> ImportPlan:
        """Show what the table holds against the journal, cell by cell."""
        plan = self.plan
        assert plan is not None  # noqa: S101 - decided on before anything is shown
        if plan.ignored:
            names = SCREENS["comma"].in_(self.lang).join(plan.ignored)
            self.workspace.tell(SCREENS["import-ignored"].in_(self.lang, names=names))
        if hidden := plan.table.sheet.hidden:
            listed = ", ".join(hidden[:MOST_HIDDEN]) + (" ..." if hidden[MOST_HIDDEN:] else "")
            self.workspace.tell(SCREENS["import-hidden"].in_(self.lang, places=listed))

        def where(entry: Entry) -> str | None:
            if entry.position >= len(held.book.journal.entries):
                return None
            return place(held.folder.actuals, held.entry(entry.position))

        preview = Preview(held.book, where, self.lang)
        for cell in plan.rejected:
            preview.rejected(cell.address, cell.name, self._why(cell))
        for placed in plan.placed:
            outcome = _outcome(placed.proposal) if placed.explained else "unexplained"
            earlier = None if isinstance(placed.proposal, New) else placed.proposal.earlier
            differing = placed.proposal.differing if isinstance(placed.proposal, Same) else ()
            preview.taken(outcome, placed.address, placed.actual, earlier, differing)
        self.workspace.show(preview.document(self._heading(plan.table)))
        return plan

    def _why(self, cell: Rejected) -> str:
        """Say why a cell cannot be taken, and what to do about it."""
        said = [each.in_(self.lang, **cell.params) for each in refusal_words(cell.code) if each]
        if not said[0].endswith((".", "。")):
            return SCREENS["semicolon"].in_(self.lang).join(said)
        return (" " if self.lang is Lang.EN else "").join(said)

    def _heading(self, table: Table) -> str:
        sheet = table.sheet
        if sheet.sheet is not None:
            return SCREENS["import-sheet"].in_(self.lang, file=sheet.file, sheet=sheet.sheet)
        return SCREENS["import-text"].in_(self.lang, file=sheet.file, encoding=sheet.encoding)

    def _warn(self, slip: Slip) -> None:
        assert isinstance(slip.actual.value, Decimal)  # noqa: S101 - a day has no scale
        said = SCREENS["scale-slip"].in_(
            self.lang,
            key=slip.actual.indicator,
            year=slip.actual.year,
            value=figure(slip.actual, self.lang),
            meant=wording.hedged(slip.meant, slip.actual.qualifier, None, self.lang),
        )
        self.workspace.tell(f"{slip.address}: {said}")


def _outcome(proposal: Proposal) -> str:
    match proposal:
        case New():
            return "new"
        case Revision():
            return "revision"
        case Confirmation():
            return "confirmation"
        case _:
            return "same"
