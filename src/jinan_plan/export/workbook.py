"""A workbook for people and machines: status, history, sources, charts, about."""

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from xlsxwriter.workbook import Workbook

from jinan_plan.export.cells import DAY, LEFT, Styles, figure_format, lines, write
from jinan_plan.export.charts import put_charts
from jinan_plan.export.grids import Cell, Grid, for_paper, put
from jinan_plan.export.statussheet import put_status, word
from jinan_plan.figures import own_decimals
from jinan_plan.lang import Lang
from jinan_plan.messages.report import METHOD_WORDS
from jinan_plan.messages.workbook import WORKBOOK
from jinan_plan.views.headline import counts
from jinan_plan.views.records import Field, Records, history_records
from jinan_plan.views.registers import source_records

if TYPE_CHECKING:
    from jinan_plan.export.registry import Report

_HISTORY = (
    "key", "name", "year", "from", "through", "value", "unit", "form", "basis", "prices",
    "qualifier", "status", "in_force", "published", "source", "reason", "note",
)  # fmt: skip
_BESIDE = ("recorded", "url")
"""Columns of the history: those that go on paper, then the rest."""

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_LABEL, _TEXT = 34, 72
_LINE, _AIR = 15, 3


def xlsx_report(report: "Report") -> bytes:
    """Write the whole workbook, or one plain sheet with the columns of the CSV."""
    data = io.BytesIO()
    book = Workbook(data, _SAFE)
    title = report.assessment.book.plan.plan.title.pick(report.lang)
    properties: dict[str, object] = {"title": title}
    if report.origin is not None:
        properties["created"] = report.origin.made.replace(tzinfo=None)
    book.set_properties(properties)
    styles = Styles(book)
    if report.what == "status":
        _put_all(book, styles, report)
    else:
        grid = _plain(report.records(), report.lang)
        put(book, styles, report.what, grid, report.lang)
    book.close()
    return data.getvalue()


def _put_all(book: Workbook, styles: Styles, report: "Report") -> None:
    assessment, lang = report.assessment, report.lang
    put_status(book, styles, assessment, lang, formulas=report.formulas)
    history = _history(report)
    put(book, styles, WORKBOOK["sheet-history"].in_(lang), history, lang)
    sources = source_records(assessment)
    listed = [
        [
            Cell(
                word("grade", str(value), lang) if name == "grade" and value else value,
                _look(value),
            )
            for name, value in zip(sources.columns, row, strict=True)
        ]
        for row in sources.rows
    ]
    grid = Grid(sources.columns, listed, frozen=1)
    put(book, styles, WORKBOOK["sheet-sources"].in_(lang), grid, lang)
    put_charts(book, styles, assessment, lang)
    _put_about(book, styles, report)


def _plain(records: Records, lang: Lang) -> Grid:
    """Lay out records as they are, under their names for machines."""
    at = records.columns.index("qualifier")
    rows = [
        [Cell(value, _figure_look(value, row[at], lang, hedged=False)) for value in row]
        for row in records.rows
    ]
    return Grid(records.columns, rows, frozen=1, plain=True)


def _history(report: "Report") -> Grid:
    """Lay out every vintage with the indicator's name and its codes in words."""
    records, lang = history_records(report.assessment), report.lang
    names = {row.key: row.indicator.name.pick(lang) for row in report.assessment.rows}
    rows = []
    for record in records.rows:
        said = dict(zip(records.columns, record, strict=True))
        qualifier = said["qualifier"]
        for family in ("qualifier", "status"):
            code = said[family]
            said[family] = word(family, str(code), lang) if code else None
        said["in_force"] = WORKBOOK["yes" if said["in_force"] else "no"].in_(lang)
        said["name"] = names[str(record[0])]
        if said["value"] is None:  # a cell has a type of its own: a day needs no other column
            said["value"] = said["value_day"]
        rows.append(
            [
                Cell(said[name], _figure_look(said[name], qualifier, lang, hedged=name == "value"))
                for name in (*_HISTORY, *_BESIDE)
            ]
        )
    return Grid((*_HISTORY, *_BESIDE), rows, frozen=2, printed=len(_HISTORY))


def _figure_look(value: Field, qualifier: Field, lang: Lang, *, hedged: bool) -> dict[str, object]:
    if isinstance(value, Decimal):
        hedge = str(qualifier) if qualifier and hedged else None
        return {"num_format": figure_format(own_decimals(value), hedge, lang)}
    return _look(value)


def _look(value: Field) -> dict[str, object]:
    match value:
        case date():
            return {"num_format": DAY, **LEFT}
        case str():
            return {**LEFT, "text_wrap": True}
        case _:
            return {}


def _put_about(book: Workbook, styles: Styles, report: "Report") -> None:
    lang = report.lang
    sheet = book.add_worksheet(WORKBOOK["sheet-about"].in_(lang))
    sheet.set_column(0, 0, _LABEL)
    sheet.set_column(1, 1, _TEXT)
    for_paper(sheet, lang)
    for row, (label, value) in enumerate(_about(report)):
        name = WORKBOOK[label].in_(lang) if label else ""
        high = lines(str(value), _TEXT)
        top = {"valign": "top"} if high > 1 else {}
        sheet.write_string(row, 0, name, styles.of(bold=True, **top))
        look: dict[str, object] = {"text_wrap": True, "align": "left", **top}
        if isinstance(value, date):
            look["num_format"] = DAY
        write(sheet, row, 1, value, styles.of(**look))
        sheet.set_row(row, _LINE * high + _AIR)


def _about(report: "Report") -> Iterator[tuple[str, Field]]:
    assessment, lang, origin = report.assessment, report.lang, report.origin
    header = assessment.book.plan.plan
    yield "about-plan", header.title.pick(lang)
    yield "about-id", header.id
    yield "about-span", f"{header.start}-{header.end}"
    yield "about-year", assessment.year
    yield "about-as-of", assessment.as_of
    yield "about-method", METHOD_WORDS[assessment.method].in_(lang)
    yield "about-counts", counts(assessment.rows, assessment.method, lang).text
    yield "about-entries", len(assessment.book.journal.entries)
    if origin is not None:
        missing = WORKBOOK["about-no-journal"].in_(lang)
        yield "about-plan-sum", origin.plan_sha256
        yield "about-actuals-sum", origin.actuals_sha256 or missing
        yield "about-version", origin.version
    yield "about-reading", WORKBOOK["reading-verdicts"].in_(lang)
    yield "", WORKBOOK["reading-keys"].in_(lang)
    yield "", WORKBOOK["reading-digits"].in_(lang)
    if report.formulas:
        yield "", WORKBOOK["reading-formulas"].in_(lang)
