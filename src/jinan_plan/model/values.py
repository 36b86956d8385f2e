"""The small types of the format: exact numbers, years, keys, texts in two languages.

Everything is strict: a value of the wrong type is refused, never coerced, so that a figure
in the file is the figure that is judged.
"""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeGuard

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from jinan_plan.lang import Lang

FORMAT = 1
"""The version of the file format this program reads and writes (docs/format.md)."""

MAX_DIGITS = 30
"""A reported figure of more digits than this is a slip, and would cost exactness."""

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
"""Control characters, lone surrogates, and what changes the direction of writing."""

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YEAR = re.compile("[12][0-9]{3}")
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


class Strict(BaseModel):
    """A table of the format: exact types, no unknown keys, immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


def _format(value: Any) -> int:  # noqa: ANN401 - whatever the file holds
    # True and 1.0 equal 1 in Python, and a Literal would take them.
    if type(value) is not int or value != FORMAT:
        raise PydanticCustomError("not-one-of", "not one of", {"allowed": str(FORMAT)})
    return value


FileFormat = Annotated[int, PlainValidator(_format)]
"""The version a file says it is written in."""


def _true(value: Any) -> bool:  # noqa: ANN401 - whatever the file holds
    if value is not True:
        raise PydanticCustomError("not-one-of", "not one of", {"allowed": "true"})
    return True


Mark = Annotated[bool, PlainValidator(_true)]
"""A mark that is either there, as ``true``, or left out."""


def _number(value: Any) -> Decimal:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise PydanticCustomError("not-a-number", "not a number", {"got": repr(value)[:60]})
    number = Decimal(value)
    if not number.is_finite():
        raise PydanticCustomError("not-finite", "not finite", {"got": str(number)})
    _, digits, exponent = number.as_tuple()
    if len(digits) > MAX_DIGITS or not -MAX_DIGITS <= int(exponent) <= MAX_DIGITS:
        raise PydanticCustomError("number-too-long", "too long", {"most": MAX_DIGITS})
    return number


Number = Annotated[Decimal, BeforeValidator(_number)]
"""A figure with its own digits: a TOML integer or decimal; never text, a float or a truth value."""


def _value(value: Any) -> Decimal | date:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return _number(value)


Value = Annotated[Decimal | date, PlainValidator(_value)]
"""What an actual reports: a figure, or the day a milestone was done."""


def safe_text(value: str) -> str:
    """Give a line of text back, or refuse it for what is in it.

    Raises:
        PydanticCustomError: It is empty, or has control or direction-changing characters.
    """
    if unsafe := _UNSAFE.search(value):
        raise PydanticCustomError(
            "control-character", "control character", {"point": f"U+{ord(unsafe[0]):04X}"}
        )
    if not value.strip():
        raise PydanticCustomError("empty-text", "empty text", {})
    return value


def safe_prose(value: str) -> str:
    """Give text of several lines back, or refuse it as ``safe_text`` does."""
    return safe_text(value.replace("\n", " ").replace("\t", " ")) and value


Text = Annotated[
    str, Field(strict=True), BeforeValidator(lambda v: safe_text(v) if isinstance(v, str) else v)
]
"""A line of text without control or direction-changing characters."""

Prose = Annotated[
    str, Field(strict=True), BeforeValidator(lambda v: safe_prose(v) if isinstance(v, str) else v)
]
"""Text that may run over several lines (notes, reasons)."""


def _key(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, str) and not _KEY.fullmatch(value):
        raise PydanticCustomError("bad-key", "bad key", {"got": value[:60]})
    return value


Key = Annotated[str, Field(strict=True, max_length=80), BeforeValidator(_key)]
"""A stable name: lower-case letters, digits and single hyphens, e.g. ``big-data-it``."""


def is_year(value: object) -> TypeGuard[int]:
    """Say whether a value is a whole number of four digits that can be a year."""
    return type(value) is int and _FIRST_YEAR <= value <= _LAST_YEAR


def _year(value: Any) -> int:  # noqa: ANN401 - whatever the file holds
    if not is_year(value):
        raise PydanticCustomError("bad-year", "bad year", {"got": repr(value)[:60]})
    return value


def _year_key(value: Any) -> int:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, str) and _YEAR.fullmatch(value):
        return int(value)
    raise PydanticCustomError("bad-year", "bad year", {"got": repr(value)[:60]})


Year = Annotated[int, BeforeValidator(_year)]
"""A calendar year of four digits."""

YearKey = Annotated[int, BeforeValidator(_year_key)]
"""A year written as the key of a table, e.g. ``yearly = { 2022 = ... }``."""

Month = Annotated[int, Field(strict=True, ge=1, le=11)]
"""The last month of a part-year figure; twelve months are a whole year and need no mark."""

Qualifier = Literal["above", "below", "about", "class"]
"""How an official text hedges a figure: more than, less than, about, the N-class."""

Status = Literal["provisional", "final", "revised", "estimated", "forecast", "derived", "break"]
"""How settled a reported figure is; ``break`` starts a new, not comparable series."""

Form = Literal["rate", "cumulative", "average", "level"]
"""What the actuals of a ``growth`` or ``cum_change`` indicator are."""

Kind = Literal[
    "level", "share", "growth", "cum_change", "cum_sum", "each_year", "milestone", "directional"
]
"""What the number of a target means (docs/methods.md, section 1)."""

CHANGE_KINDS: frozenset[Kind] = frozenset({"growth", "cum_change"})
"""Kinds whose target is a change in per cent: reported in one of the forms, judged on an index."""

Grade = Literal["official", "press", "secondary"]
"""How close a source stands to the office that measured the figure."""


def _sources(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    return value if isinstance(value, list | tuple) else (value,)


Sources = Annotated[tuple[Text, ...], Field(strict=False, min_length=1), BeforeValidator(_sources)]
"""Source keys or words; one may be written without the list."""


class Bilingual(Strict):
    """A text in Chinese, English, or both; at least one must be there."""

    zh: Prose | None = None
    en: Prose | None = None

    @model_validator(mode="after")
    def _one_at_least(self) -> "Bilingual":
        if self.zh is None and self.en is None:
            raise PydanticCustomError("no-language", "no language", {})
        return self

    def pick(self, lang: Lang) -> str:
        """Give the text in a language, falling back to the other one."""
        first, second = (self.zh, self.en) if lang is Lang.ZH else (self.en, self.zh)
        return first or second or ""


def folded(name: str) -> str:
    """Fold case and width, so that names a reader would take for the same are the same."""
    return unicodedata.normalize("NFKC", name).casefold().strip()
