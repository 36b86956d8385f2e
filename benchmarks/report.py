"""A run of the benchmark as a page: goals, tables, a picture, and how it was measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from benchmarks import plot
from benchmarks.contestants import PLAN_JSON
from benchmarks.goals import Goal, goals
from benchmarks.results import RECORDING, SHIPPED, SHOWING, START, Results, Spread, cpu, peak, wall

PAGE, PICTURE = "performance.md", "performance.svg"
_SHORT = 0.9995
"""Seconds that are still written as milliseconds."""

INTRODUCTION = f"""\
# Performance

Measured by `python3 benchmarks/run.py` and written from `benchmarks/results.json`, which holds every single run. All
figures in it are synthetic, made by arithmetic, and say nothing about the world.

![Time and peak memory by number of actuals]({PICTURE})
"""

BUSY = """\
The machine was busy with other work: times by the clock are too long, ratios and processor times less certain.
"""

METHOD = """\
## How it is measured

Whole processes, from start to end, with their output thrown away. The programs of a table run in turn, and in reverse
order every other round, so a disturbance of the machine meets all of them; a ratio is taken round by round. Given are
the middle one of the rounds and, in brackets, the quartiles. Peak memory is what the system counts for the process.

Python programs are started by the script that an installer writes, with their modules compiled before.

The same figures are written as a plan folder and as a journal, and before anything is measured the programs must come
to the same sums and the same targets for every indicator, to the last digit. Half of the indicators are levels, half
are five-year sums. Each is reported every month, January to that month; then come revisions. A book-keeper's entry for
the same news is one transaction, by which the sum of the account grows: there are as many transactions as actuals, and
the targets are a yearly budget.

Every peer is taken at its best:

- `hledger balance --budget -O csv` over the five years as one period, `ledger budget`: of the reports that put what was
  done against what was wanted, the ones that take least. `hledger balance` and `ledger balance` add up and judge nothing.
- The journal leaves out what the sums do not need: sources, days of publication, reasons. It has one posting for each
  transaction, no commodity, and about a fifth of the bytes of `actuals.toml`.
- `dvc metrics show --json` reads one number for each indicator, in force already, where `plan` reads the journal.
- The floor script (`benchmarks/programs/floor.py`) does what a program of these libraries does at least: it imports Typer,
  Rich, Pydantic and tomli, validates one row and prints one table, which Rich draws; `plan` draws its own and takes widths
  and colours from Rich. The Typer hello-world says hello to a name.

Time by the clock, processor time and memory of a further actual are compared between journals, since a straight line
has the same slope everywhere.
"""


def pages(results: Results) -> dict[str, str]:
    """Write the page and its picture."""
    parts = [INTRODUCTION, summary(results), *_about(results), METHOD]
    return {PAGE: "\n".join(parts), PICTURE: plot.svg(results)}


def summary(results: Results) -> str:
    """Say goals and tables on a screen."""
    busy = max(results.load) > int(results.machine["processors"])
    return "\n".join([*_goals(goals(results)), *([BUSY] if busy else []), *_tables(results)])


def _goals(found: Sequence[Goal]) -> Iterator[str]:
    yield "## Goals\n"
    rows = [
        (
            goal.words,
            f"at most {_times(goal, goal.bound)}",
            _goal_spread(goal, goal.measured),
            _goal_spread(goal, goal.by_processor),
            {True: "met", False: "**not met**", None: "not measured"}[goal.met],
        )
        for goal in found
    ]
    yield _table(("goal", "bound", "measured", "by processor time", ""), rows)


def _times(goal: Goal, value: float) -> str:
    return f"{value:,.0f} {goal.unit}" if goal.unit else f"{value:.2f}"


def _goal_spread(goal: Goal, spread: Spread | None) -> str:
    if spread is None:
        return ""
    low, middle, high = (_times(goal, value) for value in spread)
    return middle if low == high else f"{middle} ({low} to {high})"


def _tables(results: Results) -> Iterator[str]:
    for scene, heading, base in (
        (START, "Start-up", "Typer hello-world"),
        (SHIPPED, "The shipped plan", "floor script"),
    ):
        if scene in results.scenes:
            yield f"## {heading}\n"
            yield _contestants(results, scene, base)
    for size in results.sizes():
        yield f"## {size.indicators:,} indicators, {size.actuals:,} actuals\n"
        yield _contestants(results, str(size), PLAN_JSON)
    for scene, heading in (
        (RECORDING, "One more figure into 100,000"),
        (SHOWING, "One number for each of 1,000 indicators"),
    ):
        if scene in results.scenes:
            yield f"## {heading}\n"
            yield _contestants(results, scene, PLAN_JSON)


def _contestants(results: Results, scene: str, base: str) -> str:
    """Put the contestants of a scene one below the other; ratios are to one of them."""
    rows = [
        (
            _named(name),
            str(len(runs)),
            _spread(results.spread(scene, name, wall), _seconds),
            _middle(results.spread(scene, name, cpu), _seconds),
            _middle(results.spread(scene, name, peak), _megabytes),
            _spread(results.ratio(scene, name, base), "{:.2f}".format),
        )
        for name, runs in results.scenes[scene].items()
    ]
    columns = ("", "runs", "time", "processor", "peak memory", f"times {base}")
    return _table(columns, rows)


def _named(name: str) -> str:
    """Set a command apart from words about one."""
    return f"`{name}`" if name.startswith(("plan ", "hledger ", "ledger ", "dvc ")) else name


def _seconds(value: float) -> str:
    return f"{value * 1000:,.0f} ms" if value < _SHORT else f"{value:,.2f} s"


def _megabytes(value: float) -> str:
    return f"{value / 1e6:,.1f} MB"


def _middle(spread: Spread | None, written: Callable[[float], str]) -> str:
    return written(spread.middle) if spread else ""


def _spread(spread: Spread | None, written: Callable[[float], str]) -> str:
    if spread is None:
        return ""
    return f"{written(spread.middle)} ({written(spread.low)} to {written(spread.high)})"


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _about(results: Results) -> Iterator[str]:
    yield "## Machine and versions\n"
    begin, *end = results.load
    rows = [
        ("date", results.date),
        *results.machine.items(),
        (
            "processes wanting a processor",
            f"{begin} at the beginning, {(end or [begin])[-1]} at the end",
        ),
        *results.versions.items(),
    ]
    yield _table(("", ""), rows)
