"""``plan show``: one indicator with its facts, history, sources and revisions."""

from typing import TYPE_CHECKING, Annotated

import typer

from jinan_plan.cli import choices
from jinan_plan.cli.options import AsOf, Json, MethodName, YearOption

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace


def show(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY")],
    year: YearOption = None,
    as_of: AsOf = None,
    method: MethodName = "pace",
    as_json: Json = False,
) -> None:
    """See the catalogue of help texts."""
    from jinan_plan.cli.naming import indicator_named

    workspace: Workspace = ctx.obj
    choices.check("--method", method, choices.METHODS)
    loaded = workspace.load()
    indicator = indicator_named(key, loaded.book.plan)
    assessment = workspace.assess(loaded, year=year, as_of=as_of, method=method)
    row = next(row for row in assessment.rows if row.key == indicator.key)
    if as_json:
        from jinan_plan.cli.workspace import standard_bytes
        from jinan_plan.export.structured import indicator_json

        standard_bytes(indicator_json(assessment, row))
        return
    from jinan_plan.assess.comparison import compared
    from jinan_plan.cli.workspace import parsed_day
    from jinan_plan.views.detail import detail_document

    day = None if as_of is None else parsed_day(as_of)
    seen = compared(loaded.book, [row.key], year=assessment.year, as_of=day, today=assessment.as_of)
    workspace.show(detail_document(assessment, row, workspace.lang, seen[row.key]))
