"""What a report stands on: the assessment, the question that was asked, and every vintage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jinan_plan.assess.comparison import Comparison, compared
from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.lang import Lang
from jinan_plan.model.actual import Entry, Slot
from jinan_plan.views.report.citing import Sources

IN_WORDS = {"milestone", "directional"}
"""Kinds whose goals have no number."""


@dataclass(frozen=True)
class Ground:
    """An assessed plan with what its report needs besides, each made once."""

    assessment: PlanAssessment
    as_of: date | None
    lang: Lang

    @cached_property
    def vintages(self) -> Mapping[str, Sequence[tuple[Slot, tuple[Entry, ...]]]]:
        """Every stretch of time with its vintages, oldest first, by indicator."""
        found: dict[str, list[tuple[Slot, tuple[Entry, ...]]]] = {}
        for slot, stack in self.assessment.book.journal.vintages(self.as_of).items():
            found.setdefault(slot.indicator, []).append((slot, stack))
        for listed in found.values():
            listed.sort(key=lambda one: (one[0].year, one[0].through or 12, one[0].from_ or 0))
        return found

    @cached_property
    def sources(self) -> Sources:
        """The sources cited, numbered."""
        entries = [e for slots in self.vintages.values() for _, stack in slots for e in stack]
        return Sources(self.assessment, entries)

    @cached_property
    def detailed(self) -> tuple[Row, ...]:
        """The rows with numbers to show: each has a section of its own."""
        return tuple(
            row
            for row in self.assessment.rows
            if row.indicator.kind != "milestone" and self.vintages.get(row.key)
        )

    @cached_property
    def comparisons(self) -> Mapping[str, Comparison]:
        """What every method says of the rows with numbers."""
        return compared(
            self.assessment.book,
            [row.key for row in self.detailed],
            year=self.assessment.year,
            as_of=self.as_of,
            today=self.assessment.as_of,
        )
