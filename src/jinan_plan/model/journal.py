"""What was reported: the append-only journal of yearly actuals and their revisions."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain, repeat
from typing import Annotated

from msgspec import Struct
from pydantic import Field

from jinan_plan.model.actual import Actual, Entry, Slot, Stretch
from jinan_plan.model.entries import Entries
from jinan_plan.model.particulars import Particulars
from jinan_plan.model.values import FileFormat, Strict

InForce = Mapping[Stretch, Mapping[str, int]]
"""By the time it is for and the indicator, the position of the entry in force."""

_NONE = -1


class _Chains(Struct, frozen=True):
    """The entries of every slot, each linked to the one before it.

    Attributes:
        last: The position of the last entry of every slot, by stretch of time and indicator.
        before: By position, that of the entry before it in its slot; -1 where it is the first.
    """

    last: dict[Stretch, dict[str, int]]
    before: "array[int]"

    def back_from(self, position: int) -> Iterator[int]:
        """Give an entry and all before it in its slot, the last first."""
        while position != _NONE:
            yield position
            position = self.before[position]

    def add(self, stretch: Stretch, keys: Sequence[str], places: range) -> None:
        """Link entries for one stretch of time, which stand behind one another."""
        last = self.last.setdefault(stretch, {})
        if len(set(keys)) == len(keys):
            self.before.extend(map(last.get, keys, repeat(_NONE)))
            last.update(zip(keys, places, strict=True))
            return
        for key, position in zip(keys, places, strict=True):
            self.before.append(last.get(key, _NONE))
            last[key] = position

    def histories(self, of: str | None = None) -> Mapping[Slot, Sequence[int]]:
        """Give the positions of every slot's entries, all in file order; of one indicator only."""
        found = (
            (Slot(key, *stretch), [*self.back_from(last[key])][::-1])
            for stretch, last in self.last.items()
            for key in ((of,) if of is not None else last)
            if key in last
        )
        return dict(sorted(found, key=lambda each: each[1]))


