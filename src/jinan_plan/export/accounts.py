"""The account of a verdict as JSON: numbers and codes, no sentences."""

from decimal import Decimal

from jinan_plan.assess.account import Account, End, OtherVersion
from jinan_plan.assess.figure import Figure
from jinan_plan.assess.index import Link
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.assess.step import Step
from jinan_plan.assess.thresholds import Threshold, Thresholds
from jinan_plan.assess.usage import FigureUse
from jinan_plan.export.structured import (
    SCHEMA_VERSION,
    Json,
    computed_number,
    dumps,
    field_json,
    judgement_json,
    number,
    row_json,
    target_json,
)


def account_json(assessment: PlanAssessment, account: Account) -> bytes:
    """Write the account of one verdict."""
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "year": assessment.year,
            "as_of": assessment.as_of.isoformat(),
            "indicator": row_json(account.row),
            "in_force_since": field_json(account.since),
            "other_versions": [_version(other) for other in account.others],
            "figures": [_use(use) for use in account.uses],
            "chain": [_link(link) for link in account.chain],
            "steps": [_step(step) for step in account.steps],
            "ends": [_end(end) for end in account.ends],
            "thresholds": [
                _ladder(ladder) for ladder in (account.now, account.next_year) if ladder
            ],
            "methods": {
                name: judgement_json(judged)
                | {"last_verdict": judged.last_verdict}
                | {"working": _step(account.workings[name]) if name in account.workings else None}
                for name, judged in account.judgements.items()
            },
            "evaluations": [
                {
                    "year": official.evaluation.year,
                    "class": official.evaluation.class_,
                    "words": official.evaluation.words,
                    "source": "; ".join(official.evaluation.source or ()) or None,
                    "ours": judgement_json(official.ours)
                    | {"last_verdict": official.ours.last_verdict},
                }
                for official in account.officials
            ],
        }
    )


def _version(other: OtherVersion) -> Json:
    return {
        "target": target_json(other.target),
        "baseline": number(other.baseline),
        "until": field_json(other.until),
        "reason": other.reason,
        "later": other.later,
    }


def _use(use: FigureUse) -> Json:
    actual = use.entry.actual
    return {
        "use": use.use,
        "year": actual.year,
        "from": actual.from_,
        "through": actual.through,
        "value": field_json(actual.value),
        "qualifier": actual.qualifier,
        "status": actual.status,
        "published": field_json(actual.published),
        "source": "; ".join(actual.source or ()) or None,
    }


def _link(link: Link) -> Json:
    return {
        "year": link.entry.actual.year,
        "start": link.start,
        "value": field_json(link.entry.actual.value),
        "before": computed_number(link.before),
        "after": computed_number(link.after),
    }


def _step(step: Step) -> Json:
    numbers: dict[str, Json] = {name: _number(value) for name, value in step.numbers.items()}
    return {"code": step.code, "rule": step.rule, "numbers": numbers}


def _number(value: Decimal | int) -> Json:
    return value if isinstance(value, int) else computed_number(value)


def _end(end: End) -> Json:
    return {
        "baseline": _sample(end.base),
        "latest": _sample(end.latest),
        "verdict": end.judged.last_verdict or end.judged.verdict,
    }


def _sample(sample: tuple[Figure, int] | None) -> Json:
    if sample is None:
        return None
    figure, place = sample
    return {"value": number(figure.value), "qualifier": figure.qualifier, "sample": place}


def _ladder(ladder: Thresholds) -> Json:
    return {
        "year": ladder.year,
        "since": ladder.since,
        "through": ladder.through,
        "of": ladder.of,
        "direction": "up" if ladder.direction == 1 else "down",
        "steps": [_threshold(step) for step in ladder.steps],
        "beyond": [_threshold(step) for step in ladder.beyond],
    }


def _threshold(step: Threshold) -> Json:
    return {
        "verdict": step.verdict,
        "figure": number(step.figure),
        "possible": number(step.possible),
        "until": number(step.until),
        "rule": number(step.rule),
    }
