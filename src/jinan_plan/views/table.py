"""The neutral grid that every renderer draws: typed cells with a tone, columns with a rank."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

Value = Decimal | int | str | date | bool | None


class Tone(StrEnum):
    """What a cell says beyond its words; never the only carrier of a meaning."""

    PLAIN = "plain"
    GOOD = "good"
    DOUBT = "doubt"
    BAD = "bad"
    MUTED = "muted"
    STRONG = "strong"


class Cell(Struct, frozen=True):
    """One cell: what a person reads, and the value behind it for renderers that keep types."""

    text: str
    value: Value = None
    tone: Tone = Tone.PLAIN


class Column(Struct, frozen=True):
    """A column and how dear it is.

    Attributes:
        rank: 0 is never dropped; on a narrow terminal the highest rank goes first.
        flexible: The text may wrap; at least ``least`` cells stay.
        easy: Cells a flexible column keeps for as long as dispensable columns are shown.
    """

    key: str
    heading: str
    right: bool = False
    rank: int = 0
    flexible: bool = False
    least: int = 12
    easy: int = 0


class Table(Struct, frozen=True):
    """A titled grid; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    aside: str = ""

    def without_empty_columns(self) -> "Table":
        """Leave out the columns in which no row says anything."""
        kept = [
            index
            for index, column in enumerate(self.columns)
            if column.rank == 0 or any(row[index].text for row in self.rows)
        ]
        return self.keeping(kept)

    def keeping(self, indexes: Sequence[int]) -> "Table":
        """Keep the columns at the given positions, in order."""
        return Table(
            columns=tuple(self.columns[index] for index in indexes),
            rows=tuple(tuple(row[index] for index in indexes) for row in self.rows),
            title=self.title,
            aside=self.aside,
        )
