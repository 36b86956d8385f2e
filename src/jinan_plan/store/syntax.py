"""TOML text to plain tables, decimals exact; a text that is none goes to ``misreadings``."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

import tomli
from msgspec import Struct

from jinan_plan.diagnostics import Fault
from jinan_plan.store.content import Content


class Parsed(Struct, frozen=True):
    """What a text says: its tables, or else the faults that keep it from being TOML."""

    tables: dict[str, Any] | None
    faults: tuple[Fault, ...] = ()


def parse(content: Content) -> Parsed:
    """Parse a data file, decimals exact; faults name what was probably meant.

    Several faults are reported only where each is certain: punctuation of Chinese keyboards
    that stands outside text and comments is wrong wherever it stands.
    """
    if faults := content.encoding_faults():
        return Parsed(None, faults)
    if not content.text.strip():
        return Parsed(None, (content.fault("empty-file", 0, 0),))
    try:
        return Parsed(tomli.loads(content.text, parse_float=exact))
    except RecursionError:
        heap = re.search(r"[\[{]{8,}", content.text)
        start, end = heap.span() if heap else (0, 1)
        return Parsed(None, (content.fault("nested-too-deep", start, end),))
    except tomli.TOMLDecodeError as error:
        from jinan_plan.store.misreadings import syntax_faults  # noqa: PLC0415 - see there

        return Parsed(None, syntax_faults(content, error.msg, error.pos))
    except ValueError:
        # Only an integer of thousands of digits gets here: Python declines to convert it.
        digits = re.search(r"\d{4000,}", content.text)
        start, end = digits.span() if digits else (0, 1)
        return Parsed(None, (content.fault("number-too-long", start, end, most=30),))


def exact(digits: str) -> Decimal:
    """Read a decimal with all its digits; one beyond every bound is infinite, and refused so."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return Decimal("Infinity")
