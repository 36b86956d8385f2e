"""``plan undo``: take back the last recording."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinan_plan.cli.workspace import Workspace
    from jinan_plan.diagnostics import RefusedError
    from jinan_plan.model.undoing import Obstacle, Recording
    from jinan_plan.store.appending import Appended
    from jinan_plan.store.reading import Loaded
    from jinan_plan.views.document import Line

FEW = 20
"""Figures up to which the verdicts that stayed are told too."""


def undo(
    ctx: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """See the catalogue of help texts."""
    from datetime import UTC, datetime

    from jinan_plan.cli import interrupts
    from jinan_plan.messages.screens import SCREENS
    from jinan_plan.model.actual import Actual
    from jinan_plan.model.book import Book
    from jinan_plan.model.undoing import Obstacle, last_recording, retractions
    from jinan_plan.store.appending import append
    from jinan_plan.views.document import Document
    from jinan_plan.views.undone import moment_text

    workspace: Workspace = ctx.obj
    loaded = workspace.load()
    taken: list[Recording] = []

    def decide(book: Book) -> tuple[Actual, ...]:
        found = last_recording(book.journal)
        if isinstance(found, Obstacle):
            raise _refusal(found, loaded)
        taken.append(found)
        words = SCREENS["undo-reason"].in_(workspace.lang, moment=moment_text(found.moment))
        return retractions(found, words)

    with interrupts.told(loaded.folder.actuals):
        now = datetime.now(UTC)
        appended = append(loaded.folder, decide, moment=now, seen=loaded, dry_run=dry_run)
        lines = _said(workspace, taken[0], appended, dry_run=dry_run)
        workspace.show(Document(tuple(lines)))


def _refusal(found: "Obstacle", loaded: "Loaded") -> "RefusedError":
    from jinan_plan.cli.landing import place
    from jinan_plan.diagnostics import RefusedError

    if found.entry is None:
        return RefusedError(found.code, 1)
    where = place(loaded.folder.actuals, loaded.entry(found.entry.position))
    actual = found.entry.actual
    return RefusedError(found.code, 1, key=actual.indicator, year=actual.year, place=where)


def _said(
    workspace: "Workspace", taken: "Recording", appended: "Appended", *, dry_run: bool
) -> "Iterator[Line]":
    from jinan_plan.cli.landing import landed, moves, place
    from jinan_plan.views.undone import undone_lines

    def where(position: int) -> str:
        return place(appended.file, appended.before.entry(position))

    yield from undone_lines(appended.after.book, taken, where, workspace.lang)
    yield landed(appended, workspace.lang, dry_run=dry_run)
    yield from moves(workspace, appended, moved_only=len(taken.entries) > FEW)
