"""Where the header of a table stands and what its columns are.

A long table has a row a figure (indicator, year, value ...); a wide one a row an indicator and
a column a year, or, as yearbooks print it, a row a year and a column an indicator. Titles and a
unit may stand above the header; the header may take two rows.
"""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.headings import Field, Heading, join_headings, read_heading
from jinan_plan.intake.rows import Line, Sheet, is_missing

HEADER_WITHIN = 30
"""The header stands within this many rows from the top."""

_FIGURES = frozenset({Field.VALUE, Field.DAY})
_UNIT_NOTE = re.compile(r"(?:计量)?单位\s*[:：]\s*(.+)")
_TARGETS = re.compile(r"目标|规划|计划|预期|基期|target|plan|goal|baseline", re.IGNORECASE)
_UNIT_SEPARATORS = re.compile(r"[、，,;；/\s]+")


class FigureColumn(Struct, frozen=True):
    """A column of figures: of one year (or its first months), or of the row's own year.

    Attributes:
        day: It holds the days of milestones, and counts where its row has no other figure.
        name: The indicator that the heading names, where the rows do not.
    """

    column: int
    year: int | None = None
    through: int | None = None
    unit: str | None = None
    day: bool = False
    name: str | None = None


class Layout(Struct, frozen=True):
    """What a table's columns are.

    Attributes:
        first: Index of the first line below the header.
        width: Cells in the header row.
        fields: Columns by what they say; figures and names apart.
        names: Columns that name the indicator, the key first.
        figures: Columns of figures: one in a long table (and one of days), one a year in a wide.
        units: Units that a note above the table states (``单位：亿元``).
        ignored: Headings that were not understood, for the reader to be told.
    """

    first: int
    width: int
    fields: Mapping[Field, int]
    names: tuple[int, ...]
    figures: tuple[FigureColumn, ...]
    units: tuple[str, ...]
    ignored: tuple[str, ...]


def find_layout(sheet: Sheet) -> Layout | None:
    """Find the header of a table; None where no row or pair of rows reads as one.

    Raises:
        RefusedError: Two columns of the header say the same.
    """
    top = sheet.lines[:HEADER_WITHIN]
    for at, line in enumerate(top):
        if _is_header(_single(line)):
            return _layout(sheet, at, *_widest(top, at))
    for at in range(len(top) - 1):
        if _is_header(_pair(top[at], top[at + 1])) and _holds_no_figures(top[at + 1]):
            return _layout(sheet, at, _pair(top[at], top[at + 1]), 2)
    for at, line in enumerate(top):
        if _heads_years(_single(line), line, sheet.lines[at + 1 :]):
            return _years_down(sheet, at, _single(line))
    return None


Headings = Sequence[Heading | None]


def _single(line: Line) -> Headings:
    return _named([read_heading(cell) for cell in line.cells])


def _pair(upper: Line, lower: Line) -> Headings:
    texts = zip(_spread(upper, lower), lower.cells, strict=False)
    return _named([join_headings(above, below) for above, below in texts])


def _named(headings: Headings) -> Headings:
    """Take a year's heading in front of columns of years as that of the names below it."""
    said = [heading.field for heading in headings if heading]
    fronted = said[:1] == [Field.YEAR] and all(field is Field.VALUE for field in said[1:])
    if not fronted or not any(heading and heading.year for heading in headings):
        return headings
    front = headings.index(Heading(Field.YEAR))
    return [*headings[:front], Heading(Field.NAME), *headings[front + 1 :]]


def _heads_years(headings: Headings, line: Line, below: Sequence[Line]) -> bool:
    """Say whether a row heads a table of years down and indicators across."""
    said = {heading.field for heading in headings if heading}
    if Field.YEAR not in said or said & {Field.KEY, Field.NAME, *_FIGURES}:
        return False
    at = [heading.field if heading else None for heading in headings].index(Field.YEAR)
    first = next((each.cells for each in below if not each.is_blank), ())
    is_year = at < len(first) and (heading := read_heading(first[at])) and heading.year
    return bool(is_year) and any(
        cell.strip() and not heading for cell, heading in zip(line.cells, headings, strict=True)
    )


def _years_down(sheet: Sheet, at: int, headings: Headings) -> Layout:
    line = sheet.lines[at]
    fields: dict[Field, int] = {}
    for column, heading in enumerate(headings):
        if heading and fields.setdefault(heading.field, column) != column:
            text = line.cells[column].strip()
            raise RefusedError("import-duplicate-column", 3, file=sheet.file, heading=text)
    return Layout(
        first=at + 1,
        width=len(line.cells),
        fields=fields,
        names=(),
        figures=tuple(
            FigureColumn(column, name=cell.strip())
            for column, (cell, heading) in enumerate(zip(line.cells, headings, strict=True))
            if cell.strip() and not heading
        ),
        units=_unit_note(sheet.lines[:at]),
        ignored=(),
    )


