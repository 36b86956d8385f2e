"""A plan and its journal together: everything a question can be asked of."""

from collections.abc import Iterable

from msgspec import Struct

from jinan_plan.model.actual import Actual
from jinan_plan.model.journal import Journal
from jinan_plan.model.plan import Plan


class Book(Struct, frozen=True):
    """A plan and the journal that belongs to it, checked against each other."""

    plan: Plan
    journal: Journal

    @classmethod
    def of(cls, plan: Plan, actuals: Iterable[Actual]) -> "Book":
        """Join a plan and its actuals; old keys lead to the indicator they became."""
        canonical = {name: row.key for name, row in plan.indicators.items()}
        return cls(plan, Journal(actuals, canonical))
