"""What was reported: the append-only journal of yearly actuals and their revisions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain, pairwise
from typing import Annotated

from pydantic import Field

from jinan_plan.model.actual import Actual, Entry, Slot
from jinan_plan.model.entries import Entries
from jinan_plan.model.values import FileFormat, Strict


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
        self._newest: dict[date | None, Mapping[Slot, int]] = {}

    def slot(self, actual: Actual) -> Slot:
        """Give the slot an entry belongs to."""
        key = self._canonical.get(actual.indicator, actual.indicator)
        return Slot(key, actual.year, actual.from_, actual.through)

    @cached_property
    def histories(self) -> Mapping[Slot, Sequence[int]]:
        """The positions of all entries of a slot, retractions among them, in file order."""
        keys = self.entries.column("indicator")
        canonical = {key: self._canonical.get(key, key) for key in set(keys)}
        others = (self.entries.column(name) for name in ("year", "from", "through"))
        found: dict[tuple[str, int, int | None, int | None], list[int]] = defaultdict(list)
        names = map(canonical.__getitem__, keys)
        for position, slot in enumerate(zip(names, *others, strict=True)):
            found[slot].append(position)
        return {Slot._make(slot): positions for slot, positions in found.items()}

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

    @cached_property
    def standing(self) -> Mapping[Slot, Sequence[int]]:
        """The positions of the entries not taken back, by slot, in file order."""
        if not self.entries.has("retracts"):
            return self.histories
        return {slot: self._not_taken_back(entries) for slot, entries in self.histories.items()}

    def revisions(self) -> Iterator[tuple[int, int]]:
        """Give the position of every revision, behind that of the entry it revised."""
        retracts = self.entries.column("retracts")
        if not self.entries.has("retracts"):
            yield from chain.from_iterable(map(pairwise, self.histories.values()))
            return
        for history in self.histories.values():
            for position, standing in self.replayed(history):
                if standing and not retracts[position]:
                    yield standing[-1], position

    def groundless(self) -> Iterator[int]:
        """Give the positions of retractions that found nothing to take back."""
        if self.entries.has("retracts"):
            retracts = self.entries.column("retracts")
            for history in self.histories.values():
                for position, standing in self.replayed(history):
                    if retracts[position] and not standing:
                        yield position

    def _not_taken_back(self, positions: Iterable[int]) -> list[int]:
        standing: list[int] = []
        for _, standing in self.replayed(positions):  # noqa: B007 - what is left at the end counts
            pass
        return standing

    @cached_property
    def known(self) -> Sequence[date | None]:
        """The day each entry became known (``Actual.known``)."""
        return [
            published or (recorded and recorded.date())
            for published, recorded in self.entries.columns("published", "recorded")
        ]

    def _known_by(self, position: int, day: date | None) -> bool:
        return day is None or (known := self.known[position]) is None or known <= day

    def vintages(self, as_of: date | None = None) -> dict[Slot, tuple[Entry, ...]]:
        """Give, per slot, the vintages not taken back and known on a day, oldest first.

        The last one is in force. A retraction takes back the entry in force when it was
        written, at every ``as_of``: it says that the recording was a mistake, not that the
        figure was later revised.
        """
        if as_of not in self._vintages:
            known = (
                (slot, tuple(self.entry(one) for one in stack if self._known_by(one, as_of)))
                for slot, stack in self.standing.items()
            )
            self._vintages[as_of] = {slot: entries for slot, entries in known if entries}
        return self._vintages[as_of]

    def newest(self, as_of: date | None = None) -> Mapping[Slot, int]:
        """Give, per slot, the position of the entry in force on a day."""
        if as_of not in self._newest:
            known = (
                (slot, next((one for one in reversed(stack) if self._known_by(one, as_of)), None))
                for slot, stack in self.standing.items()
            )
            self._newest[as_of] = {slot: one for slot, one in known if one is not None}
        return self._newest[as_of]

    def in_force(self, as_of: date | None = None) -> dict[Slot, Entry]:
        """Give, per slot, the entry in force on a day."""
        return {slot: self.entry(position) for slot, position in self.newest(as_of).items()}

    def current(self, slot: Slot) -> Entry | None:
        """Give the entry in force for a slot today, if there is one."""
        position = self.newest().get(slot)
        return None if position is None else self.entry(position)

    def entry(self, position: int) -> Entry:
        """Give the entry at a position."""
        return Entry(position, self.entries[position])

    def of(self, key: str | None) -> list[Entry]:
        """Give the entries of an indicator, retractions among them, in file order; all for None."""
        if key is None:
            return [self.entry(position) for position in range(len(self.entries))]
        own = (entries for slot, entries in self.histories.items() if slot.indicator == key)
        return [self.entry(position) for position in sorted(chain.from_iterable(own))]

    def with_entries(self, more: Iterable[Actual]) -> "Journal":
        """Give the journal as it would be after an append."""
        return Journal(self.entries.followed_by(more), self._canonical)


class JournalFile(Strict):
    """The whole of ``actuals.toml``."""

    format: FileFormat
    actual: Annotated[tuple[Actual, ...], Field(strict=False)] = ()
