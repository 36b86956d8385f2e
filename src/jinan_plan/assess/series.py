"""From figures to the case a method judges: every kind as a way from a start to a target."""

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jinan_plan.assess.aim import Aim, Obstacle, aim_of
from jinan_plan.assess.case import EXACT, Case, PartYear, Point
from jinan_plan.assess.corner import NOMINAL, Corner, Role, base_figure, figure_of, number_of, roles
from jinan_plan.assess.evidence import Evidence
from jinan_plan.assess.index import averages, index_points, running_total
from jinan_plan.model.actual import Entry
from jinan_plan.model.target import Comparator
from jinan_plan.model.values import CHANGE_KINDS

_HUNDRED = Decimal(100)


def case_of(evidence: Evidence, corner: Corner = NOMINAL) -> Case | Obstacle:
    """Make the case of an indicator, every figure at the end a corner names.

    Args:
        evidence: The figures that may be judged together.
        corner: Which end of every inexact figure to take.

    Returns:
        The case, normalised as ``case.py`` says, or why none can be made.
    """
    if evidence.version.target is None:
        return Obstacle("not_judged", "no_target")
    if evidence.target_year <= evidence.base_year:
        return Obstacle("invalid", "target_before_baseline")
    series = _Series(evidence, corner)
    aim = aim_of(evidence.indicator, evidence.version.target, series.start_value)
    if isinstance(aim, Obstacle):
        return aim
    if evidence.indicator.kind == "cum_sum":
        return _sum_case(series, aim)
    if evidence.indicator.kind in CHANGE_KINDS:
        return _change_case(series, aim)
    return _level_case(series, aim)


class _Series(Struct, frozen=True):
    """An indicator's figures, read at one corner."""

    evidence: Evidence
    corner: Corner

    @property
    def base_value(self) -> Decimal | None:
        baseline = self.evidence.baseline
        return None if baseline is None else self.corner.read(base_figure(baseline), Role.BASE)

    @property
    def start_value(self) -> Decimal | None:
        """Give what a target is higher or lower than; a change starts from none."""
        return Decimal(0) if self.evidence.indicator.kind in CHANGE_KINDS else self.base_value

    def read(self, entry: Entry) -> Decimal:
        if not self.corner.ends:
            return number_of(entry.actual)
        figure = figure_of(self.evidence, entry.actual)
        if figure.exact:
            return figure.value
        return self.corner.read(figure, roles(self.evidence)[entry.position])

    def start(self, aim: Aim) -> Case:
        """Give the case as far as it is the same for every kind."""
        evidence = self.evidence
        return Case(
            kind=evidence.indicator.kind,
            direction=aim.direction,
            binding=evidence.indicator.binding,
            comparator=aim.comparator,
            target=aim.value if aim.value is not None else Decimal(0),
            target_year=evidence.target_year,
            base_year=evidence.base_year,
            year=evidence.year,
            base=None,
            points=(),
            band=aim.band,
            geometric=evidence.indicator.path == "geometric",
            limit=evidence.indicator.limit,
        )

    def waypoints(self) -> tuple[Point, ...]:
        """Give the values stated for years between baseline and target, as written."""
        evidence = self.evidence
        return tuple(
            Point(year, value)
            for year, value in sorted(evidence.indicator.waypoints.items())
            if evidence.base_year < year < evidence.target_year
        )


def _level_case(series: _Series, aim: Aim) -> Case:
    evidence, base_value = series.evidence, series.base_value
    points = tuple(Point(e.actual.year, series.read(e)) for e in evidence.whole)
    base = None if base_value is None else Point(evidence.base_year, base_value)
    case = replace(
        series.start(aim),
        base=base,
        points=points,
        history=tuple(Point(e.actual.year, series.read(e)) for e in evidence.history),
        waypoints=series.waypoints(),
    )
    if base is None and len(points) > 1:
        case = replace(case, base=points[0], points=points[1:], base_substituted=True)
    if aim.comparator is Comparator.BAND:
        return _towards_band(case)
    return replace(case, constant=_holds_already(case))


def _holds_already(case: Case) -> bool:
    """Say whether the every-year rule applies (rule E6): there is no way left to go."""
    if case.kind == "each_year":
        return True
    if case.base is None or case.comparator is Comparator.TREND:
        return False
    return (case.target - case.base.value) * case.direction <= 0


