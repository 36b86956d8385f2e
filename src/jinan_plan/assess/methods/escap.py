"""Current status and anticipated progress after UN ESCAP (docs/methods.md, section 6)."""

from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from jinan_plan.assess.case import Case, Judgement, Measure, Point
from jinan_plan.assess.exactly import above, exactly
from jinan_plan.assess.observed import nothing_to_reach, reached, with_history
from jinan_plan.assess.scale import LOG, Scale, logit
from jinan_plan.model.target import Comparator
from jinan_plan.model.values import CHANGE_KINDS

METHOD = "escap"

FULL = Decimal(10)
"""The index of a target reached; 0 is the baseline, less is worse than the baseline."""

GOOD = Decimal(9)

PER_CENT = Decimal(100)


class Trend(Struct, frozen=True):
    """The average yearly step of a series on its scale, and the values it starts from.

    Attributes:
        step: None where the scale has no place for a value (at 0 or at the bound).
    """

    values: tuple[Point, ...]
    scale: Scale
    step: Decimal | None

    def at(self, year: int) -> tuple[Decimal, bool]:
        """Give the value of a year, and whether it is estimated rather than observed."""
        known = next((point.value for point in self.values if point.year == year), None)
        if known is not None:
            return known, False
        last = self.values[-1]
        if self.step is None:
            return last.value, True
        place = self.scale.to(last.value) + self.step * (year - last.year)
        return self.scale.back(place), True


@exactly(Judgement(METHOD, "not_applicable", reason="out_of_range"))
def judge(case: Case) -> Judgement:
    """Put today and the projected target year on an index from 0 (baseline) to 10 (target).

    The verdict is the class of the anticipated progress. A missing baseline or current year
    is estimated by the same trend as the target year, and flagged.
    """
    values = with_history(case)
    scale = _scale(case)
    reason = _unfit(case, values, scale)
    if reason:
        return Judgement(METHOD, "not_applicable", reason=reason)
    if len(values) < 2:  # noqa: PLR2004 - a trend takes two values
        return _single(case, values)
    trend = Trend(values, scale, _mean_step(values, scale))
    start = _base_year(case)
    base, base_estimated = trend.at(start)
    if base == case.target:
        return Judgement(METHOD, "not_applicable", reason="target_equals_base")
    present, present_estimated = trend.at(max(start, min(case.year, case.target_year)))
    projection, _ = trend.at(case.target_year)
    status, ahead = _index(case, base, present), _index(case, base, projection)
    measures: dict[str, Measure] = {
        "base_value": base,
        "current_value": present,
        "projection": projection,
        "csi": status,
        "csi_class": _status_class(status),
        "ap": ahead,
        "ap_class": _progress_class(ahead),
    }
    estimated = {"base_estimated": base_estimated, "current_estimated": present_estimated}
    flags = tuple(flag for flag, holds in estimated.items() if holds)
    return Judgement(METHOD, _progress_class(ahead), measures, flags)


def _unfit(case: Case, values: tuple[Point, ...], scale: Scale) -> str | None:
    worst = min((point.value for point in values), default=Decimal(1))
    reasons = {
        "band": case.comparator is Comparator.BAND,
        "running_total": case.kind == "cum_sum",
        "constant_target": case.constant and case.kind in CHANGE_KINDS,
        "base_not_before_target": case.target_year <= _base_year(case),
        "base_zero": scale.bound is None and worst == 0,
        "negative_values": worst < 0,
    }
    return nothing_to_reach(case) or next((why for why, holds in reasons.items() if holds), None)


def _scale(case: Case) -> Scale:
    """Give the logit below a natural bound; without one, its limit for small values: the log."""
    if case.limit is not None and case.limit > 0:
        return logit(case.limit)
    return logit(PER_CENT) if case.kind == "share" else LOG


def _base_year(case: Case) -> int:
    measured = case.base is not None and not case.base_substituted
    return case.base.year if case.base is not None and measured else case.base_year


def _mean_step(values: tuple[Point, ...], scale: Scale) -> Decimal | None:
    if not scale.fits(point.value for point in values):
        return None
    steps = [
        (scale.to(later.value) - scale.to(earlier.value)) / (later.year - earlier.year)
        for earlier, later in pairwise(values)
    ]
    return sum(steps, Decimal(0)) / len(steps)


def _single(case: Case, values: tuple[Point, ...]) -> Judgement:
    if not values:
        return Judgement(METHOD, "insufficient_data", reason="no_actual")
    if not reached(case, values[0].value):
        return Judgement(METHOD, "insufficient_data", reason="one_value")
    measures: dict[str, Measure] = {
        "current_value": values[0].value,
        "csi": FULL,
        "csi_class": _status_class(FULL),
        "ap": FULL,
        "ap_class": _progress_class(FULL),
    }
    return Judgement(METHOD, _progress_class(FULL), measures)


def _index(case: Case, base: Decimal, value: Decimal) -> Decimal:
    if reached(case, value):
        return FULL
    return FULL * case.direction * (value - base) / abs(case.target - base)


def _status_class(index: Decimal) -> str:
    if above(index, GOOD):
        return "on_track"
    return "slow_progress" if above(index, Decimal(0)) else "regression"


def _progress_class(index: Decimal) -> str:
    if above(index, GOOD):
        return "will_meet"
    return "accelerate" if above(index, Decimal(0)) else "no_progress"
