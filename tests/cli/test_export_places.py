"""Where ``plan export`` may write, what it leaves alone, and what it says when it cannot."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.every_kind import write_every_kind
from tests.support.running import RunPlan

FORMATS = ("report.xlsx", "report.parquet", "report.sdmx.csv", "report.csv")
FILES = {
    "README.md", "actuals.csv", "datapackage.json", "history.csv", "indicators.csv",
    "sectors.csv", "sources.csv", "status.csv",
}  # fmt: skip


@pytest.fixture
def kinds(tmp_path: Path) -> Path:
    return write_every_kind(tmp_path / "kinds")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("words", [["open-data/"], ["open-data"], ["d", "--format", "datapackage"]])
def test_a_name_without_a_suffix_is_a_folder(plan: RunPlan, kinds: Path, words: list[str]) -> None:
    ran = plan("export", *words, cwd=kinds)
    assert (ran.code, ran.out) == (0, "")
    assert f"Wrote {words[0]}" in ran.err
    assert names(kinds / words[0]) == FILES


def test_an_empty_folder_is_filled(plan: RunPlan, kinds: Path) -> None:
    (kinds / "open").mkdir()
    assert plan("export", "open", cwd=kinds).code == 0
    assert names(kinds / "open") == FILES
    assert names(kinds) == {"plan.toml", "actuals.toml", "open"}


def test_a_package_is_renewed_with_force_and_other_files_stay(plan: RunPlan, kinds: Path) -> None:
    plan("export", "open", cwd=kinds)
    (kinds / "open" / "mine.txt").write_text("mine", encoding="utf-8")
    (kinds / "open" / "status.csv").write_text("old", encoding="utf-8")
    refused = plan("export", "open", cwd=kinds)
    assert refused.code == 1
    assert "the folder open is not empty and was left alone" in refused.err
    assert (kinds / "open" / "status.csv").read_text(encoding="utf-8") == "old"
    assert plan("export", "open", "--force", cwd=kinds).code == 0
    assert names(kinds / "open") == FILES | {"mine.txt"}
    assert (kinds / "open" / "status.csv").read_text(encoding="utf-8").startswith("key,")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["taken"], 3, "taken is a file, not a folder"),
        (["full", "--force"], 1, "the folder full holds no data package"),
        (["missing/open"], 3, "there is no folder"),
        (["taken.xlsx"], 1, "taken.xlsx exists and was left alone"),
        (["full", "--format", "xlsx"], 3, "full is a folder"),
        (["-", "--format", "datapackage"], 2, "cannot go to standard output"),
        (["x.sdmx.csv", "--what", "history"], 2, "always holds everything"),
        (["open/", "--what", "actuals"], 2, "always holds everything"),
        (["x.csv", "--formulas"], 2, "--formulas goes with the status in xlsx only"),
        (["x.xlsx", "--formulas", "--what", "history"], 2, "--formulas goes with the status"),
        (["plan.toml", "--format", "csv", "--force"], 1, "the plan's own file"),
        (["actuals.toml", "--format", "xlsx", "--force"], 1, "the plan's own file"),
        (["x.doc"], 2, "no format is known for x.doc"),
        ([""], 2, "FILE ... is missing"),
    ],
)
def test_what_is_refused_in_a_line(
    plan: RunPlan, kinds: Path, words: list[str], code: int, said: str
) -> None:
    (kinds / "taken").write_text("mine", encoding="utf-8")
    (kinds / "taken.xlsx").write_text("mine", encoding="utf-8")
    (kinds / "full").mkdir()
    (kinds / "full" / "mine.txt").write_text("mine", encoding="utf-8")
    before = {path: path.read_bytes() for path in kinds.rglob("*") if path.is_file()}
    ran = plan("export", *words, cwd=kinds, width=200)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert len(ran.err.strip().splitlines()) == 2  # what is wrong, and what to do
    assert {path: path.read_bytes() for path in kinds.rglob("*") if path.is_file()} == before


def test_nothing_is_written_when_one_of_several_cannot_be(plan: RunPlan, kinds: Path) -> None:
    ran = plan("export", "new.xlsx", "missing/new.csv", cwd=kinds)
    assert ran.code == 3
    assert names(kinds) == {"plan.toml", "actuals.toml"}


@pytest.fixture(params=[errno.ENOSPC, errno.EACCES], ids=["disk full", "open elsewhere"])
def failing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Make the system refuse to flush a file's bytes, or to put it in place."""
    number: int = request.param

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync" if number == errno.ENOSPC else "replace", fail)
    if number == errno.EACCES:
        monkeypatch.setattr(Path, "replace", fail)
    yield number
    monkeypatch.undo()


@pytest.mark.parametrize("file", [*FORMATS, "open"])
def test_nothing_half_written_is_left(plan: RunPlan, kinds: Path, file: str, failing: int) -> None:
    ran = plan("export", file, cwd=kinds)
    assert ran.code == 3
    said = "The disk is full" if failing == errno.ENOSPC else "cannot be written"
    assert said in ran.err
    assert names(kinds) == {"plan.toml", "actuals.toml"}


def test_a_package_that_cannot_be_renewed_stays(
    plan: RunPlan, kinds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan("export", "open", cwd=kinds)
    before = {path: path.read_bytes() for path in (kinds / "open").iterdir()}
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
    ran = plan("export", "open", "--force", "--lang", "zh", cwd=kinds)
    assert ran.code == 3
    assert {path: path.read_bytes() for path in (kinds / "open").iterdir()} == before


def test_a_binary_format_goes_through_a_pipe(plan: RunPlan, kinds: Path) -> None:
    ran = plan("export", "-", "--format", "xlsx", cwd=kinds)
    assert ran.code == 0
    assert ran.stdout.startswith(b"PK")