def _spread(upper: Line, lower: Line) -> Sequence[str]:
    """Give every column the text above it; a heading reaches right over the blanks beside it."""
    above = [*upper.cells, *[""] * (len(lower.cells) - len(upper.cells))]
    for column in range(1, len(lower.cells)):
        if not above[column].strip() and lower.cells[column].strip():
            above[column] = above[column - 1]
    return above


def _is_header(headings: Headings) -> bool:
    fields = [heading.field for heading in headings if heading]
    named = Field.KEY in fields or Field.NAME in fields
    years = any(heading.year for heading in headings if heading)
    return named and (years or (Field.YEAR in fields and not _FIGURES.isdisjoint(fields)))


def _widest(top: Sequence[Line], at: int) -> tuple[Headings, int]:
    """Take the row below or above into the header, where it belongs there."""
    if at + 1 < len(top) and _continues(top[at + 1]):
        pair = _pair(top[at], top[at + 1])
        if _is_header(pair):
            return pair, 2
    if at and _groups(top[at - 1]):
        pair = _pair(top[at - 1], top[at])
        if _is_header(pair) and not _loses_figures(top[at - 1], top[at], pair):
            return pair, 1
    return _single(top[at]), 1


def _continues(line: Line) -> bool:
    """Say whether a row can be the second of a header: no name in front, and no figures."""
    return not line.is_blank and not line.cells[0].strip() and _holds_no_figures(line)


def _holds_no_figures(line: Line) -> bool:
    filled = (cell for cell in line.cells if cell.strip())
    return not any(is_missing(cell) or _is_figure(cell) for cell in filled)


def _groups(line: Line) -> bool:
    """Say whether a row above a header groups its columns, rather than being a title."""
    filled = [
        cell
        for cell in line.cells
        if cell.strip() and not _UNIT_NOTE.match(cell.strip().strip("（）()"))
    ]
    return len(filled) > 1 or bool(filled and not line.cells[0].strip())


def _loses_figures(upper: Line, lower: Line, pair: Headings) -> bool:
    """Say whether a row above hides columns for another reason than that they are targets."""
    return any(
        single and not joined and not _TARGETS.search(above)
        for above, single, joined in zip(_spread(upper, lower), _single(lower), pair, strict=False)
    )


def _is_figure(cell: str) -> bool:
    heading = read_heading(cell)
    return bool(re.search(r"[0-9]", cell)) and (heading is None or heading.year is None)


def _layout(sheet: Sheet, at: int, headings: Headings, rows: int) -> Layout:
    header = sheet.lines[at : at + rows]
    is_long = any(heading and heading.field is Field.YEAR for heading in headings) and any(
        heading and heading.field in _FIGURES and not heading.year for heading in headings
    )
    found: dict[int, Heading] = {}
    for column, heading in enumerate(headings):
        if heading is None or not _belongs(heading, is_long=is_long):
            continue
        if heading.field is not Field.NAME and any(
            (other.field, other.year, other.through)
            == (heading.field, heading.year, heading.through)
            for other in found.values()
        ):
            text = _text(header, column)
            raise RefusedError("import-duplicate-column", 3, file=sheet.file, heading=text)
        found[column] = heading
    named = [column for column, heading in found.items() if heading.field is Field.NAME]
    keyed = [column for column, heading in found.items() if heading.field is Field.KEY]
    width = max(len(line.cells) for line in header)
    return Layout(
        first=at + rows,
        width=width,
        fields={
            heading.field: column
            for column, heading in found.items()
            if heading.field not in {Field.KEY, Field.NAME, *_FIGURES}
        },
        names=(*keyed, *named),
        figures=tuple(
            FigureColumn(column, heading.year, heading.through, heading.unit, day=day)
            for day in (False, True)
            for column, heading in found.items()
            if heading.field is (Field.DAY if day else Field.VALUE)
        ),
        units=_unit_note(sheet.lines[:at]),
        ignored=tuple(
            text
            for column in range(width)
            if column not in found and (text := _text(header, column))
        ),
    )


def _belongs(heading: Heading, *, is_long: bool) -> bool:
    if heading.field is Field.VALUE:
        return is_long is (heading.year is None)
    return is_long or heading.field not in {Field.YEAR, Field.DAY}


def _text(header: Sequence[Line], column: int) -> str:
    """Give a column's heading, of both rows where it takes two."""
    texts = (line.cells[column].strip() for line in header if column < len(line.cells))
    return " ".join(text for text in dict.fromkeys(texts) if text)


def _unit_note(lines: Sequence[Line]) -> tuple[str, ...]:
    for line in lines:
        for cell in line.cells:
            if note := _UNIT_NOTE.fullmatch(cell.strip().strip("（）()")):
                return tuple(_UNIT_SEPARATORS.split(note[1].strip()))
    return ()
