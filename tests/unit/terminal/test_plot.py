"""The chart of ``plan show``: marks where the values are, words for what is drawn."""

from decimal import Decimal

import pytest

from jinan_plan.assess.case import Point
from jinan_plan.lang import Lang
from jinan_plan.terminal.canvas import Canvas, Pen
from jinan_plan.terminal.plot import plot
from jinan_plan.views.chart import Aim, Chart, Mark, Outlook
from jinan_plan.views.table import Tone
from tests.support.emulator import cells_of


def chart(**fields: object) -> Chart:
    """A level from 10 in 2020, 20 in 2022, to 40 in 2025; axis 0 to 50 in steps of 10."""
    parts: dict[str, object] = {
        "measure": "t",
        "marks": (
            Mark(2020, Decimal(10), "10", baseline=True),
            Mark(2022, Decimal(20), "20", settled=False),
        ),
        "path": (Point(2020, Decimal(10)), Point(2025, Decimal(40))),
        "expected": None,
        "aim": Aim(2025, Decimal(40), Decimal(40), ">=40"),
        "outlook": Outlook(2025, Decimal(35), None, None),
        "years": tuple(range(2020, 2026)),
        "ticks": tuple((Decimal(tick), str(tick)) for tick in range(0, 51, 10)),
        "summary": "",
    }
    return Chart(**{**parts, **fields})  # type: ignore[arg-type]  # a table of one chart's parts


def drawn(one: Chart, width: int, *, ascii_only: bool = True) -> list[str]:
    return [line.text for line in plot(one, width, Lang.EN, ascii_only=ascii_only)]


def test_a_chart_in_ascii() -> None:
    # 5 steps of two rows: 50 is row 0, 0 is row 10; 40 row 2, 20 row 6, 10 row 8, 35 row 3.
    assert [line.rstrip() for line in drawn(chart(), 50)[:12]] == [
        " 50",
        "",
        " 40   ------------------------------------------",
        "                                     . .. .::::x",
        " 30                           .. ..::::::::",
        "                     20 .. ::::::::",
        " 20             . ****o::::",
        "     10   *********",
        " 10   O****",
        "",
        "  0",
        "     2020    2021    2022     2023    2024    2025",
    ]


def test_marks_stand_on_the_rows_of_their_values() -> None:
    lines = drawn(chart(), 60)
    assert [number for number, line in enumerate(lines[:11]) if "O" in line] == [8]
    assert [number for number, line in enumerate(lines[:11]) if "o" in line] == [6]
    assert "x" in lines[3]
    assert "----------" in lines[2]


def test_marks_stand_above_their_years() -> None:
    lines = drawn(chart(), 60)
    years = lines[11]
    for sign, year in (("O", "2020"), ("o", "2022"), ("x", "2025")):
        row = next(line for line in lines[:11] if sign in line)
        assert 0 <= row.index(sign) - years.index(year) < len(year)


def test_the_legend_names_what_is_drawn_and_nothing_else() -> None:
    assert drawn(chart(), 120)[-1] == (
        " O reported   o provisional or estimated   ... path of the plan   --- target >=40"
        "   x where the trend leads; no verdict"
    )
    ranged = chart(outlook=Outlook(2025, Decimal(35), Decimal(30), Decimal(40)))
    assert drawn(ranged, 140)[-1].endswith(
        "x where the trend leads, with its 80% interval; no verdict"
    )
    bare = chart(path=(), aim=None, outlook=None, marks=(Mark(2020, Decimal(1), "1"),) * 2)
    assert drawn(bare, 90)[-1] == " O reported"


def test_a_narrow_legend_is_broken_between_what_it_names() -> None:
    assert drawn(chart(), 50)[12:] == [
        " O reported   o provisional or estimated",
        " ... path of the plan   --- target >=40",
        " x where the trend leads; no verdict",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_it_keeps_to_the_width(width: int, *, ascii_only: bool) -> None:
    lines = drawn(chart(), width, ascii_only=ascii_only)
    assert max(cells_of(line) for line in lines) <= width
    if ascii_only:
        assert all(line.isascii() for line in lines)


def test_a_band_has_two_lines_and_an_interval_stands_upright() -> None:
    band = Aim(2025, Decimal(30), Decimal(40), "30 to 40")
    outlook = Outlook(2025, Decimal(20), Decimal(10), Decimal(30))
    lines = drawn(chart(aim=band, outlook=outlook, path=()), 60)
    assert [number for number, line in enumerate(lines[:11]) if "-----" in line] == [2, 4]
    end = lines[6].index("x")
    assert [line[end : end + 1] for line in lines[5:9]] == [":", "x", ":", ":"]


def test_dots_become_braille() -> None:
    canvas = Canvas(2, 1, ascii_only=False)
    canvas.line((0, 0), (0, 0.75), Pen(Tone.PLAIN, "*", 1))
    # The four left dots of the first cell: 0x01 + 0x02 + 0x04 + 0x40.
    assert canvas.rows()[0].text == chr(0x2800 + 0x47) + " "


def test_nothing_is_drawn_beyond_the_field() -> None:
    canvas = Canvas(3, 2, ascii_only=True)
    canvas.line((-5, -5), (9, 9), Pen(Tone.PLAIN, "*", 1))
    canvas.mark(7, 7, "x", Tone.PLAIN)
    assert canvas.write(2, 0, "long", Tone.PLAIN) is False
    assert [row.text for row in canvas.rows()] == ["** ", " **"]
