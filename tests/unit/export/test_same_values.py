"""Every format carries every value of the rows, whichever program reads it."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.export import sdmx
from jinan_plan.export.registry import FOLDERS, FORMATS, Report, rendered
from jinan_plan.lang import Lang
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from jinan_plan.views.origin import Origin, moment
from jinan_plan.views.records import (
    ACTUALS_COLUMNS,
    HISTORY_COLUMNS,
    STATUS_COLUMNS,
    Records,
    status_records,
)
from tests.support.every_kind import write_every_kind
from tests.support.running import ROOT
from tests.unit.export.reading import READERS, Rows, gathered, report, same

PLANS = ("every kind", "national", "shipped")
WORDS = {
    "sector", "unit", "kind", "binding", "comparator", "latest_qualifier", "latest_status",
    "verdict", "second_verdict", "flags",
}  # fmt: skip
"""Columns that a workbook says in words."""

SPREAD = frozenset({"target_low", "target_high", "target_day", "target_trend", "latest_day"})
"""Columns that share a value with ``target`` or ``latest`` where a table has one type a column."""


@pytest.fixture(scope="module", params=PLANS)
def plan(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> PlanAssessment:
    """Every kind of indicator with hostile names, a national plan, and the shipped one."""
    folders = {"national": ROOT / "tests" / "fixtures" / "national-14fyp", "shipped": ROOT / "data"}
    folder = folders.get(request.param) or write_every_kind(
        tmp_path_factory.mktemp("plans") / "every-kind"
    )
    book = read(Folder.holding(folder / "plan.toml")).book
    return assess(book, year=2023, as_of=None, today=date(2026, 11, 23))


def expected(records: Records, columns: tuple[str, ...]) -> list[list[object]]:
    rows: Rows = [dict(zip(records.columns, row, strict=True)) for row in records.rows]
    return found(rows, columns)


def found(rows: Rows, columns: tuple[str, ...]) -> list[list[object]]:
    return [[same(row[name]) for name in columns] for row in gathered(rows)]


@pytest.mark.parametrize("reader", READERS)
def test_every_field_of_the_status_is_that_of_the_rows(
    plan: PlanAssessment, tmp_path: Path, reader: str
) -> None:
    in_words = reader.startswith("xlsx")
    left_out = SPREAD | (WORDS if in_words else frozenset())
    columns = tuple(name for name in STATUS_COLUMNS if name not in left_out)
    read_back = READERS[reader](plan, "status", tmp_path)
    kept = expected(status_records(plan.rows), columns)
    if in_words:  # numbers pass through the spreadsheet's own; words of a target are words
        kept = [[as_cell(value) for value in row] for row in kept]
        goal = columns.index("target")
        for row, cells in zip(kept, found(read_back, columns), strict=True):
            if isinstance(row[goal], str):
                row[goal] = cells[goal]
    assert found(read_back, columns) == kept


def as_cell(value: object) -> object:
    return same(float(value)) if isinstance(value, Decimal) and len(str(value)) < 16 else value


@pytest.mark.parametrize("reader", [name for name in READERS if name.startswith("xlsx")])
def test_each_code_has_one_word_of_its_own_in_a_workbook(
    plan: PlanAssessment, tmp_path: Path, reader: str
) -> None:
    read_back = READERS[reader](plan, "status", tmp_path)
    records = status_records(plan.rows)
    # Binding also says what is context, a comparator what falls, a verdict what it was before.
    for name in sorted(WORDS - {"binding", "comparator", "flags", "unit", "verdict"}):
        codes = [row[records.columns.index(name)] for row in records.rows]
        pairs = {(code, row[name] or None) for code, row in zip(codes, read_back, strict=True)}
        assert len(pairs) == len({code for code, _ in pairs}) == len({word for _, word in pairs})
    assert [row["verdict_code"] for row in read_back] == [r.assessment.verdict for r in plan.rows]


@pytest.mark.parametrize("what", ["actuals", "history"])
@pytest.mark.parametrize("reader", READERS)
def test_every_field_of_every_figure_is_that_of_the_journal(
    plan: PlanAssessment, tmp_path: Path, reader: str, what: str
) -> None:
    columns = ACTUALS_COLUMNS if what == "actuals" else HISTORY_COLUMNS
    read_back = found(READERS[reader](plan, what, tmp_path), columns)
    assert read_back == expected(report(plan, what).records(), columns)
    if what == "history":
        assert len(read_back) == len(plan.book.journal.entries)


@pytest.mark.parametrize("what", ["actuals", "history"])
def test_markdown_shows_every_field_of_every_figure(plan: PlanAssessment, what: str) -> None:
    lines = rendered("md", report(plan, what)).decode().splitlines()
    head, _, *rows = (cells_of(line) for line in lines)
    records = report(plan, what).records()
    assert tuple(head) == records.columns
    spoken = {place for place, name in enumerate(head) if name in {"note", "reason", "source"}}
    for cells, record in zip(rows, records.rows, strict=True):
        for place, (cell, value) in enumerate(zip(cells, record, strict=True)):
            if place in spoken:
                assert cell.split() == str(value or "").split()  # on one line
            else:
                assert same(cell) == same(value)


def cells_of(line: str) -> list[str]:
    inner = re.split(r"(?<!\\)\|", line)[1:-1]
    return [re.sub(r"\\(.)", r"\1", cell.strip()) for cell in inner]


def shown_as(cell: str, value: object) -> bool:
    """Say whether a cell for people shows a value: rounded, grouped, with hedge and mark."""
    if value is None:
        return not any(char.isdigit() for char in cell)
    text = unescape(cell).replace("−", "-").replace(",", "").strip()
    if isinstance(value, date):
        return value.isoformat() in text
    if not isinstance(value, Decimal):
        return True
    number = re.search(r"-?\d+(\.\d+)?", text)
    if number is None:
        return text in {"none", "improve", "reduce"}  # a gap that is closed
    places = len((number[1] or ".")[1:])
    rounding = max(Decimal(5).scaleb(-places - 1), abs(value) * COMPUTED_DIGITS)
    return abs(Decimal(number[0]) - value) <= rounding


COMPUTED_DIGITS = Decimal("1e-11")
"""Computed numbers leave for machines with twelve digits."""

JOINED = {"cum_sum", "cum_change", "growth"}
PEOPLE = {"Baseline": "baseline", "Latest": "latest", "Target": "target", "Gap": "gap"}


def status_of(plan: PlanAssessment) -> Iterator[dict[str, object]]:
    records = status_records(plan.rows)
    yield from gathered([dict(zip(records.columns, row, strict=True)) for row in records.rows])


def test_the_status_in_markdown_shows_the_same_numbers(plan: PlanAssessment) -> None:
    text = rendered("md", report(plan, "status")).decode()
    rows = [cells_of(line) for line in text.splitlines() if line.startswith("| ")]
    head = next(row for row in rows if row[0] == "Indicator")
    shown = [row for row in rows if row[0] not in {"Indicator", "---"}]
    assert len(shown) == len(plan.rows)
    named = {cells[0].removesuffix(" (binding)"): cells for cells in shown}
    assert len(named) == len(shown)
    for row in status_of(plan):
        cells = named[str(row["name_en"])]
        for heading, name in PEOPLE.items():
            if name == "latest" and row["kind"] in JOINED:
                continue  # people see the quantity that is judged
            assert shown_as(cells[head.index(heading)], row[name]), (row["key"], name)


@pytest.fixture(scope="module")
def page(plan: PlanAssessment) -> str:
    origin = Origin("a" * 64, "b" * 64, 0, moment(plan.book, {}), "0.1.0")
    made = Report(plan, "status", Lang.EN, for_spreadsheet=True, origin=origin)
    return re.sub(r"</?span[^>]*>", "", rendered("html", made).decode())


def test_the_page_shows_the_same_numbers_in_its_tables(plan: PlanAssessment, page: str) -> None:
    listed = re.findall(r'<th scope="row" role="rowheader">(?:<a href="#i-[^"]*">)?(.*?)<', page)
    for one, row in zip(plan.rows, status_of(plan), strict=True):
        name = str(row["name_en"])
        assert any(unescape(text).strip().startswith(name) for text in listed)
        if one.indicator.kind in {"milestone", "directional"}:
            continue
        cells = table_row(page, {name, f"{name} {one.indicator.unit}", f"{name} %"})
        for heading, column in PEOPLE.items():
            assert shown_as(cells[heading], row[column]), (row["key"], column)


def table_row(page: str, names: set[str]) -> dict[str, str]:
    """Give the cells of a row of a sector's table by the headings that they carry."""
    for found_row in re.findall(r'<tr role="row">(.*?)</tr>', page, re.DOTALL):
        head = re.search(r'role="rowheader">(?:<a[^>]*>)?(.*?)<', found_row)
        said = unescape(head[1]).strip() if head else ""
        if said in names and 'data-label="Gap"' in found_row:
            cells = re.findall(r'data-label="([^"]*)">(.*?)</td>', found_row, re.DOTALL)
            return {label: re.sub(r"<svg.*?</svg>|<[^>]+>", "", text) for label, text in cells}
    raise AssertionError(names)


