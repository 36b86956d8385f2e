"""The workbook: numbers are numbers, text is text, verdicts are words, charts are native."""

import io
import re
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.export import cells
from jinan_plan.export.registry import Report, rendered
from jinan_plan.lang import Lang
from jinan_plan.views.records import ACTUALS_COLUMNS, HISTORY_COLUMNS
from tests.unit.assess.books import TODAY as DAY
from tests.unit.assess.books import book


def opened(
    assessment: PlanAssessment,
    what: str = "status",
    lang: Lang = Lang.EN,
    *,
    formulas: bool = False,
) -> Workbook:
    made = Report(assessment, what, lang, for_spreadsheet=True, formulas=formulas)
    return openpyxl.load_workbook(io.BytesIO(rendered("xlsx", made)))


def column(book: Workbook, sheet: str, heading: str) -> list[object]:
    rows = list(book[sheet].iter_rows(values_only=True))
    at = rows[0].index(heading)
    return [row[at] for row in rows[1:]]


def test_the_sheets_and_their_headings_are_in_the_readers_language(
    every_kind: PlanAssessment,
) -> None:
    english, chinese = opened(every_kind), opened(every_kind, lang=Lang.ZH)
    assert english.sheetnames == ["status", "history", "sources", "charts", "chart data", "about"]
    assert chinese.sheetnames == ["进展", "历次数据", "来源", "图表", "图表数据", "说明"]
    assert [cell.value for cell in english["history"][1]][:6] == [
        "Key", "Name", "Year", "From", "Through", "Value",
    ]  # fmt: skip
    assert [cell.value for cell in chinese["历次数据"][1]][:6] == [
        "键名", "指标名称", "年份", "起始年", "截至月份", "数值",
    ]  # fmt: skip
    assert english["chart data"].sheet_state == "hidden"


def test_the_note_on_a_heading_names_the_column_for_machines(every_kind: PlanAssessment) -> None:
    head = opened(every_kind, lang=Lang.ZH)["历次数据"][1]
    names = [str(cell.comment.text).split("\n")[0] for cell in head if cell.comment]
    assert len(names) == len(set(names))
    assert set(names) == {*HISTORY_COLUMNS, "name"} - {"value_day"}


@pytest.mark.parametrize(
    ("what", "columns"), [("actuals", ACTUALS_COLUMNS), ("history", HISTORY_COLUMNS)]
)
def test_a_plain_sheet_has_exactly_the_columns_of_the_csv(
    every_kind: PlanAssessment, what: str, columns: tuple[str, ...]
) -> None:
    book = opened(every_kind, what, Lang.ZH)
    assert book.sheetnames == [what]
    assert tuple(cell.value for cell in book[what][1]) == columns


def test_the_heading_row_stays_and_filters(every_kind: PlanAssessment) -> None:
    sheet = opened(every_kind)["status"]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == "A1:AJ10"


def test_no_cell_is_a_formula_unless_asked_for(every_kind: PlanAssessment) -> None:
    kinds = {cell.data_type for sheet in opened(every_kind) for row in sheet for cell in row}
    assert kinds == {"s", "n", "d"}


def test_hostile_text_is_shown_as_it_is(every_kind: PlanAssessment) -> None:
    book = opened(every_kind)
    assert column(book, "status", "Name in Chinese")[:2] == [
        "=cmd|' /C calc'!A0",
        "</script><img src=x onerror=alert(1)>",
    ]
    assert column(book, "sources", "Key") == ["bulletin", "rumour", "=source|words"]
    assert column(book, "history", "Reason")[2] == "=1+1"
    assert book["about"]["B1"].value == '=HYPERLINK("http://evil.example")'
    assert book["about"]["B1"].data_type == "s"


def test_only_web_addresses_are_links(every_kind: PlanAssessment) -> None:
    sheets = opened(every_kind)
    links = {
        cell.value: cell.hyperlink.target
        for sheet in (sheets["history"], sheets["sources"])
        for row in sheet
        for cell in row
        if cell.hyperlink
    }
    assert links == {
        "https://example.org/5000": "https://example.org/5000",
        "https://example.org/bulletin": "https://example.org/bulletin",
    }
    assert "javascript:alert(1)" in column(sheets, "sources", "URL")


