"""The figures of a table, one by one, wherever they stand in it."""

import re
from collections.abc import Iterator

from msgspec import Struct

from jinan_plan.intake.headings import Field
from jinan_plan.intake.layout import FigureColumn
from jinan_plan.intake.rows import Line, cleaned, is_missing
from jinan_plan.intake.tables import Table

_REMARK = re.compile(
    r"(?:注|说明|备注|来源|资料来源|数据来源|notes?|sources?)\s*[0-9]*[.:：]", re.IGNORECASE
)


class Found(Struct, frozen=True):
    """One figure of a table: where it stands and what stands beside it, as text.

    Attributes:
        address: The cell: ``B7``, ``file.csv:12``.
        names: What the row calls the indicator; the key first, where there is one.
        year: The year of its column in a wide table, else None (see ``fields``).
        unit: The unit that its heading states.
        fields: The other cells of the row by what they say; blank ones are absent.
    """

    address: str
    names: tuple[str, ...]
    value: str
    year: int | None
    through: int | None
    unit: str | None
    fields: dict[Field, str]


class Uneven(Struct, frozen=True):
    """A row of a text table with more or fewer cells than its header."""

    address: str
    cells: int
    expected: int


def figures(table: Table) -> Iterator[Found | Uneven]:
    """Give the figures of a table in the order of its rows; missing ones are passed over."""
    sheet, layout = table.sheet, table.layout
    for line in sheet.lines[layout.first :]:
        if line.is_blank or _is_remark(line):
            continue
        extra = any(cell.strip() for cell in line.cells[layout.width :])
        if extra or (sheet.sheet is None and len(line.cells) < layout.width):
            yield Uneven(sheet.address(line.number, 0), len(line.cells), layout.width)
            continue
        told = False
        for figure in layout.figures:
            value = cleaned(_cell(line, figure.column))
            if not is_missing(value) and not (figure.day and told):
                told = True
                yield _found(table, line, figure, value)


def _found(table: Table, line: Line, figure: FigureColumn, value: str) -> Found:
    names = [_described(table, line, column) for column in table.layout.names]
    if figure.name:
        names.append(figure.name)
    fields = {
        field: text
        for field, column in table.layout.fields.items()
        if (text := _described(table, line, column)) and not is_missing(text)
    }
    return Found(
        address=table.sheet.address(line.number, figure.column),
        names=tuple(name for name in names if name),
        value=value,
        year=figure.year,
        through=figure.through,
        unit=figure.unit,
        fields=fields,
    )


def _described(table: Table, line: Line, column: int) -> str:
    """Give a cell that describes figures; a cell merged downwards describes every row it spans.

    In a workbook text is never run, so an apostrophe before it belongs to it.
    """
    text = table.sheet.covered.get((line.number, column), _cell(line, column))
    return cleaned(text) if table.sheet.sheet is None else text.strip()


def _cell(line: Line, column: int) -> str:
    return line.cells[column] if column < len(line.cells) else ""


def _is_remark(line: Line) -> bool:
    filled = [cell.strip() for cell in line.cells if cell.strip()]
    return len(filled) == 1 and _REMARK.match(filled[0]) is not None