def test_the_page_shows_every_figure_of_the_journal(plan: PlanAssessment, page: str) -> None:
    records = report(plan, "history").records()
    listed = [dict(zip(records.columns, row, strict=True)) for row in records.rows]
    milestones = {row.key for row in plan.rows if row.indicator.kind == "milestone"}
    for key in {str(row["key"]) for row in listed} - milestones:
        article = page[page.index(f'<article id="i-{key}"') :]
        table = article[article.index('<table class="history') : article.index("</article>")]
        table = table[table.index("<tbody") :]
        rows = re.findall(r"<tr role=\"row\"(?: class=\"old\")?>\n(.*?)</tr>", table, re.DOTALL)
        for cells, row in zip(rows, [row for row in listed if row["key"] == key], strict=True):
            text = unescape(re.sub(r"<[^>]+>", " ", cells)).replace("−", "-")
            assert str(row["year"]) in text
            figure = re.search(r'class="n figure"[^>]*>(.*?)</td>', cells)
            assert figure is not None
            assert shown_as(re.sub(r"<[^>]+>", "", figure[1]), row["value"])
            for name in ("reason", "note"):
                assert " ".join(str(row[name] or "").split()) in " ".join(text.split())
            assert str(row["published"] or "") in text


def test_sdmx_carries_every_number(plan: PlanAssessment) -> None:
    """What has no number (a day, a wording) is left out; docs/outputs.md says so."""
    head, *lines = rendered("sdmx", report(plan, "status")).decode().splitlines()
    assert head == ",".join(sdmx.COLUMNS)
    at = [sdmx.COLUMNS.index(name) for name in ("INDICATOR", "MEASURE", "OBS_VALUE")]
    observed = {
        (key, measure, Decimal(value))
        for key, measure, value in ([line.split(",")[place] for place in at] for line in lines)
    }
    assert observed == {*promised(plan), *reported(plan)}


