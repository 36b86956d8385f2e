"""Options that take one of a few words."""

from collections.abc import Mapping, Sequence

from jinan_plan.diagnostics import RefusedError

METHODS = ("pace", "eurostat", "opensdg", "unsd", "escap", "destatis", "sdsn")


def check(option: str, got: str, choices: Sequence[str]) -> None:
    """Refuse a word that is not among the choices.

    Raises:
        RefusedError: With the option, what was given, and the choices.
    """
    if got not in choices:
        raise RefusedError("not-a-choice", 2, option=option, got=got, choices=", ".join(choices))


def apart(option: str, others: Mapping[str, object]) -> None:
    """Refuse options that mean nothing beside another one.

    Raises:
        RefusedError: One of them was given.
    """
    for name, given in others.items():
        if given:
            raise RefusedError("option-not-with", 2, option=name, other=option)


def together(option: str, others: Mapping[str, object]) -> None:
    """Refuse options that mean nothing without another one, which was not given.

    Raises:
        RefusedError: One of them was given.
    """
    for name, given in others.items():
        if given is not None:
            raise RefusedError("option-only-with", 2, option=name, other=option)
