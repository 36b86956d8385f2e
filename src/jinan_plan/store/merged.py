"""Marks that a version control system leaves where two people changed the same lines."""

import re

from jinan_plan.diagnostics import Fault
from jinan_plan.store.content import Content

_MARK = re.compile(r"^(?:(?P<begin><{7})(?: (?P<ours>.*))?|(?P<end>>{7})(?: (?P<theirs>.*))?)$")


def merge_conflicts(content: Content) -> tuple[Fault, ...]:
    """Find the stretches that a merge left for a person to decide, each at its first mark."""
    faults: list[Fault] = []
    begun: tuple[int, int, str] | None = None
    at = 0
    for line in content.text.split("\n"):
        mark = _MARK.match(line)
        if mark and mark["begin"]:
            begun = at, at + len(line), mark["ours"] or ""
        elif mark and begun is not None:
            start, end, ours = begun
            theirs = mark["theirs"] or ""
            faults.append(content.fault("merge-conflict", start, end, ours=ours, theirs=theirs))
            begun = None
        at += len(line) + 1
    return tuple(faults)
