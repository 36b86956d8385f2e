"""The goals that the program sets itself, and whether a run of the benchmark met them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.contestants import FLOOR, HELLO, HLEDGER_BUDGET, LEDGER_BUDGET, PLAN_JSON
from benchmarks.figures import Size
from benchmarks.measure import Run
from benchmarks.results import RECORDING, SHIPPED, START, Results, Spread, cpu, peak, wall

MANY = Size(1000, 100_000)
SMALLEST, LARGEST = Size(1000, 10_000), Size(1000, 1_000_000)
STRAIGHT = 1.25
"""How much more the last actual of a million may take than the last of a hundred thousand."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal: what is compared, the bound, and what was measured (None: not in this run)."""

    words: str
    bound: float
    measured: Spread | None
    by_processor: Spread | None = None
    """The same by processor time, which other work on the machine disturbs less."""

    unit: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the middle of the measurements keeps to the bound."""
        return None if self.measured is None else self.measured.middle <= self.bound


def goals(results: Results) -> list[Goal]:
    """Hold a run against every goal."""
    return [*_start_up(results), *_at_scale(results), *_growth(results)]


def _ratio(results: Results, scene: str, one: str, other: str, words: str, *, bound: float) -> Goal:
    by_clock = results.ratio(scene, one, other)
    return Goal(words, bound, by_clock, results.ratio(scene, one, other, cpu))


def _start_up(results: Results) -> Iterator[Goal]:
    for one, words in (
        ("plan --version", "`plan --version`"),
        ("plan --help", "`plan --help`"),
        ("plan, completion of a key", "completion of a key"),
    ):
        yield _ratio(results, START, one, HELLO, f"{words} to the Typer hello-world", bound=1.15)
    words = "`plan status`, shipped plan, to the floor script"
    yield _ratio(results, SHIPPED, "plan status", FLOOR, words, bound=1.25)


def _at_scale(results: Results) -> Iterator[Goal]:
    sizes = f"{MANY.indicators:,} × {MANY.actuals:,}"
    for other, bound, further in (
        (HLEDGER_BUDGET, 0.25, " (0.15 is tried for)"),
        (LEDGER_BUDGET, 1.0, ""),
    ):
        words = f"`{PLAN_JSON}`, {sizes}, to `{other}`{further}"
        yield _ratio(results, str(MANY), PLAN_JSON, other, words, bound=bound)
    words = f"`plan record` into {MANY.actuals:,} actuals to one `{PLAN_JSON}`"
    yield _ratio(results, RECORDING, "plan record", PLAN_JSON, words, bound=1.2)
    yield Goal(
        f"peak memory above the floor script for each of {MANY.actuals:,} actuals",
        1000,
        _above_floor(results),
        unit="B",
    )


def _above_floor(results: Results) -> Spread | None:
    floor = results.spread(SHIPPED, FLOOR, peak)
    peaks = results.spread(str(MANY), PLAN_JSON, peak)
    if floor is None or peaks is None:
        return None
    return Spread(*((value - floor.middle) / MANY.actuals for value in peaks))


def _growth(results: Results) -> Iterator[Goal]:
    for words, of in (("time", wall), ("processor time", cpu), ("peak memory", peak)):
        yield Goal(
            f"{words} for each further actual, 100,000 to 1,000,000 against 10,000 to 100,000",
            STRAIGHT,
            _bend(results, of),
        )


def _bend(results: Results, of: Callable[[Run], float]) -> Spread | None:
    """Compare what a further actual takes in a large journal and in a small one."""
    spreads = [results.spread(str(size), PLAN_JSON, of) for size in (SMALLEST, MANY, LARGEST)]
    small, many, large = (spread and spread.middle for spread in spreads)
    if small is None or many is None or large is None:
        return None
    early = (many - small) / (MANY.actuals - SMALLEST.actuals)
    late = (large - many) / (LARGEST.actuals - MANY.actuals)
    return Spread.of([late / early])
