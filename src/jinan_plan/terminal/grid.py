"""Fitting a grid to a terminal: whole columns go by rank, the rest is aligned by display width."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from rich.cells import cell_len

from jinan_plan.terminal.wrapping import longest_piece, wrap
from jinan_plan.views.document import Line
from jinan_plan.views.table import Cell, Column, Table, Tone

GUTTER = 2
INDENT = 1

DISPENSABLE = 3
"""Columns from this rank on are shown only where the texts beside them are easy to read."""

Shown = Callable[[str], str]


WORD = 20
"""Cells of a word up to which a column is never so narrow that the word is cut."""


class Fit(Struct, frozen=True):
    """What of a grid can be shown: the columns that stay, by place, and their widths in cells.

    Attributes:
        needed: The width at which every column would be shown.
        stacked: Even the columns that must stay are too wide: every row is a block of its own.
    """

    kept: tuple[int, ...]
    widths: tuple[int, ...]
    left_out: tuple[Column, ...]
    needed: int
    stacked: bool = False


def fit(table: Table, width: int | None, shown: Shown) -> Fit:
    """Choose columns and their widths so that a row is at most ``width`` cells.

    Whole columns go, those of the highest rank first. Where those that must stay are still too
    wide, every row becomes a block of its own.
    """
    kept = list(range(len(table.columns)))
    natural = [_natural(table, place, shown) for place in kept]
    if width is None or _line(natural) <= width:
        return Fit(tuple(kept), tuple(natural), (), _line(natural))
    least = [_least(table, place, natural[place], shown) for place in kept]
    easy = [
        min(one, max(few, column.easy))
        for column, one, few in zip(table.columns, natural, least, strict=True)
    ]
    needed = _line(easy)
    while droppable := [place for place in kept if table.columns[place].rank > 0]:
        place = max(droppable, key=lambda place: (table.columns[place].rank, place))
        wanted = easy if table.columns[place].rank >= DISPENSABLE else least
        if _line([wanted[one] for one in kept]) <= width:
            break
        kept.remove(place)
    start, middle, end = ([sizes[place] for place in kept] for sizes in (least, easy, natural))
    if _line(start) > width:
        return _stacked(table, needed)
    widths = _share(_share(start, middle, width), end, width)
    gone = tuple(column for place, column in enumerate(table.columns) if place not in kept)
    return Fit(tuple(kept), widths, gone, needed)


STACKED_RANK = 7
"""Columns dearer than this are shown where every row is a block of its own."""


def stacked(table: Table, width: int | None, shown: Shown) -> Fit:
    """Choose the columns of a grid that is shown as a block of facts for each row."""
    return _stacked(table, fit(table, width, shown).needed)


def _stacked(table: Table, needed: int) -> Fit:
    kept = [place for place, one in enumerate(table.columns) if one.rank <= STACKED_RANK]
    gone = tuple(column for column in table.columns if column.rank > STACKED_RANK)
    return Fit(tuple(kept), (), gone, needed, stacked=True)


def _natural(table: Table, place: int, shown: Shown) -> int:
    return max(cell_len(shown(text)) for text in _texts(table, place))


def _least(table: Table, place: int, natural: int, shown: Shown) -> int:
    """Give the cells a column keeps at least; of words up to ``WORD`` none is cut."""
    column = table.columns[place]
    if not column.flexible:
        return natural
    words = (longest_piece(shown(text)) for text in _texts(table, place))
    word = max((cells for cells in words if cells <= WORD), default=0)
    return min(natural, max(column.least, word))


def _texts(table: Table, place: int) -> Iterator[str]:
    yield table.columns[place].heading
    yield from (row[place].text for row in table.rows)


def _line(widths: Sequence[int]) -> int:
    return INDENT + sum(widths) + GUTTER * (len(widths) - 1)


def _share(least: Sequence[int], wanted: Sequence[int], width: int) -> tuple[int, ...]:
    """Give what is left of the line, cell by cell, to the column whose text is broken most."""
    widths = list(least)
    for _ in range(width - _line(widths)):
        wanting = [place for place, most in enumerate(wanted) if widths[place] < most]
        if not wanting:
            break
        place = max(wanting, key=lambda place: (wanted[place] / widths[place], -place))
        widths[place] += 1
    return tuple(widths)


def lines(
    table: Table, widths: Sequence[int], shown: Shown, *, headed: bool = False
) -> Iterator[Line]:
    """Draw the rows, below a head and a rule unless a table above had them."""
    if not headed:
        yield from _head(table, widths, shown)
    for row in table.rows:
        yield from _row(table.columns, row, widths, shown)


def _head(table: Table, widths: Sequence[int], shown: Shown) -> Iterator[Line]:
    heads = tuple(Cell(column.heading, tone=Tone.MUTED) for column in table.columns)
    yield from _row(table.columns, heads, widths, shown)
    rule = (" " * GUTTER).join("-" * width for width in widths)
    yield Line.of(" " * INDENT + rule, Tone.MUTED)


def _row(
    columns: tuple[Column, ...], cells: tuple[Cell, ...], widths: Sequence[int], shown: Shown
) -> Iterator[Line]:
    wrapped = [wrap(shown(cell.text), width) for cell, width in zip(cells, widths, strict=True)]
    for level in range(max(len(parts) for parts in wrapped)):
        pieces = [(" " * INDENT, Tone.PLAIN)]
        for column, cell, width, parts in zip(columns, cells, widths, wrapped, strict=True):
            part = parts[level] if level < len(parts) else ""
            fill = " " * (width - cell_len(part))
            pieces.append((fill + part if column.right else part + fill, cell.tone))
            pieces.append((" " * GUTTER, Tone.PLAIN))
        yield Line(tuple(pieces[:-1]))