def test_a_hedged_figure_is_a_number_that_shows_its_hedge(every_kind: PlanAssessment) -> None:
    sheet = opened(every_kind, lang=Lang.ZH)["历次数据"]
    value = sheet["F3"]
    assert (value.value, value.number_format) == (5000, '">"#,##0.0;">"-#,##0.0')
    assert sheet["K3"].value == "超过"


def test_a_figure_of_more_digits_than_a_spreadsheet_keeps_is_text(
    every_kind: PlanAssessment,
) -> None:
    assert column(opened(every_kind), "history", "Value")[-1] == "123456789012345678.12"


def test_gap_and_expected_are_formulas_where_the_row_yields_them(
    every_kind: PlanAssessment,
) -> None:
    # output: 7000 - 5853; 4301.6 + 2/5 of the way. Energy's index and a band are no sums of cells.
    written = opened(every_kind, formulas=True)["status"]
    found = {
        cell.coordinate: cell.value for row in written for cell in row if cell.data_type == "f"
    }
    assert found == {
        "J2": "=I2-G2",
        "L2": "=E2+(F2-S2)/(T2-S2)*(I2-E2)",
        "J3": "=I3-G3",
        "L3": "=E3+(F3-S3)/(T3-S3)*(I3-E3)",
        "J5": "=I5-G5",
        "J6": "=I6-G6",
    }
    heads = {letter: written[f"{letter}1"].value for letter in "EFGIST"}
    assert heads == {
        "E": "Baseline", "F": "Latest year", "G": "Latest", "I": "Target",
        "S": "Baseline year", "T": "Target year",
    }  # fmt: skip


def test_a_verdict_is_a_word_and_its_colour_follows_the_word(every_kind: PlanAssessment) -> None:
    sheet = opened(every_kind, lang=Lang.ZH)["进展"]
    words = [cell.value for cell in sheet["O"]][1:4]
    assert words == ["▴ 快于预期", "▴ 快于预期", "▸ 基本符合预期"]
    rules = [
        rule.formula[0]
        for ranged in sheet.conditional_formatting
        if str(ranged.sqref) == "O2:O10"
        for rule in ranged.rules
    ]
    assert 'LEFT(O2,6)="▴ 快于预期"' in rules


def test_every_numeric_indicator_with_figures_has_a_chart(every_kind: PlanAssessment) -> None:
    made = Report(every_kind, "status", Lang.EN, for_spreadsheet=True)
    with zipfile.ZipFile(io.BytesIO(rendered("xlsx", made))) as package:
        charts = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
        chart = package.read("xl/charts/chart1.xml").decode()
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    assert len(charts) == 7  # all but the bridge and the mood
    assert re.findall(r"<c:f>(.*?)</c:f>", chart) == [
        "'chart data'!$B$2",
        "'chart data'!$E$1", "'chart data'!$D$2:$D$7", "'chart data'!$E$2:$E$7",
        "'chart data'!$F$1", "'chart data'!$D$2:$D$7", "'chart data'!$F$2:$F$7",
        "'chart data'!$G$1", "'chart data'!$D$2:$D$7", "'chart data'!$G$2:$G$7",
        "'chart data'!$C$2",
    ]  # fmt: skip
    assert "Line chart of Growth" in drawing


def charts(assessment: PlanAssessment) -> list[str]:
    made = Report(assessment, "status", Lang.EN, for_spreadsheet=True)
    with zipfile.ZipFile(io.BytesIO(rendered("xlsx", made))) as package:
        names = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
        return [package.read(name).decode() for name in names]


def test_a_series_without_a_target_is_drawn_alone() -> None:
    plan = 'kind = "level"\ncontext = true\nbaseline = { value = 3 }\n'
    (chart,) = charts(assess(book(plan, "2021 4"), year=2022, today=DAY))
    assert re.findall(r"<c:f>'chart data'!\$(\w)\$1</c:f>", chart) == ["E"]


def test_one_figure_alone_makes_no_chart() -> None:
    plan = 'kind = "level"\ncontext = true\n'
    assert charts(assess(book(plan, "2021 4"), year=2022, today=DAY)) == []


