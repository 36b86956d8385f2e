"""Finding room for words in a drawing: a label stands where it covers nothing, or nowhere."""

from collections.abc import Iterable
from decimal import Decimal
from unicodedata import east_asian_width

from msgspec import Struct

_STEP, _AIR = 4, Decimal("1.5")
_NARROW = Decimal("0.58")
"""The width of a digit or letter as a part of the type size; wide characters take all of it."""


class Box(Struct, frozen=True):
    """A rectangle of the drawing; y grows downwards."""

    left: Decimal
    top: Decimal
    right: Decimal
    bottom: Decimal

    @classmethod
    def around(cls, x: Decimal, y: Decimal, wide: Decimal, high: Decimal) -> "Box":
        """Make the box that reaches so far to either side of a point."""
        return cls(x - wide, y - high, x + wide, y + high)

    def meets(self, other: "Box") -> bool:
        """Say whether two boxes share any room."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def inside(self, other: "Box") -> bool:
        """Say whether this box lies wholly in another."""
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


class Placing:
    """What is taken in a drawing, and where words may still go."""

    def __init__(self, room: Box) -> None:
        self._room = room
        self._taken: list[Box] = []

    def keep_clear(self, box: Box) -> None:
        """Let no words cover this box."""
        self._taken.append(box)

    def keep_line_clear(self, start: tuple[Decimal, Decimal], end: tuple[Decimal, Decimal]) -> None:
        """Let no words cover a straight line."""
        (x1, y1), (x2, y2) = start, end
        steps = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) / _STEP))
        for step in range(steps + 1):
            share = Decimal(step) / steps
            x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
            self._taken.append(Box.around(x, y, _AIR, _AIR))

    def place(
        self, words: str, size: Decimal, places: Iterable[tuple[Decimal, Decimal]]
    ) -> tuple[Decimal, Decimal] | None:
        """Give the first place where words fit, centred over it; None where there is none.

        Args:
            words: The words.
            size: Their type size.
            places: Middle of the base line, the dearest first.
        """
        half = text_width(words, size) / 2
        for x, y in places:
            box = Box(x - half, y - size * Decimal("0.8"), x + half, y + size * Decimal("0.15"))
            if box.inside(self._room) and not any(box.meets(taken) for taken in self._taken):
                self._taken.append(box)
                return x, y
        return None


def text_width(words: str, size: Decimal) -> Decimal:
    """Estimate how wide words are set; fonts differ, so it is a little too much."""
    wide = sum(east_asian_width(char) in "WF" for char in words)
    return size * (wide + _NARROW * (len(words) - wide))


def fitted(words: str, size: Decimal, room: Decimal) -> str:
    """Cut words that are wider than the room; the whole stands elsewhere on the page."""
    if text_width(words, size) <= room:
        return words
    kept = len(words)
    while kept and text_width(words[:kept] + "…", size) > room:
        kept -= 1
    return words[:kept] + "…"
