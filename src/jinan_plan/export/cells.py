"""Cells of a worksheet: numbers as numbers, days as days, text never as anything but text."""

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jinan_plan.export.delimited import stamp
from jinan_plan.figures import plain
from jinan_plan.lang import Lang
from jinan_plan.views.records import Field

DAY = "yyyy-mm-dd"
SHARE = '[>=1]0.0%;[>=0.9995]"<100%";0.0%'
"""A share done shows 100 % only when all of it is done (product promise)."""

LEFT = {"align": "left", "indent": 1}
"""How words stand: a little off the figures beside them."""

MOST_DIGITS = 15
"""Significant digits that every number of a spreadsheet keeps."""

MOST_TEXT = 32_767
"""Characters that a cell of a spreadsheet can hold."""

_HEDGES = {"above": ">", "below": "<", "about": "~"}
_CUT = "…"
_NARROWEST, _WIDEST = 6, 54
_DOUBLE = {"W", "F"}


class Styles:
    """The cell formats of one workbook; equal ones are made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def of(self, **properties: object) -> Format:
        """Give the format of these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"valign": "vcenter", **properties})
        return self._made[key]


def write(sheet: Worksheet, row: int, column: int, value: Field, style: Format) -> None:
    """Write a value by its type; a moment is text, because a spreadsheet knows no time zone."""
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(row, column, value, style)
        case Decimal() if not exact(value):
            sheet.write_string(row, column, plain(value), style)
        case Decimal() | int():
            sheet.write_number(row, column, float(value), style)
        case datetime():
            sheet.write_string(row, column, stamp(value), style)
        case date():
            sheet.write_datetime(row, column, value, style)
        case _:
            sheet.write_string(row, column, fitting(value), style)


def exact(value: Decimal) -> bool:
    """Say whether a spreadsheet's number keeps every digit of a value."""
    return len(value.normalize().as_tuple().digits) <= MOST_DIGITS


def fitting(text: str) -> str:
    """Cut a text to what a cell holds, with a mark that it was cut."""
    units = len(text.encode("utf-16-le")) // 2
    if units <= MOST_TEXT:
        return text
    kept = text.encode("utf-16-le")[: 2 * (MOST_TEXT - 1)].decode("utf-16-le", errors="ignore")
    return kept + _CUT


def figure_format(decimals: int, qualifier: str | None, lang: Lang) -> str:
    """Give the number format of a figure with its hedge: the cell stays a number."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    match qualifier:
        case "above" | "below" | "about":
            hedge = _HEDGES[qualifier]
            return f'"{hedge}"{digits};"{hedge}"-{digits}'  # the hedge stands before the minus
        case "class":
            return f'{digits}"级"' if lang is Lang.ZH else f'{digits}" class"'
        case _:
            return digits


def width(texts: Sequence[str]) -> int:
    """Give the width of a column in cells of a screen; a Chinese character takes two."""
    longest = max((display_width(line) for text in texts for line in text.split("\n")), default=0)
    return min(max(longest + 3, _NARROWEST), _WIDEST)


def heading_width(text: str) -> int:
    """Give the least width at which a heading fits on two lines, its filter button beside it."""
    longest_word = max((display_width(word) for word in text.split()), default=0)
    chinese = display_width(text) > len(text)
    half = -(-display_width(text) // 2)
    return (half if chinese else max(half, longest_word)) + 5


def lines(text: str, cells_wide: int) -> int:
    """Count the lines a wrapped text takes in a column so wide; a guess on the safe side."""
    room = max(cells_wide - 1, 1)
    return sum(max(1, -(-display_width(line) // room)) for line in text.split("\n"))


def display_width(text: str) -> int:
    """Count how many Latin characters a text is as wide as."""
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in _DOUBLE)
        for char in text
    )


def shown(value: Field, number_format: str = "") -> str:
    """Write a value as its cell shows it, to find the width of a column."""
    match value:
        case None:
            return ""
        case Decimal():
            return _formatted(value, number_format)
        case datetime():
            return stamp(value)
        case _:
            return str(value)


def _formatted(value: Decimal, number_format: str) -> str:
    if "%" in number_format:
        return f"{value * 100:,.1f}%"
    number_format = number_format.partition(";")[0]
    hedge = "".join(number_format.split('"')[1::2])
    decimals = len(number_format.partition(".")[2].partition('"')[0])
    return hedge + (f"{value:,.{decimals}f}" if exact(value) else plain(value))
