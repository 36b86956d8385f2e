"""Where in a TOML text a key path stands, found by scanning the text.

Only for texts that parse: the scan trusts the grammar. It runs in two strides, so that one
fault in a long journal costs little: a skim notes where every table begins, and only the
tables that are asked for are read key by key. In a journal as ``record`` writes it even the skim
is spared (``outline``).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from jinan_plan.diagnostics import KeyPath
from jinan_plan.store.outline import entry_starts

_STRINGS = (
    r'"""(?:\\.|[^\\])*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
)
_UNBRACKETED = re.compile(rf"(?:[^\"'#\[\]{{}}]++|{_STRINGS}|\#[^\n]*+)*+", re.DOTALL)
_SPACE = re.compile(r"(?:[ \t\n\r]|#[^\n]*)*")
_GAP = re.compile(r"[ \t]*")
_PART = r'"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|[A-Za-z0-9_-]+'
_KEY_PART = re.compile(_PART)
_KEY = re.compile(rf"(?:{_PART})(?:[ \t]*\.[ \t]*(?:{_PART}))*")
_STRING = re.compile(_STRINGS, re.DOTALL)
_BARE = re.compile(r"[^,\]}#\n]*")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|(.))")
_SHORT_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class Spot(Struct, frozen=True):
    """Where a key and its value stand, as offsets into the text (ends are exclusive)."""

    key: tuple[int, int]
    value: tuple[int, int]

    def moved(self, by: int) -> "Spot":
        """Give the same spot of a text that begins so much earlier."""
        (key, key_end), (value, value_end) = self.key, self.value
        return Spot((key + by, key_end + by), (value + by, value_end + by))


class _Table(Struct, frozen=True):
    path: KeyPath
    header: tuple[int, int]
    body: tuple[int, int]


def _name(part: str) -> str:
    if part[0] == "'":
        return part[1:-1]
    if part[0] != '"':
        return part

    def plain(match: re.Match[str]) -> str:
        code = match[1] or match[2] or match[3]
        return chr(int(code, 16)) if code else _SHORT_ESCAPES.get(match[4], match[4])

    return _ESCAPE.sub(plain, part[1:-1])


