"""What was reported: one figure of one indicator, and what it is a figure for."""

from datetime import date, datetime
from typing import Annotated, NamedTuple

from msgspec import Struct
from pydantic import AwareDatetime, Field, model_validator
from pydantic_core import PydanticCustomError

from jinan_plan.model.indicator import Prices
from jinan_plan.model.values import (
    Form,
    Key,
    Mark,
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

    The fields stand in the order in which they are written to the file.
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
    retracts: Mark | None = None

    @model_validator(mode="after")
    def _value_or_retraction(self) -> "Actual":
        if (self.value is None) is not (self.retracts is True):
            raise PydanticCustomError("value-or-retraction", "value or retraction", {})
        return self

    @property
    def known(self) -> date | None:
        """The day it became known; None where that cannot be told."""
        return day_known(self.published, self.recorded)

    def known_by(self, day: date | None) -> bool:
        """Say whether it was known on a day; every figure is known when no day is given."""
        return day is None or self.known is None or self.known <= day


def day_known(published: date | None, recorded: datetime | None) -> date | None:
    """Give the day a figure became known: when published, else when recorded, else unknown."""
    if published is not None:
        return published
    return recorded.date() if recorded is not None else None


class Stretch(NamedTuple):
    """The time a figure is for: a year, several that end with it, or its first months."""

    year: int
    from_: int | None = None
    through: int | None = None


class Slot(NamedTuple):
    """What revisions are revisions of: one indicator, one year, one stretch of it."""

    indicator: str
    year: int
    from_: int | None = None
    through: int | None = None

    @property
    def stretch(self) -> Stretch:
        """The time it is for."""
        return Stretch(self.year, self.from_, self.through)


class Entry(Struct, frozen=True):
    """An actual together with its position in the journal (0 is the first)."""

    position: int
    actual: Actual
