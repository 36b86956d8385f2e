"""The projection of a row, in the units the row is read in."""

from collections.abc import Mapping
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING

from msgspec.structs import replace

from jinan_plan.assess.aim import Obstacle
from jinan_plan.assess.case import Case
from jinan_plan.assess.index import average_growth
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.rows import Projection

if TYPE_CHECKING:
    from jinan_plan.assess.projection import Trend

_HUNDRED = Decimal(100)


def projection_of(case: Case | Obstacle, trend: str = "steps") -> Projection:
    """Project a case to its target year; never a verdict (docs/methods.md, section 8).

    An index is given back as average growth (kind ``growth``) or as the change over the plan
    (kind ``cum_change``), in per cent.

    Args:
        case: The case as written, or why there is none.
        trend: How the series is carried on: a name from ``projection.TRENDS``.
    """
    if isinstance(case, Obstacle):
        return Projection(reason=case.reason)
    if case.latest is not None and case.latest.year >= case.target_year:
        return Projection(reason="plan_over")
    trends: Mapping[str, Trend] = import_module("jinan_plan.assess.projection").TRENDS
    found = trends[trend].on(case)
    if case.constant or case.kind not in {"growth", "cum_change"}:
        return found
    return replace(
        found,
        value=_in_per_cent(case, found.value),
        low=_in_per_cent(case, found.low),
        high=_in_per_cent(case, found.high),
    )


def outcome(case: Case) -> Decimal | None:
    """Give the last value in the units the row is read in."""
    if case.latest is None:
        return None
    if case.constant or case.kind not in {"growth", "cum_change"}:
        return case.latest.value
    return _in_per_cent(case, case.latest.value)


def _in_per_cent(case: Case, index: Decimal | None) -> Decimal | None:
    if index is None or index <= 0:
        return None
    if case.kind == "cum_change":
        return tidy((index - 1) * _HUNDRED)
    return tidy(average_growth(index, case.target_year - case.base_year) * _HUNDRED)
