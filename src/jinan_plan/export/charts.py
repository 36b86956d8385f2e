"""Native charts, one for each numeric indicator with figures, and the sheet they draw from."""

from collections.abc import Iterator
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

_ACROSS = 2
_WIDE, _HIGH = 520, 300
_ROWS, _SPAN = 16, 1
_COLUMN = 75
_SCALE = 72
_YEAR, _ACTUAL, _PATH, _LOW, _HIGH_BOUND = range(3, 8)
_SERIES = (
    ("chart-actual", _ACTUAL, "#1F4E79", "solid", "circle"),
    ("chart-path", _PATH, "#7F7F7F", "dash", None),
    ("chart-target", _LOW, "#B03A2E", "long_dash_dot", None),
    ("chart-target-high", _HIGH_BOUND, "#B03A2E", "round_dot", None),
)


def put_charts(book: Workbook, styles: Styles, assessment: PlanAssessment, lang: Lang) -> None:
    """Write the charts and, on a hidden sheet, the points they are drawn from."""
    ways = trajectories(assessment.book, year=assessment.year, as_of=assessment.as_of)
    sheet = book.add_worksheet(WORKBOOK["sheet-charts"].in_(lang))
    points = book.add_worksheet(WORKBOOK["sheet-points"].in_(lang))
    points.hide()
    sheet.hide_gridlines(2)
    for_paper(sheet, lang)
    sheet.set_print_scale(_SCALE)
    sheet.set_column(0, _ACROSS - 1, _COLUMN)
    _head(points, styles, lang)
    drawn = [row for row in assessment.rows if row.key in ways]
    if not drawn:
        sheet.write_string(0, 0, WORKBOOK["chart-none"].in_(lang))
    at = 1
    for number, row in enumerate(drawn):
        way = ways[row.key]
        years = _years(way)
        _write_points(points, styles, at, (row, way), lang)
        chart = _chart(book, points, (at, at + len(years) - 1), way)
        place = (number // _ACROSS * _ROWS, number % _ACROSS * _SPAN)
        name = row.indicator.name.pick(lang)
        options = {
            "object_position": 1,
            "description": WORKBOOK["chart-alt"].in_(lang, name=name),
        }
        sheet.insert_chart(*place, chart, options)
        at += len(years)
    sheet.set_h_pagebreaks(range(_ROWS * 2, -(-len(drawn) // _ACROSS) * _ROWS, _ROWS * 2))


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


def _years(way: Trajectory) -> range:
    known = [point.year for point in (*way.reached, *way.path)]
    return range(min(known), max(*known, way.target_year) + 1)


def _write_points(
    points: Worksheet,
    styles: Styles,
    at: int,
    drawn: tuple[Row, Trajectory],
    lang: Lang,
) -> None:
    row, way = drawn
    decimals = 1 if row.indicator.decimals is None else row.indicator.decimals
    number = styles.of(num_format=figure_format(decimals, None, lang))
    text = styles.of()
    for place, values in enumerate(_lines(way), start=at):
        cells.write(points, place, 0, row.key, text)
        cells.write(points, place, 1, row.indicator.name.pick(lang), text)
        cells.write(points, place, 2, _measure(row, way, lang), text)
        cells.write(points, place, _YEAR, values[0], styles.of(num_format="0"))
        for column, value in enumerate(values[1:], start=_ACTUAL):
            if value is not None:
                points.write_number(place, column, float(value), number)


def _lines(way: Trajectory) -> Iterator[tuple[int, *tuple[Decimal | None, ...]]]:
    reached, path = _by_year(way.reached), _by_year(way.path)
    high = way.high if way.high != way.low else None
    for year in _years(way):
        yield year, reached.get(year), path.get(year), way.low, high


def _by_year(points: tuple[Point, ...]) -> dict[int, Decimal]:
    return {point.year: point.value for point in points}


def _measure(row: Row, way: Trajectory, lang: Lang) -> str:
    unit = row.indicator.unit or ""
    if way.change:
        return WORKBOOK["chart-change"].in_(lang, year=way.base_year)
    if way.total:
        return WORKBOOK["chart-total"].in_(lang, year=way.base_year, unit=unit)
    return unit


def _chart(book: Workbook, points: Worksheet, rows: tuple[int, int], way: Trajectory) -> Chart:
    """Draw lines from the points; names are taken from cells, so that none can be a formula."""
    first, last = rows
    name = points.get_name()
    chart = book.add_chart({"type": "line"})
    for _, column, colour, dash, marker in _SERIES:
        if (column == _PATH and not way.path) or (column == _HIGH_BOUND and way.low == way.high):
            continue
        chart.add_series(
            {
                "name": [name, 0, column],
                "categories": [name, first, _YEAR, last, _YEAR],
                "values": [name, first, column, last, column],
                "line": {"color": colour, "width": 2.25 if marker else 1.5, "dash_type": dash},
                "marker": {
                    "type": marker or "none", "size": 6,
                    "fill": {"color": colour}, "border": {"color": colour},
                },
            }
        )  # fmt: skip
    chart.set_title({"name": [name, first, 1], "overlay": False, "name_font": {"size": 12}})
    chart.set_y_axis(
        {
            "name": [name, first, 2],
            "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
        }
    )
    chart.set_x_axis({"label_position": "low"})
    chart.set_legend({"position": "bottom"})
    chart.show_blanks_as("span")
    chart.show_hidden_data()
    chart.set_size({"width": _WIDE, "height": _HIGH})
    return chart
