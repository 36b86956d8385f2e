"""Measure whole processes, one after the other in turn, so that all meet the same disturbance."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

LAUNCHER = Path(__file__).with_name("launcher.py")
PATIENCE = 900.0
"""Seconds after which a run is stopped and its contestant takes no further part."""

SLOW = 60.0
"""Seconds of a run above which a contestant takes part in `SLOW_ROUNDS` rounds only."""

SLOW_ROUNDS = 2
UNIT_OF_MEMORY = 1 if sys.platform == "darwin" else 1024
"""What the system counts peak memory in, in bytes."""

DIGITS = 4
"""Digits that seconds are kept with."""

Say = Callable[[str], None]


class MeasuringError(Exception):
    """A program that was to be measured did not do what it was started for."""


class Run(NamedTuple):
    """What one process took: seconds by the clock, seconds of processor, bytes at its peak."""

    wall: float
    cpu: float
    peak: int

    @classmethod
    def of(cls, wall: float, cpu: float, peak: int) -> Run:
        """Round to tenths of milliseconds at once: pages are written from what is kept."""
        return cls(round(wall, DIGITS), round(cpu, DIGITS), peak)


@dataclass(frozen=True, slots=True)
class Contestant:
    """A command that is measured; `{round}` in a word stands for the number of the round."""

    name: str
    words: Sequence[str | Path]
    cwd: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def command(self, number: int) -> list[str]:
        """Give the words of one round."""
        return [str(word).replace("{round}", str(number)) for word in self.words]


def run_once(one: Contestant, number: int, surroundings: Mapping[str, str]) -> Run | None:
    """Measure one process; None where it was stopped because it took too long.

    Raises:
        MeasuringError: It failed, so its time would say nothing.
    """
    report = one.cwd / f".measured-{os.getpid()}"
    launched = subprocess.Popen(
        [sys.executable, "-I", "-S", LAUNCHER, report, *one.command(number)],
        cwd=one.cwd,
        env={**surroundings, **one.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _, said = launched.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(launched.pid, signal.SIGKILL)
        launched.communicate()
        return None
    except BaseException:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(launched.pid, signal.SIGKILL)
        raise
    if launched.returncode:
        message = f"{one.name}: {said.decode(errors='replace')}"
        raise MeasuringError(message)
    wall, user, system, peak, code = report.read_text(encoding="ascii").split()
    report.unlink()
    if code != "0":
        message = f"{one.name} ended with {code}: {said.decode(errors='replace')}"
        raise MeasuringError(message)
    return Run.of(float(wall), float(user) + float(system), int(peak) * UNIT_OF_MEMORY)


def in_turn(
    contestants: Sequence[Contestant], rounds: int, surroundings: Mapping[str, str], say: Say
) -> dict[str, list[Run]]:
    """Let contestants run in turn, every other round in reverse, so that none is always after one.

    The runs of one round stand at the same place of every list; a slow contestant has fewer.
    """
    runs: dict[str, list[Run]] = {one.name: [] for one in contestants}
    playing = list(contestants)
    for number in range(rounds):
        for one in list(playing if number % 2 else reversed(playing)):
            run = run_once(one, number, surroundings)
            if run is None:
                say(f"{one.name}: stopped after {PATIENCE:.0f} s")
                playing.remove(one)
                continue
            runs[one.name].append(run)
            if run.wall > SLOW and len(runs[one.name]) >= SLOW_ROUNDS:
                playing.remove(one)
    return runs
