"""What of a plan folder stands when the parts with faults are left out.

A slip in one row must not hide what is wrong with the others: the rows that cannot be taken are
left out, the rules are held against the rest, and what they find only because a row is missing
is passed over. Nor must it hide what else is wrong with the same row: with its faulty fields
mended for the moment, a row is looked at once more for what can be told from one field alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Generic, TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel, ValidationError

from jinan_plan.diagnostics import DataFile, Diagnostic, Severity
from jinan_plan.model.book import Book
from jinan_plan.model.checks import check
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.plan import Plan
from jinan_plan.model.values import FORMAT

M = TypeVar("M", bound=BaseModel)

_HEADER = "plan"
_NO_PLACE = -1
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
        "waypoint-against-target",
        "waypoint-off-the-way",
        "year-outside-plan",
        "year-far-off",
    }
)
"""Faults that cannot be told without the plan's own years."""

_NAMING = {"unknown-sector": "sector", "unknown-indicator": "indicator"}
"""Faults of a name that is not there, and the list that may have lost it."""


_NAMES = {"key", "aliases", "indicator"}

_OF_ONE_FIELD = frozenset(
    {
        "change-not-positive",
        "fall-of-everything",
        "name-shared",
        "name-taken",
        "spelled-alike",
        "unknown-indicator",
        "unknown-sector",
        "unknown-source",
        "unknown-verdict",
        "versions-out-of-order",
        "year-far-off",
        "year-outside-plan",
    }
)
"""Findings about a row that hold whatever its other fields say."""

_MENDED: Mapping[str, Mapping[str, object]] = {
    "source": {"title": "unread"},
    "sector": {"name": {"en": "unread"}},
    "indicator": {"name": {"en": "unread"}, "sector": "unread", "kind": "level"},
    "evaluation": {"year": 2021, "indicator": "unread", "class": "met"},
    "actual": {"year": 2021, "indicator": "unread", "value": Decimal(1)},
}
"""What stands for a moment where a row's own words cannot be taken; it is never told of."""


class Standing(Struct, Generic[M], frozen=True):
    """The part of a file that stands.

    Attributes:
        record: The file without what was left out.
        kept: Per list, where each item that stands has its place in the file.
        names: Per list, the names of the items left out; None where one of them cannot be told.
        mended: Per list and place in the file, the fields that were mended for the moment.
        whole_header: The plan's own years can be read.
    """

    record: M
    kept: Mapping[str, tuple[int, ...]]
    names: Mapping[str, frozenset[object] | None]
    mended: Mapping[tuple[str, int], frozenset[str]]
    whole_header: bool = True

    def may_have_lost(self, table: str, name: object) -> bool:
        """Say whether a name is, or may be, that of an item left out."""
        lost = self.names.get(table, frozenset())
        return lost is None or name in lost


def standing(
    model: type[M],
    tables: Mapping[str, Any],
    findings: Iterable[Diagnostic],
    *,
    mending: bool = False,
    only_mended: bool = False,
) -> Standing[M]:
    """Leave out the items of a file that hold faults, and everything the format does not know.

    Args:
        model: What the file holds.
        tables: The file as parsed.
        findings: What is wrong with it.
        mending: Keep an item whose faulty fields can be mended for the moment.
        only_mended: Keep nothing but these; a journal is long, and its entries need no others.
    """
    faulty = _faulty_fields(findings)
    sifted = {
        table: _sifted(model, table, tables.get(table, []), faulty[table], mending=mending)
        for table in set(model.model_fields) - {"format", _HEADER}
    }
    if only_mended:
        sifted = {table: found.only_mended() for table, found in sifted.items()}
    whole_header = _HEADER not in faulty
    record: dict[str, Any] = {"format": FORMAT}
    record |= {table: [*found.items.values()] for table, found in sifted.items()}
    if _HEADER in model.model_fields:
        record[_HEADER] = tables[_HEADER] if whole_header else _STAND_IN
    return Standing(
        record=model.model_validate(record),
        kept={table: tuple(found.items) for table, found in sifted.items()},
        names={table: found.names for table, found in sifted.items()},
        mended={
            (table, place): fields
            for table, found in sifted.items()
            for place, fields in found.mended.items()
        },
        whole_header=whole_header,
    )


