"""What a benchmark measured, kept as data: reports are written from it, also years later."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

from benchmarks.figures import Size
from benchmarks.measure import Run

Runs = dict[str, list[Run]]
"""The runs of every contestant; those of one round stand at the same place."""

START, SHIPPED, RECORDING, SHOWING = "start", "shipped", "recording", "showing"


class Spread(NamedTuple):
    """The middle of several measurements, and where the middle half of them lies."""

    low: float
    middle: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Find the quartiles; a single measurement is all three."""
        if len(values) == 1:
            return cls(values[0], values[0], values[0])
        return cls(*statistics.quantiles(values, n=4, method="inclusive"))


def wall(run: Run) -> float:
    """Seconds by the clock."""
    return run.wall


def cpu(run: Run) -> float:
    """Seconds of processor."""
    return run.cpu


def peak(run: Run) -> float:
    """Bytes at the peak."""
    return run.peak


@dataclass(frozen=True, slots=True)
class Results:
    """One run of the benchmark: where, when and with what, and every single measurement."""

    date: str
    machine: Mapping[str, str]
    versions: Mapping[str, str]
    load: Sequence[float]
    """How many processes wanted a processor, at the beginning and at the end."""

    scenes: dict[str, Runs] = field(default_factory=dict)

    def sizes(self) -> list[Size]:
        """Give the sizes that were measured, in order."""
        return [Size.named(name) for name in self.scenes if name[0].isdigit()]

    def spread(self, scene: str, name: str, of: Callable[[Run], float]) -> Spread | None:
        """Give one contestant's measurements; None where it did not take part."""
        runs = self.scenes.get(scene, {}).get(name)
        return Spread.of([of(run) for run in runs]) if runs else None

    def ratio(
        self, scene: str, name: str, other: str, of: Callable[[Run], float] = wall
    ) -> Spread | None:
        """Give how many times as much one took as the other, round by round."""
        runs = self.scenes.get(scene, {})
        pairs = list(zip(runs.get(name, ()), runs.get(other, ()), strict=False))
        return Spread.of([of(one) / of(two) for one, two in pairs]) if pairs else None

    def write(self, path: Path) -> None:
        """Write the data file, one line for each contestant."""
        scenes = ",\n".join(
            f"  {json.dumps(scene)}: {{\n"
            + ",\n".join(
                f"   {json.dumps(name)}: {json.dumps(runs)}" for name, runs in contestants.items()
            )
            + "\n  }"
            for scene, contestants in self.scenes.items()
        )
        head = {name: value for name, value in asdict(self).items() if name != "scenes"}
        begun = json.dumps(head, indent=1, ensure_ascii=False).removesuffix("\n}")
        text = f'{begun},\n "scenes": {{\n{scenes}\n }}\n}}\n'
        path.write_text(text, encoding="utf-8", newline="\n")

    @classmethod
    def read(cls, path: Path) -> Results:
        """Read a data file."""
        kept = json.loads(path.read_text(encoding="utf-8"))
        scenes = {
            scene: {name: [Run(*run) for run in runs] for name, runs in contestants.items()}
            for scene, contestants in kept.pop("scenes").items()
        }
        return cls(**kept, scenes=scenes)
