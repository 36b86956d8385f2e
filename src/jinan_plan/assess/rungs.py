"""From which value on a case has which verdict: the default method turned round.

Every rule of docs/methods.md, sections 2.1 to 2.4 names a verdict for a value; here the path is
inverted exactly, so that the value at which each verdict begins can be named.
"""

from decimal import Decimal
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jinan_plan.assess.case import EXACT, TOLERANCE, Case, Point
from jinan_plan.assess.completion import ENOUGH, NEAR
from jinan_plan.assess.exactly import exactly
from jinan_plan.assess.holding import CHANGES, WINDOW, values
from jinan_plan.assess.methods.pace import AHEAD, BEHIND, ON_TRACK
from jinan_plan.assess.numbers import root
from jinan_plan.assess.progress import expected_share
from jinan_plan.model.target import Comparator

STRICT = {Comparator.ABOVE, Comparator.BELOW}
_COUNTED = {"growth", "cum_change", "cum_sum"}
_BY_PACE = (
    ("ahead", AHEAD),
    ("on_track", ON_TRACK),
    ("behind", BEHIND),
    ("far_behind", Decimal(0)),
)


class Rung(Struct, frozen=True):
    """A verdict and where it begins.

    Attributes:
        value: The least good normalised value with this verdict; None where the verdict has no
            end on the bad side.
        inclusive: The value itself has the verdict.
        rule: The pace, completion or other ratio asked for, where the rule is one.
    """

    verdict: str
    value: Decimal | None
    inclusive: bool = True
    rule: Decimal | None = None


def value_at(case: Case, share: Decimal) -> Decimal | None:
    """Give the value that stands for a share of the way: the inverse of progress.

    None without a base, and on a path of constant growth that does not stay above zero.
    """
    if case.base is None:
        return None
    if not case.geometric:
        return case.base.value + share * (case.target - case.base.value)
    if min(case.base.value, case.target) <= 0:
        return None
    ratio = EXACT.divide(case.target, case.base.value)
    return EXACT.multiply(case.base.value, EXACT.power(ratio, share))


_NOTHING: tuple["Rung", ...] = ()
"""What is said where a power leaves the range of decimals."""


@exactly(_NOTHING)
def rungs(case: Case, year: int, elapsed: Decimal | None = None) -> tuple[Rung, ...]:
    """Give every verdict a figure of a year can have, the best first.

    For a range the verdicts on the side that the way comes from; see ``beyond`` for the other.

    Args:
        case: The case, as ``before`` gives it.
        year: The year of the figure.
        elapsed: Years since the base at the end of a part-year; None takes whole years.
    """
    if case.comparator is Comparator.TREND:
        return _in_words(case, year)
    if year >= case.target_year and elapsed is None:
        return _final(case)
    if case.constant:
        return _holding(case)
    start = case.base.year if case.base else case.base_year
    elapsed = Decimal(year - start) if elapsed is None else elapsed
    if case.kind == "cum_sum" and case.direction == -1:
        return _ceiling(case, elapsed)
    return _on_the_way(case, elapsed)


def before(case: Case, year: int) -> Case:
    """Give a case as it was before a year's figure, which alone decides what it will be.

    A range is faced from the side on which the way began, or from below.
    """
    points = tuple(point for point in case.points if point.year < year)
    changing = case.kind in {"level", "share"} and (not case.constant or case.band is not None)
    if case.base is None and points and changing:
        base = points[0]
        constant = _past(case, base.value, case.target)
        case = replace(case, base=base, base_substituted=True, constant=constant)
        points = points[1:]
    elif case.base is None and case.kind in _COUNTED and not case.constant:
        start = Decimal(0) if case.kind == "cum_sum" else Decimal(1)
        case = replace(case, base=Point(case.base_year, start))
    case = replace(case, points=points)
    return case if case.band is None else _facing(case, case.band)


def _facing(case: Case, band: tuple[Decimal, Decimal]) -> Case:
    low, high = band
    if case.kind in _COUNTED:
        return replace(case, target=low, direction=1)
    inside = case.base is not None and low <= case.base.value <= high
    constant = case.kind == "each_year" or inside
    if case.base is not None and case.base.value > high and not constant:
        return replace(case, target=high, direction=-1, constant=False)
    return replace(case, target=low, direction=1, constant=constant)


def far_bound(case: Case) -> Decimal | None:
    """Give the bound of a range that lies behind the target, as ``before`` faces it."""
    if case.band is None:
        return None
    low, high = case.band
    return high if case.target == low else low


@exactly(_NOTHING)
def beyond(case: Case, year: int) -> tuple[Rung, ...]:
    """Give the verdicts past the far bound of a range, from that bound on; none for others.

    Args:
        case: The case, as ``before`` gives it.
        year: The year of the figure.
    """
    bound = far_bound(case)
    if bound is None:
        return ()
    if year >= case.target_year:
        return (Rung("missed", None),)
    if case.kind == "cum_sum":
        return (Rung("below_worsening", None),)
    if case.base is None and not case.constant:
        return (Rung("insufficient_data", None),)
    around = replace(case, target=bound, direction=-1 if case.direction == 1 else 1, constant=True)
    return _holding(around)[1:]


