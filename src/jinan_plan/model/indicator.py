"""What is followed: an indicator with its baseline, target and the way between them."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator
from pydantic_core import PydanticCustomError

from jinan_plan.model.target import Target, YearGoal
from jinan_plan.model.values import (
    Bilingual,
    Form,
    Key,
    Kind,
    Number,
    Prose,
    Qualifier,
    Sources,
    Status,
    Strict,
    Text,
    Year,
    YearKey,
    is_year,
)


def _prices(value: Any) -> int | Literal["current"]:  # noqa: ANN401 - whatever the file holds
    if value == "current":
        return "current"
    if is_year(value):
        return value
    raise PydanticCustomError("bad-prices", "bad prices", {"got": repr(value)[:60]})


Prices = Annotated[int | Literal["current"], PlainValidator(_prices)]
"""The price basis of a figure in money: a year of constant prices, or current prices."""


class Baseline(Strict):
    """Where the indicator stood when the plan began."""

    value: Number
    qualifier: Qualifier | None = None
    year: Year | None = None
    source: Sources | None = None
    published: date | None = None
    url: Text | None = None
    status: Status | None = None
    basis: Text | None = None
    prices: Prices | None = None
    note: Prose | None = None


class Earlier(Strict):
    """A complete earlier version of target and baseline, in force before a date."""

    until: date
    reason: Prose
    target: Target
    baseline: Baseline | None = None
    basis: Text | None = None


class Indicator(Strict):
    """One row of the plan: what the number means, where it began, where it must be when."""

    key: Key
    name: Bilingual
    sector: Key
    kind: Kind
    aliases: Annotated[tuple[Key, ...], Field(strict=False)] = ()
    unit: Text | None = None
    decimals: Annotated[int, Field(strict=True, ge=0, le=9)] | None = None
    binding: bool = False
    direction: Literal["up", "down"] | None = None
    path: Literal["linear", "geometric"] | None = None
    waypoints: dict[YearKey, Number] = Field(default_factory=dict)
    baseline: Baseline | None = None
    target: Target | None = None
    yearly: dict[YearKey, YearGoal] = Field(default_factory=dict)
    earlier: Annotated[tuple[Earlier, ...], Field(strict=False)] = ()
    actuals: Form | None = None
    context: bool = False
    group: Text | None = None
    prices: Prices | None = None
    basis: Text | None = None
    limit: Number | None = None
    series: Text | None = None
    note: Bilingual | None = None
