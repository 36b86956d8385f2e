"""The yearly plan check: how the newest yearly target turned out (docs/methods.md, section 2.5)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.aim import FALLING, RISING, Aim, aim_of
from jinan_plan.assess.case import EXACT, TOLERANCE, Case
from jinan_plan.assess.figure import Figure
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.progress import MONTHS, share_of_way, time_share
from jinan_plan.assess.rows import YearlyLine
from jinan_plan.messages.verdicts import is_pass, rank
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import WORDINGS, Comparator, YearGoal

ABOVE = Decimal("1.10")
BELOW = Decimal("0.90")

_ADDING_UP = {"level", "cum_sum"}
"""Kinds whose year can be part done: an amount builds up month by month, a rate does not."""


def yearly_line(
    indicator: Indicator,
    entries: Sequence[Entry],
    year: int,
    as_of: date | None,
    case: Case | None = None,
) -> YearlyLine | None:
    """Judge the newest yearly target up to a year, or give None where there is none.

    Args:
        indicator: The row, with its yearly targets.
        entries: The indicator's figures in force.
        year: The standing year.
        as_of: The day; a yearly target published later was not known. None knows all.
        case: The five-year case, for the second dimension of binding cumulative targets.
    """
    known = {
        of: goal
        for of, goal in indicator.yearly.items()
        if of <= year and (as_of is None or goal.published is None or goal.published <= as_of)
    }
    if not known:
        return None
    goal_year = max(known)
    goal = known[goal_year]
    check = _Check(indicator, goal_year, _aim(indicator, goal))
    actual = _actual(indicator, entries, goal_year)
    if actual is None or not isinstance(actual.value, Decimal):
        return check.line(None, reason="no_actual_that_year")
    if actual.through is not None:
        return check.part_year(actual, actual.value)
    return check.whole_year(actual, case)


def _aim(indicator: Indicator, goal: YearGoal) -> Aim:
    """Read a yearly target like one of the plan; its wording decides where the row is silent."""
    found = aim_of(indicator, goal, None)
    if isinstance(found, Aim):
        return found
    comparator = WORDINGS[goal.wording] or Comparator.AT_LEAST
    direction = -1 if comparator in FALLING else 1
    return Aim(comparator, 1 if direction == 1 else -1, goal.number, band=goal.between)


def _actual(indicator: Indicator, entries: Sequence[Entry], year: int) -> Actual | None:
    """Find the figure that answers a yearly target: the year's own, else its longest part."""
    of_year = [
        entry.actual
        for entry in entries
        if entry.actual.year == year
        and entry.actual.from_ is None
        and entry.actual.status != "forecast"
        and (entry.actual.form or indicator.actuals or "rate") == (indicator.actuals or "rate")
    ]
    whole = next((actual for actual in of_year if actual.through is None), None)
    return whole or max(of_year, key=lambda actual: actual.through or 0, default=None)


