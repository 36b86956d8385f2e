"""``plan record YEAR`` on a terminal: one indicator at a time, nothing written before the end."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum

from msgspec.structs import replace

from jinan_plan.assess.rows import Row
from jinan_plan.cli.answers import Answer, actual_of, checked_text
from jinan_plan.cli.details import Details
from jinan_plan.cli.interrupts import INTERRUPTED
from jinan_plan.cli.landing import place
from jinan_plan.cli.workspace import Workspace
from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.typed import read_value
from jinan_plan.messages.lookup import refusal_words
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Actual, Entry, Slot
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.magnitude import slip
from jinan_plan.model.proposal import Revision, Same, propose
from jinan_plan.model.units import unit_of_actuals
from jinan_plan.store.reading import Loaded
from jinan_plan.views import wording
from jinan_plan.views.asking import Waiting, question_lines, summary_lines
from jinan_plan.views.document import Document, Line
from jinan_plan.views.reported import figure

Reader = Callable[[str], str]
"""Shows a prompt and gives the line typed; EOFError or KeyboardInterrupt where none comes."""


class Step(StrEnum):
    """What is typed in a figure's place: nothing, no more figures, back to the one before."""

    SKIP = ""
    ENOUGH = "."
    BACK = "<"


ENDED = 1
"""Exit code where the input came to an end."""

_YES = frozenset({"y", "yes", "是", "好"})
_NO = frozenset({"n", "no", "否", "不"})
_STEPS = frozenset(Step)


