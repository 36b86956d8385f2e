"""Breaking text into lines by display width: a Chinese character takes two cells."""

import re
from collections.abc import Iterator

from rich.cells import cell_len

CLOSING = "，。；：、）”》！？％,.;:)%"
"""Marks that may not begin a line."""

OPENING = "（“《(“"
"""Marks that may not end a line."""

_ASIDE = re.compile(r"[（(][^（()）]+[）)]")

_SHORT = 16
"""Cells of a remark in brackets that stays in one piece."""

_SIGN = 2
"""Characters of a sign at most: itself and a bracket before it."""


def wrap(text: str, width: int, hang: int = 0) -> list[str]:
    """Break a text into lines of at most ``width`` cells, at spaces and between wide characters.

    A sign stays with the word behind it. A piece that is longer than a line is cut; a space at
    a break is left out. Lines behind the first are ``hang`` cells shorter.
    """
    if "\n" not in text and cell_len(text) <= width:
        return [text.rstrip()]
    lines: list[str] = []

    def room() -> int:
        return max(width - hang, 1) if lines else width

    for paragraph in text.split("\n"):
        if cell_len(paragraph) <= width:
            lines.append(paragraph.rstrip())
            continue
        line = ""
        for piece in _pieces(paragraph):
            if line and cell_len((line + piece).rstrip()) > room():
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
            while cell_len(line.rstrip()) > room() > 1:
                cut = _cut(line, room())
                lines.append(line[:cut].rstrip())
                line = line[cut:].lstrip()
        lines.append(line.rstrip())
    return lines


def longest_piece(text: str) -> int:
    """Give the cells of the longest piece of a text that a line should not be broken in."""
    pieces = (piece for paragraph in text.split("\n") for piece in _pieces(paragraph))
    return max((cell_len(piece.rstrip()) for piece in pieces), default=0)


def _pieces(text: str) -> Iterator[str]:
    """Split wherever a line may break."""
    kept = {at for aside in _ASIDE.finditer(text) for at in _inside(aside)}
    piece = ""
    for at, char in enumerate(text):
        if piece and at not in kept and _may_break(piece[-1], char) and not _is_sign(piece):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _inside(aside: re.Match[str]) -> range:
    """Give the places within a short remark in brackets, which is not broken."""
    if cell_len(aside[0]) > _SHORT:
        return range(0)
    return range(aside.start() + 1, aside.end())


def _is_sign(piece: str) -> bool:
    """Say whether a piece is nothing but signs: ``▴``, ``-``, ``(▾``, ``> ▾``."""
    return all(len(part) <= _SIGN and not any(map(str.isalnum, part)) for part in piece.split())


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
