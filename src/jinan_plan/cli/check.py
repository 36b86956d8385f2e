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

        standard_bytes(findings_json(faults, workspace.lang).encode())
    else:
        _show(workspace, faults, indicators, entries)
    return 1 if errors else 0


def _show(
    workspace: "Workspace", faults: tuple[Fault, ...], indicators: int | None, entries: int
) -> None:
    from pathlib import Path

    from jinan_plan.messages.screens import SCREENS
    from jinan_plan.views.document import Document, Line
    from jinan_plan.views.faults import fault_lines
    from jinan_plan.views.table import Tone

    errors = sum(fault.diagnostic.severity is Severity.ERROR for fault in faults)
    doubts = len(faults) - errors
    if indicators is None:
        said = SCREENS["check-faults"].in_(workspace.lang, errors=errors, doubts=doubts)
        tone = Tone.BAD
    else:
        said = SCREENS["check-fine"].in_(
            workspace.lang, indicators=indicators, entries=entries, doubts=doubts
        )
        tone = Tone.DOUBT if doubts else Tone.GOOD
    blocks = [Line.of(said, tone)]
    for fault in faults:
        blocks.append(Line.of(""))
        blocks += [Line.of(line) for line in fault_lines(fault, workspace.lang, Path.cwd())]
    workspace.show(Document(tuple(blocks)))
