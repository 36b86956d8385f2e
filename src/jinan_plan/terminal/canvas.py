"""A field of terminal cells to draw on: fine dots in braille, coarse signs in ASCII.

Braille patterns are one cell wide on every terminal, which block and box signs are not.
"""

from dataclasses import dataclass, field

from msgspec import Struct
from rich.cells import cell_len

from jinan_plan.views.document import Line
from jinan_plan.views.table import Tone

DOTS_ACROSS, DOTS_DOWN = 2, 4
_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))


class Pen(Struct, frozen=True):
    """How a line looks: its tone, the sign that stands for it in ASCII, and how dense it is.

    Attributes:
        weight: Where lines cross, the one of the greater weight gives the cell its look.
        every: Draw one dot of so many.
    """

    tone: Tone
    sign: str
    weight: int
    every: int = 1


@dataclass(slots=True)
class Canvas:
    """Cells of ``width`` by ``height``; dots are counted from the upper left corner."""

    width: int
    height: int
    ascii_only: bool
    _dots: dict[tuple[int, int], int] = field(default_factory=dict)
    _pens: dict[tuple[int, int], Pen] = field(default_factory=dict)
    _signs: dict[tuple[int, int], tuple[str, Tone]] = field(default_factory=dict)

    def line(self, start: tuple[float, float], end: tuple[float, float], pen: Pen) -> None:
        """Draw a straight line between two points, given in cells (column, row)."""
        across = (end[0] - start[0]) * DOTS_ACROSS
        down = (end[1] - start[1]) * DOTS_DOWN
        steps = max(round(abs(across)), round(abs(down)), 1)
        for step in range(0, steps + 1, pen.every):
            part = step / steps
            self._dot(
                round(start[0] * DOTS_ACROSS + across * part),
                round(start[1] * DOTS_DOWN + down * part),
                pen,
            )

    def _dot(self, across: int, down: int, pen: Pen) -> None:
        cell = across // DOTS_ACROSS, down // DOTS_DOWN
        if not (0 <= cell[0] < self.width and 0 <= cell[1] < self.height):
            return
        bit = _BITS[down % DOTS_DOWN][across % DOTS_ACROSS]
        self._dots[cell] = self._dots.get(cell, 0) | bit
        if cell not in self._pens or self._pens[cell].weight < pen.weight:
            self._pens[cell] = pen

    def mark(self, column: int, row: int, sign: str, tone: Tone) -> None:
        """Put a sign of one cell over whatever is drawn there."""
        if 0 <= column < self.width and 0 <= row < self.height:
            self._signs[column, row] = (sign, tone)

    def write(self, column: int, row: int, text: str, tone: Tone) -> bool:
        """Write a text of narrow signs if no other sign is in its way; say whether it was."""
        cells = [(column + place, row) for place in range(cell_len(text))]
        inside = column >= 0 and column + len(cells) <= self.width and 0 <= row < self.height
        if not inside or len(cells) != len(text) or any(cell in self._signs for cell in cells):
            return False
        for cell, char in zip(cells, text, strict=True):
            self._signs[cell] = (char, tone)
        return True

    def is_free(self, column: int, row: int, length: int) -> bool:
        """Say whether nothing at all is drawn in a stretch of a row."""
        return all(
            (place, row) not in self._dots and (place, row) not in self._signs
            for place in range(column, column + length)
        )

    def rows(self) -> list[Line]:
        """Give what is drawn, from top to bottom."""
        return [self._row(row) for row in range(self.height)]

    def _row(self, row: int) -> Line:
        return Line(tuple(self._cell((column, row)) for column in range(self.width)))

    def _cell(self, cell: tuple[int, int]) -> tuple[str, Tone]:
        if cell in self._signs:
            return self._signs[cell]
        if cell not in self._pens:
            return " ", Tone.PLAIN
        pen = self._pens[cell]
        return pen.sign if self.ascii_only else chr(_BRAILLE + self._dots[cell]), pen.tone
