"""A short run of every fuzzer; ``python fuzz/run.py --seconds N TARGET`` runs for longer."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.running import ROOT, surroundings

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="alarms as POSIX has them")


@posix_only
@pytest.mark.parametrize("target", ["numbers", "plan", "journal", "tables"])
def test_damaged_input_is_taken_exactly_or_refused_in_words(home: Path, target: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "fuzz" / "run.py", "--executions", "300", "--seed", "1", target],
        env=surroundings(home), capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    said = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 0, said
    assert "300 executions in " in said
