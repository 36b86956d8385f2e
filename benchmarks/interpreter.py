"""A script that is started with any Python runs with the one that has the libraries of `plan`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

VENV = Path(__file__).resolve().parents[1] / ".venv" / "bin" / "python"


def with_libraries(script: str, run: Callable[[], int]) -> int:
    """Run here, or the script again in `.venv`; where neither is possible, say how to get one."""
    if find_spec("typer") is not None:
        return run()
    if VENV.is_file():
        return subprocess.run([VENV, script, *sys.argv[1:]], check=False).returncode
    sys.exit("the libraries of plan are not installed; python3 tools/gate.py --only lint does it")
