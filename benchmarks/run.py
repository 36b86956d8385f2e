"""Measure `plan` against bare Python, Typer, hledger, ledger and DVC, on synthetic figures.

    python3 benchmarks/run.py                        everything; writes docs/performance.md
    python3 benchmarks/run.py --quick                one small size, three rounds; says the table
    python3 benchmarks/run.py --sizes 1000x100000    some sizes (indicators x actuals)
    python3 benchmarks/run.py --dvc                  installs DVC beside the sources first
    python3 benchmarks/run.py --render               the page again, from benchmarks/results.json

Whole processes run in turn, so ratios hold on a busy machine too; times by the clock need a quiet
one. hledger and ledger are Debian's packages of these names; what is not installed is left out.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import contestants, machine, report, results
from benchmarks.agreement import DisagreementError, agree
from benchmarks.figures import Size
from benchmarks.generate import generate
from benchmarks.interpreter import with_libraries
from benchmarks.measure import Contestant, MeasuringError, in_turn

DATA = contestants.ROOT / "benchmarks" / "results.json"
DOCS = contestants.ROOT / "docs"
SIZES = ("100x1000", "100x10000", "100x100000", "1000x10000", "1000x100000", "1000x1000000")
QUICK = ("100x1000",)
RECORDED, SHOWN = "1000x100000", "1000x10000"
ROUNDS = 21
"""For what takes a fraction of a second."""

ROUNDS_UP_TO = ((1_000, 15), (10_000, 11), (100_000, 7))
"""Large journals are read in fewer rounds; the largest in `FEWEST`."""

FEWEST = 3


class Benchmark:
    """One run: a folder to work in, and the results so far."""

    def __init__(self, place: contestants.Place, rounds: int) -> None:
        self.place = place
        self.rounds = rounds
        self.results = results.Results(
            f"{datetime.now(UTC):%Y-%m-%d}",
            machine.described(),
            machine.versions(),
            [round(os.getloadavg()[0], 1)],
        )

    def measure(self, scene: str, playing: Sequence[Contestant], rounds: int) -> None:
        """Measure a scene; the first round of each only warms the caches up."""
        if not playing:
            return
        say(f"{scene}: {', '.join(one.name for one in playing)}; {rounds} rounds")
        self.results.scenes[scene] = in_turn(playing, rounds, self.place.surroundings(), say)

    def start(self) -> None:
        """Measure what does not depend on a size."""
        for scene, playing in (
            (results.START, contestants.starting(self.place)),
            (results.SHIPPED, contestants.shipped(self.place)),
        ):
            in_turn(playing, 1, self.place.surroundings(), say)
            self.measure(scene, playing, self.rounds)

    def size(self, size: Size) -> None:
        """Write the figures of a size, see that all agree on them, and measure."""
        with tempfile.TemporaryDirectory(prefix=f"{size}-", dir=self.place.folder) as name:
            files = generate(size, Path(name) / "figures")
            playing = contestants.judging(self.place, files)
            agreed = agree(playing, self.place.surroundings())
            say(f"{size}: the same sums from {', '.join(agreed)}")
            rounds = min(self.rounds, rounds_for(size))
            self.measure(str(size), playing, rounds)
            if str(size) == RECORDED:
                self.measure(results.RECORDING, contestants.recording(self.place, files), rounds)
            if str(size) == SHOWN:
                self.measure(results.SHOWING, contestants.showing(self.place, files), rounds)

    def finish(self) -> results.Results:
        """Note how busy the machine was at the end."""
        return results.Results(
            self.results.date,
            self.results.machine,
            self.results.versions,
            [*self.results.load, round(os.getloadavg()[0], 1)],
            self.results.scenes,
        )


def rounds_for(size: Size) -> int:
    """Give how often figures of a size are judged by each program."""
    return next((rounds for actuals, rounds in ROUNDS_UP_TO if size.actuals <= actuals), FEWEST)


def say(words: str) -> None:
    """Tell whoever waits how far the benchmark is."""
    print(words, file=sys.stderr, flush=True)


def install_dvc() -> None:
    """Make an environment of its own for DVC: its libraries must not change ours."""
    folder = contestants.DVC.parents[1]
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "-q", "dvc"], check=True)


def render(found: results.Results, folder: Path) -> None:
    """Write the page and its picture into a folder."""
    for name, text in report.pages(found).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", help="such as 100x1000,1000x10000; all if absent")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="at most so many")
    parser.add_argument("--quick", action="store_true", help="one small size, three rounds")
    parser.add_argument("--dvc", action="store_true", help="install DVC into .venv-dvc")
    parser.add_argument("--render", action="store_true", help="measure nothing, write the page")
    parser.add_argument("--into", type=Path, help="write results and page into this folder")
    return parser.parse_args(argv)


def measured(asked: argparse.Namespace) -> results.Results:
    """Measure what was asked for."""
    sizes = asked.sizes.split(",") if asked.sizes else QUICK if asked.quick else SIZES
    with tempfile.TemporaryDirectory(prefix="plan-benchmark-") as folder:
        place = contestants.Place.prepared(Path(folder))
        benchmark = Benchmark(place, min(asked.rounds, 3) if asked.quick else asked.rounds)
        benchmark.start()
        for size in sizes:
            benchmark.size(Size.named(size))
        return benchmark.finish()


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, or render what was measured."""
    asked = arguments(argv)
    if asked.render:
        render(results.Results.read(DATA), asked.into or DOCS)
        return 0
    if asked.dvc:
        install_dvc()
    try:
        found = measured(asked)
    except (MeasuringError, DisagreementError) as failure:
        sys.exit(f"nothing is said of times: {failure}")
    whole = not asked.quick and not asked.sizes
    if asked.into:
        found.write(asked.into / DATA.name)
        render(found, asked.into)
    elif whole:
        found.write(DATA)
        render(found, DOCS)
    print(report.summary(found))
    return 0


if __name__ == "__main__":
    sys.exit(with_libraries(__file__, main))
