"""Measure `plan status --plans` on many made-up plans; prints the rows of docs/scale.md.

    python3 benchmarks/scale.py FOLDER --sizes 10,100,300 --jobs 1,2

FOLDER is one that benchmarks/counties.py has filled. Each row is a whole process and those it
starts: seconds by the clock, seconds of processor of all of them, the memory of the largest.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.contestants import Place
from benchmarks.interpreter import with_libraries
from benchmarks.measure import Contestant, run_once

HEAD = ("plans", "processes", "time", "processor", "largest process")
ASKED = ("-m", "jinan_plan", "status", "--json", "--year", "2023", "--jobs")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default="10,100,300")
    parser.add_argument("--jobs", default="1,2")
    asked = parser.parse_args(argv)
    folders = sorted(asked.folder.resolve().iterdir())
    _say(HEAD)
    _say(["---:"] * len(HEAD))
    with tempfile.TemporaryDirectory(prefix="plan-scale-") as name:
        place = Place.prepared(Path(name))
        for size in map(int, asked.sizes.split(",")):
            for jobs in asked.jobs.split(","):
                words = (sys.executable, *ASKED, jobs, "--plans", *folders[:size])
                _say([f"{size:,}", jobs, *_measured(Contestant("plan", words, Path(name)), place)])
    return 0


def _measured(command: Contestant, place: Place) -> list[str]:
    run = run_once(command, 0, place.surroundings())
    if run is None:
        return ["stopped", "", ""]
    return [f"{run.wall:.1f} s", f"{run.cpu:.1f} s", f"{run.peak / 1e6:.0f} MB"]


def _say(cells: Sequence[str]) -> None:
    print("|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    sys.exit(with_libraries(__file__, main))
