"""What a gate may be asked to stop at: whether it is so, of one plan or of one among many."""

from collections.abc import Iterable

from jinan_plan.messages.verdicts import falls_short, lacks_data

CONDITIONS = ("behind", "missed", "no-data", "binding")
"""Something falls short, was missed for good, lacks data; something binding falls short."""

_MISSED = frozenset({"missed", "overdue"})


def holds(condition: str, verdicts: Iterable[str], binding: Iterable[str]) -> bool:
    """Say whether a condition holds.

    Args:
        condition: One of ``CONDITIONS``.
        verdicts: Those of all goals.
        binding: Those of the binding goals.
    """
    match condition:
        case "behind":
            return any(map(falls_short, verdicts))
        case "missed":
            return not _MISSED.isdisjoint(verdicts)
        case "no-data":
            return any(map(lacks_data, verdicts))
        case _:
            return any(map(falls_short, binding))
