"""Figures that are not exact, as intervals (docs/methods.md, section 15)."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.case import EXACT

_FAR = 1000
"""How many times beyond every number of interest an open end is tried."""

_RATE_FLOOR = Decimal("-99.9")
"""The deepest yearly fall tried, in per cent: a rate of change cannot pass -100."""


class Figure(Struct, frozen=True):
    """A reported number with the hedge it was reported with.

    Attributes:
        rate: The number is a percentage change, which has a floor; a level has none.
    """

    value: Decimal
    qualifier: str | None = None
    rate: bool = False

    @property
    def exact(self) -> bool:
        """Say whether it is a single number; see ``is_exact``."""
        return is_exact(self.value, self.qualifier)

    def samples(self, marks: Iterable[Decimal] = ()) -> tuple[Decimal, ...]:
        """Give the values to judge the figure at, from its low end to its high end.

        An interval without an end is judged just beyond its number, at every mark it passes
        (targets and bounds) and far beyond them all, so that the worst and the best verdict it
        allows are both among the samples.

        Args:
            marks: Numbers at which a verdict may turn, in the figure's own unit.
        """
        if self.exact:
            return (self.value,)
        known = tuple(marks)
        if self.qualifier == "class":
            high = EXACT.next_minus(EXACT.add(self.value, last_digit_unit(self.value)))
            return (self.value, *sorted(m for m in known if self.value < m < high), high)
        if self.qualifier == "above":
            low = EXACT.next_plus(self.value)
            return (low, *sorted(m for m in known if m > low), _far_above(self.value, known))
        high = EXACT.next_minus(self.value)
        far = _RATE_FLOOR if self.rate else _far_below(self.value, known)
        return (min(far, high), *sorted(m for m in known if m < high), high)


def is_exact(value: Decimal, qualifier: str | None) -> bool:
    """Say whether a hedged number is a single one; "about N" is judged as N."""
    return qualifier is None or qualifier == "about" or (qualifier == "class" and value.is_zero())


def last_digit_unit(value: Decimal) -> Decimal:
    """Give one unit of a number's last non-zero digit: 1000 for 4000, 100 for 1500."""
    sign, digits, exponent = value.normalize(EXACT).as_tuple()
    del sign, digits
    return Decimal(1).scaleb(int(exponent))


def _far_above(value: Decimal, marks: tuple[Decimal, ...]) -> Decimal:
    return value + _FAR * max(abs(number) for number in (value, *marks, Decimal(1)))


def _far_below(value: Decimal, marks: tuple[Decimal, ...]) -> Decimal:
    if value > 0 and all(mark > 0 for mark in marks):
        return min(value, *marks) / _FAR if marks else value / _FAR
    return -_far_above(-value, marks)
