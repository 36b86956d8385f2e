"""``plan check``: every fault and doubt in both files."""

from typing import TYPE_CHECKING

import typer

from jinan_plan.cli.options import Json
from jinan_plan.diagnostics import DataError, Fault, Severity

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace


def check(ctx: typer.Context, as_json: Json = False) -> int:
    """See the catalogue of help texts."""
    workspace: Workspace = ctx.obj
    entries = 0
    try:
        loaded = workspace.load()
    except DataError as error:
        faults = (*error.faults, *error.doubts)
        indicators = None
    else:
        faults = loaded.warnings
        entries = len(loaded.book.journal.entries)
        indicators = len(loaded.book.plan.indicator)
    errors = sum(fault.diagnostic.severity is Severity.ERROR for fault in faults)
    if as_json:
        from jinan_plan.cli.workspace import standard_bytes
        from jinan_plan.export.findings import findings_json

        standard_bytes(findings_json(faults, workspace.lang))
    else:
        _show(workspace, faults, indicators, entries)
    return 1 if errors else 0


def _show(
    workspace: "Workspace", faults: tuple[Fault, ...], indicators: int | None, entries: int
) -> None:
    from pathlib import Path

    from jinan_plan.views.faults import checked_document

    screen = workspace.screen()
    held = None if indicators is None else (indicators, entries)
    screen.draw(checked_document(faults, held, workspace.lang, Path.cwd(), screen.width))
