"""The flat records as tables for databases: the type of every column, the key of every table."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct, field

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.model.actual import Actual
from jinan_plan.views.records import (
    Field,
    Records,
    actuals_records,
    history_records,
    status_records,
    vintages,
)
from jinan_plan.views.registers import (
    indicator_records,
    sector_records,
    source_records,
)

ColumnType = Literal["string", "integer", "number", "boolean", "date", "datetime"]
"""What a column holds, named as in Frictionless table schemas."""

_MONTHS = 12
_NAMED: Mapping[ColumnType, str] = {
    "integer": "baseline_year target_year latest_year year through from entry cited decimals",
    "number": "baseline target target_low target_high latest gap attainment progress expected "
    "pace needed_per_year recent_per_year projection projection_low projection_high value",
    "boolean": "binding context in_force",
    "date": "published value_day latest_day target_day",
    "datetime": "recorded",
}
TYPES: Mapping[str, ColumnType] = {
    name: kind for kind, names in _NAMED.items() for name in names.split()
}
"""Types by column; every other column is text."""


class TypedTable(Struct, frozen=True):
    """A table whose columns hold one type each.

    Attributes:
        key: The columns that tell its rows apart; they are never empty.
        links: Columns that hold the key of another table (or of this one), by column.
    """

    name: str
    records: Records
    key: tuple[str, ...] = ("key",)
    links: Mapping[str, str] = field(default_factory=dict)

    def type_of(self, column: str) -> ColumnType:
        """Give a column's type."""
        return TYPES.get(column, "string")


def tables(assessment: PlanAssessment) -> tuple[TypedTable, ...]:
    """Give every table of a plan; what others refer to comes first."""
    return (
        TypedTable("sectors", sector_records(assessment), links={"parent": "sectors"}),
        TypedTable("indicators", indicator_records(assessment), links={"sector": "sectors"}),
        TypedTable("sources", source_records(assessment)),
        status_table(assessment),
        actuals_table(assessment),
        history_table(assessment),
    )


def status_table(assessment: PlanAssessment) -> TypedTable:
    """Give the status, one row an indicator."""
    links = {"key": "indicators", "sector": "sectors"}
    return TypedTable("status", status_records(assessment.rows), links=links)


def actuals_table(assessment: PlanAssessment) -> TypedTable:
    """Give the figures in force, one for each indicator and period."""
    entries = [entry.actual for entry, current in vintages(assessment) if current]
    added = [(period(actual),) for actual in entries]
    records = _behind(("period",), added, actuals_records(assessment))
    return TypedTable("actuals", records, ("key", "period"), {"key": "indicators"})


def history_table(assessment: PlanAssessment) -> TypedTable:
    """Give every vintage, told apart by its place in the journal."""
    added = [(e.position + 1, period(e.actual)) for e, _ in vintages(assessment)]
    records = _behind(("entry", "period"), added, history_records(assessment))
    return TypedTable("history", records, ("entry",), {"key": "indicators"})


def period(actual: Actual) -> str:
    """Write what a figure covers after ISO 8601: a year, or a first day and a duration."""
    if actual.from_ is None and actual.through is None:
        return str(actual.year)
    start = actual.from_ or actual.year
    months = (actual.year - start) * _MONTHS + (actual.through or _MONTHS)
    length = f"P{months // _MONTHS}Y" if months % _MONTHS == 0 else f"P{months}M"
    return f"{start}-01-01/{length}"


def _behind(
    names: tuple[str, ...], added: Sequence[tuple[Field, ...]], records: Records
) -> Records:
    """Put records behind further columns."""
    rows = tuple((*new, *row) for new, row in zip(added, records.rows, strict=True))
    return Records((*names, *records.columns), rows)
