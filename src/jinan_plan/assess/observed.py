"""Which figures of a case a method may look at, and why a method cannot look at all."""

from decimal import Decimal

from jinan_plan.assess.case import Case, Point
from jinan_plan.model.target import Comparator


def observed(case: Case) -> tuple[Point, ...]:
    """Give baseline and actuals up to the target year, oldest first, one a year.

    Years without a figure stay absent (rule E3); a value after the target year belongs to
    another plan (rule E15).
    """
    by_year = {point.year: point for point in case.points}
    if case.base is not None:
        by_year = {year: point for year, point in by_year.items() if year > case.base.year}
        by_year[case.base.year] = case.base
    return _ordered(case, by_year)


def with_history(case: Case) -> tuple[Point, ...]:
    """Give every figure up to the target year, those before the baseline included."""
    by_year = {point.year: point for point in (*case.history, *observed(case))}
    return _ordered(case, by_year)


def _ordered(case: Case, by_year: dict[int, Point]) -> tuple[Point, ...]:
    return tuple(by_year[year] for year in sorted(by_year) if year <= case.target_year)


def current(case: Case) -> Point | None:
    """Give the newest actual inside the plan; a baseline alone is not one."""
    seen = observed(case)
    baseline_only = case.base is not None and not case.base_substituted and len(seen) == 1
    return None if baseline_only or not seen else seen[-1]


def caveats(case: Case) -> tuple[str, ...]:
    """Flag a baseline taken from a later year (rule E1) and a total that lacks a year (rule E3)."""
    flags = {
        "baseline_substituted": case.base is None or case.base_substituted,
        "incomplete": case.incomplete,
    }
    return tuple(flag for flag, holds in flags.items() if holds)


def without_number(case: Case) -> str | None:
    """Give the reason why there is no number to reach: milestones and bare directions."""
    wordless = case.comparator in {Comparator.BY, Comparator.TREND}
    return "no_numeric_target" if wordless or case.kind in {"milestone", "directional"} else None


def nothing_to_reach(case: Case) -> str | None:
    """Give the reason why a comparison of progress has nothing to go by.

    Besides what has no number that is a total not to be exceeded: every running total is under
    it for a while, whatever becomes of it.
    """
    settled = case.latest is not None and case.latest.year == case.target_year
    open_budget = case.kind == "cum_sum" and case.direction == -1 and not settled
    return without_number(case) or ("budget" if open_budget else None)


def reached(case: Case, value: Decimal) -> bool:
    """Say whether a value is at or past the target in the good direction."""
    return (value - case.target) * case.direction >= 0


def behind_start(case: Case, start: Decimal) -> str | None:
    """Give the reason why no way leads from a start to the target (rule E6)."""
    if start == case.target:
        return "target_equals_base"
    ahead = (case.target - start) * case.direction > 0
    return "constant_target" if case.constant or not ahead else None
