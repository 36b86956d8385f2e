"""The preview of an import: what each cell of a table would become, the doubtful ones first."""

from collections import Counter
from collections.abc import Callable, Sequence

from jinan_plan.lang import Lang
from jinan_plan.messages.columns import COLUMNS
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.book import Book
from jinan_plan.model.units import unit_of_actuals
from jinan_plan.views.document import Block, Document, Heading, Line
from jinan_plan.views.reported import figure, period, told_apart
from jinan_plan.views.table import Cell, Column, Table, Tone

MOST = 40
"""Cells listed one by one; of a longer table the rest are only counted."""

_ORDER = ("rejected", "unexplained", "revision", "confirmation", "new", "same")


class Preview:
    """Collects the rows of the preview, cell by cell.

    Args:
        book: The plan and the journal that the table is held against.
        place: Names the line of the journal that an entry begins at; None where the entry is
            of the table itself.
        lang: The language of the words.
    """

    def __init__(self, book: Book, place: Callable[[Entry], str | None], lang: Lang) -> None:
        self._book = book
        self._place = place
        self._lang = lang
        self._rows: dict[str, list[tuple[Cell, ...]]] = {}
        self._counts: Counter[str] = Counter()
        self._refused: set[tuple[str, str]] = set()
        self._folded = 0

    def rejected(self, address: str, name: str, words: str) -> None:
        """Add a cell that cannot be taken, what the table calls its indicator, and why.

        What is said of a whole row is said once for all of its cells.
        """
        if self._is_listed("rejected"):
            if (address, words) in self._refused:
                self._folded += 1
                return
            self._refused.add((address, words))
            cells = (Cell(name, tone=Tone.BAD), Cell(""), Cell(""))
            said = Cell(words, tone=Tone.BAD)
            self._add("rejected", Tone.BAD, address, cells, said)

    def taken(
        self,
        outcome: str,
        address: str,
        actual: Actual,
        earlier: Entry | None = None,
        differing: Sequence[str] = (),
    ) -> None:
        """Add a figure.

        Args:
            outcome: ``unexplained``, ``revision``, ``confirmation``, ``new`` or ``same``.
            address: Its cell.
            actual: The figure as it would be recorded.
            earlier: The figure it is held against.
            differing: What stands otherwise beside the same figure, and is not written.
        """
        if not self._is_listed(outcome):
            return
        tone = {"unexplained": Tone.BAD, "same": Tone.MUTED}.get(outcome, Tone.PLAIN)
        remark = ""
        if earlier is not None and outcome != "confirmation":
            remark = self._earlier(earlier, actual)
        if differing:
            words = [COLUMNS[name].in_(self._lang).lower() for name in differing]
            names = SCREENS["list-comma"].in_(self._lang).join(words)
            remark += SCREENS["import-differing"].in_(self._lang, names=names)
        self._add(outcome, tone, address, self._figure(actual, tone), Cell(remark, tone=tone))

    def document(self, heading: str) -> Document:
        """Lay out what was added, up to ``MOST`` rows, what needs a person first."""
        rows = [row for outcome in _ORDER for row in self._rows.get(outcome, ())][:MOST]
        blocks: list[Block] = [Heading(heading)]
        if rows:
            blocks.append(Table(_columns(self._lang), tuple(rows)).without_empty_columns())
        if (more := self._counts.total() - self._folded - len(rows)) > 0:
            blocks.append(Line.of(SCREENS["import-more"].in_(self._lang, count=more), Tone.MUTED))
        blocks.append(Line.of(self._summary()))
        return Document(tuple(blocks))

    def _is_listed(self, outcome: str) -> bool:
        """Count a cell, and say whether there is room to list it."""
        self._counts[outcome] += 1
        return self._counts[outcome] <= MOST

    def _add(
        self, outcome: str, tone: Tone, address: str, figure: tuple[Cell, ...], remark: Cell
    ) -> None:
        word = Cell(SCREENS[f"import-{outcome}"].in_(self._lang), outcome, tone)
        row = (Cell(address), word, *figure, remark)
        self._rows.setdefault(outcome, []).append(row)

    def _figure(self, actual: Actual, tone: Tone) -> tuple[Cell, ...]:
        indicator = self._book.plan.indicators[actual.indicator]
        value = figure(actual, self._lang, unit_of_actuals(indicator, actual.form) or "")
        return (
            Cell(indicator.name.pick(self._lang), indicator.key, tone),
            Cell(period(actual, self._lang), actual.year, tone),
            Cell(value, tone=tone),
        )

    def _earlier(self, earlier: Entry, actual: Actual) -> str:
        value = told_apart(earlier.actual, actual, self._lang)
        where = self._place(earlier)
        if where is None:
            return SCREENS["import-earlier-row"].in_(self._lang, earlier=value)
        return SCREENS["import-earlier"].in_(self._lang, earlier=value, place=where)

    def _summary(self) -> str:
        parts = [
            SCREENS["import-count"].in_(
                self._lang,
                outcome=SCREENS[f"import-{outcome}"].in_(self._lang),
                count=f"{self._counts[outcome]:,}",
            )
            for outcome in _ORDER
            if self._counts[outcome]
        ]
        if not parts:
            return SCREENS["import-empty"].in_(self._lang)
        return SCREENS["comma"].in_(self._lang).join(parts)


def _columns(lang: Lang) -> tuple[Column, ...]:
    def column(key: str, rank: int, *, right: bool = False, least: int = 0) -> Column:
        heading = SCREENS[f"column-{key}"].in_(lang)
        return Column(key, heading, right, rank, flexible=least > 0, least=least or 12)

    return (
        column("cell", 0),
        column("outcome", 0),
        column("indicator", 0, least=14),
        column("period", 0, least=8),
        column("figure", 0, right=True),
        column("remark", 0, least=18),
    )
