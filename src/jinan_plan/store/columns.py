"""Reading a long journal quickly: blocks as ``record`` writes them go straight into columns.

A journal is read in one of two ways that give the same entries. The general one parses TOML and
validates every table; it takes whatever people write and finds every fault. This one recognises
the blocks that ``store/blocks.py`` writes and takes the general way for every other block, one at
a time. Wherever something is wrong it gives up, and the general way says what.

Parsing block by block is parsing the whole: a cut inside a text or a list of several lines would
leave the block before it unfinished, and that block would not parse.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from jinan_plan.store.outline import FIRST_LINES, HEADER
from jinan_plan.store.syntax import exact

_PIECE = 1 << 20
"""Characters taken at a time, so that memory follows what is kept, not what is read."""

_YEAR = "[12][0-9]{3}"  # \d would take the digits of other scripts, which TOML does not
_DAY = f"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}"
_NUMBER = r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,14}|-?[1-9][0-9]{0,14}|0"
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
    "recorded": _DAY + "T" + ":".join(["[0-9]{2}"] * 3) + "Z",
    "reason": _ANY_TEXT,
    "note": _ANY_TEXT,
    "retracts": "true",
}
"""How each of the particulars looks in a block that is taken as it stands: narrower than TOML."""

_INDICATOR = re.compile(rf'indicator = "({_KEY})"')
_VALUE = re.compile(rf"^value = ({_DAY}|{_NUMBER})$", re.MULTILINE)
_PARTICULARS = re.compile("".join(rf"(?:{name} = ({_WRITTEN[name]})\n)?" for name in PARTICULARS))

_Block = list[str]
"""What stands after ``FIRST_LINES``: the year, the lines of indicator and value, and the rest."""


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


class _Shared(dict[str, Particulars]):
    """The lines below an entry's value to the particulars they state, read once for each text."""

    def __init__(self) -> None:
        super().__init__()
        self._fields = [_Meanings(_READ.get(name, _unquoted)) for name in PARTICULARS]

    def __missing__(self, lines: str) -> Particulars:
        written = lines.rstrip("\n")
        found = _PARTICULARS.fullmatch(f"{written}\n" if written else "")
        if found is None:
            raise _DifferentError
        pairs = zip(self._fields, found.groups(), strict=True)
        said: list[Any] = [written and meanings[written] for meanings, written in pairs]
        particulars = self[lines] = Particulars(*said)
        return particulars


class _Columns:
    """The columns of the entries read so far."""

    def __init__(self) -> None:
        self.years: list[int] = []
        self.keys: list[str] = []
        self.values: list[Decimal | date | None] = []
        self.particulars: list[Particulars] = []
        self._year = _Meanings(_year)
        self._key = _Meanings(_key)
        self._shared = _Shared()

    def take(self, blocks: Sequence[_Block]) -> None:
        """Add blocks that look as they are written.

        Raises:
            _DifferentError: One looks different; none was added.
            ValueError: One names a day that is none, or has a text that is refused.
        """
        if set(map(len, blocks)) != {4}:
            raise _DifferentError
        years, keys, values, lines = zip(*blocks, strict=True)
        numbers = _VALUE.findall("\n".join(values))
        if len(numbers) != len(values):
            raise _DifferentError
        found_years = [*map(self._year.__getitem__, years)]
        found_keys = [*map(self._key.__getitem__, keys)]
        self.particulars += [*map(self._shared.__getitem__, lines)]
        self.years += found_years
        self.keys += found_keys
        self.values += _values(numbers)

    def add(self, actual: Actual) -> None:
        """Add an entry that was read the general way."""
        self.years.append(actual.year)
        self.keys.append(actual.indicator)
        self.values.append(actual.value)
        self.particulars.append(Particulars.of(actual))

    def entries(self) -> Entries:
        """Give what was read."""
        return Entries(self.years, self.keys, self.values, self.particulars)


def _year(written: str) -> int:
    if re.fullmatch(_YEAR, written) is None:
        raise _DifferentError
    return int(written)


def _key(line: str) -> str:
    if (found := _INDICATOR.fullmatch(line)) is None:
        raise _DifferentError
    return found[1]


def _unquoted(written: str) -> str:
    return written[1:-1]


def _values(written: Sequence[str]) -> list[Decimal | date]:
    try:
        return [*map(Decimal, written)]
    except InvalidOperation:  # some are days
        return [date.fromisoformat(one) if one[4:5] == "-" else Decimal(one) for one in written]


def entries_in(content: Content) -> Entries | None:
    """Read a journal's entries, or None where only the general way can tell what is there.

    None says nothing about faults: a sound journal may be written in a way not known here.
    """
    if content.encoding_faults():
        return None
    text = content.text
    first = text.find("\n" + HEADER) + 1
    return _entries_from(text, first) if first and _is_head(text[:first]) else None


def entries_added(before: Content, after: Content) -> Entries | None:
    """Read what was added to the end of a journal of which ``entries_in`` gave all entries.

    None leaves it to reading the whole again.
    """
    known, text = before.text, after.text
    if after.encoding_faults() or not known.endswith("\n") or not text.startswith(known):
        return None
    first = text.find(HEADER, len(known))
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
        end = text.find("\n" + HEADER, start + _PIECE) + 1 or len(text)
        yield text[start:end]
        start = end


def _read_piece(piece: str, found: _Columns) -> None:
    before, *blocks = f"\n{piece}".split(FIRST_LINES)
    if before:  # blocks that do not begin with a year
        _read_as_toml(before, found)
    if blocks:
        _read_blocks([block.split("\n", 3) for block in blocks], found)


def _read_blocks(blocks: Sequence[_Block], found: _Columns) -> None:
    """Take blocks together; where one looks different, it is found by halving."""
    try:
        found.take(blocks)
    except _DifferentError:
        half = len(blocks) // 2
        if half == 0:
            _read_as_toml(FIRST_LINES + "\n".join(blocks[0]), found)
        else:
            _read_blocks(blocks[:half], found)
            _read_blocks(blocks[half:], found)


def _read_as_toml(text: str, found: _Columns) -> None:
    tables = tomli.loads(text, parse_float=exact)
    if set(tables) != {"actual"}:
        raise ValueError
    for table in tables["actual"]:
        found.add(Actual.model_validate(table))


def _consistent(entries: Entries) -> bool:
    """Say whether each entry has a value or takes one back, and never both."""
    if not entries.has("retracts") and type(None) not in set(map(type, entries.values)):
        return True
    pairs = entries.columns("value", "retracts")
    return all((value is None) is (retracts is True) for value, retracts in pairs)
