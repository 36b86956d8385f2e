"""One recording from the words typed to the lines in the journal."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from jinan_plan.cli import interrupts
from jinan_plan.cli.answers import Answer, actual_of
from jinan_plan.cli.details import Details
from jinan_plan.cli.landing import landed, moves, new_doubts, place, writable, written
from jinan_plan.cli.workspace import Workspace
from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.typed import Typed
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.magnitude import slip
from jinan_plan.model.proposal import Proposal, Revision, Same, propose, rebased
from jinan_plan.store.appending import Appended, append
from jinan_plan.views import wording
from jinan_plan.views.document import Document, Line
from jinan_plan.views.reported import figure, figure_words, period, told_apart

if TYPE_CHECKING:
    from jinan_plan.store.location import Folder
    from jinan_plan.store.reading import Loaded


class NeedsReasonError(Exception):
    """Figures already recorded differ, and no reason for a revision was given."""

    def __init__(self, revisions: Sequence[Revision]) -> None:
        super().__init__(len(revisions))
        self.revisions = revisions


class Recording:
    """The figures of one ``plan record``, decided on under the journal's lock."""

    def __init__(
        self, workspace: Workspace, year: int, answers: Sequence[Answer], details: Details
    ) -> None:
        self.workspace = workspace
        self.lang = workspace.lang
        self.year = year
        self.answers = answers
        self.details = details
        self.proposals: list[Proposal] = []

    def run(self, loaded: "Loaded", *, dry_run: bool) -> None:
        """Record, or show what recording would do.

        Args:
            loaded: The plan folder as it was read for the answers.
            dry_run: Only show it.

        Raises:
            RefusedError: A detail or a difference stands in the way.
            DataError: The files hold faults, or would.
        """
        plan = loaded.book.plan
        actuals = [actual_of(one, self.year, self.details, plan) for one in self.answers]
        folder = writable(self.workspace, loaded.folder, dry_run=dry_run)
        with interrupts.told(folder.actuals):
            self._record(actuals, folder, loaded, dry_run=dry_run)

    def _record(
        self, actuals: Sequence[Actual], folder: "Folder", loaded: "Loaded", *, dry_run: bool
    ) -> None:
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
        for answer, proposal in zip(self.answers, self.proposals, strict=True):
            if isinstance(proposal, Same):
                self._hint(proposal)
            elif not answer.kept:
                self._warn(appended.before.book, proposal.actual)
        new_doubts(self.workspace, appended)

    def _decision(self, actuals: Sequence[Actual]) -> Callable[[Book], list[Actual]]:
        def decide(book: Book) -> list[Actual]:
            reasons = [answer.reason for answer in self.answers]
            self.proposals = [
                _corrected(propose(book, actual), reason)
                for actual, reason in zip(actuals, reasons, strict=True)
            ]
            held = list(zip(self.proposals, reasons, strict=True))
            bare = [p for p, reason in held if isinstance(p, Revision) and reason is None]
            if bare:
                raise NeedsReasonError(bare)
            return [
                p.actual.model_copy(update={"reason": reason})
                if isinstance(p, Revision) or rebased(book, p)
                else p.actual
                for p, reason in held
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
                earlier=told_apart(one.earlier.actual, one.actual, self.lang),
                now=told_apart(one.actual, one.earlier.actual, self.lang),
                place=place(current.folder.actuals, current.entry(one.earlier.position)),
            )
            for one in error.revisions
        ]
        joined = SCREENS["semicolon"].in_(self.lang).join(figures)
        return RefusedError("revision-needs-reason", 1, figures=joined)

    def _said(self, appended: Appended, *, dry_run: bool) -> Iterator[Line]:
        for answer, proposal in zip(self.answers, self.proposals, strict=True):
            yield Line.of(self._figure_line(answer.typed, proposal, appended))
        if not appended.entries:
            return
        yield landed(appended, self.lang, dry_run=dry_run)
        yield from written(appended)
        yield from moves(self.workspace, appended)

    def _figure_line(self, typed: Typed, proposal: Proposal, appended: Appended) -> str:
        actual = proposal.actual
        indicator = appended.after.book.plan.indicators[actual.indicator]
        said = figure_words(indicator, actual, self.lang)
        if typed.converted_from:
            said += SCREENS["record-from"].in_(self.lang, text=typed.converted_from)
        if isinstance(proposal, Same | Revision):
            where = place(appended.file, appended.before.entry(proposal.earlier.position))
            earlier = told_apart(proposal.earlier.actual, actual, self.lang)
            word = "record-revises"
            if isinstance(proposal, Same):
                word = "record-same"
            elif earlier == told_apart(actual, proposal.earlier.actual, self.lang):
                word = "record-corrects"
            said += SCREENS[word].in_(self.lang, place=where, earlier=earlier)
        elif base := rebased(appended.before.book, proposal):
            earlier = wording.hedged(base.value, base.qualifier, None, self.lang)
            said += SCREENS["record-rebases"].in_(self.lang, earlier=earlier)
        return said

    def _hint(self, proposal: Same) -> None:
        """Say that something beside a figure already recorded differs, and was not kept."""
        if proposal.differing:
            options = (
                SCREENS["list-comma"]
                .in_(self.lang)
                .join(f"--{name}" for name in proposal.differing)
            )
            key = proposal.actual.indicator
            said = SCREENS["record-differing"].in_(self.lang, key=key, options=options)
            self.workspace.tell(said)

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


def _corrected(proposal: Proposal, reason: str | None) -> Proposal:
    """Take a reason given with the same figure as meant for what differs beside it.

    What the correction does not mention stays as it was.
    """
    if not isinstance(proposal, Same) or not proposal.differing or reason is None:
        return proposal
    earlier = proposal.earlier.actual
    kept = {
        name: getattr(earlier, name)
        for name in ("status", "source", "url", "published", "note")
        if getattr(proposal.actual, name) is None
    }
    return Revision(proposal.actual.model_copy(update=kept), proposal.earlier)
