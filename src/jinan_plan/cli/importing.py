"""``plan import``: many actuals at once from a table, all of them or none."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace


def import_(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE")],
    sheet: Annotated[str | None, typer.Option("--sheet", metavar="NAME")] = None,
    revise: Annotated[str | None, typer.Option("--revise", metavar="REASON")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> int:
    """See the catalogue of help texts."""
    from jinan_plan.cli.answers import checked_text
    from jinan_plan.cli.intaking import Import

    workspace: Workspace = ctx.obj
    reason = None if revise is None else checked_text("reason", revise)
    return Import(workspace, Path(file), sheet, reason).run(dry_run=dry_run)
