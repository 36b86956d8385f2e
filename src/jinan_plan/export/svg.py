"""Charts and bars as SVG elements for a page; colours and fonts come from the page's style.

No element carries a style of its own, so that a strict content security policy holds.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

from jinan_plan.export.placing import Box, Placing, fitted, text_width
from jinan_plan.export.typeset import figured
from jinan_plan.views.chart import Aim, Chart, Mark, Outlook
from jinan_plan.views.report.sectors import Bar

WIDTH, HEIGHT = Decimal(400), Decimal(240)
"""The drawing's own units; a page scales it to the room there is."""

_TOP, _BOTTOM, _RIGHT, _PAD = Decimal(26), Decimal(24), Decimal(14), Decimal(22)
_FOOT, _LOW = Decimal(14), Decimal("0.12")
"""Room under the lowest tick for the label of a figure in the lowest part of the axis."""

_WIDEST_PAD = Decimal(36)
_TENTH = Decimal("0.1")
_SIZE = Decimal(11)
_DOT, _ARROW, _CAP = Decimal(4), Decimal(15), Decimal(4)


def chart_svg(chart: Chart, key: str, title: str) -> str:
    """Draw a chart.

    Args:
        chart: What to draw.
        key: Makes the identifiers of title and description unique on the page.
        title: What the chart shows; the description is the chart's own summary.
    """
    drawing = _Drawing(chart)
    root = _element(
        "svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        **{"class": "chart", "aria-labelledby": f"chart-{key}-title chart-{key}-text"},
    )
    for name, words in (("title", title), ("desc", chart.summary)):
        part = _element(name, id=f"chart-{key}-{'title' if name == 'title' else 'text'}")
        part.text = figured(words)
        root.append(part)
    root.extend(drawing.elements())
    return ET.tostring(root, encoding="unicode")


def bar_svg(bar: Bar) -> str:
    """Draw a bar and the tick of what is expected; words beside it say the same."""
    root = _element("svg", viewBox="0 0 100 12", preserveAspectRatio="none")
    root.attrib |= {"class": "bar", "aria-hidden": "true"}
    root.append(_element("rect", x=0, y=2, width=100, height=8, **{"class": "bar-way"}))
    if bar.done > 0:
        done = _written(bar.done * 100)
        root.append(_element("rect", x=0, y=2, width=done, height=8, **{"class": "bar-done"}))
    if bar.expected is not None:
        x = _written(min(max(bar.expected * 100, Decimal(1)), Decimal(99)))
        root.append(_line("bar-tick", (Decimal(x), Decimal(0)), (Decimal(x), Decimal(12))))
    return ET.tostring(root, encoding="unicode")


Place = tuple[Decimal, Decimal]


