"""Text tables: encodings, delimiters, quotes, and where each cell is said to be."""

from pathlib import Path

import pytest

from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake import tables
from jinan_plan.intake.tables import read_table
from jinan_plan.lang import Lang
from jinan_plan.messages.imports import IMPORTS

CHINESE = "指标,年份,数值\n大数据产业规模,2022,5853\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(CHINESE.encode(), "UTF-8", id="UTF-8"),
        pytest.param(CHINESE.encode("utf-8-sig"), "UTF-8", id="UTF-8 with BOM"),
        pytest.param(CHINESE.encode("gb18030"), "GB18030", id="what Chinese Excel saves"),
        pytest.param(CHINESE.encode("gbk"), "GB18030", id="GBK"),
        pytest.param(CHINESE.encode("utf-16"), "UTF-16", id="UTF-16 with BOM"),
        pytest.param(b"\xfe\xff" + CHINESE.encode("utf-16-be"), "UTF-16", id="big-endian"),
        pytest.param(CHINESE.encode("utf-16-le"), "UTF-16", id="UTF-16-LE without BOM"),
        pytest.param(CHINESE.encode("utf-16-be"), "UTF-16", id="UTF-16-BE without BOM"),
        pytest.param(CHINESE.replace("\n", "\r\n").encode(), "UTF-8", id="CRLF"),
        pytest.param(CHINESE.replace("\n", "\r").encode(), "UTF-8", id="lone CR"),
        pytest.param(CHINESE.rstrip().encode(), "UTF-8", id="no final newline"),
    ],
)
def test_the_encoding_is_found_and_said(tmp_path: Path, data: bytes, encoding: str) -> None:
    path = tmp_path / "数据.csv"
    path.write_bytes(data)
    table = read_table(path)
    assert table.sheet.encoding == encoding
    assert [line.cells for line in table.sheet.lines] == [
        ("指标", "年份", "数值"),
        ("大数据产业规模", "2022", "5853"),
    ]


def test_utf_8_is_not_taken_for_gb18030(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("key,year,value\n济南,2022,1\n".encode())
    assert read_table(path).sheet.lines[1].cells[0] == "济南"


@pytest.mark.parametrize(
    "text",
    [
        "key,year,value\na,2022,5853\n",
        "key;year;value\na;2022;5853\n",
        "key\tyear\tvalue\na\t2022\t5853\n",
        "sep=;\nkey;year;value\na;2022;5853\n",
        "key;year;value;note, more\na;2022;5853;b\n",
        '"key","year","value"\n"a","2022","5853"\n',
    ],
)
def test_the_delimiter_is_found(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    table = read_table(path)
    assert table.sheet.lines[table.layout.first].cells[:3] == ("a", "2022", "5853")


def test_an_address_is_the_line_of_the_file_where_the_row_begins(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('key,year,value,note\na,2022,1,"two\nlines"\n\na,2023,2,\n', encoding="utf-8")
    table = read_table(path)
    assert [line.number for line in table.sheet.lines if not line.is_blank] == [1, 2, 5]
    assert table.sheet.address(5, 2) == "a.csv:5"


def test_the_line_of_excels_delimiter_hint_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nkey;year;value\na;2022;5853\n", encoding="utf-8")
    assert [line.number for line in read_table(path).sheet.lines] == [2, 3]


@pytest.mark.parametrize(
    ("data", "english"),
    [
        pytest.param(
            b'key,year,value,note\na,2022,1,ok\na,2023,2,"open\nb,2023,3,x\n',
            "a.csv: a quote is left open or misplaced in the row that begins on line 3, so its "
            "cells cannot be told apart. Mend the quotes there.",
            id="open quote",
        ),
        pytest.param(
            b'key,year,value\n"a"b,2022,1\n',
            "a.csv: a quote is left open or misplaced in the row that begins on line 2, so its "
            "cells cannot be told apart. Mend the quotes there.",
            id="text after a closing quote",
        ),
        pytest.param(
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR,\xff",
            "a.csv is no text table in UTF-8, UTF-16 or GB18030. "
            'Save it as "CSV UTF-8" or as xlsx.',
            id="a picture",
        ),
        pytest.param(
            b"key,year,value\n\xff\xfe\xfa,2022,1\n",
            "a.csv is no text table in UTF-8, UTF-16 or GB18030. "
            'Save it as "CSV UTF-8" or as xlsx.',
            id="no encoding fits",
        ),
        pytest.param(
            b"\xff\xfe" + "key,year,value\n\0,2022,1".encode("utf-16-le"),
            "a.csv is no text table in UTF-8, UTF-16 or GB18030. "
            'Save it as "CSV UTF-8" or as xlsx.',
            id="zero characters",
        ),
        pytest.param(
            b"",
            "a.csv has no header row that can be read. A long table needs the columns key, year "
            "and value; a wide one a key column and a column a year, headed 2023, or a year column "
            "and a column an indicator.",
            id="empty",
        ),
        pytest.param(
            b"\xef\xbb\xbf\n <html><table><tr><td>key</td></tr></table>",
            "a.csv is a web page or XML under another name. Open it in a spreadsheet program and "
            "save it as xlsx.",
            id="a web page",
        ),
        pytest.param(
            b"name,amount\na,5\n",
            "a.csv has no header row that can be read. A long table needs the columns key, year "
            "and value; a wide one a key column and a column a year, headed 2023, or a year column "
            "and a column an indicator.",
            id="no year",
        ),
        pytest.param(
            b"key,year,value,\xe6\x95\xb0\xe5\x80\xbc\na,2022,1,2\n",
            'a.csv: the column "数值" says the same as another one. '
            "Delete or rename one of the two.",
            id="value twice",
        ),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "a.csv is an old xls workbook or is protected by a password. "
            "Save it as an xlsx without a password.",
            id="old workbook",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, data: bytes, english: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(RefusedError) as refused:
        read_table(path)
    assert refused.value.exit_code == 3
    assert IMPORTS[refused.value.code].in_(Lang.EN, **refused.value.params) == english
    assert IMPORTS[refused.value.code].in_(Lang.ZH, **refused.value.params) != english


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_BYTES", 20)
    path = tmp_path / "a.csv"
    path.write_bytes(b"key,year,value\na,2022,1\n")
    with pytest.raises(RefusedError) as refused:
        read_table(path)
    assert (refused.value.code, refused.value.exit_code) == ("import-file-too-large", 3)


def test_a_field_too_long_for_a_cell_is_refused_as_broken_quotes(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('key,year,value,note\na,2022,1,"' + "x" * 200_000 + '"\n', encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        read_table(path)
    assert refused.value.params["line"] == 2


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_table(tmp_path / name)
    assert (refused.value.code, refused.value.exit_code) == ("import-unreadable-file", 3)


def test_a_text_table_has_no_sheets(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("key,year,value\n", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        read_table(path, sheet="数据")
    assert (refused.value.code, refused.value.exit_code) == ("import-sheet-of-text", 2)
