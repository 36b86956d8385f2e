"""What was reported: the append-only journal of yearly actuals and their revisions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

from pydantic import AwareDatetime, Field, model_validator
from pydantic_core import PydanticCustomError

from jinan_plan.model.indicator import Prices
from jinan_plan.model.values import (
    Form,
    Key,
    Month,
    Prose,
    Qualifier,
    Sources,
    Status,
    Strict,
    Text,
    Value,
    Year,
)


class Actual(Strict):
    """One reported figure, or (``retracts``) the taking back of the one in force.

    Attributes:
        value: A number in the indicator's unit, or for a milestone the date it was done.
        from_: First year of a figure that covers several years together.
        through: Last month of a part-year figure, January to that month.
        published: When the source made it known.
        recorded: When it was written here; every entry of one recording shares it.
    """

    year: Year
    indicator: Key
    value: Value | None = None
    qualifier: Qualifier | None = None
    from_: Annotated[Year | None, Field(alias="from")] = None
    through: Month | None = None
    form: Form | None = None
    basis: Text | None = None
    prices: Prices | None = None
    status: Status | None = None
    source: Sources | None = None
    url: Text | None = None
    published: date | None = None
    recorded: AwareDatetime | None = None
    reason: Prose | None = None
    note: Prose | None = None
    retracts: Literal[True] | None = None

    @model_validator(mode="after")
    def _value_or_retraction(self) -> "Actual":
        if (self.value is None) is not (self.retracts is True):
            raise PydanticCustomError("value-or-retraction", "value or retraction", {})
        return self

    @property
    def known(self) -> date | None:
        """The day it became known: when published, else when recorded, else unknown (always)."""
        if self.published is not None:
            return self.published
        return self.recorded.date() if self.recorded is not None else None

    def known_by(self, day: date | None) -> bool:
        """Say whether it was known on a day; every figure is known when no day is given."""
        return day is None or self.known is None or self.known <= day


class Slot(NamedTuple):
    """What revisions are revisions of: one indicator, one year, one stretch of it."""

    indicator: str
    year: int
    from_: int | None = None
    through: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An actual together with its position in the journal (0 is the first)."""

    position: int
    actual: Actual


class Journal:
    """All entries in file order, with the question which of them is in force.

    Indicator keys in slots are canonical: an alias is resolved before the journal is asked.
    """

    def __init__(
        self, entries: Sequence[Actual], canonical: Mapping[str, str] | None = None
    ) -> None:
        self.entries = tuple(entries)
        self._canonical = canonical or {}
        self._known: dict[date | None, dict[Slot, tuple[Entry, ...]]] = {}

    def slot(self, actual: Actual) -> Slot:
        """Give the slot an entry belongs to."""
        key = self._canonical.get(actual.indicator, actual.indicator)
        return Slot(key, actual.year, actual.from_, actual.through)

    @cached_property
    def _standing(self) -> dict[Slot, list[Entry]]:
        """Every entry not taken back, by slot, in file order."""
        stacks: dict[Slot, list[Entry]] = {}
        for position, actual in enumerate(self.entries):
            stack = stacks.setdefault(self.slot(actual), [])
            if not actual.retracts:
                stack.append(Entry(position, actual))
            elif stack:
                stack.pop()
        return stacks

    def vintages(self, as_of: date | None = None) -> dict[Slot, tuple[Entry, ...]]:
        """Give, per slot, the vintages not taken back and known on a day, oldest first.

        The last one is in force. A retraction takes back the entry in force when it was
        written, at every ``as_of``: it says that the recording was a mistake, not that the
        figure was later revised.
        """
        if as_of not in self._known:
            known: dict[Slot, tuple[Entry, ...]] = {}
            for slot, stack in self._standing.items():
                if seen := tuple(entry for entry in stack if entry.actual.known_by(as_of)):
                    known[slot] = seen
            self._known[as_of] = known
        return self._known[as_of]

    def in_force(self, as_of: date | None = None) -> dict[Slot, Entry]:
        """Give, per slot, the entry in force on a day."""
        return {slot: stack[-1] for slot, stack in self.vintages(as_of).items()}

    def with_entries(self, more: Iterable[Actual]) -> "Journal":
        """Give the journal as it would be after an append."""
        return Journal((*self.entries, *more), self._canonical)


class JournalFile(Strict):
    """The whole of ``actuals.toml``."""

    format: Literal[1]
    actual: Annotated[tuple[Actual, ...], Field(strict=False)] = ()
