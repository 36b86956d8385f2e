"""The benchmark still runs, on a size so small that its times say nothing."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import report
from benchmarks.agreement import DisagreementError, agree
from benchmarks.contestants import HLEDGER_BUDGET, LEDGER_BUDGET, PLAN_JSON, Place, judging
from benchmarks.figures import Size
from benchmarks.generate import Files, generate
from benchmarks.results import Results
from tests.support.running import ROOT, surroundings

PEERS = {"hledger": HLEDGER_BUDGET, "ledger": LEDGER_BUDGET}
INSTALLED = [command for program, command in PEERS.items() if shutil.which(program)]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes as POSIX has them")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """The folder that a benchmark works in."""
    (tmp_path / "work").mkdir()
    return Place.prepared(tmp_path / "work")


@pytest.fixture
def files(place: Place) -> Files:
    """Ten indicators with 70 actuals each, ten of them revisions."""
    return generate(Size(10, 700), place.folder / "figures")


def test_a_run_measures_agrees_and_writes_its_page(home: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "run.py",
         "--sizes", "10x100", "--rounds", "1", "--into", tmp_path],
        env=surroundings(home), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    said = done.stderr.splitlines()
    measured = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))["scenes"]

    assert done.returncode == 0, done.stderr
    assert f"10x100: the same sums from {', '.join([PLAN_JSON, *INSTALLED])}" in said
    assert [*measured] == ["start", "shipped", "10x100"]
    assert {PLAN_JSON, *INSTALLED} <= {*measured["10x100"]}
    assert all(len(runs) == 1 for scene in measured.values() for runs in scene.values())
    page = (tmp_path / "performance.md").read_text(encoding="utf-8")
    assert "## 10 indicators, 100 actuals" in page
    assert done.stdout.rstrip() in page


@pytest.mark.skipif(not INSTALLED, reason="needs hledger or ledger")
def test_all_programs_come_to_the_same_sums(place: Place, files: Files) -> None:
    agreed = agree(judging(place, files), place.surroundings())

    assert agreed == [PLAN_JSON, *INSTALLED]


@pytest.mark.skipif(not INSTALLED, reason="needs hledger or ledger")
@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("    (i0003)  67.45\n", "    (i0003)  67.46\n"),
        ("2021-01-31 bulletin\n    (i0003)  5.11\n", "2021-01-31 bulletin\n    (i0003)  5.12\n"),
    ],
    ids=["a yearly goal", "a figure"],
)
def test_one_difference_between_the_books_stops_the_benchmark(
    place: Place, files: Files, words: str, others: str
) -> None:
    text = files.ledger.read_text(encoding="utf-8")
    assert text.count(words) == 1
    files.ledger.write_text(text.replace(words, others), encoding="utf-8")

    with pytest.raises(DisagreementError, match="i0003"):
        agree(judging(place, files), place.surroundings())


def test_the_page_is_written_from_the_data_file() -> None:
    pages = report.pages(Results.read(ROOT / "benchmarks" / "results.json"))

    for name, text in pages.items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == text


def test_a_data_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    kept = ROOT / "benchmarks" / "results.json"
    Results.read(kept).write(tmp_path / "results.json")

    assert (tmp_path / "results.json").read_bytes() == kept.read_bytes()
