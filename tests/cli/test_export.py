"""``plan export`` to CSV and JSON, read back by other programs."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.support.running import RunPlan

Json = dict[str, Any]

KNOWN = ("--as-of", "2026-11-23")


def test_csv_opens_in_duckdb_with_numbers_and_chinese(plan: RunPlan, shipped: Path) -> None:
    assert plan("export", "report.csv", *KNOWN, cwd=shipped).code == 0
    table = duckdb.read_csv(str(shipped / "report.csv"))
    kinds = dict(zip(table.columns, map(str, table.types), strict=True))
    for column in ("baseline", "latest", "gap", "progress", "needed_per_year"):
        assert kinds[column] == "DOUBLE", column
    assert kinds["target"] == kinds["latest_year"] == "BIGINT"
    assert kinds["target_day"] == "DATE"
    found = table.filter("key = 'industry-revenue'").project("name_zh, latest, verdict")
    assert found.fetchall() == [("规模以上工业营业收入", 10786.5, "met")]


def test_days_and_bands_leave_the_columns_of_numbers_alone(plan: RunPlan, kinds: Path) -> None:
    """The milestone is done, days with a band and a goal in words are there: numbers stay so."""
    text = (kinds / "plan.toml").read_text(encoding="utf-8")
    (kinds / "plan.toml").write_text(
        text.replace("target = { at_least = 66", "target = { between = [65, 67]", 1),
        encoding="utf-8",
    )
    plan("export", "report.csv", *KNOWN, cwd=kinds)
    plan("export", "history.csv", "--what", "history", *KNOWN, cwd=kinds)
    status = duckdb.read_csv(str(kinds / "report.csv"))
    history = duckdb.read_csv(str(kinds / "history.csv"))
    types = dict(zip(status.columns, map(str, status.types), strict=True))
    assert {types[name] for name in ("target", "latest", "baseline")} <= {"DOUBLE", "BIGINT"}
    assert types["latest_day"] == types["target_day"] == "DATE"
    assert dict(zip(history.columns, map(str, history.types), strict=True))["value"] == "DOUBLE"
    spread = "target, target_low, target_high, target_trend"
    found = status.filter("key in ('urban', 'better', 'zone')").project(f"key, {spread}").fetchall()
    assert found == [
        ("urban", None, 65, 67, None),
        ("zone", None, None, None, None),
        ("better", None, None, None, "up"),
    ]


def _flat(row: Json) -> dict[str, str | None]:
    """Give a row of JSON under the names of the CSV, as text."""
    baseline, target = row["baseline"] or {}, row["target"] or {}
    latest, judged = row["latest"] or {}, row["assessment"]
    measures, goal = judged["measures"], target.get("value")
    is_number = isinstance(goal, int | Decimal)
    flat = {
        **{name: row[name] for name in ("key", "sector", "kind", "unit", "gap", "attainment")},
        **{name: row[name] for name in ("needed_per_year", "recent_per_year")},
        "name_zh": row["name"]["zh"],
        "name_en": row["name"]["en"],
        "binding": str(row["binding"]).lower(),
        "baseline_year": baseline.get("year"),
        "baseline": baseline.get("value"),
        "target_year": target.get("year"),
        "comparator": target.get("comparator"),
        "target": goal if is_number else None,
        "target_low": None,
        "target_high": None,
        "target_day": goal if target.get("comparator") == "by" else None,
        "target_trend": goal if target.get("comparator") == "trend" else None,
        "latest_year": latest.get("year"),
        "latest": latest.get("value"),
        "latest_day": None,
        "latest_qualifier": latest.get("qualifier"),
        "latest_status": latest.get("status"),
        "progress": measures.get("progress", measures.get("completion")),
        "expected": measures.get("expected_value"),
        "pace": measures.get("pace"),
        "verdict": judged["verdict"],
        "second_verdict": row["second_opinion"]["verdict"],
        "projection": row["projection"]["value"],
        "projection_low": row["projection"]["low"],
        "projection_high": row["projection"]["high"],
        "flags": " ".join(judged["flags"]) or None,
        "source": latest.get("source"),
    }
    return {name: None if value is None else str(value) for name, value in flat.items()}


def test_the_rows_are_those_of_json_in_every_column(plan: RunPlan, shipped: Path) -> None:
    plan("export", "report.csv", "report.json", *KNOWN, cwd=shipped)
    document = json.loads(
        (shipped / "report.json").read_text(encoding="utf-8"), parse_float=Decimal
    )
    table = duckdb.read_csv(str(shipped / "report.csv"), all_varchar=True)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.fetchall()]
    assert rows == [_flat(one) for one in document["indicators"]]
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
