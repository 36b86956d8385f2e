"""``plan log``: the journal, newest first."""

from typing import TYPE_CHECKING, Annotated

import typer

from jinan_plan.cli.options import Json

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace


def log(
    ctx: typer.Context,
    key: Annotated[str | None, typer.Argument(metavar="[KEY]")] = None,
    as_json: Json = False,
) -> None:
    """See the catalogue of help texts."""
    from jinan_plan.cli.naming import indicator_named

    workspace: Workspace = ctx.obj
    loaded = workspace.load()
    wanted = None if key is None else indicator_named(key, loaded.book.plan).key
    places = {}
    for entry in loaded.book.journal.of(wanted):
        found = loaded.entry(entry.position)
        if found is not None:
            places[entry.position] = found.line
    if as_json:
        from jinan_plan.cli.workspace import standard_bytes
        from jinan_plan.export.journal import journal_json

        standard_bytes(journal_json(loaded.book, wanted, places))
        return
    from jinan_plan.cli.landing import shown_path
    from jinan_plan.views.journal import log_document

    file = shown_path(loaded.folder.actuals)
    workspace.show(log_document(loaded.book, wanted, file, places, workspace.lang))
