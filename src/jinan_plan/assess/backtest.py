"""How wrong the projection would have been on the series' own past (docs/methods.md, section 8)."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.case import Point
from jinan_plan.assess.exactly import exactly
from jinan_plan.assess.projection import SHOWN
from jinan_plan.assess.scale import NATURAL, Scale
from jinan_plan.assess.trend import Rule, drift

_TREND = 2
"""Values that make a trend; one more to compare with makes a forecast's error."""


class Errors(Struct, frozen=True):
    """How far forecasts lay from what was then reported.

    Attributes:
        count: Forecasts compared.
        mean_absolute: Average distance, in the unit of the values.
        mean_absolute_percentage: Average distance as a fraction of the reported value; None
            where a reported value is 0.
    """

    count: int
    mean_absolute: Decimal
    mean_absolute_percentage: Decimal | None


class Backtest(Struct, frozen=True):
    """The projection rule tried on the past.

    Attributes:
        one_step: Each value forecast from those before it.
        to_end: The last value forecast from each earlier year that left at least one value
            between; None where the series is too short.
        reason: Why there is nothing to say: ``too_few_values``, ``off_scale`` (a value of 0 or
            less on a logarithmic scale) or ``out_of_range``.
    """

    one_step: Errors | None = None
    to_end: Errors | None = None
    reason: str | None = None


@exactly(Backtest(reason="out_of_range"))
def backtest(points: Sequence[Point], scale: Scale = NATURAL, rule: Rule = drift) -> Backtest:
    """Try a projection on a series' own past.

    Args:
        points: Values, oldest first, one a year; at least three make a test.
        scale: Where the trend is taken to be straight, see ``projection.scale_of``.
        rule: How the series is carried on; the default is that of projections.
    """
    if len(points) <= _TREND:
        return Backtest(reason="too_few_values")
    if not scale.fits(point.value for point in points):
        return Backtest(reason="off_scale")
    last = len(points) - 1
    one_step = [(known, known) for known in range(_TREND, last + 1)]
    to_end = [(known, last) for known in range(_TREND, last)]
    return Backtest(
        one_step=_errors(points, scale, rule, one_step),
        to_end=_errors(points, scale, rule, to_end) if to_end else None,
    )


def _errors(
    points: Sequence[Point], scale: Scale, rule: Rule, tries: list[tuple[int, int]]
) -> Errors:
    """Forecast from the first ``known`` values to the one at a position, for each try."""
    reported = [points[position].value for _, position in tries]
    misses = []
    for known, position in tries:
        placed = tuple(Point(p.year, scale.to(p.value)) for p in points[:known])
        forecast = SHOWN.plus(scale.back(rule(placed, points[position].year).place))
        misses.append(abs(forecast - points[position].value))
    count = len(tries)
    shares = [abs(miss / value) for miss, value in zip(misses, reported, strict=True) if value]
    complete = len(shares) == count
    return Errors(
        count=count,
        mean_absolute=_mean(misses),
        mean_absolute_percentage=_mean(shares) if complete else None,
    )


def _mean(numbers: list[Decimal]) -> Decimal:
    return SHOWN.plus(sum(numbers, Decimal(0)) / len(numbers)).normalize(SHOWN)
