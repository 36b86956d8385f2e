"""Where output goes and what it may look like there."""

import codecs
import sys
from collections.abc import Mapping
from typing import TextIO

from msgspec import Struct
from rich.console import Console
from rich.theme import Theme

_THEME = Theme(
    {
        "plain": "",
        "good": "bright_blue",  # plain blue can hardly be read on black
        "doubt": "yellow",
        "bad": "bold red",
        "muted": "dim",
        "strong": "bold",
    }
)


class Appearance(Struct, frozen=True):
    """What was asked of the output: colour, plain ASCII, a fixed width in cells."""

    color: str = "auto"
    ascii_only: bool = False
    width: int | None = None


class _PlainConsole(Console):
    """A console that lets a reader's going away be answered in one place, like other errors."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def wants_color(asked: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Decide on colour: the option, then NO_COLOR, then FORCE_COLOR, then the terminal."""
    if asked != "auto":
        return asked == "always"
    if environment.get("NO_COLOR"):
        return False
    if (force := environment.get("FORCE_COLOR")) is not None:
        return force != "0"
    return stream.isatty() and environment.get("TERM") != "dumb"


def speaks_unicode(stream: TextIO) -> bool:
    """Say whether a stream can carry the signs of the screens."""
    try:
        return codecs.lookup(stream.encoding or "ascii").name.startswith("utf")
    except LookupError:
        return False


def make(
    stream: TextIO, appearance: Appearance, environment: Mapping[str, str]
) -> tuple[Console, int | None]:
    """Make a console on a stream, and the width it must keep to (None: as wide as the text)."""
    width = appearance.width or (_terminal_width(environment) if stream.isatty() else None)
    color = wants_color(appearance.color, stream, environment)
    console = _PlainConsole(
        file=stream,
        theme=_THEME,
        markup=False,
        emoji=False,
        highlight=False,
        no_color=not color,
        force_terminal=color,
        color_system="standard" if color else None,
        width=width or 10_000,
        legacy_windows=False,
        safe_box=False,
    )
    return console, width


def _terminal_width(environment: Mapping[str, str]) -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 - only asked on a terminal

    columns = environment.get("COLUMNS", "")
    return int(columns) if columns.isdigit() and int(columns) > 0 else get_terminal_size().columns


def standard_output() -> TextIO:
    """Give today's standard output; looked up late, since tests and shells replace it."""
    return sys.stdout
