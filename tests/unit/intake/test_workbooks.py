"""XLSX tables: cells as shown, merged and formula cells, and files that mean harm."""

import io
import struct
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart
from openpyxl.styles.numbers import FORMAT_PERCENTAGE

from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake import package, workbook
from jinan_plan.intake.found import Found, figures
from jinan_plan.intake.tables import Table, read_table
from jinan_plan.lang import Lang
from jinan_plan.messages.imports import IMPORTS

Rows = list[list[object]]


def saved(path: Path, *sheets: tuple[str, Rows]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def values(table: Table) -> dict[str, str]:
    found = [each for each in figures(table) if isinstance(each, Found)]
    return {each.address: each.value for each in found}


LONG: Rows = [["指标", "年份", "数值"], ["甲", 2022, 5853]]


def test_a_wide_sheet_with_a_merged_title(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "t.xlsx",
        (
            "数据",
            [
                ["济南市主要指标"],
                [None, None, "单位：亿元"],
                ["指标", "2021年", "2022年"],
                ["大数据产业规模", None, 5853],
                ["软件收入", 4001.5, "—"],
            ],
        ),
    )
    book = load_workbook(path)
    book["数据"].merge_cells("A1:C1")
    book.save(path)
    table = read_table(path)
    assert table.sheet.sheet == "数据"
    assert table.layout.units == ("亿元",)
    assert values(table) == {"C4": "5853", "B5": "4001.5"}


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        pytest.param(5853, "General", "5853", id="whole"),
        pytest.param(0.1 + 0.2, "General", "0.3", id="fifteen digits"),
        pytest.param(0.125, "0.0%", "12.5%", id="per cent"),
        pytest.param(0.07, FORMAT_PERCENTAGE, "7%", id="built-in per cent"),
        pytest.param(1.1, "0%", "110%", id="per cent above one"),
        pytest.param(12.5, '0.0"%"', "12.5", id="a quoted sign is decoration"),
        pytest.param(12.5, "[<100]0.0", "12.5", id="a condition"),
        pytest.param(5853, "0.0", "5853.0", id="a zero reported"),
        pytest.param(5853.25, "#,##0.0", "5853.25", id="never fewer digits than held"),
        pytest.param(5853, '_ * #,##0.00_ ;-#,##0.00"负"', "5853.00", id="accounting"),
        pytest.param(-5853, "#,##0.00", "-5853.00", id="a built-in format"),
        pytest.param(0.125, "0.00%", "12.50%", id="per cent with places"),
        pytest.param(5853, "0.00,,", "5853", id="a scaling format adds no digits"),
        pytest.param(5853, '0.0"亿元"', "5853.0", id="a unit as decoration"),
        pytest.param(date(2022, 12, 31), "yyyy", "2022", id="a day shown as its year"),
        pytest.param(date(2022, 12, 31), 'yyyy"年"', "2022", id="the year in Chinese"),
        pytest.param("12.5%", "General", "12.5%", id="text"),
        pytest.param(1e20, "General", "100000000000000000000", id="no exponent"),
        pytest.param(True, "General", "True", id="truth"),
        pytest.param(date(2024, 6, 30), "yyyy-mm-dd", "2024-06-30", id="date"),
        pytest.param(
            datetime(2024, 6, 30, 8, 5),  # noqa: DTZ001 - spreadsheets know no time zones
            "yyyy-mm-dd h:mm",
            "2024-06-30T08:05:00",
            id="moment",
        ),
        pytest.param(
            datetime(2024, 6, 30),  # noqa: DTZ001 - spreadsheets know no time zones
            "yyyy-mm-dd h:mm",
            "2024-06-30",
            id="midnight is a day",
        ),
        pytest.param(time(8, 5), "h:mm", "08:05:00", id="time of day"),
        pytest.param(timedelta(hours=30), "[h]:mm:ss", "1 day, 6:00:00", id="duration"),
        pytest.param("=1+1", "General", "=", id="formula without a result"),
        pytest.param("#DIV/0!", "General", "#DIV/0!", id="error"),
    ],
)
def test_a_cell_reads_as_it_shows(
    tmp_path: Path, value: object, number_format: str, text: str
) -> None:
    path = saved(tmp_path / "t.xlsx", ("a", [*LONG, ["乙", 2022, value]]))
    book = load_workbook(path)
    book["a"]["C3"].number_format = number_format
    book.save(path)
    assert values(read_table(path))["C3"] == text


