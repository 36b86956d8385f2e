"""What would change a verdict: the reported figure at which each verdict begins.

The figure is written as it would be reported: a yearly rate for an index, the year's own amount
for a running total. It is the least good figure, with so many digits, that has the verdict.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from msgspec import Struct

from jinan_plan.assess.aim import Obstacle
from jinan_plan.assess.case import EXACT, Case
from jinan_plan.assess.corner import NOMINAL, Corner, Role, base_figure, corners, figure_of, roles
from jinan_plan.assess.index import (
    Link,
    average_growth,
    index_links,
    running_total,
)
from jinan_plan.assess.progress import reached
from jinan_plan.assess.question import Question
from jinan_plan.assess.rungs import Rung, rungs
from jinan_plan.model.actual import Entry
from jinan_plan.model.forms import form_of
from jinan_plan.model.values import CHANGE_KINDS

_HUNDRED = Decimal(100)


class Threshold(Struct, frozen=True):
    """Where a verdict begins.

    Attributes:
        figure: The least good figure that has the verdict whatever the inexact figures around
            it are; None where the verdict has no end on the bad side.
        possible: The least good figure that may have it; the same where all are exact.
        rule: The pace or completion asked for, where the rule is a ratio.
    """

    verdict: str
    figure: Decimal | None
    possible: Decimal | None
    rule: Decimal | None


class Thresholds(Struct, frozen=True):
    """Where the verdicts of a year's figure begin, the best first.

    Attributes:
        of: What the figures are: ``figure`` (as reported), ``amount`` (the year's own part of a
            total), ``rate`` (the year's change, per cent), ``cumulative``, ``average``.
        direction: 1 where a verdict holds from its figure up, -1 from it down.
    """

    year: int
    of: str
    direction: int
    steps: tuple[Threshold, ...]


def links_of(question: Question, corner: Corner = NOMINAL) -> tuple[Link, ...]:
    """Give the steps by which figures were joined to an index or added to a total."""
    evidence = question.evidence
    by_position = roles(evidence)

    def read(entry: Entry) -> Decimal:
        return corner.read(figure_of(evidence, entry.actual), by_position[entry.position])

    with localcontext(EXACT):
        if evidence.indicator.kind == "cum_sum":
            return running_total(evidence, read).links
        if evidence.indicator.kind not in CHANGE_KINDS:
            return ()
        baseline = evidence.baseline
        base = None if baseline is None else corner.read(base_figure(baseline), Role.BASE)
        return index_links(evidence, read, base)


def thresholds(question: Question, year: int) -> Thresholds | None:
    """Give where the verdicts of a figure for a year begin; None where nothing can be said.

    Nothing can be said without a case, and where an inexact figure (an open end, say) leaves
    even the way itself open.

    Args:
        question: The indicator; its figures of that year and later are not looked at.
        year: The newest figure's year, or the one after it.
    """
    case = question.written
    if not isinstance(case, Case) or case.target_year < year or case.kind == "milestone":
        return None
    with localcontext(EXACT):
        ladders: list[_Ladder] = [_ladder(question, corner, year) for corner in _others(question)]
    verdicts = [rung.verdict for rung, _ in ladders[0]] if ladders[0] else []
    if not verdicts or any([rung.verdict for rung, _ in one] != verdicts for one in ladders):
        return None
    digits = _digits(question)
    steps = tuple(
        _step([one[place] for one in ladders], case.direction, digits)
        for place in range(len(verdicts))
    )
    return Thresholds(year, _reported_as(question, case), case.direction, steps)


def _others(question: Question) -> list[Corner]:
    """Give every end of the figures besides the newest one."""
    case = question.written
    marks = (case.band or (case.target,)) if isinstance(case, Case) else ()
    found = {frozenset[tuple[Role, int]](): NOMINAL}
    for corner in corners(question.evidence, marks):
        ends = dict(corner.ends)
        ends.pop(Role.LATEST, None)
        found[frozenset(ends.items())] = Corner(ends, corner.marks)
    return list(found.values())


_Ladder = list[tuple[Rung, Decimal | None]]


def _ladder(question: Question, corner: Corner, year: int) -> _Ladder:
    case = question.case_at(corner)
    if isinstance(case, Obstacle):
        return []
    at = reached(case)
    elapsed = at.elapsed if at is not None and case.part and at.year == year else None
    links = [link for link in links_of(question, corner) if link.entry.actual.year < year]
    return [
        (rung, None if rung.value is None else _figure(question, case, links, year, rung.value))
        for rung in rungs(case, year, elapsed)
    ]


def _reported_as(question: Question, case: Case) -> str:
    if case.kind == "cum_sum":
        return "amount"
    if case.kind not in CHANGE_KINDS:
        return "figure"
    if case.constant:
        return "average" if case.kind == "growth" else "cumulative"
    form = _form(question)
    return "figure" if form == "level" else form


def _form(question: Question) -> str:
    newest = question.evidence.newest
    if newest is None or newest.actual.from_ is not None:
        return question.indicator.actuals or "rate"
    return form_of(question.indicator, newest.actual) or "rate"


def _figure(
    question: Question, case: Case, links: list[Link], year: int, value: Decimal
) -> Decimal | None:
    """Turn a normalised value into the figure that would be reported for the year."""
    if case.kind == "cum_sum":
        return value - (links[-1].after if links else Decimal(0))
    if case.kind not in CHANGE_KINDS or case.constant:
        return value
    form = _form(question)
    if form == "level":
        base = question.evidence.baseline
        return None if base is None else value * base.value
    years = year - case.base_year
    if form == "average":
        return average_growth(value, years) * _HUNDRED
    if form == "cumulative":
        return (value - 1) * _HUNDRED
    before = links[-1].after if links else Decimal(1)
    return (value / before - 1) * _HUNDRED


def _step(found: _Ladder, direction: int, digits: int) -> Threshold:
    first = found[0][0]
    figures = [
        least(figure, digits, direction, inclusive=rung.inclusive)
        for rung, figure in found
        if figure is not None
    ]
    if not figures:
        return Threshold(first.verdict, None, None, first.rule)
    low, high = min(figures), max(figures)
    sure, possible = (high, low) if direction == 1 else (low, high)
    return Threshold(first.verdict, sure, possible, first.rule)


def least(value: Decimal, digits: int, direction: int, *, inclusive: bool = True) -> Decimal:
    """Round in the good direction: the least good figure of so many digits that is enough."""
    step = Decimal(1).scaleb(-digits)
    rounded = value.quantize(step, ROUND_CEILING if direction == 1 else ROUND_FLOOR, EXACT)
    return rounded + step * direction if rounded == value and not inclusive else rounded


def _digits(question: Question) -> int:
    """Give the digits after the point that the figures and the target are reported with."""
    evidence = question.evidence
    case = question.written
    numbers = [
        entry.actual.value
        for entry in (*evidence.whole, *evidence.spans)
        if isinstance(entry.actual.value, Decimal)
    ]
    target = evidence.version.target
    if target is not None and target.number is not None and isinstance(case, Case):
        numbers.append(target.number)
    percentages = question.indicator.kind in {"share", *CHANGE_KINDS}
    fewest = question.indicator.decimals or int(percentages)
    return max(fewest, *(_places(number) for number in numbers), 0)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
