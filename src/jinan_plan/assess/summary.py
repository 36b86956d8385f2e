"""Counts by verdict, for sectors and for the plan."""

from collections import Counter
from collections.abc import Iterable, Mapping

from jinan_plan.assess.rows import Row, Summary
from jinan_plan.messages.verdicts import rank
from jinan_plan.model.plan import Plan, Sector


def summarised(rows: Iterable[Row]) -> Summary:
    """Count verdicts; context rows are never counted, and no data is never a pass.

    Counted twice: every row by itself, and every group as one, as good as its worst member.
    """
    counted = [row for row in rows if not row.indicator.context]
    alone: list[str] = []
    worst: dict[str, str] = {}
    for row in counted:
        group, verdict = row.indicator.group, row.assessment.verdict
        if group is None:
            alone.append(verdict)
        else:
            worst[group] = min(worst.get(group, verdict), verdict, key=rank)
    return Summary(
        counts=_counted(row.assessment.verdict for row in counted),
        binding_behind=tuple(
            row.key for row in counted if row.indicator.binding and row.falls_short
        ),
        group_counts=_counted((*alone, *worst.values())),
    )


def by_sector(plan: Plan, rows: Iterable[Row]) -> Mapping[str, Summary]:
    """Summarise every sector with the sectors below it, in the plan's order."""
    members: dict[str, list[Row]] = {sector.key: [] for sector in plan.sector}
    for row in rows:
        for key in _upwards(plan.sectors, row.indicator.sector):
            members[key].append(row)
    return {key: summarised(found) for key, found in members.items()}


def _upwards(sectors: Mapping[str, Sector], key: str) -> Iterable[str]:
    seen: set[str] = set()
    place: str | None = key
    while place is not None and place in sectors and place not in seen:
        yield place
        seen.add(place)
        place = sectors[place].parent


def _counted(verdicts: Iterable[str]) -> Mapping[str, int]:
    counts = Counter(verdicts)
    return {verdict: counts[verdict] for verdict in sorted(counts, key=rank, reverse=True)}
