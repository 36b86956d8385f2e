"""One recording from the words typed to the lines in the journal."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from jinan_plan.cli.details import Details
from jinan_plan.cli.naming import indicator_named
from jinan_plan.cli.workspace import Workspace
from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.typed import Typed, read_value, split_pairs
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.journal import Actual
from jinan_plan.model.proposal import Proposal, Revision, Same, propose, slip
from jinan_plan.store.appending import Appended, append
from jinan_plan.store.location import Folder, user_copy
from jinan_plan.views import wording
from jinan_plan.views.detail import figure, period
from jinan_plan.views.document import Document, Line
from jinan_plan.views.table import Tone

if TYPE_CHECKING:
    from jinan_plan.store.reading import Loaded


class NeedsReasonError(Exception):
    """Figures already recorded differ, and no reason for a revision was given."""

    def __init__(self, revisions: Sequence[Revision]) -> None:
        super().__init__(len(revisions))
        self.revisions = revisions


class Recording:
    """The figures of one ``plan record``, decided on under the journal's lock."""

    def __init__(
        self, workspace: Workspace, year: int, words: Sequence[str], details: Details
    ) -> None:
        self.workspace = workspace
        self.lang = workspace.lang
        self.year = year
        self.words = words
        self.details = details
        self.typed: list[Typed] = []
        self.proposals: list[Proposal] = []

    def run(self, *, dry_run: bool) -> None:
        """Record, or show what recording would do.

        Raises:
            RefusedError: A name, a value or a difference stands in the way.
            DataError: The files hold faults, or would.
        """
        loaded = self.workspace.load()
        actuals = list(self._understood(loaded.book))
        folder = self._writable(loaded.folder, dry_run=dry_run)
        try:
            appended = append(
                folder,
                self._decision(actuals),
                moment=datetime.now(UTC),
                seen=loaded,
                dry_run=dry_run,
            )
        except NeedsReasonError as error:
            raise self._refusal(error, loaded) from None
        lines = list(self._said(appended, dry_run=dry_run))
        self.workspace.show(Document(tuple(lines)))
        for actual in appended.entries:
            self._warn(appended.before.book, actual)

    def _writable(self, folder: Folder, *, dry_run: bool) -> Folder:
        """Give the folder to record in; the shipped plan is copied to the user's data first."""
        if not folder.shipped:
            return folder
        if dry_run:
            return replace(folder, shipped=False)
        copy = user_copy(folder)
        self.workspace.tell(SCREENS["plan-copied"].in_(self.lang, folder=str(copy.plan.parent)))
        return copy

    def _understood(self, book: Book) -> Iterator[Actual]:
        for name, text in split_pairs(self.words):
            indicator = indicator_named(name, book.plan)
            typed = read_value(
                text, indicator, self.year, units=book.plan.unit, published=self.details.published
            )
            self.typed.append(typed)
            yield self._actual(indicator, typed)

    def _actual(self, indicator: Indicator, typed: Typed) -> Actual:
        details = self.details
        return Actual.model_validate(
            {
                "year": self.year,
                "indicator": indicator.key,
                "value": typed.value,
                "qualifier": typed.qualifier,
                "through": details.through,
                "status": details.status,
                "source": tuple(details.source) or None,
                "url": details.url,
                "published": details.published,
                "note": details.note,
            }
        )

    def _decision(self, actuals: Sequence[Actual]) -> Callable[[Book], list[Actual]]:
        def decide(book: Book) -> list[Actual]:
            self.proposals = [propose(book, actual) for actual in actuals]
            revisions = [p for p in self.proposals if isinstance(p, Revision)]
            if revisions and self.details.reason is None:
                raise NeedsReasonError(revisions)
            return [
                p.actual.model_copy(update={"reason": self.details.reason})
                if isinstance(p, Revision)
                else p.actual
                for p in self.proposals
                if not isinstance(p, Same)
            ]

        return decide

    def _refusal(self, error: NeedsReasonError, loaded: "Loaded") -> RefusedError:
        current = self.workspace.load() if loaded.folder == self.workspace.folder() else loaded
        figures = [
            SCREENS["revision-at"].in_(
                self.lang,
                key=one.actual.indicator,
                period=period(one.actual, self.lang),
                earlier=figure(one.earlier.actual, self.lang),
                now=figure(one.actual, self.lang),
                place=_place(current.folder.actuals, current.entry(one.earlier.position)),
            )
            for one in error.revisions
        ]
        joined = SCREENS["semicolon"].in_(self.lang).join(figures)
        return RefusedError("revision-needs-reason", 1, figures=joined)

    def _said(self, appended: Appended, *, dry_run: bool) -> Iterator[Line]:
        book = appended.after.book
        file = shown_path(appended.file)
        for typed, proposal in zip(self.typed, self.proposals, strict=True):
            indicator = book.plan.indicators[proposal.actual.indicator]
            yield Line.of(self._figure_line(indicator, typed, proposal, appended))
        if not appended.entries:
            return
        word = "record-would" if dry_run else "record-done"
        said = SCREENS[word].in_(self.lang, file=file, line=appended.line)
        yield Line.of(said, Tone.MUTED)
        for text in appended.text.rstrip().splitlines():
            yield Line.of("    " + text, Tone.MUTED)
        yield from self._moves(appended)

    def _figure_line(
        self, indicator: Indicator, typed: Typed, proposal: Proposal, appended: Appended
    ) -> str:
        actual = proposal.actual
        said = (
            SCREENS["record-figure"]
            .in_(
                self.lang,
                name=indicator.name.pick(self.lang),
                period=period(actual, self.lang),
                value=figure(actual, self.lang),
                unit=indicator.unit or "",
            )
            .rstrip()
        )
        if typed.converted_from:
            said += SCREENS["record-from"].in_(self.lang, text=typed.converted_from)
        if isinstance(proposal, Same):
            place = _place(appended.file, appended.before.entry(proposal.earlier.position))
            said += SCREENS["record-same"].in_(self.lang, place=place)
        elif isinstance(proposal, Revision):
            earlier = figure(proposal.earlier.actual, self.lang)
            said += SCREENS["record-revises"].in_(self.lang, earlier=earlier)
        return said

    def _moves(self, appended: Appended) -> Iterator[Line]:
        """Say how the verdicts stand at the end of the recorded year, before and after."""
        year = str(min(self.year, appended.after.book.plan.plan.end))
        before = self.workspace.assess(appended.before, year=year)
        after = self.workspace.assess(appended.after, year=year)
        touched = {book_key(appended.after.book, entry) for entry in appended.entries}
        for was, now in zip(before.rows, after.rows, strict=True):
            if now.key in touched:
                first = wording.verdict(was, self.lang)
                then = wording.verdict(now, self.lang)
                word = "verdict-moved" if first != then else "verdict-stays"
                said = SCREENS[word].in_(
                    self.lang,
                    name=now.indicator.name.pick(self.lang),
                    year=year,
                    was=first,
                    now=then,
                )
                if done := wording.progress(now):
                    said += SCREENS["record-progress"].in_(self.lang, done=done)
                yield Line.of(said)

    def _warn(self, book: Book, actual: Actual) -> None:
        meant = slip(book, actual)
        if meant is not None and isinstance(actual.value, Decimal):
            self.workspace.tell(
                SCREENS["scale-slip"].in_(
                    self.lang,
                    key=actual.indicator,
                    year=actual.year,
                    value=figure(actual, self.lang),
                    meant=wording.hedged(meant, actual.qualifier, None, self.lang),
                )
            )


def book_key(book: Book, actual: Actual) -> str:
    """Give the canonical key of an entry's indicator."""
    return book.journal.slot(actual).indicator


def shown_path(path: Path) -> str:
    """Write a path as short as it can be said from here."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _place(file: Path, location: object) -> str:
    line = getattr(location, "line", None)
    return shown_path(file) if line is None else f"{shown_path(file)}:{line}"
