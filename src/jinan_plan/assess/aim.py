"""What a target asks for: its comparator, its number and the direction that is good."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import WORDINGS, Comparator, Goal
from jinan_plan.model.values import CHANGE_KINDS, Kind

Direction = Literal[1, -1]
Change = Literal["fall", "rise"]

RISING = {Comparator.AT_LEAST, Comparator.ABOVE, Comparator.CLASS}
FALLING = {Comparator.AT_MOST, Comparator.BELOW}

_ONLY_WORD: dict[Kind, str] = {"milestone": "by", "directional": "trend"}
_RISING_WORDS = {"at_least", "above", "class", "rise", "faster_than"}
_FALLING_WORDS = {"at_most", "below", "fall"}
_CHANGES: dict[str, Change] = {"fall": "fall", "rise": "rise"}
_WHOLE = 100


class Aim(Struct, frozen=True):
    """A target as it compares, its numbers in the indicator's unit (rule E21).

    Attributes:
        value: The number; None where the wording has none (``trend``, ``by``).
        change: "fall" or "rise" where the number is the size of a change, in per cent.
    """

    comparator: Comparator
    direction: Direction
    value: Decimal | None = None
    band: tuple[Decimal, Decimal] | None = None
    change: Change | None = None


class Obstacle(Struct, frozen=True):
    """Why no case can be made: the verdict that says so, and the reason."""

    verdict: str
    reason: str


def aim_of(indicator: Indicator, target: Goal, base: Decimal | None) -> Aim | Obstacle:
    """Resolve a target's wording to a comparator, a number and a direction.

    Args:
        indicator: The row, which may state the direction.
        target: The target in force.
        base: The baseline in force, which ``times`` and ``plus`` count from.

    Returns:
        The aim, or the obstacle: contradictory input (rule E18), or no baseline to count from.
    """
    if fault := contradiction(indicator, target):
        return fault
    wording, number = target.wording, target.number
    if wording in {"times", "plus"} and number is not None:
        return _relative_to_base(indicator, wording, number, base)
    comparator = WORDINGS[wording] or Comparator.AT_LEAST
    if wording == "trend":
        return Aim(comparator, _sign(target.worded("trend") == "up"))
    change = _CHANGES.get(wording)
    if change is not None:
        return Aim(comparator, _sign(change == "rise"), number, change=change)
    if target.between is not None:
        return Aim(comparator, _stated(indicator) or 1, target.between[0], target.between)
    return Aim(comparator, _stated(indicator) or _worded(comparator, number, base), number)


def contradiction(indicator: Indicator, target: Goal) -> Obstacle | None:
    """Find what makes a target impossible to judge (rule E18), if anything does."""
    wording, stated = target.wording, _stated(indicator)
    if not _belongs(indicator.kind, wording):
        return Obstacle("invalid", "kind_and_target_disagree")
    if (wording in _RISING_WORDS and stated == -1) or (wording in _FALLING_WORDS and stated == 1):
        return Obstacle("invalid", "comparator_against_direction")
    lowest = target.between[0] if target.between else target.number
    if lowest is None or indicator.kind not in CHANGE_KINDS:
        return None
    deepest = -lowest if wording == "fall" else lowest
    return Obstacle("invalid", "impossible_fall") if deepest <= -_WHOLE else None


def _belongs(kind: Kind, wording: str) -> bool:
    """Say whether a wording makes sense for a kind of indicator."""
    if kind in _ONLY_WORD:
        return wording == _ONLY_WORD[kind]
    if wording in {"fall", "rise"}:
        return kind == "cum_change"
    if wording in {"times", "plus"}:
        return kind not in {*CHANGE_KINDS, "cum_sum"}
    return wording != "by"


def _relative_to_base(
    indicator: Indicator, wording: str, number: Decimal, base: Decimal | None
) -> Aim | Obstacle:
    if base is None:
        return Obstacle("insufficient_data", "no_baseline")
    value = base * number if wording == "times" else base + number
    up = value >= base
    if (stated := _stated(indicator)) is not None and stated != _sign(up) and value != base:
        return Obstacle("invalid", "comparator_against_direction")
    return Aim(Comparator.AT_LEAST if up else Comparator.AT_MOST, _sign(up), value)


def _stated(indicator: Indicator) -> Direction | None:
    return None if indicator.direction is None else _sign(indicator.direction == "up")


def _worded(comparator: Comparator, number: Decimal | None, base: Decimal | None) -> Direction:
    if comparator in FALLING:
        return -1
    if comparator in RISING or number is None or base is None:
        return 1
    return _sign(number >= base)


def _sign(up: bool) -> Direction:  # noqa: FBT001 - a sign is made of a truth value
    return 1 if up else -1
