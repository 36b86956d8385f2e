"""Reading a long journal quickly: blocks as ``record`` writes them go straight into columns.

A journal is read in one of two ways that give the same entries. The general one parses TOML and
validates every table; it takes whatever people write and finds every fault. This one recognises
the blocks that ``store/blocks.py`` writes and takes the general way for every other block, one at
a time. Wherever something is wrong it gives up, and the general way says what.

Parsing block by block is parsing the whole: a cut inside a text or a list of several lines would
leave the block before it unfinished, and that block would not parse.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, get_args

import tomli
from pydantic import ValidationError

from jinan_plan.model.actual import Actual
from jinan_plan.model.entries import Entries
from jinan_plan.model.particulars import PARTICULARS, Particulars
from jinan_plan.model.values import FORMAT, Form, Qualifier, Status, safe_prose, safe_text
from jinan_plan.store.content import Content
from jinan_plan.store.syntax import exact

_HEADER = "[[actual]]\n"
_PIECE = 1 << 20
"""Characters taken at a time, so that memory follows what is kept, not what is read."""

_YEAR = r"[12]\d{3}"
_DAY = rf"{_YEAR}-\d\d-\d\d"
_NUMBER = r"-?(?:0|[1-9]\d{0,14})\.\d{1,14}|-?[1-9]\d{0,14}|0"
_KEY = r"(?=.{1,80}\")[a-z0-9]+(?:-[a-z0-9]+)*"
_ANY_TEXT = r'"[^"\\\x00-\x1f\x7f]*"'


def _one_of(names: object) -> str:
    return f'"(?:{"|".join(get_args(names))})"'


_WRITTEN: Mapping[str, str] = {
    "qualifier": _one_of(Qualifier),
    "from": _YEAR,
    "through": r"[1-9]|1[01]",
    "form": _one_of(Form),
    "basis": _ANY_TEXT,
    "prices": rf'{_YEAR}|"current"',
    "status": _one_of(Status),
    "source": _ANY_TEXT,
    "url": _ANY_TEXT,
    "published": _DAY,
    "recorded": rf"{_DAY}T\d\d:\d\d:\d\dZ",
    "reason": _ANY_TEXT,
    "note": _ANY_TEXT,
    "retracts": "true",
}
"""How each of the particulars looks in a block that is taken as it stands: narrower than TOML."""

_PARTICULARS = re.compile("".join(rf"(?:{name} = ({_WRITTEN[name]})\n)?" for name in PARTICULARS))
_START = rf'\[\[actual\]\]\nyear = ({_YEAR})\nindicator = "({_KEY})"\n'
_END = r"\n*(?=\[\[actual\]\]\n|\Z)"
_BLOCK = re.compile(
    rf"{_START}(?:value = ({_DAY}|{_NUMBER})\n)?((?:[a-z].*+\n)*+){_END}"
    rf"|(\[\[actual\]\]\n[\s\S]*?){_END}"
)
"""A block: year, indicator, value and the lines of its particulars; or else, last, all of it."""

_Block = tuple[str, str, str, str, str]


def _text(written: str) -> str:
    return safe_text(written[1:-1])


_READ: Mapping[str, Callable[[str], object]] = {
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


class _DifferentError(Exception):
    """A block does not look as ``record`` writes it."""


class _Meanings(dict[str, Any]):
    """What was written to what it means, worked out once for each text."""

    def __init__(self, read: Callable[[str], object]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, written: str) -> Any:  # noqa: ANN401 - a field's own type
        meaning = self[written] = self._read(written)
        return meaning


class _Columns:
    """The columns of the entries read so far."""

    def __init__(self) -> None:
        self.years: list[int] = []
        self.keys: list[str] = []
        self.values: list[Decimal | date | None] = []
        self.particulars: list[Particulars] = []
        self._year = _Meanings(int)
        self._key = _Meanings(str)
        self._shared = _Meanings(self._particulars_in)
        self._fields = [_Meanings(_READ.get(name, _unquoted)) for name in PARTICULARS]

    def take(self, blocks: Iterable[_Block]) -> None:
        """Add blocks that look as they are written.

        Raises:
            _DifferentError: One looks different; none was added.
            ValueError: One names a day that is none, or has a text that is refused.
        """
        years, keys, values, lines, different = zip(*blocks, strict=True)
        if any(different):
            raise _DifferentError
        particulars = [*map(self._shared.__getitem__, lines)]
        self.years += map(self._year.__getitem__, years)
        self.keys += map(self._key.__getitem__, keys)
        self.values += _values(values)
        self.particulars += particulars

    def add(self, actual: Actual) -> None:
        """Add an entry that was read the general way."""
        self.years.append(actual.year)
        self.keys.append(self._key[actual.indicator])
        self.values.append(actual.value)
        self.particulars.append(Particulars.of(actual))

    def entries(self) -> Entries:
        """Give what was read."""
        return Entries(self.years, self.keys, self.values, self.particulars)

    def _particulars_in(self, lines: str) -> Particulars:
        found = _PARTICULARS.fullmatch(lines)
        if found is None:
            raise _DifferentError
        pairs = zip(self._fields, found.groups(), strict=True)
        said: list[Any] = [written and meanings[written] for meanings, written in pairs]
        return Particulars(*said)


def _unquoted(written: str) -> str:
    return written[1:-1]


def _values(written: tuple[str, ...]) -> list[Decimal | date | None]:
    try:
        return [*map(Decimal, written)]
    except InvalidOperation:  # a day, or no value at all
        return [*map(_value, written)]


def _value(written: str) -> Decimal | date | None:
    if written[4:5] == "-":
        return date.fromisoformat(written)
    return Decimal(written) if written else None


def entries_in(content: Content) -> Entries | None:
    """Read a journal's entries, or None where only the general way can tell what is there.

    None says nothing about faults: a sound journal may be written in a way not known here.
    """
    if content.encoding_faults():
        return None
    text = content.text
    first = text.find("\n" + _HEADER) + 1
    return _entries_from(text, first) if first and _is_head(text[:first]) else None


def entries_added(before: Content, after: Content) -> Entries | None:
    """Read what was added to the end of a journal of which ``entries_in`` gave all entries.

    None leaves it to reading the whole again.
    """
    known, text = before.text, after.text
    if after.encoding_faults() or not known.endswith("\n") or not text.startswith(known):
        return None
    first = text.find(_HEADER, len(known))
    blank = first >= 0 and not text[len(known) : first].strip("\n")
    return _entries_from(text, first) if blank else None


def _entries_from(text: str, first: int) -> Entries | None:
    """Read the blocks of a text from the first one on."""
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
    blocks: list[_Block] = _BLOCK.findall(piece)
    try:
        found.take(blocks)
    except _DifferentError:
        for block in blocks:
            _read_block(block, found)


def _read_block(block: _Block, found: _Columns) -> None:
    try:
        found.take([block])
    except _DifferentError:
        tables = tomli.loads(_whole(block), parse_float=exact)
        if set(tables) != {"actual"}:
            raise ValueError from None
        for table in tables["actual"]:
            found.add(Actual.model_validate(table))


def _whole(block: _Block) -> str:
    """Give a block's text back."""
    year, key, value, lines, different = block
    stated = f"value = {value}\n" if value else ""
    return different or f'{_HEADER}year = {year}\nindicator = "{key}"\n{stated}{lines}'


def _consistent(entries: Entries) -> bool:
    """Say whether each entry has a value or takes one back, and never both."""
    if not entries.has("retracts") and type(None) not in set(map(type, entries.values)):
        return True
    pairs = entries.columns("value", "retracts")
    return all((value is None) is (retracts is True) for value, retracts in pairs)
