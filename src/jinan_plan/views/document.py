"""A screen or a report as a list of blocks; each renderer draws the same blocks."""

from dataclasses import dataclass

from jinan_plan.views.table import Table, Tone


@dataclass(frozen=True, slots=True)
class Line:
    """One line of running text made of toned pieces."""

    pieces: tuple[tuple[str, Tone], ...]

    @classmethod
    def of(cls, text: str, tone: Tone = Tone.PLAIN) -> "Line":
        """Make a line in one tone."""
        return cls(((text, tone),))

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece for piece, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a screen (level 1) or of a part of it (level 2)."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, one pair a line."""

    pairs: tuple[tuple[str, Line], ...]


Block = Line | Heading | Facts | Table


@dataclass(frozen=True, slots=True)
class Document:
    """Everything one screen says, in order."""

    blocks: tuple[Block, ...]
