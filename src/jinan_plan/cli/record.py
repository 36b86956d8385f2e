"""``plan record``: append actuals to the journal."""

from typing import TYPE_CHECKING, Annotated, get_args

import typer

from jinan_plan.cli import choices
from jinan_plan.diagnostics import RefusedError

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace


def record(
    ctx: typer.Context,
    year: Annotated[str, typer.Argument(metavar="YEAR")],
    words: Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE ...")] = None,
    status: Annotated[str | None, typer.Option("--status", metavar="STATUS")] = None,
    source: Annotated[list[str] | None, typer.Option("--source", metavar="TEXT")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL")] = None,
    published: Annotated[str | None, typer.Option("--published", metavar="DATE")] = None,
    through: Annotated[str | None, typer.Option("--through", metavar="MONTH")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None,
    revise: Annotated[str | None, typer.Option("--revise", metavar="REASON")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """See the catalogue of help texts."""
    from jinan_plan.cli.answers import checked_text, plausible_year, understood
    from jinan_plan.cli.details import Details
    from jinan_plan.cli.interview import Interview, is_watched, terminal_reader
    from jinan_plan.cli.recording import Recording
    from jinan_plan.cli.workspace import parsed_day
    from jinan_plan.store.atomic import check_writable

    workspace: Workspace = ctx.obj
    if not words and not is_watched():
        raise RefusedError("record-nothing", 2)
    if status is not None:
        from jinan_plan.model.values import Status

        choices.check("--status", status, get_args(Status))
    details = Details(
        status=status,
        source=source or (),
        url=url,
        published=None if published is None else parsed_day(published),
        through=None if through is None else _month(through),
        note=note,
        reason=None if revise is None else checked_text("reason", revise),
    )
    loaded = workspace.load()
    when = plausible_year(year, loaded.book.plan)
    if words:
        answers = understood(words, loaded.book, when, details)
    else:
        if not (dry_run or loaded.folder.shipped):
            check_writable(loaded.folder.actuals)
        asked = Interview(workspace, loaded, when, details, terminal_reader())
        answers, details = asked.run()
        if not answers:
            return
    Recording(workspace, when, answers, details).run(loaded, dry_run=dry_run)


def _month(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 11):  # noqa: PLR2004 - months
        raise RefusedError("not-a-month", 2, got=text)
    return int(text)
