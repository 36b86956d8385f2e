"""A finding as lines of plain text: place, sentence, the line itself, a caret, the remedy."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from jinan_plan.diagnostics import Fault, Location, Severity
from jinan_plan.figures import plain
from jinan_plan.lang import Lang
from jinan_plan.messages.faults import FAULT_WORDS, FAULTS
from jinan_plan.messages.screens import SCREENS
from jinan_plan.views.document import Document, Line
from jinan_plan.views.table import Tone

HANG = 4
"""Cells by which everything below the first line of a finding is set in."""

_INDENT = " " * HANG
_ROOM = 100
_BEFORE = 3
"""Of a long line, at most one part in so many stands before the place."""

_CUT = "..."
_TAB = " " * 4
_WIDE = {"W", "F"}
_NO_WIDTH = {"Mn", "Me"}
_WIDE_SPACE = "\N{IDEOGRAPHIC SPACE}"


def faults_document(faults: Iterable[Fault], lang: Lang, base: Path, width: int | None) -> Document:
    """Lay out findings one below the other."""
    return Document(tuple(line for fault in faults for line in _lines(fault, lang, base, width)))


def _lines(fault: Fault, lang: Lang, base: Path, width: int | None) -> Iterable[Line]:
    head, *below = fault_lines(fault, lang, base, width)
    yield Line.of(head, hang=HANG)
    yield from (Line.of(line) for line in below)


def checked_document(
    faults: Sequence[Fault],
    held: tuple[int, int] | None,
    lang: Lang,
    base: Path,
    width: int | None,
) -> Document:
    """Lay out what a check found: how much, then each finding with its place.

    Args:
        faults: The findings.
        held: How many indicators and entries were read; None where the files cannot be used.
        lang: The language of the words.
        base: A folder; files inside it are named from there.
        width: Cells that an excerpt has to do with.
    """
    errors = sum(fault.diagnostic.severity is Severity.ERROR for fault in faults)
    doubts = len(faults) - errors
    if held is None:
        said, sign, tone = SCREENS["check-faults"].in_(lang, errors=errors), "✗", Tone.BAD
    else:
        said = SCREENS["check-fine"].in_(lang, indicators=held[0], entries=held[1])
        sign, tone = ("?", Tone.DOUBT) if doubts else ("✓", Tone.GOOD)
    if doubts or held is not None:
        code = "check-doubts" if doubts else "check-no-doubts"
        said += SCREENS["comma"].in_(lang) + SCREENS[code].in_(lang, doubts=doubts)
    blocks = [Line.of(f"{sign} {said}", tone)]
    for fault in faults:
        blocks += [Line.of(""), *_lines(fault, lang, base, width)]
    return Document(tuple(blocks))


def fault_lines(fault: Fault, lang: Lang, base: Path | None, width: int | None = None) -> list[str]:
    """Write a finding for people.

    Args:
        fault: The finding and its place.
        lang: The language of its sentences.
        base: A folder; files inside it are named from there.
        width: Cells that the excerpt and its caret have to do with.
    """
    sentence, remedy = fault_text(fault.diagnostic.code, fault.diagnostic.params, lang)
    severity = FAULT_WORDS[fault.diagnostic.severity].in_(lang)
    head = f"{severity}[{fault.diagnostic.code}]: {sentence}"
    place = fault.location
    lines = [f"{place_of(fault, base)}: {head}"]
    if place and place.excerpt.strip():
        room = _ROOM if width is None else min(max(width - HANG, 2 * HANG), _ROOM)
        lines += [_INDENT + line for line in _excerpt(place, room)]
    return [*lines, _INDENT + FAULT_WORDS["remedy"].in_(lang) + remedy]


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


def _excerpt(place: Location, room: int) -> list[str]:
    """Give the line and the caret under it; of a long line, the part around the place."""
    text = shown(place.excerpt)
    column, length = place.column - 1, place.length
    head = tail = ""
    first, last = 0, len(text)
    if _width(text) > room:
        first = _back(text, column, room // _BEFORE)
        head = _CUT if first else ""
        last = _forth(text, first, room - len(head) - len(_CUT))
        tail = _CUT if last < len(text) else ""
    before = head + text[first:column]
    marked = text[column : min(column + length, last)]
    caret = "".join(_blank(char) for char in before) + "^" * max(1, _width(marked))
    return [f"{head}{text[first:last]}{tail}".replace("\t", _TAB), caret]


def _back(text: str, column: int, cells: int) -> int:
    """Go back from a place by at most so many cells."""
    first = column
    while first and _width(text[first - 1 : column]) <= cells:
        first -= 1
    return first


def _forth(text: str, first: int, cells: int) -> int:
    """Go on from a place by at most so many cells."""
    last = first
    while last < len(text) and _width(text[first : last + 1]) <= cells:
        last += 1
    return last


def _width(text: str) -> int:
    return sum(_cells(char) for char in text)


def _blank(char: str) -> str:
    """Give the blank as wide as a character: wide ones stay in line even in uneven fonts."""
    return _WIDE_SPACE if char != "\t" and _cells(char) > 1 else " " * _cells(char)


def _cells(char: str) -> int:
    if char == "\t":
        return len(_TAB)
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1
