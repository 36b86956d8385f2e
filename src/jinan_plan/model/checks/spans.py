"""Years and versions: what lies when within the plan."""

from collections.abc import Iterator
from decimal import Decimal

from jinan_plan.diagnostics import Diagnostic
from jinan_plan.model.book import Book
from jinan_plan.model.checks.findings import in_plan
from jinan_plan.model.checks.goals import targets
from jinan_plan.model.indicator import Baseline, Indicator
from jinan_plan.model.plan import Plan
from jinan_plan.model.target import Target

_RELATIVE = {"times", "plus"}


def plan_span(book: Book) -> Iterator[Diagnostic]:
    """The plan ends no earlier than it starts; its baseline lies before its end."""
    header = book.plan.plan
    if header.end < header.start:
        yield in_plan("plan-ends-before-start", "plan", "end", start=header.start, end=header.end)
    elif header.baseline_year > header.start or header.baseline_year >= header.end:
        year = header.baseline_year
        yield in_plan("baseline-year-late", "plan", "baseline_year", year=year, start=header.start)


def target_years(book: Book) -> Iterator[Diagnostic]:
    """A target is due after its baseline year (docs/methods.md, rule E18)."""
    if book.plan.plan.end < book.plan.plan.start:
        return
    for position, row in enumerate(book.plan.indicator):
        for path, target, baseline in targets(row):
            yield from _target_year(book.plan, target, baseline, "indicator", position, *path)


def _target_year(
    plan: Plan, target: Target, baseline: Baseline | None, *path: str | int
) -> Iterator[Diagnostic]:
    stated = baseline.year if baseline else None
    begins = stated or plan.plan.baseline_year
    if target.by is not None:
        due, field = target.by.year, "by"
    else:
        due, field = target.year or plan.plan.end, "year"
    if due <= begins:
        yield in_plan("target-not-after-baseline", *path, field, due=due, begins=begins)


def way_years(book: Book) -> Iterator[Diagnostic]:
    """Waypoints, yearly targets and official evaluations are for years of the plan."""
    start, end = book.plan.plan.start, book.plan.plan.end
    for position, row in enumerate(book.plan.indicator):
        for table, years in (("waypoints", row.waypoints), ("yearly", row.yearly)):
            for year in years:
                if not start <= year <= end:
                    path = ("indicator", position, table, str(year))
                    yield in_plan("year-outside-plan", *path, year=year, start=start, end=end)
    for position, evaluation in enumerate(book.plan.evaluation):
        if not start <= (year := evaluation.year) <= end:
            at = ("evaluation", position, "year")
            yield in_plan("year-outside-plan", *at, year=year, start=start, end=end)


def waypoints(book: Book) -> Iterator[Diagnostic]:
    """Waypoints lie on a straight way, after its baseline, and end where the target is."""
    header = book.plan.plan
    for position, row in enumerate(book.plan.indicator):
        if row.waypoints and row.path == "geometric":
            yield in_plan("waypoints-beside-geometric", "indicator", position, "waypoints")
        begins = (row.baseline and row.baseline.year) or header.baseline_year
        due = (row.target and row.target.year) or header.end
        goal = _level_of(row.target)
        for year, value in row.waypoints.items():
            path = ("indicator", position, "waypoints", str(year))
            if not header.start <= year <= header.end:
                continue
            if not begins < year <= due:
                yield in_plan("waypoint-off-the-way", *path, year=year, begins=begins, due=due)
            elif year == due and goal is not None and value != goal:
                yield in_plan("waypoint-against-target", *path, year=year, value=value, goal=goal)


def _level_of(target: Target | None) -> Decimal | None:
    """Give the level a target states; None where it is a day, a band or relative to a baseline."""
    return None if target is None or target.wording in _RELATIVE else target.number


def version_order(book: Book) -> Iterator[Diagnostic]:
    """Earlier versions of a target stand in the order they were in force."""
    for position, row in enumerate(book.plan.indicator):
        for version, (one, two) in enumerate(zip(row.earlier, row.earlier[1:], strict=False), 1):
            if two.until <= one.until:
                path = ("indicator", position, "earlier", version, "until")
                yield in_plan("versions-out-of-order", *path, until=two.until, before=one.until)


def constant_growth(book: Book) -> Iterator[Diagnostic]:
    """A path of constant growth leads from a value above 0 to values above 0."""
    for position, row in enumerate(book.plan.indicator):
        if row.path == "geometric" and row.kind == "level":
            for path, value in _way(row):
                if value <= 0:
                    yield in_plan(
                        "growth-not-above-zero", "indicator", position, *path, value=value
                    )


def _way(row: Indicator) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    if row.baseline is not None:
        yield ("baseline", "value"), row.baseline.value
    if row.target is not None and (goal := _level_of(row.target)) is not None:
        yield ("target", row.target.wording), goal


RULES = (plan_span, target_years, way_years, waypoints, version_order, constant_growth)
