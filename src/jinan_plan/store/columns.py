"""Reading a long journal quickly: blocks as ``record`` writes them go straight into columns.

A journal is read in one of two ways that give the same entries. The general one parses TOML and
validates every table; it takes whatever people write and finds every fault. This one recognises
the blocks that ``store/blocks.py`` writes and takes the general way for every other block, one at
a time. Wherever something is wrong it gives up, and the general way says what.

Parsing block by block is parsing the whole: a cut inside a text or a list of several lines would
leave the block before it unfinished, and that block would not parse.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from types import NoneType
from typing import Any, get_args

import tomli
from pydantic import ValidationError

from jinan_plan.model.actual import Actual
from jinan_plan.model.entries import FIELDS, Entries
from jinan_plan.model.values import FORMAT, Form, Qualifier, Status, safe_prose, safe_text
from jinan_plan.store.content import Content
from jinan_plan.store.syntax import exact

_HEADER = "[[actual]]\n"
_PIECE = 1 << 20
"""Characters taken at a time, so that memory follows what is kept, not what is read."""

_ANY_TEXT = r'"[^"\\\x00-\x1f\x7f]*"'
_DAY = r"[12]\d{3}-\d\d-\d\d"


def _one_of(names: object) -> str:
    return f'"(?:{"|".join(get_args(names))})"'


_WRITTEN: Mapping[str, str] = {
    "year": r"[12]\d{3}",
    "indicator": r'"(?=.{1,80}")[a-z0-9]+(?:-[a-z0-9]+)*"',
    "value": rf"-?(?:0|[1-9]\d{{0,14}})\.\d{{1,14}}|-?[1-9]\d{{0,14}}|0|{_DAY}",
    "qualifier": _one_of(Qualifier),
    "from": r"[12]\d{3}",
    "through": r"[1-9]|1[01]",
    "form": _one_of(Form),
    "basis": _ANY_TEXT,
    "prices": r'[12]\d{3}|"current"',
    "status": _one_of(Status),
    "source": _ANY_TEXT,
    "url": _ANY_TEXT,
    "published": _DAY,
    "recorded": rf"{_DAY}T\d\d:\d\d:\d\dZ",
    "reason": _ANY_TEXT,
    "note": _ANY_TEXT,
    "retracts": "true",
}
"""How each field looks in a block that is taken as it stands: narrower than TOML."""

_OPTIONAL = frozenset(FIELDS) - {"year", "indicator"}
_END = r"\n*(?=\[\[actual\]\]\n|\Z)"
_FIELDS = "".join(
    rf"(?:{name} = ({_WRITTEN[name]})\n){'?' if name in _OPTIONAL else ''}" for name in FIELDS
)
_BLOCK = re.compile(rf"\[\[actual\]\]\n{_FIELDS}{_END}|(\[\[actual\]\]\n[\s\S]*?){_END}")
"""A block: its fields in the order of writing, or, last, all of it where it looks different."""


def _text(written: str) -> str:
    return safe_text(written[1:-1])


def _value(written: str) -> Decimal | date:
    return date.fromisoformat(written) if written[4:5] == "-" else Decimal(written)


_READ: Mapping[str, Callable[[str], object]] = {
    "year": int,
    "value": _value,
    "from": int,
    "through": int,
    "basis": _text,
    "prices": lambda written: "current" if written[0] == '"' else int(written),
    "source": lambda written: (_text(written),),
    "url": _text,
    "published": date.fromisoformat,
    "recorded": datetime.fromisoformat,
    "reason": lambda written: safe_prose(written[1:-1]),
    "note": lambda written: safe_prose(written[1:-1]),
    "retracts": lambda _: True,
}
"""What the words of a field mean; the other fields are their text between the quotes."""


class _Meaning(dict[str, Any]):
    """What was written to what it means, worked out once for each text."""

    def __init__(self, name: str) -> None:
        super().__init__({"": None})
        self._read: Callable[[str], object] = _READ.get(name, lambda written: written[1:-1])

    def __missing__(self, written: str) -> Any:  # noqa: ANN401 - a field's own type
        meaning = self[written] = self._read(written)
        return meaning


class _Columns:
    """The columns of the entries read so far."""

    def __init__(self) -> None:
        self.length = 0
        self.columns: dict[str, list[Any]] = {}
        self._meanings = {name: _Meaning(name) for name in FIELDS}

    def take(self, rows: list[tuple[str, ...]]) -> None:
        """Add blocks that look as they are written."""
        for name, written in zip(FIELDS, zip(*rows, strict=True), strict=False):
            if name in self.columns or any(written):
                meanings = map(self._meanings[name].__getitem__, written)
                self._reaching(name, self.length).extend(meanings)
        self.length += len(rows)

    def add(self, actual: Actual) -> None:
        """Add an entry that was read the general way."""
        for name, attribute in FIELDS.items():
            if (value := getattr(actual, attribute)) is not None:
                self._reaching(name, self.length).append(value)
        self.length += 1

    def _reaching(self, name: str, length: int) -> list[Any]:
        """Give a column filled up with None to a length."""
        column = self.columns.setdefault(name, [])
        column.extend([None] * (length - len(column)))
        return column

    def entries(self) -> Entries:
        """Give what was read."""
        columns = {name: self._reaching(name, self.length) for name in self.columns}
        return Entries(self.length, columns, {})


def entries_in(content: Content) -> Entries | None:
    """Read a journal's entries, or None where only the general way can tell what is there.

    None says nothing about faults: a sound journal may be written in a way not known here.
    """
    if content.encoding_faults():
        return None
    text = content.text
    first = 0 if text.startswith(_HEADER) else text.find("\n" + _HEADER) + 1
    if first == 0 or not _is_head(text[:first]):
        return None
    found = _Columns()
    try:
        for piece in _pieces(text, first):
            _read_piece(piece, found)
    except (ValueError, ValidationError, RecursionError):
        return None
    entries = found.entries()
    return entries if _consistent(entries) else None


def _is_head(text: str) -> bool:
    """Say whether what stands before the first block is the version of the format and no more."""
    try:
        tables = tomli.loads(text)
    except (ValueError, RecursionError):
        return False
    return tables == {"format": FORMAT} and type(tables["format"]) is int


def _pieces(text: str, start: int) -> Iterator[str]:
    """Cut a text into pieces of whole blocks."""
    while start < len(text):
        end = text.find("\n" + _HEADER, start + _PIECE) + 1 or len(text)
        yield text[start:end]
        start = end


def _read_piece(piece: str, found: _Columns) -> None:
    blocks = _BLOCK.findall(piece)
    for different, run in groupby(blocks, key=itemgetter(-1)):
        if different:
            for block in run:
                tables = tomli.loads(block[-1], parse_float=exact)
                if set(tables) != {"actual"}:
                    raise ValueError
                for table in tables["actual"]:
                    found.add(Actual.model_validate(table))
        else:
            found.take(list(run))


def _consistent(entries: Entries) -> bool:
    """Say whether each entry has a value or takes one back, and never both."""
    if not entries.has("retracts") and NoneType not in set(map(type, entries.column("value"))):
        return True
    pairs = entries.columns("value", "retracts")
    return all((value is None) is (retracts is True) for value, retracts in pairs)
