"""How far figures moved after they were first reported: first figure, now, by how much, why."""

from collections.abc import Sequence

from jinan_plan.lang import Lang
from jinan_plan.messages.changes import CHANGES
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.book import Book
from jinan_plan.views.changes import moved_by, moved_percent
from jinan_plan.views.reported import figure, period
from jinan_plan.views.table import Cell, Column, Table, Tone


def revisions_table(book: Book, key: str, lang: Lang) -> Table | None:
    """Lay out every figure of an indicator that has more than one vintage; None without any."""
    stacks = [stack for stack in book.journal.vintages(of=key).values() if len(stack) > 1]
    if not stacks:
        return None
    columns = (
        Column("period", SCREENS["column-period"].in_(lang)),
        Column("first", CHANGES["column-first"].in_(lang), right=True),
        Column("last", CHANGES["column-last"].in_(lang), right=True),
        Column("by", CHANGES["column-by"].in_(lang), right=True, rank=1),
        Column("percent", CHANGES["column-percent"].in_(lang), right=True, rank=1),
        Column("times", CHANGES["column-times"].in_(lang), right=True, rank=2),
        Column("why", CHANGES["column-why"].in_(lang), rank=1, flexible=True, least=20),
    )
    ordered = sorted(
        stacks, key=lambda stack: (stack[0].actual.year, stack[0].actual.through or 12)
    )
    rows = tuple(_cells(stack, lang) for stack in ordered)
    return Table(columns, rows, CHANGES["revisions"].in_(lang)).without_empty_columns()


def _cells(stack: Sequence[Entry], lang: Lang) -> tuple[Cell, ...]:
    first, last = stack[0].actual, stack[-1].actual
    reasons = [entry.actual.reason for entry in stack[1:] if entry.actual.reason]
    return (
        Cell(period(last, lang), last.year),
        Cell(_dated(first, lang)),
        Cell(_dated(last, lang)),
        Cell(moved_by(first, last)),
        Cell(moved_percent(first, last)),
        Cell(str(len(stack) - 1), len(stack) - 1),
        Cell(SCREENS["semicolon"].in_(lang).join(reasons), tone=Tone.MUTED),
    )


def _dated(actual: Actual, lang: Lang) -> str:
    text = figure(actual, lang)
    if actual.known is None:
        return text
    return CHANGES["dated"].in_(lang, figure=text, day=actual.known)
