"""From the names a person types to the rows they mean; refusals instead of guesses."""

from collections.abc import Sequence

from jinan_plan.diagnostics import RefusedError
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.naming import Ambiguous, Unknown, resolve, resolve_indicator
from jinan_plan.model.plan import Plan, Sector


def indicator_named(text: str, plan: Plan) -> Indicator:
    """Find the indicator of this name.

    Raises:
        RefusedError: Nothing or several things are called so.
    """
    found = resolve_indicator(text, plan)
    if isinstance(found, Indicator):
        return found
    raise _refusal(found)


def chosen_keys(which: Sequence[str], plan: Plan) -> set[str] | None:
    """Give the keys of the indicators named, a sector standing for all in it and below it.

    None means that nothing was named: all of them.
    """
    if not which:
        return None
    keys: set[str] = set()
    for text in which:
        found = resolve(text, plan)
        if isinstance(found, Sector):
            below = _below(found.key, plan)
            keys.update(row.key for row in plan.indicator if row.sector in below)
        elif isinstance(found, Indicator):
            keys.add(found.key)
        else:
            raise _refusal(found)
    return keys


def _refusal(found: Unknown | Ambiguous) -> RefusedError:
    if isinstance(found, Ambiguous):
        return RefusedError("ambiguous-name", 2, got=found.text, keys=", ".join(found.keys))
    if found.suggestions:
        near = ", ".join(found.suggestions)
        return RefusedError("unknown-name-near", 2, got=found.text, near=near)
    return RefusedError("unknown-name", 2, got=found.text)


def _below(key: str, plan: Plan) -> set[str]:
    found = {key}
    while more := {s.key for s in plan.sector if s.parent in found} - found:
        found |= more
    return found
