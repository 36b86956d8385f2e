"""The rows as JSON: a public contract with a shape and a version number of its own."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from jinan_plan.assess.case import Judgement
from jinan_plan.assess.rows import (
    BaselineInForce,
    LatestActual,
    PlanAssessment,
    Projection,
    Row,
    Summary,
    TargetInForce,
    YearlyLine,
)
from jinan_plan.export.delimited import stamp
from jinan_plan.figures import plain
from jinan_plan.model.plan import Header
from jinan_plan.model.values import Bilingual
from jinan_plan.views.records import computed, history_records

if TYPE_CHECKING:
    from jinan_plan.export.registry import Report

SCHEMA_VERSION = 1

Json = None | bool | int | str | msgspec.Raw | Sequence["Json"] | Mapping[str, "Json"]
"""What a document is made of; a ``Raw`` is a number as ``number`` writes it, never a float."""


def json_report(report: "Report") -> bytes:
    """Write a report as JSON: the assessment, or the journal's records by column name."""
    if report.what == "status":
        return assessment_json(report.assessment, report.assessment.rows)
    records = report.records()
    rows: Json = [
        {name: field_json(value) for name, value in zip(records.columns, row, strict=True)}
        for row in records.rows
    ]
    return dumps({"schema_version": SCHEMA_VERSION, report.what: rows})


def indicator_json(assessment: PlanAssessment, row: Row) -> bytes:
    """Write one assessed row with every vintage of its figures."""
    records = history_records(assessment)
    history: Json = [
        {name: field_json(value) for name, value in zip(records.columns, record, strict=True)}
        for record in records.rows
        if record[0] == row.key
    ]
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "year": assessment.year,
            "as_of": assessment.as_of.isoformat(),
            "indicator": row_json(row),
            "history": history,
        }
    )


def field_json(value: object) -> Json:
    """Give a field of the model as JSON has it."""
    match value:
        case datetime():
            return stamp(value)
        case date():
            return value.isoformat()
        case tuple():
            return "; ".join(str(item) for item in value)
        case Decimal():
            return number(value)
        case None | bool() | int() | str():
            return value
        case _:
            return str(value)


def assessment_json(assessment: PlanAssessment, rows: Sequence[Row]) -> bytes:
    """Write an assessment with the given rows; numbers keep every digit they have."""
    return dumps(_assessment(assessment, [row_json(row) for row in rows]))


def methods_json(
    assessment: PlanAssessment,
    rows: Sequence[Row],
    judgements: Mapping[str, Mapping[str, Judgement]],
) -> bytes:
    """Write an assessment with every method's answer beside each row, under ``methods``."""
    found: list[Json] = []
    for row in rows:
        methods: dict[str, Json] = {
            name: judgement_json(judged) | {"last_verdict": judged.last_verdict}
            for name, judged in judgements[row.key].items()
        }
        found.append(row_json(row) | {"methods": methods})
    return dumps(_assessment(assessment, found))


def _assessment(assessment: PlanAssessment, rows: Sequence[Json]) -> Json:
    header = assessment.book.plan.plan
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": header_json(header),
        "year": assessment.year,
        "as_of": assessment.as_of.isoformat(),
        "method": assessment.method,
        "summary": _summary(assessment.summary),
        "sectors": {key: _summary(summary) for key, summary in assessment.sectors.items()},
        "indicators": rows,
    }


def header_json(header: Header) -> Json:
    """Give which plan it is and which years it spans."""
    return {
        "id": header.id,
        "title": bilingual(header.title),
        "start": header.start,
        "end": header.end,
        "baseline_year": header.baseline_year,
    }


