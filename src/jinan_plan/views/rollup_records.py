"""Many plans as flat records: one a plan, with the columns of ``docs/outputs.md``."""

from collections.abc import Mapping, Sequence

from jinan_plan.assess.rollup import PlanLine, Unreadable
from jinan_plan.diagnostics import Fault
from jinan_plan.messages.verdicts import standing
from jinan_plan.views.records import Field, Records

COLUMNS = (
    "folder", "id", "title_zh", "title_en", "start", "end", "year", "goals",
    "short", "partly", "pass", "unknown", "without_data", "binding_behind",
    "binding_behind_keys", "verdicts", "pending_so_far",
    "fault", "faults", "file", "line", "column",
)  # fmt: skip

STANDINGS = ("short", "partly", "pass", "unknown")


def rollup_records(entries: Sequence[PlanLine | Unreadable]) -> Records:
    """Give one record for each plan; one that cannot be read has its first fault and no counts."""
    return Records(COLUMNS, tuple(_record(entry) for entry in entries))


def by_standing(counts: Mapping[str, int]) -> dict[str, int]:
    """Count what verdicts amount to: falling short, nearly there, good, not known."""
    found = dict.fromkeys(STANDINGS, 0)
    for code, count in counts.items():
        found[standing(code)] += count
    return found


def _record(entry: PlanLine | Unreadable) -> tuple[Field, ...]:
    if isinstance(entry, Unreadable):
        return (entry.folder, *[None] * (COLUMNS.index("fault") - 1), *_fault(entry))
    header, tally = entry.header, entry.tally
    return (
        entry.folder,
        header.id,
        header.title.zh,
        header.title.en,
        header.start,
        header.end,
        entry.year,
        tally.goals,
        *by_standing(tally.counts).values(),
        tally.without_data,
        len(entry.binding_behind),
        " ".join(key for key, _ in entry.binding_behind),
        _listed(tally.counts),
        _listed(tally.so_far),
        None,
        0,
        None,
        None,
        None,
    )


def _fault(entry: Unreadable) -> tuple[Field, ...]:
    if not isinstance(entry.why, Fault):
        return (entry.why.code, entry.faults, None, None, None)
    diagnostic, place = entry.why.diagnostic, entry.why.location
    if place is None:
        return (diagnostic.code, entry.faults, f"{diagnostic.file}.toml", None, None)
    return (diagnostic.code, entry.faults, str(place.file), place.line, place.column)


def _listed(counts: Mapping[str, int]) -> str:
    return " ".join(f"{code}={count}" for code, count in counts.items())
