"""Typed figures: every text is read exactly, or refused in words."""

import random
import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from fuzz.mutation import TOKENS, damaged
from jinan_plan.diagnostics import RefusedError
from jinan_plan.figures import plain
from jinan_plan.intake.typed import read_number
from jinan_plan.lang import Lang
from jinan_plan.messages.lookup import refusal_words

SOUND = (
    *("5853", "5,853", "-5", "12.5%", "５８５３", "5853亿元", "0.5853万亿元", "585300000000元"),
    *(">4000", "<4000", "~4000", "4000级", "-0.5", "-.5", "1,234,567.89", "1.2 亿元", "0", "17.63"),
    *("300万人", "12‰", "5个百分点", "2.5pp", "1e3", "1.000,5", "0010", "1 000", "4000亿元级"),
)
UNITS: dict[str | None, dict[str, Fraction]] = {
    None: {"": Fraction(1)},
    "亿元": {
        **dict.fromkeys(("", "亿元"), Fraction(1)),
        "元": Fraction(1, 10**8),
        "万元": Fraction(1, 10**4),
        "百万元": Fraction(1, 100),
        "千万元": Fraction(1, 10),
        "十亿元": Fraction(10),
        "百亿元": Fraction(100),
        "千亿元": Fraction(1000),
        "万亿元": Fraction(10**4),
        "千元": Fraction(1, 10**5),
    },
    "%": {**dict.fromkeys(("", "%"), Fraction(1)), "‰": Fraction(1, 10)},
}
"""Per unit of an indicator, the units this oracle knows and how many of it one of them is."""

_NUMBER = re.compile(
    r"([<>~]?)\s*(-?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)((?:\.[0-9]+)?)\s*(.*)", re.DOTALL
)


def make(chance: random.Random) -> tuple[str, str | None]:
    """Make a text and the unit of the indicator it is typed for."""
    text = chance.choice(SOUND)
    if chance.random() < 0.9:  # noqa: PLR2004 - now and then a sound one
        text = damaged(text, chance, TOKENS)
    return text, chance.choice(tuple(UNITS))


def attempt(made: tuple[str, str | None]) -> str:
    """Read it; what is accepted must be exactly what stands there."""
    text, unit = made
    try:
        typed = read_number(text, unit)
    except RefusedError as refused:
        for words in refusal_words(refused.code):
            for lang in Lang if words else ():
                assert words is not None
                words.in_(lang, **refused.params)
        return "refused"
    assert isinstance(typed.value, Decimal)
    assert typed.value.is_finite()
    assert read_number(plain(typed.value), unit).value == typed.value
    folded = unicodedata.normalize("NFKC", text).replace("\u2212", "-").strip()
    parts = _NUMBER.fullmatch(folded)
    assert parts is not None, "accepted without a number in front"
    sign, minus, whole, rest, tail = parts.groups()
    assert whole or rest, "accepted without digits"
    assert not (len(whole) > 1 and whole.startswith("0")), "accepted with a leading zero"
    known = UNITS[unit]
    name = tail.removesuffix("级").strip()
    if name not in known:
        return "accepted in a unit beyond the oracle"
    read = Fraction(f"{minus}{whole.replace(',', '') or '0'}{rest}") * known[name]
    assert Fraction(typed.value) == read, f"{read} was read as {typed.value}"
    hedge = {"": None, ">": "above", "<": "below", "~": "about"}[sign]
    assert typed.qualifier == ("class" if tail.endswith("级") else hedge)
    return "accepted"
