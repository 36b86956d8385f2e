"""Drawing a document: headings, running text, facts and grids."""

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.terminal import grid
from jinan_plan.terminal.glyphs import in_ascii, inert
from jinan_plan.terminal.wrapping import wrap
from jinan_plan.views.chart import Chart
from jinan_plan.views.document import Document, Facts, Heading, Legend, Line
from jinan_plan.views.table import Cell, Column, Table, Tone

NARROWEST = 8
"""Cells a text always gets, however narrow the terminal."""

PLOT_NARROWEST = 36
"""Below this width a chart is told in words."""

NARROW = 60
"""Below this width a grid becomes one block of facts per row."""


class Screen:
    """A console together with what it can show: signs or ASCII, a width or none."""

    def __init__(
        self, console: Console, width: int | None, lang: Lang, *, ascii_only: bool
    ) -> None:
        self.console = console
        self.width = width
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
        fits = self._fits(document)
        hidden = frozenset(column.key for fit in fits.values() for column in fit.left_out)
        headed: set[tuple[Column, ...]] = set()
        in_legend = False
        for block in document.blocks:
            match block:
                case Heading(text, level):
                    if level > 1:
                        self.console.print()
                    self._line(Line.of(text, Tone.STRONG))
                case Line():
                    self._line(block)
                case Facts():
                    self._facts(block.pairs)
                case Chart():
                    self._chart(block)
                case Legend():
                    if line := block.line(hidden):
                        self._legend(line, apart=not in_legend)
                        in_legend = True
                case Table():
                    self._table(block, fits[block.columns], headed=block.columns in headed)
                    headed.add(block.columns)
        self._say_left_out(fits.values(), apart=not in_legend)

    def _legend(self, line: Line, *, apart: bool) -> None:
        if apart:
            self.console.print()
        self._line(line)

    def _say_left_out(self, fits: Iterable[grid.Fit], *, apart: bool) -> None:
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
            self._legend(Line.of(said, Tone.MUTED), apart=apart)

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

    def _line(self, line: Line) -> None:
        for part in self._broken(self._text(line), self.width, line.hang):
            self._print(part)

    def _text(self, line: Line) -> Text:
        text = Text()
        for piece, tone in line.pieces:
            text.append(self.shown(piece), style=tone.value)
        return text

    def _broken(self, text: Text, width: int | None, hang: int = 0) -> Iterable[Text]:
        """Break a text into lines, every piece keeping its tone.

        Lines behind the first begin where it began, ``hang`` cells further in.
        """
        if width is None or not text.plain:
            yield from text.split("\n", allow_blank=True) if text.plain else [text]
            return
        lead = len(text.plain) - len(text.plain.lstrip(" "))
        margin, offset = text[:lead], lead
        for part in wrap(text.plain[lead:], max(width - lead, NARROWEST), hang):
            start = text.plain.index(part, offset) if part else offset
            yield margin + text[start : start + len(part)] if part else Text()
            margin = Text(" " * (lead + hang))
            offset = start + len(part)

    def _facts(self, pairs: Sequence[tuple[str, Line]]) -> None:
        widest = max((cell_len(self.shown(label)) for label, _ in pairs), default=0)
        if self.width is not None:
            widest = min(widest, max(self.width // 3, NARROWEST))
        room = None if self.width is None else max(self.width - widest - 3, NARROWEST)
        for label, line in pairs:
            heads = wrap(self.shown(label), widest)
            for head, part in zip_longest(heads, self._broken(self._text(line), room)):
                name = (head or "") + " " * (widest - cell_len(head or ""))
                self._print(Text.assemble((f" {name}  ", "muted"), part or ""))

    def _chart(self, chart: Chart) -> None:
        from jinan_plan.terminal.plot import plot  # noqa: PLC0415 - only some screens have one

        if self.width is not None and self.width < PLOT_NARROWEST:
            self._line(Line.of(chart.summary))
            return
        for line in plot(chart, self.width, self.lang, ascii_only=self.ascii_only):
            for part in self._broken(line, self.width):
                self._print(part)

    def _table(self, table: Table, fit: grid.Fit, *, headed: bool) -> None:
        if table.title:
            self.console.print()
            aside = (("  " + table.aside, Tone.MUTED),) if table.aside else ()
            self._line(Line(((table.title, Tone.STRONG), *aside), hang=1))
        elif table.aside:
            self._line(Line.of(" " + table.aside, Tone.MUTED))
        if fit.stacked:
            self._stacked(table.keeping(fit.kept))
            return
        for line in grid.lines(table.keeping(fit.kept), fit.widths, self.shown, headed=headed):
            self._print(line)

    def _stacked(self, table: Table) -> None:
        """Draw a block of facts for each row, all with the same margin."""
        widest = max((column.heading for column in table.columns[1:]), key=cell_len, default="")
        for row in table.rows:
            self._line(
                Line.of(row[0].text, Tone.STRONG if row[0].tone is Tone.PLAIN else row[0].tone)
            )
            pairs = [
                (_padded(column.heading, widest), Line.of(cell.text, cell.tone))
                for column, cell in list(zip(table.columns, row, strict=True))[1:]
                if cell.text
            ]
            self._facts(pairs)

    def _print(self, text: Text) -> None:
        text.rstrip()
        self.console.print(text, soft_wrap=True)


def _padded(text: str, like: str) -> str:
    return text + " " * (cell_len(like) - cell_len(text))
