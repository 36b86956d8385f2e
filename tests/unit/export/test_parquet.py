"""Parquet: typed columns, exact decimals, and one query over many plans."""

import re
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.diagnostics import RefusedError
from jinan_plan.export.registry import Report, rendered, rendered_files
from jinan_plan.lang import Lang
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from tests.unit.export.reading import report

DOCUMENT = (Path(__file__).parents[3] / "docs" / "outputs.md").read_text(encoding="utf-8")

PLAN = """\
format = 1

[plan]
id = "city-{number}"
title = {{ en = "City {number}" }}
start = 2021
end = 2025
baseline_year = 2020

[[sector]]
key = "industry"
name = {{ en = "Industry" }}

[[indicator]]
key = "output"
name = {{ en = "Industrial output" }}
sector = "industry"
kind = "level"
unit = "亿元"
prices = "current"
baseline = {{ value = 100 }}
target = {{ at_least = 200 }}
"""

JOURNAL = """\
format = 1

[[actual]]
year = 2022
indicator = "output"
value = {value}
"""


def test_every_column_has_the_type_of_its_values(
    every_kind: PlanAssessment, tmp_path: Path
) -> None:
    file = tmp_path / "history.parquet"
    file.write_bytes(rendered("parquet", report(every_kind, "history")))
    table = duckdb.read_parquet(str(file))
    kinds = dict(zip(table.columns, map(str, table.types), strict=True))
    assert kinds["plan"] == kinds["period"] == "VARCHAR"
    assert kinds["year"] == kinds["entry"] == "INTEGER"
    assert kinds["value"] == "DECIMAL(38,15)"
    assert kinds["value_day"] == kinds["published"] == "DATE"
    assert kinds["recorded"] == "TIMESTAMP"
    assert kinds["in_force"] == "BOOLEAN"
    found = table.filter("key = 'ledger'").project("plan, value").fetchall()
    assert found == [("lake-city", Decimal("123456789012345678.12"))]


def test_text_is_kept_as_it_is(every_kind: PlanAssessment, tmp_path: Path) -> None:
    file = tmp_path / "history.parquet"
    file.write_bytes(rendered("parquet", report(every_kind, "history")))
    found = duckdb.read_parquet(str(file)).filter("reason is not null").project("reason, note")
    assert found.fetchall() == [("=1+1", "two\nlines")]


def test_a_figure_that_does_not_fit_is_refused_not_rounded(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text(PLAN.format(number=1), encoding="utf-8")
    journal = JOURNAL.format(value="0.1234567890123456")
    (tmp_path / "actuals.toml").write_text(journal, encoding="utf-8")
    book = read(Folder.holding(tmp_path / "plan.toml")).book
    found = assess(book, today=date(2026, 11, 23))
    with pytest.raises(RefusedError) as refused:
        rendered("parquet", Report(found, "actuals", Lang.EN, for_spreadsheet=True))
    assert refused.value.code == "too-many-digits"
    assert refused.value.params["value"] == "0.1234567890123456"


def test_without_duckdb_the_extra_is_named(
    every_kind: PlanAssessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.delitem(sys.modules, "jinan_plan.export.parquet", raising=False)
    with pytest.raises(RefusedError) as refused:
        rendered("parquet", report(every_kind, "history"))
    assert (refused.value.code, refused.value.params["extra"]) == ("extra-missing", "parquet")


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred plan folders with their exports; plan n reports 101 + n % 100 for 2022."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(300):
        own = folder / "plans" / f"city-{number:03}"
        own.mkdir(parents=True)
        (own / "plan.toml").write_text(PLAN.format(number=number), encoding="utf-8")
        journal = JOURNAL.format(value=101 + number % 100)
        (own / "actuals.toml").write_text(journal, encoding="utf-8")
        book = read(Folder.holding(own / "plan.toml")).book
        found = assess(book, year=2022, as_of=date(2023, 6, 30), today=date(2023, 6, 30))
        made = Report(found, "status", Lang.EN, for_spreadsheet=True)
        (own / "status.parquet").write_bytes(rendered("parquet", made))
        (own / "status.csv").write_bytes(rendered_files("datapackage", made)["status.csv"])
    return folder


def documented(
    plans: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> list[tuple[object, ...]]:
    """Run a query as it stands in docs/outputs.md."""
    monkeypatch.chdir(plans)
    query = re.findall(r"```sql\n(.*?)```", DOCUMENT, re.DOTALL)[number]
    with duckdb.connect() as engine:
        return engine.execute(query).fetchall()


def test_one_query_answers_for_three_hundred_plans(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the way from 100 to 200 two fifths are due: ahead from 42 (1.05), on track from 38 (0.95),
    behind from 24 (0.60); 200 is there early. Three of each number from 101 to 200.
    """
    assert documented(plans, monkeypatch, 0) == [
        ("ahead", 174, Decimal(3 * sum(range(142, 200)))),
        ("far_behind", 69, Decimal(3 * sum(range(101, 124)))),
        ("behind", 42, Decimal(3 * sum(range(124, 138)))),
        ("on_track", 12, Decimal(3 * sum(range(138, 142)))),
        ("achieved_early", 3, Decimal(600)),
    ]


def test_data_packages_are_queried_the_same_way(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = documented(plans, monkeypatch, 1)
    assert [row[0] for row in found[:4]] == ["city-000", "city-100", "city-200", "city-001"]
    assert found[0][1:] == ("Industrial output", 101, 200, "far_behind")
