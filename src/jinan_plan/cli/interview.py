"""``plan record YEAR`` on a terminal: one indicator at a time, nothing written before the end."""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from jinan_plan.cli.answers import Answer, actual_of, checked_reason
from jinan_plan.cli.details import Details
from jinan_plan.cli.landing import place
from jinan_plan.cli.workspace import Workspace
from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.typed import read_value
from jinan_plan.messages.lookup import refusal_words
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.journal import Slot
from jinan_plan.model.proposal import Revision, propose
from jinan_plan.model.units import unit_of_actuals
from jinan_plan.store.reading import Loaded
from jinan_plan.views.asking import question_lines, summary_lines
from jinan_plan.views.document import Document, Line
from jinan_plan.views.reported import figure

Reader = Callable[[str], str]
"""Shows a prompt and gives the line typed; EOFError or KeyboardInterrupt where none comes."""

ENOUGH = "."
"""Typed for a figure: no more figures."""

ENDED = 1
INTERRUPTED = 130
"""Exit codes: the input came to an end, and Ctrl-C as shells count it."""

_YES = frozenset({"y", "yes", "是", "好"})
_NO = frozenset({"n", "no", "否", "不"})


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
        book = self._loaded.book
        self._say("interview-begins", year=self._year, count=len(book.plan.indicator))
        year = max(self._year, book.plan.plan.baseline_year)
        judged = self._workspace.assess(self._loaded, year=str(year))
        answers: list[Answer] = []
        for number, row in enumerate(judged.rows, 1):
            slot = Slot(row.key, self._year, through=self._details.through)
            lines = question_lines(judged, row, slot, number, self._lang)
            self._workspace.show(Document(tuple(lines)))
            answer = self._figure(row.indicator)
            if answer == ENOUGH:
                break
            if isinstance(answer, Answer):
                answers.append(answer)
        return tuple(answers)

    def _figure(self, indicator: Indicator) -> Answer | str:
        """Ask until the figure can be read, is passed over, or ends the questions."""
        word = "interview-day" if indicator.kind == "milestone" else "interview-figure"
        unit = unit_of_actuals(indicator, None) or ""
        while text := self._line(word, unit=unit).strip():
            if text == ENOUGH:
                return ENOUGH
            try:
                return self._understood(indicator, text)
            except RefusedError as error:
                self._explain(error)
        return ""

    def _understood(self, indicator: Indicator, text: str) -> Answer | str:
        typed = read_value(
            text,
            indicator,
            self._year,
            units=self._loaded.book.plan.unit,
            published=self._details.published,
        )
        answer = Answer(indicator, typed, self._details.reason)
        actual = actual_of(answer, self._year, self._details)
        proposal = propose(self._loaded.book, actual)
        if not isinstance(proposal, Revision) or answer.reason is not None:
            return answer
        earlier = proposal.earlier
        self._say(
            "interview-differs",
            earlier=figure(earlier.actual, self._lang),
            place=place(self._loaded.folder.actuals, self._loaded.entry(earlier.position)),
        )
        reason = self._line("interview-reason").strip()
        return replace(answer, reason=checked_reason(reason)) if reason else ""

    def _sourced(self) -> Details:
        """Ask where the figures come from, unless that was said with the command."""
        if self._details.source:
            return self._details
        source = self._line("interview-source").strip()
        return replace(self._details, source=(source,)) if source else self._details

    def _agreed(self, answers: tuple[Answer, ...], details: Details) -> bool:
        waiting = [actual_of(one, self._year, details) for one in answers]
        lines = summary_lines(self._loaded.book, waiting, self._lang)
        self._workspace.show(Document(tuple(lines)))
        while True:
            word = self._line("interview-agree", count=len(answers)).strip().casefold()
            if word in _YES:
                return True
            if word in _NO:
                self._say("interview-declined")
                return False

    def _line(self, word: str, **params: object) -> str:
        return self._read(SCREENS[word].in_(self._lang, **params))

    def _say(self, word: str, **params: object) -> None:
        said = Line.of(SCREENS[word].in_(self._lang, **params))
        self._workspace.show(Document((said,)))

    def _explain(self, error: RefusedError) -> None:
        for words in refusal_words(error.code):
            if words is not None:
                said = Line.of("  " + words.in_(self._lang, **error.params))
                self._workspace.show(Document((said,)))


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
