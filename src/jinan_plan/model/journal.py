"""What was reported: the append-only journal of yearly actuals and their revisions."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Annotated

from msgspec import Struct
from pydantic import Field

from jinan_plan.model.actual import Actual, Entry, Slot
from jinan_plan.model.entries import Entries
from jinan_plan.model.particulars import Particulars
from jinan_plan.model.values import FileFormat, Strict

Fields = tuple[str, int, int | None, int | None]
"""What a slot is made of: a plain tuple costs a tenth of a ``Slot``, and is equal to it."""

_NONE = -1


class _Chains(Struct, frozen=True):
    """The entries of every slot, each linked to the one before it.

    Attributes:
        last: The position of the last entry of every slot, slots in file order.
        before: By position, that of the entry before it in its slot; -1 where it is the first.
    """

    last: dict[Fields, int]
    before: "array[int]"

    def back_from(self, position: int) -> Iterator[int]:
        """Give an entry and all before it in its slot, the last first."""
        while position != _NONE:
            yield position
            position = self.before[position]

    def histories(self) -> dict[Slot, Sequence[int]]:
        """Give the positions of every slot's entries in file order."""
        return {Slot._make(slot): [*self.back_from(last)][::-1] for slot, last in self.last.items()}


class Journal:
    """All entries in file order, with the question which of them is in force.

    Indicator keys in slots are canonical: an alias is resolved before the journal is asked.
    """

    def __init__(
        self, entries: Iterable[Actual], canonical: Mapping[str, str] | None = None
    ) -> None:
        self.entries = entries if isinstance(entries, Entries) else Entries.of(entries)
        self._canonical = canonical or {}
        self._vintages: dict[date | None, dict[Slot, tuple[Entry, ...]]] = {}
        self._newest: dict[date | None, Mapping[Fields, int]] = {}

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
        stretches = (self.entries.column(name) for name in ("from", "through"))
        slots = zip(self.keys, self.entries.years, *stretches, strict=True)
        last: dict[Fields, int] = {}
        before = array("q")
        for position, slot in enumerate(slots):
            before.append(last.get(slot, _NONE))
            last[slot] = position
        return _Chains(last, before)

    @cached_property
    def _taken_from(self) -> Mapping[Fields, Sequence[int]]:
        """The histories of the slots that something was taken back from."""
        if not self.entries.has("retracts"):
            return {}
        found = {
            slot: [*self._written.back_from(last)][::-1]
            for slot, last in self._written.last.items()
        }
        retracts = self.entries.column("retracts")
        return {
            slot: history
            for slot, history in found.items()
            if any(retracts[position] for position in history)
        }

    @cached_property
    def _standing(self) -> _Chains:
        """The entries that were not taken back, by slot."""
        if not self._taken_from:
            return self._written
        last, before = self._written.last.copy(), self._written.before[:]
        for slot, history in self._taken_from.items():
            stack = self._not_taken_back(history)
            for earlier, later in zip([_NONE, *stack], stack, strict=False):
                before[later] = earlier
            if stack:
                last[slot] = stack[-1]
            else:
                del last[slot]
        return _Chains(last, before)

    @cached_property
    def histories(self) -> Mapping[Slot, Sequence[int]]:
        """The positions of all entries of a slot, retractions among them, in file order."""
        return self._written.histories()

    @cached_property
    def standing(self) -> Mapping[Slot, Sequence[int]]:
        """The positions of the entries not taken back, by slot, in file order."""
        return self._standing.histories()

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

    def vintages(self, as_of: date | None = None) -> dict[Slot, tuple[Entry, ...]]:
        """Give, per slot, the vintages not taken back and known on a day, oldest first.

        The last one is in force. A retraction takes back the entry in force when it was
        written, at every ``as_of``: it says that the recording was a mistake, not that the
        figure was later revised.
        """
        if as_of not in self._vintages:
            particulars, later = self.entries.particulars, self._later_than(as_of)
            known = (
                (slot, tuple(self.entry(one) for one in stack if particulars[one] not in later))
                for slot, stack in self.standing.items()
            )
            self._vintages[as_of] = {slot: entries for slot, entries in known if entries}
        return self._vintages[as_of]

    def newest(self, as_of: date | None = None) -> Mapping[Fields, int]:
        """Give, per slot, the position of the entry in force on a day."""
        if as_of not in self._newest:
            self._newest[as_of] = self._in_force(self._later_than(as_of))
        return self._newest[as_of]

    def _in_force(self, later: frozenset[Particulars]) -> Mapping[Fields, int]:
        """Give the last entry of every slot that is not among what became known later."""
        if not later:
            return self._standing.last
        particulars = self.entries.particulars
        before = self._standing.before
        found: dict[Fields, int] = {}
        for slot, last in self._standing.last.items():
            position = last
            while position != _NONE and particulars[position] in later:
                position = before[position]
            if position != _NONE:
                found[slot] = position
        return found

    def in_force(self, as_of: date | None = None) -> dict[Slot, Entry]:
        """Give, per slot, the entry in force on a day."""
        newest = self.newest(as_of).items()
        return {Slot._make(slot): self.entry(position) for slot, position in newest}

    def current(self, slot: Slot) -> Entry | None:
        """Give the entry in force for a slot today, if there is one."""
        position = self.newest().get(slot)
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
