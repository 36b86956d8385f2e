"""Every format read back by another program, into one shape: text by row key and column."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import python_calamine
from openpyxl.workbook import Workbook

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.export.registry import Report, rendered, rendered_files
from jinan_plan.lang import Lang
from jinan_plan.views.records import STATUS_COLUMNS

Rows = list[dict[str, object]]


def report(assessment: PlanAssessment, what: str) -> Report:
    return Report(assessment, what, Lang.EN, for_spreadsheet=True)


def armed(text: str) -> str:
    """Take away the apostrophe that keeps text from being a formula."""
    return text.removeprefix("'")


def read_csv(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    text = rendered("csv", report(assessment, what)).decode("utf-8-sig")
    return gathered(from_text(csv.DictReader(io.StringIO(text, newline=""))))


def read_tsv(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    text = rendered("tsv", report(assessment, what)).decode("utf-8-sig")
    return gathered(from_text(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t")))


def read_package(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    files = rendered_files("datapackage", report(assessment, "status"))
    text = files[f"{what}.csv"].decode()
    return gathered(from_text(csv.DictReader(io.StringIO(text, newline=""))))


def gathered(rows: Rows) -> Rows:
    """Put back together what a table of one type a column spreads over several."""
    for row in rows:
        for name in ("latest", "value"):
            if row.get(f"{name}_day"):
                row[name] = row[f"{name}_day"]
        if row.get("target_low") not in {None, ""}:
            row["target"] = f"{plain(row['target_low'])}..{plain(row['target_high'])}"
        for name in ("target_day", "target_trend"):
            if row.get(name):
                row["target"] = row[name]
    return rows


def plain(value: object) -> str:
    return format(Decimal(str(value)).normalize(), "f")


def from_text(rows: "csv.DictReader[str]") -> Rows:
    return [{name: armed(text) or None for name, text in row.items()} for row in rows]


def read_json(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    document = json.loads(rendered("json", report(assessment, what)), parse_float=Decimal)
    if what != "status":
        rows: Rows = document[what]
        return rows
    return [of_json(one) for one in document["indicators"]]


def of_json(one: dict[str, Any]) -> dict[str, object]:
    """Give a row of the JSON under the columns of the status."""
    found: dict[str, object] = {name: one.get(name) for name in STATUS_COLUMNS}
    for name, part in (("baseline", one["baseline"]), ("target", one["target"])):
        found |= {f"{name}_year": part and part["year"], name: part and part["value"]}
    latest, target, judged = one["latest"] or {}, one["target"] or {}, one["assessment"]
    measures, outlook = judged["measures"], one["projection"]
    goal = target.get("value")
    return found | {
        "name_zh": one["name"]["zh"],
        "name_en": one["name"]["en"],
        "comparator": target.get("comparator"),
        "target": "..".join(map(str, goal)) if isinstance(goal, list) else goal,
        "latest_year": latest.get("year"),
        "latest": latest.get("value"),
        "latest_qualifier": latest.get("qualifier"),
        "latest_status": latest.get("status"),
        "source": latest.get("source"),
        "progress": measures.get("progress", measures.get("completion")),
        "expected": measures.get("expected_value"),
        "pace": measures.get("pace"),
        "verdict": judged["verdict"],
        "flags": " ".join(judged["flags"]) or None,
        "second_verdict": one["second_opinion"]["verdict"],
        "projection": outlook["value"],
        "projection_low": outlook["low"],
        "projection_high": outlook["high"],
    }


def read_parquet(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    file = folder / f"{what}.parquet"
    file.write_bytes(rendered("parquet", report(assessment, what)))
    table = duckdb.read_parquet(str(file))
    return gathered([dict(zip(table.columns, row, strict=True)) for row in table.fetchall()])


def read_openpyxl(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    book = openpyxl.load_workbook(io.BytesIO(rendered("xlsx", report(assessment, what))))
    rows: list[list[object]] = [[cell.value for cell in row] for row in book[what].iter_rows()]
    return named(rows, machine_names(book, what))


def read_calamine(assessment: PlanAssessment, what: str, folder: Path) -> Rows:
    del folder
    data = io.BytesIO(rendered("xlsx", report(assessment, what)))
    sheet = python_calamine.CalamineWorkbook.from_filelike(data).get_sheet_by_name(what)
    return named(
        [list(row) for row in sheet.to_python()], machine_names(openpyxl.load_workbook(data), what)
    )


def machine_names(book: Workbook, what: str) -> list[str]:
    """Give the columns by the names for machines, which the notes on the headings begin with."""
    return [
        str(cell.comment.text).split("\n")[0] if cell.comment else str(cell.value)
        for cell in book[what][1]
    ]


def named(rows: list[list[object]], names: list[str]) -> Rows:
    return [dict(zip(names, row, strict=True)) for row in rows[1:]]


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
