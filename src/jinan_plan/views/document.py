"""A screen or a report as a list of blocks; each renderer draws the same blocks."""

from msgspec import Struct

from jinan_plan.views.chart import Chart
from jinan_plan.views.table import Table, Tone


class Line(Struct, frozen=True):
    """One line of running text made of toned pieces.

    Attributes:
        hang: Where it has to be broken, cells by which what follows is set in.
    """

    pieces: tuple[tuple[str, Tone], ...]
    hang: int = 0

    @classmethod
    def of(cls, text: str, tone: Tone = Tone.PLAIN, *, hang: int = 0) -> "Line":
        """Make a line in one tone."""
        return cls(((text, tone),), hang)

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece for piece, _ in self.pieces)


class Heading(Struct, frozen=True):
    """The title of a screen (level 1) or of a part of it (level 2)."""

    text: str
    level: int = 1


class Facts(Struct, frozen=True):
    """Labels with their values, one pair a line."""

    pairs: tuple[tuple[str, Line], ...]


class Note(Struct, frozen=True):
    """What a mark means, and the columns of a table it may stand in; none: it always matters."""

    text: str
    columns: tuple[str, ...] = ()


class Legend(Struct, frozen=True):
    """What the marks of the tables mean; ``intro`` holds ``...`` where they are listed."""

    intro: str
    notes: tuple[Note, ...]
    separator: str

    def line(self, hidden: frozenset[str] = frozenset()) -> Line | None:
        """Write the notes whose columns are not all hidden; None where nothing is left to say."""
        said = [one.text for one in self.notes if not one.columns or set(one.columns) - hidden]
        if not said:
            return None
        return Line.of(self.intro.replace("...", self.separator.join(said), 1), Tone.MUTED)


Block = Line | Heading | Facts | Legend | Chart | Table


class Document(Struct, frozen=True):
    """Everything one screen says, in order."""

    blocks: tuple[Block, ...]
