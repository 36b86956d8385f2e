"""Every figure ever reported of an indicator, with its sources and what became of it."""

from collections.abc import Iterator

from msgspec import Struct

from jinan_plan.assess.rows import Row
from jinan_plan.messages.report import REPORT
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Entry
from jinan_plan.views.report.citing import Citation
from jinan_plan.views.report.ground import Ground
from jinan_plan.views.reported import figure, period


class FigureRow(Struct, frozen=True):
    """One reported figure.

    Attributes:
        in_force: No later figure revises it, and it is of no year after the standing year.
        standing: The same in words.
        remarks: Why it revises an earlier one, and what was noted with it.
    """

    period: str
    figure: str
    status: str
    in_force: bool
    standing: str
    published: str
    cited: tuple[Citation, ...]
    remarks: tuple[str, ...]


class History(Struct, frozen=True):
    """The figures of an indicator, oldest first; columns that say nothing are left out."""

    rows: tuple[FigureRow, ...]

    @property
    def has_status(self) -> bool:
        """Say whether any figure has a status."""
        return any(row.status for row in self.rows)

    @property
    def has_remarks(self) -> bool:
        """Say whether anything was noted with any figure."""
        return any(row.remarks for row in self.rows)


def history(ground: Ground, row: Row) -> History:
    """List every vintage of a row's figures."""
    return History(tuple(_rows(ground, row)))


def _rows(ground: Ground, row: Row) -> Iterator[FigureRow]:
    for _, stack in ground.vintages.get(row.key, ()):
        for entry in stack:
            yield _figure(ground, entry, newest=entry is stack[-1])


def _figure(ground: Ground, entry: Entry, *, newest: bool) -> FigureRow:
    actual, lang = entry.actual, ground.lang
    later = actual.year > ground.assessment.year
    standing = SCREENS["in-force" if newest else "revised-since"].in_(lang)
    if later:
        standing = REPORT["later"].in_(lang, year=ground.assessment.year)
    return FigureRow(
        period=period(actual, lang),
        figure=figure(actual, lang),
        status=SCREENS[f"status-{actual.status}"].in_(lang) if actual.status else "",
        in_force=newest and not later,
        standing=standing,
        published=actual.published.isoformat() if actual.published else "",
        cited=ground.sources.cite(actual.source or (), actual.url),
        remarks=tuple(text for text in (actual.reason, actual.note) if text),
    )
