"""Ctrl-C: what it says, and that it says the truth about what was written."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinan_plan.diagnostics import RefusedError

INTERRUPTED = 130
"""The exit code of Ctrl-C, as shells count it."""


def answer() -> None:
    """Answer Ctrl-C with an exception from here on, where nobody else does."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def caused(error: BaseException | None) -> bool:
    """Say whether an error is what Ctrl-C became on its way through somebody's code."""
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return True
        error = error.__cause__ or error.__context__
    return False


@contextmanager
def told(journal: Path) -> Iterator[None]:
    """Let Ctrl-C say whether the journal is as it was: it may come right after the writing.

    Raises:
        RefusedError: Ctrl-C came.
    """
    before = _state(journal)
    try:
        yield
    except KeyboardInterrupt:
        from jinan_plan.cli.landing import shown_path

        code = "interrupted" if _state(journal) == before else "interrupted-meanwhile"
        raise RefusedError(code, INTERRUPTED, file=shown_path(journal)) from None


def _state(path: Path) -> tuple[int, int, int] | None:
    """Tell a file from any other in its place: every recording makes a new one."""
    try:
        found = os.stat(path)  # noqa: PTH116 - follows links, as writing does
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
