"""Why a typed value cannot be read, and what it may have been meant to be.

Nothing here is ever acted on: a reading found is only named in the refusal.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NoReturn

from jinan_plan.diagnostics import RefusedError
from jinan_plan.figures import plain
from jinan_plan.intake.numerals import NUMBER, PARTS, width_folded

DONE_WORDS = frozenset({"done", "完成", "已完成"})
"""What says that a milestone is done without saying when."""

CLASS_WORD = "级"
"""Ends a figure of a class: 4000级."""

SHOWN = 40
"""Characters of a refused text that are echoed."""

_OR_EQUAL = re.compile(r"[<>]=|=[<>]|[≥≤≧≦⩾⩽]|不低于|不少于|不超过|不高于|至少|至多")
_HEDGES = {
    ">": ("超过", "突破", "高于", "多于", "大于", "以上", "逾", "余", "多"),
    "<": ("不足", "不到", "低于", "少于", "小于", "以下"),
    "~": ("大约", "约", "左右", "接近", "近", "上下", "≈"),
}
_DATE_LIKE = re.compile(r"[0-9]{4}([-/.年])[0-9]{1,2}[-/.月][0-9]{1,2}日?")
_EXPONENT = re.compile(r"(-?[0-9]{1,20}(?:\.[0-9]{1,20})?)[eE]([-+]?[0-9]{1,2})(?![0-9])")
_RANGE = re.compile(r"[0-9]\s*[^\s0-9.,eE]{0,6}?\s*(?:[-~\u2013\u2014]+|[至到])\s*-?\.?[0-9]")
_REWRITES = (
    (re.compile(r"[。；;，,、]+$"), ""),
    (re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])"), ""),
    (re.compile(r"^([<>~]?)[¥￥](?=.*元)"), r"\1"),
    (re.compile(r"^([<>~]?)[¥￥]([-0-9.,]+)$"), r"\1\2元"),
    (re.compile(r"^百分之([-0-9.]+)$"), r"\1%"),
    (re.compile(r"^(?:下降|降低|减少|下跌)\s*(?=[.0-9])"), "-"),
    (re.compile(r"^(?:增长|上升|提高|增加|上涨)\s*(?=[.0-9])"), ""),
    (re.compile(r"(?<=[0-9])[\s_'’](?=[0-9])"), ""),
    (re.compile(r"^([<>~]?)\+"), r"\1"),
    (re.compile(r"^([<>~]?-?)([0-9]{1,3}(?:\.[0-9]{3})+),([0-9]+)(?![0-9,.])"), "points"),
    (re.compile(r"^([<>~]?-?)([0-9]{1,3}(?:\.[0-9]{3}){2,})()(?![0-9,.])"), "points"),
    (re.compile(r"^([<>~]?-?)0+(?=[1-9])"), r"\1"),
    (re.compile(r"(?<=[0-9])\.(?![0-9])"), ""),
)
_ONE_COMMA = re.compile(r"(-?)([0-9]+),([0-9]+)")


class UnreadableError(RefusedError):
    """A typed text is refused; carries a message code and what the message mentions."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, 2, **params)


def shown(text: str) -> str:
    """Shorten a refused text for its echo."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def refuse(text: str) -> NoReturn:
    """Refuse a text that should have been a number, with its likely reading or readings.

    Raises:
        UnreadableError: Always.
    """
    plain_text = width_folded(text)
    got = shown(text)
    if not plain_text:
        raise UnreadableError("value-empty")
    if _OR_EQUAL.search(plain_text):
        raise UnreadableError("value-or-equal", got=got)
    if is_range(plain_text):
        raise UnreadableError("value-range", got=got)
    if meant := _hedge_reading(plain_text):
        raise UnreadableError("value-hedge-word", got=got, meant=meant)
    if readings := _comma_readings(plain_text):
        raise UnreadableError("value-two-readings", got=got, first=readings[0], second=readings[1])
    if meant := _only_reading(plain_text):
        raise UnreadableError("value-one-reading", got=got, meant=meant)
    raise UnreadableError("value-not-a-number", got=got)


def is_day(text: str) -> bool:
    """Say whether a text is a date, in any of its usual spellings, or ``done``."""
    plain_text = width_folded(text)
    return plain_text.casefold() in DONE_WORDS or _DATE_LIKE.fullmatch(plain_text) is not None


def goes_on(tail: str) -> bool:
    """Say whether what follows a number goes on with digits or an exponent, not a unit."""
    begins = re.match(r"[-.,'’_\s~:/\u2013\u2014至到]?\s*(.)", tail)
    return begins is not None and (
        unicodedata.category(begins[1]).startswith("N") or _is_exponent(tail)
    )


def is_range(text: str) -> bool:
    """Say whether a text gives two numbers, from one to the other."""
    return _RANGE.search(width_folded(text)) is not None


def likely(text: str) -> str | None:
    """Give the one thing a text can mean once the habits of writing numbers are undone."""
    return _only_reading(width_folded(text))


def is_hedge(tail: str) -> bool:
    """Say whether what follows a number is a hedge in words (``以上``), not a unit."""
    return _hedge_word(tail) is not None


def _is_exponent(tail: str) -> bool:
    return re.match(r"[eE][-+]?[0-9]", tail) is not None


def _hedge_word(text: str) -> tuple[str, str] | None:
    for sign, words in _HEDGES.items():
        for word in words:
            if word in text:
                return sign, word
    return None


def _hedge_reading(text: str) -> str | None:
    hedge = _hedge_word(text)
    if hedge is None:
        return None
    sign, word = hedge
    rest = _tidied(text.replace(word, "", 1).strip())
    hedged_twice = rest.startswith(tuple(_HEDGES)) or rest.endswith(CLASS_WORD)
    return f"{sign}{rest}" if _readable(rest) and not hedged_twice else None


def _comma_readings(text: str) -> tuple[str, str] | None:
    parts = PARTS.fullmatch(text)
    comma = _ONE_COMMA.fullmatch(parts["number"]) if parts else None
    if parts is None or comma is None:
        return None
    minus, before, after = comma.groups()
    grouped = f"{minus}{(before + after).lstrip('0') or '0'}"
    pointed = f"{minus}{before.lstrip('0') or '0'}.{after}"
    first, second = (f"{parts['sign']}{body}{parts['tail']}" for body in (grouped, pointed))
    return (first, second) if _readable(first) else None


def _only_reading(text: str) -> str | None:
    meant = _tidied(text)
    return meant if meant != text and _readable(meant) else None


def _tidied(text: str) -> str:
    """Undo every habit of writing numbers that leaves one reading."""
    meant = "".join(str(unicodedata.decimal(char, char)) for char in text)
    meant = _EXPONENT.sub(lambda found: plain(Decimal(found[0])), meant)
    for pattern, instead in _REWRITES:
        meant = pattern.sub(_without_points if instead == "points" else instead, meant)
    return meant


def _without_points(found: re.Match[str]) -> str:
    whole = found[2].replace(".", "")
    return f"{found[1]}{whole}.{found[3]}" if found[3] else f"{found[1]}{whole}"


def _readable(text: str) -> bool:
    parts = PARTS.fullmatch(text)
    return (
        parts is not None
        and NUMBER.fullmatch(parts["number"]) is not None
        and not goes_on(parts["tail"])
        and not is_hedge(parts["tail"])
    )
