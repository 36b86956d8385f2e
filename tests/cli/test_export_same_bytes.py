"""The same files and the same question give the same bytes, on whatever day they are asked."""

import json
from datetime import date as real_date
from pathlib import Path

import openpyxl
import pytest

from jinan_plan.cli import workspace
from tests.support.every_kind import write_every_kind
from tests.support.running import ROOT, RunPlan

FILES = (
    "r.csv", "r.tsv", "r.json", "r.md", "r.html", "r.xlsx", "r.parquet", "r.sdmx.csv", "open",
)  # fmt: skip
PLANS = {
    "shipped": ROOT / "data",
    "national": ROOT / "tests" / "fixtures" / "national-14fyp",
}


def on(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program believe it is another day."""

    class Day(real_date):
        @classmethod
        def today(cls) -> "Day":
            return cls.fromisoformat(day)

    monkeypatch.setattr(workspace, "date", Day)


def written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("question", [(), ("--as-of", "2026-02-01"), ("--as-of", "2024-05-01")])
def test_two_exports_on_different_days_are_the_same(
    plan: RunPlan,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
    question: tuple[str, ...],
) -> None:
    kinds = write_every_kind(tmp_path / "kinds")
    made = {}
    for day in ("2026-03-01", "2031-12-31"):
        on(day, monkeypatch)
        (tmp_path / day).mkdir()
        files = [str(tmp_path / day / name) for name in FILES]
        ran = plan("--plan", str(kinds), "export", *files, *question, lang=lang)
        assert ran.code == 0, ran.err
        made[day] = written(tmp_path / day)
    assert made["2026-03-01"] == made["2031-12-31"]
    assert len(made["2031-12-31"]) == 8 + 8


@pytest.mark.parametrize("name", PLANS)
def test_no_day_has_to_be_named_for_it(
    plan: RunPlan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    made = {}
    for day in ("2026-11-28", "2029-02-28"):
        on(day, monkeypatch)
        (tmp_path / day).mkdir()
        files = [str(tmp_path / day / file) for file in FILES]
        assert plan("--plan", str(PLANS[name]), "export", *files).code == 0
        made[day] = written(tmp_path / day)
    assert [
        file for file, data in made["2026-11-28"].items() if made["2029-02-28"][file] != data
    ] == []


def test_an_export_names_the_day_of_its_newest_figure(plan: RunPlan, tmp_path: Path) -> None:
    """The bridge was recorded on 2 January 2026; nothing was published later."""
    kinds = write_every_kind(tmp_path / "kinds")
    ran = plan("export", "-", "--format", "json", cwd=kinds)
    assert json.loads(ran.out)["as_of"] == "2026-01-02"


def test_without_any_figure_it_names_the_day_of_the_newest_source(
    plan: RunPlan, tmp_path: Path
) -> None:
    kinds = write_every_kind(tmp_path / "kinds")
    (kinds / "actuals.toml").unlink()
    ran = plan("export", "-", "--format", "json", cwd=kinds)
    assert json.loads(ran.out)["as_of"] == "2022-03-01"


@pytest.mark.parametrize(
    ("environment", "made"),
    [
        ({}, "2026-01-02 03:04:08"),  # the last recording
        ({"SOURCE_DATE_EPOCH": "1700000000"}, "2023-11-14 22:13:20"),
        ({"SOURCE_DATE_EPOCH": "yesterday"}, "2026-01-02 03:04:08"),
    ],
)
def test_the_moment_a_workbook_is_stamped_with(
    plan: RunPlan, tmp_path: Path, environment: dict[str, str], made: str
) -> None:
    kinds = write_every_kind(tmp_path / "kinds")
    assert plan("export", "r.xlsx", cwd=kinds, env=environment).code == 0
    book = openpyxl.load_workbook(kinds / "r.xlsx")
    assert str(book.properties.created) == made


def test_without_any_record_the_moment_is_the_start_of_the_plan(
    plan: RunPlan, tmp_path: Path
) -> None:
    kinds = write_every_kind(tmp_path / "kinds")
    (kinds / "actuals.toml").unlink()
    assert plan("export", "r.xlsx", cwd=kinds).code == 0
    book = openpyxl.load_workbook(kinds / "r.xlsx")
    assert str(book.properties.created) == "2021-01-01 00:00:00"
    said = {row[0]: row[1] for row in book["about"].iter_rows(values_only=True)}
    assert said["Checksum of actuals.toml (SHA-256)"] == "there is no journal yet"
