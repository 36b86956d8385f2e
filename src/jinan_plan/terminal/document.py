"""Drawing a document: headings, running text, facts and grids."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len

from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.terminal import grid
from jinan_plan.terminal.console import Output
from jinan_plan.terminal.glyphs import in_ascii, inert
from jinan_plan.terminal.pieces import joined, part
from jinan_plan.terminal.wrapping import wrap
from jinan_plan.views.chart import Chart
from jinan_plan.views.document import Document, Facts, Heading, Legend, Line
from jinan_plan.views.table import Cell, Column, Table, Tone

NARROWEST = 8
"""Cells a text always gets, however narrow the terminal."""

EMPTY = Line(())

PLOT_NARROWEST = 36
"""Below this width a chart is told in words."""

NARROW = 60
"""Below this width a grid becomes one block of facts per row."""


class Screen:
    """An output together with the language and the signs it is written in."""

    def __init__(self, output: Output, lang: Lang, *, ascii_only: bool) -> None:
        self.output = output
        self.width = output.width
        self.lang = lang
        self.ascii_only = ascii_only
        self.shown: Callable[[str], str] = (
            (lambda text: in_ascii(inert(text))) if ascii_only else inert
        )

    def draw(self, document: Document) -> None:
        """Draw every block; say at the end which columns the width left out.

        Tables with the same columns are fitted together, so that they stand in line, and only
        the first of them has a head.
        """
        self.output.write(self._lines(document))

    def _lines(self, document: Document) -> Iterator[Line]:
        fits = self._fits(document)
        hidden = frozenset(column.key for fit in fits.values() for column in fit.left_out)
        headed: set[tuple[Column, ...]] = set()
        in_legend = False
        for block in document.blocks:
            match block:
                case Heading(text, level):
                    if level > 1:
                        yield EMPTY
                    yield from self._line(Line.of(text, Tone.STRONG))
                case Line():
                    yield from self._line(block)
                case Facts():
                    yield from self._facts(block.pairs)
                case Chart():
                    yield from self._chart(block)
                case Legend():
                    if line := block.line(hidden):
                        yield from self._legend(line, apart=not in_legend)
                        in_legend = True
                case Table():
                    fit = fits[block.columns]
                    yield from self._table(block, fit, headed=block.columns in headed)
                    headed.add(block.columns)
        yield from self._left_out(fits.values(), apart=not in_legend)

    def _legend(self, line: Line, *, apart: bool) -> Iterator[Line]:
        if apart:
            yield EMPTY
        yield from self._line(line)

    def _left_out(self, fits: Iterable[grid.Fit], *, apart: bool) -> Iterator[Line]:
        """Name the columns left out; ``apart`` from what stands above."""
        left_out = {column.key: column for fit in fits for column in fit.left_out}
        if left_out:
            comma = SCREENS["list-comma"].in_(self.lang)
            said = SCREENS["columns-left-out"].in_(
                self.lang,
                count=len(left_out),
                names=comma.join(column.heading for column in left_out.values()),
                width=max(fit.needed for fit in fits),
            )
            yield from self._legend(Line.of(said, Tone.MUTED), apart=apart)

    def _fits(self, document: Document) -> dict[tuple[Column, ...], grid.Fit]:
        rows: dict[tuple[Column, ...], list[tuple[Cell, ...]]] = {}
        for block in document.blocks:
            if isinstance(block, Table):
                rows.setdefault(block.columns, []).extend(block.rows)
        is_narrow = self.width is not None and self.width < NARROW
        make = grid.stacked if is_narrow else grid.fit
        return {
            columns: make(Table(columns, tuple(found)), self.width, self.shown)
            for columns, found in rows.items()
        }

    def _line(self, line: Line) -> Iterator[Line]:
        return self._broken(self._inert(line), self.width, line.hang)

    def _inert(self, line: Line) -> Line:
        return Line(tuple((self.shown(text), tone) for text, tone in line.pieces))

    def _broken(self, line: Line, width: int | None, hang: int = 0) -> Iterator[Line]:
        """Break a line where it is too long, every piece keeping its tone.

        Lines behind the first begin where it began, ``hang`` cells further in.
        """
        text = line.text
        if width is None:
            lead, hang, broken = 0, 0, text.split("\n")
        else:
            lead = len(text) - len(text.lstrip(" "))
            broken = wrap(text[lead:], max(width - lead, NARROWEST), hang)
        margin, offset = part(line, 0, lead), lead
        for words in broken:
            start = text.index(words, offset) if words else offset
            offset = start + len(words)
            yield joined(margin, part(line, start, offset)) if words else EMPTY
            margin = Line.of(" " * (lead + hang))

    def _facts(self, pairs: Sequence[tuple[str, Line]]) -> Iterator[Line]:
        widest = max((cell_len(self.shown(label)) for label, _ in pairs), default=0)
        if self.width is not None:
            widest = min(widest, max(self.width // 3, NARROWEST))
        room = None if self.width is None else max(self.width - widest - 3, NARROWEST)
        for label, line in pairs:
            heads = wrap(self.shown(label), widest)
            for head, value in zip_longest(heads, self._broken(self._inert(line), room)):
                name = _padded(head or "", widest)
                yield joined(Line.of(f" {name}  ", Tone.MUTED), value or EMPTY)

    def _chart(self, chart: Chart) -> Iterator[Line]:
        from jinan_plan.terminal.plot import plot  # noqa: PLC0415 - only some screens have one

        if self.width is not None and self.width < PLOT_NARROWEST:
            yield from self._line(Line.of(chart.summary))
            return
        for line in plot(chart, self.width, self.lang, ascii_only=self.ascii_only):
            yield from self._broken(line, self.width)

    def _table(self, table: Table, fit: grid.Fit, *, headed: bool) -> Iterator[Line]:
        if table.title:
            yield EMPTY
            aside = (("  " + table.aside, Tone.MUTED),) if table.aside else ()
            yield from self._line(Line(((table.title, Tone.STRONG), *aside), hang=1))
        elif table.aside:
            yield from self._line(Line.of(" " + table.aside, Tone.MUTED))
        shown = table.keeping(fit.kept)
        if fit.stacked:
            yield from self._stacked(shown)
        else:
            yield from grid.lines(shown, fit.widths, self.shown, headed=headed)

    def _stacked(self, table: Table) -> Iterator[Line]:
        """Draw a block of facts for each row, all with the same margin."""
        widest = max((cell_len(column.heading) for column in table.columns[1:]), default=0)
        for row in table.rows:
            yield from self._line(
                Line.of(row[0].text, Tone.STRONG if row[0].tone is Tone.PLAIN else row[0].tone)
            )
            pairs = [
                (_padded(column.heading, widest), Line.of(cell.text, cell.tone))
                for column, cell in list(zip(table.columns, row, strict=True))[1:]
                if cell.text
            ]
            yield from self._facts(pairs)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))
