"""How figures are written: grouping, signs, percentages. Rounding happens here only."""

from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, getcontext

MINUS = "-"


def plain(value: Decimal) -> str:
    """Write a figure with its own digits, never with an exponent: ``4301.6``, ``7000``."""
    text = format(value, "f")
    return text.removeprefix("-") if value.is_zero() else text


def trimmed(value: Decimal) -> str:
    """Write a figure without trailing zeros: ``0.8360`` becomes ``0.836``."""
    text = plain(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def own_decimals(value: Decimal) -> int:
    """Count the digits after the point that a figure was given with."""
    return max(0, -int(value.as_tuple().exponent))


def rounded(value: Decimal, decimals: int, rounding: str) -> Decimal:
    """Round to digits after the point; a figure with more digits than can be kept stays."""
    if value.adjusted() + decimals >= getcontext().prec - 1:
        return value
    return value.quantize(Decimal(1).scaleb(-decimals), rounding)


def grouped(value: Decimal, decimals: int | None = None) -> str:
    """Write a figure for the screen, thousands grouped: ``10,786.5``.

    Args:
        value: The figure.
        decimals: Digits after the point, rounded half to even; None keeps its own digits,
            and so does a figure too long to round.
    """
    shown = value if decimals is None else rounded(value, decimals, ROUND_HALF_EVEN)
    if shown.is_zero():
        shown = abs(shown)
    return format(shown, ",f")


def at_most(value: Decimal, places: int) -> str:
    """Write a number with at most so many digits behind the point, none of them idle zeros."""
    return grouped(Decimal(trimmed(rounded(value, places, ROUND_HALF_EVEN))))


def signed(value: Decimal, decimals: int | None = None) -> str:
    """Write a change with its sign; a change that shows as zero has none."""
    text = grouped(value, decimals)
    return text if text.startswith(MINUS) or not text.strip("0.,") else f"+{text}"


def percent(fraction: Decimal, decimals: int = 0) -> str:
    """Write a fraction as a percentage, floored: 0.9996 is ``99%``, never ``100%``.

    Flooring is deliberate: 100 % is said only of what was reached (product promise).
    """
    shown = rounded(fraction * 100, decimals, ROUND_FLOOR)
    if shown.is_zero():
        shown = abs(shown)
    return f"{shown:,f}%"
