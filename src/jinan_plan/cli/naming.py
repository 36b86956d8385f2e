"""From the names a person types to the rows they mean; refusals instead of guesses."""

from collections.abc import Sequence

from jinan_plan.diagnostics import RefusedError
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.naming import Ambiguous, Names, Unknown
from jinan_plan.model.plan import Plan, Sector


def indicator_named(text: str, plan: Plan) -> Indicator:
    """Find the indicator of this name.

    Raises:
        RefusedError: Nothing or several things are called so.
    """
    found = _found(text, Names(plan, sectors=False))
    if isinstance(found, Sector):  # pragma: no cover - no sector was entered
        raise TypeError(text)
    return found


def chosen_keys(which: Sequence[str], plan: Plan) -> set[str] | None:
    """Give the keys of the indicators named, a sector standing for all in it and below it.

    None means that nothing was named: all of them.
    """
    if not which:
        return None
    names = Names(plan)
    keys: set[str] = set()
    for text in which:
        found = _found(text, names)
        if isinstance(found, Sector):
            below = _below(found.key, plan)
            keys.update(row.key for row in plan.indicator if row.sector in below)
        else:
            keys.add(found.key)
    return keys


def _found(text: str, names: Names) -> Indicator | Sector:
    match names.find(text):
        case Unknown(suggestions=suggestions):
            if suggestions:
                raise RefusedError("unknown-name-near", 2, got=text, near=", ".join(suggestions))
            raise RefusedError("unknown-name", 2, got=text)
        case Ambiguous(keys=keys):
            raise RefusedError("ambiguous-name", 2, got=text, keys=", ".join(keys))
        case found:
            return found


def _below(key: str, plan: Plan) -> set[str]:
    found = {key}
    while more := {s.key for s in plan.sector if s.parent in found} - found:
        found |= more
    return found
