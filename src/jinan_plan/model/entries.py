"""The entries of a journal as columns, so that a question about all of them costs little.

A journal may hold a hundred thousand entries, and a question needs the figures in force and a
few fields of the rest. So fields are kept in columns, one list each, and an ``Actual`` is made
of an entry when somebody asks for that entry.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, overload

from jinan_plan.model.actual import Actual

FIELDS: Mapping[str, str] = {
    field.alias or name: name for name, field in Actual.model_fields.items()
}
"""The names of an entry's fields: in the file, and of the attribute."""


class Entries(Sequence[Actual]):
    """The entries of a journal in file order, read-only.

    Attributes are named as in the file (``from``, not ``from_``).
    """

    def __init__(
        self, length: int, columns: Mapping[str, Sequence[Any]], made: Mapping[int, Actual]
    ) -> None:
        self._length = length
        self._columns = dict(columns)
        self._made = dict(made)

    @classmethod
    def of(cls, actuals: Iterable[Actual]) -> "Entries":
        """Hold actuals that were made already."""
        made = dict(enumerate(actuals))
        columns = {
            name: tuple(getattr(actual, attribute) for actual in made.values())
            for name, attribute in FIELDS.items()
        }
        return cls(len(made), columns, made)

    def column(self, name: str) -> Sequence[Any]:
        """Give a field of every entry, None where an entry lacks it.

        Raises:
            KeyError: Entries have no field of that name.
        """
        if name not in FIELDS:
            raise KeyError(name)
        if name not in self._columns:
            self._columns[name] = (None,) * self._length
        return self._columns[name]

    def columns(self, *names: str) -> Iterator[tuple[Any, ...]]:
        """Give some fields of every entry together."""
        return zip(*(self.column(name) for name in names), strict=True)

    def said(self, *names: str) -> Iterator[tuple[tuple[Any, ...], Iterator[int]]]:
        """Give each combination of what entries say in some fields, and which entries say it.

        A rule about a few fields looks at a handful of combinations, not at every entry.
        """
        for fields in dict.fromkeys(self.columns(*names)):
            yield fields, self._saying(names, fields)

    def _saying(self, names: tuple[str, ...], fields: tuple[Any, ...]) -> Iterator[int]:
        found = enumerate(self.columns(*names))
        return (position for position, said in found if said == fields)

    def has(self, name: str) -> bool:
        """Say whether any entry has a field."""
        column = self._columns.get(name)
        return column is not None and any(value is not None for value in column)

    def followed_by(self, more: Iterable[Actual]) -> "Entries":
        """Give these entries and more after them."""
        added = Entries.of(more)
        columns = {
            name: tuple(chain(self.column(name), added.column(name)))
            for name in FIELDS
            if name in self._columns or added.has(name)
        }
        made = {self._length + position: actual for position, actual in enumerate(added)}
        return Entries(self._length + len(added), columns, self._made | made)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Actual]:
        return map(self._actual, range(self._length))

    @overload
    def __getitem__(self, index: int) -> Actual: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Actual, ...]: ...
    def __getitem__(self, index: int | slice) -> Actual | tuple[Actual, ...]:
        places = range(self._length)[index]
        if isinstance(places, range):
            return tuple(map(self._actual, places))
        return self._actual(places)

    def _actual(self, position: int) -> Actual:
        if position not in self._made:
            fields = {
                name: value
                for name, column in self._columns.items()
                if (value := column[position]) is not None
            }
            self._made[position] = Actual.model_validate(fields)
        return self._made[position]
