"""Breaking text into lines by display width: a Chinese character takes two cells."""

from collections.abc import Iterator

from rich.cells import cell_len

CLOSING = "，。；：、）”》！？％,.;:)%"
"""Marks that may not begin a line."""

OPENING = "（“《(“"
"""Marks that may not end a line."""


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most ``width`` cells, at spaces and between wide characters.

    A piece that is longer than a line is cut; a space at a break is left out.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if cell_len(paragraph) <= width:
            lines.append(paragraph.rstrip())
            continue
        line = ""
        for piece in _pieces(paragraph):
            if line and cell_len((line + piece).rstrip()) > width:
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
            while cell_len(line.rstrip()) > width > 1:
                cut = _cut(line, width)
                lines.append(line[:cut].rstrip())
                line = line[cut:].lstrip()
        lines.append(line.rstrip())
    return lines


def _pieces(text: str) -> Iterator[str]:
    """Split wherever a line may break."""
    piece = ""
    for char in text:
        if piece and _may_break(piece[-1], char):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if before == " ":
        return after != " "
    wide = cell_len(before) > 1 or cell_len(after) > 1
    return wide and after not in CLOSING and after != " " and before not in OPENING


def _cut(text: str, width: int) -> int:
    """Give how many characters fit into a width; at least one."""
    total = 0
    for index, char in enumerate(text):
        total += cell_len(char)
        if total > width:
            return max(index, 1)
    return len(text)
