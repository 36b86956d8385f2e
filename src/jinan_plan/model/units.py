"""Units of measure and the exact factors between those of one dimension.

A unit is matched as a whole token, never by a part of it: ``bps`` is not ``b``, and a bare
``万`` or ``亿`` is a scale, not a unit. Every measure word is a dimension of its own, because
five firms (家) are not five projects (项).
"""

import re
from collections.abc import Iterable
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from functools import cache

from msgspec import Struct

from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Unit
from jinan_plan.model.values import CHANGE_KINDS, Form

SCALES = {
    "百": 2,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
"""Chinese scales and the power of ten each stands for."""

ENGLISH_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""English scales and the power of ten each stands for (billion: 10 to the 9th)."""

DOUBTFUL_SCALE = "兆"
"""Means 10 to the 6th in some texts and 10 to the 12th in others, so it is never read."""

_ROOTS = (
    *("元", "人", "吨", "吨标准煤", "克", "米", "平方米", "立方米", "瓦", "千瓦时"),
    *("个", "家", "项", "条", "户", "件", "处", "座", "所", "张", "台", "辆", "套", "次", "例"),
)
_ENGLISH_ROOTS = {"yuan": "元", "CNY": "元", "RMB": "元", "people": "人", "persons": "人"}
_OTHERS = {
    "%": ("%", "1"),
    "‰": ("%", "1/10"),
    "个百分点": ("百分点", "1"),
    "百分点": ("百分点", "1"),
    "pp": ("百分点", "1"),
    "公里": ("米", "1000"),
    "平方公里": ("平方米", "1000000"),
    "千瓦": ("瓦", "1000"),
    "万千瓦": ("瓦", "10000000"),
}
_EXACT = Context(prec=400, traps=[Inexact, InvalidOperation])
_SPACE = re.compile(r"\s+")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_PERCENTAGES = {"share", *CHANGE_KINDS}


class Measure(Struct, frozen=True):
    """What a unit measures: so many (``factor``) of the root unit of its dimension."""

    root: str
    factor: Fraction


class UnitError(Exception):
    """A unit cannot be read or converted; carries a message code and what it mentions."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def narrowed(text: str) -> str:
    """Fold full-width forms to their ASCII twins; nothing else (``²`` stays ``²``)."""
    return text.translate(_WIDE)


def token(symbol: str) -> str:
    """Give a unit the spelling it is matched by: narrow, with single spaces; case is kept."""
    return _SPACE.sub(" ", narrowed(symbol)).strip()


@cache
def _table() -> dict[str, Measure]:
    found = {name: Measure(root, Fraction(factor)) for name, (root, factor) in _OTHERS.items()}
    for root in _ROOTS:
        found[root] = Measure(root, Fraction(1))
        for scale, power in SCALES.items():
            found[scale + root] = Measure(root, Fraction(10**power))
    for word, root in _ENGLISH_ROOTS.items():
        found[word] = Measure(root, Fraction(1))
        for scale, power in ENGLISH_SCALES.items():
            found[f"{scale} {word}"] = Measure(root, Fraction(10**power))
    return found


def known_units() -> frozenset[str]:
    """Give every unit that is known without a plan's own."""
    return frozenset(_table())


def measure(symbol: str, plan_units: Iterable[Unit] = ()) -> Measure | None:
    """Find what a unit measures, or None where neither the table nor the plan knows it.

    A plan's own unit may build on another of its own; the table's units cannot be redefined.

    Raises:
        UnitError: The plan's units are defined by one another in a circle.
    """
    units = tuple(plan_units)
    own = {token(unit.symbol): unit for unit in units}
    roots = {token(unit.of) for unit in units} - own.keys()
    factor = Fraction(1)
    name = token(symbol)
    seen: set[str] = set()
    while name in own and name not in _table():
        if name in seen:
            raise UnitError("unit-circular", unit=symbol)
        seen.add(name)
        factor *= Fraction(own[name].times)
        name = token(own[name].of)
    found = _table().get(name) or (Measure(name, Fraction(1)) if name in roots else None)
    return found and Measure(found.root, factor * found.factor)


def convert(
    value: Decimal, from_unit: str, to_unit: str, plan_units: Iterable[Unit] = ()
) -> Decimal:
    """Express a value of one unit in another of the same dimension, exactly.

    The same unit keeps the value's digits as they are; a converted value has no exponent and
    no idle zeros after the point (0.58530 万亿元 is 5853 亿元).

    Raises:
        UnitError: A unit is unknown, the dimensions differ, or the result has no end.
    """
    if token(from_unit) == token(to_unit):
        return value
    units = tuple(plan_units)
    source, goal = measure(from_unit, units), measure(to_unit, units)
    if source is None:
        raise UnitError("unit-unknown", unit=from_unit, expected=to_unit)
    if goal is None or source.root != goal.root:
        raise UnitError("unit-mismatch", unit=from_unit, expected=to_unit)
    if source.factor == goal.factor:
        return value
    try:
        ratio = Fraction(value) * source.factor / goal.factor
        exact = _EXACT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
    except (Inexact, InvalidOperation, ZeroDivisionError):
        raise UnitError("unit-inexact", unit=from_unit, expected=to_unit) from None
    short = _EXACT.normalize(exact)
    whole = short == short.to_integral_value(context=_EXACT)
    return _EXACT.quantize(short, Decimal(1)) if whole else short


def unit_of_actuals(indicator: Indicator, form: Form | None = None) -> str | None:
    """Name the unit an indicator's actuals are in; None where the plan states none.

    Shares, growth and cumulative changes are per cent unless the plan says otherwise
    (docs/methods.md, section 1). Actuals reported as levels of such an indicator are not.
    """
    levels = (form or indicator.actuals) == "level" and indicator.kind in CHANGE_KINDS
    if levels:
        stated = measure(indicator.unit) if indicator.unit else None
        return None if stated is not None and stated.root == "%" else indicator.unit
    return indicator.unit or ("%" if indicator.kind in _PERCENTAGES else None)
