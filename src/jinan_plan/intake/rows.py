"""A table as it stands in a file: lines of text cells, each with an address."""

import unicodedata
from collections.abc import Mapping

from msgspec import Struct, field

_MISSING = frozenset(
    {"", "-", "--", "—", "——", "–", "…", "……", "...", "/", "n/a", "na", "#n/a", "无", "暂无"}
)
_LONGEST_MISSING = 4
_DEFUSED = tuple("'=+-@＝＋－＠\t\r\n\0")


class Line(Struct, frozen=True):
    """One row: its number in the file (counted from 1) and its cells from the left."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Say whether nothing stands in the row."""
        return not any(cell.strip() for cell in self.cells)


class Sheet(Struct, frozen=True):
    """The rows of a text file or of one sheet of a workbook, everything as text.

    Attributes:
        file: The file's name, without its folder.
        sheet: The sheet's name; None for a text file.
        encoding: How a text file was decoded, for the reader to be told.
        hidden: Rows and columns of a workbook that hold something and are not shown, for the
            reader to be told.
        covered: Text of a cell merged downwards, by line number and column, for the cells
            it covers.
    """

    file: str
    lines: tuple[Line, ...]
    sheet: str | None = None
    encoding: str | None = None
    covered: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()

    def address(self, number: int, column: int) -> str:
        """Say where a cell is: ``B7`` in a workbook, ``file.csv:12`` in a text file."""
        if self.sheet is None:
            return f"{self.file}:{number}"
        return f"{column_letters(column)}{number}"


def column_letters(column: int) -> str:
    """Name a column counted from 0 as spreadsheets do: 0 is ``A``, 26 is ``AA``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_missing(cell: str) -> bool:
    """Say whether a cell says that there is no figure: blank, ``—``, ``…``, ``N/A``."""
    text = cell.strip()
    return text in _MISSING or (
        len(text) <= _LONGEST_MISSING and unicodedata.normalize("NFKC", text).casefold() in _MISSING
    )


def cleaned(cell: str) -> str:
    """Give a cell's text without the space around it and without a formula's defusing mark.

    An apostrophe before a character that would start a formula was put there to keep a
    spreadsheet from running the text, and one before an apostrophe to tell the two apart.
    """
    text = cell.strip()
    return text[1:] if text[:1] == "'" and text[1:].startswith(_DEFUSED) else text
