"""Every format carries the values of the rows, whichever program reads it."""

from pathlib import Path

import pytest

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.export.registry import FORMATS, rendered
from jinan_plan.views.records import ACTUALS_COLUMNS, HISTORY_COLUMNS, Records, status_records
from tests.unit.export.reading import READERS, Rows, report, same

STATUS = ("key", "name_en", "baseline", "latest", "gap", "verdict")


def expected(records: Records, columns: tuple[str, ...]) -> list[list[object]]:
    rows: Rows = [dict(zip(records.columns, row, strict=True)) for row in records.rows]
    return found(rows, columns)


def found(rows: Rows, columns: tuple[str, ...]) -> list[list[object]]:
    """Pick columns; the day of a milestone counts wherever the format keeps it."""
    return [[_figure_or_day(row, name) for name in columns] for row in rows]


def _figure_or_day(row: dict[str, object], name: str) -> object:
    value = same(row[name])
    return same(row.get(f"{name}_day")) if value is None else value


@pytest.mark.parametrize("reader", READERS)
def test_the_status_is_that_of_the_rows(
    every_kind: PlanAssessment, tmp_path: Path, reader: str
) -> None:
    read = found(READERS[reader](every_kind, "status", tmp_path), STATUS)
    kept = expected(status_records(every_kind.rows), STATUS)
    if reader.startswith("xlsx"):  # computed numbers pass through the spreadsheet's own
        kept = [[*row[:4], row[4] and same(float(str(row[4]))), row[5]] for row in kept]
    assert read == kept


@pytest.mark.parametrize("what", ["actuals", "history"])
@pytest.mark.parametrize("reader", READERS)
def test_every_figure_is_that_of_the_journal(
    every_kind: PlanAssessment, tmp_path: Path, reader: str, what: str
) -> None:
    columns = ACTUALS_COLUMNS if what == "actuals" else HISTORY_COLUMNS
    read = found(READERS[reader](every_kind, what, tmp_path), columns)
    assert read == expected(report(every_kind, what).records(), columns)
    assert len(read) == {"actuals": 12, "history": 13}[what]


def test_markdown_shows_every_figure(every_kind: PlanAssessment) -> None:
    text = rendered("md", report(every_kind, "history")).decode()
    for value in ("5120.5", "-5.10", "123456789012345678.12", "2023-10-01"):
        assert f"| {value.replace('.', '.')} |" in text
    assert len(text.splitlines()) == 2 + 13


def test_no_format_is_forgotten() -> None:
    walked = {name.split()[0] for name in READERS} | {"md"}
    elsewhere = {"sdmx", "html"}
    assert set(FORMATS) <= walked | elsewhere
