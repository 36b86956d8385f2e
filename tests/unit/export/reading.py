"""Every format read back by another program, into one shape: text by row key and column."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import openpyxl
import python_calamine

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.export.registry import Report, rendered, rendered_files
from jinan_plan.lang import Lang

Rows = list[dict[str, object]]


def report(assessment: PlanAssessment, what: str) -> Report:
    return Report(assessment, what, Lang.EN, for_spreadsheet=True)


def armed(text: str) -> str:
    """Take away the apostrophe that keeps text from being a formula."""
    return text.removeprefix("'")


def read_csv(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    text = rendered("csv", report(assessment, what)).decode("utf-8-sig")
    return from_text(csv.DictReader(io.StringIO(text, newline="")))


def read_tsv(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    text = rendered("tsv", report(assessment, what)).decode("utf-8-sig")
    return from_text(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t"))


def read_package(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    files = rendered_files("datapackage", report(assessment, "status"))
    return from_text(csv.DictReader(io.StringIO(files[f"{what}.csv"].decode(), newline="")))


def from_text(rows: "csv.DictReader[str]") -> Rows:
    return [{name: armed(text) or None for name, text in row.items()} for row in rows]


def read_json(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    document = json.loads(rendered("json", report(assessment, what)), parse_float=Decimal)
    if what != "status":
        rows: Rows = document[what]
        return rows
    return [
        {
            "key": one["key"],
            "name_en": one["name"]["en"],
            "baseline": (one["baseline"] or {}).get("value"),
            "latest": (one["latest"] or {}).get("value"),
            "gap": one["gap"],
            "verdict": one["assessment"]["verdict"],
        }
        for one in document["indicators"]
    ]


def read_parquet(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    file = folder / f"{what}.parquet"
    file.write_bytes(rendered("parquet", report(assessment, what)))
    table = duckdb.read_parquet(str(file))
    return [dict(zip(table.columns, row, strict=True)) for row in table.fetchall()]


def read_openpyxl(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    book = openpyxl.load_workbook(io.BytesIO(rendered("xlsx", report(assessment, what))))
    rows: list[list[object]] = [[cell.value for cell in row] for row in book[what].iter_rows()]
    return named(rows, what)


def read_calamine(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    data = io.BytesIO(rendered("xlsx", report(assessment, what)))
    sheet = python_calamine.CalamineWorkbook.from_filelike(data).get_sheet_by_name(what)
    return named([list(row) for row in sheet.to_python()], what)


def named(rows: list[list[object]], what: str) -> Rows:
    """Name the columns of a sheet; those of the status are headed in words."""
    head = [str(heading) for heading in rows[0]]
    if what == "status":
        words = {
            "Key": "key", "Name in English": "name_en", "Baseline": "baseline",
            "Latest": "latest", "Gap": "gap", "Verdict code": "verdict",
        }  # fmt: skip
        head = [words.get(heading, f"({heading})") for heading in head]
    return [dict(zip(head, row, strict=True)) for row in rows[1:]]


def same(value: object) -> object:
    """Bring a value to one shape: a number, a day, a truth, or text; nothing is None."""
    match value:
        case None | "":
            return None
        case bool():
            return value
        case Decimal() | int() | float():
            number = Decimal(format(value, ".15g") if isinstance(value, float) else value)
            return number.normalize()
        case datetime():
            is_day = value.time() == datetime.min.time()
            return value.date() if is_day else value.replace(tzinfo=None).isoformat() + "Z"
        case date():
            return value
        case str():
            return _of_text(value)
        case _:
            raise AssertionError(value)


def _of_text(text: str) -> object:
    if text in {"true", "false"}:
        return text == "true"
    try:
        return Decimal(text).normalize()
    except ArithmeticError:
        pass
    try:
        return date.fromisoformat(text) if text[:4].isdigit() else text
    except ValueError:
        return text


READERS: Mapping[str, Callable[[PlanAssessment, str, Path], Rows]] = {
    "csv": read_csv,
    "tsv": read_tsv,
    "json": read_json,
    "data package": read_package,
    "parquet by duckdb": read_parquet,
    "xlsx by openpyxl": read_openpyxl,
    "xlsx by calamine": read_calamine,
}
