"""What would change a verdict: the reported figure at which each verdict begins.

The figure is written as it would be reported: a yearly rate for an index, the year's own amount
for a running total. It is the least good figure, with so many digits, that has the verdict.
"""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from msgspec import Struct
from msgspec.structs import replace

from jinan_plan.assess.aim import Obstacle
from jinan_plan.assess.case import EXACT, Case
from jinan_plan.assess.corner import NOMINAL, Corner, Role, corners
from jinan_plan.assess.footing import Footing, footing_of, told
from jinan_plan.assess.progress import MONTHS
from jinan_plan.assess.question import Question
from jinan_plan.assess.rungs import Rung, before, beyond, far_bound, rungs
from jinan_plan.model.values import CHANGE_KINDS


class Threshold(Struct, frozen=True):
    """Where a verdict begins.

    Attributes:
        figure: The least good figure that has the verdict whatever the inexact figures around
            it are; None where the verdict has no end on the bad side.
        possible: The least good figure that may have it; the same where all are exact.
        rule: The pace or completion asked for, where the rule is a ratio.
        until: Inside a range, the last figure before its far bound is passed.
    """

    verdict: str
    figure: Decimal | None
    possible: Decimal | None
    rule: Decimal | None
    until: Decimal | None = None


class Thresholds(Struct, frozen=True):
    """Where the verdicts of a year's figure begin, the best first.

    Attributes:
        of: What the figures are: ``figure`` (as reported), ``amount`` (the year's own part of a
            total), ``rate`` (the year's change, per cent), ``cumulative``, ``average``.
        direction: 1 where a verdict holds from its figure up, -1 from it down.
        beyond: The verdicts past the far bound of a range, where the direction is the other.
        since: The first year that the figure covers, where it covers more than its own.
        through: The last month of a part-year figure (rule E13).
    """

    year: int
    of: str
    direction: int
    steps: tuple[Threshold, ...]
    beyond: tuple[Threshold, ...] = ()
    since: int | None = None
    through: int | None = None


def thresholds(question: Question, year: int, through: int | None = None) -> Thresholds | None:
    """Give where the verdicts of a figure for a year begin; None where nothing can be said.

    Nothing can be said without a case, where an inexact figure (an open end, say) leaves even
    the way itself open, and where a series to be compared with has no figure for the year.

    Args:
        question: The indicator; its figures of that year and later are not looked at.
        year: The newest figure's year, or the one after it.
        through: The last month of a part-year figure that a total counts; None for a whole year.
    """
    case = question.written
    if not isinstance(case, Case) or case.target_year < year or case.kind == "milestone":
        return None
    with localcontext(EXACT):
        elapsed = None if through is None else _elapsed(question, year, through)
        ladders = [_ladder(question, corner, year, elapsed) for corner in _others(question, year)]
    known = [ladder for ladder in ladders if ladder is not None]
    if len(known) < len(ladders) or len({ladder.shape for ladder in known}) > 1:
        return None
    if not known[0].rungs:
        return None
    digits = _digits(question)
    direction = known[0].direction
    steps = _steps([ladder.rungs for ladder in known], direction, digits)
    if (until := known[0].until) is not None:
        steps = (replace(steps[0], until=least(until, digits, -direction)), *steps[1:])
    return Thresholds(
        year,
        known[0].footing.of,
        direction,
        steps,
        _steps([ladder.beyond for ladder in known], -direction, digits),
        since=known[0].footing.since,
        through=through,
    )


def _elapsed(question: Question, year: int, through: int) -> Decimal:
    """Give the years since the base at the end of a month."""
    return year - 1 - question.evidence.base_year + EXACT.divide(Decimal(through), MONTHS)


def _others(question: Question, year: int) -> list[Corner]:
    """Give every end of the figures besides that of the year itself."""
    case = question.written
    evidence = question.evidence
    given = (evidence.newest, evidence.part)
    own = year <= max((entry.actual.year for entry in given if entry is not None), default=0)
    marks = case.marks if isinstance(case, Case) else ()
    found = {frozenset[tuple[Role, int]](): NOMINAL}
    for corner in corners(evidence, marks):
        ends = dict(corner.ends)
        if own:
            ends.pop(Role.LATEST, None)
        found[frozenset(ends.items())] = Corner(ends, corner.marks)
    return list(found.values())


_Placed = tuple[tuple[Rung, Decimal | None], ...]
"""Every rung with the figure that would be reported there."""


class _Ladder(Struct, frozen=True):
    """The verdicts of a year's figure with the other figures at one corner."""

    direction: int
    footing: Footing
    rungs: _Placed
    beyond: _Placed
    until: Decimal | None

    @property
    def shape(self) -> tuple[object, ...]:
        """Which verdicts there are, in which direction: the same at all corners or no use."""
        found = (*self.rungs, *self.beyond)
        return (self.direction, *(rung.verdict for rung, _ in found))

    @property
    def complete(self) -> bool:
        """Every verdict that begins somewhere begins at a figure that can be named."""
        found = (*self.rungs, *self.beyond)
        return all(rung.value is None or figure is not None for rung, figure in found)


def _ladder(
    question: Question, corner: Corner, year: int, elapsed: Decimal | None
) -> _Ladder | None:
    made = question.case_at(corner)
    if isinstance(made, Obstacle):
        return None
    case = before(made, year)
    footing = footing_of(question, corner, year)
    bound = far_bound(case)
    near, far = rungs(case, year, elapsed), beyond(case, year)

    def placed(found: Sequence[Rung]) -> _Placed:
        return tuple((rung, told(question, case, footing, rung.value)) for rung in found)

    ladder = _Ladder(
        case.direction, footing, placed(near), placed(far), told(question, case, footing, bound)
    )
    return ladder if ladder.complete else None


def _steps(found: Sequence[_Placed], direction: int, digits: int) -> tuple[Threshold, ...]:
    return tuple(
        _step([placed[place] for placed in found], direction, digits)
        for place in range(len(found[0]))
    )


def _step(found: Sequence[tuple[Rung, Decimal | None]], direction: int, digits: int) -> Threshold:
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
    """Round in the good direction: the least good figure of so many digits that is enough.

    A number too long to be rounded stays as it is.
    """
    if value.adjusted() + digits >= EXACT.prec - 1:
        return value
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
    if target is not None and isinstance(case, Case):
        numbers += target.between or (() if target.number is None else (target.number,))
    percentages = question.indicator.kind in {"share", *CHANGE_KINDS}
    fewest = question.indicator.decimals or int(percentages)
    return max(fewest, *(_places(number) for number in numbers), 0)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
