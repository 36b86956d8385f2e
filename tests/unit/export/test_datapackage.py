"""The data package is valid by its own standard, and says where its figures come from."""

import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.export.registry import Report, rendered_files
from jinan_plan.lang import Lang
from jinan_plan.views.origin import Origin

ORIGIN = Origin("a" * 64, "b" * 64, 13, datetime(2026, 1, 2, 3, 4, 8, tzinfo=UTC), "0.1.0")


@pytest.fixture
def package(every_kind: PlanAssessment, tmp_path: Path) -> Path:
    report = Report(every_kind, "status", Lang.EN, for_spreadsheet=True, origin=ORIGIN)
    for name, data in rendered_files("datapackage", report).items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def descriptor(package: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    return found


def validated(package: Path) -> list[dict[str, Any]]:
    """Let frictionless judge, in a process of its own: it changes how Python reads CSV."""
    ran = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=package, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    found: list[dict[str, Any]] = json.loads(ran.stdout)["tasks"]
    return found


def test_frictionless_finds_no_fault(package: Path) -> None:
    tasks = validated(package)
    assert [task["errors"] for task in tasks] == [[]] * 6
    assert [(task["name"], task["stats"]["rows"]) for task in tasks] == [
        ("sectors", 2), ("indicators", 9), ("sources", 3),
        ("status", 9), ("actuals", 12), ("history", 13),
    ]  # fmt: skip


def test_frictionless_would_notice_a_changed_figure(package: Path) -> None:
    path = package / "actuals.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("5853", "x853"), encoding="utf-8")
    found = {error["type"] for task in validated(package) for error in task["errors"]}
    assert found == {"hash-count", "type-error"}


def test_the_description(descriptor: dict[str, Any]) -> None:
    assert descriptor["profile"] == "tabular-data-package"
    assert descriptor["name"] == "lake-city"
    assert descriptor["created"] == "2026-01-02T03:04:08Z"
    assert descriptor["licenses"] == [{"name": "CC-BY-4.0"}]
    assert descriptor["files"] == {"plan.toml": "a" * 64, "actuals.toml": "b" * 64}
    assert descriptor["sources"] == [
        {"title": "+SUM(1)", "path": "https://example.org/bulletin"},
        {"title": "Overheard"},
    ]


def test_keys_tell_rows_apart_and_lead_to_other_tables(descriptor: dict[str, Any]) -> None:
    schemas = {one["name"]: one["schema"] for one in descriptor["resources"]}
    assert {name: schema["primaryKey"] for name, schema in schemas.items()} == {
        "sectors": ["key"],
        "indicators": ["key"],
        "sources": ["key"],
        "status": ["key"],
        "actuals": ["key", "period"],
        "history": ["entry"],
    }
    assert schemas["history"]["foreignKeys"] == [
        {"fields": ["key"], "reference": {"resource": "indicators", "fields": ["key"]}}
    ]
    assert schemas["sectors"]["foreignKeys"] == [
        {"fields": ["parent"], "reference": {"resource": "", "fields": ["key"]}}
    ]
    assert all(schema["missingValues"] == [""] for schema in schemas.values())


def test_checksums_are_those_of_the_files(package: Path, descriptor: dict[str, Any]) -> None:
    for one in descriptor["resources"]:
        data = (package / one["path"]).read_bytes()
        assert one["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
        assert one["bytes"] == len(data)


def test_the_readme_says_what_there_is_and_holds_no_markup_of_the_plan(package: Path) -> None:
    text = (package / "README.md").read_text(encoding="utf-8")
    assert '# =HYPERLINK("http://evil.example")' in text
    assert "- `history.csv`: every vintage of every figure (13)" in text
    assert "Licence: CC-BY-4.0" in text


def test_a_plan_without_a_licence_claims_none(every_kind: PlanAssessment) -> None:
    book = every_kind.book
    header = book.plan.plan.model_copy(update={"licence": None})
    plan = book.plan.model_copy(update={"plan": header})
    silent = replace(every_kind, book=replace(book, plan=plan))
    files = rendered_files("datapackage", Report(silent, "status", Lang.EN, for_spreadsheet=True))
    assert "licenses" not in json.loads(files["datapackage.json"])
    assert "The plan states no licence" in files["README.md"].decode()
