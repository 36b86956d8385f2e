"""Measure `plan status --plans` on many made-up plans; prints the rows of docs/scale.md.

    python3 benchmarks/scale.py FOLDER --sizes 10,100,300 --jobs 1,2

FOLDER is one that benchmarks/counties.py has filled. Each row is a whole process: seconds by the
clock, seconds of processor of all its processes, and the memory of the largest of them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """What one run took, in seconds and megabytes."""

    wall: float
    processor: float
    memory: float


def measured(words: Sequence[str | Path]) -> Run:
    """Run a command with its output thrown away.

    Raises:
        ChildProcessError: It failed, so its time would say nothing.
    """
    begun = time.perf_counter()
    started = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(started.pid, 0)
    wall = time.perf_counter() - begun
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        message = f"{words[:4]} ended with {started.returncode}"
        raise ChildProcessError(message)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main(argv: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default="10,100,300")
    parser.add_argument("--jobs", default="1,2")
    asked = parser.parse_args(argv)
    folders = sorted(asked.folder.iterdir())
    print("| plans | processes | time | processor | largest process |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for size in map(int, asked.sizes.split(",")):
        for jobs in asked.jobs.split(","):
            words = [sys.executable, "-m", "jinan_plan", "status", "--json", "--year", "2023"]
            run = measured([*words, "--jobs", jobs, "--plans", *folders[:size]])
            row = (f"{size:,}", jobs, f"{run.wall:.1f} s", f"{run.processor:.1f} s")
            print("|", " | ".join([*row, f"{run.memory:.0f} MB"]), "|", flush=True)


if __name__ == "__main__":
    main()
