"""Reading a plan folder: a book that is sound, or every fault of both files at once."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from jinan_plan.diagnostics import (
    DataError,
    DataFile,
    Diagnostic,
    Fault,
    Location,
    RefusedError,
    Severity,
)
from jinan_plan.model.book import Book
from jinan_plan.model.checks import check
from jinan_plan.model.entries import Entries
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.plan import Plan
from jinan_plan.model.values import FORMAT
from jinan_plan.store.columns import entries_added, entries_in
from jinan_plan.store.content import Content, read_content
from jinan_plan.store.location import Folder
from jinan_plan.store.outline import recorded_starts
from jinan_plan.store.siblings import conflicted_copies
from jinan_plan.store.syntax import parse
from jinan_plan.store.validation import M, validate


class Loaded(Struct, frozen=True, dict=True):
    """A sound plan folder: the book, the doubts about it, and the bytes it was read from.

    Attributes:
        doubts: Findings that do not stop the work.
        plan: The plan file as read; ``plan.sha256`` names it in a report.
        actuals: The journal as read.
        in_blocks: The journal was read block by block: it holds entries and no more.
    """

    folder: Folder
    book: Book
    doubts: tuple[Diagnostic, ...]
    plan: Content
    actuals: Content
    in_blocks: bool

    @cached_property
    def warnings(self) -> tuple[Fault, ...]:
        """The doubts with their places, in file order; placed on first use."""
        return placed(self.doubts, {DataFile.PLAN: self.plan, DataFile.ACTUALS: self.actuals})

    def locate(self, diagnostic: Diagnostic) -> Location | None:
        """Give the place of a finding, or None where no text shows it."""
        content = self.plan if diagnostic.file is DataFile.PLAN else self.actuals
        return content.locate(diagnostic.path, diagnostic.code)

    def entry(self, position: int) -> Location | None:
        """Give the place of the journal's entry at a position (0 is the first)."""
        if not self._starts:
            return self.actuals.locate(("actual", position))
        start = self._starts[position]
        return self.actuals.span(start, start + len("[[actual]]"))

    @cached_property
    def _starts(self) -> Sequence[int]:
        """Where each entry begins; none where only reading key by key can tell.

        A journal read in blocks was cut where an entry's first lines stand, and each cut gave an
        entry at least: where there are as many as entries, each is one.
        """
        starts = recorded_starts(self.actuals.text) if self.in_blocks else ()
        return starts if len(starts) == len(self.book.journal.entries) else ()


def read(folder: Folder) -> Loaded:
    """Read a plan folder.

    Raises:
        DataError: The files hold faults; all of them, the plan's first, in file order.
        RefusedError: A file is there and cannot be read.
    """
    return load(folder, *contents(folder))


def contents(folder: Folder) -> tuple[Content, Content]:
    """Read the bytes of the plan and of the journal.

    Raises:
        RefusedError: A file is there and cannot be read.
    """
    return _content(folder.plan, DataFile.PLAN), _content(folder.actuals, DataFile.ACTUALS)


def load(
    folder: Folder, plan: Content, actuals: Content, *, before: Loaded | None = None
) -> Loaded:
    """Make a book of the contents of both files, whether they are on disk or only proposed.

    Args:
        folder: Where the files are.
        plan: What the plan holds.
        actuals: What the journal holds.
        before: The folder as it was read before, where only entries were added since: what it
            held then is not read again, but held against every rule like the rest.

    Raises:
        DataError: The contents hold faults.
    """
    if not plan.exists:
        raise RefusedError("no-such-plan", 3, path=plan.path)
    contents = {DataFile.PLAN: plan, DataFile.ACTUALS: actuals}
    faults: list[Fault] = []
    book = _read_quickly(plan, actuals, before)
    in_blocks = book is not None and actuals.exists
    if book is not None:
        findings = check(book)
    else:
        book, findings, faults = _read_whole(contents)
    warnings = [finding for finding in findings if finding.severity is Severity.WARNING]
    doubts = (*warnings, *conflicted_copies(folder))
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    faults += placed(errors, contents)
    if faults or book is None:
        raise DataError(_in_file_order(faults), placed(doubts, contents))
    return Loaded(folder, book, doubts, plan, actuals, in_blocks)


def _read_quickly(plan: Content, actuals: Content, before: Loaded | None) -> Book | None:
    """Read both files where nothing is wrong with either; None leaves it to ``_read_whole``."""
    sound = before.book.plan if before is not None and before.plan == plan else _sound(plan)
    if sound is None:
        return None
    entries = _entries(actuals, before) if actuals.exists else Entries.of(())
    return None if entries is None else Book.of(sound, entries)


def _sound(plan: Content) -> Plan | None:
    tables = parse(plan).tables
    return None if tables is None else validate(Plan, tables, DataFile.PLAN)[0]


def _entries(actuals: Content, before: Loaded | None) -> Entries | None:
    if before is not None and before.in_blocks:
        added = entries_added(before.actuals, actuals)
        if added is not None:
            return before.book.journal.entries.followed_by(added)
    return entries_in(actuals)


def _read_whole(
    contents: Mapping[DataFile, Content],
) -> tuple[Book | None, tuple[Diagnostic, ...], list[Fault]]:
    """Read both files with everything that is wrong with them."""
    faults: list[Fault] = []
    tables: dict[DataFile, Mapping[str, object]] = {}
    for which, content in contents.items():
        if not content.exists:
            tables[which] = {"format": FORMAT}
            continue
        parsed = parse(content)
        faults += parsed.faults
        if parsed.tables is not None:
            tables[which] = parsed.tables
    return *_book(tables), faults


def placed(
    findings: Sequence[Diagnostic], contents: Mapping[DataFile, Content]
) -> tuple[Fault, ...]:
    """Place findings in the text, in file order."""
    return _in_file_order(
        [
            Fault(finding, contents[finding.file].locate(finding.path, finding.code))
            for finding in findings
        ]
    )


def _content(path: Path, which: DataFile) -> Content:
    try:
        return read_content(path, which)
    except OSError as error:
        raise RefusedError("unreadable-file", 3, path=path, problem=error.strerror) from error


def _book(
    tables: Mapping[DataFile, Mapping[str, object]],
) -> tuple[Book | None, tuple[Diagnostic, ...]]:
    """Validate what parsed; check as much of it as stands on its own feet."""
    plan, of_plan = _validated(Plan, tables.get(DataFile.PLAN), DataFile.PLAN)
    journal, of_journal = _validated(JournalFile, tables.get(DataFile.ACTUALS), DataFile.ACTUALS)
    findings = (*of_plan, *of_journal)
    if plan is not None and journal is not None:
        book = Book.of(plan, journal.actual)
        return book, check(book)
    if DataFile.PLAN not in tables or any(finding.code == "newer-format" for finding in findings):
        return None, findings
    from jinan_plan.store.standing import further_findings  # noqa: PLC0415 - few files need it

    return None, (*findings, *further_findings(tables, of_plan, of_journal))


def _validated(
    model: type[M], tables: Mapping[str, object] | None, file: DataFile
) -> tuple[M | None, tuple[Diagnostic, ...]]:
    return (None, ()) if tables is None else validate(model, tables, file)


def _in_file_order(faults: list[Fault] | tuple[Fault, ...]) -> tuple[Fault, ...]:
    def order(fault: Fault) -> tuple[bool, int, int]:
        place = fault.location
        journal = fault.diagnostic.file is DataFile.ACTUALS
        return (journal, place.line, place.column) if place else (journal, 0, 0)

    return tuple(sorted(faults, key=order))
