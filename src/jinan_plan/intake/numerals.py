"""How a number is written: one decimal point, commas only in full groups of three."""

import re

from jinan_plan.model.units import narrowed

NUMBER = re.compile(r"-?(?:(?:0|[1-9][0-9]*)|[1-9][0-9]{0,2}(?:,[0-9]{3})+|(?=\.))(?:\.[0-9]+)?")
"""``5853``, ``5,853``, ``-0.5``, ``-.5``; no leading zeros, no sign but the minus."""

PARTS = re.compile(r"(?P<sign>[<>~]?)\s*(?P<number>[-+0-9.,_]*)\s*(?P<tail>.*)", re.DOTALL)
"""A hedging sign, what stands where the number should, and what follows it."""

_MINUS_SIGN = "\u2212"


def width_folded(text: str) -> str:
    """Fold full-width forms and the minus sign proper, and drop the space around."""
    return narrowed(text).replace(_MINUS_SIGN, "-").strip()
