"""One indicator as a question to every method: its figures, its cases, its answers."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jinan_plan.assess.aim import Obstacle
from jinan_plan.assess.case import Case, Judgement
from jinan_plan.assess.corner import NOMINAL, Corner, corners
from jinan_plan.assess.distance import PERCENTAGE_POINTS, gap_unit
from jinan_plan.assess.evidence import Evidence
from jinan_plan.assess.interval import judge_everywhere
from jinan_plan.assess.known import Known
from jinan_plan.assess.methods.pace import pending
from jinan_plan.assess.methods.registry import method_of
from jinan_plan.assess.milestone import done_entry, judge_milestone
from jinan_plan.assess.relative import average_growths, relative_case
from jinan_plan.assess.rows import LatestActual, TargetInForce
from jinan_plan.assess.series import case_of
from jinan_plan.assess.target import target_in_force
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.values import CHANGE_KINDS


class Question(Struct, frozen=True):
    """An indicator, the figures it may be judged on, and the cases they make.

    Attributes:
        reference: The figures of the row it is compared with, where it is to grow faster.
        written: The case of the figures as written.
        at_ends: The cases at every end of figures that are not exact; none where all are.
    """

    known: Known
    indicator: Indicator
    evidence: Evidence
    reference: Evidence | None
    written: Case | Obstacle
    at_ends: tuple[Case | Obstacle, ...]

    @classmethod
    def of(cls, known: Known, indicator: Indicator) -> "Question":
        """Gather an indicator's figures and make its cases."""
        evidence = known.evidence(indicator)
        target = evidence.version.target
        other = None if target is None or target.faster_than is None else target.faster_than
        row = None if other is None else known.book.plan.indicators.get(other)
        reference = None if row is None else known.evidence(row)
        return cls(known, indicator, evidence, reference, *_cases(evidence, reference))

    def judged(self, method: str) -> Judgement:
        """Judge by a method, at every end of figures that are not exact.

        Raises:
            KeyError: There is no method of that name.
        """
        if self.indicator.kind == "milestone":
            return self._milestone(method)
        judge = self._judge(method)
        judged = judge_everywhere(judge, self.written, self.at_ends)
        planned = self.evidence.planned
        if planned is None or method != "pace" or "progress" not in judged.measures:
            return judged
        before = replace(self.evidence, baseline=planned, planned=None)
        earlier = judge_everywhere(judge, *_cases(before, self.reference))
        return replace(judged, measures={**judged.measures, "verdict_before": earlier.verdict})

    def case_at(self, corner: Corner) -> Case | Obstacle:
        """Make the case with every inexact figure at the end a corner names."""
        return _case(self.evidence, self.reference, corner)

    def judged_at(self, corner: Corner) -> Judgement:
        """Judge by the default method with every inexact figure at the end a corner names."""
        return self._judge("pace")(self.case_at(corner))

    @property
    def latest(self) -> LatestActual | None:
        """The newest figure, as a row shows it."""
        entry: Entry | None = self.evidence.newest
        if self.indicator.kind == "milestone":
            entry = done_entry(self.known.entries(self.indicator), self.known.standing)
        return None if entry is None else self.known.reported(entry)

    @property
    def observed(self) -> tuple[Actual, ...]:
        """Whole-year figures that are held together, oldest first."""
        return tuple(entry.actual for entry in (*self.evidence.history, *self.evidence.whole))

    @property
    def target(self) -> TargetInForce | None:
        """The target in force, resolved."""
        baseline = self.evidence.baseline
        base = None if baseline is None else baseline.value
        return target_in_force(
            self.indicator,
            self.evidence.version,
            self.known.book.plan.plan.end,
            Decimal(0) if self.indicator.kind in CHANGE_KINDS else base,
            self._reference_growth(),
        )

    @property
    def gap_unit(self) -> str | None:
        """The unit of the distance to the target."""
        return PERCENTAGE_POINTS if self.reference is not None else gap_unit(self.indicator)

    def _reference_growth(self) -> Decimal | None:
        growths = () if self.reference is None else average_growths(self.reference)
        return growths[-1].value if growths else None

    def _judge(self, method: str) -> Callable[[Case | Obstacle], Judgement]:
        judge = method_of(method)

        def judged(case: Case | Obstacle) -> Judgement:
            if isinstance(case, Case):
                return judge(case)
            answer = Judgement(method, case.verdict, reason=case.reason)
            waits = method == "pace" and case.verdict == "insufficient_data"
            return pending(answer) if waits and self._awaits_final_value() else answer

        return judged

    def _awaits_final_value(self) -> bool:
        newest = self.evidence.newest
        over = self.evidence.year >= self.evidence.target_year
        return over and (newest is None or newest.actual.year < self.evidence.target_year)

    def _milestone(self, method: str) -> Judgement:
        target = self.evidence.version.target
        if method != "pace":
            method_of(method)
            return Judgement(method, "not_applicable", reason="milestone")
        if target is None:
            return Judgement("pace", "not_judged", reason="no_target")
        if target.by is None:
            return Judgement("pace", "invalid", reason="kind_and_target_disagree")
        entry = done_entry(self.known.entries(self.indicator), self.known.standing)
        done = entry.actual.value if entry is not None else None
        return judge_milestone(
            target.by,
            done if isinstance(done, date) else None,
            self.known.standing,
            undated=target.undated,
        )


def _cases(
    evidence: Evidence, reference: Evidence | None
) -> tuple[Case | Obstacle, tuple[Case | Obstacle, ...]]:
    """Make the case as written, and those at every end of figures that are not exact."""
    written = _case(evidence, reference, NOMINAL)
    marks = written.marks if isinstance(written, Case) else ()
    ends = (_case(evidence, reference, corner) for corner in corners(evidence, marks))
    return written, tuple(ends)


def _case(evidence: Evidence, reference: Evidence | None, corner: Corner) -> Case | Obstacle:
    """Make the case of an indicator at a corner, relative to another row or not."""
    target = evidence.version.target
    if target is not None and target.faster_than is not None:
        return relative_case(evidence, reference, corner)
    return case_of(evidence, corner)
