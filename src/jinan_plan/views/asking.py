"""What stands beside a question for a figure, and the summary before anything is written."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from jinan_plan import figures
from jinan_plan.assess.assessment import case_in_force
from jinan_plan.assess.progress import expected_value
from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Actual, Slot
from jinan_plan.model.indicator import Indicator
from jinan_plan.views import wording
from jinan_plan.views.document import Line
from jinan_plan.views.reported import figure, figure_words, period
from jinan_plan.views.table import Tone

_WITH_EXPECTED = frozenset({"level", "share"})
"""Kinds whose path leads from figure to figure; of the others the target alone is told."""


class Waiting(Struct, frozen=True):
    """A figure that waits to be written, and the one it revises, if it does."""

    indicator: Indicator
    actual: Actual
    earlier: Actual | None = None
    reason: str | None = None


def question_lines(
    judged: PlanAssessment, row: Row, slot: Slot, number: tuple[int, int], lang: Lang
) -> Iterator[Line]:
    """Show an indicator: its name, the figure before, the one expected, and the target.

    Args:
        judged: The plan, standing at the end of the year asked about.
        row: The indicator.
        slot: The year asked about, or the first months of it.
        number: Its place among the questions, counted from 1, and how many there are.
        lang: The language of the words.
    """
    indicator = row.indicator
    yield Line.of("")
    title = SCREENS["interview-title"].in_(
        lang, number=number[0], count=number[1], name=indicator.name.pick(lang)
    )
    yield Line.of(title, Tone.STRONG)
    facts = [
        *_held(judged, slot, lang),
        *_previous(row, slot.year, lang),
        *_expected(judged, indicator, slot.year, lang),
    ]
    if target := wording.target(row, lang):
        facts.append(SCREENS["interview-target"].in_(lang, value=target))
    if facts:
        yield Line.of("  " + SCREENS["semicolon"].in_(lang).join(facts), Tone.MUTED)


def summary_lines(waiting: Iterable[Waiting], source: Sequence[str], lang: Lang) -> Iterator[Line]:
    """List the figures that wait to be written, what they revise, and their source."""
    yield Line.of("")
    yield Line.of(SCREENS["interview-summary"].in_(lang), Tone.STRONG)
    for one in waiting:
        said = "  " + figure_words(one.indicator, one.actual, lang)
        if one.earlier is not None:
            said += SCREENS["record-revises"].in_(lang, earlier=figure(one.earlier, lang))
        if one.earlier is not None and one.reason:
            said += SCREENS["interview-because"].in_(lang, reason=one.reason)
        yield Line.of(said)
    if source:
        named = SCREENS["semicolon"].in_(lang).join(source)
        yield Line.of("  " + SCREENS["interview-from"].in_(lang, source=named))


def _held(judged: PlanAssessment, slot: Slot, lang: Lang) -> Iterator[str]:
    entry = judged.book.journal.current(slot)
    if entry is not None:
        held, when = figure(entry.actual, lang), period(entry.actual, lang)
        yield SCREENS["interview-held"].in_(lang, period=when, value=held)


def _previous(row: Row, year: int, lang: Lang) -> Iterator[str]:
    earlier = [one for one in (row.baseline, *row.observed) if one is not None and one.year < year]
    if earlier:
        last = max(earlier, key=lambda one: one.year)
        value = wording.reported(last, row.indicator, lang)
        yield SCREENS["interview-previous"].in_(lang, year=last.year, value=value)


def _expected(judged: PlanAssessment, indicator: Indicator, year: int, lang: Lang) -> Iterator[str]:
    if indicator.kind not in _WITH_EXPECTED:
        return
    case = case_in_force(judged.book, indicator.key, year=year, today=judged.as_of)
    if case is None or case.base is None or not case.base.year < year <= case.target_year:
        return
    value = expected_value(case, Decimal(year - case.base.year))
    if value is not None:
        places = 1 if indicator.decimals is None else indicator.decimals
        yield SCREENS["interview-expected"].in_(lang, value=figures.grouped(value, places))
