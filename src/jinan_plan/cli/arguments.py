"""What is done to the words of the command line before they are parsed.

Global options may stand anywhere, also behind the command; a negative figure is a value, not
an option.
"""

from collections.abc import Sequence

VALUED = ("--plan", "--lang", "--color", "--width")
SWITCHES = ("--ascii",)
MINUS, POINTS = ("-", "－"), (".", "．")


def hoisted(words: Sequence[str]) -> list[str]:
    """Move the global options to the front, up to a bare ``--``."""
    front: list[str] = []
    rest: list[str] = []
    remaining = list(words)
    while remaining:
        word = remaining.pop(0)
        if word == "--":
            return [*front, *rest, word, *remaining]
        name, equals, _ = word.partition("=")
        if word in SWITCHES or (equals and name in VALUED):
            front.append(word)
        elif word in VALUED and remaining:
            front += [word, remaining.pop(0)]
        else:
            rest.append(word)
    return front + rest


def with_minus_signs(words: Sequence[str]) -> list[str]:
    """Write a leading hyphen of a figure as a minus sign, which no parser takes for an option."""
    return ["−" + word[1:] if _is_negative(word) else word for word in words]


def _is_negative(word: str) -> bool:
    return word.startswith(MINUS) and (word[1:2].isdecimal() or word.startswith(POINTS, 1))


def asked(words: Sequence[str], option: str) -> str | None:
    """Give the value of an option before anything is parsed, the last one winning."""
    found = None
    for place, word in enumerate(words):
        if word == option and place + 1 < len(words):
            found = words[place + 1]
        elif word.startswith(option + "="):
            found = word.removeprefix(option + "=")
    return found


def asked_width(words: Sequence[str]) -> int | None:
    """Give the width asked for, before anything is parsed; None where it is not a number."""
    width = asked(words, "--width") or ""
    return int(width) if width.isascii() and width.isdigit() else None
