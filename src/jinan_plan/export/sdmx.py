"""SDMX-CSV 2.0 for statistical exchange; the structure is described in docs/outputs.md."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.export.delimited import delimited
from jinan_plan.model.actual import Actual
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Plan
from jinan_plan.model.units import measure, unit_of_actuals
from jinan_plan.views.records import Field, Records, vintages
from jinan_plan.views.typed import period

if TYPE_CHECKING:
    from jinan_plan.export.registry import Report

STRUCTURE_ID = "JINAN_PLAN:PLAN_INDICATORS(1.0)"

DIMENSIONS = ("PLAN", "FREQ", "INDICATOR", "MEASURE", "TIME_PERIOD")

ATTRIBUTES = (
    "OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT", "OBS_QUALIFIER", "TARGET_CHANGE", "PRICES",
    "BASIS", "FORM", "PUBLISHED", "RECORDED", "SOURCE", "SOURCE_URL", "COMMENT",
)  # fmt: skip

COLUMNS = ("STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSIONS, "OBS_VALUE", *ATTRIBUTES)

OBS_STATUS = {
    None: "A",
    "final": "A",
    "revised": "A",
    "provisional": "P",
    "estimated": "E",
    "derived": "E",
    "forecast": "F",
    "break": "B",
}
"""How settled a figure is, in the codes of the SDMX list CL_OBS_STATUS."""

UNIT_CODES = {"元": "CNY", "%": "PT", "百分点": "PP", "人": "PS"}
"""Codes of units; any other unit is given as it is written in the plan."""

YEARLY = "A"
OTHER_FREQUENCY = "_O"


def sdmx_report(report: "Report") -> bytes:
    """Write figures in force, baselines and targets as observations in SDMX-CSV 2.0."""
    rows = tuple(_observations(report.assessment))
    return delimited(Records(COLUMNS, rows), for_spreadsheet=False)


def _observations(assessment: PlanAssessment) -> Iterator[tuple[Field, ...]]:
    plan = assessment.book.plan
    actuals: dict[str, list[Actual]] = {}
    for entry, in_force in vintages(assessment):
        if in_force:
            key = plan.indicators[entry.actual.indicator].key
            actuals.setdefault(key, []).append(entry.actual)
    for row in assessment.rows:
        yield from _promised(plan, row)
        for actual in actuals.get(row.key, ()):
            if isinstance(actual.value, Decimal):
                yield _reported(plan, row.indicator, actual, actual.value)


def _promised(plan: Plan, row: Row) -> Iterator[tuple[Field, ...]]:
    baseline, target = row.baseline, row.target
    if baseline is not None:
        yield _observation(
            plan, row.indicator, "BASELINE", str(baseline.year), baseline.value,
            OBS_STATUS=OBS_STATUS[baseline.status], OBS_QUALIFIER=baseline.qualifier,
            SOURCE=_one_line(*baseline.source),
        )  # fmt: skip
    if target is None:
        return
    match target.value:
        case Decimal() as number:
            goals = {"TARGET": number}
        case (low, high):
            goals = {"TARGET_LOW": low, "TARGET_HIGH": high}
        case _:
            goals = {}
    for name, goal in goals.items():
        yield _observation(
            plan, row.indicator, name, str(target.year), goal,
            OBS_STATUS="A", OBS_QUALIFIER=target.comparator.value, TARGET_CHANGE=target.change,
            SOURCE=_one_line(*target.source), COMMENT=_one_line(target.stated),
        )  # fmt: skip


def _reported(
    plan: Plan, indicator: Indicator, actual: Actual, value: Decimal
) -> tuple[Field, ...]:
    prices = actual.prices or indicator.prices
    return _observation(
        plan, indicator, "ACTUAL", period(actual), value, form=actual.form,
        OBS_STATUS=OBS_STATUS[actual.status], OBS_QUALIFIER=actual.qualifier,
        PRICES=None if prices is None else str(prices),
        BASIS=actual.basis or indicator.basis,
        FORM=actual.form or indicator.actuals,
        PUBLISHED=actual.published, RECORDED=actual.recorded,
        SOURCE=_one_line(*(actual.source or ())), SOURCE_URL=actual.url,
        COMMENT=_one_line(actual.reason, actual.note),
    )  # fmt: skip


def _observation(
    plan: Plan,
    indicator: Indicator,
    name: str,
    when: str,
    value: Decimal,
    *,
    form: str | None = None,
    **attributes: Field,
) -> tuple[Field, ...]:
    unit, power = _unit(plan, indicator, form)
    known = attributes | {"UNIT_MEASURE": unit, "UNIT_MULT": power}
    frequency = YEARLY if when.isdigit() else OTHER_FREQUENCY
    return (
        "datastructure", STRUCTURE_ID, "I",
        plan.plan.id, frequency, indicator.key, name, when, value,
        *(_attribute(known.get(attribute)) for attribute in ATTRIBUTES),
    )  # fmt: skip


def _unit(plan: Plan, indicator: Indicator, form: str | None) -> tuple[str | None, int]:
    """Split a unit into what is measured and a power of ten: 亿元 is CNY and 8."""
    stated = unit_of_actuals(indicator, "level" if form == "level" else None)
    found = None if stated is None else measure(stated, plan.unit)
    if stated is None or found is None:
        return stated, 0
    digits = str(found.factor.numerator)
    whole = found.factor.denominator == 1 and digits.strip("0") == "1"
    if not whole:
        return stated, 0
    return UNIT_CODES.get(found.root, found.root), len(digits) - 1


def _attribute(value: Field) -> Field:
    return value.isoformat() if type(value) is date else value


def _one_line(*texts: str | None) -> str | None:
    """Join texts on one line: simple readers of SDMX-CSV take every line for a record."""
    return "; ".join(" ".join(text.split()) for text in texts if text) or None
