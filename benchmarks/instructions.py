"""Count the instructions that a few commands take, and compare with what they took before.

    python3 benchmarks/instructions.py              compare with benchmarks/instructions.json
    python3 benchmarks/instructions.py --write      keep today's counts, each the middle of three

Counts hardly depend on what else the machine does, so a regression is seen that times would hide.
From +10 % on a change is marked, above +25 % the exit code is 1. Another Python or library
takes other instructions: then the changes are told and nothing fails. Needs valgrind.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import Size
from benchmarks.generate import generate
from benchmarks.interpreter import with_libraries

ROOT = Path(__file__).resolve().parents[1]
BASELINE = ROOT / "benchmarks" / "instructions.json"
WARNED, FAILED = 0.10, 0.25
REPEATED = 3
SMALL = Size(100, 1000)
LIBRARIES = (
    "annotated-types", "filelock", "platformdirs", "pydantic", "pydantic-core", "rich",
    "shellingham", "tomli", "tomli-w", "typer", "typing-extensions", "typing-inspection",
)  # fmt: skip

#: A valgrind tool that only counts: a third quicker than callgrind, and within one per cent of it.
COUNTER = (
    "valgrind", "--tool=exp-bbv", "--instr-count-only=yes",
    f"--bb-out-file={os.devnull}", f"--pc-out-file={os.devnull}",
)  # fmt: skip
TOTAL = re.compile(r"Total instructions: (\d+)")

STANDING = ("--year", "2025", "--as-of", "2026-11-23")
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "plan --version": ("--version",),
    "plan --help": ("--help",),
    "plan status, shipped": ("status", "--plan", "shipped", *STANDING),
    f"plan status, {SMALL}": ("status", "--plan", "small", *STANDING),
    f"plan record, {SMALL}": ("record", "--plan", "small", "2026", "i0000=1600"),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """The instructions of each command, and what they were counted with."""

    made_with: Mapping[str, str]
    spread: float
    """How far repeated counts lie apart at most, as a share of the count."""

    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Change:
    """How a command's count moved since the baseline."""

    name: str
    before: int
    now: int

    @property
    def share(self) -> float:
        """How much more it takes, as a share of what it took."""
        return self.now / self.before - 1

    def told(self) -> str:
        """Say it in one line."""
        mark = " too much" if self.share > FAILED else " more" if self.share > WARNED else ""
        return f"{self.name:<26}{self.now / 1e6:10,.1f} million {self.share:+8.1%}{mark}"


def comparison(baseline: Counts, now: Counts) -> tuple[list[str], bool]:
    """Compare counts; say what changed, and whether it may stand."""
    changes = [Change(name, baseline.counts[name], count) for name, count in now.counts.items()]
    lines = [change.told() for change in changes]
    others = sorted(
        f"{name} {now.made_with.get(name, 'none')}, was {baseline.made_with.get(name, 'none')}"
        for name in {*now.made_with, *baseline.made_with}
        if now.made_with.get(name) != baseline.made_with.get(name)
    )
    if others:
        lines.append(f"told only, the baseline was counted otherwise: {'; '.join(others)}")
    return lines, bool(others) or all(change.share <= FAILED for change in changes)


def made_with() -> dict[str, str]:
    """Give what decides how many instructions the same sources take."""
    counter = subprocess.run([COUNTER[0], "--version"], capture_output=True, check=True)
    return {
        "Python": f"{platform.python_version()}, {platform.python_compiler()}",
        "machine": f"{platform.machine()}, {' '.join(platform.libc_ver())}",
        "valgrind": counter.stdout.decode().strip().removeprefix("valgrind-"),
        **{name: _version(name) for name in LIBRARIES},
    }


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"


def count(name: str, *, counted: bool = True) -> int:
    """Run a command in a folder of its own and count; uncounted, it only warms the caches up."""
    with tempfile.TemporaryDirectory(prefix="plan-count-") as folder:
        place = Path(folder)
        shutil.copytree(ROOT / "data", place / "shipped")
        generate(SMALL, place / "figures").plan.rename(place / "small")
        done = subprocess.run(
            [*(COUNTER if counted else ()), sys.executable, "-m", "jinan_plan", *COMMANDS[name]],
            cwd=place,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(ROOT / "src"),
                "PYTHONHASHSEED": "0",
                "HOME": folder,
                "TZ": "UTC",
                "LC_ALL": "C.UTF-8",
                "COLUMNS": "100",
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    found = TOTAL.search(done.stderr)
    if done.returncode or (counted and found is None):
        sys.exit(f"{name} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return int(found[1]) if found else 0


def count_all(names: Sequence[str], *, repeated: int = 1) -> Counts:
    """Count commands, as many at a time as there are processors."""
    for name in names:
        count(name, counted=False)
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        runs = list(pool.map(count, list(names) * repeated))
    found = {name: runs[at :: len(names)] for at, name in enumerate(names)}
    spread = max((max(one) - min(one)) / min(one) for one in found.values())
    counts = {name: int(statistics.median(one)) for name, one in found.items()}
    return Counts(made_with(), round(spread, 6), counts)


def main(argv: Sequence[str] | None = None) -> int:
    """Count, and compare or write; 1 where a command takes far more than it did."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="keep the counts as the baseline")
    asked = parser.parse_args(argv)
    if shutil.which("valgrind") is None:
        print("valgrind is not installed, nothing counted")
        return 0
    if asked.write:
        found = count_all(list(COMMANDS), repeated=REPEATED)
        BASELINE.write_text(json.dumps(asdict(found), indent=1) + "\n", encoding="utf-8")
        print(f"repeated counts lie {found.spread:.4%} apart at most")
        return 0
    baseline = Counts(**json.loads(BASELINE.read_text(encoding="utf-8")))
    lines, stands = comparison(baseline, count_all(list(baseline.counts)))
    print("\n".join(lines))
    return 0 if stands else 1


if __name__ == "__main__":
    sys.exit(with_libraries(__file__, main))
