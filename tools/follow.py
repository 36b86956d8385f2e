"""Follow a page literally, as somebody with a clean machine would, and print the transcript.

    python -m tools.follow docs/tutorial.zh.md --lang zh_CN.UTF-8 --width 100

A fresh clone of the last commit, an empty home, a real shell on a terminal of so many columns:
every line behind a ``$`` is typed, installing the program among them, and what the page has its
reader save is saved. A person compares the transcript with the page; before a release, say.
"""

import argparse
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from pathlib import Path

from tests.support.transcript import CONSOLE, FENCE, SAVED, Saved

ROOT = Path(__file__).resolve().parents[1]
PROMPT = "@ready@ "
PATIENCE = 600
"""Seconds to wait for one command."""

CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
KEPT = ("PATH", "PIP_", "SSL_", "REQUESTS_", "http_", "https_", "no_")
"""What a shell needs to find Python and the network; nothing else of the machine is kept."""


class Terminal:
    """A shell in a terminal of its own."""

    def __init__(self, folder: Path, home: Path, lang: str, width: int) -> None:
        kept = {name: value for name, value in os.environ.items() if name.startswith(KEPT)}
        more = {"HOME": str(home), "LANG": lang, "TERM": "xterm", "PS1": PROMPT}
        self.child, self.keys = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execvpe("bash", ["bash", "--norc", "--noediting", "-i"], kept | more)  # noqa: S606, S607
        size = struct.pack("HHHH", 40, width, 0, 0)
        fcntl.ioctl(self.keys, termios.TIOCSWINSZ, size)
        self._until_ready()

    def type(self, line: str) -> str:
        """Type a line, and return what the screen shows until the next prompt."""
        os.write(self.keys, f"{line}\n".encode())
        _, _, shown = self._until_ready().partition("\n")
        return shown

    def _until_ready(self) -> str:
        seen, end = b"", time.monotonic() + PATIENCE
        while not seen.endswith(PROMPT.encode()):
            waiting, _, _ = select.select([self.keys], [], [], end - time.monotonic())
            if not waiting:
                sys.exit(f"no prompt after {PATIENCE} s:\n{seen.decode('utf-8', 'replace')}")
            seen += os.read(self.keys, 65536)
        text = CODES.sub("", seen.decode("utf-8", "replace")).replace("\r", "")
        return re.sub(rf"(?:\(.*\) )?{PROMPT}$", "", text)


def typed(page: str) -> Iterator[str | Saved]:
    """Give every line that the page has its reader type, and every text it has saved."""
    lines = page.split("\n")
    for start, line in enumerate(lines):
        fence = FENCE.match(line)
        if fence is None or not fence[2]:
            continue
        block = lines[start + 1 : lines.index(fence[1], start + 1)]
        if saved := SAVED.fullmatch(lines[start - 1]):
            yield Saved(saved[2], saved[1], "".join(f"{text}\n" for text in block))
        elif fence[2] == CONSOLE:
            yield from (text[2:] for text in block if text.startswith("$ "))


def follow(page: str, lang: str, width: int) -> None:
    """Do what a page says in a fresh clone, and print what happens."""
    with tempfile.TemporaryDirectory(prefix="plan-follow-") as name:
        clone, home = Path(name) / "plan", Path(name) / "home"
        home.mkdir()
        subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)  # noqa: S607
        terminal = Terminal(clone, home, lang, width)
        for step in typed((clone / page).read_text(encoding="utf-8")):
            if isinstance(step, str):
                print(f"$ {step}\n{terminal.type(step)}", end="", flush=True)
                continue
            path = Path(terminal.type("pwd").strip()) / step.name
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            path.write_text(step.into(before), encoding="utf-8", newline="\n")
            print(f"[{step.how} {step.name}]")
        os.close(terminal.keys)
        os.waitpid(terminal.child, 0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", help="as docs/tutorial.md")
    parser.add_argument("--lang", default="C.UTF-8", help="the locale")
    parser.add_argument("--width", type=int, default=100, help="columns of the terminal")
    asked = parser.parse_args()
    follow(asked.page, asked.lang, asked.width)
