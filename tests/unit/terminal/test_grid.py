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
    lines = [line.text for line in grid.lines(kept, fitted.widths, str)]
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


def rows_of(*rows: tuple[str, str]) -> Table:
    columns = tuple(Column(key, key, flexible=True, least=4) for key in "ab")
    return Table(columns, tuple(tuple(Cell(text) for text in row) for row in rows))


def test_what_cannot_be_fitted_is_stacked() -> None:
    fixed = Table((Column("a", "A"), Column("b", "B")), ((Cell("x" * 15), Cell("y" * 15)),))
    # 1 for the margin, 15, 2 between, 15: 33 cells.
    assert not grid.fit(fixed, 33, str).stacked
    assert grid.fit(fixed, 32, str).stacked


def test_no_word_is_cut_for_want_of_width() -> None:
    words = rows_of(("deterioration of it all", "short words only here"))
    widths = grid.fit(words, 24, str).widths
    assert widths[0] >= len("deterioration")
    # A word beyond ``WORD`` may be cut: it would leave nothing to the others.
    endless = rows_of(("x" * (grid.WORD + 1), "y"))
    assert grid.fit(endless, 12, str).widths[0] < grid.WORD


def test_spare_cells_go_to_the_text_that_is_broken_most() -> None:
    # 24 and 12 letters; 1 + 2 cells of margins leave 18: two parts to one.
    both = rows_of(("ab " * 8, "cd " * 4))
    assert grid.fit(both, 21, str).widths == (12, 6)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("- pending (▾ behind)", 12, ["- pending", "(▾ behind)"]),
        ("✗ deterioration", 8, ["✗ deteri", "oration"]),
        ("3 项：✗ 1 项", 8, ["3 项：", "✗ 1 项"]),
        ("森林覆盖率（约束性）", 14, ["森林覆盖率", "（约束性）"]),
        ("> ▾ behind", 10, ["> ▾ behind"]),
        ("one (two three four five)", 12, ["one (two", "three four", "five)"]),
    ],
)
def test_signs_and_short_asides_stay_whole(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_a_hanging_text_is_shorter_from_its_second_line_on() -> None:
    assert wrap("aa bb cc dd", 5, 2) == ["aa bb", "cc", "dd"]


@given(st.text(alphabet="ab 字，汉🙂-", max_size=60), st.integers(min_value=2, max_value=30))
def test_wrapping_keeps_to_the_width_and_loses_nothing(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
