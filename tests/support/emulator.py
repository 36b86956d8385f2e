"""Run `plan` on a pseudo-terminal and read the screen a terminal would show, cell by cell."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyte
from wcwidth import wcswidth

TALL = 400


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on a terminal after a run, and the bytes that put it there."""

    code: int
    raw: bytes
    cells: tuple[tuple[str, ...], ...]

    @property
    def lines(self) -> list[str]:
        """The rows as text, a wide character counted once."""
        return ["".join(row).rstrip() for row in self.cells]


def on_terminal(
    words: tuple[str, ...], env: Mapping[str, str], cwd: Path, width: int, stdin: bytes = b""
) -> Shown:
    """Run `plan` on a terminal of this width, tall enough to hold all it prints."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", TALL, width, 0, 0))
    without_size = {name: value for name, value in env.items() if name not in {"COLUMNS", "LINES"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "jinan_plan", *words],
        env={"TERM": "xterm-256color", **without_size},
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    if stdin:
        os.write(ours, stdin)
    said = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not more:
            break
        said += more
    os.close(ours)
    screen = pyte.Screen(width, TALL)
    pyte.ByteStream(screen).feed(said)
    cells = tuple(
        tuple(screen.buffer[row][column].data for column in range(width)) for row in range(TALL)
    )
    return Shown(process.wait(timeout=60), said, cells)


def cells_of(text: str) -> int:
    """Count the cells of a text; measured by another library than the one that draws."""
    return max(wcswidth(text), 0)


def tables(cells: tuple[tuple[str, ...], ...]) -> list[list[tuple[str, ...]]]:
    """Find the tables: a rule of hyphens, and the indented rows below it that belong to it.

    Tables that stand in line under one head count as one.
    """
    found: list[list[tuple[str, ...]]] = []
    for row in cells:
        text = "".join(row).rstrip()
        if text.startswith(" -") and set(text) == {" ", "-"}:
            found.append([row])
        elif found and text.startswith(("Goals in words", "文字目标", "Marks", "注：")):
            found.append([])
        elif found and found[-1] and text.startswith(" "):
            found[-1].append(row)
    return [table for table in found if table]


def misaligned(table: list[tuple[str, ...]]) -> list[str]:
    """Give the rows of a table that write into the gaps between its columns, or beyond its end."""
    rule, *rows = table
    gaps = [place for place, sign in enumerate(rule) if sign == " "]
    return ["".join(row).rstrip() for row in rows if any(row[gap].strip() for gap in gaps)]
