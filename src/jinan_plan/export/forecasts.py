"""Projections and what-ifs as JSON, marked as what they are."""

from collections.abc import Sequence

from jinan_plan.assess.backtest import Errors
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.assess.scenario import Forecast, Supposed, Suppositions, WhatIf
from jinan_plan.export.structured import (
    SCHEMA_VERSION,
    Json,
    computed_number,
    dumps,
    latest_json,
    number,
    projection_json,
    target_json,
)


def forecasts_json(
    assessment: PlanAssessment, found: Sequence[Forecast], supposed: Suppositions
) -> bytes:
    """Write the outlook of indicators; ``is_verdict`` is false, always."""
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "year": assessment.year,
            "as_of": assessment.as_of.isoformat(),
            "is_verdict": False,
            "trend": supposed.trend,
            "supposed": {
                "growth": number(supposed.growth),
                "figures": {
                    key: [_supposed(figure) for figure in figures]
                    for key, figures in supposed.figures.items()
                },
            },
            "forecasts": [_forecast(one) for one in found],
        }
    )


def _forecast(one: Forecast) -> Json:
    row = one.row
    return {
        "key": row.key,
        "unit": row.indicator.unit,
        "target": target_json(row.target),
        "latest": latest_json(row.latest),
        "target_year": one.target_year,
        "projection": projection_json(row.projection),
        "what_if": None if one.what_if is None else _what_if(one.what_if),
        "tried": {
            "one_step": _errors(one.tried.one_step),
            "to_end": _errors(one.tried.to_end),
            "reason": one.tried.reason,
        },
    }


def _what_if(found: WhatIf) -> Json:
    return {
        "figures": [_supposed(figure) for figure in found.figures],
        "outcome": computed_number(found.outcome),
        "satisfied": found.satisfied,
        "projection": None if found.projection is None else projection_json(found.projection),
        "reason": found.reason,
    }


def _supposed(figure: Supposed) -> Json:
    return {"year": figure.year, "value": number(figure.value), "qualifier": figure.qualifier}


def _errors(errors: Errors | None) -> Json:
    if errors is None:
        return None
    return {
        "count": errors.count,
        "mean_absolute": number(errors.mean_absolute),
        "mean_absolute_percentage": number(errors.mean_absolute_percentage),
    }
