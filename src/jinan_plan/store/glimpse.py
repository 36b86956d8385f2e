"""A quick look at a plan file, sound or not: the keys in it and what they name.

Only for suggesting words while someone types; nothing is judged by it.
"""

import re
from pathlib import Path

from msgspec import Struct

from jinan_plan.lang import Lang

_TABLE = re.compile(r"^\s*\[\[\s*(indicator|sector)\s*\]\]")
_OTHER_TABLE = re.compile(r"^\s*\[")
_KEY = re.compile(r"""^\s*key\s*=\s*["']([a-z0-9-]+)["']""")
_YEAR = re.compile(r"^\s*(start|end)\s*=\s*(\d{4})\b")


class Glimpse(Struct, frozen=True):
    """Keys with what they are called, in file order, and the years of the plan if they show."""

    indicators: dict[str, str]
    sectors: dict[str, str]
    years: tuple[int, ...]


def glimpse(path: Path, lang: Lang) -> Glimpse:
    """Look into a plan file line by line; what cannot be read is passed over."""
    try:
        lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    except OSError:
        lines = []
    found: dict[str, dict[str, str]] = {"indicator": {}, "sector": {}}
    years: dict[str, int] = {}
    table = key = None
    for line in lines:
        if begun := _TABLE.match(line):
            table, key = begun[1], None
        elif _OTHER_TABLE.match(line):
            table = key = None
        elif table and (named := _KEY.match(line)):
            key = named[1]
            found[table][key] = ""
        elif table and key and not found[table][key]:
            found[table][key] = _name(line, lang)
        elif year := _YEAR.match(line):
            years.setdefault(year[1], int(year[2]))
    span = range(years["start"], years["end"] + 1) if len(years) == len(("start", "end")) else ()
    return Glimpse(found["indicator"], found["sector"], tuple(span)[:99])


def _name(line: str, lang: Lang) -> str:
    if not re.match(r"\s*name\b", line):
        return ""
    for one in (lang, *Lang):
        if said := re.search(rf"""\b{one}\s*=\s*"([^"\\]*)\"""", line):
            return said[1]
    return ""
