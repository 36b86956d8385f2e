"""One indicator as a question to every method: its figures, its cases, its answers."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jinan_plan.assess.aim import Obstacle
from jinan_plan.assess.case import Case, Judgement
from jinan_plan.assess.corner import NOMINAL, Corner
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
from jinan_plan.model.actual import Entry
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.values import CHANGE_KINDS


class Question(Struct, frozen=True):
    """An indicator, the figures it may be judged on, and the case they make as written."""

    known: Known
    indicator: Indicator
    evidence: Evidence
    reference: Evidence | None
    written: Case | Obstacle

    @classmethod
    def of(cls, known: Known, indicator: Indicator) -> "Question":
        """Gather an indicator's figures and make its case."""
        evidence = known.evidence(indicator)
        target = evidence.version.target
        other = None if target is None or target.faster_than is None else target.faster_than
        row = None if other is None else known.book.plan.indicators.get(other)
        reference = None if row is None else known.evidence(row)
        written = _made(evidence, reference)(NOMINAL)
        return cls(known, indicator, evidence, reference, written)

    def judged(self, method: str) -> Judgement:
        """Judge by a method, at every end of figures that are not exact.

        Raises:
            KeyError: There is no method of that name.
        """
        if self.indicator.kind == "milestone":
            return self._milestone(method)
        judge, make = self._judge(method), _made(self.evidence, self.reference)
        judged = judge_everywhere(judge, self.evidence, self.written, make)
        planned = self.evidence.planned
        if planned is None or method != "pace" or "progress" not in judged.measures:
            return judged
        before = replace(self.evidence, baseline=planned, planned=None)
        make = _made(before, self.reference)
        earlier = judge_everywhere(judge, before, make(NOMINAL), make)
        return replace(judged, measures={**judged.measures, "verdict_before": earlier.verdict})

    def case_at(self, corner: Corner) -> Case | Obstacle:
        """Make the case with every inexact figure at the end a corner names."""
        return _made(self.evidence, self.reference)(corner)

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
    def observed(self) -> tuple[LatestActual, ...]:
        """Whole-year figures that are held together, oldest first."""
        found = (
            self.known.reported(entry) for entry in (*self.evidence.history, *self.evidence.whole)
        )
        return tuple(figure for figure in found if figure is not None)

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


def _made(evidence: Evidence, reference: Evidence | None) -> Callable[[Corner], Case | Obstacle]:
    """Give the maker of an indicator's cases, relative to another row or not."""
    target = evidence.version.target
    if target is not None and target.faster_than is not None:
        return lambda corner: relative_case(evidence, reference, corner)
    return lambda corner: case_of(evidence, corner)
