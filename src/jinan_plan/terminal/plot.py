"""Drawing a chart on a terminal: figures, path, target line and projection on one scale."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from rich.cells import cell_len

from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.terminal.canvas import Canvas, Pen
from jinan_plan.terminal.pieces import joined
from jinan_plan.views.chart import Chart, Mark
from jinan_plan.views.document import Line
from jinan_plan.views.table import Tone

WIDEST = 92
"""Cells beyond which a chart of six years only grows emptier."""

_ROWS = 10
_GAP = 2
_YEAR = 4
_APART = "   "
"""Between what a legend names."""

ACTUAL = Pen(Tone.GOOD, "*", 4)
PATH = Pen(Tone.MUTED, ".", 1, every=3)
TARGET = Pen(Tone.STRONG, "-", 5)
OUTLOOK = Pen(Tone.DOUBT, ":", 3, every=2)

SETTLED, UNSETTLED, PROJECTED = "O", "o", "x"


def plot(chart: Chart, width: int | None, lang: Lang, *, ascii_only: bool) -> list[Line]:
    """Draw a chart with its axes and a legend of what is in it.

    Args:
        chart: What to draw.
        width: Cells there are; None where there is no limit.
        lang: The language of the legend.
        ascii_only: Draw with ASCII signs.
    """
    labels = max(cell_len(label) for _, label in chart.ticks)
    room = min(width or WIDEST, WIDEST) - labels - _GAP - 1
    drawing = _Drawing(chart, max(room, len(chart.years) * 3), ascii_only=ascii_only)
    rows = drawing.rows()
    ticks = {drawing.row(value): label for value, label in chart.ticks}
    lines = [
        joined(Line.of(f" {ticks.get(place, ''):>{labels}}{' ' * _GAP}", Tone.MUTED), row)
        for place, row in enumerate(rows)
    ]
    lines.append(Line.of(" " * (1 + labels + _GAP) + drawing.years(), Tone.MUTED))
    return [*lines, *_legend(chart, width, lang, ascii_only=ascii_only)]


class _Drawing:
    """A chart laid out on cells: years across, values down."""

    def __init__(self, chart: Chart, width: int, *, ascii_only: bool) -> None:
        self.chart = chart
        self.low, self.high = chart.ticks[0][0], chart.ticks[-1][0]
        steps = len(chart.ticks) - 1
        self.height = steps * max(1, round(_ROWS / steps)) + 1
        self.canvas = Canvas(width, self.height, ascii_only)

    def column(self, year: int) -> int:
        """Give the column of a year; the first and the last leave room for their labels."""
        first, last = self.chart.years[0], self.chart.years[-1]
        inner = self.canvas.width - _YEAR
        return _YEAR // 2 + round((year - first) * inner / max(last - first, 1)) - 1

    def height_of(self, value: Decimal) -> float:
        """Give how far down a value lies, in rows."""
        clipped = min(max(value, self.low), self.high)
        return float((self.high - clipped) / (self.high - self.low)) * (self.height - 1)

    def row(self, value: Decimal) -> int:
        """Give the row of a value."""
        return round(self.height_of(value))

    def place(self, year: int, value: Decimal) -> tuple[float, float]:
        """Give the middle of the cell of a value, so that lines meet their marks."""
        return self.column(year) + 0.2, self.height_of(value) + 0.375

    def rows(self) -> list[Line]:
        """Draw everything; what matters more is drawn later."""
        self._target()
        self._path()
        self._outlook()
        self._figures()
        self._labels()
        return self.canvas.rows()

    def years(self) -> str:
        """Write the years below their columns, as many as there is room for."""
        line, end = "", 0
        for year in self.chart.years:
            start = self.column(year) - 1
            if start >= end:
                line = line.ljust(start) + str(year)
                end = start + _YEAR + 1
        return line

    def _target(self) -> None:
        aim = self.chart.aim
        if aim is None:
            return
        for value in {aim.low, aim.high}:
            start = self.place(self.chart.years[0], value)
            self.canvas.line(start, (self.column(aim.year) + 0.5, start[1]), TARGET)

    def _path(self) -> None:
        points = [point for point in self.chart.path if point.year in self.chart.years]
        for before, after in pairwise(points):
            self.canvas.line(
                self.place(before.year, before.value), self.place(after.year, after.value), PATH
            )

    def _outlook(self) -> None:
        outlook, marks = self.chart.outlook, self.chart.marks
        if outlook is None or outlook.year <= marks[-1].year:
            return
        start = self.place(marks[-1].year, marks[-1].value)
        self.canvas.line(start, self.place(outlook.year, outlook.value), OUTLOOK)
        if outlook.low is not None and outlook.high is not None:
            self.canvas.line(
                self.place(outlook.year, outlook.low),
                self.place(outlook.year, outlook.high),
                OUTLOOK,
            )
        row = self.row(outlook.value)
        self.canvas.mark(self.column(outlook.year), row, PROJECTED, Tone.DOUBT)

    def _figures(self) -> None:
        marks = self.chart.marks
        for before, after in pairwise(marks):
            self.canvas.line(
                self.place(before.year, before.value), self.place(after.year, after.value), ACTUAL
            )
        for mark in marks:
            if mark.reach is not None:
                top, bottom = self.place(mark.year, mark.reach), self.place(mark.year, mark.value)
                self.canvas.line(bottom, top, ACTUAL)
            sign = SETTLED if mark.settled else UNSETTLED
            self.canvas.mark(self.column(mark.year), self.row(mark.value), sign, Tone.GOOD)

    def _labels(self) -> None:
        for mark in (self.chart.marks[-1], *self.chart.marks[:-1]):
            self._label(mark)

    def _label(self, mark: Mark) -> None:
        """Write a figure where nothing is in its way; beside its mark, above or below."""
        text = mark.label
        if cell_len(text) != len(text):
            text = text.rstrip("级")
        column, row = self.column(mark.year), self.row(mark.value)
        middle = column - len(text) // 2
        for start, line in (
            (middle, row - 1), (middle, row + 1), (column + 2, row), (column - len(text) - 1, row),
            (column + 2, row + 1), (column - len(text) - 1, row - 1),
        ):  # fmt: skip
            if self.canvas.is_free(start - 1, line, len(text) + 2) and self.canvas.write(
                start, line, text, Tone.PLAIN
            ):
                return


def _legend(chart: Chart, width: int | None, lang: Lang, *, ascii_only: bool) -> Iterator[Line]:
    """Name what is in the chart, each with the sign it is drawn in; none is broken."""
    line = Line(())
    for sign, pen, word in _used(chart, ascii_only=ascii_only):
        aim = chart.aim.label if chart.aim else ""
        said = " " + SCREENS[f"chart-{word}"].in_(lang, value=aim)
        part = Line(((sign, pen.tone), (said, Tone.MUTED)))
        longer = joined(line, Line.of(_APART), part)
        if line.pieces and width is not None and cell_len(longer.text) > width:
            yield line
            line = Line(())
        line = longer if line.pieces else joined(Line.of(" "), part)
    yield line


def _used(chart: Chart, *, ascii_only: bool) -> Iterable[tuple[str, Pen, str]]:
    if any(mark.settled for mark in chart.marks):
        yield SETTLED, ACTUAL, "settled"
    if not all(mark.settled for mark in chart.marks):
        yield UNSETTLED, ACTUAL, "unsettled"
    if chart.path:
        yield ("..." if ascii_only else "⠄⠂⠁"), PATH, "path"
    if chart.aim:
        yield ("---" if ascii_only else "⠒⠒⠒"), TARGET, "target"
    if chart.outlook and chart.outlook.year > chart.marks[-1].year:
        known = chart.outlook.low is not None and chart.outlook.high is not None
        yield PROJECTED, OUTLOOK, "interval" if known else "projection"