class _Check(Struct, frozen=True):
    """One yearly target and how it compares."""

    indicator: Indicator
    year: int
    aim: Aim

    @property
    def number(self) -> Decimal:
        return self.aim.value or Decimal(0)

    def line(
        self,
        actual: Actual | None,
        verdict: str | None = None,
        measures: dict[str, Decimal | bool | None] | None = None,
        reason: str | None = None,
    ) -> YearlyLine:
        value = actual.value if actual is not None else None
        return YearlyLine(
            year=self.year,
            comparator=self.aim.comparator,
            value=self.aim.band or self.number,
            actual=value if isinstance(value, Decimal) else None,
            through=None if actual is None else actual.through,
            verdict=verdict,
            measures=measures or {},
            reason=reason,
        )

    def part_year(self, actual: Actual, value: Decimal) -> YearlyLine:
        """Hold the share of the year's amount done against the share of the year passed."""
        if self.indicator.kind not in _ADDING_UP or self.number <= 0:
            return self.line(actual, reason="part_year")
        share = EXACT.divide(value, self.number)
        time = EXACT.divide(Decimal(actual.through or 0), MONTHS)
        measures: dict[str, Decimal | bool | None] = {
            "q": tidy(share),
            "time": tidy(time),
            "difference_points": tidy((share - time) * 100),
        }
        return self.line(actual, measures=measures, reason="part_year")

    def whole_year(self, actual: Actual, case: Case | None) -> YearlyLine:
        value = actual.value if isinstance(actual.value, Decimal) else Decimal(0)
        rate = self.indicator.kind in {"growth", "cum_change"}
        marks = self.aim.band or (self.number,)
        samples = Figure(value, actual.qualifier, rate).samples(marks)
        verdicts = sorted({self.verdict(sample) for sample in samples}, key=rank)
        measures = self.measures(value, case)
        if len(verdicts) > 1 and not is_pass(verdicts[0]):
            return self.line(actual, measures=measures, reason="imprecise")
        reason = "ratio_meaningless" if measures.get("q", 0) is None else None
        return self.line(actual, verdicts[0], measures, reason)

    def verdict(self, value: Decimal) -> str:
        """Give met or missed for a binding target, a band of ten per cent for an expected one."""
        if self.indicator.binding:
            return "met" if self.satisfied(value) else "missed"
        ratio = self.goodness(value)
        if ratio is None:
            return "as_planned" if self.satisfied(value) else "below_plan"
        if ratio > ABOVE + TOLERANCE:
            return "above_plan"
        return "as_planned" if ratio >= BELOW - TOLERANCE else "below_plan"

    def measures(self, value: Decimal, case: Case | None) -> dict[str, Decimal | bool | None]:
        bound = self.nearest(value)
        ratio = None if bound.is_zero() or value * bound < 0 else tidy(EXACT.divide(value, bound))
        if not self.indicator.binding:
            return {"q": ratio}
        found: dict[str, Decimal | bool | None] = {
            "met": self.satisfied(value),
            "completion": ratio,
        }
        if (on_time := self.cumulative_on_time(case)) is not None:
            found["cumulative_on_time"] = on_time
        return found

    def goodness(self, value: Decimal) -> Decimal | None:
        """Give actual over target so that more than 1 is better than planned."""
        bound = self.nearest(value)
        if bound.is_zero() or value * bound <= 0:
            return None
        ratio = EXACT.divide(value, bound)
        if self.aim.comparator is Comparator.BAND:
            return Decimal(1) if value == bound else min(ratio, 2 - ratio)
        rising = self.aim.direction * bound > 0
        return ratio if rising else 2 - ratio

    def nearest(self, value: Decimal) -> Decimal:
        """Give the number to compare with; inside a range, the value itself."""
        if self.aim.band is None:
            return self.number
        low, high = self.aim.band
        return min(max(value, low), high)

    def satisfied(self, value: Decimal) -> bool:
        match self.aim.comparator:
            case Comparator.BAND:
                return self.nearest(value) == value
            case Comparator.ABOVE:
                return value > self.number
            case Comparator.BELOW:
                return value < self.number
            case Comparator.ABOUT:
                return self.about(value)
            case comparator if comparator in RISING:
                return value >= self.number
            case _:
                return value <= self.number

    def about(self, value: Decimal) -> bool:
        """Say whether "about N" is reached: within 1 % of N on the unfavourable side."""
        short = (self.number - value) * self.aim.direction
        return short <= Decimal("0.01") * abs(self.number)

    def cumulative_on_time(self, case: Case | None) -> bool | None:
        """Say whether the five-year task is on time too (20/40/60/80/100 %), where it counts."""
        if case is None or case.kind != "cum_change" or case.constant or case.latest is None:
            return None
        if case.latest.year != self.year:
            return None
        share = share_of_way(case, case.latest.value)
        due = time_share(case, Decimal(self.year - case.base_year))
        return None if share is None else share >= due - TOLERANCE
