"""Parquet for query engines: typed columns, decimals as decimals; written by DuckDB."""

import csv
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from jinan_plan.assess.case import EXACT
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.diagnostics import RefusedError
from jinan_plan.export.delimited import stamp
from jinan_plan.figures import plain
from jinan_plan.views.records import COMPUTED_COLUMNS, Field
from jinan_plan.views.typed import (
    ColumnType,
    TypedTable,
    actuals_table,
    history_table,
    status_table,
)

try:
    import duckdb
except ImportError as error:
    raise RefusedError("extra-missing", 2, form="parquet", extra="parquet") from error

if TYPE_CHECKING:
    from jinan_plan.export.registry import Report

DIGITS, DECIMALS = 38, 15
"""Every number column is DECIMAL(38, 15), so that files of many plans can be read as one."""

_TYPES: dict[ColumnType, str] = {
    "string": "VARCHAR",
    "integer": "INTEGER",
    "number": f"DECIMAL({DIGITS}, {DECIMALS})",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "TIMESTAMP",
}
_STEP = Decimal(1).scaleb(-DECIMALS)
_TOO_LARGE = Decimal(10) ** (DIGITS - DECIMALS)
_LONGEST_LINE = 16_000_000


def parquet_report(report: "Report") -> bytes:
    """Write one table with the plan's id in front, so that many plans can be queried at once.

    DuckDB writes to files only, so the table passes through a folder of the system's for
    temporary files.

    Raises:
        RefusedError: A figure has more digits than the column type holds.
    """
    table = _table(report.what, report.assessment)
    plan = report.assessment.book.plan.plan.id
    with tempfile.TemporaryDirectory(prefix="plan-") as folder:
        raw, made = Path(folder) / "rows.csv", Path(folder) / "rows.parquet"
        with raw.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("plan", *table.records.columns))
            writer.writerows((plan, *cells) for cells in _lines(table))
        _convert(table, raw, made)
        return made.read_bytes()


def _table(what: str, assessment: PlanAssessment) -> TypedTable:
    match what:
        case "actuals":
            return actuals_table(assessment)
        case "history":
            return history_table(assessment)
        case _:
            return status_table(assessment)


def _lines(table: TypedTable) -> Iterator[tuple[str, ...]]:
    columns = table.records.columns
    for row in table.records.rows:
        yield tuple(_text(name, value) for name, value in zip(columns, row, strict=True))


def _text(column: str, value: Field) -> str:
    match value:
        case None:
            return ""
        case Decimal():
            return plain(_fitting(column, value))
        case datetime():
            return stamp(value).removesuffix("Z")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _fitting(column: str, value: Decimal) -> Decimal:
    """Fit a number into the column type: computed ones are rounded, reported ones never are."""
    shown = value.quantize(_STEP, ROUND_HALF_EVEN, EXACT) if abs(value) < _TOO_LARGE else None
    if shown is None or (shown != value and column not in COMPUTED_COLUMNS):
        raise RefusedError(
            "too-many-digits", 3, value=plain(value), digits=DIGITS, decimals=DECIMALS
        )
    return shown


def _convert(table: TypedTable, raw: Path, made: Path) -> None:
    types = {"plan": "VARCHAR"} | {
        name: _TYPES[table.type_of(name)] for name in table.records.columns
    }
    try:
        with duckdb.connect(config={"threads": 1}) as engine:
            rows = engine.read_csv(
                str(raw), header=True, columns=types, delimiter=",", quotechar='"',
                escapechar='"', auto_detect=False, parallel=False, max_line_size=_LONGEST_LINE,
            )  # fmt: skip
            rows.write_parquet(str(made), compression="zstd")
    except duckdb.IOException as error:
        raise OSError(str(error)) from error
