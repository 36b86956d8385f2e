"""``plan export``: reports and data files."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from jinan_plan.cli import choices
from jinan_plan.cli.options import AsOf, MethodName, YearOption
from jinan_plan.diagnostics import RefusedError

if TYPE_CHECKING:
    from jinan_plan.assess.rows import PlanAssessment
    from jinan_plan.cli.workspace import Workspace
    from jinan_plan.export.registry import Report
    from jinan_plan.store.reading import Loaded

STDOUT = "-"
WHATS = ("status", "actuals", "history")
BINARY = frozenset({"xlsx", "parquet"})
DESCRIPTOR = "datapackage.json"
Made = bytes | dict[str, bytes]


class Goal(Struct, frozen=True):
    """One thing to be written: where it goes and in which format."""

    file: str
    form: str
    in_folder: bool

    @property
    def path(self) -> Path:
        """The file or folder to write."""
        return Path(self.file)


def export(
    ctx: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE ...")] = None,
    what: Annotated[str | None, typer.Option("--what", metavar="status|actuals|history")] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    formulas: Annotated[bool, typer.Option("--formulas")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
    year: YearOption = None,
    as_of: AsOf = None,
    method: MethodName = "pace",
    verify: Annotated[str | None, typer.Option("--verify", metavar="REPORT")] = None,
) -> int:
    """See the catalogue of help texts."""
    from jinan_plan.export.registry import Report
    from jinan_plan.messages.screens import SCREENS

    workspace: Workspace = ctx.obj
    if verify is not None:
        from jinan_plan.cli.verifying import verified

        return verified(workspace, verify)
    if not files or not all(files):
        raise RefusedError("missing-argument", 2, name="FILE ...", command="plan export")
    choices.check("--method", method, choices.METHODS)
    goals = _goals(files, what, form, formulas=formulas, force=force)
    ready: list[tuple[Goal, Made]] = []
    with workspace.progress() as progress:
        progress.stage(SCREENS["export-reading"].in_(workspace.lang))
        loaded = workspace.load()
        _spare_plan(goals, loaded)
        assessment = _assessed(workspace, loaded, year=year, as_of=as_of, method=method)
        report = Report(
            assessment,
            what or WHATS[0],
            workspace.lang,
            for_spreadsheet=True,
            formulas=formulas,
            origin=workspace.origin(loaded, as_of),
            told=progress.reached,
        )
        for goal in goals:
            words = SCREENS["export-writing"].in_(workspace.lang, file=goal.file)
            progress.stage(words, len(assessment.rows))
            ready.append((goal, _made(goal, report)))
    for goal, data in ready:
        _write(workspace, goal, data)
    return 0


def _assessed(
    workspace: "Workspace", loaded: "Loaded", *, year: str | None, as_of: str | None, method: str
) -> "PlanAssessment":
    """Assess what is to be exported; where no day was asked for, it names that of its news."""
    from msgspec.structs import replace

    from jinan_plan.views.origin import newest_day

    assessment = workspace.assess(loaded, year=year, as_of=as_of, method=method)
    return assessment if as_of else replace(assessment, as_of=newest_day(loaded.book))


def _made(goal: Goal, report: "Report") -> Made:
    """Write a report for one goal; what goes through a pipe is not meant for a spreadsheet."""
    from msgspec.structs import replace

    from jinan_plan.export.registry import rendered, rendered_files

    report = replace(report, for_spreadsheet=goal.file != STDOUT)
    return (rendered_files if goal.in_folder else rendered)(goal.form, report)


def _goals(
    files: list[str], what: str | None, form: str | None, *, formulas: bool, force: bool
) -> list[Goal]:
    """Say what is to be written where, or refuse it before anything is read."""
    from jinan_plan.export.registry import FOLDERS, FORMATS

    if what is not None:
        choices.check("--what", what, WHATS)
    if form is not None:
        choices.check("--format", form, (*FORMATS, *FOLDERS))
    goals = [_goal(file, form) for file in files]
    if formulas and (what in WHATS[1:] or all(goal.form != "xlsx" for goal in goals)):
        raise RefusedError("formulas-only-in-xlsx", 2)
    for goal in goals:
        _check_wish(goal, what)
        _check_free(goal, force=force)
    return goals


def _write(workspace: "Workspace", goal: Goal, data: Made) -> None:
    from jinan_plan.messages.screens import SCREENS

    if isinstance(data, dict):
        from jinan_plan.store.folders import refresh_folder, write_folder

        put = refresh_folder if (goal.path / DESCRIPTOR).exists() else write_folder
        put(goal.path, data)
    elif goal.file == STDOUT:
        from jinan_plan.cli.workspace import standard_bytes

        standard_bytes(data)
        return
    else:
        from jinan_plan.store.atomic import replace_file

        replace_file(goal.path, data)
    workspace.tell(SCREENS["export-written"].in_(workspace.lang, file=goal.file))


def _goal(file: str, asked: str | None) -> Goal:
    from jinan_plan.export.registry import FOLDERS, FORMATS

    form = asked or _format_of(file)
    if form in FOLDERS:
        return Goal(file, form, in_folder=True)
    if form not in FORMATS:
        formats = ", ".join((*FORMATS, *FOLDERS))
        raise RefusedError("no-such-format", 2, file=file, formats=formats)
    return Goal(file, form, in_folder=False)


def _format_of(file: str) -> str | None:
    """Name the format that a file's name asks for; a name without a suffix is a folder."""
    if file == STDOUT:
        return None
    name = Path(file).name.lower()
    if name.endswith(".sdmx.csv"):
        return "sdmx"
    if file.endswith("/") or not Path(name).suffix:
        return "datapackage"
    return Path(name).suffix.removeprefix(".")


def _check_wish(goal: Goal, what: str | None) -> None:
    """Refuse what the format cannot honour."""
    from jinan_plan.export.registry import WHOLE

    if what is not None and goal.form in WHOLE:
        raise RefusedError("export-whole", 2, form=goal.form, what=what)
    if goal.file != STDOUT:
        return
    if goal.in_folder:
        raise RefusedError("export-folder-to-stdout", 2, form=goal.form)
    if goal.form in BINARY and sys.stdout.isatty():
        raise RefusedError("export-binary-to-screen", 2, form=goal.form)


def _check_free(goal: Goal, *, force: bool) -> None:
    """Refuse a place that is taken, or that is not there to be written to."""
    if goal.file == STDOUT:
        return
    file, path = goal.file, goal.path
    if path.is_dir() and not goal.in_folder:
        raise RefusedError("export-is-folder", 3, file=file)
    if not path.resolve().parent.is_dir():
        raise RefusedError("export-no-folder", 3, file=file, folder=str(path.resolve().parent))
    if goal.in_folder:
        _check_folder(goal, force=force)
    elif path.exists() and not force:
        raise RefusedError("export-exists", 1, file=file)


def _check_folder(goal: Goal, *, force: bool) -> None:
    if goal.path.is_dir():
        if not any(goal.path.iterdir()):
            return
        if not force:
            raise RefusedError("export-not-empty", 1, file=goal.file)
        if not (goal.path / DESCRIPTOR).is_file():
            raise RefusedError("export-not-a-package", 1, file=goal.file)
    elif goal.path.exists():
        raise RefusedError("export-is-file", 3, file=goal.file)


def _spare_plan(goals: list[Goal], loaded: "Loaded") -> None:
    own = {loaded.folder.plan.resolve(), loaded.folder.actuals.resolve()}
    for goal in goals:
        if goal.file != STDOUT and goal.path.resolve() in own:
            raise RefusedError("export-over-plan", 1, file=goal.file)
