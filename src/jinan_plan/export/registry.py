"""Which format is written by which module; each is imported on use."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from msgspec import Struct

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.lang import Lang
from jinan_plan.views.origin import Origin
from jinan_plan.views.records import (
    Records,
    actuals_records,
    history_records,
    status_records,
)


def _nothing(step: int) -> None:
    """Tell nobody."""


class Report(Struct, frozen=True):
    """What is to be written.

    Attributes:
        what: ``status``, ``actuals`` (in force) or ``history`` (all vintages).
        for_spreadsheet: The bytes go to a file that a spreadsheet may open.
        formulas: Columns that can be recomputed are formulas, where the format has them.
        origin: The files the report is made of; None where only the rows matter.
        told: Called with the number of indicators done, by formats that take long.
    """

    assessment: PlanAssessment
    what: str
    lang: Lang
    for_spreadsheet: bool
    formulas: bool = False
    origin: Origin | None = None
    told: Callable[[int], None] = _nothing

    def records(self) -> Records:
        """Give the flat records of what is to be written."""
        match self.what:
            case "actuals":
                return actuals_records(self.assessment)
            case "history":
                return history_records(self.assessment)
            case _:
                return status_records(self.assessment.rows)


FORMATS = {
    "csv": "jinan_plan.export.delimited:csv_report",
    "tsv": "jinan_plan.export.delimited:tsv_report",
    "json": "jinan_plan.export.structured:json_report",
    "md": "jinan_plan.export.markdown:markdown_report",
    "html": "jinan_plan.export.page:html_report",
    "xlsx": "jinan_plan.export.workbook:xlsx_report",
    "parquet": "jinan_plan.export.parquet:parquet_report",
    "sdmx": "jinan_plan.export.sdmx:sdmx_report",
}
"""Format by name, which is also the file suffix: ``module:function`` from Report to bytes."""


FOLDERS = {"datapackage": "jinan_plan.export.datapackage:datapackage_files"}
"""Formats of several files in a folder: ``module:function`` from Report to named bytes."""

WHOLE = frozenset({"html", "sdmx", "datapackage"})
"""Formats that always hold all of a plan, so that there is nothing to choose."""


def rendered_files(name: str, report: Report) -> dict[str, bytes]:
    """Write a report as the files of a folder, by name; the same bytes for the same report."""
    module, _, function = FOLDERS[name].partition(":")
    return cast("dict[str, bytes]", getattr(import_module(module), function)(report))


def rendered(name: str, report: Report) -> bytes:
    """Write a report in a format; the same report always gives the same bytes."""
    module, _, function = FORMATS[name].partition(":")
    return cast("bytes", getattr(import_module(module), function)(report))
