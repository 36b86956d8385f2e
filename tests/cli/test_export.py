"""``plan export`` to CSV and JSON, read back by other programs."""

import json
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from tests.support.running import RunPlan

KNOWN = ("--as-of", "2026-11-23")


def test_csv_opens_in_duckdb_with_numbers_and_chinese(plan: RunPlan, shipped: Path) -> None:
    assert plan("export", "report.csv", *KNOWN, cwd=shipped).code == 0
    table = duckdb.read_csv(str(shipped / "report.csv"))
    kinds = dict(zip(table.columns, map(str, table.types), strict=True))
    for column in ("baseline", "latest", "gap", "progress", "needed_per_year"):
        assert kinds[column] == "DOUBLE", column
    assert kinds["latest_year"] == "BIGINT"
    found = table.filter("key = 'industry-revenue'").project("name_zh, latest, verdict")
    assert found.fetchall() == [("规模以上工业营业收入", 10786.5, "met")]


def test_the_rows_are_those_of_json(plan: RunPlan, shipped: Path) -> None:
    plan("export", "report.csv", "report.json", *KNOWN, cwd=shipped)
    document = json.loads(
        (shipped / "report.json").read_text(encoding="utf-8"), parse_float=Decimal
    )
    table = duckdb.read_csv(str(shipped / "report.csv"), all_varchar=True)
    rows = table.project("key, verdict").fetchall()
    expected = [(one["key"], one["assessment"]["verdict"]) for one in document["indicators"]]
    assert rows == expected
    assert len(rows) == 66
    shown = plan("status", "--json", *KNOWN, cwd=shipped).out
    assert json.loads(shown, parse_float=Decimal) == document


def test_history_has_every_vintage_and_actuals_those_in_force(plan: RunPlan, shipped: Path) -> None:
    plan("export", "h.csv", "--what", "history", *KNOWN, cwd=shipped)
    plan("export", "a.csv", "--what", "actuals", *KNOWN, cwd=shipped)
    history = duckdb.read_csv(str(shipped / "h.csv"))
    actuals = duckdb.read_csv(str(shipped / "a.csv"))
    assert (len(history), len(actuals)) == (46, 40)
    assert history.columns == [*actuals.columns, "in_force"]


def test_a_file_for_a_spreadsheet_and_one_for_a_pipe(plan: RunPlan, shipped: Path) -> None:
    plan("export", "report.csv", *KNOWN, cwd=shipped)
    piped = plan("export", "-", "--format", "csv", *KNOWN, cwd=shipped).stdout
    written = (shipped / "report.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.decode("utf-8-sig").replace("\r\n", "\n") == piped.decode()


def test_an_existing_file_is_left_alone_unless_forced(plan: RunPlan, shipped: Path) -> None:
    (shipped / "report.csv").write_text("mine", encoding="utf-8")
    refused = plan("export", "report.csv", cwd=shipped)
    assert refused.code == 1
    assert (shipped / "report.csv").read_text(encoding="utf-8") == "mine"
    assert plan("export", "report.csv", "--force", cwd=shipped).code == 0
    assert (shipped / "report.csv").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["report.doc"], 2, "no format is known for report.doc"),
        (["-"], 2, "no format is known for -"),
        (["missing/report.csv"], 3, "there is no folder"),
        (["."], 1, ". is not empty"),
        ([".", "--force"], 1, ". holds no data package"),
        ([".", "--format", "csv"], 3, ". is a folder"),
    ],
)
def test_where_it_cannot_be_written(
    plan: RunPlan, shipped: Path, words: list[str], code: int, said: str
) -> None:
    ran = plan("export", *words, cwd=shipped)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
