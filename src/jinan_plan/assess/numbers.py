"""Computed numbers as they are handed on: enough digits to check by hand, no noise."""

from decimal import Context, Decimal

from jinan_plan.assess.case import EXACT

_SHOWN = Context(prec=15)

_WIDE = Context(prec=50)

_FINE = Context(prec=60)

_ROUGH = Context(prec=17)
"""As many digits as a float can hold."""

_HALFWAY = 30
"""Digits that stand after a step of Newton's method; one so small doubles them, to 60."""

_IN_FLOAT_RANGE = 300

_WRITTEN_OUT = 30
"""Zeros written out at the end of a number; a longer one keeps its exponent."""


def root(value: Decimal, degree: Decimal | int) -> Decimal:
    """Take a root of a positive number, right to the last of the judging's 50 digits.

    Newton's method from a float's estimate, with ten digits to spare. A power with the exponent
    1/degree would be wrong in its last digits, as 1/degree is rounded, and takes longer.
    """
    if degree == 1:
        return value
    whole = int(degree)
    if whole != degree or abs(value.adjusted()) > _IN_FLOAT_RANGE:
        return EXACT.power(value, EXACT.divide(1, degree))
    found = Decimal(float(_ROUGH.plus(value)) ** (1 / whole))
    step = found
    while step and step.adjusted() > found.adjusted() - _HALFWAY:
        quotient = _FINE.divide(value, _FINE.power(found, whole - 1))
        step = _FINE.divide(_FINE.subtract(found, quotient), whole)
        found = _FINE.subtract(found, step)
    return EXACT.plus(found)


def tidy(value: Decimal) -> Decimal:
    """Round a computed number to 15 significant digits, without trailing zeros.

    Nothing is judged on the rounded number (rule E20); a root or a logarithm only has no last
    digit to print.
    """
    rounded = _SHOWN.plus(value).normalize(_SHOWN)
    if rounded.adjusted() < 1:
        return rounded
    _, _, exponent = rounded.as_tuple()
    large = isinstance(exponent, int) and 0 < exponent <= _WRITTEN_OUT
    return rounded.quantize(Decimal(1), context=_WIDE) if large else rounded
