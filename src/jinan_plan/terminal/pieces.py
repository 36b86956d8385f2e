"""Lines on their way to a terminal: cut, joined and trimmed, every piece keeping its tone."""

from collections.abc import Iterable, Iterator

from jinan_plan.views.document import Line
from jinan_plan.views.table import Tone

Piece = tuple[str, Tone]


def joined(*lines: Line) -> Line:
    """Put lines behind one another."""
    return Line(tuple(piece for line in lines for piece in line.pieces))


def part(line: Line, start: int, end: int | None = None) -> Line:
    """Give the stretch of a line between two places, counted in characters."""
    return Line(tuple(_stretch(line.pieces, start, len(line.text) if end is None else end)))


def _stretch(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    offset = 0
    for text, tone in pieces:
        if kept := text[max(start - offset, 0) : max(end - offset, 0)]:
            yield kept, tone
        offset += len(text)


def trimmed(line: Line) -> tuple[Piece, ...]:
    """Give the pieces of a line without the blanks at its end."""
    return part(line, 0, len(line.text.rstrip())).pieces
