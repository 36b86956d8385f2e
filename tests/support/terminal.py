"""A real terminal for `plan`: a pseudo-terminal that a test types into and reads from."""

import codecs
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

NEEDED = "setsid"
"""The program that makes a pseudo-terminal the one that Ctrl-C comes from."""

PATIENCE = 60.0

A_MOMENT = 0.3
"""A person reads the prompt before typing; by then the program listens."""

with_terminal = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which(NEEDED) is None,
    reason="pseudo-terminals as on Linux",
)


class Terminal:
    """One run of `plan` on a terminal of its own, 100 columns wide."""

    def __init__(self, *words: str, cwd: Path, env: Mapping[str, str]) -> None:
        self._master, slave = os.openpty()
        self._process = subprocess.Popen(
            [NEEDED, "--ctty", "--wait", sys.executable, "-m", "jinan_plan", *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env={**env, "TERM": "dumb"},
        )
        os.close(slave)
        self._seen = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.text = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._master)

    def expect(self, words: str) -> None:
        """Read until these words come, behind those read before."""
        end = time.monotonic() + PATIENCE
        while (at := self.text.find(words, self._seen)) < 0:
            assert self._more(end), f"{words!r} did not come:\n{self.text}"
        self._seen = at + len(words)

    def type(self, text: str) -> None:
        """Type; a line ends with a line feed, as the Enter key sends it."""
        self.send(text.encode())

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        time.sleep(A_MOMENT)
        os.write(self._master, data)

    def end(self) -> int:
        """Read to the end, and give the exit code."""
        end = time.monotonic() + PATIENCE
        while self._more(end):
            pass
        return self._process.wait(PATIENCE)

    def _more(self, end: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the other end is closed
            return False
        self.text += self._decoder.decode(data).replace("\r\n", "\n")
        return bool(data)
