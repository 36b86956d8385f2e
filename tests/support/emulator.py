"""Run `plan` on a pseudo-terminal and read the screen a terminal would show, cell by cell."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import pyte
from wcwidth import wcswidth

from tests.support.running import call

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


def on_terminal(words: tuple[str, ...], env: Mapping[str, str], cwd: Path, width: int) -> Shown:
    """Run `plan` inside this process, on a terminal tall enough to hold all it prints."""
    ours, theirs = opened(width)
    with ThreadPoolExecutor(max_workers=1) as beside:
        said = beside.submit(read_to_the_end, ours)
        with (
            os.fdopen(theirs, "w", encoding="utf-8") as terminal,
            mock.patch.object(sys, "__stdout__", terminal),  # asked for its size
        ):
            code = call(words, settings(env), cwd, terminal, terminal, terminal)
        return shown(code, said.result(), width)


def process_on_terminal(
    words: tuple[str, ...], env: Mapping[str, str], cwd: Path, width: int
) -> Shown:
    """Run `plan` as the real program on such a terminal."""
    ours, theirs = opened(width)
    process = subprocess.Popen(
        [sys.executable, "-m", "jinan_plan", *words],
        env=settings(env),
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    said = read_to_the_end(ours)
    return shown(process.wait(timeout=60), said, width)


def opened(width: int) -> tuple[int, int]:
    """Open a terminal of this width, and return our end and the program's."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", TALL, width, 0, 0))
    return ours, theirs


def settings(env: Mapping[str, str]) -> dict[str, str]:
    """Return an environment that says what kind of terminal this is, but not its size."""
    without_size = {name: value for name, value in env.items() if name not in {"COLUMNS", "LINES"}}
    return {"TERM": "xterm-256color", **without_size}


def read_to_the_end(ours: int) -> bytes:
    """Read what the program says until it has closed its end, then close ours."""
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
    return said


def shown(code: int, said: bytes, width: int) -> Shown:
    """Draw what was said."""
    screen = pyte.Screen(width, TALL)
    pyte.ByteStream(screen).feed(said)
    cells = tuple(
        tuple(screen.buffer[row][column].data for column in range(width)) for row in range(TALL)
    )
    return Shown(code, said, cells)


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
