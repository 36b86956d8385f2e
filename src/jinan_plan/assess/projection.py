"""Where the trend leads by the target year, and how sure one can be (docs/methods.md, section 8).

A projection is never a verdict. Everything is in the case's normalised values: an index for
growth and cumulative change, a running total for five-year sums.
"""

from decimal import Context, Decimal

from msgspec import Struct

from jinan_plan.assess import student
from jinan_plan.assess.case import Case, Point
from jinan_plan.assess.exactly import above, at_least, exactly
from jinan_plan.assess.observed import observed, without_number
from jinan_plan.assess.rows import Projection
from jinan_plan.assess.scale import LOG, NATURAL, Scale, logit
from jinan_plan.assess.trend import Forecast, Rule, drift, end_point, line
from jinan_plan.model.values import CHANGE_KINDS

SHOWN = Context(prec=12)
"""Significant digits of a projection; more would pretend to know."""

_CHANCE_STEP = Decimal("1e-12")

LIKELY, UNLIKELY = Decimal("0.8"), Decimal("0.2")

NEAR_EDGE = Decimal("0.1")
"""A share nearer than this part of the whole to 0 or to all of it is projected on the logit."""

PER_CENT = Decimal(100)

_VERY_WIDE = 1
"""Degrees of freedom at which an interval says little."""


def project(case: Case) -> Projection:
    """Project by the average step since the baseline, its interval from how the steps varied."""
    return TRENDS["steps"].on(case)


class Trend(Struct, frozen=True):
    """A way to carry a series on.

    Attributes:
        scale: Where the rule takes a trend to be straight; None takes the case's own scale.
    """

    rule: Rule
    scale: Scale | None = None

    def on(self, case: Case) -> Projection:
        """Project a case by the rule."""
        return _projected(case, self.rule, self.scale)


TRENDS: dict[str, Trend] = {
    "steps": Trend(drift),
    "line": Trend(line),
    "growth": Trend(end_point, LOG),
}
"""The average step (the default), the least-squares line, and constant growth, by name."""


def scale_of(case: Case) -> Scale:
    """Give the scale on which a case's trend is taken to be straight.

    Logarithmic for growth, cumulative change and geometric paths; logistic for shares near 0
    or near their bound; natural otherwise, and where a value or the target touches a bound. A
    bound on growth is held against average rates, which are no index and may be below 0.
    """
    if case.geometric or (case.kind in CHANGE_KINDS and not case.constant):
        return LOG
    values = [point.value for point in observed(case)]
    bound = _upper(case, values)
    if bound is None or case.kind == "cum_sum":
        return NATURAL
    edge = NEAR_EDGE * bound
    near = any(value < edge or value > bound - edge for value in values)
    return logit(bound) if near and logit(bound).fits([*values, case.target]) else NATURAL


@exactly(Projection(reason="out_of_range"))
def _projected(case: Case, rule: Rule, scale: Scale | None = None) -> Projection:
    scale = scale or scale_of(case)
    values = observed(case)
    reason = _unfit(case, values, scale)
    if reason:
        return Projection(reason=reason)
    numbers = [point.value for point in values]
    placed = tuple(Point(point.year, scale.to(point.value)) for point in values)
    forecast = rule(placed, case.target_year)
    width = forecast.width
    ends = (Decimal(0),) if width is None else (Decimal(0), -width, width)
    expected = [scale.back(forecast.place + end) for end in ends]
    lower, upper = _lower(case, numbers), _upper(case, numbers)
    kept = [_kept(value, lower, upper) for value in expected]
    value, *interval = [SHOWN.plus(value).normalize(SHOWN) for value in kept]
    low, high = interval or (None, None)
    chance = _chance(case, scale, forecast)
    label = None if chance is None else _label(chance)
    return Projection(value, low, high, chance, label, _flags(forecast, clipped=kept != expected))


def _unfit(case: Case, values: tuple[Point, ...], scale: Scale) -> str | None:
    numbers = [point.value for point in values]
    reasons = {
        "no_actual": not values,
        "incomplete": case.incomplete,
        "one_value": len(values) == 1,
        "target_year_known": bool(values) and values[-1].year == case.target_year,
        "base_zero": not scale.fits(numbers) and min(numbers, default=0) == 0,
        "negative_values": not scale.fits(numbers),
        "target_not_positive": not scale.fits([case.target]),
    }
    return without_number(case) or next((why for why, holds in reasons.items() if holds), None)


def _chance(case: Case, scale: Scale, forecast: Forecast) -> Decimal | None:
    """Give the chance of meeting the target; inside a band, of staying within both bounds."""
    if forecast.freedom < 1:
        return None
    if case.band is None:
        chance = _met(case.direction * (forecast.place - scale.to(case.target)), forecast)
    else:
        low, high = (_under(bound, scale, forecast) for bound in case.band)
        chance = high - low
    return chance.quantize(_CHANCE_STEP).normalize()


def _under(bound: Decimal, scale: Scale, forecast: Forecast) -> Decimal:
    """Give the chance of a value under a bound; one off the scale is under or over them all."""
    if not scale.fits([bound]):
        return Decimal(bound > 0)
    return _met(scale.to(bound) - forecast.place, forecast)


def _met(distance: Decimal, forecast: Forecast) -> Decimal:
    if not forecast.error:
        return Decimal(at_least(distance, Decimal(0)))
    return student.probability(distance / forecast.error, forecast.freedom)


def _label(chance: Decimal) -> str:
    if at_least(chance, LIKELY):
        return "likely"
    return "uncertain" if above(chance, UNLIKELY) else "unlikely"


def _flags(forecast: Forecast, *, clipped: bool) -> tuple[str, ...]:
    flags = {
        "no_interval": forecast.error is None,
        "very_wide": bool(forecast.error) and forecast.freedom == _VERY_WIDE,
        "no_variation": forecast.error is not None and forecast.error == 0,
        "clipped": clipped,
    }
    return tuple(flag for flag, holds in flags.items() if holds)


def _upper(case: Case, values: list[Decimal]) -> Decimal | None:
    """Give the bound nothing can pass upwards: the named limit, or 100 % for a share."""
    named = () if case.limit is None else (case.limit,)
    bounds = (*named, PER_CENT) if case.kind == "share" else named
    fits = (bound for bound in bounds if bound > 0 and all(value <= bound for value in values))
    return next(fits, None)


def _lower(case: Case, values: list[Decimal]) -> Decimal | None:
    """Give the bound nothing can pass downwards: a limit below every value, or 0 for a share."""
    if case.limit is not None and all(value > case.limit for value in values):
        return case.limit
    never_negative = case.kind == "share" and all(value >= 0 for value in values)
    return Decimal(0) if never_negative else None


def _kept(value: Decimal, lower: Decimal | None, upper: Decimal | None) -> Decimal:
    raised = value if lower is None else max(value, lower)
    return raised if upper is None else min(raised, upper)