def test_an_axis_without_a_unit_has_no_title() -> None:
    plan = 'kind = "level"\ncontext = true\nbaseline = { value = 3 }\n'
    (bare,) = charts(assess(book(plan, "2021 4"), year=2022, today=DAY))
    (named,) = charts(assess(book(plan + 'unit = "t"\n', "2021 4"), year=2022, today=DAY))
    assert "$C$2" not in bare
    assert "'chart data'!$C$2" in named


def test_provisional_figures_are_a_series_of_points(every_kind: PlanAssessment) -> None:
    """The new jobs of 2022 are estimated; the output of 2021 was revised since."""
    jobs = next(chart for chart in charts(every_kind) if "New jobs" in chart)
    output = next(chart for chart in charts(every_kind) if "＝1+1" in chart)
    assert "'chart data'!$I$1" in jobs
    assert "'chart data'!$I$1" not in output


@pytest.mark.parametrize(
    ("decimals", "qualifier", "shown"),
    [
        (0, None, "#,##0"),
        (2, "above", '">"#,##0.00;">"-#,##0.00'),
        (1, "about", '"~"#,##0.0;"~"-#,##0.0'),
        (0, "class", '#,##0"级"'),
    ],
)
def test_a_hedge_stands_before_the_minus(decimals: int, qualifier: str | None, shown: str) -> None:
    assert cells.figure_format(decimals, qualifier, Lang.ZH) == shown


def test_a_column_is_as_wide_as_its_cells_show(every_kind: PlanAssessment) -> None:
    """Pace is 1.44 to two digits, whatever the number of digits behind it."""
    sheet = opened(every_kind)["status"]
    letters = {str(cell.value): get_column_letter(at) for at, cell in enumerate(sheet[1], 1)}
    assert sheet.column_dimensions[letters["Pace"]].width < 10
    assert sheet.column_dimensions[letters["Latest"]].width > 22  # eighteen digits, as text


def test_a_row_is_as_high_as_its_text(every_kind: PlanAssessment) -> None:
    sheet = opened(every_kind)["about"]
    row = next(cell.row for cell in sheet["A"] if cell.value == "Summary")
    assert len(str(sheet.cell(row, 2).value)) > 72
    assert sheet.row_dimensions[row].height > sheet.row_dimensions[1].height


def test_the_method_is_named_in_words(every_kind: PlanAssessment) -> None:
    said = {row[0]: row[1] for row in opened(every_kind)["about"].iter_rows(values_only=True)}
    assert said["Method of judging"] == "Pace: progress to time"


def test_the_points_of_a_chart(every_kind: PlanAssessment) -> None:
    # 4301.6 to 7000 in five years: 539.68 a year.
    rows = list(opened(every_kind)["chart data"].iter_rows(min_row=2, max_row=7, values_only=True))
    assert [row[3:7] for row in rows] == [
        (2020, 4301.6, 4301.6, 7000),
        (2021, 5120.5, 4841.28, 7000),
        (2022, 5853, 5380.96, 7000),
        (2023, None, 5920.64, 7000),
        (2024, None, 6460.32, 7000),
        (2025, None, 7000, 7000),
    ]


@pytest.mark.parametrize(
    ("value", "kept"),
    [("4301.6", True), ("123456789012345", True), ("1E+20", True), ("1234567890123456", False)],
)
def test_which_numbers_a_spreadsheet_keeps(value: str, kept: bool) -> None:  # noqa: FBT001 - a table
    assert cells.exact(Decimal(value)) is kept


def test_a_text_too_long_for_a_cell_is_cut_with_a_mark() -> None:
    assert cells.fitting("字" * 32_767) == "字" * 32_767
    assert cells.fitting("字" * 32_768) == "字" * 32_766 + "…"
    assert cells.fitting("😀" * 20_000) == "😀" * 16_383 + "…"


@pytest.mark.parametrize(("text", "cells_wide"), [("abc", 3), ("指标", 4), ("＝1+1", 5), ("é", 1)])
def test_width_on_the_screen(text: str, cells_wide: int) -> None:
    assert cells.display_width(text) == cells_wide
