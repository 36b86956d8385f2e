"""A command that takes more instructions than it did is told of, and refused when far more."""

import json
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from benchmarks.instructions import Counts, comparison, made_with
from tests.support.running import ROOT

THEN = Counts({"Python": "3.11.7"}, 0.0, {"plan --help": 100_000_000})


def now(count: int, python: str = "3.11.7") -> Counts:
    return Counts({"Python": python}, 0.0, {"plan --help": count})


@pytest.mark.parametrize(
    ("count", "said", "stands"),
    [
        (109_000_000, "plan --help                    109.0 million    +9.0%", True),
        (111_000_000, "plan --help                    111.0 million   +11.0% more", True),
        (126_000_000, "plan --help                    126.0 million   +26.0% too much", False),
        (50_000_000, "plan --help                     50.0 million   -50.0%", True),
    ],
)
def test_a_tenth_more_is_told_and_a_quarter_more_is_refused(
    count: int, said: str, *, stands: bool
) -> None:
    assert comparison(THEN, now(count)) == ([said], stands)


def test_another_python_is_told_and_nothing_is_refused() -> None:
    lines, stands = comparison(THEN, now(300_000_000, "3.13.1"))

    assert stands
    assert lines == [
        "plan --help                    300.0 million  +200.0% too much",
        "told only, the baseline was counted otherwise: Python 3.13.1, was 3.11.7",
    ]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("valgrind") is None, reason="needs valgrind")
@pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="the gates are for the sources")
@pytest.mark.parametrize(("count", "code"), [(1_000_000, 1), (10**12, 0)], ids=["more", "less"])
def test_the_gate_stays_shut_when_a_command_takes_far_more(
    tmp_path: Path, count: int, code: int
) -> None:
    for name in ("src", "data", "benchmarks", "tools"):
        shutil.copytree(ROOT / name, tmp_path / name)
    baseline = Counts(made_with(), 0.0, {"plan --help": count})
    kept = tmp_path / "benchmarks" / "instructions.json"
    kept.write_text(json.dumps(asdict(baseline)), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "tools/gate.py", "--here", "--only", "counts"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert done.returncode == code, done.stdout
    assert "plan --help" in done.stdout
    assert ("FAILED: counts" in done.stdout) is (code == 1)
