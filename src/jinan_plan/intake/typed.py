"""Reading what people type: a figure, a hedged figure, the day a milestone was done, a year.

Strict on purpose: a text with two readings, or with none, is refused with what it could mean,
because a figure guessed wrongly is worse than one typed twice. Full-width forms are folded;
nothing else is.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NoReturn

from msgspec import Struct

from jinan_plan.figures import plain
from jinan_plan.intake import slips
from jinan_plan.intake.numerals import NUMBER, PARTS, width_folded
from jinan_plan.intake.slips import CLASS_WORD, DONE_WORDS, UnreadableError
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Unit
from jinan_plan.model.units import (
    DOUBTFUL_SCALE,
    ENGLISH_SCALES,
    SCALES,
    UnitError,
    convert,
    measure,
    narrowed,
    token,
    unit_of_actuals,
)
from jinan_plan.model.values import MAX_DIGITS, Form, Qualifier

LONGEST = 80
"""Characters of a value; a longer text is a slip, and is not echoed whole."""


_SIGNS: dict[str, Qualifier] = {">": "above", "<": "below", "~": "about"}
_YEAR = re.compile(r"[12][0-9]{3}")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


class Typed(Struct, frozen=True):
    """What a typed value was understood as.

    Attributes:
        value: In the indicator's unit with its digits as typed, or the day of a milestone.
        qualifier: How the text hedged it; None means exact.
        converted_from: The text as typed, where its unit was another than the indicator's.
    """

    value: Decimal | date
    qualifier: Qualifier | None = None
    converted_from: str | None = None


class Written(Struct, frozen=True):
    """A number as it is written: its digits, its hedge and its unit (empty: none)."""

    value: Decimal
    qualifier: Qualifier | None
    unit: str


def read_value(
    text: str,
    indicator: Indicator,
    year: int,
    *,
    units: Iterable[Unit] = (),
    form: Form | None = None,
    published: date | None = None,
    stated_unit: str | None = None,
) -> Typed:
    """Read a value typed for an indicator and a year.

    Args:
        text: What was typed, e.g. ``5,853``, ``>4000``, ``0.5853万亿元``, ``2024-06-30``.
        indicator: Decides between a number and a date, and in which unit the number is.
        year: The year it is recorded for.
        units: The plan's own units.
        form: What the figure is, where it differs from the indicator's ``actuals``.
        published: The day a ``done`` stands for, if it lies in the year.
        stated_unit: A unit that stands beside the number, as in a table; not for milestones.

    Raises:
        UnreadableError: The text has no reading, or more than one.
    """
    if indicator.kind == "milestone":
        _check_length(text)
        return Typed(_read_day(text, year, published))
    unit = unit_of_actuals(indicator, form)
    return read_number(text, unit, units=units, stated_unit=stated_unit)


def read_number(
    text: str,
    unit: str | None,
    *,
    units: Iterable[Unit] = (),
    stated_unit: str | None = None,
) -> Typed:
    """Read a number, hedged or not, and express it in a unit (None: bare numbers only).

    Raises:
        UnreadableError: The text has no reading, or more than one; or it carries a unit, and
            another one is stated beside it.
    """
    written = take_apart(text)
    typed_unit = written.unit or stated_unit or ""
    if stated_unit and token(typed_unit) != token(stated_unit):
        raise UnreadableError("value-two-units", got=text, unit=slips.shown(stated_unit))
    value = written.value
    converted = bool(typed_unit) and token(typed_unit) != token(unit or "")
    if converted:
        value = _converted(text, value, typed_unit, unit, tuple(units))
    _check_digits(value)
    source = text.strip() if written.unit else f"{text.strip()} {typed_unit}"
    return Typed(value, written.qualifier, source if converted else None)


def take_apart(text: str) -> Written:
    """Take a number apart as it is written, without looking at what its unit means.

    Raises:
        UnreadableError: The text has no reading, or more than one.
    """
    _check_length(text)
    if slips.is_day(text):
        raise UnreadableError("value-number-expected", got=text)
    parts = PARTS.fullmatch(width_folded(text))
    if parts is None or not NUMBER.fullmatch(parts["number"]) or slips.goes_on(parts["tail"]):
        slips.refuse(text)
    value = Decimal(parts["number"].replace(",", ""))
    value = value.copy_abs() if value.is_zero() else value
    is_class = parts["tail"].endswith(CLASS_WORD)
    if is_class and (parts["sign"] or value <= 0):
        code = "value-two-hedges" if parts["sign"] else "value-class-not-positive"
        raise UnreadableError(code, got=text)
    qualifier = "class" if is_class else _SIGNS.get(parts["sign"])
    return Written(value, qualifier, parts["tail"].removesuffix(CLASS_WORD).strip())


def read_year(text: str) -> int:
    """Read a year of four digits; full-width digits are folded.

    Raises:
        UnreadableError: Anything else (``23``, ``2_023``, ``٢٠٢٣``).
    """
    folded = width_folded(text)
    if not _YEAR.fullmatch(folded):
        raise UnreadableError("year-unreadable", got=slips.shown(text))
    return int(folded)


def read_date(text: str) -> date:
    """Read a day written ``2024-06-30``; full-width forms are folded.

    Raises:
        UnreadableError: Any other way to write it, or a day that does not exist.
    """
    parts = _DATE.fullmatch(width_folded(text))
    if parts is None:
        raise UnreadableError("date-unreadable", got=slips.shown(text))
    try:
        return date(int(parts[1]), int(parts[2]), int(parts[3]))
    except ValueError:
        raise UnreadableError("date-impossible", got=slips.shown(text)) from None


def split_pairs(words: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Split ``KEY=VALUE …`` or one ``KEY VALUE`` into pairs; a value may begin with a minus.

    Raises:
        UnreadableError: Neither shape, or a pair without its key or its value.
    """
    marked = [narrowed(word).find("=") for word in words]
    if len(words) == 2 and marked[0] < 0 and (marked[1] < 0 or _is_compared(words[1])):  # noqa: PLR2004 - a key and a value
        pairs = [(words[0], words[1])]
    elif words and min(marked) >= 0:
        pairs = [(word[:at], word[at + 1 :]) for word, at in zip(words, marked, strict=True)]
    else:
        raise UnreadableError("pairs-shape", got=slips.shown(" ".join(words)))
    for key, value in pairs:
        if narrowed(key).rstrip().endswith(("<", ">")) or _is_compared(value):
            raise UnreadableError("value-or-equal", got=slips.shown(f"{key}={value}"))
        if not key.strip() or not value.strip():
            raise UnreadableError("pair-incomplete", got=slips.shown(f"{key}={value}"))
    return tuple((key.strip(), value.strip()) for key, value in pairs)


