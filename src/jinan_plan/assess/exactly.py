"""Exact arithmetic of the methods: fifty digits, and thresholds met exactly are met."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation, Overflow, localcontext
from functools import wraps
from typing import ParamSpec, TypeVar

from jinan_plan.assess.case import EXACT, TOLERANCE
from jinan_plan.assess.numbers import root

P = ParamSpec("P")
T = TypeVar("T")


def exactly(beyond: T) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Run a computation with 50 digits, whatever precision the caller works with.

    Args:
        beyond: What to answer where a power leaves the range of decimals (10 to the millionth),
            or a number just above 0 does on a scale, so that infinities meet.
    """

    def decorate(compute: Callable[P, T]) -> Callable[P, T]:
        @wraps(compute)
        def computed(*args: P.args, **kwargs: P.kwargs) -> T:
            with localcontext(EXACT):
                try:
                    return compute(*args, **kwargs)
                except (Overflow, InvalidOperation):
                    return beyond

        return computed

    return decorate


def at_least(value: Decimal, threshold: Decimal) -> bool:
    """Say whether a computed ratio reaches a threshold (docs/methods.md, section 2.2)."""
    return value >= threshold - TOLERANCE


def above(value: Decimal, threshold: Decimal) -> bool:
    """Say whether a computed ratio is more than a threshold, the threshold itself excluded."""
    return value > threshold + TOLERANCE


def yearly_growth(first: Decimal, last: Decimal, years: int) -> Decimal:
    """Give the constant yearly growth that leads from one value to another, as a fraction.

    Args:
        first: Where it starts; not 0.
        last: Where it ends; 0 or of the same sign as ``first``.
        years: Years between the two; more than 0.
    """
    ratio = last / first
    return root(ratio, years) - 1 if ratio else Decimal(-1)
