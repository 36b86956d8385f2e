"""Student's t distribution in decimals, so that every machine gives the same digits.

The finite sums over the angle are those of Abramowitz and Stegun, Handbook of Mathematical
Functions (1964), 26.7.3 and 26.7.4.
"""

from decimal import Context, Decimal, localcontext
from functools import lru_cache

WORKING = Context(prec=30)
"""Digits carried; results are good to more than the twelve that are shown."""

_WIDEST = Decimal("3.08")
"""No 90 % point is above this: it belongs to one degree of freedom."""

_HALVINGS = 5
_BISECTIONS = 80


def probability(t: Decimal, freedom: int) -> Decimal:
    """Give the chance that a t-distributed number is at most ``t``.

    Args:
        t: Any finite number.
        freedom: Degrees of freedom, at least 1.
    """
    with localcontext(WORKING):
        middle = _between(abs(t), freedom)
        return (1 + middle) / 2 if t >= 0 else (1 - middle) / 2


@lru_cache(maxsize=256)
def ninetieth(freedom: int) -> Decimal:
    """Give t(0.9), the value that nine in ten t-distributed numbers stay below."""
    low, high = Decimal(1), _WIDEST
    with localcontext(WORKING):
        for _ in range(_BISECTIONS):
            middle = (low + high) / 2
            if probability(middle, freedom) < Decimal("0.9"):
                low = middle
            else:
                high = middle
        return (low + high) / 2


def _between(t: Decimal, freedom: int) -> Decimal:
    """Give the chance of a number between -t and t."""
    slope = t / Decimal(freedom).sqrt()
    cosine = 1 / (1 + slope * slope).sqrt()
    sine = slope * cosine
    if freedom % 2 == 0:
        return sine * _powers(cosine, range(0, freedom - 1, 2))
    angle = _angle(slope)
    if freedom > 1:
        angle += sine * _powers(cosine, range(1, freedom - 1, 2))
    return angle / _angle(Decimal(1)) / 2


def _powers(cosine: Decimal, exponents: range) -> Decimal:
    """Add up the powers of the cosine, each weighted by the fractions that lead to it."""
    term = cosine**exponents.start if exponents.start else Decimal(1)
    total = Decimal(0)
    for exponent in exponents:
        total += term
        term *= cosine * cosine * (exponent + 1) / (exponent + 2)
    return total


def _angle(slope: Decimal) -> Decimal:
    """Give the angle of a slope (arc tangent), by halving it until its series is short."""
    doublings = Decimal(1)
    for _ in range(_HALVINGS):
        doublings *= 2
        slope = slope / (1 + (1 + slope * slope).sqrt())
    square, term, total, odd = slope * slope, slope, Decimal(0), 1
    while total + term / odd != total:
        total += term / odd
        term *= -square
        odd += 2
    return total * doublings