def _is_compared(value: str) -> bool:
    return narrowed(value).lstrip().startswith((">=", "<="))


def _read_day(text: str, year: int, published: date | None) -> date:
    if width_folded(text).casefold() in DONE_WORDS:
        if published is None or published.year != year:
            raise UnreadableError("done-without-date", year=year)
        return published
    day = read_date(text)
    if day.year != year:
        raise UnreadableError("date-other-year", got=day.isoformat(), year=year)
    return day


def _converted(
    text: str, value: Decimal, typed: str, unit: str | None, units: tuple[Unit, ...]
) -> Decimal:
    try:
        if unit is not None:
            return convert(value, typed, unit, units)
    except UnitError as error:
        code, params = error.code, error.params
    else:
        code, params = "unit-not-expected", {"unit": typed}
    scale = token(typed)
    if scale == DOUBTFUL_SCALE:
        raise UnreadableError("unit-doubtful-scale", got=text, scale=scale)
    if scale in SCALES or scale in ENGLISH_SCALES:
        _refuse_scale(text, scale, unit, units)
    if slips.is_hedge(typed) or slips.is_range(text):
        slips.refuse(text)
    if code == "unit-unknown" and (meant := slips.likely(text)):
        raise UnreadableError("value-one-reading", got=text, meant=meant)
    raise UnreadableError(code, got=text, **params)


def _refuse_scale(text: str, scale: str, unit: str | None, units: tuple[Unit, ...]) -> NoReturn:
    known = measure(unit, units) if unit else None
    meant = f"{scale}{known.root}" if known and measure(f"{scale}{known.root}") else None
    if meant is None:
        raise UnreadableError("unit-scale-alone", got=text, scale=scale)
    meant = width_folded(text).replace(scale, meant)
    raise UnreadableError("unit-scale-without-unit", got=text, scale=scale, meant=meant)


def _check_length(text: str) -> None:
    if len(text) > LONGEST:
        raise UnreadableError("value-too-long", got=slips.shown(text), most=MAX_DIGITS)


def _check_digits(value: Decimal) -> None:
    _, digits, exponent = value.as_tuple()
    if len(digits) > MAX_DIGITS or int(exponent) < -MAX_DIGITS:
        raise UnreadableError("value-too-long", got=slips.shown(plain(value)), most=MAX_DIGITS)
