"""``plan explain``: every number and step behind one verdict, in words."""

from typing import TYPE_CHECKING, Annotated

import typer

from jinan_plan.cli import choices
from jinan_plan.cli.options import AsOf, Json, YearOption

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace


def explain(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY")],
    year: YearOption = None,
    as_of: AsOf = None,
    method: Annotated[str, typer.Option("--method", metavar="NAME|all")] = "pace",
    as_json: Json = False,
) -> None:
    """See the catalogue of help texts."""
    from jinan_plan.assess.account import account_of
    from jinan_plan.cli.naming import indicator_named

    workspace: Workspace = ctx.obj
    choices.check("--method", method, (*choices.METHODS, "all"))
    loaded = workspace.load()
    indicator = indicator_named(key, loaded.book.plan)
    at = workspace.moment(year, as_of)
    assessment = workspace.assess(loaded, year=year, as_of=as_of)
    account = account_of(loaded.book, indicator.key, year=at.year, as_of=at.as_of, today=at.today)
    if as_json:
        from jinan_plan.cli.workspace import standard_bytes
        from jinan_plan.export.accounts import account_json

        standard_bytes(account_json(assessment, account))
        return
    from jinan_plan.views.explain import explain_document

    workspace.show(explain_document(assessment, account, method, workspace.lang))
