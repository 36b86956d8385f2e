"""Where a recording lands, and what is said about it: shared by record, import and undo."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jinan_plan.cli.workspace import Workspace
from jinan_plan.diagnostics import Location
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.store.appending import Appended
from jinan_plan.store.location import Folder, user_copy
from jinan_plan.views.document import Line
from jinan_plan.views.moves import move_lines
from jinan_plan.views.table import Tone


def writable(workspace: Workspace, folder: Folder, *, dry_run: bool) -> Folder:
    """Give the folder to record in; the shipped plan is copied to the user's data first.

    Raises:
        RefusedError: The copy cannot be written.
    """
    if not folder.shipped:
        return folder
    if dry_run:
        return replace(folder, shipped=False)
    copy = user_copy(folder)
    workspace.tell(SCREENS["plan-copied"].in_(workspace.lang, folder=str(copy.plan.parent)))
    return copy


def landed(appended: Appended, lang: Lang, *, dry_run: bool) -> Line:
    """Say where the lines were written, or would be."""
    word = "record-would" if dry_run else "record-done"
    file = shown_path(appended.file)
    return Line.of(SCREENS[word].in_(lang, file=file, line=appended.line), Tone.MUTED)


def written(appended: Appended) -> Iterator[Line]:
    """Show the lines themselves."""
    for text in appended.text.rstrip().splitlines():
        yield Line.of("    " + text, Tone.MUTED)


def moves(workspace: Workspace, appended: Appended, *, moved_only: bool = False) -> Iterator[Line]:
    """Say how the verdicts stand at the end of the newest year recorded, before and after."""
    book = appended.after.book
    newest = max(entry.year for entry in appended.entries)
    plan = book.plan.plan
    year = str(max(min(newest, plan.end), plan.baseline_year))
    yield from move_lines(
        workspace.assess(appended.before, year=year),
        workspace.assess(appended.after, year=year),
        {book.journal.slot(entry).indicator for entry in appended.entries},
        workspace.lang,
        moved_only=moved_only,
    )


def shown_path(path: Path) -> str:
    """Write a path as short as it can be said from here."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def place(file: Path, location: Location | None) -> str:
    """Name a line of a file, or the file where no line shows it."""
    return shown_path(file) if location is None else f"{shown_path(file)}:{location.line}"
