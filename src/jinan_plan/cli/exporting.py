"""``plan export``: reports and data files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jinan_plan.cli import choices
from jinan_plan.cli.options import AsOf, MethodName, YearOption
from jinan_plan.diagnostics import RefusedError

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace

STDOUT = "-"


def export(
    ctx: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE ...")] = None,
    what: Annotated[str, typer.Option("--what", metavar="status|actuals|history")] = "status",
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    year: YearOption = None,
    as_of: AsOf = None,
    method: MethodName = "pace",
    verify: Annotated[str | None, typer.Option("--verify", metavar="REPORT")] = None,
) -> int:
    """See the catalogue of help texts."""
    from jinan_plan.export.registry import FORMATS, Report, rendered
    from jinan_plan.store.atomic import replace_file

    workspace: Workspace = ctx.obj
    if verify is not None:
        from jinan_plan.cli.verifying import verified

        return verified(workspace, verify)
    if not files:
        raise RefusedError("missing-argument", 2, name="FILE ...", command="plan export")
    choices.check("--what", what, ("status", "actuals", "history"))
    choices.check("--method", method, choices.METHODS)
    if form is not None:
        choices.check("--format", form, tuple(FORMATS))
    targets = [(file, _format(file, form)) for file in files]
    for file, _ in targets:
        _check_free(file, force=force)
    loaded = workspace.load()
    assessment = workspace.assess(loaded, year=year, as_of=as_of, method=method)
    origin = workspace.origin(loaded, as_of)
    for file, name in targets:
        report = Report(
            assessment, what, workspace.lang, for_spreadsheet=file != STDOUT, origin=origin
        )
        data = rendered(name, report)
        if file == STDOUT:
            from jinan_plan.cli.workspace import standard_bytes

            standard_bytes(data)
        else:
            replace_file(Path(file), data)
            workspace.tell(_written(workspace, file, what, len(assessment.rows)))
    return 0


def _format(file: str, asked: str | None) -> str:
    from jinan_plan.export.registry import FORMATS

    if asked is not None:
        return asked
    suffix = Path(file).suffix.lower().removeprefix(".")
    if file == STDOUT or suffix not in FORMATS:
        raise RefusedError("no-such-format", 2, file=file, formats=", ".join(FORMATS))
    return suffix


def _check_free(file: str, *, force: bool) -> None:
    if file == STDOUT:
        return
    path = Path(file)
    if path.is_dir():
        raise RefusedError("export-is-folder", 3, file=file)
    if not path.resolve().parent.is_dir():
        raise RefusedError("export-no-folder", 3, file=file, folder=str(path.resolve().parent))
    if path.exists() and not force:
        raise RefusedError("export-exists", 1, file=file)


def _written(workspace: "Workspace", file: str, what: str, count: int) -> str:
    from jinan_plan.messages.screens import SCREENS

    return SCREENS["export-written"].in_(workspace.lang, file=file, what=what, count=count)
