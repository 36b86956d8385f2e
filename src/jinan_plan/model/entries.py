"""The entries of a journal as columns, so that a question about all of them costs little.

A journal may hold a hundred thousand entries, and a question needs the figures in force and a
few fields of the rest. So an entry is its year, its indicator, its value and a reference to what
it shares with others, each in a list of its own; an ``Actual`` is made of an entry when somebody
asks for that entry.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from itertools import chain, groupby
from operator import attrgetter
from typing import Any, NamedTuple, Self, overload

from jinan_plan.model.actual import Actual
from jinan_plan.model.particulars import PARTICULARS, Particulars


class Run(NamedTuple):
    """Entries behind one another that differ in nothing but indicator and value."""

    year: int
    particulars: Particulars
    places: range

    def said(self, names: Iterable[str]) -> tuple[Any, ...]:
        """Give what they say in some fields, named as in the file: the year, or particulars."""
        return tuple(
            self.year if name == "year" else getattr(self.particulars, PARTICULARS[name])
            for name in names
        )


class Entries(Sequence[Actual]):
    """The entries of a journal in file order, read-only.

    Attributes:
        years: The year of every entry.
        keys: The indicator of every entry, as it is named there.
        values: The value of every entry; None where one is taken back.
        particulars: What else every entry says.
    """

    def __init__(
        self,
        years: Sequence[int],
        keys: Sequence[str],
        values: Sequence[Any],
        particulars: Sequence[Particulars],
        made: Mapping[int, Actual] | None = None,
    ) -> None:
        self.years = years
        self.keys = keys
        self.values = values
        self.particulars = particulars
        self._made = dict(made or {})
        self._like: dict[Particulars, Actual] = {}
        self._columns: dict[str, Sequence[Any]] = {
            "year": years,
            "indicator": keys,
            "value": values,
        }

    @classmethod
    def of(cls, actuals: Iterable[Actual]) -> Self:
        """Hold actuals that were made already."""
        made = dict(enumerate(actuals))
        all_made = made.values()
        return cls(
            [actual.year for actual in all_made],
            [actual.indicator for actual in all_made],
            [actual.value for actual in all_made],
            [Particulars.of(actual) for actual in all_made],
            made,
        )

    def column(self, name: str) -> Sequence[Any]:
        """Give a field of every entry, named as in the file; None where an entry lacks it.

        Raises:
            KeyError: Entries have no field of that name.
        """
        if name not in self._columns:
            field = attrgetter(PARTICULARS[name])
            self._columns[name] = list(map(field, self.particulars))
        return self._columns[name]

    def columns(self, *names: str) -> Iterator[tuple[Any, ...]]:
        """Give some fields of every entry together."""
        return zip(*(self.column(name) for name in names), strict=True)

    @cached_property
    def runs(self) -> Sequence[Run]:
        """The entries as runs of one year with the same particulars, in file order."""
        found: list[Run] = []
        start = 0
        for (year, particulars), run in groupby(zip(self.years, self.particulars, strict=True)):
            end = start + sum(1 for _ in run)
            found.append(Run(year, particulars, range(start, end)))
            start = end
        return found

    @cached_property
    def distinct(self) -> Sequence[Particulars]:
        """All particulars that entries have, each once."""
        return tuple(dict.fromkeys(run.particulars for run in self.runs))

    def said(self, *names: str) -> Iterator[tuple[tuple[Any, ...], Iterator[int]]]:
        """Give each combination of what entries say, and which entries say it.

        A rule about the year and some particulars, named as in the file, looks at a handful of
        combinations, not at every entry.
        """
        found: dict[tuple[Any, ...], list[range]] = {}
        for run in self.runs:
            found.setdefault(run.said(names), []).append(run.places)
        for fields, places in found.items():
            yield fields, chain.from_iterable(places)

    @property
    def last_recorded(self) -> datetime | None:
        """The moment of the newest recording; None where no entry says when it was recorded."""
        return max((one.recorded for one in self.distinct if one.recorded), default=None)

    def has(self, name: str) -> bool:
        """Say whether any entry has one of the particulars, named as in the file."""
        attribute = PARTICULARS[name]
        return any(getattr(one, attribute) is not None for one in self.distinct)

    def followed_by(self, more: Iterable[Actual]) -> "Entries":
        """Give these entries and more after them."""
        added = Entries.of(more)
        made = {len(self) + position: actual for position, actual in enumerate(added)}
        return Entries(
            [*self.years, *added.years],
            [*self.keys, *added.keys],
            [*self.values, *added.values],
            [*self.particulars, *added.particulars],
            self._made | made,
        )

    def __len__(self) -> int:
        return len(self.years)

    def __iter__(self) -> Iterator[Actual]:
        return map(self._actual, range(len(self)))

    @overload
    def __getitem__(self, index: int) -> Actual: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Actual, ...]: ...
    def __getitem__(self, index: int | slice) -> Actual | tuple[Actual, ...]:
        places = range(len(self))[index]
        if isinstance(places, range):
            return tuple(map(self._actual, places))
        return self._actual(places)

    def _actual(self, position: int) -> Actual:
        if position not in self._made:
            self._made[position] = self._make(position)
        return self._made[position]

    def _make(self, position: int) -> Actual:
        """Make an actual: the first with its particulars validated, the others like it."""
        particulars = self.particulars[position]
        year, key, value = self.years[position], self.keys[position], self.values[position]
        own = {"year": year, "indicator": key, "value": value}
        if particulars in self._like:
            return self._like[particulars].model_copy(update=own)
        if value is None:
            del own["value"]
        actual = Actual.model_validate({**own, **particulars.fields()})
        self._like[particulars] = actual
        return actual
