"""The rows as flat records for machines: fixed column names, typed values, no words of a screen.

The columns are the contract of ``docs/outputs.md``; every flat format (CSV, XLSX) uses them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from jinan_plan.assess.case import EXACT
from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.model.book import Book
from jinan_plan.model.journal import Entry

Field = Decimal | int | bool | str | date | datetime | None

COMPUTED = EXACT.copy()
COMPUTED.prec = 12
"""Digits at which computed numbers leave the program; reported figures keep their own."""

STATUS_COLUMNS = (
    "key", "sector", "name_zh", "name_en", "kind", "unit", "binding",
    "baseline_year", "baseline", "target_year", "comparator", "target",
    "latest_year", "latest", "latest_qualifier", "latest_status",
    "gap", "attainment", "progress", "expected", "pace", "needed_per_year", "recent_per_year",
    "verdict", "second_verdict", "projection", "projection_low", "projection_high",
    "flags", "source",
)  # fmt: skip

ACTUALS_COLUMNS = (
    "key", "year", "through", "value", "unit", "qualifier", "status", "published", "recorded",
    "source", "url", "reason", "note",
)  # fmt: skip

HISTORY_COLUMNS = (*ACTUALS_COLUMNS, "in_force")


@dataclass(frozen=True, slots=True)
class Records:
    """Named columns and the rows under them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Field, ...], ...]


def computed(value: object) -> Decimal | None:
    """Round a computed number for output; None stays None."""
    return COMPUTED.create_decimal(value) if isinstance(value, Decimal) else None


def status_records(rows: Sequence[Row]) -> Records:
    """Give one record per indicator."""
    return Records(STATUS_COLUMNS, tuple(_status(row) for row in rows))


def _status(row: Row) -> tuple[Field, ...]:
    indicator, baseline, latest = row.indicator, row.baseline, row.latest
    measures = row.assessment.measures
    target = row.target
    return (
        indicator.key,
        indicator.sector,
        indicator.name.zh,
        indicator.name.en,
        indicator.kind,
        indicator.unit,
        indicator.binding,
        baseline.year if baseline else None,
        baseline.value if baseline else None,
        target.year if target else None,
        target.comparator.value if target else None,
        _target_value(target.value) if target else None,
        latest.year if latest else None,
        latest.value if latest else None,
        latest.qualifier if latest else None,
        latest.status if latest else None,
        computed(row.gap),
        computed(row.attainment),
        computed(measures.get("progress", measures.get("completion"))),
        computed(measures.get("expected_value")),
        computed(measures.get("pace")),
        computed(row.needed_per_year),
        computed(row.recent_per_year),
        row.assessment.verdict,
        row.second_opinion.verdict,
        computed(row.projection.value),
        computed(row.projection.low),
        computed(row.projection.high),
        " ".join(row.assessment.flags),
        "; ".join(latest.source) if latest else None,
    )


def _target_value(value: object) -> Field:
    match value:
        case (low, high):
            return f"{low}..{high}"
        case Decimal() | date() | str():
            return value
        case _:
            return None


def actuals_records(assessment: PlanAssessment) -> Records:
    """Give the figures in force on the day, in the order of plan and year."""
    vintages = assessment.book.journal.vintages(assessment.as_of)
    entries = [stack[-1] for stack in vintages.values()]
    listed = _in_plan_order(assessment.book, entries)
    return Records(ACTUALS_COLUMNS, tuple(_entry(assessment.book, entry) for entry in listed))


def history_records(assessment: PlanAssessment) -> Records:
    """Give every vintage known on the day, the one in force last, in the order of plan and year."""
    vintages = assessment.book.journal.vintages(assessment.as_of)
    in_force = {stack[-1].position for stack in vintages.values()}
    listed = _in_plan_order(assessment.book, [e for stack in vintages.values() for e in stack])
    return Records(
        HISTORY_COLUMNS,
        tuple((*_entry(assessment.book, e), e.position in in_force) for e in listed),
    )


def _in_plan_order(book: Book, entries: Iterable[Entry]) -> list[Entry]:
    places = {row.key: place for place, row in enumerate(book.plan.indicator)}

    def place(entry: Entry) -> tuple[int, int, int, int]:
        slot = book.journal.slot(entry.actual)
        return places[slot.indicator], slot.year, slot.through or 12, entry.position

    return sorted(entries, key=place)


def _entry(book: Book, entry: Entry) -> tuple[Field, ...]:
    actual = entry.actual
    indicator = book.plan.indicators[actual.indicator]
    return (
        indicator.key,
        actual.year,
        actual.through,
        actual.value,
        indicator.unit,
        actual.qualifier,
        actual.status,
        actual.published,
        actual.recorded,
        "; ".join(actual.source or ()) or None,
        actual.url,
        actual.reason,
        actual.note,
    )
