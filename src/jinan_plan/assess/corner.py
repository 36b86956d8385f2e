"""Which end of every figure is being judged; figures of one role move together."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from itertools import product

from msgspec import Struct, field

from jinan_plan.assess.evidence import Evidence
from jinan_plan.assess.figure import Figure, is_exact
from jinan_plan.assess.rows import BaselineInForce
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.values import CHANGE_KINDS


class Role(Enum):
    """The part a figure plays in a verdict."""

    BASE = auto()
    EARLIER = auto()
    PREVIOUS = auto()
    LATEST = auto()


class Corner(Struct, frozen=True):
    """A choice of one end for the figures of every role; an unnamed role keeps its number.

    Attributes:
        ends: Per role, which of a figure's samples to take, counted from the low end.
        marks: Numbers at which a verdict may turn (``Figure.samples``).
    """

    ends: dict[Role, int] = field(default_factory=dict)
    marks: tuple[Decimal, ...] = ()

    def read(self, figure: Figure, role: Role) -> Decimal:
        """Give the exact number to judge a figure at."""
        if role not in self.ends or figure.exact:
            return figure.value
        samples = figure.samples(self.marks)
        return samples[min(self.ends[role], len(samples) - 1)]


NOMINAL = Corner()
"""Every figure as it was written."""


def base_figure(baseline: BaselineInForce) -> Figure:
    """Give the baseline as a figure."""
    return Figure(baseline.value, baseline.qualifier)


def figure_of(evidence: Evidence, actual: Actual) -> Figure:
    """Give an actual as a figure, knowing whether it is a rate of change."""
    form = actual.form or evidence.indicator.actuals
    rate = evidence.indicator.kind in CHANGE_KINDS and form != "level"
    return Figure(number_of(actual), actual.qualifier, rate)


def number_of(actual: Actual) -> Decimal:
    """Give the number an actual states; the day of a milestone is none, and counts as 0."""
    return actual.value if isinstance(actual.value, Decimal) else Decimal(0)


def roles(evidence: Evidence) -> dict[int, Role]:
    """Give the role of every figure, by its position in the journal."""
    years = sorted({entry.actual.year for entry in _all(evidence)})
    by_year = dict.fromkeys(years, Role.EARLIER)
    by_year.update(zip(years[-1:-3:-1], (Role.LATEST, Role.PREVIOUS), strict=False))
    return {entry.position: by_year[entry.actual.year] for entry in _all(evidence)}


def corners(evidence: Evidence, marks: tuple[Decimal, ...]) -> Iterator[Corner]:
    """Give every combination of ends worth judging; none where all figures are exact."""
    if _all_exact(evidence):
        return
    counts: dict[Role, int] = {}
    if evidence.baseline is not None:
        counts[Role.BASE] = len(base_figure(evidence.baseline).samples(marks))
    by_position = roles(evidence)
    for entry in _all(evidence):
        role = by_position[entry.position]
        found = len(figure_of(evidence, entry.actual).samples(marks))
        counts[role] = max(counts.get(role, 1), found)
    open_roles = {role: count for role, count in counts.items() if count > 1}
    for ends in product(*(range(count) for count in open_roles.values())):
        yield Corner(dict(zip(open_roles, ends, strict=True)), marks)


def _all_exact(evidence: Evidence) -> bool:
    baseline = evidence.baseline
    if baseline is not None and not is_exact(baseline.value, baseline.qualifier):
        return False
    actuals = [entry.actual for entry in _all(evidence)]
    hedged = [actual for actual in actuals if actual.qualifier is not None]
    return all(is_exact(number_of(actual), actual.qualifier) for actual in hedged)


def _all(evidence: Evidence) -> tuple[Entry, ...]:
    part = () if evidence.part is None else (evidence.part,)
    return (*evidence.history, *evidence.spans, *evidence.whole, *part)
