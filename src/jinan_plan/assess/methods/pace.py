"""The default method: progress made against time passed (docs/methods.md, section 2)."""

from decimal import Decimal, localcontext

from msgspec.structs import replace

from jinan_plan.assess.case import EXACT, TOLERANCE, Case, Judgement, Measure
from jinan_plan.assess.completion import completed
from jinan_plan.assess.holding import by_words, holding, inside_plan
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.progress import (
    Reached,
    expected_share,
    reached,
    share_of_way,
    time_share,
    way_measures,
)
from jinan_plan.model.target import Comparator

AHEAD = Decimal("1.05")
ON_TRACK = Decimal("0.95")
BEHIND = Decimal("0.60")


def judge(case: Case) -> Judgement:
    """Judge a case: on the way there, or at the end of it.

    At the end of the target year (or later) only that year's own value decides; without it the
    verdict is ``pending``, with the last one it had (section 2.3).
    """
    with localcontext(EXACT):
        if case.comparator is Comparator.TREND:
            return by_words(case)
        if case.year < case.target_year:
            return _under_way(case)
        if case.latest is not None and case.latest.year == case.target_year:
            return completed(case)
        if case.kind == "cum_sum" and (at := reached(case)) and _sum_is_met(case, at):
            return completed(case)
        return pending(_under_way(case))


def pending(last: Judgement) -> Judgement:
    """Say that the target year's own value is awaited, keeping what the last data said.

    Also where there never was a figure (docs/methods.md, section 14).
    """
    return Judgement(
        method=last.method,
        verdict="pending",
        measures=last.measures,
        flags=last.flags,
        reason="no_final_value",
        last_verdict=last.verdict,
    )


def _sum_is_met(case: Case, at: Reached) -> bool:
    """Say whether a total is reached for good: more can be added, nothing taken away."""
    lasting = case.direction == 1 and case.comparator is not Comparator.BAND
    return lasting and case.satisfied(at.value)


def _under_way(case: Case) -> Judgement:
    """Judge by the newest value; one that was met before and is no longer is flagged (rule E4)."""
    at = reached(case)
    if at is None:
        if case.base is None:
            return Judgement("pace", "insufficient_data", reason="no_figures")
        return Judgement("pace", "not_started", reason="no_actuals")
    judged = _judge_at(case, at)
    measures = {"data_year": at.year, **judged.measures}
    flags = list(judged.flags)
    if "progress" in measures and case.base is not None:
        measures["base_year_used"] = case.base.year
        if case.base_substituted:
            flags.append("baseline_substituted")
    met = [point.year for point in inside_plan(case) if case.satisfied(point.value)]
    if met and case.kind != "cum_sum" and not case.constant:
        measures["first_met"] = met[0]
        if not case.satisfied(at.value):
            flags.append("fell_back")
    return replace(judged, measures=measures, flags=tuple(flags))


def _judge_at(case: Case, at: Reached) -> Judgement:
    """Judge one value; without a base it can only satisfy the target, or not (rule E2)."""
    satisfied = case.satisfied(at.value)
    if case.constant and not (case.base_substituted and satisfied and case.kind != "each_year"):
        return holding(case)
    if _is_ceiling(case, at.value):
        return _under_ceiling(case, at)
    measures = way_measures(case, at)
    share = share_of_way(case, at.value)
    if share is None or case.constant:
        if satisfied:
            return Judgement("pace", "achieved_early", measures)
        return Judgement("pace", "insufficient_data", measures, reason=_why_no_share(case))
    measures |= {"progress": tidy(share), "time": tidy(time_share(case, at.elapsed))}
    return _by_pace(case, at, share, measures, satisfied=satisfied)


def _by_pace(
    case: Case, at: Reached, share: Decimal, measures: dict[str, Measure], *, satisfied: bool
) -> Judgement:
    due = expected_share(case, at.elapsed)
    flags: tuple[str, ...] = ()
    if due is None or due <= 0:
        verdict, flags = _beside_flat_path(share, due or Decimal(0)), ("flat_waypoint",)
    else:
        pace = EXACT.divide(share, due)
        measures["pace"] = tidy(pace)
        verdict = by_thresholds(pace)
    whole = share >= 1 - TOLERANCE and case.comparator is not Comparator.ABOVE
    if satisfied or (whole and case.kind in {"growth", "cum_change", "cum_sum"}):
        verdict = "achieved_early"
    if case.part is not None:
        flags = (*flags, "part_year")
    if case.incomplete:
        return _lower_bound(verdict, measures, flags)
    return Judgement("pace", verdict, measures, flags)


def by_thresholds(pace: Decimal) -> str:
    """Give the class of a pace (section 2.2); lower bounds are inclusive."""
    if pace >= AHEAD - TOLERANCE:
        return "ahead"
    if pace >= ON_TRACK - TOLERANCE:
        return "on_track"
    if pace >= BEHIND - TOLERANCE:
        return "behind"
    return "far_behind" if pace >= -TOLERANCE else "reversing"


def _beside_flat_path(share: Decimal, due: Decimal) -> str:
    """Class a share where waypoints ask for no progress yet, so that no ratio can be formed."""
    lead = share - due
    if lead >= AHEAD - 1 - TOLERANCE:
        return "ahead"
    if lead >= ON_TRACK - 1 - TOLERANCE:
        return "on_track"
    return "far_behind" if share >= -TOLERANCE else "reversing"


def _lower_bound(verdict: str, measures: dict[str, Measure], flags: tuple[str, ...]) -> Judgement:
    """Judge a total that lacks a year: only what it shows already can be said (rule E3)."""
    flags = (*flags, "incomplete")
    if verdict in {"achieved_early", "ahead", "on_track"}:
        return Judgement("pace", verdict, measures, flags)
    return Judgement("pace", "insufficient_data", measures, flags, "missing_year")


def _is_ceiling(case: Case, value: Decimal) -> bool:
    """Say whether a total is to stay under a number, or has passed the upper one of a range."""
    if case.kind != "cum_sum":
        return False
    return case.direction == -1 or (case.band is not None and value > case.band[1])


def _under_ceiling(case: Case, at: Reached) -> Judgement:
    """Judge a budget for all years together: within it, used evenly, or used up."""
    measures = way_measures(case, at)
    measures["time"] = tidy(time_share(case, at.elapsed))
    flags = ("incomplete",) if case.incomplete else ()
    if not case.satisfied(at.value):
        return Judgement("pace", "below_worsening", measures, flags)
    if case.incomplete:
        return Judgement("pace", "insufficient_data", measures, flags, "missing_year")
    even = time_share(case, at.elapsed) * case.target
    verdict = "maintained" if at.value <= even else "maintained_at_risk"
    return Judgement("pace", verdict, measures)


def _why_no_share(case: Case) -> str:
    if case.base is None:
        return "no_baseline"
    return "growth_path_needs_positive" if case.geometric else "no_way_to_go"
