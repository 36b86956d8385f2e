"""Many plans as JSON: the total, then one entry a plan (docs/outputs.md)."""

from collections.abc import Sequence

from jinan_plan.assess.rollup import PlanLine, RollUp, Unreadable
from jinan_plan.assess.tally import Tally
from jinan_plan.diagnostics import Fault
from jinan_plan.export.findings import finding_json
from jinan_plan.export.structured import SCHEMA_VERSION, Json, dumps, header_json
from jinan_plan.lang import Lang
from jinan_plan.messages.lookup import refusal_words
from jinan_plan.views.rollup_records import by_standing


def rollup_json(found: RollUp, entries: Sequence[PlanLine | Unreadable], lang: Lang) -> bytes:
    """Write the total of all plans and the given entries.

    Args:
        found: All plans, for the total.
        entries: Those to write, in the order given.
        lang: The language of the sentences about faults; nothing else depends on it.
    """
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "year": found.year,
            "as_of": found.as_of.isoformat(),
            "method": found.method,
            "summary": {
                "plans": len(found.entries),
                "unreadable": len(found.unreadable),
                "with_binding_behind": sum(bool(one.binding_behind) for one in found.lines),
                **_tally(found.total),
            },
            "plans": [_entry(one, lang) for one in entries],
        }
    )


def _entry(entry: PlanLine | Unreadable, lang: Lang) -> Json:
    if isinstance(entry, Unreadable):
        return {
            "folder": entry.folder,
            "plan": None,
            "year": None,
            "summary": None,
            "fault": _fault(entry, lang),
            "faults": entry.faults,
        }
    return {
        "folder": entry.folder,
        "plan": header_json(entry.header),
        "year": entry.year,
        "summary": {
            **_tally(entry.tally),
            "binding_behind": [key for key, _ in entry.binding_behind],
        },
        "fault": None,
        "faults": 0,
    }


def _tally(tally: Tally) -> dict[str, Json]:
    return {
        "goals": tally.goals,
        "counts": dict(tally.counts),
        "amounting_to": dict(by_standing(tally.counts)),
        "pending_so_far": dict(tally.so_far),
        "without_data": tally.without_data,
        "in_words_without_figure": tally.silent,
    }


def _fault(entry: Unreadable, lang: Lang) -> Json:
    """Give the first fault as ``plan check --json`` gives it, or what was refused."""
    if isinstance(entry.why, Fault):
        return finding_json(entry.why, lang)
    message, remedy = refusal_words(entry.why.code)
    return {
        "code": entry.why.code,
        "message": message.in_(lang, **entry.why.params),
        "remedy": None if remedy is None else remedy.in_(lang, **entry.why.params),
    }
