"""CSV as spreadsheets and machines need it."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from jinan_plan.export.delimited import defused, delimited
from jinan_plan.views.records import Records

RECORDS = Records(
    ("key", "value", "day", "binding", "recorded", "note"),
    (
        ("a", Decimal("-5.10"), date(2024, 6, 30), True, None, "=1+1"),
        ("b", Decimal("1E+3"), None, False, datetime(2026, 11, 23, 2, 10, tzinfo=UTC), '甲,"乙"'),
    ),
)


def test_for_a_pipe_there_is_no_mark_and_lines_end_plainly() -> None:
    assert delimited(RECORDS, for_spreadsheet=False).decode() == (
        "key,value,day,binding,recorded,note\n"
        "a,-5.10,2024-06-30,true,,'=1+1\n"
        'b,1000,,false,2026-11-23T02:10:00Z,"甲,""乙"""\n'
    )


def test_for_a_spreadsheet_there_is_a_mark_and_lines_end_as_excel_wants() -> None:
    data = delimited(RECORDS, for_spreadsheet=True)
    assert data.startswith(b"\xef\xbb\xbfkey,")
    assert data.count(b"\r\n") == data.count(b"\n") == 3
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[2][5] == '甲,"乙"'


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "+86", "-5 up", "@x", "＝1", "\t=1", "'quoted", "\r=1"]
)
def test_text_that_would_run_is_defused_by_an_apostrophe(text: str) -> None:
    assert defused(text) == "'" + text


@pytest.mark.parametrize("text", ["大数据", "5,853", "a=b", ""])
def test_other_text_is_left_alone(text: str) -> None:
    assert defused(text) == text