def test_words_in_a_cell_that_means_per_cent_stay_words(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ("a", [*LONG, ["乙", 2022, 0.5]]))
    book = load_workbook(path)
    book["a"]["C3"].number_format = "0%"
    book.save(path)
    changed(path, SHEET, {b' t="n"><v>0.5</v>': b"><v>half</v>"})
    assert values(read_table(path))["C3"] == "half"


def test_a_name_merged_downwards_names_every_row_it_spans(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "t.xlsx",
        ("a", [["指标", "年份", "数值"], ["甲", 2021, 1], [None, 2022, 2], ["乙", 2022, 3]]),
    )
    book = load_workbook(path)
    book["a"].merge_cells("A2:A3")
    book["a"].merge_cells("C3:C4")
    book.save(path)
    found = [each for each in figures(read_table(path)) if isinstance(each, Found)]
    assert [(each.names, each.value) for each in found] == [(("甲",), "1"), (("甲",), "2")]


def test_what_is_hidden_is_read_and_named(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "t.xlsx",
        ("a", [["指标", "2021", "2022", "2023"], ["甲", 1, 2, 3], ["乙", 4, 5, 6], [], []]),
    )
    book = load_workbook(path)
    for row in (3, 5):
        book["a"].row_dimensions[row].hidden = True
    book["a"].column_dimensions.group("C", "D", hidden=True)
    book.save(path)
    table = read_table(path)
    assert table.sheet.hidden == ("3", "C", "D")
    assert len(values(table)) == 6


def test_the_only_sheet_with_a_table_is_taken(tmp_path: Path) -> None:
    about: Rows = [["About this file"], ["made by", "plan"]]
    path = saved(tmp_path / "t.xlsx", ("about", about), ("data", LONG), ("empty", []))
    assert read_table(path).sheet.sheet == "data"


def test_a_hidden_sheet_is_taken_only_when_asked_for(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ("seen", LONG), ("hidden", LONG))
    book = load_workbook(path)
    book["hidden"].sheet_state = "hidden"
    book.save(path)
    assert read_table(path).sheet.sheet == "seen"
    assert read_table(path, sheet="HIDDEN").sheet.sheet == "hidden"


@pytest.mark.parametrize(
    ("sheet", "english"),
    [
        (None, "t.xlsx has several sheets that hold a table: a, b. Choose one with --sheet."),
        ("c", 't.xlsx has no sheet "c". It has: a, b.'),
    ],
)
def test_which_sheet_is_meant_must_be_clear(
    tmp_path: Path, sheet: str | None, english: str
) -> None:
    path = saved(tmp_path / "t.xlsx", ("a", LONG), ("b", LONG))
    with pytest.raises(RefusedError) as refused:
        read_table(path, sheet=sheet)
    assert refused.value.exit_code == 2
    assert IMPORTS[refused.value.code].in_(Lang.EN, **refused.value.params) == english


def test_a_workbook_without_a_table_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ("a", [["x", 1]]))
    assert refusal(path) == "import-no-header"


def refusal(path: Path) -> str:
    with pytest.raises(RefusedError) as refused:
        read_table(path)
    assert refused.value.exit_code == 3
    message = IMPORTS[refused.value.code]
    zh, en = (message.in_(lang, **refused.value.params) for lang in (Lang.ZH, Lang.EN))
    assert zh != en
    return refused.value.code