def _better(case: Case, one: Decimal, other: Decimal) -> Decimal:
    return max(one, other) if case.direction == 1 else min(one, other)


def _past(case: Case, value: Decimal, bound: Decimal) -> bool:
    return (value - bound) * case.direction >= 0


def _reaching(case: Case, verdict: str) -> Rung:
    """Give where the target is satisfied as worded; a computed share done has its tolerance.

    A budget not to be exceeded has no share done: its total is held against the number itself.
    """
    strict = case.comparator in STRICT
    budget = case.kind == "cum_sum" and case.direction == -1
    if case.kind in _COUNTED and not strict and not case.constant and not budget:
        return Rung(verdict, value_at(case, 1 - TOLERANCE) or case.target)
    return Rung(verdict, case.target, inclusive=not strict)


def _on_the_way(case: Case, elapsed: Decimal) -> tuple[Rung, ...]:
    early = _reaching(case, "achieved_early")
    due = expected_share(case, elapsed)
    if value_at(case, Decimal(0)) is None or due is None:
        return (early, Rung("insufficient_data", None))
    found = [early]
    for verdict, ratio in _BY_PACE:
        share = _share_due(ratio, due)
        value = None if share is None else value_at(case, share)
        if value is not None and not _past(case, value, case.target):
            found.append(Rung(verdict, value, rule=ratio))
    if case.incomplete:
        kept = [rung for rung in found if rung.verdict not in {"behind", "far_behind"}]
        return (*kept, Rung("insufficient_data", None))
    return (*found, Rung("reversing", None))


def _share_due(ratio: Decimal, due: Decimal) -> Decimal | None:
    """Give the share of the way a verdict asks for; beside a flat path a lead, not a ratio."""
    if due > 0:
        return (ratio - TOLERANCE) * due if ratio else -TOLERANCE * due
    if ratio == BEHIND:
        return None
    return (due + ratio - 1 if ratio else Decimal(0)) - TOLERANCE


def _final(case: Case) -> tuple[Rung, ...]:
    met = _reaching(case, "met")
    near = value_at_completion(case, ENOUGH - TOLERANCE)
    if case.comparator is Comparator.ABOUT:
        slack = NEAR * abs(case.target) * case.direction
        met = Rung("met", near if near is not None else case.target - slack, rule=ENOUGH)
    found = [met]
    if case.incomplete:
        return (met, Rung("insufficient_data", None))
    reached = met.value is not None and near is not None and _past(case, near, met.value)
    if near is not None and not case.binding and not reached:
        found.append(Rung("nearly", near, rule=ENOUGH))
    return (*found, Rung("missed", None))


def value_at_completion(case: Case, done: Decimal) -> Decimal | None:
    """Give the final value with a completion: the inverse of section 2.3's completion."""
    if case.kind == "cum_sum":
        ceiling = case.direction == -1 or case.target <= 0
        return None if ceiling else done * case.target
    if case.constant or case.base is None or case.base_substituted:
        return None
    if case.kind == "cum_change":
        return 1 + done * (case.target - 1)
    if case.kind == "growth":
        years = case.target_year - case.base_year
        goal = root(case.target, years) - 1
        return EXACT.power(1 + done * goal, years)
    return value_at(case, done)


def _holding(case: Case) -> tuple[Rung, ...]:
    """Turn the every-year rule round: the bound, and the value the trend is counted from."""
    found = values(case)[-(WINDOW - 1) :]
    kept = _reaching(case, "maintained")
    if case.base_substituted and case.kind != "each_year":
        kept = _reaching(case, "achieved_early")
    if not found:
        return (kept, Rung("below_recovering", None))
    first = found[0].value
    worst = Rung("below_worsening", None)
    if not _past(case, first, case.target) or (first == case.target and not kept.inclusive):
        return (kept, Rung("below_recovering", first), worst)
    if case.comparator is Comparator.BAND or kept.verdict == "achieved_early":
        return (kept, worst)
    if first == case.target:
        return (kept, worst)
    return (Rung("maintained", first), _reaching(case, "maintained_at_risk"), worst)


def _ceiling(case: Case, elapsed: Decimal) -> tuple[Rung, ...]:
    start = case.base.year if case.base else case.base_year
    even = EXACT.divide(elapsed, Decimal(case.target_year - start)) * case.target
    within = Rung("maintained_at_risk", case.target, inclusive=case.comparator not in STRICT)
    return (Rung("maintained", even), within, Rung("below_worsening", None))


def _in_words(case: Case, year: int) -> tuple[Rung, ...]:
    """Turn the rule for words round: the last value, and where the average change turns."""
    found = values(case)
    if not found:
        return ()
    previous = found[-1]
    earlier = [_change(one, two) for one, two in pairwise(found)][-(CHANGES - 1) :]
    level = previous.value - (year - previous.year) * sum(earlier, Decimal(0))
    best = Rung("improving", _better(case, previous.value, level), inclusive=False)
    worst = Rung("worsening", None)
    if level == previous.value:
        return (best, worst)
    if best.value == previous.value:
        return (best, Rung("improving_dip", level, inclusive=False), worst)
    return (best, Rung("turning", previous.value, inclusive=False), worst)


def _change(earlier: Point, later: Point) -> Decimal:
    return EXACT.divide(later.value - earlier.value, Decimal(later.year - earlier.year))
