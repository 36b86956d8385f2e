"""Breaking text into lines by display width: a Chinese character takes two cells."""

from collections.abc import Iterator

from rich.cells import cell_len

CLOSING = "，。；：、）”》！？"
"""Marks that may not begin a line."""


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most ``width`` cells, at spaces where there are any."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in _pieces(paragraph):
            if line and cell_len(line + piece.rstrip()) > width:
                lines.append(line.rstrip())
                line = ""
            line += piece if line or not piece.isspace() else ""
            while cell_len(line) > width > 1:
                cut = _cut(line, width)
                lines.append(line[:cut])
                line = line[cut:]
        lines.append(line.rstrip())
    return lines


def _pieces(text: str) -> Iterator[str]:
    """Split where a line may break: after a space, and around every wide character."""
    piece = ""
    for char in text:
        if cell_len(char) > 1 and char not in CLOSING:
            if piece:
                yield piece
            piece = char
        else:
            piece += char
            if char == " ":
                yield piece
                piece = ""
    if piece:
        yield piece


def _cut(text: str, width: int) -> int:
    total = 0
    for index, char in enumerate(text):
        total += cell_len(char)
        if total > width:
            return max(index, 1)
    return len(text)
