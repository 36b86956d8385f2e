"""Goals are judged by the middle of the rounds; every expected number is worked by hand."""

from benchmarks.goals import Goal, goals
from benchmarks.measure import Run
from benchmarks.results import Results, Spread

MB = 1_000_000


def results(**scenes: dict[str, list[Run]]) -> Results:
    return Results("2026-11-28", {}, {}, [0.0], dict(scenes))


def at(seconds: float, megabytes: float = 0) -> Run:
    return Run(seconds, seconds, int(megabytes * MB))


def found(measured: Results, words: str) -> Goal:
    (goal,) = [goal for goal in goals(measured) if words in goal.words]
    return goal


def test_a_ratio_is_taken_round_by_round() -> None:
    plan = [at(1.0), at(3.0), at(1.5)]
    hledger = [at(10.0), at(10.0), at(10.0)]
    run = results(
        **{"1000x100000": {"plan status --json": plan, "hledger balance --budget": hledger}}
    )

    goal = found(run, "`hledger balance --budget`")

    # The ratios are 0.1, 0.3 and 0.15; the quartiles lie half-way to the middle one.
    assert goal.measured is not None
    assert [round(value, 4) for value in goal.measured] == [0.125, 0.15, 0.225]
    assert goal.met is True
    assert found(run, "`ledger budget`").met is None


def test_a_ratio_above_its_bound_is_not_met() -> None:
    run = results(shipped={"plan status": [at(1.3)], "floor script": [at(1.0)]})

    assert found(run, "shipped plan, to the floor script").met is False


def test_memory_is_counted_above_the_floor_script() -> None:
    run = results(
        **{
            "shipped": {"floor script": [at(1, 30)]},
            "1000x100000": {"plan status --json": [at(1, 120)]},
        }
    )

    # (120 - 30) MB for 100,000 actuals are 900 bytes each.
    assert found(run, "peak memory above").measured == Spread(900, 900, 900)


def test_growth_compares_a_further_actual_in_large_and_in_small_journals() -> None:
    run = results(
        **{
            "1000x10000": {"plan status --json": [at(1.0, 40)]},
            "1000x100000": {"plan status --json": [at(1.9, 130)]},
            "1000x1000000": {"plan status --json": [at(10.9, 1930)]},
        }
    )
    time, _, memory = [goal for goal in goals(run) if "each further actual" in goal.words]

    # 0.9 s for 90,000 actuals, 9 s for 900,000.
    assert time.measured is not None
    assert round(time.measured.middle, 6) == 1
    assert time.met is True
    # 90 MB for 90,000 actuals, 1,800 MB for 900,000.
    assert memory.measured is not None
    assert round(memory.measured.middle, 6) == 2
    assert memory.met is False
