"""Targets: a wording that fits the kind, a direction that fits the wording."""

from collections.abc import Iterator
from decimal import Decimal

from jinan_plan.diagnostics import Diagnostic, KeyPath
from jinan_plan.model.book import Book
from jinan_plan.model.checks.findings import circle, in_plan
from jinan_plan.model.indicator import Baseline, Indicator
from jinan_plan.model.target import Target
from jinan_plan.model.values import CHANGE_KINDS, Kind

_BOUNDS = ("at_least", "above", "at_most", "below", "about", "between")

WORDINGS_OF: dict[Kind, tuple[str, ...]] = {
    "level": (*_BOUNDS, "class", "times", "plus"),
    "share": (*_BOUNDS, "class", "times", "plus"),
    "growth": (*_BOUNDS, "faster_than"),
    "cum_change": ("fall", "rise", "about"),
    "cum_sum": (*_BOUNDS, "class"),
    "each_year": _BOUNDS,
    "milestone": ("by",),
    "directional": ("trend",),
}
"""How a target of each kind may be worded (docs/format.md, kinds and wordings)."""

PATHS_OF: dict[Kind, tuple[str, ...]] = {
    "level": ("linear", "geometric"),
    "share": ("linear",),
    "growth": ("geometric",),
    "cum_change": ("geometric",),
    "cum_sum": ("linear",),
    "each_year": (),
    "milestone": (),
    "directional": (),
}
"""Which paths each kind can follow (docs/methods.md, section 1)."""

WITH_UNIT: frozenset[Kind] = frozenset({"level", "share", "cum_sum", "each_year"})
"""Kinds whose figures mean nothing without a unit; growth and change are always per cent."""

_FIGURES = ("unit", "decimals", "direction", "baseline", "prices", "limit")
"""What belongs to figures, which a milestone has none of."""

_UP = {"at_least", "above", "class", "rise"}
_DOWN = {"at_most", "below", "fall"}
_WHOLE = 100


def targets(row: Indicator) -> Iterator[tuple[KeyPath, Target, Baseline | None]]:
    """Give every version of a target, with its path in the row and its baseline."""
    if row.target is not None:
        yield ("target",), row.target, row.baseline
    for version, earlier in enumerate(row.earlier):
        yield ("earlier", version, "target"), earlier.target, earlier.baseline or row.baseline


def missing_targets(book: Book) -> Iterator[Diagnostic]:
    """Every row has a target, unless it only sheds light on others."""
    for position, row in enumerate(book.plan.indicator):
        if row.target is None and not row.context:
            yield in_plan("no-target", "indicator", position, name=row.key)


def wordings(book: Book) -> Iterator[Diagnostic]:
    """A target is worded in a way its kind knows."""
    for position, row in enumerate(book.plan.indicator):
        allowed = WORDINGS_OF[row.kind]
        for path, target, _ in targets(row):
            if target.wording not in allowed:
                yield in_plan(
                    "wording-not-for-kind",
                    *("indicator", position, *path, target.wording),
                    wording=target.wording,
                    kind=row.kind,
                    allowed=", ".join(allowed),
                )


def amounts_of_change(book: Book) -> Iterator[Diagnostic]:
    """A fall lies between 0 and 100 per cent; a rise and a multiple are above 0 (rule E18)."""
    for position, row in enumerate(book.plan.indicator):
        for path, target, _ in targets(row):
            at = ("indicator", position, *path, target.wording)
            fall = -target.about if row.kind == "cum_change" and target.about else target.fall
            if fall is not None and fall >= _WHOLE:
                yield in_plan("fall-of-everything", *at, value=fall)
            for value in (target.fall, target.rise, target.times):
                if value is not None and value <= 0:
                    yield in_plan("change-not-positive", *at, wording=target.wording, value=value)


def directions(book: Book) -> Iterator[Diagnostic]:
    """A stated direction agrees with the wording, or else with the way from the baseline."""
    for position, row in enumerate(book.plan.indicator):
        for path, target, baseline in targets(row):
            settled = _settled(target)
            way = settled or _way(row.kind, target, baseline)
            if row.direction is not None and way is not None and way != row.direction:
                code = "direction-against-wording" if settled else "direction-against-baseline"
                yield in_plan(
                    code,
                    *("indicator", position, *path, target.wording),
                    wording=target.wording,
                    direction=row.direction,
                    way=way,
                )


def _settled(target: Target) -> str | None:
    if target.wording in _UP:
        return "up"
    if target.wording in _DOWN:
        return "down"
    if target.times is not None and target.times != 1:
        return "up" if target.times > 1 else "down"
    if target.plus is not None and target.plus != 0:
        return "up" if target.plus > 0 else "down"
    return target.trend


def _way(kind: Kind, target: Target, baseline: Baseline | None) -> str | None:
    """Give the way from the baseline to the target; a change starts from none.

    Growth has no way: more of it may be better also where less than nothing is promised.
    """
    start = None if baseline is None or kind == "growth" else baseline.value
    if kind == "cum_change":
        start = Decimal(0)
    if start is None or target.wording not in {"about", "between"}:
        return None
    low, high = target.between or (target.number, target.number)
    if low is None or high is None or low <= start <= high:
        return None
    return "up" if start < low else "down"


def references(book: Book) -> Iterator[Diagnostic]:
    """``faster_than`` names another row, and one of growth."""
    for position, row in enumerate(book.plan.indicator):
        for path, target, _ in targets(row):
            other = book.plan.indicators.get(target.faster_than or "")
            if other is not None and (other.key == row.key or other.kind != "growth"):
                yield in_plan(
                    "not-another-growth",
                    *("indicator", position, *path, "faster_than"),
                    name=target.faster_than,
                    kind=other.kind,
                )


def reference_circles(book: Book) -> Iterator[Diagnostic]:
    """No growth is promised to be faster than one that is promised to be faster than it."""
    beaten: dict[str, str | None] = {}
    for row in book.plan.indicator:
        other = book.plan.indicators.get((row.target and row.target.faster_than) or "")
        beaten[row.key] = None if other is None or other.key == row.key else other.key
    for position, row in enumerate(book.plan.indicator):
        if chain := circle(row.key, beaten):
            path = ("indicator", position, "target", "faster_than")
            yield in_plan("reference-circle", *path, chain=chain)


def units(book: Book) -> Iterator[Diagnostic]:
    """Figures of a level, a share, a sum or a bound have a unit."""
    for position, row in enumerate(book.plan.indicator):
        if row.unit is None and row.kind in WITH_UNIT:
            yield in_plan("no-unit", "indicator", position, "unit", name=row.key, kind=row.kind)


def fields_of_kind(book: Book) -> Iterator[Diagnostic]:
    """What does not apply to a kind is not there: a milestone has no figures, a level no form."""
    for position, row in enumerate(book.plan.indicator):
        paths = PATHS_OF[row.kind]
        misplaced = {
            "path": row.path is not None and row.path not in paths,
            "waypoints": bool(row.waypoints) and "linear" not in paths,
            "yearly": bool(row.yearly) and row.kind == "milestone",
            **{key: row.kind == "milestone" and getattr(row, key) is not None for key in _FIGURES},
            "actuals": row.actuals is not None and row.kind not in CHANGE_KINDS,
        }
        for key, wrong in misplaced.items():
            if wrong:
                yield in_plan("not-for-kind", "indicator", position, key, key=key, kind=row.kind)


RULES = (
    missing_targets,
    wordings,
    amounts_of_change,
    directions,
    references,
    reference_circles,
    units,
    fields_of_kind,
)
