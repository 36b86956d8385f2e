"""Where a recording lands, and what is said about it: shared by record, import and undo."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from jinan_plan.assess.assessment import assess_some
from jinan_plan.cli.workspace import Workspace
from jinan_plan.diagnostics import DataFile, Location
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.store.appending import Appended
from jinan_plan.store.location import ACTUALS_NAME, Folder, user_copy, user_data
from jinan_plan.store.reading import placed
from jinan_plan.views.document import Line
from jinan_plan.views.moves import move_lines
from jinan_plan.views.table import Tone

MOST_ALIKE = 3
"""Doubts of one kind about new figures that are told one by one."""

_ASKED_ABOUT = frozenset({"scale-slip", "conflicted-copy"})
"""Doubts that a recording words itself, or that have nothing to do with it."""


def writable(workspace: Workspace, folder: Folder, *, dry_run: bool) -> Folder:
    """Give the folder to record in; the shipped plan is copied to the user's data first.

    A dry run copies nothing: the shipped plan stands in for the copy that would be made.

    Raises:
        RefusedError: The copy cannot be written.
    """
    if not folder.shipped:
        return folder
    if dry_run:
        return replace(folder, shipped=False, copied=True)
    copy = user_copy(folder)
    workspace.tell(SCREENS["plan-copied"].in_(workspace.lang, folder=str(copy.plan.parent)))
    return copy


def landed(appended: Appended, lang: Lang, *, dry_run: bool) -> Line:
    """Say where the lines were written, or would be."""
    word = "record-would" if dry_run else "record-done"
    stand_in = dry_run and appended.before.folder.copied
    file = user_data() / ACTUALS_NAME if stand_in else appended.file
    said = SCREENS[word].in_(lang, file=shown_path(file), line=appended.line)
    return Line.of(said, Tone.MUTED)


def written(appended: Appended) -> Iterator[Line]:
    """Show the lines themselves."""
    for text in appended.text.rstrip().splitlines():
        yield Line.of("    " + text, Tone.MUTED)


def moves(workspace: Workspace, appended: Appended, *, moved_only: bool = False) -> Iterator[Line]:
    """Say how the verdicts stand at the end of the newest year recorded, before and after.

    A figure from before the plan moves what was said of all its years: then it is the last one.
    """
    book = appended.after.book
    newest = max(entry.year for entry in appended.entries)
    header, today = book.plan.plan, workspace.today()
    year = min(newest if newest >= header.start else today.year - 1, header.end)
    keys = {book.journal.slot(entry).indicator for entry in appended.entries}
    before, after = (
        assess_some(state.book, keys, year=year, today=today)
        for state in (appended.before, appended.after)
    )
    yield from move_lines(before, after, year, workspace.lang, moved_only=moved_only)


def new_doubts(workspace: Workspace, appended: Appended) -> None:
    """Say what is doubtful about the journal since this recording, each doubt at its place."""
    before, after = appended.before, appended.after
    held = {(doubt.code, doubt.file, doubt.path) for doubt in before.doubts}
    fresh = [
        doubt
        for doubt in after.doubts
        if (doubt.code, doubt.file, doubt.path) not in held and doubt.code not in _ASKED_ABOUT
    ]
    alike: Counter[str] = Counter()
    told = []
    for doubt in fresh:
        alike[doubt.code] += 1
        if alike[doubt.code] <= MOST_ALIKE:
            told.append(doubt)
    contents = {DataFile.PLAN: after.plan, DataFile.ACTUALS: after.actuals}
    workspace.complain(placed(told, contents))
    if len(fresh) > len(told):
        count = f"{len(fresh) - len(told):,}"
        workspace.tell(SCREENS["record-more-doubts"].in_(workspace.lang, count=count))


def shown_path(path: Path) -> str:
    """Write a path as short as it can be said from here."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def place(file: Path, location: Location | None) -> str:
    """Name a line of a file, or the file where no line shows it."""
    return shown_path(file) if location is None else f"{shown_path(file)}:{location.line}"
