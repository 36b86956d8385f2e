"""Recordings and imports killed at random moments; ``tools/crash.py`` does it for longer."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.running import ROOT, surroundings

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


@posix_only
@pytest.mark.parametrize("rounds", [20])
def test_nastiest_2_a_killed_recording_leaves_the_old_journal_or_the_new(
    home: Path, rounds: int
) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "crash.py", "--rounds", str(rounds), "--seed", "1"],
        env=surroundings(home),
        capture_output=True,
        check=False,
        timeout=1800,
    )
    said = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 0, said
    assert re.search(
        rf"^{rounds} rounds, \d+ entries, none lost and none broken$", said, re.MULTILINE
    )
