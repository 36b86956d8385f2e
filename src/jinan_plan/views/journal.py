"""The journal as a screen: every entry, newest first, with its line in the file."""

from collections.abc import Mapping, Sequence

from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Entry
from jinan_plan.model.book import Book
from jinan_plan.views.detail import without_needless_force
from jinan_plan.views.document import Block, Document, Heading, Line
from jinan_plan.views.reported import cited, figure, period, remark
from jinan_plan.views.revisions import revisions_table
from jinan_plan.views.table import Cell, Column, Table, Tone


def log_document(
    book: Book, key: str | None, file: str, places: Mapping[int, int], lang: Lang
) -> Document:
    """Lay out the journal.

    Args:
        book: The plan and its journal.
        key: Only this indicator's entries; None for all.
        file: The journal's name, for the heading.
        places: Line in the file by position in the journal, where known.
        lang: The language of the words.
    """
    listed = book.journal.of(key)
    standing = _standing(book, key, listed)
    if not listed:
        return Document((Line.of(SCREENS["log-empty"].in_(lang)),))
    rows = tuple(
        _cells(book, entry, standing[entry.position], places.get(entry.position), lang)
        for entry in reversed(listed)
    )
    columns = (
        Column("line", SCREENS["column-line"].in_(lang), right=True, rank=3),
        Column("recorded", SCREENS["column-recorded"].in_(lang), rank=5),
        Column(
            "indicator", SCREENS["column-indicator"].in_(lang), flexible=True, least=16, easy=24
        ),
        Column("period", SCREENS["column-period"].in_(lang)),
        Column("figure", SCREENS["column-figure"].in_(lang), right=True),
        Column("status", SCREENS["column-status"].in_(lang), rank=4),
        Column("in-force", SCREENS["column-in-force"].in_(lang), rank=1),
        Column(
            "source", SCREENS["column-source"].in_(lang), rank=6, flexible=True, least=20, easy=36
        ),
        Column(
            "reason", SCREENS["column-reason"].in_(lang), rank=3, flexible=True, least=20, easy=36
        ),
    )
    blocks: list[Block] = [Heading(SCREENS["log-title"].in_(lang, file=file))]
    table = Table(columns, rows).without_empty_columns()
    blocks.append(without_needless_force(table, lang))
    revisions = None if key is None else revisions_table(book, key, lang)
    if revisions is not None:
        blocks.append(revisions)
    return Document(tuple(blocks))


def _standing(book: Book, key: str | None, listed: Sequence[Entry]) -> dict[int, str]:
    """Say of the entries listed whether they are in force, or what became of them."""
    standing = {entry.position: "taken-back" for entry in listed}
    for stack in book.journal.standing(key).values():
        standing |= dict.fromkeys(stack, "revised-since")
        standing |= dict.fromkeys(stack[-1:], "in-force")
    retractions = (entry.position for entry in listed if entry.actual.retracts)
    return standing | dict.fromkeys(retractions, "retraction")


def _cells(
    book: Book, entry: Entry, standing: str, line: int | None, lang: Lang
) -> tuple[Cell, ...]:
    actual = entry.actual
    tone = Tone.PLAIN if standing == "in-force" else Tone.MUTED
    recorded = actual.recorded.strftime("%Y-%m-%d %H:%M") if actual.recorded else ""
    name = book.plan.indicators[actual.indicator].name.pick(lang)
    return (
        Cell("" if line is None else str(line), line, Tone.MUTED),
        Cell(recorded, tone=Tone.MUTED),
        Cell(name, actual.indicator, tone),
        Cell(period(actual, lang), actual.year, tone),
        Cell(figure(actual, lang), tone=tone),
        Cell(SCREENS[f"status-{actual.status}"].in_(lang) if actual.status else "", tone=tone),
        Cell(SCREENS[standing].in_(lang), tone=tone),
        Cell(cited(actual.source or (), book, lang), tone=tone),
        Cell(remark(actual, lang), tone=Tone.MUTED),
    )
