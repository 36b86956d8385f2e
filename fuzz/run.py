"""Feed damaged input to one part of the program: taken exactly, or refused in words, in time.

    python fuzz/run.py --seconds 60 numbers
    python fuzz/run.py --executions 100000 --seed 7 plan

Targets: numbers (figures as typed), plan, journal (the files of a plan folder), tables (CSV and
XLSX to import). Every execution has a seed of its own, counted on from --seed; a failing one is
printed with its seed, and ``--seed N --executions 1`` runs it again. Findings belong into the
tests.
"""

import argparse
import random
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from fuzz import folders, tables, typed

HANGS = 20
"""Seconds after which an execution is taken for one that hangs."""


@dataclass(frozen=True, slots=True)
class Target:
    """How an input is made, and what is done with it; the outcome is a word for the count."""

    make: Callable[[random.Random], Any]
    attempt: Callable[[Any], str]


TARGETS = {
    "numbers": Target(typed.make, typed.attempt),
    "plan": Target(folders.make_plan, folders.attempt_plan),
    "journal": Target(folders.make_journal, folders.attempt_journal),
    "tables": Target(tables.make, tables.attempt),
}


def _hanging(number: int, _frame: object) -> None:
    raise TimeoutError(number)


def main() -> int:
    """Run a target for a while; 1 where an execution failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--executions", type=int, default=0, help="stop after so many")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    if asked.seconds == float("inf") and not asked.executions:
        asked.seconds = 30.0
    target, seed = TARGETS[asked.target], asked.seed
    outcomes: Counter[str] = Counter()
    started = time.monotonic()
    failed = 0
    while time.monotonic() - started < asked.seconds:
        if asked.executions and seed - asked.seed >= asked.executions:
            break
        made = target.make(random.Random(seed))  # noqa: S311 - no secrets here
        signal.alarm(HANGS)
        try:
            outcomes[target.attempt(made)] += 1
        except Exception:  # noqa: BLE001 - whatever comes out is the finding
            failed += 1
            sys.stdout.write(f"seed {seed} failed on {made!r:.2000}\n{traceback.format_exc()}\n")
        signal.alarm(0)
        seed += 1
    took = time.monotonic() - started
    for outcome, count in sorted(outcomes.items()):
        sys.stdout.write(f"{count:10,} {outcome}\n")
    sys.stdout.write(f"{seed - asked.seed:,} executions in {took:.0f} s, {failed} failed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, _hanging)
    sys.exit(main())
