"""Synthetic figures for the benchmark, made by arithmetic: they say nothing about the world.

A plan of five years, half of its indicators levels and half of them five-year sums. Every month
each indicator is reported once (January to that month), then the months are reported again as
revisions, until there are as many actuals as were asked for. A book-keeper would enter the same
news as postings: what a month added, and later what the revision of that month added. So the sum
of an indicator's postings is its way since the baseline, whoever adds it up.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

YEARS = range(2021, 2026)
MONTHS = 12
OFFICE_HOURS = time(8, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Size:
    """How many indicators a plan has, and how many actuals its journal."""

    indicators: int
    actuals: int

    def __post_init__(self) -> None:
        if self.actuals % self.indicators or self.actuals < self.indicators * len(YEARS):
            message = f"{self}: as many actuals for every indicator, and one a year at least"
            raise ValueError(message)

    def __str__(self) -> str:
        return f"{self.indicators}x{self.actuals}"

    @classmethod
    def named(cls, text: str) -> Size:
        """Read a size as it is typed: 1000x100000."""
        indicators, _, actuals = text.partition("x")
        return cls(int(indicators), int(actuals))


@dataclass(frozen=True, slots=True)
class Promise:
    """What an indicator sets out from and how much it is to add every year, in hundredths."""

    number: int

    @property
    def key(self) -> str:
        """The indicator's key in the plan, and its account in the books."""
        return f"i{self.number:04d}"

    @property
    def is_level(self) -> bool:
        """Whether its figures are levels; otherwise they are sums of the year so far."""
        return self.number % 2 == 0

    @property
    def baseline(self) -> int:
        """Where a level stood before the plan."""
        return 100_000 + 731 * self.number if self.is_level else 0

    @property
    def yearly_goal(self) -> int:
        """What every year is to add: between 80 and 120 per cent of what is first reported."""
        return MONTHS * self.rate(YEARS[0], 0) * (8 + self.number % 5) // 10

    @property
    def target(self) -> int:
        """What the plan is to reach."""
        return self.baseline + len(YEARS) * self.yearly_goal

    def rate(self, year: int, vintage: int) -> int:
        """What a month of a year adds, as it is reported for the n-th time."""
        step = 1 + self.number % 7
        return 400 + self.number * 37 % 500 + 13 * (year - YEARS[0]) + vintage % 5 * step


@dataclass(frozen=True, slots=True)
class Round:
    """One bulletin: a figure for every indicator, January to one month of one year."""

    number: int
    year: int
    month: int
    vintage: int
    begins: bool
    """Whether the months before it are not of the same vintage."""

    @property
    def published(self) -> date:
        """The first vintage comes the month after, each revision a day after the one before."""
        if self.vintage:
            return date(self.year + 1, 1, 31) + timedelta(days=self.vintage)
        return date(self.year, self.month, monthrange(self.year, self.month)[1]) + timedelta(20)

    @property
    def recorded(self) -> datetime:
        """Every bulletin is a recording of its own, made on the day it comes out."""
        return datetime.combine(self.published, OFFICE_HOURS) + timedelta(seconds=self.number)

    def added(self, promise: Promise) -> int:
        """What the bulletin adds to the year's sum so far: what a book-keeper posts."""
        rate = promise.rate(self.year, self.vintage)
        before = promise.rate(self.year, self.vintage - 1) if self.vintage else 0
        return (self.month if self.begins else 1) * (rate - before)


def rounds(size: Size) -> Iterator[Round]:
    """Give the bulletins, year after year; the last of a year is always about the whole year."""
    each, spare = divmod(size.actuals // size.indicators, len(YEARS))
    number = 0
    for year in YEARS:
        count = each + (year - YEARS[0] < spare)
        whole, part = divmod(count, MONTHS)
        firsts = [1] * whole + [MONTHS - part + 1] * (part > 0)
        for vintage, first in enumerate(firsts):
            for month in range(first, MONTHS + 1):
                yield Round(number, year, month, vintage, month == first)
                number += 1


def promises(size: Size) -> list[Promise]:
    """Give the plan's indicators."""
    return [Promise(number) for number in range(size.indicators)]


def written(hundredths: int) -> str:
    """Write a figure with its two digits behind the point."""
    whole, rest = divmod(abs(hundredths), 100)
    return f"{'-' * (hundredths < 0)}{whole}.{rest:02d}"
