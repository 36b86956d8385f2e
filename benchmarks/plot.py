"""Time and memory against the number of actuals, as one SVG with two logarithmic panels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from xml.etree import ElementTree as ET

from benchmarks.contestants import HLEDGER_BUDGET, LEDGER_BUDGET, PLAN_JSON
from benchmarks.measure import Run
from benchmarks.results import Results, peak, wall

INDICATORS = 1000
LINES: Mapping[str, tuple[str, str]] = {
    PLAN_JSON: ("#0a5ca8", "none"),
    HLEDGER_BUDGET: ("#b3430b", "7 3"),
    LEDGER_BUDGET: ("#5b7a1f", "2 3"),
}
"""Colour and dashes of each program, which can be told apart without colour too."""

WIDTH, HEIGHT, PANEL = 860, 320, 280
LEFT, TOP, BOTTOM = 64, 44, 280
STYLE = "text{font:13px sans-serif;fill:#24292f}.tick{font-size:11px;fill:#57606a}"

Places = Sequence[tuple[float, float]]


def svg(results: Results) -> str:
    """Draw what a run measured at 1,000 indicators."""
    root = _element("svg", viewBox=f"0 0 {WIDTH} {HEIGHT}", width=WIDTH, height=HEIGHT, role="img")
    root.set("xmlns", "http://www.w3.org/2000/svg")
    root.append(_text("title", "Time and peak memory by number of actuals, 1,000 indicators"))
    root.append(_text("style", STYLE))
    root.append(_element("rect", width=WIDTH, height=HEIGHT, fill="#ffffff"))
    panels = (("Seconds by the clock", wall, 1.0), ("Peak memory, MB", peak, 1e6))
    for number, (heading, of, unit) in enumerate(panels):
        curves = _curves(results, of, unit)
        if curves:
            root.extend(_Panel(LEFT + number * (WIDTH - LEFT) // 2, heading, curves).elements())
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def _curves(results: Results, of: Callable[[Run], float], unit: float) -> dict[str, Places]:
    curves: dict[str, Places] = {}
    sizes = [size for size in results.sizes() if size.indicators == INDICATORS]
    for name in LINES:
        spreads = [(size.actuals, results.spread(str(size), name, of)) for size in sizes]
        if places := [(float(n), spread.middle / unit) for n, spread in spreads if spread]:
            curves[name] = places
    return curves


@dataclass(frozen=True, slots=True)
class _Panel:
    """One pair of axes with the curve of every program."""

    left: int
    heading: str
    curves: Mapping[str, Places]

    def elements(self) -> Iterator[ET.Element]:
        yield _label(self.heading, self.left, TOP - 18)
        for exponent in range(self._low(1), self._high(1) + 1):
            y = self._y(10.0**exponent)
            yield _line([(self.left, y), (self.left + PANEL, y)], "#d0d7de", "none", 1)
            yield _label(f"{10.0**exponent:,g}", self.left - 6, y + 4, "end", "tick")
        for exponent in range(self._low(0), self._high(0) + 1):
            x = self._x(10.0**exponent)
            yield _line([(x, TOP), (x, BOTTOM)], "#d0d7de", "none", 1)
            yield _label(f"{10**exponent:,}", x, BOTTOM + 16, "middle", "tick")
        yield _label("actuals", self.left + PANEL / 2, BOTTOM + 34, "middle", "tick")
        for name, places in self.curves.items():
            colour, dashes = LINES[name]
            drawn = [(self._x(x), self._y(y)) for x, y in places]
            yield _line(drawn, colour, dashes, 2)
            for x, y in drawn:
                yield _element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=3, fill=colour)
        yield from self._names()

    def _names(self) -> Iterator[ET.Element]:
        """Name the curves at their right ends, pushed apart where they would overlap."""
        ends = sorted((self._y(places[-1][1]) + 4, name) for name, places in self.curves.items())
        lowest = -float("inf")
        for y, name in ends:
            lowest = max(y, lowest + 15)
            x = self._x(self.curves[name][-1][0]) + 8
            label = _label(name.split(" ")[0], x, lowest)
            label.set("style", f"fill:{LINES[name][0]}")
            yield label

    def _values(self, axis: int) -> list[float]:
        return [place[axis] for places in self.curves.values() for place in places]

    def _low(self, axis: int) -> int:
        return floor(log10(min(self._values(axis))))

    def _high(self, axis: int) -> int:
        return max(ceil(log10(max(self._values(axis)))), self._low(axis) + 1)

    def _share(self, axis: int, value: float) -> float:
        low, high = self._low(axis), self._high(axis)
        return (log10(value) - low) / (high - low)

    def _x(self, value: float) -> float:
        return self.left + PANEL * self._share(0, value)

    def _y(self, value: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * self._share(1, value)


def _element(name: str, **attributes: object) -> ET.Element:
    return ET.Element(name, {key.replace("_", "-"): str(n) for key, n in attributes.items()})


def _text(name: str, words: str) -> ET.Element:
    found = _element(name)
    found.text = words
    return found


def _label(words: str, x: float, y: float, anchor: str = "start", kind: str = "name") -> ET.Element:
    found = _element("text", x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor)
    found.set("class", kind)
    found.text = words
    return found


def _line(places: Places, colour: str, dashes: str, width: int) -> ET.Element:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    return _element(
        "polyline", points=points, fill="none", stroke=colour,
        stroke_width=width, stroke_dasharray=dashes,
    )  # fmt: skip
