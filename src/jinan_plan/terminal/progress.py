"""How far a long piece of work has got: one line on a terminal, gone when it is done."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TextIO

PATIENCE = 0.5
"""Seconds of work before anything is shown."""

_EVERY = 0.1
_CLEARED = "\r\x1b[K"


class Progress:
    """Tells the stages of a piece of work, and how much of a stage is done.

    Work that is quick is done before anything is said, and where nobody watches (no terminal)
    nothing is ever said.
    """

    def __init__(
        self,
        stream: TextIO | None,
        shown: Callable[[str], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stream = stream
        self._shown = shown
        self._clock = clock
        self._start = self._last = clock()
        self._words = ""
        self._total = 0
        self._drawn = False

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Clear the line."""
        if self._drawn and self._stream is not None:
            self._stream.write(_CLEARED)
            self._stream.flush()

    def stage(self, words: str, total: int = 0) -> None:
        """Begin a stage; ``total`` is how many steps it has, 0 where nobody can tell."""
        self._words, self._total = words, total
        self._draw(words)

    def reached(self, step: int) -> None:
        """Say that a step of the stage is done, counted from 1."""
        if self._total and self._clock() - self._last >= _EVERY:
            self._draw(f"{self._words} {step:,}/{self._total:,}")

    def _draw(self, text: str) -> None:
        now = self._clock()
        if self._stream is None or now - self._start < PATIENCE:
            return
        self._last, self._drawn = now, True
        self._stream.write(_CLEARED + self._shown(text))
        self._stream.flush()
