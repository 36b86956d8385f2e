"""Recording: new actuals become lines at the end of the journal, and nothing else changes."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec import Struct

from jinan_plan.diagnostics import DataError, DataFile, RefusedError
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.values import FORMAT
from jinan_plan.store.atomic import locked, replace_file
from jinan_plan.store.blocks import block
from jinan_plan.store.content import Content
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import Loaded, contents, load

Decide = Callable[[Book], Sequence[Actual]]
"""What to record, given the book as it stands at that moment."""


class Appended(Struct, frozen=True):
    """A recording, done or only tried.

    Attributes:
        text: The lines added, as they stand in the file; empty where there was nothing to add.
        file: The journal.
        line: The line the first new entry begins at.
        entries: The new entries, each with the moment of recording they share.
        before: The folder as it was when the entries were decided on.
        after: The folder with the entries in it.
    """

    text: str
    file: Path
    line: int
    entries: tuple[Actual, ...]
    before: Loaded
    after: Loaded


def append(
    folder: Folder,
    decide: Decide,
    *,
    moment: datetime,
    seen: Loaded | None = None,
    dry_run: bool = False,
) -> Appended:
    """Record what ``decide`` gives, as one batch, at the end of the journal.

    The journal is locked and read again first, so ``decide`` sees every recording that came
    between; it may raise to refuse, and then nothing is written. The journal as it would become
    is held against every rule before it is saved.

    Args:
        folder: Where to record; not the shipped plan.
        decide: Gives the entries; their ``recorded`` is set here, but for a journal that is
            set up again from its own export.
        moment: Now. The batch is stamped with it, or with a second after the newest
            recording in the journal, whichever is later: batches never share a stamp.
        seen: The folder as last read, to spare reading it again where nothing changed.
        dry_run: Do everything but lock and write.

    Raises:
        DataError: The files, as they now are or as they would become, hold faults.
        RefusedError: The journal cannot be written, or whatever ``decide`` raises.
    """
    if folder.shipped:
        raise RefusedError("shipped-plan", 3, path=folder.plan)
    with nullcontext() if dry_run else locked(folder.actuals):
        before = _current(folder, seen)
        entries = _stamped(decide(before.book), before.book, moment)
        if not entries:
            return Appended("", folder.actuals, 0, (), before, before)
        data, text, line = _with_blocks(before.actuals, entries)
        after = _loaded(folder, before, data)
        if not dry_run:
            replace_file(folder.actuals, data)
    return Appended(text, folder.actuals, line, entries, before, after)


def _loaded(folder: Folder, before: Loaded, data: bytes) -> Loaded:
    """Read the journal as it would become.

    Raises:
        RefusedError: Its figures stand in one array, which ends before what was added.
        DataError: It would hold faults.
    """
    try:
        journal = Content(folder.actuals, DataFile.ACTUALS, data)
        return load(folder, before.plan, journal, before=before)
    except DataError as error:
        if any(fault.diagnostic.code == "defined-twice" for fault in error.faults):
            raise RefusedError("journal-in-one-array", 3, path=folder.actuals) from None
        raise


def _current(folder: Folder, seen: Loaded | None) -> Loaded:
    """Give the folder as it is on disk now."""
    now = contents(folder)
    if seen is not None and seen.folder == folder and now == (seen.plan, seen.actuals):
        return seen
    return load(folder, *now)


def _stamped(entries: Sequence[Actual], book: Book, moment: datetime) -> tuple[Actual, ...]:
    """Give the entries of one batch their shared moment, later than every earlier batch.

    Into an empty journal, entries that state when they were recorded are taken over as they
    are: a journal that was exported is set up again, not written anew.
    """
    stamp = moment.astimezone(UTC).replace(microsecond=0)
    newest = book.journal.entries.last_recorded
    if newest is not None and stamp <= newest:
        stamp = newest.astimezone(UTC).replace(microsecond=0) + timedelta(seconds=1)
    restored = not book.journal.entries
    return tuple(
        entry if restored and entry.recorded else entry.model_copy(update={"recorded": stamp})
        for entry in entries
    )


def _with_blocks(journal: Content, entries: tuple[Actual, ...]) -> tuple[bytes, str, int]:
    """Give the journal's bytes with the entries added, the added text and its first line."""
    ends = journal.data.count(b"\r\n") if b"\r" in journal.data else 0
    crlf = ends and ends * 2 > journal.data.count(b"\n")
    newline = "\r\n" if crlf else "\n"
    data = journal.data if journal.exists else f"format = {FORMAT}\n".encode()
    unended = bool(data) and not data.endswith(b"\n")
    text = "\n".join(block(entry) for entry in entries).replace("\n", newline)
    line = data.count(b"\n") + unended + 2
    return b"".join((data, newline.encode() * (1 + unended), text.encode())), text, line
