"""Changes joined to an index, and yearly amounts joined to a running total."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.case import EXACT, Point
from jinan_plan.assess.evidence import Evidence
from jinan_plan.assess.numbers import root
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.forms import form_of

Reading = Callable[[Entry], Decimal]
"""Gives the exact number an entry is judged at."""


class Link(Struct, frozen=True):
    """One step of a chain: a figure that takes an index or a total from a year to a later one.

    Attributes:
        start: The year at whose end the step begins.
        before: The index or total there.
        after: The index or total at the end of the entry's year.
    """

    entry: Entry
    start: int
    before: Decimal
    after: Decimal


def index_points(evidence: Evidence, read: Reading, base: Decimal | None) -> tuple[Point, ...]:
    """Give the index at the end of each year, 1 in the base year; see ``index_links``."""
    links = index_links(evidence, read, base)
    return tuple(Point(link.entry.actual.year, link.after) for link in links)


def index_links(evidence: Evidence, read: Reading, base: Decimal | None) -> tuple[Link, ...]:
    """Join rates, averages, cumulative changes or levels to an index, step by step.

    Yearly rates are compounded, never added (docs/methods.md, section 2.1). A year whose index
    cannot be known, because a rate before it is missing (rule E3), is absent. A figure that
    says by itself how far the index is (a level, a cumulative or average change) goes before a
    figure for several years, and both before the chain of yearly rates (rule E17).

    Args:
        evidence: A ``growth`` or ``cum_change`` row's figures.
        read: The number each entry is judged at.
        base: The level in the base year, which levels are divided by.
    """
    index: dict[int, Decimal] = {evidence.base_year: Decimal(1)}
    links: list[Link] = []
    for year, entries in _by_year(evidence).items():
        for entry in entries:
            value = _index_at(evidence, entry.actual, read(entry), base, index)
            if value is not None:
                start = step_start(evidence, entry.actual)
                index[year] = value
                links.append(Link(entry, start, index[start], value))
                break
    return tuple(links)


def chain(links: Sequence[Link], base_year: int) -> tuple[Link, ...]:
    """Give the links that lead from the base year to the newest index or total, and no others."""
    by_end = {link.entry.actual.year: link for link in links}
    found: list[Link] = []
    year = max(by_end, default=base_year)
    while year > base_year:
        if year in by_end:
            found.append(by_end[year])
            year = by_end[year].start
        else:
            year -= 1
    return tuple(reversed(found))


def step_start(evidence: Evidence, actual: Actual) -> int:
    """Give the year at whose end the change begins that a figure states."""
    form = form_of(evidence.indicator, actual)
    if actual.from_ is not None and form != "level":
        return actual.from_ - 1
    return actual.year - 1 if form == "rate" else evidence.base_year


def _by_year(evidence: Evidence) -> dict[int, list[Entry]]:
    ordered: dict[int, list[Entry]] = {}
    found = (*evidence.spans, *evidence.whole)
    for entry in sorted(found, key=lambda e: (e.actual.year, _precedence(evidence, e.actual))):
        ordered.setdefault(entry.actual.year, []).append(entry)
    return ordered


def _precedence(evidence: Evidence, actual: Actual) -> tuple[int, int]:
    if actual.from_ is not None:
        return (1, actual.from_)
    return (2 if form_of(evidence.indicator, actual) == "rate" else 0, 0)


def _index_at(
    evidence: Evidence,
    actual: Actual,
    value: Decimal,
    base: Decimal | None,
    index: Mapping[int, Decimal],
) -> Decimal | None:
    form = form_of(evidence.indicator, actual)
    if form == "level":
        return EXACT.divide(value, base) if base else None
    ratio = EXACT.add(1, EXACT.divide(value, Decimal(100)))
    start = step_start(evidence, actual)
    if start not in index:
        return None
    factor = EXACT.power(ratio, actual.year - start) if form == "average" else ratio
    return EXACT.multiply(index[start], factor)


class Running(Struct, frozen=True):
    """A running total by year; incomplete where a year before the last is missing (E3).

    Attributes:
        links: The figures that were added, each with the total before and after it.
    """

    points: tuple[Point, ...]
    incomplete: bool
    links: tuple[Link, ...] = ()


def running_total(evidence: Evidence, read: Reading) -> Running:
    """Add up yearly amounts and sums over several years, without counting a year twice.

    A total that covers every year goes before one that does not, and a sum for several years
    before the years it is made of.
    """
    base = evidence.base_year
    totals: dict[int, tuple[bool, Decimal]] = {base: (True, Decimal(0))}
    by_year = _by_year(evidence)
    links: list[Link] = []
    for year in range(base + 1, max(by_year, default=base) + 1):
        found = None
        for entry in by_year.get(year, ()):
            start = (entry.actual.from_ or year) - 1
            whole, before = totals[start]
            if found is None or (whole and not found[0]):
                found = (whole, Link(entry, start, before, EXACT.add(before, read(entry))))
        if found is None:
            totals[year] = (False, totals[year - 1][1])
        else:
            totals[year] = (found[0], found[1].after)
            links.append(found[1])
    points = tuple(Point(year, totals[year][1]) for year in by_year)
    incomplete = bool(points) and not totals[points[-1].year][0]
    return Running(points, incomplete, tuple(links))


def averages(points: Sequence[Point], base_year: int) -> tuple[Point, ...]:
    """Give the average growth from the base year to each year, in per cent."""
    return tuple(
        Point(point.year, average_growth(point.value, point.year - base_year) * 100)
        for point in points
        if point.value > 0
    )


def average_growth(index: Decimal, years: int) -> Decimal:
    """Give the average yearly growth that makes an index in some years, as a fraction.

    Geometric, the base year not counted (水平法; docs/methods.md, section 2.1).
    """
    return EXACT.subtract(root(index, years), Decimal(1))
