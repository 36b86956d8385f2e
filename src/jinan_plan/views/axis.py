"""The axis of a chart: round values that hold all that is drawn."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from jinan_plan import figures

_STEPS_WANTED = 5
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_FLAT_ROOM = Decimal("0.05")


def round_ticks(extent: tuple[Decimal, Decimal]) -> tuple[tuple[Decimal, str], ...]:
    """Give round values from at or below the lowest to at or above the highest."""
    low, high = extent
    if low == high:
        room = abs(low) * _FLAT_ROOM or Decimal(1)
        low, high = low - room, high + room
    step = _step((high - low) / _STEPS_WANTED)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    values = [step * number for number in range(int(first), int(last) + 1)]
    places = max(0, -int(step.normalize().as_tuple().exponent))
    return tuple((value, figures.grouped(value, places)) for value in values)


def _step(rough: Decimal) -> Decimal:
    """Give the round step next above or at a rough one: 1, 2, 2.5 or 5 times a power of ten."""
    power = Decimal(1).scaleb(rough.adjusted())
    return next((power * one for one in _STEPS if power * one >= rough), power * 10)
