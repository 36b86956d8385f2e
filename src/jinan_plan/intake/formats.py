"""What a workbook's cells show beyond their values, as only the file's own parts tell.

A cell that shows 12.5% holds 0.125, one that shows 5853.0 holds 5853, one that shows 2023 may
hold a day of that year: only the number format tells.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from jinan_plan.diagnostics import RefusedError

_BUILT_IN = {2: "0.00", 4: "0.00", 9: "0%", 10: "0.00%", 39: "0.00", 40: "0.00"}
"""Formats every workbook has without spelling them, where they matter here."""

_DECORATION = re.compile(r'"[^"]*"|[\\_*].|\[[^\]]*\]')
_PLACES = re.compile(r"[#0?, ]*\.(0+)%?\s*")
_YEAR = re.compile(r"\s*(?:yyyy|e)年?\s*", re.IGNORECASE)
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_BOOK = "xl/workbook.xml"

Cell = tuple[int, int]
"""Row and column of a cell, both counted from 0."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a number format shows a number.

    Attributes:
        percent: As per cent.
        places: With so many digits after the point at least.
        year: A day by its year alone.
    """

    percent: bool = False
    places: int = 0
    year: bool = False

    @classmethod
    def of(cls, code: str) -> "Look":
        """Read the code of a number format, as far as positive numbers go."""
        bare = _DECORATION.sub("", code).split(";")[0]
        places = _PLACES.fullmatch(bare)
        return cls("%" in bare, len(places[1]) if places else 0, bool(_YEAR.fullmatch(bare)))


@dataclass(slots=True)
class Marks:
    """What a sheet's cells show beyond their values.

    Attributes:
        looks: How number cells are shown, where their format matters.
        errors: Error cells with their text (``#DIV/0!``).
        uncomputed: Formulas that the file holds no result for.
        rows: Rows up to the last one that holds anything.
        columns: Columns up to the last one that holds anything.
        hidden_rows: Rows that hold something and are not shown.
        hidden_columns: Columns that hold something and are not shown.
    """

    looks: dict[Cell, Look] = field(default_factory=dict)
    errors: dict[Cell, str] = field(default_factory=dict)
    uncomputed: set[Cell] = field(default_factory=set)
    rows: int = 0
    columns: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def read_marks(parts: Mapping[str, bytes], sheet: str, file: str) -> Marks:
    """Read what the cells of a sheet show beyond their values.

    Raises:
        RefusedError: The workbook's parts do not fit together.
    """
    try:
        part = parts[_sheet_part(parts, sheet)]
        scan = _SheetScan(_looks(parts.get("xl/styles.xml", b"<styleSheet/>")))
        _parse(part, scan.start, scan.end, scan.text)
    except (KeyError, StopIteration, ValueError, expat.ExpatError):
        raise RefusedError("import-workbook-damaged", 3, file=file) from None
    return scan.marks


Attributes = dict[str, str]


def _parse(
    part: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(_local(name), attributes)
    if end is not None:
        parser.EndElementHandler = lambda name: end(_local(name))
    if text is not None:
        parser.CharacterDataHandler = text
    parser.Parse(part, True)  # noqa: FBT003 - expat takes it by position


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _sheet_part(parts: Mapping[str, bytes], sheet: str) -> str:
    sheets: dict[str, str] = {}
    targets: dict[str, str] = {}

    def book(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            relation = next(value for key, value in attributes.items() if _local(key) == "id")
            _enter(sheets, attributes["name"], relation)

    def relations(name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            _enter(targets, attributes["Id"], attributes["Target"])

    _parse(parts[_BOOK], book)
    _parse(parts["xl/_rels/workbook.xml.rels"], relations)
    target = targets[sheets[sheet]].removeprefix("/")
    return target if target.startswith("xl/") else posixpath.normpath(f"xl/{target}")


def _enter(names: dict[str, str], name: str, value: str) -> None:
    """Enter a name once: were it there twice, two readers could see two different sheets."""
    if name in names:
        raise ValueError(name)
    names[name] = value


def _looks(part: bytes) -> Mapping[str, Look]:
    """Give the looks that matter, by the number of the cell style."""
    codes: dict[int, str] = {}
    formats: list[int] = []
    inside: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif name == "xf" and inside[-1:] == ["cellXfs"]:
            formats.append(int(attributes.get("numFmtId", "0")))
        inside.append(name)

    def end(_: str) -> None:
        inside.pop()

    _parse(part, start, end)
    looks = (Look.of(codes.get(number, _BUILT_IN.get(number, ""))) for number in formats)
    return {str(at): look for at, look in enumerate(looks) if look != Look()}


class _SheetScan:
    """Walks through a sheet's cells in file order."""

    def __init__(self, looks: Mapping[str, Look]) -> None:
        self.marks = Marks()
        self._looks = looks
        self._is_hidden = False
        self._hidden: list[range] = []
        self._row = self._column = -1
        self._cell: Attributes = {}
        self._is_formula = self._has_value = self._in_value = False
        self._value = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "row":
            self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column = -1
            self._is_hidden = _says_yes(attributes.get("hidden"))
        elif name == "col" and _says_yes(attributes.get("hidden")):
            self._hidden.append(range(int(attributes["min"]) - 1, int(attributes["max"])))
        elif name == "c":
            self._place(attributes.get("r"))
            self._cell = attributes
            self._is_formula = self._has_value = False
            self._value = ""
        elif name == "f":
            self._is_formula = True
        elif name in {"v", "is"}:
            self._has_value = True
            self._in_value = name == "v"

    def _place(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        parts = _REFERENCE.fullmatch(reference)
        if parts is None:
            raise ValueError(reference)
        self._row, self._column = int(parts[2]) - 1, -1
        for letter in parts[1]:
            self._column = (self._column + 1) * 26 + ord(letter) - ord("A")

    def text(self, text: str) -> None:
        if self._in_value:
            self._value += text

    def end(self, name: str) -> None:
        if name == "v":
            self._in_value = False
        if name == "c" and (self._has_value or self._is_formula):
            self._mark()

    def _mark(self) -> None:
        cell, marks = (self._row, self._column), self.marks
        marks.rows = max(marks.rows, self._row + 1)
        marks.columns = max(marks.columns, self._column + 1)
        if self._is_hidden:
            marks.hidden_rows.add(self._row)
        if any(self._column in columns for columns in self._hidden):
            marks.hidden_columns.add(self._column)
        kind = self._cell.get("t", "n")
        if kind == "e":
            marks.errors[cell] = self._value
        elif self._is_formula and not self._value and kind != "str":
            marks.uncomputed.add(cell)
        elif kind == "n" and (look := self._looks.get(self._cell.get("s", ""))):
            marks.looks[cell] = look


def _says_yes(attribute: str | None) -> bool:
    return attribute in {"1", "true"}
