"""One verdict out of the verdicts at every end of figures that are not exact.

One verdict stands, flag ``imprecise``; of several, the worst stands if it is good enough, flag
``at_least``; else there is no verdict (docs/methods.md, section 15).
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from jinan_plan.assess.aim import Obstacle
from jinan_plan.assess.case import Case, Judgement
from jinan_plan.messages.verdicts import is_pass, rank

Judge = Callable[[Case | Obstacle], Judgement]
"""Judges a case, or says why there is none."""


def judge_everywhere(
    judge: Judge, written: Case | Obstacle, at_ends: Sequence[Case | Obstacle]
) -> Judgement:
    """Judge at the figures as written and, where one is inexact, at all their ends.

    Args:
        judge: The method.
        written: The case with every figure as written.
        at_ends: The cases at all ends of figures that are not exact; none where all are.

    Returns:
        The judgement; its measures are those at the figures as written.
    """
    nominal = judge(written)
    found = [judge(case) for case in at_ends]
    if not found or all(_same(nominal, other) for other in found):
        return nominal
    return merged(nominal, found)


def merged(nominal: Judgement, found: Sequence[Judgement]) -> Judgement:
    """Merge the judgements at all ends into one, with the measures as written."""
    by_rank = sorted(found, key=lambda judgement: rank(judgement.verdict))
    worst, best = by_rank[0], by_rank[-1]
    settled = replace(worst, measures=nominal.measures)
    if worst.verdict == best.verdict:
        if worst.last_verdict is not None:
            return _with_last(settled, found)
        return _flagged(settled, "imprecise")
    if is_pass(worst.verdict):
        return _flagged(settled, "at_least")
    measures = {**nominal.measures, "verdict_low": worst.verdict, "verdict_high": best.verdict}
    return Judgement(
        nominal.method, "insufficient_data", measures, nominal.flags, reason="imprecise"
    )


def _with_last(settled: Judgement, found: Sequence[Judgement]) -> Judgement:
    """Merge the last verdicts of a row that awaits its final value, by the same rule."""
    last = [replace(j, verdict=j.last_verdict or "", last_verdict=None) for j in found]
    one = merged(replace(settled, last_verdict=None), last)
    return replace(one, verdict=settled.verdict, reason=settled.reason, last_verdict=one.verdict)


def _flagged(judgement: Judgement, flag: str) -> Judgement:
    return replace(judgement, flags=(*judgement.flags, flag))


def _same(one: Judgement, other: Judgement) -> bool:
    return (one.verdict, one.last_verdict) == (other.verdict, other.last_verdict) and dict(
        one.measures
    ) == dict(other.measures)
