"""The journal: entries that fit their indicator, and revisions that say why."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from jinan_plan.diagnostics import Diagnostic
from jinan_plan.model.book import Book
from jinan_plan.model.checks.findings import doubt, in_journal
from jinan_plan.model.checks.goals import WITH_FORM
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.journal import Actual, Slot
from jinan_plan.model.values import Kind

FIRST_YEAR = 1900
"""Figures before this year are taken for slips."""

YEARS_AFTER = 10
"""Figures this many years after a plan's end are kept; later ones are taken for slips."""

_SPANNING: frozenset[Kind] = frozenset({"cum_sum", "growth", "cum_change"})


def _known(book: Book) -> Iterator[tuple[int, Actual, Indicator]]:
    for position, actual in enumerate(book.journal.entries):
        row = book.plan.indicators.get(actual.indicator)
        if row is not None:
            yield position, actual, row


def value_types(book: Book) -> Iterator[Diagnostic]:
    """A milestone is done on a day; every other indicator has a number."""
    for position, actual, row in _known(book):
        if actual.value is None:
            continue
        if row.kind == "milestone" and not isinstance(actual.value, date):
            path = ("actual", position, "value")
            yield in_journal("day-expected", *path, name=row.key, got=actual.value)
        elif row.kind != "milestone" and not isinstance(actual.value, Decimal):
            path = ("actual", position, "value")
            yield in_journal(
                "number-expected", *path, name=row.key, kind=row.kind, got=actual.value
            )


def milestone_years(book: Book) -> Iterator[Diagnostic]:
    """A milestone's entry stands in the year it was done."""
    for position, actual, row in _known(book):
        done = actual.value
        if row.kind == "milestone" and isinstance(done, date) and done.year != actual.year:
            path = ("actual", position, "year")
            yield doubt(in_journal("milestone-year", *path, year=actual.year, done=done))


def years(book: Book) -> Iterator[Diagnostic]:
    """A figure's year is plausible; one after the plan's end does not count for the plan."""
    end = book.plan.plan.end
    for position, actual in enumerate(book.journal.entries):
        path = ("actual", position, "year")
        if not FIRST_YEAR <= actual.year <= end + YEARS_AFTER:
            last = end + YEARS_AFTER
            yield in_journal("year-far-off", *path, year=actual.year, first=FIRST_YEAR, last=last)
        elif actual.year > end and not actual.retracts:
            yield doubt(in_journal("year-after-plan", *path, year=actual.year, end=end))


def fields_of_kind(book: Book) -> Iterator[Diagnostic]:
    """``from``, ``through``, ``form`` and ``qualifier`` stand only where they mean something."""
    for position, actual, row in _known(book):
        milestone = row.kind == "milestone"
        misplaced = {
            "from": actual.from_ is not None and row.kind not in _SPANNING,
            "through": actual.through is not None and milestone,
            "form": actual.form is not None and row.kind not in WITH_FORM,
            "qualifier": actual.qualifier is not None and milestone,
        }
        for key, wrong in misplaced.items():
            if wrong:
                yield in_journal("not-for-kind", "actual", position, key, key=key, kind=row.kind)


def several_years(book: Book) -> Iterator[Diagnostic]:
    """A figure for several years begins before the year it ends in."""
    for position, actual in enumerate(book.journal.entries):
        if actual.from_ is not None and actual.from_ >= actual.year:
            path = ("actual", position, "from")
            yield in_journal("from-not-before-year", *path, begins=actual.from_, year=actual.year)


def revisions(book: Book) -> Iterator[Diagnostic]:
    """A revision says why, is of the same form and no older than what it revises."""
    stacks: dict[Slot, list[Actual]] = {}
    for position, actual in enumerate(book.journal.entries):
        stack = stacks.setdefault(book.journal.slot(actual), [])
        if actual.retracts:
            if not stack:
                path = ("actual", position, "retracts")
                yield in_journal(
                    "nothing-to-retract", *path, name=actual.indicator, year=actual.year
                )
            else:
                stack.pop()
            continue
        if stack:
            yield from _revision(position, stack[-1], actual)
        stack.append(actual)


def _revision(position: int, before: Actual, after: Actual) -> Iterator[Diagnostic]:
    at = ("actual", position)
    differs = (before.value, before.qualifier) != (after.value, after.qualifier)
    if differs and after.reason is None:
        yield doubt(
            in_journal(
                "revision-without-reason",
                *(*at, "value"),
                name=after.indicator,
                year=after.year,
                before=before.value,
                after=after.value,
            )
        )
    if before.form != after.form:
        yield doubt(in_journal("form-differs", *at, name=after.indicator, year=after.year))
    if before.published and after.published and after.published < before.published:
        yield doubt(
            in_journal(
                "older-than-revised",
                *(*at, "published"),
                published=after.published,
                before=before.published,
            )
        )


RULES = (value_types, milestone_years, years, fields_of_kind, several_years, revisions)
