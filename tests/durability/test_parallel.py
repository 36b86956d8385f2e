"""Many recordings at the same time, each a process of its own: every one is kept, once."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.running import RunPlan, surroundings


def started(folder: Path, home: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "jinan_plan", *words],
        cwd=folder,
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("count", [6, pytest.param(40, marks=pytest.mark.slow)])
def test_nastiest_1_parallel_recordings_are_all_kept_and_none_twice(
    ledger: Path, home: Path, plan: RunPlan, count: int
) -> None:
    running = [
        started(ledger, home, "record", str(1980 + number), f"dust={100 + number}")
        for number in range(count)
    ]
    said = [one.communicate(timeout=300) for one in running]
    assert [one.returncode for one in running] == [0] * count, said
    text = (ledger / "actuals.toml").read_text(encoding="utf-8")
    assert text.count("[[actual]]") == 1 + count
    assert all(text.count(f"value = {100 + number}\n") == 1 for number in range(count))
    stamps = [line for line in text.splitlines() if line.startswith("recorded = ")]
    assert stamps == sorted(set(stamps))
    assert plan("check", cwd=ledger).code == 0
