"""What every command works with: the language, the streams, the folder, the loaded book."""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from jinan_plan import __version__
from jinan_plan.diagnostics import Fault, RefusedError
from jinan_plan.lang import Lang

if TYPE_CHECKING:
    from jinan_plan.assess.rows import PlanAssessment
    from jinan_plan.model.book import Book
    from jinan_plan.store.location import Folder
    from jinan_plan.store.reading import Loaded
    from jinan_plan.terminal.document import Screen
    from jinan_plan.terminal.progress import Progress
    from jinan_plan.views.document import Document
    from jinan_plan.views.origin import Origin


class Workspace(Struct, frozen=True):
    """One run of the program."""

    lang: Lang
    environment: Mapping[str, str]
    plan: str | None = None
    color: str = "auto"
    ascii_only: bool = False
    width: int | None = None

    def folder(self) -> "Folder":
        """Find the plan folder."""
        from jinan_plan.store.location import find

        return find(self.plan, self.environment, Path.cwd())

    def load(self) -> "Loaded":
        """Read both files; doubts are said on standard error, faults are raised together."""
        from jinan_plan.store.reading import read

        return read(self.folder())

    def assess(
        self,
        loaded: "Loaded",
        *,
        year: str | None = None,
        as_of: str | None = None,
        method: str = "pace",
    ) -> "PlanAssessment":
        """Judge the book at the end of a year, as known on a day.

        Raises:
            RefusedError: The year is before the plan's baseline, where nothing can be judged.
        """
        from jinan_plan.assess.assessment import assess

        at = self.moment(year, as_of)
        at.check(loaded.book)
        return assess(loaded.book, year=at.year, as_of=at.as_of, today=at.today, method=method)

    def moment(self, year: str | None, as_of: str | None) -> "Moment":
        """Read ``--year`` and ``--as-of`` as typed.

        Raises:
            UnreadableError: One of them is no year, or no day.
        """
        return Moment(
            year=None if year is None else parsed_year(year),
            as_of=None if as_of is None else parsed_day(as_of),
            today=self.today(),
        )

    def today(self) -> date:
        """Give the user's calendar day."""
        return date.today()  # noqa: DTZ011 - the user's calendar day is meant

    def origin(self, loaded: "Loaded", as_of: str | None) -> "Origin":
        """Say which files an export rests on, and what day was asked for."""
        from jinan_plan.views.origin import Origin, moment

        return Origin(
            plan_sha256=loaded.plan.sha256,
            actuals_sha256=loaded.actuals.sha256 if loaded.actuals.exists else None,
            entries=len(loaded.book.journal.entries),
            made=moment(loaded.book, self.environment),
            version=__version__,
            actuals_size=len(loaded.actuals.data),
            as_of=None if as_of is None else parsed_day(as_of),
        )

    def screen(self, *, talk: bool = False) -> "Screen":
        """Make the screen for the answer (standard output) or for talk (standard error)."""
        from jinan_plan.terminal import console
        from jinan_plan.terminal.document import Screen

        stream = sys.stderr if talk else sys.stdout
        asked = console.Appearance(self.color, self.ascii_only, self.width)
        output = console.make(stream, asked, self.environment)
        plain = self.ascii_only or not console.speaks_unicode(stream)
        return Screen(output, self.lang, ascii_only=plain)

    def show(self, document: "Document") -> None:
        """Draw a document on standard output."""
        self.screen().draw(document)

    def tell(self, text: str, *, hang: int = 0) -> None:
        """Say a line on standard error; ``hang`` sets in what there was no room for."""
        from jinan_plan.views.document import Document, Line

        self.screen(talk=True).draw(Document((Line.of(text, hang=hang),)))

    def progress(self) -> "Progress":
        """Make the teller of long work: on standard error, and only where that is a terminal."""
        from jinan_plan.terminal.progress import Progress

        stream = sys.stderr if sys.stderr.isatty() else None
        return Progress(stream, self.screen(talk=True).shown)

    def complain(self, faults: tuple[Fault, ...]) -> None:
        """Show findings with their places on standard error."""
        from jinan_plan.views.faults import faults_document

        screen = self.screen(talk=True)
        screen.draw(faults_document(faults, self.lang, Path.cwd(), screen.width))


class Moment(Struct, frozen=True):
    """Where a question is asked from: the year and day asked for, and the user's own day."""

    year: int | None
    as_of: date | None
    today: date

    def check(self, book: "Book") -> None:
        """Refuse a year before the baseline, from which nothing of the plan can be seen.

        Raises:
            RefusedError: The year is before the baseline.
        """
        plan = book.plan.plan
        if self.year is not None and self.year < plan.baseline_year:
            years = {"start": plan.start, "end": plan.end, "baseline": plan.baseline_year}
            raise RefusedError("year-before-plan", 2, got=str(self.year), **years)


def parsed_year(text: str) -> int:
    """Read a year as typed.

    Raises:
        UnreadableError: The text is no year of four digits.
    """
    from jinan_plan.intake.typed import read_year

    return read_year(text)


def parsed_day(text: str) -> date:
    """Read a calendar day as typed.

    Raises:
        UnreadableError: The text is not a day such as 2024-06-30.
    """
    from jinan_plan.intake.typed import read_date

    return read_date(text)


def standard_bytes(data: bytes) -> None:
    """Write bytes to standard output, as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
