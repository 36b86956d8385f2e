"""Progress as Open SDG 2.4 and Statistics Canada report it (docs/methods.md, section 4)."""

from decimal import Decimal
from typing import Literal

from msgspec.structs import replace

from jinan_plan.assess.case import Case, Judgement, Measure, Point
from jinan_plan.assess.exactly import at_least, exactly, yearly_growth
from jinan_plan.assess.observed import caveats, current, nothing_to_reach, observed
from jinan_plan.model.target import Comparator
from jinan_plan.model.values import CHANGE_KINDS

METHOD = "opensdg"

STAND_IN = Decimal("0.001")
"""What Open SDG puts for a baseline or target of 0; no other method does (rule E7)."""

SUBSTANTIAL, MODERATE = Decimal("0.95"), Decimal("0.6")
TREND_SUBSTANTIAL, TREND_MODERATE = Decimal("0.015"), Decimal("0.005")
LIMIT_POWER = Decimal("4.44")
BEST, WORST = Decimal(5), Decimal(-5)

_OUT_OF_RANGE = Judgement(METHOD, "not_available", reason="out_of_range")


@exactly(_OUT_OF_RANGE)
def judge(case: Case) -> Judgement:
    """Compare actual with required yearly growth and score it from -5 to 5.

    Being at or past the target counts first, with a score of 5, whatever the growth. Baseline
    and target of 0 are replaced by 0.001 here and nowhere else, because Open SDG does so.
    """
    if case.comparator is Comparator.TREND:
        return _in_words(case)
    latest = current(case)
    reason = nothing_to_reach(case) or ("band" if case.comparator is Comparator.BAND else None)
    if reason or latest is None:
        return Judgement(METHOD, "not_available", reason=reason or "no_actual")
    base = observed(case)[0]
    target = case.target or STAND_IN
    measures: dict[str, Measure] = {"base_year_used": base.year, "current_year": latest.year}
    unfit = _unfit(case, base, latest, target)
    ratio = _ratio(case, base, latest, target) if unfit is None else None
    if ratio is not None:
        measures["progress_value"] = ratio
    flags = caveats(case)
    if (latest.value - target) * case.direction >= 0:
        return Judgement(METHOD, "target_achieved", measures | {"score": BEST}, flags)
    if ratio is None:
        reason = unfit or "target_equals_base"
        return Judgement(METHOD, "not_available", measures, flags, reason)
    verdict = _class(ratio, SUBSTANTIAL, MODERATE)
    return Judgement(METHOD, verdict, measures | {"score": _score(ratio)}, flags)


def _in_words(case: Case) -> Judgement:
    """Judge a goal in words from its first figure to its newest."""
    latest = current(case)
    if latest is None:
        return Judgement(METHOD, "not_available", reason="no_actual")
    base = observed(case)[0]
    years = latest.year - base.year
    found = judge_trend(base.value, latest.value, years, case.direction, case.limit)
    measures = {"base_year_used": base.year, "current_year": latest.year, **found.measures}
    return replace(found, measures=measures, flags=caveats(case))


@exactly(_OUT_OF_RANGE)
def judge_trend(
    base: Decimal,
    latest: Decimal,
    years: int,
    direction: Literal[1, -1],
    limit: Decimal | None = None,
) -> Judgement:
    """Judge a direction without a number by yearly growth: 1.5 %, 0.5 % and 0 are the bounds.

    Args:
        base: Value in the base year.
        latest: Newest value.
        years: Years between the two.
        direction: +1 where more is better, -1 where less is.
        limit: A natural bound; starting near it, less growth is asked for.
    """
    start = base or STAND_IN
    if years < 1 or start * latest < 0:
        reason = "one_value" if years < 1 else "mixed_signs"
        return Judgement(METHOD, "not_available", reason=reason)
    growth = _sign(base) * direction * yearly_growth(start, latest, years)
    room = _room(abs(base), limit)
    verdict = _class(growth, TREND_SUBSTANTIAL * room, TREND_MODERATE * room)
    score = _trend_score(growth, room, verdict)
    return Judgement(METHOD, verdict, {"progress_value": growth, "score": score})


def _unfit(case: Case, base: Point, latest: Point, target: Decimal) -> str | None:
    start = base.value or STAND_IN
    reasons = {
        "running_total": case.kind == "cum_sum",
        "constant_target": case.constant and case.kind in CHANGE_KINDS,
        "one_value": latest.year <= base.year,
        "mixed_signs": start * latest.value < 0 or start * target < 0,
        "target_equals_base": start == target,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _ratio(case: Case, base: Point, latest: Point, target: Decimal) -> Decimal | None:
    """Give actual growth over required growth; None where no growth is required.

    A baseline of less than the target is tried just below it, where fifty digits show none.
    """
    start = base.value or STAND_IN
    actual = yearly_growth(start, latest.value, latest.year - base.year)
    required = yearly_growth(start, target, case.target_year - base.year)
    return _sign(base.value) * case.direction * actual / abs(required) if required else None


def _sign(value: Decimal) -> int:
    return -1 if value < 0 else 1


def _class(value: Decimal, substantial: Decimal, moderate: Decimal) -> str:
    if at_least(value, substantial):
        return "substantial_progress"
    if at_least(value, moderate):
        return "moderate_progress"
    return "limited_progress" if at_least(value, Decimal(0)) else "deterioration"


def _score(ratio: Decimal) -> Decimal:
    if at_least(ratio, MODERATE):
        return min(Decimal("7.1429") * ratio - Decimal("4.2857"), BEST)
    return max(Decimal("4.1667") * ratio - Decimal("2.5"), WORST)


def _room(start: Decimal, limit: Decimal | None) -> Decimal:
    bound = abs(limit) if limit is not None else Decimal(0)
    if start >= 2 * bound:
        return Decimal(1)
    near = start if start <= bound else 2 * bound - start
    return 1 - (near / bound) ** LIMIT_POWER


def _trend_score(growth: Decimal, room: Decimal, verdict: str) -> Decimal:
    match verdict:
        case "deterioration":
            return max(125 * growth - Decimal("2.5"), WORST)
        case _ if room == 0:
            return BEST
        case "substantial_progress":
            return min(500 * growth / room - 5, BEST)
        case "moderate_progress":
            return 250 * growth / room - Decimal("1.25")
        case _:
            return 500 * growth / room - Decimal("2.5")