class Interview:
    """Asks for the figures of one year; the answers are recorded by whoever asked for them."""

    def __init__(
        self, workspace: Workspace, loaded: Loaded, year: int, details: Details, read: Reader
    ) -> None:
        self._workspace = workspace
        self._lang = workspace.lang
        self._loaded = loaded
        self._year = year
        self._details = details
        self._read = read

    def run(self) -> tuple[tuple[Answer, ...], Details]:
        """Ask for every indicator in the order of the plan, then for the source and a yes.

        Returns:
            The answers, none where nothing is to be recorded, and the details with the source.

        Raises:
            RefusedError: ``interrupted``: the line ended before a yes, and nothing is kept.
        """
        try:
            answers = self._figures()
            if not answers:
                self._say("interview-nothing")
                return (), self._details
            details = self._sourced()
            return (answers, details) if self._agreed(answers, details) else ((), details)
        except (EOFError, KeyboardInterrupt) as error:
            self._workspace.show(Document((Line.of(""),)))
            code = ENDED if isinstance(error, EOFError) else INTERRUPTED
            raise RefusedError("interrupted", code) from None

    def _figures(self) -> tuple[Answer, ...]:
        year = max(self._year, self._loaded.book.plan.plan.baseline_year)
        judged = self._workspace.assess(self._loaded, year=str(year))
        numbers = [row for row in judged.rows if not _is_in_words(row)]
        rows = self._asked_about(numbers)
        self._say("interview-begins", year=self._year, count=len(rows))
        if in_words := len(judged.rows) - len(numbers):
            self._say("interview-in-words", count=in_words)
        answers: dict[int, Answer] = {}
        number = 0
        while number < len(rows):
            row = rows[number]
            slot = Slot(row.key, self._year, through=self._details.through)
            lines = question_lines(judged, row, slot, (number + 1, len(rows)), self._lang)
            self._workspace.show(Document(tuple(lines)))
            answer = self._figure(row.indicator)
            if answer is Step.ENOUGH:
                break
            if answer is Step.BACK:
                number = max(number - 1, 0)
                if answers.pop(number, None):
                    self._say("interview-dropped")
                continue
            if isinstance(answer, Answer):
                answers[number] = answer
            number += 1
        return tuple(answers[number] for number in sorted(answers))

    def _asked_about(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Leave out what has no figure for the first months of a year: a milestone."""
        if self._details.through is None:
            return rows
        return [row for row in rows if row.indicator.kind != "milestone"]

    def _figure(self, indicator: Indicator) -> Answer | Step:
        """Ask until the figure can be read, is passed over, or the talk goes elsewhere."""
        word = "interview-day" if indicator.kind == "milestone" else "interview-figure"
        unit = unit_of_actuals(indicator, None) or ""
        while (text := self._line(word, unit=unit)) not in _STEPS:
            try:
                return self._understood(indicator, text)
            except RefusedError as error:
                self._explain(error)
        return Step(text)

    def _understood(self, indicator: Indicator, text: str) -> Answer | Step:
        typed = read_value(
            text,
            indicator,
            self._year,
            units=self._loaded.book.plan.unit,
            published=self._details.published,
        )
        book = self._loaded.book
        answer = Answer(indicator, typed, self._details.reason)
        actual = actual_of(answer, self._year, self._details, book.plan)
        proposal = propose(book, actual)
        if isinstance(proposal, Same):
            self._say("interview-same", place=self._place(proposal.earlier))
            return Step.SKIP
        meant = slip(book, actual)
        if meant is not None:
            likely = wording.hedged(meant, actual.qualifier, None, self._lang)
            self._say("interview-slip", value=figure(actual, self._lang), meant=likely)
            if again := self._line("interview-keep", value=text):
                return self._understood(indicator, again)
            answer = replace(answer, kept=True)
        if isinstance(proposal, Revision) and answer.reason is None:
            return self._revised(answer, proposal.earlier)
        return answer

    def _revised(self, answer: Answer, earlier: Entry) -> Answer | Step:
        """Ask why a figure already recorded is revised; without a reason it is not."""
        self._say(
            "interview-differs",
            earlier=figure(earlier.actual, self._lang),
            place=self._place(earlier),
        )
        reason = self._line("interview-reason")
        return replace(answer, reason=checked_text("reason", reason)) if reason else Step.SKIP

    def _sourced(self) -> Details:
        """Ask where the figures come from, unless that was said with the command."""
        if self._details.source:
            return self._details
        while source := self._line("interview-source"):
            try:
                return replace(self._details, source=(checked_text("source", source),))
            except RefusedError as error:
                self._explain(error)
        return self._details

    def _agreed(self, answers: tuple[Answer, ...], details: Details) -> bool:
        waiting = [self._waiting(answer, details) for answer in answers]
        self._workspace.show(Document(tuple(summary_lines(waiting, details.source, self._lang))))
        while True:
            word = self._line("interview-agree", count=len(answers)).casefold()
            if word in _YES:
                return True
            if word in _NO:
                self._say("interview-declined")
                return False

    def _waiting(self, answer: Answer, details: Details) -> Waiting:
        book = self._loaded.book
        actual = actual_of(answer, self._year, details, book.plan)
        proposal = propose(book, actual)
        earlier: Actual | None = None
        if isinstance(proposal, Revision):
            earlier = proposal.earlier.actual
        return Waiting(answer.indicator, actual, earlier, answer.reason)

    def _place(self, entry: Entry) -> str:
        return place(self._loaded.folder.actuals, self._loaded.entry(entry.position))

    def _line(self, word: str, **params: object) -> str:
        return self._read(SCREENS[word].in_(self._lang, **params)).strip()

    def _say(self, word: str, **params: object) -> None:
        said = Line.of(SCREENS[word].in_(self._lang, **params))
        self._workspace.show(Document((said,)))

    def _explain(self, error: RefusedError) -> None:
        for words in refusal_words(error.code):
            if words is not None:
                said = Line.of("  " + words.in_(self._lang, **error.params))
                self._workspace.show(Document((said,)))


def _is_in_words(row: Row) -> bool:
    """Say whether a goal has neither a number nor a unit to report one in."""
    indicator = row.indicator
    is_bare = indicator.kind == "directional" and indicator.unit is None
    return is_bare and row.baseline is None and not row.observed


def is_watched() -> bool:
    """Say whether a person sits at both ends: only then is anything asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def terminal_reader() -> Reader:
    """Give the reader of a real terminal, with the arrow keys where the system has them."""
    with suppress(ImportError):
        import readline  # noqa: F401 - input() edits lines once it is there
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return input
