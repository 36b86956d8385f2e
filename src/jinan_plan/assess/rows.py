"""The assessed rows: one computation, drawn by every renderer (docs/outputs.md)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from msgspec import Struct, field

from jinan_plan.assess.case import Judgement
from jinan_plan.messages.verdicts import falls_short
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import Comparator


class BaselineInForce(Struct, frozen=True):
    """Where the indicator began, as known on the day."""

    year: int
    value: Decimal
    qualifier: str | None = None
    status: str | None = None
    source: tuple[str, ...] = ()
    revised_by: Entry | None = None


class TargetInForce(Struct, frozen=True):
    """What is to be reached, as in force on the day.

    Attributes:
        value: The number; both bounds of a band; the due day of a milestone; "up" or "down"
            for a wording without a number; None for a target relative to a series that has
            no figures.
        change: "fall" or "rise" where the number is a change over the plan, in per cent.
        direction: Which way is better, stated or as it follows from wording and baseline; None
            where neither is (a milestone, a band that is stood in).
        relative: The number is what another row has reached by now, and moves with it.
        superseded: The version this one replaced, where the plan was amended.
    """

    year: int
    comparator: Comparator
    value: Decimal | tuple[Decimal, Decimal] | date | str | None
    stated: str | None = None
    source: tuple[str, ...] = ()
    change: str | None = None
    direction: Literal["up", "down"] | None = None
    superseded: "TargetInForce | None" = None
    relative: bool = False


class LatestActual(Struct, frozen=True):
    """The newest whole-year figure in force, as reported, with its source's grade."""

    year: int
    value: Decimal | date
    entry: Entry | None
    qualifier: str | None = None
    status: str | None = None
    source: tuple[str, ...] = ()
    grade: str | None = None


class YearlyLine(Struct, frozen=True):
    """The newest yearly target up to the standing year, and how that year turned out."""

    year: int
    comparator: Comparator
    value: Decimal | tuple[Decimal, Decimal]
    actual: Decimal | None
    through: int | None
    verdict: str | None
    measures: Mapping[str, Decimal | bool | None] = field(default_factory=dict)
    reason: str | None = None


class Projection(Struct, frozen=True):
    """Where the trend leads by the target year; never a verdict (docs/methods.md, section 8)."""

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    chance: Decimal | None = None
    label: str | None = None
    flags: tuple[str, ...] = ()
    reason: str | None = None


class Row(Struct, frozen=True):
    """One indicator, assessed.

    Attributes:
        gap: What the latest actual still has to go in the good direction, in the unit
            (percentage points for a percentage); 0 or less means satisfied.
        attainment: Latest divided by target, where that means something.
        needed_per_year: What each remaining year must add, in the unit.
        recent_per_year: What the years since the base have added on average, in the unit.
        observed: Whole-year figures that are held together, oldest first, for sparks and charts.
    """

    indicator: Indicator
    baseline: BaselineInForce | None
    target: TargetInForce | None
    latest: LatestActual | None
    gap: Decimal | None
    gap_unit: str | None
    attainment: Decimal | None
    needed_per_year: Decimal | None
    recent_per_year: Decimal | None
    assessment: Judgement
    second_opinion: Judgement
    yearly: YearlyLine | None
    projection: Projection
    observed: tuple[Actual, ...] = ()

    @property
    def key(self) -> str:
        """The indicator's key."""
        return self.indicator.key

    @property
    def direction(self) -> Literal["up", "down"] | None:
        """Which way is better: as the plan states it, or as it follows from the target."""
        return self.indicator.direction or (self.target.direction if self.target else None)

    @property
    def falls_short(self) -> bool:
        """The verdict, by whatever method, says that the goal is not being met in time."""
        return falls_short(self.assessment.verdict)


class Summary(Struct, frozen=True):
    """Counts by verdict, the best first; context rows are never counted.

    Attributes:
        counts: Rows by verdict.
        binding_behind: Keys of binding rows that fall short.
        group_counts: The same with every group counted once, as its worst member.
    """

    counts: Mapping[str, int]
    binding_behind: tuple[str, ...] = ()
    group_counts: Mapping[str, int] = field(default_factory=dict)


class PlanAssessment(Struct, frozen=True):
    """The whole plan, assessed at the end of a year as known on a day.

    Attributes:
        as_of: The day looked from.
        known_by: The day asked for; None: everything in the files is known, also what bears a
            later day than this one (a clock set wrongly, a zone west of Greenwich).
    """

    book: Book
    year: int
    as_of: date
    method: str
    rows: tuple[Row, ...]
    summary: Summary
    sectors: Mapping[str, Summary] = field(default_factory=dict)
    known_by: date | None = None
