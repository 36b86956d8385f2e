"""``plan init``: a new plan folder."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jinan_plan.diagnostics import RefusedError

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace
    from jinan_plan.store.reading import Loaded

SHIPPED = "shipped"
"""The word for the plan that comes with the program."""


def init(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="FOLDER")],
    source: Annotated[str | None, typer.Option("--from", metavar="PLAN")] = None,
    before: Annotated[str | None, typer.Option("--next", metavar="PLAN")] = None,
) -> None:
    """See the catalogue of help texts."""
    from jinan_plan.store import founding

    workspace: Workspace = ctx.obj
    if source is not None and before is not None:
        raise RefusedError("init-from-or-next", 2)
    place = Path(folder).expanduser()
    if before is not None:
        _succeed(workspace, place, before)
        return
    if source is not None:
        made = founding.found(place, *founding.copied(_other(workspace, source)))
    else:
        today = workspace.today()
        made = founding.found(place, founding.template(workspace.lang, today))
    _say(workspace, made)


def _other(workspace: "Workspace", name: str) -> "Loaded":
    """Read the plan to start from: a path, or the word for the shipped one."""
    from jinan_plan.store.location import Folder, find, shipped_plan
    from jinan_plan.store.reading import read

    if name == SHIPPED and not Path(name).exists():
        return read(Folder.holding(shipped_plan(), shipped=True))
    return read(find(name, workspace.environment, Path.cwd()))


def _say(workspace: "Workspace", made: "Loaded") -> None:
    from jinan_plan.messages.founding import FOUNDING
    from jinan_plan.views.document import Document, Line
    from jinan_plan.views.table import Tone

    plan, lang = made.folder.plan, workspace.lang
    said = [FOUNDING["written"].in_(lang, file=path) for path in (plan, made.folder.actuals)]
    said.append(FOUNDING["edit-then"].in_(lang, file=plan, folder=plan.parent))
    tones = (Tone.PLAIN, Tone.PLAIN, Tone.MUTED)
    lines = tuple(Line.of(text, tone) for text, tone in zip(said, tones, strict=True))
    workspace.show(Document(lines))


def _succeed(workspace: "Workspace", place: Path, before: str) -> None:
    from jinan_plan.store.founding import found
    from jinan_plan.store.succession import plan_text, succeed
    from jinan_plan.views.founding import succession_document

    succession = succeed(_other(workspace, before).book)
    made = found(place, plan_text(succession, workspace.lang).encode())
    workspace.show(succession_document(succession, workspace.lang))
    _say(workspace, made)
