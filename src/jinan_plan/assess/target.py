"""The target in force as a row shows it: resolved, with the version it replaced."""

from datetime import date
from decimal import Context, Decimal
from typing import Literal

from jinan_plan.assess.aim import Aim, Obstacle, aim_of
from jinan_plan.assess.rows import TargetInForce
from jinan_plan.assess.vintage import Version
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import WORDINGS, Comparator, Target

_SHOWN = Context(prec=12)
_FINEST = Decimal("1e-12")


def target_in_force(
    indicator: Indicator,
    version: Version,
    end: int,
    base: Decimal | None,
    reference: Decimal | None = None,
) -> TargetInForce | None:
    """Give the target of a row with its number, and the version it replaced beside it.

    Args:
        indicator: The row.
        version: The version in force.
        end: The plan's last year, in which a target is due that names no year.
        base: The value that ``times`` and ``plus`` count from.
        reference: Average growth of the series a relative target is held against, in per cent.
    """
    target, older = version.target, version.superseded
    if target is None:
        return None
    aim = aim_of(indicator, target, base)
    return TargetInForce(
        year=target.by.year if target.by is not None else target.year or end,
        comparator=_comparator(target, aim),
        value=_value(target, aim, reference),
        stated=target.stated,
        source=target.source or (),
        change=target.wording if target.wording in {"fall", "rise"} else None,
        direction=_direction(indicator, target, aim, base),
        relative=target.wording == "faster_than",
        superseded=None
        if older is None
        else target_in_force(indicator, older, end, _own_base(older), reference),
    )


def _own_base(version: Version) -> Decimal | None:
    return None if version.baseline is None else version.baseline.value


def _comparator(target: Target, aim: Aim | Obstacle) -> Comparator:
    if target.wording == "faster_than" and target.margin is None:
        return Comparator.ABOVE
    if isinstance(aim, Aim):
        return aim.comparator
    return WORDINGS[target.wording] or Comparator.AT_LEAST


def _direction(
    indicator: Indicator, target: Target, aim: Aim | Obstacle, base: Decimal | None
) -> Literal["up", "down"] | None:
    if indicator.direction is not None or target.by is not None:
        return indicator.direction
    if target.between is not None:
        low, high = target.between
        if base is None or low <= base <= high:
            return None
        return "up" if base < low else "down"
    if not isinstance(aim, Aim) or (target.about is not None and base is None):
        return None
    return "up" if aim.direction == 1 else "down"


def _value(
    target: Target, aim: Aim | Obstacle, reference: Decimal | None
) -> Decimal | tuple[Decimal, Decimal] | date | str | None:
    if target.wording == "faster_than":
        return None if reference is None else _resolved(reference + (target.margin or Decimal(0)))
    if target.between is not None:
        return target.between
    if target.wording in {"times", "plus"}:
        return aim.value if isinstance(aim, Aim) else None
    if target.number is not None:
        return target.number
    return target.by or target.trend


def _resolved(growth: Decimal) -> Decimal:
    """Round an average growth that became a row's target; what is judged is not rounded."""
    return _SHOWN.plus(growth).quantize(_FINEST).normalize()
