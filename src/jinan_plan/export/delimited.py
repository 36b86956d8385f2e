"""Comma-separated values: for a spreadsheet (BOM, CRLF) or for a pipe (neither)."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from jinan_plan.figures import plain
from jinan_plan.views.records import Field, Records

if TYPE_CHECKING:
    from jinan_plan.export.registry import Report

_FORMULA_STARTS = tuple("=+-@＝＋－＠\t\r\n\0")


def csv_report(report: "Report") -> bytes:
    """Write a report as comma-separated values."""
    return delimited(report.records(), for_spreadsheet=report.for_spreadsheet)


def tsv_report(report: "Report") -> bytes:
    """Write a report as tab-separated values."""
    return delimited(report.records(), for_spreadsheet=report.for_spreadsheet, separator="\t")


def delimited(records: Records, *, for_spreadsheet: bool, separator: str = ",") -> bytes:
    """Write records with their column names first.

    Args:
        records: What to write.
        for_spreadsheet: Add the byte-order mark and CRLF that make Excel read UTF-8.
        separator: A comma, or a tab for TSV.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(
        text, delimiter=separator, lineterminator="\r\n" if for_spreadsheet else "\n"
    )
    writer.writerow(records.columns)
    for row in records.rows:
        writer.writerow([cell_text(value) for value in row])
    return text.getvalue().encode("utf-8-sig" if for_spreadsheet else "utf-8")


def cell_text(value: Field) -> str:
    """Write a value for a cell that a spreadsheet may open: its words are defused."""
    return defused(value) if isinstance(value, str) else plain_text(value)


def plain_text(value: Field) -> str:
    """Write a value as text: plain digits, ISO days, UTC moments, words as they are."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return plain(value)
        case datetime():
            return stamp(value)
        case date():
            return value.isoformat()
        case _:
            return str(value)


def stamp(moment: datetime) -> str:
    """Write a moment in UTC, to the second: ``2026-11-23T02:10:00Z``."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC)
    return moment.replace(tzinfo=None).isoformat() + "Z"


def defused(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula.

    Text that already begins with an apostrophe gets one more, so that reading takes away
    exactly what writing added.
    """
    if text.startswith(_FORMULA_STARTS) or text.startswith("'"):
        return "'" + text
    return text
