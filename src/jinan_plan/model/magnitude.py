"""Figures of the wrong order of size: typed in another unit, or with the point misplaced."""

from bisect import bisect_left
from decimal import Context, Decimal

from jinan_plan.model.actual import Actual, Stretch
from jinan_plan.model.book import Book
from jinan_plan.model.forms import form_of
from jinan_plan.model.values import Form

JUMP = Decimal(10)
"""A figure beyond ten times its neighbour, or under a tenth of it, may be a slip of scale."""

_PRECISE = Context(prec=50)


def meant(value: Decimal, neighbour: Decimal) -> Decimal | None:
    """Give the figure probably meant where one jumps beyond tenfold or to below a tenth.

    Args:
        value: The figure in doubt.
        neighbour: The figure of a neighbouring year, in the same unit.

    Returns:
        The value with its point moved so that it comes nearest to its neighbour; None where it
        does not jump, or where zeros or opposite signs leave nothing to compare.
    """
    if value.is_zero() or neighbour.is_zero() or value.is_signed() != neighbour.is_signed():
        return None
    size, other = value.copy_abs(), neighbour.copy_abs()
    if size <= _PRECISE.multiply(other, JUMP) and other <= _PRECISE.multiply(size, JUMP):
        return None
    ratio = _PRECISE.divide(size, other)
    places = -int(_PRECISE.log10(ratio).to_integral_value())
    moved = _PRECISE.normalize(_PRECISE.scaleb(value, places))
    whole = moved == moved.to_integral_value()
    return _PRECISE.quantize(moved, Decimal(1)) if whole else moved


def slip(book: Book, actual: Actual) -> Decimal | None:
    """Suggest what a figure may have been meant to be, where its scale looks wrong."""
    return Magnitudes(book).slip(actual)


class Magnitudes:
    """The order of size a plan's figures have, to notice one typed in the wrong unit."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._lines: dict[tuple[str, int | None, Form | None], list[tuple[int, Decimal]]] = {}

    def slip(self, actual: Actual) -> Decimal | None:
        """Suggest what a figure may have been meant to be, where its scale looks wrong.

        It is held against the figure of the nearest year (the baseline counts as one), a
        part-year figure against the same months of other years. None where the scale is
        plausible or cannot be told (no neighbour, several years together).
        """
        neighbour = self._neighbour(actual)
        if neighbour is None or not isinstance(actual.value, Decimal):
            return None
        return meant(actual.value, neighbour)

    def _neighbour(self, actual: Actual) -> Decimal | None:
        own = self._book.journal.slot(actual)
        if own.from_ is not None:
            return None
        form = form_of(self._book.plan.indicators[own.indicator], actual)
        line = own.indicator, own.through, form
        if line not in self._lines:
            self._lines[line] = self._line(*line)
        years = self._lines[line]
        at = bisect_left(years, own.year, key=_year)
        others = [pair for pair in years[max(at - 1, 0) : at + 2] if pair[0] != own.year]
        nearest = min(others, key=lambda pair: abs(pair[0] - own.year), default=None)
        return nearest and nearest[1]

    def _line(self, key: str, through: int | None, form: Form | None) -> list[tuple[int, Decimal]]:
        """List the comparable figures of an indicator by year, its baseline among them."""
        indicator = self._book.plan.indicators[key]
        numbers: dict[int, Decimal] = {}
        base = indicator.baseline
        if base is not None and through is None and form in {None, "level"}:
            numbers[base.year or self._book.plan.plan.baseline_year] = base.value
        for stretch, in_force in self._book.journal.newest().items():
            if key not in in_force or stretch != Stretch(stretch.year, through=through):
                continue
            other = self._book.journal.entries[in_force[key]]
            if isinstance(other.value, Decimal) and form_of(indicator, other) == form:
                numbers[other.year] = other.value
        return sorted(numbers.items())


def _year(pair: tuple[int, Decimal]) -> int:
    return pair[0]
