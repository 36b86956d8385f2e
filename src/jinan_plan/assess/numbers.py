"""Computed numbers as they are handed on: enough digits to check by hand, no noise."""

from decimal import Context, Decimal

_SHOWN = Context(prec=15)

_WIDE = Context(prec=50)

_WRITTEN_OUT = 30
"""Zeros written out at the end of a number; a longer one keeps its exponent."""


def tidy(value: Decimal) -> Decimal:
    """Round a computed number to 15 significant digits, without trailing zeros.

    Nothing is judged on the rounded number (rule E20); a root or a logarithm only has no last
    digit to print.
    """
    rounded = _SHOWN.plus(value).normalize(_SHOWN)
    _, _, exponent = rounded.as_tuple()
    large = isinstance(exponent, int) and 0 < exponent <= _WRITTEN_OUT
    return rounded.quantize(Decimal(1), context=_WIDE) if large else rounded
