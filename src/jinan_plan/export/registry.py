"""Which format is written by which module; each is imported on use."""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.lang import Lang
from jinan_plan.views.records import (
    Records,
    actuals_records,
    history_records,
    status_records,
)
from jinan_plan.views.report.origin import Origin


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be written.

    Attributes:
        what: ``status``, ``actuals`` (in force) or ``history`` (all vintages).
        for_spreadsheet: The bytes go to a file that a spreadsheet may open.
        origin: The files it rests on and the day asked for; formats that name them need it.
    """

    assessment: PlanAssessment
    what: str
    lang: Lang
    for_spreadsheet: bool
    origin: Origin | None = None

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
}
"""Format by name, which is also the file suffix: ``module:function`` from Report to bytes."""


def rendered(name: str, report: Report) -> bytes:
    """Write a report in a format; the same report always gives the same bytes."""
    module, _, function = FORMATS[name].partition(":")
    return cast("bytes", getattr(import_module(module), function)(report))
