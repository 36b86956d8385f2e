"""The rows as flat records for machines: fixed column names, typed values, no words of a screen.

The columns are the contract of ``docs/outputs.md``; every flat format (CSV, XLSX) uses them. Each
holds one type of value, so that a program that reads them finds numbers to be numbers: days and
words of a target, and the day a milestone was done, have columns of their own.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.case import EXACT
from jinan_plan.assess.rows import PlanAssessment, Row, TargetInForce
from jinan_plan.model.actual import Entry
from jinan_plan.model.book import Book
from jinan_plan.model.units import unit_of_actuals

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
    "flags", "source", "target_low", "target_high", "target_day", "target_trend", "latest_day",
)  # fmt: skip

TARGET_COLUMNS = ("target", "target_low", "target_high", "target_day", "target_trend")
"""The columns that a target is spread over, in the order of ``target_fields``."""

COMPUTED_COLUMNS = frozenset({
    "gap", "attainment", "progress", "expected", "pace", "needed_per_year", "recent_per_year",
    "projection", "projection_low", "projection_high",
})  # fmt: skip
"""Columns of the status that this program computes; all other numbers are as reported."""

ACTUALS_COLUMNS = (
    "key", "year", "through", "value", "unit", "qualifier", "status", "published", "recorded",
    "source", "url", "reason", "note", "from", "form", "basis", "prices", "value_day",
)  # fmt: skip

HISTORY_COLUMNS = (*ACTUALS_COLUMNS, "in_force")


class Records(Struct, frozen=True):
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
    goal, *spread = target_fields(target)
    figure, day = by_type(latest.value) if latest else (None, None)
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
        goal,
        latest.year if latest else None,
        figure,
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
        *spread,
        day,
    )


def target_fields(target: TargetInForce | None) -> tuple[Field, ...]:
    """Spread a target over ``TARGET_COLUMNS``, each of which holds one type of value."""
    match None if target is None else target.value:
        case Decimal() as number:
            return (number, None, None, None, None)
        case (low, high):
            return (None, low, high, None, None)
        case date() as day:
            return (None, None, None, day, None)
        case str() as trend:
            return (None, None, None, None, trend)
        case _:
            return (None,) * len(TARGET_COLUMNS)


def by_type(value: Field) -> tuple[Decimal | None, date | None]:
    """Give a reported value as a number or as a day."""
    return (
        value if isinstance(value, Decimal) else None,
        value if isinstance(value, date) else None,
    )


def actuals_records(assessment: PlanAssessment) -> Records:
    """Give the figures in force on the day, in the order of plan and year."""
    return Records(
        ACTUALS_COLUMNS,
        tuple(entry_fields(assessment.book, e) for e, current in vintages(assessment) if current),
    )


def history_records(assessment: PlanAssessment) -> Records:
    """Give every vintage known on the day, the one in force last, in the order of plan and year."""
    return Records(
        HISTORY_COLUMNS,
        tuple((*entry_fields(assessment.book, e), now) for e, now in vintages(assessment)),
    )


def vintages(assessment: PlanAssessment) -> list[tuple[Entry, bool]]:
    """Give every entry known on the day and whether it is in force, in plan order."""
    book = assessment.book
    stacks = book.journal.vintages(assessment.known_by).values()
    in_force = {stack[-1].position for stack in stacks}
    listed = _in_plan_order(book, [entry for stack in stacks for entry in stack])
    return [(entry, entry.position in in_force) for entry in listed]


def _in_plan_order(book: Book, entries: Iterable[Entry]) -> list[Entry]:
    places = {row.key: place for place, row in enumerate(book.plan.indicator)}

    def place(entry: Entry) -> tuple[int, int, int, int, int]:
        slot = book.journal.slot(entry.actual)
        start = slot.from_ or slot.year
        return places[slot.indicator], slot.year, slot.through or 12, -start, entry.position

    return sorted(entries, key=place)


def entry_fields(book: Book, entry: Entry) -> tuple[Field, ...]:
    """Give an entry's fields under ``ACTUALS_COLUMNS``; its unit is the one its value is in."""
    actual = entry.actual
    indicator = book.plan.indicators[actual.indicator]
    value, day = by_type(actual.value)
    return (
        indicator.key,
        actual.year,
        actual.through,
        value,
        unit_of_actuals(indicator, actual.form),
        actual.qualifier,
        actual.status,
        actual.published,
        actual.recorded,
        "; ".join(actual.source or ()) or None,
        actual.url,
        actual.reason,
        actual.note,
        actual.from_,
        actual.form,
        actual.basis,
        None if actual.prices is None else str(actual.prices),
        day,
    )