def _towards_band(case: Case) -> Case:
    """Take the nearer bound as the target (docs/methods.md, section 2.4).

    From inside, or once the far bound is overshot, there is no way to a bound to measure: the
    every-year rule applies and the good direction is back into the band.
    """
    low, high = case.band or (case.target, case.target)
    start = case.base or case.latest
    latest = case.latest
    inside = case.base is not None and low <= case.base.value <= high
    constant = case.constant or case.kind == "each_year" or inside
    if start is not None and start.value < low:
        constant = constant or (latest is not None and latest.value > high)
    elif start is not None and start.value > high:
        constant = constant or (latest is not None and latest.value < low)
    place = latest if constant and latest is not None else start
    if place is not None and place.value > high:
        return replace(case, target=high, direction=-1, constant=constant)
    return replace(case, target=low, direction=1, constant=constant)


def _sum_case(series: _Series, aim: Aim) -> Case:
    evidence = series.evidence
    running = running_total(evidence, series.read)
    case = replace(
        series.start(aim),
        points=running.points,
        incomplete=running.incomplete,
        waypoints=series.waypoints(),
        geometric=False,
    )
    if evidence.part is not None and not running.incomplete:
        reached = running.points[-1].value if running.points else Decimal(0)
        month = evidence.part.actual.through or 0
        total = EXACT.add(reached, series.read(evidence.part))
        case = replace(case, part=PartYear(evidence.part.actual.year, month, total))
    if running.points or case.part is not None or evidence.baseline is not None:
        case = replace(case, base=Point(evidence.base_year, Decimal(0)))
    if aim.comparator is Comparator.BAND:
        return replace(case, direction=1)
    return case


def _change_case(series: _Series, aim: Aim) -> Case | Obstacle:
    evidence = series.evidence
    points = index_points(evidence, series.read, series.base_value)
    newest = evidence.newest
    if newest is not None and (not points or points[-1].year != newest.actual.year):
        level = (newest.actual.form or evidence.indicator.actuals) == "level"
        lacks_base = level and not series.base_value
        return Obstacle("insufficient_data", "no_baseline" if lacks_base else "missing_year")
    case = replace(series.start(aim), points=points, geometric=True)
    if points or evidence.baseline is not None:
        case = replace(case, base=Point(evidence.base_year, Decimal(1)))
    if aim.comparator is Comparator.TREND:
        return case
    target = _index_target(case, aim)
    if aim.comparator is Comparator.BAND or (target - 1) * aim.direction <= 0:
        return _held_change(case, aim)
    return replace(
        case,
        target=target,
        comparator=_on_index(aim),
        waypoints=tuple(
            Point(point.year, _as_index(case, aim, point.value, point.year))
            for point in series.waypoints()
        ),
    )


def _on_index(aim: Aim) -> Comparator:
    """Give the comparator on the index: a fall of at least R is an index of at most 1 - R."""
    if aim.change != "fall":
        return aim.comparator
    return Comparator.AT_MOST


def _index_target(case: Case, aim: Aim) -> Decimal:
    return _as_index(case, aim, aim.value or Decimal(0), case.target_year)


def _as_index(case: Case, aim: Aim, percent: Decimal, year: int) -> Decimal:
    signed = -percent if aim.change == "fall" else percent
    ratio = EXACT.add(1, EXACT.divide(signed, _HUNDRED))
    return EXACT.power(ratio, year - case.base_year) if case.kind == "growth" else ratio


def _held_change(case: Case, aim: Aim) -> Case:
    """Judge a change that has no way to go by the every-year rule (rules E6 and E19).

    A ceiling on growth, a band, or a target of no growth is a bound that the average growth so
    far (for a cumulative change: the change so far) keeps or does not keep, in per cent.
    """
    if case.kind == "growth":
        points = averages(case.points, case.base_year)
    else:
        points = tuple(Point(p.year, (p.value - 1) * _HUNDRED) for p in case.points)
    falling = aim.change == "fall"
    value = (-(aim.value or Decimal(0)) if falling else aim.value) or Decimal(0)
    case = replace(
        case,
        base=None,
        points=points,
        target=value,
        comparator=Comparator.AT_MOST if falling else aim.comparator,
        constant=True,
        geometric=False,
    )
    return _towards_band(case) if aim.comparator is Comparator.BAND else case
