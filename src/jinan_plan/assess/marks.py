"""What there is to know about a row besides its verdict: flags that no method decides."""

from datetime import date
from decimal import Decimal

from jinan_plan.assess.case import Case
from jinan_plan.assess.evidence import Evidence
from jinan_plan.assess.rows import LatestActual
from jinan_plan.model.actual import Entry
from jinan_plan.model.target import Comparator

UNSETTLED = {"provisional", "estimated"}
"""Statuses of figures that will be replaced."""

_STALE_YEARS = 2
_ALL_FIGURES = {"growth", "cum_change", "cum_sum"}


def row_flags(
    evidence: Evidence, case: Case | None, latest: LatestActual | None, as_of_year: int
) -> tuple[str, ...]:
    """Give the flags of a row, in a fixed order.

    Args:
        evidence: The figures the verdict rests on.
        case: The case as written, where one could be made.
        latest: The newest figure.
        as_of_year: The year of the day up to which things are known.
    """
    comparator = case.comparator if case is not None else None
    used = _used(evidence, latest)
    found = {
        "stale": _stale(evidence, latest, as_of_year),
        "preliminary": any(entry.actual.status in UNSETTLED for entry in used)
        or _rests_on_unsettled_base(evidence, case),
        "rebased": evidence.planned is not None and evidence.indicator.kind not in _ALL_FIGURES,
        "amended": evidence.version.superseded is not None,
        "worded_target": comparator is Comparator.CLASS,
        "nominal": evidence.indicator.kind == "level"
        and evidence.indicator.prices == "current"
        and case is not None,
        "satisfied_mid_year": case is not None and _satisfied_mid_year(evidence, case),
        "secondary_source": latest is not None and latest.grade == "secondary",
    }
    return (*(flag for flag, holds in found.items() if holds), *evidence.flags)


def _used(evidence: Evidence, latest: LatestActual | None) -> tuple[Entry, ...]:
    """Give the figures a verdict rests on: for changes and sums all, for levels the last."""
    if evidence.indicator.kind in _ALL_FIGURES:
        part = () if evidence.part is None else (evidence.part,)
        return (*evidence.spans, *evidence.whole, *part)
    return () if latest is None or latest.entry is None else (latest.entry,)


def _rests_on_unsettled_base(evidence: Evidence, case: Case | None) -> bool:
    baseline = evidence.baseline
    if baseline is None or case is None or case.base is None or not case.points:
        return False
    rates = case.kind in _ALL_FIGURES and evidence.indicator.actuals != "level"
    final = case.latest is not None and case.latest.year == case.target_year
    return baseline.status in UNSETTLED and not rates and not final


def _stale(evidence: Evidence, latest: LatestActual | None, as_of_year: int) -> bool:
    """Say whether newer figures should be out: two years on, seen from the standing year.

    A target that was met is then still met, and flagged (rule E5).

    Someone who stands at the end of an earlier year does not find its figures stale, so the
    day counts at most as one in the year after it. A counted part-year is a newer figure.
    """
    if latest is None or latest.entry is None or isinstance(latest.value, date):
        return False
    counted = evidence.part is not None and evidence.indicator.kind == "cum_sum"
    data_year = latest.year + (1 if counted else 0)
    return min(as_of_year, evidence.year + 1) - data_year >= _STALE_YEARS


def _satisfied_mid_year(evidence: Evidence, case: Case) -> bool:
    """Say whether a stock satisfies its target within the year after the last whole one."""
    part = evidence.part
    if part is None or not isinstance(part.actual.value, Decimal):
        return False
    stock = case.kind == "share" or (case.kind == "level" and case.direction == 1)
    return stock and case.satisfied(part.actual.value)


def grade_of(sources: tuple[str, ...], grades: dict[str, str]) -> str | None:
    """Give the best grade among the sources of a figure; None where none is listed."""
    found = [grades[source] for source in sources if source in grades]
    return min(found, key=("official", "press", "secondary").index, default=None)
