"""Things to be done by a day: done, late, not due, due, overdue (docs/methods.md, section 2.4)."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from jinan_plan.assess.case import Judgement
from jinan_plan.model.actual import Entry


class Standing(Struct, frozen=True):
    """The moment a plan is looked at from.

    Attributes:
        year: The year at whose end it stands; later figures are ignored.
        as_of: The day up to which things are known.
        present: The standing year is the newest one could choose on that day.
    """

    year: int
    as_of: date
    present: bool

    @property
    def day(self) -> date:
        """The day milestones are held against: today, or the last of an earlier year."""
        return self.as_of if self.present else date(self.year, 12, 31)

    def passed(self, due: date) -> bool:
        """Say whether a due day is over; an earlier year is looked at when it had ended."""
        return due < self.day or (due == self.day and not self.present)


def done_entry(entries: Sequence[Entry], standing: Standing) -> Entry | None:
    """Give the entry that says when a milestone was done, by the standing day."""
    done = [
        entry
        for entry in entries
        if isinstance(entry.actual.value, date) and entry.actual.value <= standing.day
    ]
    return max(done, key=lambda entry: entry.position) if done else None


def judge_milestone(
    due: date, done: date | None, standing: Standing, *, undated: bool = False
) -> Judgement:
    """Judge a milestone against its own due day, also one after the plan (rule E14).

    Where the plan states no day (``undated``), silence after its end is missing data, not a
    missed day: nobody promised that day.
    """
    if done is not None:
        verdict = "done" if done <= due else "done_late"
        return Judgement("pace", verdict, {"data_year": done.year})
    if standing.passed(due):
        verdict = "insufficient_data" if undated else "overdue"
        return Judgement("pace", verdict, reason="not_done")
    if due.year == standing.day.year:
        return Judgement("pace", "due_this_year", reason="not_done")
    return Judgement("pace", "pending", reason="not_due")
