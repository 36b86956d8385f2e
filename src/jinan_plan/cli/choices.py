"""Options that take one of a few words."""

from collections.abc import Sequence

from jinan_plan.diagnostics import RefusedError

METHODS = ("pace", "eurostat", "opensdg", "unsd", "escap", "destatis", "sdsn")


def check(option: str, got: str, choices: Sequence[str]) -> None:
    """Refuse a word that is not among the choices.

    Raises:
        RefusedError: With the option, what was given, and the choices.
    """
    if got not in choices:
        raise RefusedError("not-a-choice", 2, option=option, got=got, choices=", ".join(choices))