class _Drawing:
    """One chart's scales, and its elements from the back to the front."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        widest = max(text_width(label, _SIZE) for _, label in chart.ticks)
        self.left = (widest + 8).quantize(_TENTH)
        self.low, self.high = chart.ticks[0][0], chart.ticks[-1][0]
        near = self.low + (self.high - self.low) * _LOW
        low = any(mark.value <= near and not mark.value.is_zero() for mark in chart.marks)
        self.bottom = HEIGHT - _BOTTOM - (_FOOT if low else 0)
        half = text_width(chart.marks[0].label, _SIZE) / 2
        self.pad = min(max(_PAD, half), _WIDEST_PAD)
        self.placing = Placing(Box(self.left - 2, Decimal(12), WIDTH, HEIGHT - _BOTTOM + 2))

    def x(self, year: int) -> Decimal:
        """Give the place of the end of a year."""
        first, last = self.chart.years[0], self.chart.years[-1]
        room = WIDTH - _RIGHT - _PAD - self.left - self.pad
        share = Decimal(year - first) / max(last - first, 1)
        return self.left + self.pad + share * room

    def y(self, value: Decimal) -> Decimal:
        """Give the height of a value, kept inside the axis."""
        kept = min(max(value, self.low), self.high)
        return self.bottom - (kept - self.low) / (self.high - self.low) * (self.bottom - _TOP)

    def at(self, year: int, value: Decimal) -> Place:
        """Give the place of a value in a year."""
        return self.x(year), self.y(value)

    def elements(self) -> Iterator[ET.Element]:
        """Draw from the back to the front."""
        chart = self.chart
        yield from self._axes()
        if chart.aim:
            yield from self._aim(chart.aim)
        if len(chart.path) > 1:
            places = [self.at(point.year, point.value) for point in chart.path]
            self._keep_clear(places)
            yield _polyline("path", places)
        if chart.outlook:
            yield from self._outlook(chart.outlook, chart.marks[-1])
        yield from self._actuals(chart.marks)
        yield from self._labels()

    def _axes(self) -> Iterator[ET.Element]:
        right = WIDTH - _RIGHT
        for value, label in self.chart.ticks:
            y = self.y(value)
            kind = "zero" if value.is_zero() else "grid"
            yield _line(kind, (self.left, y), (right, y))
            yield _text("tick", (self.left - 5, y + 4), label, "end")
        if self.chart.measure:
            measure = fitted(self.chart.measure, _SIZE, WIDTH)
            yield _text("measure", (Decimal(0), Decimal(11)), measure, "start")
        years = self.chart.years
        every = -(-len(years) // 9)
        for year in years:
            if (years[-1] - year) % every == 0:
                yield _text("tick", (self.x(year), HEIGHT - 7), str(year), "middle")

    def _aim(self, aim: Aim) -> Iterator[ET.Element]:
        right, low, high = WIDTH - _RIGHT, self.y(aim.low), self.y(aim.high)
        if aim.low != aim.high:
            yield _element(
                "rect", x=_written(self.left), y=_written(high),
                width=_written(right - self.left), height=_written(low - high),
                **{"class": "band"},
            )  # fmt: skip
        for y in sorted({low, high}):
            yield _line("target", (self.left, y), (right, y))
            self._keep_clear([(self.left, y), (right, y)])
        x, size = self.x(aim.year), Decimal(5)
        corners = [(x - size, high), (x, high - size), (x + size, high), (x, high + size)]
        yield _shape("target-point", corners)
        self.placing.keep_clear(Box.around(x, high, size, size))

    def _outlook(self, outlook: Outlook, last: Mark) -> Iterator[ET.Element]:
        start, end = self.at(last.year, last.value), self.at(outlook.year, outlook.value)
        yield _polyline("outlook", [start, end])
        self._keep_clear([start, end])
        if outlook.low is not None and outlook.high is not None:
            x, low, high = end[0], self.y(outlook.low), self.y(outlook.high)
            yield _line("interval", (x, low), (x, high))
            for value, y in ((outlook.low, low), (outlook.high, high)):
                if self.low <= value <= self.high:
                    yield _line("interval", (x - _CAP, y), (x + _CAP, y))
            self._keep_clear([(x, low), (x, high)])
        yield _element("circle", cx=_written(end[0]), cy=_written(end[1]), r=3, **_OUTLOOK_POINT)
        self.placing.keep_clear(Box.around(*end, Decimal(4), Decimal(4)))

    def _actuals(self, marks: Sequence[Mark]) -> Iterator[ET.Element]:
        for earlier, later in pairwise(marks):
            places = [self.at(m.year, m.value) for m in (earlier, later)]
            self._keep_clear(places)
            next_year = later.year - earlier.year == 1
            yield _polyline("actual" if next_year else "actual gap", places)
        for mark in marks:
            yield from self._uncertain(mark)
        for mark in marks:
            yield self._point(mark)

    def _uncertain(self, mark: Mark) -> Iterator[ET.Element]:
        x, y = self.at(mark.year, mark.value)
        if mark.reach is not None:
            top = self.y(mark.reach)
            yield _line("inexact", (x, y), (x, top))
            yield _line("inexact", (x - _CAP, top), (x + _CAP, top))
            self._keep_clear([(x, y), (x, top)])
        if mark.open_end:
            tip = y - mark.open_end * _ARROW
            back = tip + mark.open_end * _CAP
            yield _line("inexact", (x, y), (x, tip))
            yield _polyline("inexact", [(x - _CAP, back), (x, tip), (x + _CAP, back)])
            self._keep_clear([(x, y), (x, tip)])

    def _point(self, mark: Mark) -> ET.Element:
        x, y = self.at(mark.year, mark.value)
        self.placing.keep_clear(Box.around(x, y, _DOT, _DOT))
        kind = "point" if mark.settled else "point unsettled"
        if mark.baseline:
            side = _DOT * 2 - 1
            return _element(
                "rect", x=_written(x - side / 2), y=_written(y - side / 2),
                width=side, height=side, **{"class": kind},
            )  # fmt: skip
        return _element("circle", cx=_written(x), cy=_written(y), r=_DOT, **{"class": kind})

    def _labels(self) -> Iterator[ET.Element]:
        """Label the newest figure first, then the rest, as far as there is room."""
        marks = self.chart.marks
        for mark in sorted(marks, key=lambda m: (-m.year if m is marks[-1] else 0, m.year)):
            found = self.placing.place(mark.label, _SIZE, self._beside(mark))
            if found:
                yield _text("value", found, mark.label, "middle")
        if self.chart.aim:
            yield from self._aim_label(self.chart.aim)

    def _beside(self, mark: Mark) -> list[Place]:
        """Give where a mark's label may stand: above, below, to the right, to the left."""
        x, y = self.at(mark.year, mark.value)
        top = y if mark.reach is None else self.y(mark.reach)
        top -= _ARROW if mark.open_end > 0 else 0
        low = y + (_ARROW if mark.open_end < 0 else 0)
        aside = text_width(mark.label, _SIZE) / 2 + 8
        return [
            (x, top - 9), (x, low + 18), (x + aside, y - 6), (x - aside, y - 6),
            (x + aside, y + 12), (x - aside, y + 12), (x, top - 16), (x, low + 25),
        ]  # fmt: skip

    def _aim_label(self, aim: Aim) -> Iterator[ET.Element]:
        label = fitted(aim.label, _SIZE, WIDTH - _RIGHT - self.left - 20)
        half = text_width(label, _SIZE) / 2
        left, right = self.left + half + 4, WIDTH - _RIGHT - half - 12
        middle = (left + right) / 2
        y = self.y(aim.high)
        near = [(x, y + way) for way in (-5, 14) for x in (left, right, middle)]
        found = self.placing.place(label, _SIZE, near) or (left, y - 5)
        yield _text("target-label", found, label, "middle")

    def _keep_clear(self, places: Sequence[Place]) -> None:
        for start, end in pairwise(places):
            self.placing.keep_line_clear(start, end)


_OUTLOOK_POINT = {"class": "outlook-point"}


def _element(name: str, **attributes: object) -> ET.Element:
    return ET.Element(name, {key: str(value) for key, value in attributes.items()})


def _written(number: Decimal) -> str:
    text = format(number.quantize(_TENTH), "f")
    return text.removesuffix(".0")


def _line(kind: str, start: Place, end: Place) -> ET.Element:
    places = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    return _element("line", **{key: _written(n) for key, n in places.items()}, **{"class": kind})


def _polyline(kind: str, places: Sequence[Place]) -> ET.Element:
    return _element("polyline", points=_points(places), **{"class": kind})


def _shape(kind: str, places: Sequence[Place]) -> ET.Element:
    return _element("polygon", points=_points(places), **{"class": kind})


def _points(places: Sequence[Place]) -> str:
    return " ".join(f"{_written(x)},{_written(y)}" for x, y in places)


def _text(kind: str, place: Place, words: str, anchor: str) -> ET.Element:
    found = _element(
        "text", x=_written(place[0]), y=_written(place[1]),
        **{"class": kind, "text-anchor": anchor},
    )  # fmt: skip
    found.text = figured(words)
    return found
