"""Figures that are probably not meant as they stand: doubts, never refusals."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext
from itertools import chain, pairwise

from jinan_plan.diagnostics import Diagnostic
from jinan_plan.model.actual import Actual, Stretch
from jinan_plan.model.book import Book
from jinan_plan.model.checks.findings import doubt, in_journal, in_plan
from jinan_plan.model.forms import form_of
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.magnitude import meant
from jinan_plan.model.values import CHANGE_KINDS, Kind

_COMPARED: frozenset[Kind] = frozenset({"level", "share", "each_year", "cum_sum"})
_HUNDRED = Decimal(100)
_EXACT_DIGITS = 50


def jumps(book: Book) -> Iterator[Diagnostic]:
    """A figure beyond ten times its neighbour, or below a tenth, may have slipped in scale."""
    values = book.journal.entries.values
    for key, figures in _whole_years(book).items():
        row = book.plan.indicators.get(key)
        if row is None or row.kind not in _COMPARED:
            continue
        found = {year: values[position] for year, position in figures.items()}
        known = {year: value for year, value in found.items() if isinstance(value, Decimal)}
        if row.baseline is not None and row.kind != "cum_sum":
            year = row.baseline.year or book.plan.plan.baseline_year
            known.setdefault(year, row.baseline.value)
        for (before, neighbour), (year, value) in pairwise(sorted(known.items())):
            likely = meant(value, neighbour)
            if likely is not None and year in figures:
                path = ("actual", figures[year], "value")
                yield doubt(
                    in_journal(
                        "scale-slip",
                        *path,
                        name=key,
                        value=value,
                        year=year,
                        neighbour=neighbour,
                        neighbour_year=before,
                        meant=likely,
                    )
                )


def shares(book: Book) -> Iterator[Diagnostic]:
    """A share in per cent is between nothing and all."""
    rows = [row for row in book.plan.indicator if row.kind == "share" and row.unit == "%"]
    if not rows:
        return
    keys = {row.key for row in rows}
    values = book.journal.entries.values
    for key, position in chain.from_iterable(
        in_force.items() for in_force in book.journal.newest().values()
    ):
        value = values[position]
        if key in keys and isinstance(value, Decimal) and not 0 <= value <= _HUNDRED:
            path = ("actual", position, "value")
            yield doubt(in_journal("share-out-of-bounds", *path, name=key, value=value))


def _whole_years(book: Book) -> dict[str, dict[int, int]]:
    """Give, per indicator, the positions of the entries in force for single whole years."""
    found: dict[str, dict[int, int]] = {}
    for stretch, in_force in book.journal.newest().items():
        if stretch == Stretch(stretch.year):
            for key, position in in_force.items():
                found.setdefault(key, {})[stretch.year] = position
    return found


def added_rates(book: Book) -> Iterator[Diagnostic]:
    """Yearly rates compound; a cumulative figure that is their sum was probably added up."""
    if not any(row.kind in CHANGE_KINDS for row in book.plan.indicator):
        return
    whole_years = _whole_years(book)
    for stretch, in_force in book.journal.newest().items():
        if stretch.through is not None:
            continue
        first = stretch.from_ or book.plan.plan.baseline_year + 1
        for key, position in in_force.items():
            row = book.plan.indicators.get(key)
            if row is None or row.kind not in CHANGE_KINDS:
                continue
            actual = book.journal.entries[position]
            value = actual.value
            if not isinstance(value, Decimal) or form_of(row, actual) != "cumulative":
                continue
            own = whole_years.get(key, {})
            figures = {year: book.journal.entries[one] for year, one in own.items()}
            parts = _rates(row, figures, first, stretch.year)
            compounded = None if parts is None else _compounded(parts, value)
            if parts is not None and sum(parts) == value != compounded:
                params = {"name": row.key, "value": value, "compounded": compounded}
                yield doubt(in_journal("rates-added", "actual", position, "value", **params))


def _rates(
    row: Indicator, figures: Mapping[int, Actual], first: int, last: int
) -> list[Decimal] | None:
    """Give the yearly rates of a stretch of at least two years, or None where one is missing."""
    found = []
    for year in range(first, last + 1):
        actual = figures.get(year)
        if actual is None or form_of(row, actual) != "rate":
            return None
        if not isinstance(actual.value, Decimal):
            return None
        found.append(actual.value)
    return found if len(found) > 1 else None


def _compounded(rates: list[Decimal], like: Decimal) -> Decimal:
    """Compound yearly rates, in per cent, rounded to the digits of a stated figure."""
    with localcontext(prec=_EXACT_DIGITS):
        factor = Decimal(1)
        for rate in rates:
            factor *= 1 + rate / _HUNDRED
        return ((factor - 1) * _HUNDRED).quantize(like)


def average_growth_wordings(book: Book) -> Iterator[Diagnostic]:
    """A level stated with an average growth follows a path of constant growth."""
    for position, row in enumerate(book.plan.indicator):
        stated = row.target.stated if row.target else None
        if row.kind == "level" and row.path != "geometric" and stated and "年均" in stated:
            path = ("indicator", position, "target", "stated")
            yield doubt(in_plan("average-growth-on-a-line", *path, name=row.key, stated=stated))


def price_bases(book: Book) -> Iterator[Diagnostic]:
    """A level in money says in whose prices it is."""
    for position, row in enumerate(book.plan.indicator):
        if row.kind == "level" and row.unit and "元" in row.unit and row.prices is None:
            path = ("indicator", position, "unit")
            yield doubt(in_plan("no-prices", *path, name=row.key, unit=row.unit))


def missing_baselines(book: Book) -> Iterator[Diagnostic]:
    """``times``, ``plus`` and actuals given as levels count from a baseline."""
    start = book.plan.plan.baseline_year
    in_force = book.journal.newest().items()
    reported = {key for stretch, figures in in_force if stretch.year == start for key in figures}
    for position, row in enumerate(book.plan.indicator):
        if row.baseline is not None or row.key in reported:
            continue
        at = ("indicator", position)
        if row.actuals == "level":
            yield doubt(in_plan("no-baseline", *at, "actuals", name=row.key, key="actuals"))
        if row.target is not None and row.target.wording in {"times", "plus"}:
            key = row.target.wording
            yield doubt(in_plan("no-baseline", *at, "target", key, name=row.key, key=key))


RULES = (
    jumps,
    shares,
    added_rates,
    average_growth_wordings,
    price_bases,
    missing_baselines,
)
