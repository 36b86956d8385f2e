"""The journal: entries that fit their indicator, and revisions that say why."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from jinan_plan.diagnostics import Diagnostic, Severity
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.checks.findings import doubt, in_journal
from jinan_plan.model.entries import Entries
from jinan_plan.model.plan import Plan
from jinan_plan.model.values import CHANGE_KINDS, Kind

FIRST_YEAR = 1900
"""Figures before this year are taken for slips."""

YEARS_AFTER = 10
"""Figures this many years after a plan's end are kept; later ones are taken for slips."""

_BEFOREHAND = frozenset({"forecast", "estimated"})
"""What may be said of a year before it has begun."""

_A_DAY = timedelta(days=1)
"""East of Greenwich a day begins before it does in universal time."""

_SPANNING: frozenset[Kind] = frozenset({"cum_sum", *CHANGE_KINDS})


def value_types(book: Book) -> Iterator[Diagnostic]:
    """A milestone is done on a day; every other indicator has a number."""
    entries = book.journal.entries
    if date not in set(map(type, entries.values)) and _milestones(book).isdisjoint(entries.keys):
        return
    for position, (key, value) in enumerate(zip(entries.keys, entries.values, strict=True)):
        row = book.plan.indicators.get(key)
        if row is None or value is None:
            continue
        path = ("actual", position, "value")
        if row.kind == "milestone" and not isinstance(value, date):
            yield in_journal("day-expected", *path, name=row.key, got=value)
        elif row.kind != "milestone" and isinstance(value, date):
            yield in_journal("number-expected", *path, name=row.key, kind=row.kind, got=value)


def _milestones(book: Book) -> set[str]:
    """Give the names that milestones are known by."""
    return {name for name, row in book.plan.indicators.items() if row.kind == "milestone"}


def milestone_years(book: Book) -> Iterator[Diagnostic]:
    """A milestone's entry stands in the year it was done."""
    milestones = _milestones(book)
    entries = book.journal.entries
    if milestones.isdisjoint(entries.keys):
        return
    found = enumerate(entries.columns("indicator", "year", "value"))
    for position, (key, year, done) in found:
        if key in milestones and isinstance(done, date) and done.year != year:
            path = ("actual", position, "year")
            yield doubt(in_journal("milestone-year", *path, year=year, done=done))


def years(book: Book) -> Iterator[Diagnostic]:
    """A figure's year is plausible; one after the plan's end does not count for the plan."""
    end, last = book.plan.plan.end, last_year(book.plan)
    for (year, retracts), positions in book.journal.entries.said("year", "retracts"):
        if not FIRST_YEAR <= year <= last:
            found = in_journal("year-far-off", year=year, first=FIRST_YEAR, last=last)
        elif year > end and not retracts:
            found = doubt(in_journal("year-after-plan", year=year, end=end))
        else:
            continue
        yield from _at_each(found, positions, "year")


def fields_of_kind(book: Book) -> Iterator[Diagnostic]:
    """``from``, ``through``, ``form`` and ``qualifier`` stand only where they mean something."""
    refused: Mapping[str, Callable[[Kind], bool]] = {
        "from": lambda kind: kind not in _SPANNING,
        "through": lambda kind: kind == "milestone",
        "form": lambda kind: kind not in CHANGE_KINDS,
        "qualifier": lambda kind: kind == "milestone",
    }
    entries = book.journal.entries
    rows = book.plan.indicators
    for field, wrong in refused.items():
        refusing = {name: row.kind for name, row in rows.items() if wrong(row.kind)}
        if not entries.has(field) or refusing.keys().isdisjoint(entries.keys):
            continue
        for position, (key, said) in enumerate(entries.columns("indicator", field)):
            if said is not None and key in refusing:
                path = ("actual", position, field)
                yield in_journal("not-for-kind", *path, key=field, kind=refusing[key])


def several_years(book: Book) -> Iterator[Diagnostic]:
    """A figure for several years begins before the year it ends in."""
    for (begins, year), positions in book.journal.entries.said("from", "year"):
        if begins is not None and begins >= year:
            found = in_journal("from-not-before-year", begins=begins, year=year)
            yield from _at_each(found, positions, "from")


def publications(book: Book) -> Iterator[Diagnostic]:
    """A figure is published after its year has begun, and before it is written down here."""
    entries = book.journal.entries
    if not entries.has("published"):
        return
    for (year, published, status), positions in entries.said("year", "published", "status"):
        if published is not None and published.year < year and status not in _BEFOREHAND:
            found = doubt(in_journal("published-before-year", published=published, year=year))
            yield from _at_each(found, positions, "published")
    for (published, recorded), positions in entries.said("published", "recorded"):
        if published and recorded and published > recorded.date() + _A_DAY:
            when = recorded.date()
            found = in_journal("published-after-recorded", published=published, recorded=when)
            yield from _at_each(doubt(found), positions, "published")


def _at_each(found: Diagnostic, positions: Iterable[int], field: str) -> Iterator[Diagnostic]:
    return (replace(found, path=("actual", position, field)) for position in positions)


def revisions(book: Book) -> Iterator[Diagnostic]:
    """A revision says why, is of the same form and no older than what it revises."""
    entries = book.journal.entries
    doubtful = _doubtful(entries)
    for before, after in book.journal.revisions():
        if doubtful(before, after):
            yield from _revision(after, entries[before], entries[after])
    for position in book.journal.groundless():
        taking = entries[position]
        at = ("actual", position, "retracts")
        yield in_journal("nothing-to-retract", *at, name=taking.indicator, year=taking.year)


def _doubtful(entries: Entries) -> Callable[[int, int], bool]:
    """Sort out the revisions, by position before and after, that there may be a doubt about."""
    particulars, values = entries.particulars, entries.values

    def doubtful(before: int, after: int) -> bool:
        earlier, later = particulars[before], particulars[after]
        was, now = earlier.published, later.published
        if earlier.form != later.form or (was and now and now < was):
            return True
        if later.reason is not None:
            return False
        return bool(values[before] != values[after] or earlier.qualifier != later.qualifier)

    return doubtful


def _revision(position: int, before: Actual, after: Actual) -> Iterator[Diagnostic]:
    at = ("actual", position)
    differs = (before.value, before.qualifier) != (after.value, after.qualifier)
    named = {"name": after.indicator, "year": after.year}
    if differs and after.reason is None:
        found = {"before": before.value, "after": after.value}
        yield doubt(in_journal("revision-without-reason", *at, "value", **named, **found))
    if before.form != after.form:
        yield doubt(in_journal("form-differs", *at, **named))
    was, now = before.published, after.published
    if was and now and now < was:
        yield doubt(in_journal("older-than-revised", *at, "published", published=now, before=was))


def last_year(plan: Plan) -> int:
    """Give the last year that a figure may be for."""
    return plan.plan.end + YEARS_AFTER


def misfits(plan: Plan, actuals: Sequence[Actual]) -> dict[int, Diagnostic]:
    """Give, by place, what keeps a figure from standing in the journal whatever else is in it."""
    book = Book.of(plan, actuals)
    found: dict[int, Diagnostic] = {}
    for rule in (value_types, years, fields_of_kind, several_years):
        for finding in rule(book):
            _, position, *_ = finding.path
            if finding.severity is Severity.ERROR and isinstance(position, int):
                found.setdefault(position, finding)
    return found


RULES = (
    value_types,
    milestone_years,
    years,
    fields_of_kind,
    several_years,
    publications,
    revisions,
)
