"""Drawing a document: headings, running text, facts and grids."""

from collections.abc import Callable

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.terminal import grid
from jinan_plan.terminal.glyphs import in_ascii, inert
from jinan_plan.terminal.wrapping import wrap
from jinan_plan.views.document import Block, Document, Facts, Heading, Line
from jinan_plan.views.table import Column, Table

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
        self.shown: Callable[[str], str] = (
            (lambda text: in_ascii(inert(text))) if ascii_only else inert
        )

    def draw(self, document: Document) -> None:
        """Draw every block; say at the end which columns the width left out."""
        left_out: dict[str, Column] = {}
        for block in document.blocks:
            for column in self._block(block):
                left_out.setdefault(column.key, column)
        if left_out:
            names = ", ".join(column.heading for column in left_out.values())
            said = SCREENS["columns-left-out"].in_(self.lang, count=len(left_out), names=names)
            self._line(Line.of(said))

    def _block(self, block: Block) -> list[Column]:
        match block:
            case Heading(text, level):
                if level > 1:
                    self.console.print()
                self._print(Text(self.shown(text), style="strong"))
            case Line():
                self._line(block)
            case Facts():
                self._facts(block)
            case Table():
                return self._table(block)
        return []

    def _line(self, line: Line) -> None:
        text = Text()
        for piece, tone in line.pieces:
            text.append(self.shown(piece), style=tone.value)
        if self.width is None or not text.plain:
            self._print(text)
            return
        offset = 0
        for part in wrap(text.plain, self.width):
            start = text.plain.index(part, offset) if part else offset
            self._print(text[start : start + len(part)] if part else Text())
            offset = start + len(part)

    def _facts(self, facts: Facts) -> None:
        widest = max((cell_len(self.shown(label)) for label, _ in facts.pairs), default=0)
        for label, line in facts.pairs:
            head = self.shown(label)
            text = Text(" " + head + " " * (widest - cell_len(head) + 2), style="muted")
            room = None if self.width is None else max(self.width - widest - 3, 10)
            words = "".join(self.shown(piece) for piece, _ in line.pieces)
            tone = line.pieces[0][1].value if line.pieces else "plain"
            parts = [words] if room is None else wrap(words, room)
            for number, part in enumerate(parts):
                lead = text if number == 0 else Text(" " * (widest + 3))
                self._print(lead + Text(part, style=tone))

    def _table(self, table: Table) -> list[Column]:
        if table.title:
            self.console.print()
            title = Text(self.shown(table.title), style="strong")
            if table.aside:
                title.append("  " + self.shown(table.aside), style="muted")
            self._print(title)
        if self.width is not None and self.width < NARROW:
            self._stacked(table)
            return []
        fitted, widths, left_out = grid.fit(table, self.width, self.shown)
        for line in grid.lines(fitted, widths, self.shown):
            self._print(line)
        return left_out

    def _stacked(self, table: Table) -> None:
        for row in table.rows:
            pairs = tuple(
                (column.heading, Line.of(cell.text, cell.tone))
                for column, cell in list(zip(table.columns, row, strict=True))[1:]
                if cell.text
            )
            self._line(Line.of(row[0].text))
            self._facts(Facts(pairs))

    def _print(self, text: Text) -> None:
        text.rstrip()
        self.console.print(text, soft_wrap=True)
