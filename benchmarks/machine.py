"""Where a benchmark ran, and with which versions of everything that was measured."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

from benchmarks.contestants import DVC

LIBRARIES = ("jinan-plan", "typer", "rich", "pydantic", "pydantic-core", "tomli")
ABSENT = "not installed"


def described() -> dict[str, str]:
    """Describe the machine as far as it says what it is."""
    return {
        "processor": _processor(),
        "processors": str(os.cpu_count()),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB",
        "system": _system(),
    }


def versions() -> dict[str, str]:
    """Give the versions of the contestants and of what they are made of."""
    found = {"Python": platform.python_version()}
    found |= {name: _library(name) for name in LIBRARIES}
    for program in ("hledger", "ledger", str(DVC)):
        found[Path(program).name] = _program(program)
    return found


def _library(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "from the sources"


def _program(name: str) -> str:
    if shutil.which(name) is None:
        return ABSENT
    said = subprocess.run([name, "--version"], capture_output=True, encoding="utf-8", check=True)
    found = re.search(r"\d+(\.\d+)+[\w-]*", said.stdout)
    return found[0] if found else said.stdout.strip()


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.is_file():
        found = re.search(r"model name\s*: (.*)", listed.read_text(encoding="utf-8"))
        if found:
            return found[1]
    return platform.processor() or platform.machine()


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        name = platform.system()
    return f"{name}, {platform.machine()}"
