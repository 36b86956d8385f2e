"""One step of the way to a verdict, and what several kinds of steps are made of."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.case import Case
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.progress import MONTHS, Reached, time_share

HUNDRED = Decimal(100)


class Step(Struct, frozen=True):
    """One step of the way to a verdict.

    Attributes:
        code: Which sentence and formula show it.
        rule: The section or rule of docs/methods.md it follows ("2.1", "E6").
        numbers: What goes into it and what comes out; growth, progress, pace and completion
            are fractions, targets and changes of an index are per cent.
    """

    code: str
    rule: str
    numbers: Mapping[str, Decimal | int]


def goal(case: Case) -> Decimal:
    """Give an index target as it is worded: average growth or the size of a change, per cent."""
    if case.kind == "growth":
        years = case.target_year - case.base_year
        return tidy(average_growth(case.target, years) * HUNDRED)
    return tidy((case.target - 1) * case.direction * HUNDRED)


def change_of(case: Case, index: Decimal) -> Decimal:
    """Give the change an index stands for, per cent, more being better."""
    return tidy((index - 1) * case.direction * HUNDRED)


def way_of(case: Case) -> str:
    """Name the path: how progress is counted."""
    if case.kind == "cum_change":
        return "fall" if case.target < 1 else "rise"
    if case.kind in {"growth", "cum_sum"}:
        return "growth" if case.kind == "growth" else "sum"
    return "geometric" if case.geometric else "line"


def time_step(case: Case, at: Reached) -> Step:
    """Give the share of the time that has passed."""
    start = case.base.year if case.base else case.base_year
    time = tidy(time_share(case, at.elapsed))
    if case.part is None:
        numbers = {"passed": int(at.elapsed), "span": case.span, "start": start, "year": at.year}
        return Step("time", "1", {**numbers, "time": time})
    numbers = {"passed": int(at.elapsed * MONTHS), "span": case.span * MONTHS}
    return Step("time_months", "E13", {**numbers, "start": start, "year": at.year, "time": time})
