"""Kill `plan record` and `plan import` at random moments, and see what is left of the journal.

    python tools/crash.py --rounds 200 --seed 1

Each round starts the real program on a plan folder of its own making and ends it with SIGKILL:
in half of the rounds at any moment of its life, in the other half shortly after it has taken the
journal's lock, where the writing is done. Then the journal must be the old one or the new one to
the byte, must be read without a fault, and the next recording must work and clear away whatever
lies beside it. The counts are printed; the exit code is 1 when anything was otherwise.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinan_plan.model.actual import Actual
from jinan_plan.store.blocks import block
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import Loaded, read

PLAN = """\
format = 1
plan = { id = "p", title = { en = "P" }, start = 2021, end = 2025, baseline_year = 2020 }
sector = [{ key = "s", name = { en = "S" } }]

[[indicator]]
key = "output"
name = { en = "Output" }
sector = "s"
kind = "level"
unit = "km"
target = { at_least = 900000 }
"""
RUN = (sys.executable, "-m", "jinan_plan")
REASON = ("--revise", "the next figure")
AFTER_LOCK = 0.06
"""Seconds after taking the lock within which a recording of this size is surely written."""

PATIENCE = 60.0


class BrokenPromiseError(Exception):
    """A killed recording left something else than the old journal or the new one."""


@dataclass
class Trial:
    """A plan folder that recordings are killed in, and what came of them so far."""

    folder: Path
    chance: random.Random
    value: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def journal(self) -> Path:
        """The journal at stake."""
        return self.folder / "actuals.toml"

    def round(self, number: int, lifetime: float) -> None:
        """Kill one recording or import, then record properly."""
        before = self.journal.read_bytes()
        command = self._import() if number % 2 else self._record()
        if number % 4 < 2:  # noqa: PLR2004 - half of the rounds of either command
            ended = self._killed(command, 0.0, self.chance.uniform(0, lifetime))
        else:
            ended = self._killed(command, AFTER_LOCK, 0.0)
        self.counts["ended before the kill" if ended else "killed"] += 1
        self._check(before, ended=ended)
        run(self._record(), self.folder)
        self.value += 1
        if self._entries()[-1].value != self.value or self._left_over():
            message = f"the next recording did not work; beside it: {self._left_over()}"
            raise BrokenPromiseError(message)

    def _record(self) -> tuple[str, ...]:
        return (*RUN, "record", "2022", f"output={self.value + 1}", *REASON)

    def _import(self) -> tuple[str, ...]:
        table = self.folder / "table.csv"
        table.write_text(f"key,year,value\noutput,2022,{self.value + 1}\n", encoding="utf-8")
        return (*RUN, "import", table.name, *REASON)

    def _killed(self, command: Sequence[str], after_lock: float, after_start: float) -> bool:
        """Run a command and kill it; True where it had ended by itself."""
        lock = self.folder / ".actuals.toml.lock"
        lock.unlink(missing_ok=True)
        with subprocess.Popen(
            command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            if after_lock:
                end = time.monotonic() + PATIENCE
                while not lock.exists() and process.poll() is None and time.monotonic() < end:
                    time.sleep(0.0005)
                time.sleep(self.chance.uniform(0, after_lock))
            else:
                time.sleep(after_start)
            ended = process.poll() is not None
            process.kill()
        return ended

    def _check(self, before: bytes, *, ended: bool) -> None:
        after = self.journal.read_bytes()
        if self._left_over():
            self.counts["left a half-written file beside"] += 1
        if after == before:
            self.counts["old journal"] += 1
            if ended:
                raise BrokenPromiseError("a recording that ended wrote nothing")
            return
        self.counts["new journal"] += 1
        self.value += 1
        added = self._entries()[-1]
        if not after.startswith(before) or added.value != self.value:
            raise BrokenPromiseError("the journal is neither the old one nor the new one")
        if not after.endswith(block(added).encode()):
            raise BrokenPromiseError("the last entry is not whole")

    def _entries(self) -> tuple[Actual, ...]:
        return tuple(self.loaded().book.journal.entries)

    def loaded(self) -> Loaded:
        """Read the folder as every command does; DataError where it holds a fault."""
        return read(Folder.holding(self.folder / "plan.toml"))

    def _left_over(self) -> list[str]:
        return [path.name for path in self.folder.iterdir() if path.suffix == ".new"]


def run(command: Sequence[str], folder: Path) -> None:
    """Run a command to its end; it must succeed."""
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=PATIENCE)
    if done.returncode:
        raise BrokenPromiseError(done.stderr.decode(errors="replace"))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the rounds; 1 where a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="plan-crash-") as place:
        trial = Trial(Path(place), random.Random(asked.seed))  # noqa: S311 - no secrets here
        (trial.folder / "plan.toml").write_text(PLAN, encoding="utf-8")
        started = time.monotonic()
        run((*RUN, "record", "2022", "output=1"), trial.folder)
        trial.value = 1
        lifetime = time.monotonic() - started
        number = 0
        try:
            for number in range(1, asked.rounds + 1):
                trial.round(number, lifetime)
        except BrokenPromiseError as broken:
            print(f"round {number}, seed {asked.seed}: {broken}")
            return 1
        for words, count in sorted(trial.counts.items()):
            print(f"{count:6} {words}")
        values = [entry.value for entry in trial.loaded().book.journal.entries]
        if values != list(range(1, trial.value + 1)):
            print("an entry is lost, or stands twice")
            return 1
        print(f"{asked.rounds} rounds, {len(values)} entries, none lost and none broken")
    return 0


if __name__ == "__main__":
    sys.exit(main())
