"""Charts and bars as drawn: the geometry, and words that never cover anything."""

import re
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from jinan_plan.assess.case import Point
from jinan_plan.export.placing import Box, Placing, fitted, text_width
from jinan_plan.export.svg import bar_svg, chart_svg
from jinan_plan.views.chart import Aim, Chart, Mark, Outlook
from jinan_plan.views.report.sectors import Bar

TICKS = tuple((Decimal(value), str(value)) for value in (0, 50, 100))
MARKS = (Mark(2020, Decimal(0), "0", baseline=True), Mark(2022, Decimal(50), "50", settled=False))


def chart(
    *, marks: tuple[Mark, ...] = MARKS, aim: Aim | None = None, outlook: Outlook | None = None
) -> Chart:
    path = (Point(2020, Decimal(0)), Point(2025, Decimal(100)))
    return Chart(
        "t", marks, path, None, aim, outlook, tuple(range(2020, 2026)), TICKS, "All of it."
    )


def drawn(found: Chart, title: str = "X") -> ET.Element:
    return ET.fromstring(chart_svg(found, "x", title))  # noqa: S314 - our own drawing


def of(root: ET.Element, kind: str) -> list[ET.Element]:
    return [one for one in root.iter() if one.get("class") == kind]


def test_values_stand_at_their_heights_and_years_at_even_distances() -> None:
    """The plot reaches from 26 down to 216: 0 is at 216, 50 half-way, at 121."""
    root = drawn(chart())
    (point,) = of(root, "point unsettled")
    assert point.get("cy") == "121"
    (baseline,) = of(root, "point")
    assert baseline.tag == "rect"
    assert float(baseline.attrib["y"]) + float(baseline.attrib["height"]) / 2 == 216
    years = [float(t.attrib["x"]) for t in of(root, "tick") if (t.text or "").startswith("20")]
    steps = {round(later - earlier, 0) for earlier, later in pairwise(years)}
    assert len(years) == 6
    assert len(steps) == 1


def test_a_year_without_a_figure_thins_the_line() -> None:
    assert len(of(drawn(chart()), "actual gap")) == 1


def test_a_target_is_a_line_and_a_band_an_area() -> None:
    single = drawn(chart(aim=Aim(2025, Decimal(100), Decimal(100), ">=100")))
    assert [line.get("y1") for line in of(single, "target")] == ["26"]
    assert [text.text for text in of(single, "target-label")] == ["≥100"]
    band = drawn(chart(aim=Aim(2025, Decimal(50), Decimal(100), "50 to 100")))
    (area,) = of(band, "band")
    assert (area.get("y"), area.get("height")) == ("26", "95")
    assert len(of(band, "target")) == 2


def test_an_interval_beyond_the_axis_has_no_cap_there() -> None:
    inside = Outlook(2025, Decimal(80), Decimal(70), Decimal(90))
    beyond = Outlook(2025, Decimal(80), Decimal(70), Decimal(500))
    assert len(of(drawn(chart(outlook=inside)), "interval")) == 3
    assert len(of(drawn(chart(outlook=beyond)), "interval")) == 2
    assert len(of(drawn(chart(outlook=Outlook(2025, Decimal(80), None, None))), "interval")) == 0


def test_title_and_description_name_the_picture() -> None:
    root = drawn(chart(), "<b>&")
    assert root.get("role") == "img"
    named = {one.get("id"): one.text for one in root.iter() if one.get("id")}
    assert [named[i] for i in root.attrib["aria-labelledby"].split()] == ["<b>&", "All of it."]


def test_nothing_is_drawn_outside_the_picture() -> None:
    wild = Outlook(2025, Decimal(99), Decimal(-900), Decimal(900))
    text = chart_svg(chart(aim=Aim(2025, Decimal(100), Decimal(100), "x"), outlook=wild), "x", "X")
    for name, most in (("x1|x2|cx", 400), ("y1|y2|cy", 240)):
        assert all(0 <= float(n) <= most for n in re.findall(rf'\b(?:{name})="([^"]*)"', text))


def test_nothing_carries_a_style_of_its_own() -> None:
    assert "style=" not in chart_svg(chart(), "x", "X")


@pytest.mark.parametrize(
    ("done", "width"), [("0.574", "57.4"), ("1", "100"), ("0.0004", "0")], ids=str
)
def test_a_bar_is_as_long_as_the_share_done(done: str, width: str) -> None:
    root = ET.fromstring(bar_svg(Bar(Decimal(done), None)))  # noqa: S314 - our own drawing
    (bar,) = of(root, "bar-done")
    assert bar.get("width") == width
    assert of(root, "bar-tick") == []


def test_the_tick_of_a_bar_stays_visible_at_its_ends() -> None:
    for expected, place in (("0", "1"), ("0.4", "40"), ("1", "99")):
        root = ET.fromstring(bar_svg(Bar(Decimal(0), Decimal(expected))))  # noqa: S314 - our own
        (tick,) = of(root, "bar-tick")
        assert tick.get("x1") == place


def test_words_go_where_they_cover_nothing_or_nowhere() -> None:
    placing = Placing(Box(Decimal(0), Decimal(0), Decimal(100), Decimal(50)))
    places = [(Decimal(50), Decimal(20)), (Decimal(50), Decimal(45))]
    assert placing.place("1234", Decimal(10), places) == places[0]
    assert placing.place("1234", Decimal(10), places) == places[1]
    assert placing.place("1234", Decimal(10), places) is None
    assert placing.place("1", Decimal(10), [(Decimal(99), Decimal(20))]) is None


def test_wide_characters_take_their_width() -> None:
    assert text_width("规模", Decimal(10)) == 20
    assert text_width("1", Decimal(10)) < 10


def test_words_too_wide_for_the_picture_are_cut() -> None:
    assert fitted("short", Decimal(10), Decimal(100)) == "short"
    assert fitted("规模规模", Decimal(10), Decimal(30)) == "规模…"