def promised(plan: PlanAssessment) -> Iterator[tuple[str, str, Decimal]]:
    for row in status_of(plan):
        key, goal = str(row["key"]), row["target"]
        if isinstance(row["baseline"], Decimal):
            yield key, "BASELINE", row["baseline"]
        if isinstance(goal, Decimal):
            yield key, "TARGET", goal
        elif row["comparator"] == "band":
            for name, bound in zip(("LOW", "HIGH"), str(goal).split(".."), strict=True):
                yield key, f"TARGET_{name}", Decimal(bound)


def reported(plan: PlanAssessment) -> Iterator[tuple[str, str, Decimal]]:
    records = report(plan, "actuals").records()
    at = records.columns.index("value")
    for row in records.rows:
        value = row[at]
        if isinstance(value, Decimal):
            yield str(row[0]), "ACTUAL", value


def test_no_format_is_forgotten() -> None:
    walked = {name.split()[0] for name in READERS} | {"md", "html", "sdmx"}
    assert set(FORMATS) <= walked
    assert set(FOLDERS) == {"datapackage"}
    assert "data" in walked


def test_the_reading_would_notice_a_changed_value(plan: PlanAssessment, tmp_path: Path) -> None:
    rows = READERS["csv"](plan, "status", tmp_path)
    records = status_records(plan.rows)
    changed = Records(records.columns, ((*records.rows[0][:-1], "elsewhere"), *records.rows[1:]))
    assert found(rows, STATUS_COLUMNS) != expected(changed, STATUS_COLUMNS)
