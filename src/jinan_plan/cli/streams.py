"""Standard streams as the shell gave them, made fit to print on."""

import os
import sys
from typing import TextIO

from jinan_plan.diagnostics import RefusedError


def prepare() -> None:
    """Let a stream that lacks a sign show a question mark; make up for a closed error stream.

    Raises:
        RefusedError: Standard output is closed, so that no answer could be given.
    """
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until exit
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            forgive(stream)
    if sys.stdout is None:
        raise RefusedError("output-closed", 3)


def forgive(stream: TextIO) -> None:
    """Replace what the stream's encoding cannot write by a question mark."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def are_text(words: list[str]) -> bool:
    """Say whether all words of the command line are text in the terminal's encoding."""
    return not any("\ud800" <= char <= "\udfff" for word in words for char in word)
