"""``plan diff``: what changed between two days."""

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from jinan_plan.cli import choices
from jinan_plan.cli.options import AsOf, Json, YearOption
from jinan_plan.diagnostics import RefusedError

if TYPE_CHECKING:
    from jinan_plan.assess.difference import Tolerance
    from jinan_plan.cli.workspace import Workspace


def diff(
    ctx: typer.Context,
    since: Annotated[str, typer.Option("--since", metavar="DATE")],
    year: YearOption = None,
    as_of: AsOf = None,
    tolerance: Annotated[str | None, typer.Option("--tolerance", metavar="AMOUNT|PERCENT")] = None,
    form: Annotated[str, typer.Option("--format", metavar="table|json|md")] = "table",
    as_json: Json = False,
) -> None:
    """See the catalogue of help texts."""
    from jinan_plan.assess.difference import difference
    from jinan_plan.cli.workspace import parsed_day, standard_bytes

    workspace: Workspace = ctx.obj
    choices.check("--format", form, ("table", "json", "md"))
    at = workspace.moment(year, as_of)
    day = parsed_day(since)
    if day > (at.as_of or at.today):
        raise RefusedError("since-after", 2, since=str(day), day=str(at.as_of or at.today))
    slack = None if tolerance is None else _tolerance(tolerance)
    book = workspace.load().book
    at.check(book)
    found = difference(book, day, year=at.year, as_of=at.as_of, today=at.today, tolerance=slack)
    if as_json or form == "json":
        from jinan_plan.export.differences import difference_json

        standard_bytes(difference_json(found, day))
        return
    from jinan_plan.views.changes import changes_document

    document = changes_document(found, day, workspace.lang)
    if form == "md":
        from jinan_plan.export.markdown import markdown

        standard_bytes(markdown(document).encode())
    else:
        workspace.show(document)


def _tolerance(text: str) -> "Tolerance":
    """Read ``10`` (in each indicator's unit) or ``0.5%`` (of the earlier figure)."""
    from jinan_plan.assess.difference import Tolerance
    from jinan_plan.intake.typed import take_apart

    written = take_apart(text)
    if written.unit not in {"", "%", "％"} or written.qualifier is not None or written.value < 0:
        raise RefusedError("not-a-tolerance", 2, got=text)
    if written.unit:
        return Tolerance(written.value / Decimal(100), relative=True)
    return Tolerance(written.value)
