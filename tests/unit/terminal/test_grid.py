"""Fitting grids to terminals: every row as wide as every other, whole columns dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from jinan_plan.terminal import grid
from jinan_plan.terminal.wrapping import wrap
from jinan_plan.views.table import Cell, Column, Table

COLUMNS = (
    Column("name", "指标", rank=0, flexible=True, least=10),
    Column("value", "Value", right=True, rank=1),
    Column("mark", "✓", rank=2),
)
MIXED = (
    ("大数据与新一代信息技术产业规模", "5,853", "▴"),
    ("Big data", "7", "✗ 滞后"),
    ("BIM软件 🙂", "10,786.5", ""),
)


def table(rows: tuple[tuple[str, ...], ...] = MIXED) -> Table:
    return Table(COLUMNS, tuple(tuple(Cell(text) for text in row) for row in rows))


def drawn(width: int | None) -> tuple[list[str], list[str]]:
    fitted = grid.fit(table(), width, str)
    kept = table().keeping(list(fitted.kept))
    lines = [line.plain for line in grid.lines(kept, fitted.widths, str)]
    return lines, [column.key for column in fitted.left_out]


@pytest.mark.parametrize("width", [24, 30, 40, 60, 200, None])
def test_every_row_is_equally_wide(width: int | None) -> None:
    lines, _ = drawn(width)
    assert len({cell_len(line) for line in lines}) == 1


def test_nothing_is_dropped_or_wrapped_without_a_width() -> None:
    lines, left_out = drawn(None)
    assert left_out == []
    assert len(lines) == 2 + len(MIXED)


def test_the_highest_rank_goes_first_and_is_named() -> None:
    lines, left_out = drawn(22)
    assert left_out == ["mark"]
    assert all(cell_len(line) <= 22 for line in lines)


@given(st.text(alphabet="ab 字，汉🙂-", max_size=60), st.integers(min_value=2, max_value=30))
def test_wrapping_keeps_to_the_width_and_loses_nothing(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
