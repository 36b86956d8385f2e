"""Fitting a grid to a terminal: whole columns go by rank, the rest is aligned by display width."""

from collections.abc import Callable, Iterator

from rich.cells import cell_len
from rich.text import Text

from jinan_plan.terminal.wrapping import wrap
from jinan_plan.views.table import Cell, Column, Table, Tone

GUTTER = 2
INDENT = 1

Shown = Callable[[str], str]


def fit(table: Table, width: int | None, shown: Shown) -> tuple[Table, list[int], list[Column]]:
    """Choose columns and their widths so that a row is at most ``width`` cells.

    Returns:
        The table with the columns that stay, their widths in cells, and the columns left out.
    """
    natural = [_natural(table, index, shown) for index in range(len(table.columns))]
    kept = list(range(len(table.columns)))
    if width is None:
        return table, natural, []
    while _total(table, kept, natural) > width:
        droppable = [index for index in kept if table.columns[index].rank > 0]
        if not droppable:
            break
        kept.remove(max(droppable, key=lambda index: (table.columns[index].rank, index)))
    left_out = [column for index, column in enumerate(table.columns) if index not in kept]
    widths = _share(table, kept, natural, width)
    return table.keeping(kept), widths, left_out


def _natural(table: Table, index: int, shown: Shown) -> int:
    texts = [table.columns[index].heading, *(row[index].text for row in table.rows)]
    return max(cell_len(shown(text)) for text in texts)


def _least(column: Column, natural: int) -> int:
    return min(natural, column.least) if column.flexible else natural


def _total(table: Table, kept: list[int], natural: list[int]) -> int:
    widths = sum(_least(table.columns[index], natural[index]) for index in kept)
    return INDENT + widths + GUTTER * (len(kept) - 1)


def _share(table: Table, kept: list[int], natural: list[int], width: int) -> list[int]:
    widths = [_least(table.columns[index], natural[index]) for index in kept]
    spare = width - INDENT - GUTTER * (len(kept) - 1) - sum(widths)
    for place, index in enumerate(kept):
        more = min(max(spare, 0), natural[index] - widths[place])
        widths[place] += more
        spare -= more
    return widths


def lines(table: Table, widths: list[int], shown: Shown) -> Iterator[Text]:
    """Draw the heading, a rule and the rows; every line is as wide as every other."""
    heads = tuple(Cell(column.heading, tone=Tone.MUTED) for column in table.columns)
    yield from _row(table.columns, heads, widths, shown)
    rule = (" " * GUTTER).join("-" * width for width in widths)
    yield Text(" " * INDENT + rule, style="muted")
    for row in table.rows:
        yield from _row(table.columns, row, widths, shown)


def _row(
    columns: tuple[Column, ...], cells: tuple[Cell, ...], widths: list[int], shown: Shown
) -> Iterator[Text]:
    wrapped = [wrap(shown(cell.text), width) for cell, width in zip(cells, widths, strict=True)]
    for level in range(max(len(parts) for parts in wrapped)):
        line = Text(" " * INDENT)
        for place, (column, cell, width) in enumerate(zip(columns, cells, widths, strict=True)):
            part = wrapped[place][level] if level < len(wrapped[place]) else ""
            fill = " " * (width - cell_len(part))
            line.append(fill + part if column.right else part + fill, style=cell.tone.value)
            if place < len(columns) - 1:
                line.append(" " * GUTTER)
        yield line