def dumps(document: Json) -> bytes:
    """Write JSON, indented by two."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def number(value: Decimal | None) -> Json:
    """Give a number as it stands in JSON: with its own digits, never with an exponent."""
    return None if value is None else msgspec.Raw(plain(value).encode())


def computed_number(value: Decimal | None) -> Json:
    """Give a number that was computed, rounded for output."""
    return None if value is None else number(computed(value))


def bilingual(text: Bilingual) -> Json:
    """Give a text in both languages, null where one is missing."""
    return {"zh": text.zh, "en": text.en}


def _summary(summary: Summary) -> Json:
    return {
        "counts": dict(summary.counts),
        "group_counts": dict(summary.group_counts),
        "binding_behind": list(summary.binding_behind),
    }


def row_json(row: Row) -> dict[str, Json]:
    """Give one assessed row."""
    indicator = row.indicator
    return {
        "key": indicator.key,
        "name": bilingual(indicator.name),
        "sector": indicator.sector,
        "kind": indicator.kind,
        "unit": indicator.unit,
        "binding": indicator.binding,
        "context": indicator.context,
        "direction": row.direction,
        "baseline": baseline_json(row.baseline),
        "target": target_json(row.target),
        "latest": latest_json(row.latest),
        "gap": computed_number(row.gap),
        "gap_unit": row.gap_unit,
        "attainment": computed_number(row.attainment),
        "needed_per_year": computed_number(row.needed_per_year),
        "recent_per_year": computed_number(row.recent_per_year),
        "assessment": judgement_json(row.assessment)
        | {"last_verdict": row.assessment.last_verdict},
        "second_opinion": judgement_json(row.second_opinion),
        "yearly": _yearly(row.yearly),
        "projection": projection_json(row.projection),
    }


def baseline_json(baseline: BaselineInForce | None) -> Json:
    """Give the baseline in force."""
    if baseline is None:
        return None
    return {
        "year": baseline.year,
        "value": number(baseline.value),
        "qualifier": baseline.qualifier,
        "status": baseline.status,
        "source": "; ".join(baseline.source) or None,
    }


def target_json(target: TargetInForce | None) -> Json:
    """Give a target in force with the version it replaced."""
    if target is None:
        return None
    return {
        "year": target.year,
        "comparator": target.comparator.value,
        "value": _goal(target.value),
        "stated": target.stated,
        "change": target.change,
        "source": "; ".join(target.source) or None,
        "superseded": target_json(target.superseded),
    }


def _goal(value: object) -> Json:
    match value:
        case (Decimal() as low, Decimal() as high):
            return [number(low), number(high)]
        case Decimal():
            return number(value)
        case date():
            return value.isoformat()
        case str():
            return value
        case _:
            return None


def latest_json(latest: LatestActual | None) -> Json:
    """Give the newest figure."""
    if latest is None:
        return None
    return {
        "year": latest.year,
        "value": _goal(latest.value),
        "qualifier": latest.qualifier,
        "status": latest.status,
        "source": "; ".join(latest.source) or None,
        "grade": latest.grade,
    }


def _measure(value: object) -> Json:
    if isinstance(value, Decimal):
        return computed_number(value)
    return value if isinstance(value, int | str | bool) else None


def judgement_json(judgement: Judgement) -> dict[str, Json]:
    """Give what a method says."""
    return {
        "method": judgement.method,
        "verdict": judgement.verdict,
        "measures": {name: _measure(value) for name, value in judgement.measures.items()},
        "flags": list(judgement.flags),
        "reason": judgement.reason,
    }


def _yearly(line: YearlyLine | None) -> Json:
    if line is None:
        return None
    return {
        "year": line.year,
        "comparator": line.comparator.value,
        "value": _goal(line.value),
        "actual": number(line.actual),
        "through": line.through,
        "verdict": line.verdict,
        "measures": {name: _measure(value) for name, value in line.measures.items()},
        "reason": line.reason,
    }


def projection_json(projection: Projection) -> Json:
    """Give where the trend leads."""
    return {
        "value": computed_number(projection.value),
        "low": computed_number(projection.low),
        "high": computed_number(projection.high),
        "chance": computed_number(projection.chance),
        "label": projection.label,
        "flags": list(projection.flags),
        "reason": projection.reason,
    }
