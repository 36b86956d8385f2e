"""A table as a worksheet: one heading row, filters, widths, print set-up."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct, field
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jinan_plan.export import cells
from jinan_plan.export.cells import Styles
from jinan_plan.lang import Lang
from jinan_plan.messages.columns import COLUMNS, MEANINGS
from jinan_plan.messages.workbook import WORKBOOK
from jinan_plan.views.records import Field

A4 = 9
"""XlsxWriter's number of the paper size."""

_LONGEST_LINK = 2000
_LINE, _AIR = 15, 4
_MOST_LINES = 12
_HEADING = {"bold": True, "bg_color": "#DDE7F0", "bottom": 1, "text_wrap": True}
_RULED = {"bottom": 1, "bottom_color": "#D5DAE0"}
"""A light rule under every row leads the eye across a wide sheet, also on paper."""


class Cell(Struct, frozen=True):
    """A cell: its value, how it is shown, and the formula that yields the value, if one does."""

    value: Field
    look: Mapping[str, object] = field(default_factory=dict)
    formula: str | None = None


class Grid(Struct, frozen=True):
    """A table with its columns named for machines.

    Attributes:
        hidden: Columns that are there for programs and not shown.
        frozen: How many columns stay in sight on the left.
        printed: How many columns go on paper; None prints all.
        plain: The heading row holds the names for machines themselves.
    """

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    hidden: frozenset[str] = frozenset()
    frozen: int = 0
    printed: int | None = None
    plain: bool = False


def put(book: Workbook, styles: Styles, name: str, grid: Grid, lang: Lang) -> Worksheet:
    """Write a grid as a new worksheet and give it; columns that say nothing are hidden."""
    sheet = book.add_worksheet(name)
    headings = [title if grid.plain else COLUMNS[title].in_(lang) for title in grid.columns]
    widths = _put_headings(sheet, styles, grid, headings, lang)
    for number, row in enumerate(grid.rows, start=1):
        lines = 1
        for column, cell in enumerate(row):
            _put_cell(sheet, styles, (number, column), cell, ruled=not grid.plain)
            if cell.look.get("text_wrap") and grid.columns[column] not in grid.hidden:
                lines = max(lines, cells.lines(str(cell.value or ""), widths[column]))
        if not grid.plain:
            sheet.set_row(number, _LINE * min(lines, _MOST_LINES) + _AIR)
    sheet.freeze_panes(1, grid.frozen)
    sheet.autofilter(0, 0, max(len(grid.rows), 1), len(grid.columns) - 1)
    for_paper(sheet, lang)
    if grid.printed is not None:
        sheet.print_area(0, 0, max(len(grid.rows), 1), grid.printed - 1)
    sheet.repeat_rows(0)
    return sheet


def _put_headings(
    sheet: Worksheet,
    styles: Styles,
    grid: Grid,
    headings: Sequence[str],
    lang: Lang,
) -> list[int]:
    """Write the heading row and set the columns; gives their widths."""
    widths = []
    for column, (title, heading) in enumerate(zip(grid.columns, headings, strict=True)):
        values = [row[column].value for row in grid.rows]
        numbers = any(isinstance(value, Decimal | int) for value in values)
        look = _HEADING | ({"align": "right"} if numbers else cells.LEFT)
        sheet.write_string(0, column, heading, styles.of(**look))
        if not grid.plain:
            _explain(sheet, column, title, lang)
        looks = [str(row[column].look.get("num_format", "")) for row in grid.rows]
        said = [cells.shown(*cell) for cell in zip(values, looks, strict=True)]
        widths.append(max(cells.width(said), cells.heading_width(heading)))
        silent = not grid.plain and bool(said) and not any(said)
        options = {"hidden": True} if silent or title in grid.hidden else {}
        sheet.set_column(column, column, widths[-1], None, options)
    sheet.set_row(0, 2 * _LINE + 2)
    return widths


def _put_cell(
    sheet: Worksheet, styles: Styles, place: tuple[int, int], cell: Cell, *, ruled: bool
) -> None:
    style = styles.of(**cell.look, **(_RULED if ruled else {}))
    if cell.value is None and ruled:
        sheet.write_blank(*place, None, style)
    elif cell.formula is not None:
        sheet.write_formula(*place, cell.formula, style, _number(cell.value))
    elif _is_link(cell.value):
        sheet.write_url(*place, cell.value, style, cell.value)
    else:
        cells.write(sheet, *place, cell.value, style)


def _number(value: Field) -> float:
    return float(str(value))


def _is_link(value: Field) -> bool:
    """Say whether a text is a web address; no other scheme is ever made clickable."""
    return (
        isinstance(value, str)
        and value.startswith(("https://", "http://"))
        and len(value) <= _LONGEST_LINK
    )


def _explain(sheet: Worksheet, column: int, title: str, lang: Lang) -> None:
    said = [title] + ([MEANINGS[title].in_(lang)] if title in MEANINGS else [])
    options = {"author": "plan", "x_scale": 1.6, "y_scale": 0.8}
    sheet.write_comment(0, column, "\n".join(said), options)


def for_paper(sheet: Worksheet, lang: Lang) -> None:
    """Set a sheet up for A4 across, as wide as the page, with page numbers."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C" + WORKBOOK["page"].in_(lang))
