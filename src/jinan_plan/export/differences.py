"""What changed between two days, as JSON."""

from datetime import date

from jinan_plan.assess.difference import Difference, FigureChange
from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.export.structured import (
    SCHEMA_VERSION,
    Json,
    baseline_json,
    dumps,
    field_json,
    number,
    target_json,
)
from jinan_plan.model.actual import Actual


def difference_json(found: Difference, since: date) -> bytes:
    """Write what changed since a day."""
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "since": since.isoformat(),
            "then": _moment(found.then),
            "now": _moment(found.now),
            "verdicts": [
                {"key": after.key, "before": _verdict(before), "after": _verdict(after)}
                for before, after in found.verdicts
            ],
            "figures": [_figure(change) for change in found.figures],
            "passed_over": found.passed_over,
            "targets": [
                {"key": after.key, "before": _promise(before), "after": _promise(after)}
                for before, after in found.targets
            ],
        }
    )


def _moment(assessment: PlanAssessment) -> Json:
    return {"year": assessment.year, "as_of": assessment.as_of.isoformat()}


def _verdict(row: Row) -> Json:
    judged = row.assessment
    return {
        "verdict": judged.verdict,
        "last_verdict": judged.last_verdict,
        "reason": judged.reason,
    }


def _promise(row: Row) -> Json:
    return {"target": target_json(row.target), "baseline": baseline_json(row.baseline)}


def _figure(change: FigureChange) -> Json:
    return {
        "key": change.slot.indicator,
        "year": change.slot.year,
        "from": change.slot.from_,
        "through": change.slot.through,
        "change": change.change,
        "before": _actual(change.before),
        "after": _actual(change.after),
        "by": number(change.by),
    }


def _actual(actual: Actual | None) -> Json:
    if actual is None:
        return None
    return {
        "value": field_json(actual.value),
        "qualifier": actual.qualifier,
        "status": actual.status,
        "published": field_json(actual.published),
        "recorded": field_json(actual.recorded),
        "source": "; ".join(actual.source or ()) or None,
        "reason": actual.reason,
    }
