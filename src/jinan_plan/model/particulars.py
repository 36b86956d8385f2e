"""What an entry says beside its year, indicator and value; many entries share it.

The figures of one bulletin have one source, one day of publication and one moment of recording.
A journal of a hundred thousand entries holds a few hundred such particulars: a rule about them
looks at these, and an entry costs no more than a reference to its own.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal

from msgspec import Struct

from jinan_plan.model.actual import Actual, day_known
from jinan_plan.model.values import Form, Qualifier, Status


class Particulars(Struct, frozen=True, eq=False):
    """The fields of an actual that say for which stretch, how, by whom and when it was reported.

    Two are the same only if they are one object, so that comparing costs nothing; entries that
    say the same may have several.
    """

    qualifier: Qualifier | None = None
    from_: int | None = None
    through: int | None = None
    form: Form | None = None
    basis: str | None = None
    prices: int | Literal["current"] | None = None
    status: Status | None = None
    source: tuple[str, ...] | None = None
    url: str | None = None
    published: date | None = None
    recorded: datetime | None = None
    reason: str | None = None
    note: str | None = None
    retracts: bool | None = None

    @classmethod
    def of(cls, actual: Actual) -> "Particulars":
        """Take over what an actual says."""
        return cls(*(getattr(actual, attribute) for attribute in PARTICULARS.values()))

    @property
    def known(self) -> date | None:
        """The day a figure with these particulars became known; None where it cannot be told."""
        return day_known(self.published, self.recorded)

    def fields(self) -> dict[str, Any]:
        """Give what is said, by the names of the file."""
        return {
            name: value
            for name, attribute in PARTICULARS.items()
            if (value := getattr(self, attribute)) is not None
        }


PARTICULARS: Mapping[str, str] = {
    attribute.rstrip("_"): attribute for attribute in Particulars.__struct_fields__
}
"""The names of the particulars in the file, in its order, and those of the attributes."""
