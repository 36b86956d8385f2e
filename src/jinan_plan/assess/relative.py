"""Targets relative to another row: growing as fast as, or faster than, a reference series.

What is compared is the difference of average growth since the baseline, in percentage points,
a bound to be kept every year (docs/methods.md, section 10, "与GDP同步").
"""

from decimal import Decimal

from jinan_plan.assess.aim import Obstacle
from jinan_plan.assess.case import EXACT, Case, Point
from jinan_plan.assess.corner import NOMINAL, Corner, Role, base_figure, figure_of, roles
from jinan_plan.assess.evidence import Evidence
from jinan_plan.assess.index import averages, index_points
from jinan_plan.model.actual import Entry
from jinan_plan.model.target import Comparator
from jinan_plan.model.values import CHANGE_KINDS


def relative_case(
    evidence: Evidence, reference: Evidence | None, corner: Corner = NOMINAL
) -> Case | Obstacle:
    """Make the case of a row that is to grow faster than another.

    Without a margin it must grow faster; with one, its average growth less the reference's
    must be at least the margin (-0.5: in step with it). The reference is taken as written.

    Args:
        evidence: The row's own figures.
        reference: The figures of the row it is compared with, up to the same year.
        corner: Which end of every inexact figure of the row to take.
    """
    target = evidence.version.target
    if reference is None or target is None or evidence.base_year != reference.base_year:
        return Obstacle("insufficient_data", "no_reference")
    if evidence.target_year <= evidence.base_year:
        return Obstacle("invalid", "target_before_baseline")
    if evidence.indicator.direction == "down":
        return Obstacle("invalid", "comparator_against_direction")
    theirs = {point.year: point.value for point in average_growths(reference)}
    ours = average_growths(evidence, corner)
    points = tuple(
        Point(point.year, point.value - theirs[point.year])
        for point in ours
        if point.year in theirs
    )
    if not points and (ours or evidence.newest is not None):
        reason = "no_reference" if ours else "no_baseline"
        return Obstacle("insufficient_data", reason)
    return Case(
        kind="growth",
        direction=1,
        binding=evidence.indicator.binding,
        comparator=Comparator.ABOVE if target.margin is None else Comparator.AT_LEAST,
        target=target.margin or Decimal(0),
        target_year=evidence.target_year,
        base_year=evidence.base_year,
        year=evidence.year,
        base=None if points or evidence.baseline is None else Point(evidence.base_year, Decimal(0)),
        points=points,
        constant=True,
    )


def average_growths(evidence: Evidence, corner: Corner = NOMINAL) -> tuple[Point, ...]:
    """Give the average growth since the baseline at the end of each year, in per cent."""
    by_position = roles(evidence)

    def read(entry: Entry) -> Decimal:
        return corner.read(figure_of(evidence, entry.actual), by_position[entry.position])

    baseline = evidence.baseline
    base = None if baseline is None else corner.read(base_figure(baseline), Role.BASE)
    if evidence.indicator.kind in CHANGE_KINDS:
        points = index_points(evidence, read, base)
    elif base is not None and base > 0:
        points = tuple(
            Point(entry.actual.year, EXACT.divide(read(entry), base)) for entry in evidence.whole
        )
    else:
        points = ()
    return averages(points, evidence.base_year)
