"""XLSX sheets into rows of text, as a person would have typed what the cells show."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from jinan_plan.diagnostics import RefusedError
from jinan_plan.figures import plain, trimmed
from jinan_plan.intake.formats import Look, Marks, read_marks
from jinan_plan.intake.layout import Layout, find_layout
from jinan_plan.intake.package import read_parts, repacked
from jinan_plan.intake.rows import Line, Sheet, column_letters
from jinan_plan.model.values import folded

MOST_CELLS = 5_000_000
"""A sheet that spans more cells than this, empty ones included, is refused."""

EXCEL_DIGITS = 15
"""Significant digits a spreadsheet keeps of a number; more are noise of its binary form."""

UNCOMPUTED = "="
"""Stands for a formula that the file holds no result for; it reads as no figure at all."""

PLAIN = Look()
"""How a number without a format of its own is shown."""

Value = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(data: bytes, file: str, sheet: str | None) -> tuple[Sheet, Layout]:
    """Read the sheet of a workbook that holds a table, or the one asked for.

    Raises:
        RefusedError: Not a sound XLSX file, no such sheet, no header row, or several sheets
            that have one.
    """
    parts = read_parts(data, file)
    try:
        with CalamineWorkbook.from_filelike(repacked(parts)) as book:
            names = _wanted(book, sheet, file)
            tables = [
                (found, layout)
                for name in names
                if (found := _read_sheet(book, name, parts, file))
                and (layout := find_layout(found))
            ]
    except CalamineError:
        raise RefusedError("import-workbook-damaged", 3, file=file) from None
    if not tables:
        raise RefusedError("import-no-header", 3, file=file)
    if len(tables) > 1:
        listed = ", ".join(str(found.sheet) for found, _ in tables)
        raise RefusedError("import-several-sheets", 2, file=file, sheets=listed)
    return tables[0]


def _wanted(book: CalamineWorkbook, sheet: str | None, file: str) -> Sequence[str]:
    if sheet is None:
        return [
            each.name
            for each in book.sheets_metadata
            if each.visible is SheetVisibleEnum.Visible and each.typ is SheetTypeEnum.WorkSheet
        ]
    found = [name for name in book.sheet_names if folded(name) == folded(sheet)]
    if not found:
        listed = ", ".join(book.sheet_names)
        raise RefusedError("import-no-sheet", 2, file=file, sheet=sheet, sheets=listed)
    return found[:1]


def _read_sheet(book: CalamineWorkbook, name: str, parts: Mapping[str, bytes], file: str) -> Sheet:
    marks = read_marks(parts, name, file)
    # Opening a sheet takes memory for the whole rectangle it spans, so that comes second.
    if marks.rows * marks.columns > MOST_CELLS:
        raise RefusedError("import-sheet-too-large", 3, file=file, sheet=name)
    sheet = book.get_sheet_by_name(name)
    lines = tuple(_lines(sheet.to_python(skip_empty_area=False), marks))
    covered = {
        (row + 1, left): lines[top].cells[left]
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        if left == right and top <= bottom < len(lines) and left < len(lines[top].cells)
        for row in range(top + 1, bottom + 1)
    }
    hidden = [str(row + 1) for row in sorted(marks.hidden_rows)]
    hidden += [column_letters(column) for column in sorted(marks.hidden_columns)]
    return Sheet(file, lines, sheet=name, covered=covered, hidden=tuple(hidden))


def _lines(rows: Sequence[Sequence[Value]], marks: Marks) -> Iterator[Line]:
    for number, row in enumerate(rows):
        cells = (_text(value, (number, column), marks) for column, value in enumerate(row))
        yield Line(number + 1, tuple(cells))


def _text(value: Value, cell: tuple[int, int], marks: Marks) -> str:
    if cell in marks.errors:
        return marks.errors[cell]
    if cell in marks.uncomputed:
        return UNCOMPUTED
    look = marks.looks.get(cell, PLAIN)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(Decimal(format(value, f".{EXCEL_DIGITS}g")), look)
    if look.year and isinstance(value, date):
        return str(value.year)
    if isinstance(value, str | bool | timedelta):
        return str(value)
    return value.isoformat()


def _number(number: Decimal, look: Look) -> str:
    """Write a number as its cell shows it: the zeros that a format adds are digits reported."""
    text = trimmed(number * 100) if look.percent else plain(number)
    whole, _, rest = str(text).partition(".")
    shown = f"{whole}.{rest.ljust(look.places, '0')}" if look.places else str(text)
    return f"{shown}%" if look.percent else shown
