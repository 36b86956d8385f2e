"""Findings of ``plan check`` as JSON, under the same schema number as everything else."""

from collections.abc import Sequence

from jinan_plan.diagnostics import Fault
from jinan_plan.export.structured import SCHEMA_VERSION, Json, dumps
from jinan_plan.lang import Lang
from jinan_plan.messages.faults import FAULTS


def findings_json(faults: Sequence[Fault], lang: Lang) -> bytes:
    """Write findings with their places and words."""
    return dumps(
        {"schema_version": SCHEMA_VERSION, "findings": [finding_json(f, lang) for f in faults]}
    )


def finding_json(fault: Fault, lang: Lang) -> Json:
    """Give one finding."""
    diagnostic, place = fault.diagnostic, fault.location
    words = FAULTS[diagnostic.code]
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "file": str(place.file) if place else diagnostic.file.value,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "excerpt": place.excerpt if place else None,
        "message": words.message.in_(lang, **diagnostic.params),
        "remedy": words.remedy.in_(lang, **diagnostic.params),
    }