def changed(path: Path, name: str, change: dict[bytes, bytes] | None) -> Path:
    """Write the workbook again with one part changed, or (None) left out."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == name:
                if change is None:
                    continue
                for before, after in change.items():
                    assert before in data
                    data = data.replace(before, after)
            new.writestr(info.filename, data)
    path.write_bytes(packed.getvalue())
    return path


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_external_entity_is_refused(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("5853", encoding="utf-8")
    path = saved(tmp_path / "t.xlsx", ("a", LONG))
    with zipfile.ZipFile(path) as old:
        sheet = old.read(SHEET).decode()
    evil = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>{sheet}'.replace("5853", "&e;")
    changed(path, SHEET, {sheet.encode(): evil.encode(encoding)})
    assert refusal(path) == "import-workbook-doctype"


def test_a_bomb_that_declares_its_size_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MOST_BYTES", 1_000_000)
    path = saved(tmp_path / "t.xlsx", ("a", LONG))
    changed(path, SHEET, {b"</worksheet>": b"</worksheet>" + b" " * 1_000_000})
    assert path.stat().st_size < 20_000
    assert refusal(path) == "import-workbook-too-large"


def test_a_bomb_that_hides_its_size_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ("a", LONG))
    changed(path, SHEET, {b"</worksheet>": b"</worksheet>" + b" " * 1_000_000})
    data = bytearray(path.read_bytes())
    central = data.rindex(b"PK\x01\x02", 0, data.index(SHEET.encode(), data.index(b"PK\x01\x02")))
    struct.pack_into("<I", data, central + 24, 900)
    path.write_bytes(data)
    assert refusal(path) == "import-workbook-damaged"


def test_a_workbook_of_too_many_parts_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    assert refusal(saved(tmp_path / "t.xlsx", ("a", LONG))) == "import-workbook-too-large"


def test_a_sheet_that_spans_the_whole_grid_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        pytest.fail("the cells were read")

    monkeypatch.setattr(workbook, "_lines", never)
    path = saved(tmp_path / "t.xlsx", ("a", LONG))
    changed(path, SHEET, {b'r="C2"': b'r="XFD1048576"'})
    assert refusal(path) == "import-sheet-too-large"


@pytest.mark.parametrize(
    ("name", "change"),
    [
        pytest.param(SHEET, {b"</row>": b"</wor>"}, id="not well formed"),
        pytest.param(SHEET, {b'r="C2"': b'r="?2"'}, id="no such cell"),
        pytest.param(SHEET, None, id="sheet missing"),
        pytest.param("xl/_rels/workbook.xml.rels", None, id="relations missing"),
        pytest.param("xl/styles.xml", {b'numFmtId="0"': b'numFmtId="x"'}, id="broken styles"),
        pytest.param("xl/workbook.xml", {b" r:id=": b" r:di="}, id="a sheet without a part"),
        pytest.param("xl/workbook.xml", {b'name="b"': b'name="a"'}, id="two sheets of one name"),
    ],
)
def test_a_damaged_workbook_is_refused(
    tmp_path: Path, name: str, change: dict[bytes, bytes] | None
) -> None:
    path = changed(saved(tmp_path / "t.xlsx", ("a", LONG), ("b", [])), name, change)
    assert refusal(path) == "import-workbook-damaged"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["xl/workbook.xml", "XL/Workbook.xml"])
def test_a_workbook_with_a_part_twice_is_refused(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path / "t.xlsx", ("a", LONG))
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr(name, packed.read("xl/workbook.xml"))
    assert refusal(path) == "import-workbook-damaged"


def test_a_chart_sheet_is_no_table(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ("data", LONG))
    book = load_workbook(path)
    book.create_chartsheet("chart").add_chart(BarChart())
    book.save(path)
    assert values(read_table(path)) == {"C2": "5853"}


def test_half_a_workbook_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ("a", LONG))
    path.write_bytes(path.read_bytes()[:2000])
    assert refusal(path) == "import-workbook-damaged"


def test_another_packed_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.ods"
    with zipfile.ZipFile(path, "w") as other:
        other.writestr("content.xml", "<office/>")
    assert refusal(path) == "import-not-xlsx"


def test_a_workbook_without_styles_or_references_reads(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ("a", LONG))
    changed(path, "xl/styles.xml", None)
    bare = {f' r="{cell}"'.encode(): b"" for cell in ("A1", "B1", "C1", "A2", "B2", "C2", "1", "2")}
    changed(path, SHEET, bare)
    assert values(read_table(path)) == {"C2": "5853"}


def test_a_merged_range_that_ends_before_it_begins_covers_nothing(tmp_path: Path) -> None:
    """Found by ``fuzz/run.py tables``, seed 523753."""
    path = saved(tmp_path / "t.xlsx", ("数据", [*LONG, [None, 2023, 6500]]))
    book = load_workbook(path)
    book["数据"].merge_cells("A2:A3")
    book.save(path)
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    assert b'ref="A2:A3"' in parts[sheet]
    parts[sheet] = parts[sheet].replace(b'ref="A2:A3"', b'ref="A9:A3"')
    with zipfile.ZipFile(path, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    assert values(read_table(path)) == {"C2": "5853", "C3": "6500"}