class Journal:
    """All entries in file order, with the question which of them is in force.

    Indicator keys in slots are canonical: an alias is resolved before the journal is asked.
    """

    def __init__(
        self, entries: Iterable[Actual], canonical: Mapping[str, str] | None = None
    ) -> None:
        self.entries = entries if isinstance(entries, Entries) else Entries.of(entries)
        self._canonical = canonical or {}
        self._vintages: dict[tuple[date | None, str | None], Mapping[Slot, tuple[Entry, ...]]] = {}
        self._newest: dict[date | None, InForce] = {}

    def slot(self, actual: Actual) -> Slot:
        """Give the slot an entry belongs to."""
        key = self._canonical.get(actual.indicator, actual.indicator)
        return Slot(key, actual.year, actual.from_, actual.through)

    @cached_property
    def keys(self) -> Sequence[str]:
        """The canonical key of every entry's indicator."""
        named = self.entries.keys
        canonical = {key: self._canonical.get(key, key) for key in set(named)}
        if all(key == own for key, own in canonical.items()):
            return named
        return [canonical[key] for key in named]

    @cached_property
    def _written(self) -> _Chains:
        """All entries by slot, retractions among them."""
        chains = _Chains({}, array("q"))
        for year, particulars, places in self.entries.runs:
            stretch = Stretch(year, particulars.from_, particulars.through)
            chains.add(stretch, self.keys[places.start : places.stop], places)
        return chains

    @cached_property
    def _taken_from(self) -> Mapping[Slot, Sequence[int]]:
        """The histories of the slots that something was taken back from."""
        if not self.entries.has("retracts"):
            return {}
        retracts = self.entries.column("retracts")
        return {
            slot: history
            for slot, history in self.histories.items()
            if any(retracts[position] for position in history)
        }

    @cached_property
    def _standing(self) -> _Chains:
        """The entries that were not taken back, by slot."""
        if not self._taken_from:
            return self._written
        last = {stretch: own.copy() for stretch, own in self._written.last.items()}
        before = self._written.before[:]
        for slot, history in self._taken_from.items():
            stack = self._not_taken_back(history)
            for earlier, later in zip([_NONE, *stack], stack, strict=False):
                before[later] = earlier
            own = last[slot.stretch]
            if stack:
                own[slot.indicator] = stack[-1]
            else:
                del own[slot.indicator]
        return _Chains(last, before)

    @cached_property
    def histories(self) -> Mapping[Slot, Sequence[int]]:
        """The positions of all entries of a slot, retractions among them, in file order."""
        return self._written.histories()

    def standing(self, of: str | None = None) -> Mapping[Slot, Sequence[int]]:
        """Give the positions of the entries not taken back, by slot; of one indicator, or all."""
        return self._standing.histories(of)

    def replayed(self, positions: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
        """Follow a slot's history: each entry, and those that stood when it was written.

        The list is one and the same throughout; at the end it holds what stands today.
        """
        retracts = self.entries.column("retracts")
        standing: list[int] = []
        for position in positions:
            yield position, standing
            if not retracts[position]:
                standing.append(position)
            elif standing:
                standing.pop()

    def _not_taken_back(self, positions: Iterable[int]) -> list[int]:
        standing: list[int] = []
        for _, standing in self.replayed(positions):  # noqa: B007 - what is left at the end counts
            pass
        return standing

    def revisions(self) -> Iterator[tuple[int, int]]:
        """Give the position of every revision, behind that of the entry it revised."""
        replayed = frozenset(chain.from_iterable(self._taken_from.values()))
        for position, earlier in enumerate(self._written.before):
            if earlier != _NONE and position not in replayed:
                yield earlier, position
        retracts = self.entries.column("retracts")
        for history in self._taken_from.values():
            for position, standing in self.replayed(history):
                if standing and not retracts[position]:
                    yield standing[-1], position

    def groundless(self) -> Iterator[int]:
        """Give the positions of retractions that found nothing to take back."""
        retracts = self.entries.column("retracts")
        for history in self._taken_from.values():
            for position, standing in self.replayed(history):
                if retracts[position] and not standing:
                    yield position

    @cached_property
    def known(self) -> Sequence[date | None]:
        """The day each entry became known (``Actual.known``)."""
        known = {particulars: particulars.known for particulars in self.entries.distinct}
        return [known[particulars] for particulars in self.entries.particulars]

    def _later_than(self, day: date | None) -> frozenset[Particulars]:
        """Give the particulars of figures that were not known on a day."""
        if day is None:
            return frozenset()
        known = ((one, one.known) for one in self.entries.distinct)
        return frozenset(one for one, since in known if since is not None and since > day)

    def vintages(
        self, as_of: date | None = None, *, of: str | None = None
    ) -> Mapping[Slot, tuple[Entry, ...]]:
        """Give, per slot, the vintages not taken back and known on a day, oldest first.

        Those of one indicator, or of all; the last one of a slot is in force. A retraction takes
        back the entry in force when it was written, at every ``as_of``: it says that the
        recording was a mistake, not that the figure was later revised.
        """
        if (as_of, of) not in self._vintages:
            particulars, later = self.entries.particulars, self._later_than(as_of)
            known = (
                (slot, tuple(self.entry(one) for one in stack if particulars[one] not in later))
                for slot, stack in self.standing(of).items()
            )
            self._vintages[as_of, of] = {slot: entries for slot, entries in known if entries}
        return self._vintages[as_of, of]

    def newest(self, as_of: date | None = None) -> InForce:
        """Give, per stretch of time and indicator, the position of the entry in force on a day."""
        if as_of not in self._newest:
            later = self._later_than(as_of)
            found = {
                stretch: self._last_but(later, own) if later else own
                for stretch, own in self._standing.last.items()
            }
            self._newest[as_of] = {stretch: own for stretch, own in found.items() if own}
        return self._newest[as_of]

    def _last_but(self, later: frozenset[Particulars], last: dict[str, int]) -> dict[str, int]:
        """Give the last of every indicator's entries that did not become known later."""
        particulars = self.entries.particulars
        known = (
            (
                key,
                next((p for p in self._standing.back_from(at) if particulars[p] not in later), -1),
            )
            for key, at in last.items()
        )
        return {key: position for key, position in known if position != _NONE}

    def in_force(self, as_of: date | None = None) -> dict[Slot, Entry]:
        """Give, per slot, the entry in force on a day."""
        return {
            Slot(key, *stretch): self.entry(position)
            for stretch, in_force in self.newest(as_of).items()
            for key, position in in_force.items()
        }

    def current(self, slot: Slot) -> Entry | None:
        """Give the entry in force for a slot today, if there is one."""
        position = self.newest().get(slot.stretch, {}).get(slot.indicator)
        return None if position is None else self.entry(position)

    def entry(self, position: int) -> Entry:
        """Give the entry at a position."""
        return Entry(position, self.entries[position])

    def of(self, key: str | None) -> list[Entry]:
        """Give the entries of an indicator, retractions among them, in file order; all for None."""
        return [
            self.entry(position)
            for position, own in enumerate(self.keys)
            if key is None or own == key
        ]

    def with_entries(self, more: Iterable[Actual]) -> "Journal":
        """Give the journal as it would be after an append."""
        return Journal(self.entries.followed_by(more), self._canonical)


class JournalFile(Strict):
    """The whole of ``actuals.toml``."""

    format: FileFormat
    actual: Annotated[tuple[Actual, ...], Field(strict=False)] = ()
