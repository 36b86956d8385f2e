"""What an undo took back, and what is in force again."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.book import Book
from jinan_plan.model.undoing import Recording
from jinan_plan.views.document import Line
from jinan_plan.views.reported import figure, figure_words

MOST = 30
"""Figures listed one by one; of a longer recording, the rest are only counted."""


def moment_text(moment: datetime) -> str:
    """Write a moment of recording in universal time: ``2026-11-23 02:10:00 UTC``."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def undone_lines(
    after: Book, taken: Recording, place: Callable[[int], str], lang: Lang
) -> Iterator[Line]:
    """Say of every figure that it was taken back, and what stands in its place now.

    Args:
        after: The book with the recording taken back.
        taken: The recording.
        place: Names the line of the journal that an entry, by position, begins at.
        lang: The language of the words.
    """
    count, moment = len(taken.entries), moment_text(taken.moment)
    yield Line.of(SCREENS["undo-title"].in_(lang, moment=moment, count=count))
    for entry in taken.entries[:MOST]:
        indicator = after.plan.indicators[entry.actual.indicator]
        said = SCREENS["undo-figure"].in_(lang, figure=figure_words(indicator, entry.actual, lang))
        standing = after.journal.current(after.journal.slot(entry.actual))
        if standing is None:
            said += SCREENS["undo-nothing-stands"].in_(lang)
        else:
            earlier, where = figure(standing.actual, lang), place(standing.position)
            said += SCREENS["undo-stands-again"].in_(lang, earlier=earlier, place=where)
        yield Line.of(said)
    if count > MOST:
        yield Line.of(SCREENS["undo-more"].in_(lang, count=count - MOST))