class Positions:
    """The places of every key path of one text that is known to parse as TOML."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._read: dict[_Table, dict[KeyPath, Spot]] = {}

    @cached_property
    def _tables(self) -> dict[KeyPath, list[_Table]]:
        found: dict[KeyPath, list[_Table]] = {}
        for table in self._skim():
            found.setdefault(table.path, []).append(table)
            for length in range(1, len(table.path)):
                found.setdefault(
                    table.path[:length], [_Table(table.path[:length], table.header, (0, 0))]
                )
        return found

    @cached_property
    def _entries(self) -> Sequence[int]:
        """Where entries begin and the last one ends, where that is told at a glance."""
        return (*entry_starts(self.text), len(self.text))

    def find(self, path: KeyPath) -> Spot | None:
        """Find a key path, or the nearest path above it that stands in the text.

        A key that is missing is thus placed at the table that lacks it; None means that
        nothing of the path is there.
        """
        match path:
            case ("actual", int(place), *rest) if place < len(self._entries) - 1:
                start, end = self._entries[place : place + 2]
                spot = Positions(self.text[start:end]).find(("actual", 0, *rest))
                return spot and spot.moved(start)
        for length in range(len(path), 0, -1):
            if spot := self._exact(path[:length]):
                return spot
        return None

    def _exact(self, path: KeyPath) -> Spot | None:
        for length in range(len(path), -1, -1):
            for table in self._tables.get(path[:length], ()):
                if length == len(path):
                    return Spot(table.header, table.header)
                if spot := self._keys(table).get(path[length:]):
                    return spot
        return None

    def _keys(self, table: _Table) -> dict[KeyPath, Spot]:
        if table not in self._read:
            self._read[table] = dict(self._statements(*table.body))
        return self._read[table]

    def _skim(self) -> Iterator[_Table]:
        arrays: dict[KeyPath, int] = {}
        path: KeyPath = ()
        header = (0, 0)
        start = depth = 0
        at = self._bracket(0)
        while at < len(self.text):
            if self.text[at] in "]}":
                depth -= 1
            elif depth or self.text[at] == "{" or self._is_value(at):
                depth += 1
            else:
                yield _Table(path, header, (start, at))
                path, header = self._header(at, arrays)
                start = header[1]
                at = start - 1
            at = self._bracket(at + 1)
        yield _Table(path, header, (start, len(self.text)))

    def _bracket(self, at: int) -> int:
        match = _UNBRACKETED.match(self.text, at)
        return match.end() if match else at

    def _is_value(self, at: int) -> bool:
        at -= 1
        while at >= 0 and self.text[at] in " \t":
            at -= 1
        return at >= 0 and self.text[at] == "="

    def _header(self, at: int, arrays: dict[KeyPath, int]) -> tuple[KeyPath, tuple[int, int]]:
        """Read ``[a.b]`` or ``[[a.b]]`` into the path it means at this point of the text."""
        listed = self.text.startswith("[[", at)
        end, parts = self._key(_gap(self.text, at + 1 + listed))
        path: KeyPath = ()
        for position, (name, _, _) in enumerate(parts, 1):
            path = (*path, name)
            if listed and position == len(parts):
                arrays[path] = arrays.get(path, -1) + 1
            if path in arrays:
                path = (*path, arrays[path])
        return path, (at, _gap(self.text, end) + 1 + listed)

    def _key(self, at: int) -> tuple[int, list[tuple[str, int, int]]]:
        """Read a dotted key; give where it ends and its parts, each with its place."""
        match = _KEY.match(self.text, at)
        end = match.end() if match else at
        parts = _KEY_PART.finditer(self.text, at, end)
        return end, [(_name(part[0]), part.start(), part.end()) for part in parts]

    def _statements(self, at: int, end: int) -> Iterator[tuple[KeyPath, Spot]]:
        while (at := _blank(self.text, at)) < end:
            at, found = self._statement(at, ())
            yield from found

    def _statement(self, at: int, above: KeyPath) -> tuple[int, list[tuple[KeyPath, Spot]]]:
        """Read ``key = value``; give where it ends and every path it defines."""
        key_end, parts = self._key(at)
        path = (*above, *(name for name, _, _ in parts))
        start = _gap(self.text, _gap(self.text, key_end) + 1)
        end, inner = self._value(start, path)
        found = [
            (path[: len(above) + count], Spot((at, last), (start, end)))
            for count, (_, _, last) in enumerate(parts, 1)
        ]
        return end, found + inner

    def _value(self, at: int, path: KeyPath) -> tuple[int, list[tuple[KeyPath, Spot]]]:
        if self.text[at] == "[":
            return self._array(at, path)
        if self.text[at] == "{":
            return self._inline_table(at, path)
        match = _STRING.match(self.text, at)
        if match:
            return match.end(), []
        bare = _BARE.match(self.text, at)
        return at + len(bare[0].rstrip() if bare else ""), []

    def _array(self, at: int, path: KeyPath) -> tuple[int, list[tuple[KeyPath, Spot]]]:
        found: list[tuple[KeyPath, Spot]] = []
        at = _blank(self.text, at + 1)
        position = 0
        while self.text[at] != "]":
            end, inner = self._value(at, (*path, position))
            found += [((*path, position), Spot((at, end), (at, end))), *inner]
            position += 1
            at = self._next_item(end)
        return at + 1, found

    def _inline_table(self, at: int, path: KeyPath) -> tuple[int, list[tuple[KeyPath, Spot]]]:
        found: list[tuple[KeyPath, Spot]] = []
        at = _blank(self.text, at + 1)
        while self.text[at] != "}":
            end, inner = self._statement(at, path)
            found += inner
            at = self._next_item(end)
        return at + 1, found

    def _next_item(self, at: int) -> int:
        at = _blank(self.text, at)
        return _blank(self.text, at + 1) if self.text[at] == "," else at


def _gap(text: str, at: int) -> int:
    match = _GAP.match(text, at)
    return match.end() if match else at


def _blank(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
