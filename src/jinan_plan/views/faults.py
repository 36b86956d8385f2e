"""A finding as lines of plain text: place, sentence, the line itself, a caret, the remedy."""

import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from jinan_plan.diagnostics import Fault, Location
from jinan_plan.figures import plain
from jinan_plan.lang import Lang
from jinan_plan.messages.faults import FAULT_WORDS, FAULTS

_INDENT = "    "
_BEFORE = 40
_SHOWN = 100
_CUT = "…"
_WIDE = {"W", "F"}
_NO_WIDTH = {"Mn", "Me"}
_WIDE_SPACE = "\N{IDEOGRAPHIC SPACE}"


def fault_lines(fault: Fault, lang: Lang, base: Path | None) -> list[str]:
    """Write a finding for people.

    Args:
        fault: The finding and its place.
        lang: The language of its sentences.
        base: A folder; files inside it are named from there.
    """
    sentence, remedy = fault_text(fault.diagnostic.code, fault.diagnostic.params, lang)
    severity = FAULT_WORDS[fault.diagnostic.severity].in_(lang)
    head = f"{severity}[{fault.diagnostic.code}]: {sentence}"
    place = fault.location
    lines = [f"{place_of(fault, base)}: {head}"]
    if place and place.excerpt.strip():
        lines += [_INDENT + line for line in _excerpt(place)]
    return [*lines, f"{_INDENT}{FAULT_WORDS['remedy'].in_(lang)}: {remedy}"]


def fault_text(code: str, params: Mapping[str, object], lang: Lang) -> tuple[str, str]:
    """Give the sentence of a finding or refusal, and its remedy, safe to print."""
    words = {name: shown(_written(value)) for name, value in params.items()}
    said = FAULTS[code]
    remedy = said.remedy.in_(lang, **words)
    if params.get("suggestion"):
        remedy = f"{FAULT_WORDS['did-you-mean'].in_(lang, **words)}{remedy}"
    return said.message.in_(lang, **words), remedy


def shown(text: str) -> str:
    """Make text harmless on a screen: control and direction-changing characters show as U+FFFD."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char != "\t"
        else char
        for char in text
    )


def _written(value: object) -> str:
    return plain(value) if isinstance(value, Decimal) and value.is_finite() else str(value)


def place_of(fault: Fault, base: Path | None) -> str:
    """Write the file, line and column of a finding; the file alone where no text shows it."""
    place = fault.location
    if place is None:
        return f"{fault.diagnostic.file}.toml"
    file = place.file
    if base is not None and file.is_relative_to(base):
        file = file.relative_to(base)
    return f"{file}:{place.line}:{place.column}"


def _excerpt(place: Location) -> list[str]:
    """Give the line and the caret under it; of a long line, the part around the place."""
    text = shown(place.excerpt)
    column, length = place.column - 1, place.length
    first = max(0, column - _BEFORE) if len(text) > _SHOWN else 0
    window = text[first : first + _SHOWN]
    head = _CUT if first else ""
    tail = _CUT if first + _SHOWN < len(text) else ""
    before = head + window[: column - first]
    marked = window[column - first : column - first + length]
    caret = "".join(_blank(char) for char in before)
    caret += "^" * max(1, sum(_cells(char) for char in marked))
    return [f"{head}{window}{tail}", caret]


def _blank(char: str) -> str:
    """Give the blank as wide as a character: wide ones stay in line even in uneven fonts."""
    if char == "\t":
        return char
    return (_WIDE_SPACE, " ", "")[2 - _cells(char)]


def _cells(char: str) -> int:
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1
