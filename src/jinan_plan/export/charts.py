"""Native charts, one for each numeric indicator with figures, and the sheet they draw from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.chart import Chart
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jinan_plan.assess.case import Point
from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.assess.trajectory import Trajectory, trajectories
from jinan_plan.export import cells
from jinan_plan.export.cells import Styles, figure_format
from jinan_plan.export.grids import for_paper
from jinan_plan.lang import Lang
from jinan_plan.messages.columns import COLUMNS
from jinan_plan.messages.workbook import WORKBOOK
from jinan_plan.views import wording
from jinan_plan.views.chart import unsettled_years

Look = dict[str, object]


def _of(border: str, fill: str | None = None) -> Look:
    return {"border": {"color": border}, "fill": {"color": fill or border}}


_ACROSS, _DOWN = 2, 3
"""Charts side by side, and rows of them on a page."""

_SPAN, _ROWS = 9, 15
"""Columns and rows of the sheet from one chart to the next; half a column stays free."""

_WIDE, _HIGH = 544, 285
_SCALE = 70
_FEWEST = 2
_THOUSAND = 1000
_YEAR, _FIRST = 3, 4
_INK, _GREY, _RED, _PALE = "#1F4E79", "#7F7F7F", "#B03A2E", "#9DC3E6"
_NO_MARKER: Look = {"type": "none"}
_SERIES: tuple[tuple[str, Look, Look], ...] = (
    ("chart-actual", {"color": _INK, "width": 2.25}, {"type": "circle", "size": 7, **_of(_INK)}),
    ("chart-path", {"color": _GREY, "width": 1.5, "dash_type": "dash"}, _NO_MARKER),
    ("chart-target", {"color": _RED, "width": 1.5, "dash_type": "long_dash_dot"}, _NO_MARKER),
    ("chart-target-high", {"color": _RED, "width": 1.5, "dash_type": "round_dot"}, _NO_MARKER),
    ("chart-unsettled", {"none": True}, {"type": "circle", "size": 7, **_of(_INK, _PALE)}),
)
"""Each line with its look; the last lies over the first and makes its points pale."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What one chart draws, year by year.

    Attributes:
        unsettled: Years whose figure is provisional or estimated; their points are pale.
    """

    row: Row
    measure: str
    years: range
    reached: Mapping[int, Decimal]
    path: Mapping[int, Decimal]
    low: Decimal | None
    high: Decimal | None
    unsettled: frozenset[int]

    def lines(self) -> Iterator[tuple[Decimal | None, ...]]:
        """Give the values of each year, in the order of the series."""
        for year in self.years:
            value = self.reached.get(year)
            unsettled = value if year in self.unsettled else None
            yield value, self.path.get(year), self.low, self.high, unsettled

    @property
    def largest(self) -> Decimal:
        """The value farthest from zero."""
        known = [*self.reached.values(), *self.path.values(), self.low, self.high]
        return max(abs(value) for value in known if value is not None)


def put_charts(book: Workbook, styles: Styles, assessment: PlanAssessment, lang: Lang) -> None:
    """Write the charts and, on a hidden sheet, the points they are drawn from."""
    sheet = book.add_worksheet(WORKBOOK["sheet-charts"].in_(lang))
    points = book.add_worksheet(WORKBOOK["sheet-points"].in_(lang))
    points.hide()
    sheet.hide_gridlines(2)
    for_paper(sheet, lang)
    sheet.set_print_scale(_SCALE)
    sheet.center_horizontally()
    _head(points, styles, lang)
    drawn = list(_drawn(assessment, lang))
    if not drawn:
        sheet.write_string(0, 0, WORKBOOK["chart-none"].in_(lang))
    at = 1
    for number, one in enumerate(drawn):
        _write_points(points, styles, at, one, lang)
        chart = _chart(book, points, at, one)
        place = (number // _ACROSS * _ROWS, number % _ACROSS * _SPAN)
        name = one.row.indicator.name.pick(lang)
        options = {
            "object_position": 1,
            "description": WORKBOOK["chart-alt"].in_(lang, name=name),
        }
        sheet.insert_chart(*place, chart, options)
        at += len(one.years)
    deep = -(-len(drawn) // _ACROSS) * _ROWS
    sheet.set_h_pagebreaks(range(_ROWS * _DOWN, deep, _ROWS * _DOWN))


def _drawn(assessment: PlanAssessment, lang: Lang) -> Iterator[_Drawn]:
    ways = trajectories(assessment.book, year=assessment.year, as_of=assessment.as_of)
    for row in assessment.rows:
        way = ways.get(row.key)
        if way is not None:
            yield _towards(row, way, lang)
        elif (found := _without_target(row)) is not None:
            yield found


def _towards(row: Row, way: Trajectory, lang: Lang) -> _Drawn:
    known = [point.year for point in (*way.reached, *way.path)]
    return _Drawn(
        row=row,
        measure=_measure(row, way, lang),
        years=range(min(known), max(*known, way.target_year) + 1),
        reached=_by_year(way.reached),
        path=_by_year(way.path),
        low=way.low,
        high=way.high if way.high != way.low else None,
        unsettled=unsettled_years(row),
    )


def _without_target(row: Row) -> _Drawn | None:
    """Draw the figures alone of a row that has no number to reach; one alone is no line."""
    found = {one.year: one.value for one in row.observed if isinstance(one.value, Decimal)}
    if row.baseline is not None:
        found.setdefault(row.baseline.year, row.baseline.value)
    if len(found) < _FEWEST or row.indicator.kind == "milestone":
        return None
    years, unit = range(min(found), max(found) + 1), wording.unit(row.indicator)
    return _Drawn(row, unit, years, found, {}, None, None, unsettled_years(row))


def _head(points: Worksheet, styles: Styles, lang: Lang) -> None:
    bold = styles.of(bold=True)
    headings = [
        COLUMNS["key"].in_(lang),
        COLUMNS["name"].in_(lang),
        WORKBOOK["chart-measure"].in_(lang),
        COLUMNS["year"].in_(lang),
        *(WORKBOOK[name].in_(lang) for name, *_ in _SERIES),
    ]
    for column, heading in enumerate(headings):
        points.write_string(0, column, heading, bold)
        points.set_column(column, column, max(cells.width([heading]), 12))


def _write_points(points: Worksheet, styles: Styles, at: int, drawn: _Drawn, lang: Lang) -> None:
    row = drawn.row
    number = styles.of(num_format=figure_format(wording.rate_places(row), None, lang))
    text = styles.of()
    for place, (year, values) in enumerate(zip(drawn.years, drawn.lines(), strict=True), start=at):
        cells.write(points, place, 0, row.key, text)
        cells.write(points, place, 1, row.indicator.name.pick(lang), text)
        cells.write(points, place, 2, drawn.measure, text)
        cells.write(points, place, _YEAR, year, styles.of(num_format="0"))
        for column, value in enumerate(values, start=_FIRST):
            if value is not None:
                points.write_number(place, column, float(value), number)


def _by_year(points: tuple[Point, ...]) -> dict[int, Decimal]:
    return {point.year: point.value for point in points}


def _measure(row: Row, way: Trajectory, lang: Lang) -> str:
    unit = wording.unit(row.indicator)
    if row.target is not None and row.target.relative:
        return WORKBOOK["chart-lead"].in_(lang)
    if way.change:
        return WORKBOOK["chart-change"].in_(lang, year=way.base_year)
    if way.total:
        return WORKBOOK["chart-total"].in_(lang, year=way.base_year, unit=unit)
    return unit


def _chart(book: Workbook, points: Worksheet, first: int, drawn: _Drawn) -> Chart:
    """Draw lines from the points; names are taken from cells, so that none can be a formula."""
    last, name = first + len(drawn.years) - 1, points.get_name()
    says = [any(value is not None for value in one) for one in zip(*drawn.lines(), strict=True)]
    chart = book.add_chart({"type": "line"})
    for column, ((_, line, marker), shown) in enumerate(
        zip(_SERIES, says, strict=True), start=_FIRST
    ):
        if shown:
            chart.add_series(
                {
                    "name": [name, 0, column],
                    "categories": [name, first, _YEAR, last, _YEAR],
                    "values": [name, first, column, last, column],
                    "line": line,
                    "marker": marker,
                }
            )
    chart.set_title({"name": [name, first, 1], "overlay": False, "name_font": {"size": 12}})
    axis: Look = {
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
        "line": {"none": True},
    }
    if drawn.measure:
        axis["name"] = [name, first, 2]
        axis["name_font"] = {"bold": False}
    if drawn.largest >= _THOUSAND:
        axis["num_format"] = "#,##0"
    chart.set_y_axis(axis)
    chart.set_x_axis({"label_position": "low"})
    chart.set_legend({"position": "bottom"})
    chart.show_blanks_as("span")
    chart.show_hidden_data()
    chart.set_size({"width": _WIDE, "height": _HIGH})
    return chart
