"""The scale on which a trend is straight: natural, logarithmic, or logistic below a bound."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from msgspec import Struct


class Scale(Struct, frozen=True):
    """A reversible change of scale.

    Attributes:
        bound: For the logit scale, the value that can never be passed (100 for shares).
    """

    name: Literal["natural", "log", "logit"]
    bound: Decimal | None = None

    def fits(self, values: Iterable[Decimal]) -> bool:
        """Say whether every value has a place on the scale."""
        if self.name == "natural":
            return True
        return all(value > 0 and (self.bound is None or value < self.bound) for value in values)

    def to(self, value: Decimal) -> Decimal:
        """Give a value's place on the scale; the value must fit."""
        if self.name == "natural":
            return value
        return (value / (self.bound - value) if self.bound is not None else value).ln()

    def back(self, place: Decimal) -> Decimal:
        """Give the value at a place on the scale."""
        if self.name == "natural":
            return place
        odds = place.exp()
        return self.bound * odds / (1 + odds) if self.bound is not None else odds


NATURAL = Scale("natural")
LOG = Scale("log")


def logit(bound: Decimal) -> Scale:
    """Give the scale of values between 0 and a bound."""
    return Scale("logit", bound)
