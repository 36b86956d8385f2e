"""``plan completion``: the script that teaches a shell to complete our words."""

from typing import Annotated

import typer

from jinan_plan.cli import choices

SHELLS = ("bash", "zsh", "fish")


def completion(
    shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish")],
) -> None:
    """See the catalogue of help texts."""
    from importlib.resources import files

    from jinan_plan.cli.workspace import standard_bytes

    choices.check("SHELL", shell, SHELLS)
    standard_bytes((files("jinan_plan.cli") / "scripts" / f"plan.{shell}").read_bytes())
