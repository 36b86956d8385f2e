"""Ways to carry a series on: the average step, the least-squares line, the end points.

All work on places of a scale (docs/methods.md, section 8), where the trend is straight.
"""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from jinan_plan.assess import student
from jinan_plan.assess.case import Point

_ROUNDING = Decimal("1e-40")
"""Part of the largest place below which a scatter is only the rounding of fifty digits."""


class Forecast(Struct, frozen=True):
    """A place expected in a later year.

    Attributes:
        freedom: Degrees of freedom behind the error; below 1 there is none.
        error: Standard error of the forecast, 0 where the values lie exactly on the trend.
    """

    place: Decimal
    freedom: int = 0
    error: Decimal | None = None

    @property
    def width(self) -> Decimal | None:
        """Half the 80 % interval."""
        return None if self.error is None else student.ninetieth(self.freedom) * self.error


def drift(values: tuple[Point, ...], year: int) -> Forecast:
    """Carry on the average step from first to last value: a random walk with drift.

    The scatter of the steps around their average gives the error, which grows with the
    distance of the year. Needs two values, an error needs three.
    """
    first, last = values[0], values[-1]
    ahead, span = year - last.year, last.year - first.year
    step = (last.value - first.value) / span
    place = last.value + ahead * step
    freedom = len(values) - 2
    if freedom < 1:
        return Forecast(place)
    rests = [
        (
            (later.value - earlier.value) - step * (later.year - earlier.year),
            later.year - earlier.year,
        )
        for earlier, later in pairwise(values)
    ]
    scatter = sum((rest * rest / years for rest, years in rests), Decimal(0)) / freedom
    spread = ahead + Decimal(ahead * ahead) / span
    return Forecast(place, freedom, _error([rest for rest, _ in rests], scatter * spread, values))


def line(values: tuple[Point, ...], year: int) -> Forecast:
    """Carry on the least-squares line, with the usual error of a single new value."""
    count = len(values)
    middle = Decimal(sum(point.year for point in values)) / count
    mean = sum((point.value for point in values), Decimal(0)) / count
    across = sum(((point.year - middle) ** 2 for point in values), Decimal(0))
    slope = sum(((point.year - middle) * point.value for point in values), Decimal(0)) / across
    place = mean + slope * (year - middle)
    freedom = count - 2
    if freedom < 1:
        return Forecast(place)
    rests = [point.value - mean - slope * (point.year - middle) for point in values]
    scatter = sum((rest * rest for rest in rests), Decimal(0)) / freedom
    spread = 1 + Decimal(1) / count + (year - middle) ** 2 / across
    return Forecast(place, freedom, _error(rests, scatter * spread, values))


def end_point(values: tuple[Point, ...], year: int) -> Forecast:
    """Carry on the average step between first and last value, as a point without an error."""
    return Forecast(drift(values, year).place)


Rule = Callable[[tuple[Point, ...], int], Forecast]
"""Values on a scale, oldest first and at least two, and a later year, to a forecast."""


def _error(rests: list[Decimal], variance: Decimal, values: tuple[Point, ...]) -> Decimal:
    largest = max(abs(point.value) for point in values)
    exact = all(abs(rest) <= largest * _ROUNDING for rest in rests)
    return Decimal(0) if exact else variance.sqrt()
