"""What was promised: a target with exactly one comparator."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from jinan_plan.model.values import Key, Number, Sources, Strict, Text, Year


class Comparator(StrEnum):
    """How a figure is held against a target, spelled as in the JSON contract."""

    AT_LEAST = ">="
    ABOVE = ">"
    AT_MOST = "<="
    BELOW = "<"
    ABOUT = "approx"
    CLASS = "class_floor"
    BAND = "band"
    BY = "by"
    TREND = "trend"


Band = Annotated[tuple[Number, Number], Field(strict=False)]

WORDINGS: dict[str, Comparator | None] = {
    "at_least": Comparator.AT_LEAST,
    "above": Comparator.ABOVE,
    "at_most": Comparator.AT_MOST,
    "below": Comparator.BELOW,
    "about": Comparator.ABOUT,
    "class": Comparator.CLASS,
    "between": Comparator.BAND,
    "fall": Comparator.AT_LEAST,
    "rise": Comparator.AT_LEAST,
    "by": Comparator.BY,
    "trend": Comparator.TREND,
    "times": None,
    "plus": None,
    "faster_than": Comparator.AT_LEAST,
}
"""Every way to word a target in the format and how it compares.

``times`` and ``plus`` are relative to the baseline: they are reached by rising to (or, for a
factor below 1 or a negative step, falling to) the resulting level. ``fall`` and ``rise`` are
reached when the change is at least as large as stated.
"""


class Goal(Strict):
    """The wording shared by targets of the plan and of a single year: one comparator."""

    at_least: Number | None = None
    above: Number | None = None
    at_most: Number | None = None
    below: Number | None = None
    about: Number | None = None
    class_: Number | None = Field(default=None, alias="class")
    between: Band | None = None
    stated: Text | None = None
    source: Sources | None = None
    published: date | None = None

    @model_validator(mode="after")
    def _one_comparator(self) -> "Goal":
        used = [word for word in WORDINGS if self.worded(word) is not None]
        if not used:
            raise PydanticCustomError("no-comparator", "no comparator", {})
        if len(used) > 1:
            raise PydanticCustomError(
                "one-comparator", "one comparator", {"count": len(used), "used": ", ".join(used)}
            )
        if self.between is not None and self.between[0] >= self.between[1]:
            raise PydanticCustomError("empty-band", "empty band", {})
        return self

    def worded(self, word: str) -> object:
        """Give what stands at a wording of the format (``class``, ``fall`` ...), or None."""
        return getattr(self, "class_" if word == "class" else word, None)

    @cached_property
    def wording(self) -> str:
        """The one wording used, e.g. ``at_least``."""
        return next(word for word in WORDINGS if self.worded(word) is not None)

    @cached_property
    def number(self) -> Decimal | None:
        """The number stated, where the wording is a single number."""
        value = self.worded(self.wording)
        return value if isinstance(value, Decimal) else None


class YearGoal(Goal):
    """A target of one year's plan (年度计划目标); judged apart from the five-year target."""


class Target(Goal):
    """What is to be reached, by default by the end of the plan.

    Attributes:
        undated: The plan states no day for a milestone; ``by`` holds the plan's end in its
            place, and passing it unreported proves nothing.
        basis: The measuring basis it is stated on, where that is not the row's: figures on
            another one are never held against it.
    """

    fall: Number | None = None
    rise: Number | None = None
    by: date | None = None
    undated: bool = False
    trend: Literal["up", "down"] | None = None
    times: Number | None = None
    plus: Number | None = None
    faster_than: Key | None = None
    margin: Number | None = None
    year: Year | None = None
    basis: Text | None = None

    @model_validator(mode="after")
    def _additions_belong(self) -> "Target":
        if self.margin is not None and self.faster_than is None:
            raise PydanticCustomError("margin-alone", "margin alone", {})
        if self.undated and self.by is None:
            raise PydanticCustomError("undated-alone", "undated alone", {})
        if self.year is not None and self.by is not None:
            raise PydanticCustomError("year-beside-by", "year beside by", {})
        return self
