"""The question a method answers: exact figures of one indicator, and its judgement.

A case is normalised so that every kind is a way from a starting value to a target value:
levels and shares are themselves; growth and cumulative change become an index that is 1 in
the baseline year; a five-year sum becomes a running total that starts from 0.
"""

from collections.abc import Mapping
from decimal import Context, Decimal
from typing import Literal, Protocol

from msgspec import Struct, field

from jinan_plan.model.target import Comparator
from jinan_plan.model.values import Kind

EXACT = Context(prec=50)
"""Arithmetic of the judging: 50 digits, so that a threshold met exactly is met."""

TOLERANCE = Decimal("1e-9")
"""Slack for comparing computed ratios with thresholds (docs/methods.md, section 2.2)."""

Measure = Decimal | int | str | bool | None


class Point(Struct, frozen=True):
    """An exact value at the end of a year."""

    year: int
    value: Decimal


class PartYear(Struct, frozen=True):
    """A running total within a year, from the base year to the end of a month (rule E13)."""

    year: int
    months: int
    value: Decimal


class Case(Struct, frozen=True):
    """One indicator at the end of a year, as a method sees it.

    Attributes:
        direction: +1 where more is better, -1 where less is; it decides the sign of progress,
            the comparator decides what satisfies (rule E10).
        base: The starting point, or None where the plan and the journal give none.
        base_substituted: The base is the first actual inside the plan (rule E1).
        points: Actuals after the base year up to the standing year, oldest first,
            normalised; years without a figure are absent.
        history: Actuals before the base year, oldest first (not for index or sum kinds).
        target: The target value, normalised; for a band its nearer bound.
        band: Both bounds of a band target, else None.
        target_year: When the target is due.
        year: The standing year; figures after it are not in the case.
        geometric: The way to the target is a constant growth rate, not a straight line.
        waypoints: Values stated for years on the way; empty where none are.
        limit: A natural bound of the value (100 for most shares), where the plan names one.
        incomplete: A running total lacks a year, so it is a lower bound (rule E3).
        constant: The every-year rule applies (kind ``each_year``, or rule E6).
        part: For a running total, what it had reached in the year after the last whole one.
    """

    kind: Kind
    direction: Literal[1, -1]
    binding: bool
    comparator: Comparator
    target: Decimal
    target_year: int
    base_year: int
    year: int
    base: Point | None
    points: tuple[Point, ...]
    history: tuple[Point, ...] = ()
    band: tuple[Decimal, Decimal] | None = None
    base_substituted: bool = False
    geometric: bool = False
    waypoints: tuple[Point, ...] = ()
    limit: Decimal | None = None
    incomplete: bool = False
    constant: bool = False
    part: PartYear | None = None

    @property
    def latest(self) -> Point | None:
        """The last actual, or None where there is none."""
        return self.points[-1] if self.points else None

    @property
    def span(self) -> int:
        """Years from base to target (n)."""
        return self.target_year - (self.base.year if self.base else self.base_year)

    @property
    def marks(self) -> tuple[Decimal, ...]:
        """Values at which the verdict of a level turns: the target, or both bounds of a range."""
        if self.kind in {"growth", "cum_change"}:
            return ()
        return self.band or (self.target,)

    def satisfied(self, value: Decimal) -> bool:
        """Say whether a value satisfies the target as worded (docs/methods.md, section 10).

        Values of an index are computed, so one within the tolerance of the target equals it;
        reported values are compared as published (rule E20).
        """
        computed = self.kind in {"growth", "cum_change"}
        if computed and abs(value - self.target) <= TOLERANCE:
            value = self.target
        match self.comparator:
            case Comparator.AT_LEAST | Comparator.CLASS:
                return value >= self.target
            case Comparator.ABOVE:
                return value > self.target
            case Comparator.AT_MOST:
                return value <= self.target
            case Comparator.BELOW:
                return value < self.target
            case Comparator.BAND:
                low, high = self.band or (self.target, self.target)
                return low <= value <= high
            case _:
                return (value - self.target) * self.direction >= 0


class Judgement(Struct, frozen=True):
    """What a method says: a verdict code, the numbers behind it, and what to know about it."""

    method: str
    verdict: str
    measures: Mapping[str, Measure] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    reason: str | None = None
    last_verdict: str | None = None


class Method(Protocol):
    """The one interface of every method: a case in, a judgement out."""

    def __call__(self, case: Case) -> Judgement:
        """Judge a case; a method that does not apply says so, it never raises."""
        ...
