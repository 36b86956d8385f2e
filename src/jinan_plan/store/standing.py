"""What of a plan folder stands when the parts with faults are left out.

A slip in one row must not hide what is wrong with the others: the rows that cannot be taken are
left out, the rules are held against the rest, and what they find only because a row is missing
is passed over.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel

from jinan_plan.diagnostics import DataFile, Diagnostic
from jinan_plan.model.book import Book
from jinan_plan.model.checks import check
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.plan import FORMAT, Plan

M = TypeVar("M", bound=BaseModel)

_HEADER = "plan"
_STAND_IN = {
    "id": "unread",
    "title": {"en": "unread"},
    "start": 2021,
    "end": 2025,
    "baseline_year": 2020,
}
_ABOUT_YEARS = frozenset(
    {
        "plan-ends-before-start",
        "baseline-year-late",
        "target-not-after-baseline",
        "year-outside-plan",
        "year-far-off",
    }
)
"""Faults that cannot be told without the plan's own years."""

_NAMING = {"unknown-sector": "sector", "unknown-indicator": "indicator"}
"""Faults of a name that is not there, and the list that may have lost it."""


_NAMES = {"key", "aliases", "indicator"}


class Standing(Struct, Generic[M], frozen=True):
    """The part of a file that stands.

    Attributes:
        record: The file without what was left out.
        kept: Per list, where each item that stands has its place in the file.
        names: Per list, the names of the items left out; None where one of them cannot be told.
        whole_header: The plan's own years can be read.
    """

    record: M
    kept: Mapping[str, tuple[int, ...]]
    names: Mapping[str, frozenset[object] | None]
    whole_header: bool = True

    def may_have_lost(self, table: str, name: object) -> bool:
        """Say whether a name is, or may be, that of an item left out."""
        lost = self.names.get(table, frozenset())
        return lost is None or name in lost


def standing(
    model: type[M], tables: Mapping[str, Any], findings: Iterable[Diagnostic]
) -> Standing[M]:
    """Leave out the items of a file that hold faults, and everything the format does not know."""
    faulty: dict[str, set[int]] = defaultdict(set)
    misnamed: set[str] = set()
    for finding in findings:
        match finding.path:
            case (str() as table, int() as place, *field):
                faulty[table].add(place)
                if _NAMES.intersection(field[:1]):
                    misnamed.add(table)
            case (str() as table, *_):
                faulty[table].add(-1)
    sound: dict[str, Any] = {"format": FORMAT}
    kept: dict[str, tuple[int, ...]] = {}
    names: dict[str, frozenset[object] | None] = {}
    for table in set(model.model_fields) - {"format", _HEADER}:
        items = tables.get(table, [])
        if not isinstance(items, list):
            items, names[table] = [], None
        else:
            left_out = [items[place] for place in faulty[table] if place >= 0]
            names[table] = None if table in misnamed else _names(left_out)
        kept[table] = tuple(place for place in range(len(items)) if place not in faulty[table])
        sound[table] = [items[place] for place in kept[table]]
    whole_header = _HEADER not in faulty
    if _HEADER in model.model_fields:
        sound[_HEADER] = tables[_HEADER] if whole_header else _STAND_IN
    return Standing(model.model_validate(sound), kept, names, whole_header)


def _names(items: Iterable[object]) -> frozenset[object] | None:
    """Give every name that these items are known by; None where one is no table at all."""
    found: set[object] = set()
    for item in items:
        if not isinstance(item, dict):
            return None
        found |= {item.get("key", item.get("indicator")), *item.get("aliases", ())}
    return frozenset(found)


def further_findings(
    plan: Standing[Plan], journal: Standing[JournalFile]
) -> tuple[Diagnostic, ...]:
    """Hold the rules against what stands; the places are those of the files."""
    kept = {DataFile.PLAN: plan.kept, DataFile.ACTUALS: journal.kept}
    return tuple(
        replace(finding, path=_in_file(finding, kept[finding.file]))
        for finding in check(Book.of(plan.record, journal.record.actual))
        if not _follows(finding, plan, journal)
    )


def _follows(finding: Diagnostic, plan: Standing[Plan], journal: Standing[JournalFile]) -> bool:
    """Say whether something is found only because something else was left out."""
    name = finding.params.get("name")
    if finding.code in _ABOUT_YEARS:
        return not plan.whole_header
    if finding.code in _NAMING:
        return plan.may_have_lost(_NAMING[finding.code], name)
    return finding.code == "nothing-to-retract" and journal.may_have_lost("actual", name)


def _in_file(finding: Diagnostic, kept: Mapping[str, tuple[int, ...]]) -> tuple[str | int, ...]:
    match finding.path:
        case (str() as table, int() as place, *rest) if table in kept:
            return (table, kept[table][place], *rest)
        case path:
            return path
