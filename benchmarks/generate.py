"""Write the synthetic figures as a plan folder, as a journal for hledger and ledger, for DVC."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import YEARS, Promise, Round, Size, promises, rounds, written

PLAN = f"""\
# Synthetic: made by arithmetic for a benchmark, no claim about the world.
format = 1

[plan]
id = "synthetic"
title = {{ zh = "合成规划", en = "Synthetic plan" }}
start = {YEARS[0]}
end = {YEARS[-1]}
baseline_year = {YEARS[0] - 1}

[[source]]
key = "bulletin"
title = "Synthetic bulletin"
"""
SECTORS = 10
STATUS = ("provisional", "revised")


@dataclass(frozen=True, slots=True)
class Files:
    """Where one size of the figures lies, in the form each program reads."""

    size: Size
    place: Path

    @property
    def plan(self) -> Path:
        """The plan folder."""
        return self.place / "plan"

    @property
    def ledger(self) -> Path:
        """The journal that hledger and ledger read."""
        return self.place / "figures.ledger"

    @property
    def metrics(self) -> Path:
        """The folder where DVC finds one number for each indicator."""
        return self.place / "metrics"


def generate(size: Size, place: Path) -> Files:
    """Write all files of a size into a folder."""
    files = Files(size, place)
    files.plan.mkdir(parents=True)
    files.metrics.mkdir()
    (files.plan / "plan.toml").write_text(_plan(size), encoding="utf-8", newline="\n")
    standing = {promise: promise.baseline for promise in promises(size)}
    with (
        (files.plan / "actuals.toml").open("w", encoding="utf-8", newline="\n") as actuals,
        files.ledger.open("w", encoding="utf-8", newline="\n") as ledger,
    ):
        actuals.write("# Synthetic: made by arithmetic for a benchmark.\nformat = 1\n")
        ledger.write("; Synthetic: made by arithmetic for a benchmark.\n")
        ledger.writelines(_budget(size))
        for bulletin in rounds(size):
            actuals.writelines(_reported(bulletin, standing))
            ledger.writelines(_posted(bulletin, size))
    metrics = {promise.key: float(written(value)) for promise, value in standing.items()}
    (files.metrics / "metrics.json").write_text(json.dumps(metrics), encoding="utf-8")
    (files.metrics / "dvc.yaml").write_text("metrics: [metrics.json]\n", encoding="utf-8")
    return files


def _plan(size: Size) -> str:
    sectors = "".join(_sector(number) for number in range(SECTORS))
    return PLAN + sectors + "".join(_indicator(one) for one in promises(size))


def _sector(number: int) -> str:
    return f"""
[[sector]]
key = "s{number}"
name = {{ zh = "合成领域 {number}", en = "Synthetic sector {number}" }}
"""


def _indicator(promise: Promise) -> str:
    stated = 'source = "bulletin"'
    baseline = f"baseline = {{ value = {written(promise.baseline)}, {stated} }}\n"
    return f"""
[[indicator]]
key = "{promise.key}"
name = {{ zh = "合成指标 {promise.number}", en = "Synthetic indicator {promise.number}" }}
sector = "s{promise.number % SECTORS}"
kind = "{"level" if promise.is_level else "cum_sum"}"
unit = "万吨"
{baseline if promise.is_level else ""}\
target = {{ at_least = {written(promise.target)}, {stated} }}
"""


def _reported(bulletin: Round, standing: dict[Promise, int]) -> Iterator[str]:
    """Write a bulletin as plan records it, and keep where each indicator then stands."""
    through = f"through = {bulletin.month}\n" if bulletin.month < 12 else ""  # noqa: PLR2004
    rest = f"""\
{through}status = "{STATUS[bulletin.vintage > 0]}"
source = "bulletin"
published = {bulletin.published}
recorded = {bulletin.recorded:%Y-%m-%dT%H:%M:%SZ}
{'reason = "final accounts"' + chr(10) if bulletin.vintage else ""}"""
    for promise, before in standing.items():
        standing[promise] = before + bulletin.added(promise)
        year_so_far = bulletin.month * promise.rate(bulletin.year, bulletin.vintage)
        value = standing[promise] if promise.is_level else year_so_far
        yield f"""
[[actual]]
year = {bulletin.year}
indicator = "{promise.key}"
value = {written(value)}
{rest}"""


def _posted(bulletin: Round, size: Size) -> Iterator[str]:
    """Write a bulletin as a book-keeper posts it: one transaction for each actual."""
    day = f"{bulletin.year}-{bulletin.month:02d}-{monthrange(bulletin.year, bulletin.month)[1]}"
    for promise in promises(size):
        yield f"{day} bulletin\n    ({promise.key})  {written(bulletin.added(promise))}\n"


def _budget(size: Size) -> Iterator[str]:
    """Write what every year is to add as a yearly budget."""
    yield f"~ yearly from {YEARS[0]}-01-01 to {YEARS[-1] + 1}-01-01\n"
    for promise in promises(size):
        yield f"    ({promise.key})  {written(promise.yearly_goal)}\n"
    yield "\n"