class _Sifted(Struct, frozen=True):
    """A list of a file without what was left out: its items by their place, in order."""

    items: Mapping[int, object]
    names: frozenset[object] | None
    mended: Mapping[int, frozenset[str]]

    def only_mended(self) -> "_Sifted":
        items = {place: item for place, item in self.items.items() if place in self.mended}
        return _Sifted(items, self.names, self.mended)


def _sifted(
    model: type[BaseModel],
    table: str,
    listed: object,
    faulty: Mapping[int, set[str]],
    *,
    mending: bool,
) -> _Sifted:
    if not isinstance(listed, list):
        return _Sifted({}, None, {})
    items = dict(enumerate(listed))
    left_out: list[object] = []
    mended: dict[int, frozenset[str]] = {}
    for place, fields in faulty.items():
        if place == _NO_PLACE:
            continue
        whole = _mended(model, table, items[place], fields) if mending else None
        if whole is None:
            left_out.append(items.pop(place))
        else:
            items[place] = whole
            mended[place] = frozenset(fields)
    misnamed = any(not _NAMES.isdisjoint(fields) for fields in faulty.values())
    return _Sifted(items, None if misnamed else _names(left_out), mended)


def _faulty_fields(findings: Iterable[Diagnostic]) -> dict[str, dict[int, set[str]]]:
    """Give, per list and place in it, the fields with faults; "" where the item itself is one."""
    faulty: dict[str, dict[int, set[str]]] = defaultdict(dict)
    for finding in findings:
        match finding.path:
            case (str() as table, int() as place, *rest):
                faulty[table].setdefault(place, set()).add(str(rest[0]) if rest else "")
            case (str() as table, *_):
                faulty[table].setdefault(_NO_PLACE, set())
    return faulty


def _mended(
    model: type[BaseModel], table: str, item: object, fields: set[str]
) -> dict[str, object] | None:
    """Give an item without its faulty fields, the needed ones made up; None where that fails."""
    if not isinstance(item, dict) or table not in _MENDED:
        return None
    made_up = {name: value for name, value in _MENDED[table].items() if name in fields}
    whole = {name: value for name, value in item.items() if name not in fields} | made_up
    row = get_args(model.model_fields[table].annotation)[0]
    try:
        row.model_validate(whole)
    except ValidationError:
        return None
    return whole


def _names(items: Iterable[object]) -> frozenset[object] | None:
    """Give every name that these items are known by; None where one is no table at all."""
    found: set[object] = set()
    for item in items:
        if not isinstance(item, dict):
            return None
        found |= {item.get("key", item.get("indicator")), *item.get("aliases", ())}
    return frozenset(found)


def further_findings(
    tables: Mapping[DataFile, Mapping[str, Any]],
    of_plan: Iterable[Diagnostic],
    of_journal: Iterable[Diagnostic],
) -> tuple[Diagnostic, ...]:
    """Hold the rules against what stands; the places are those of the files."""
    plan_tables, journal_tables = tables[DataFile.PLAN], tables.get(DataFile.ACTUALS, {})
    plan = standing(Plan, plan_tables, of_plan)
    journal = standing(JournalFile, journal_tables, of_journal)
    found = [one for one in _findings(plan, journal) if one.severity is Severity.ERROR]
    plan = standing(Plan, plan_tables, of_plan, mending=True)
    journal = standing(JournalFile, journal_tables, of_journal, mending=True, only_mended=True)
    if plan.mended or journal.mended:
        mended = {DataFile.PLAN: plan.mended, DataFile.ACTUALS: journal.mended}
        more = _findings(plan, journal)
        found += [one for one in more if _of_a_mended_row(one, mended[one.file])]
    return tuple(found)


def _findings(plan: Standing[Plan], journal: Standing[JournalFile]) -> Iterator[Diagnostic]:
    kept = {DataFile.PLAN: plan.kept, DataFile.ACTUALS: journal.kept}
    for finding in check(Book.of(plan.record, journal.record.actual)):
        if not _follows(finding, plan, journal):
            yield replace(finding, path=_in_file(finding, kept[finding.file]))


def _of_a_mended_row(finding: Diagnostic, mended: Mapping[tuple[str, int], frozenset[str]]) -> bool:
    """Say whether a finding is about a field that a mended row has of its own."""
    match finding.path:
        case (str() as table, int() as place, field, *_) if (table, place) in mended:
            return finding.code in _OF_ONE_FIELD and field not in mended[table, place]
        case _:
            return False


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
