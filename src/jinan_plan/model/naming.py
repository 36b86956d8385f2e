"""Finding an indicator or a sector by what a person calls it; never by a guess."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Generic, TypeVar

from msgspec import Struct

from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Plan, Sector
from jinan_plan.model.values import Bilingual, folded

MOST_SUGGESTIONS = 3
LEAST_LIKENESS = 0.6
"""The share of likeness (difflib's ratio) from which a name is worth suggesting."""

OF_MANY = 0.75
"""The same where one name out of very many is suggested, and a chance likeness is likely."""

Named = Indicator | Sector
Row = TypeVar("Row", bound=Named)


class Unknown(Struct, frozen=True):
    """Nothing is called so; ``suggestions`` are names that look like it, one a row."""

    text: str
    suggestions: tuple[str, ...]


class Ambiguous(Struct, frozen=True):
    """Several rows are called so; only their keys tell them apart."""

    text: str
    keys: tuple[str, ...]


class Names(Generic[Row]):
    """The names of some rows, folded for case and width. Keys and aliases go before names."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._spelled: dict[str, str] = {}
        self._by_key: dict[str, list[Row]] = {}
        self._by_name: dict[str, list[Row]] = {}
        for row in rows:
            self._enter(self._by_key, row, _keys(row))
            self._enter(self._by_name, row, _names(row.name))

    def _enter(self, index: dict[str, list[Row]], row: Row, names: Iterator[str]) -> None:
        for name in names:
            self._spelled.setdefault(folded(name), name)
            found = index.setdefault(folded(name), [])
            if row not in found:
                found.append(row)

    def find(self, text: str) -> Row | Unknown | Ambiguous:
        """Find the one row whose key, alias, Chinese or English name is exactly this."""
        asked = folded(text)
        found = self._by_key.get(asked) or self._by_name.get(asked) or []
        if len(found) == 1:
            return found[0]
        if found:
            return Ambiguous(text, tuple(row.key for row in found))
        return Unknown(text, self._suggestions(asked))

    def _suggestions(self, asked: str) -> tuple[str, ...]:
        names = list(self._spelled)
        close = get_close_matches(asked, names, len(names) or 1, LEAST_LIKENESS)
        containing = [name for name in names if len(asked) > 1 and asked in name]
        best: dict[str, str] = {}
        for name in (*close, *containing):
            rows = self._by_key.get(name) or self._by_name[name]
            best.setdefault(rows[0].key, self._spelled[name])
        return tuple(best.values())[:MOST_SUGGESTIONS]


def resolve(text: str, plan: Plan) -> Named | Unknown | Ambiguous:
    """Find an indicator or sector by key, alias or name, ignoring case and width."""
    return Names[Named]((*plan.indicator, *plan.sector)).find(text)


def resolve_indicator(text: str, plan: Plan) -> Indicator | Unknown | Ambiguous:
    """Find an indicator, where a sector would make no sense (recording a figure)."""
    return Names(plan.indicator).find(text)


def nearest(word: str, known: Iterable[str], least: float = OF_MANY) -> str | None:
    """Give the known name a reader would take for the same, or one a slip away; else None."""
    by_fold = {folded(name): name for name in known}
    close = get_close_matches(folded(word), by_fold, 1, least)
    return by_fold[close[0]] if close else None


def _keys(row: Named) -> Iterator[str]:
    yield row.key
    if isinstance(row, Indicator):
        yield from row.aliases


def _names(name: Bilingual) -> Iterator[str]:
    yield from (text for text in (name.zh, name.en) if text)
