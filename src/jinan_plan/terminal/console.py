"""Where output goes and what it may look like there."""

import codecs
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from msgspec import Struct

from jinan_plan.terminal.pieces import trimmed
from jinan_plan.views.document import Line
from jinan_plan.views.table import Tone

_STYLES = {
    Tone.PLAIN: "",
    Tone.GOOD: "bright_blue",  # plain blue can hardly be read on black
    Tone.DOUBT: "yellow",
    Tone.BAD: "bold red",
    Tone.MUTED: "dim",
    Tone.STRONG: "bold",
}


class Appearance(Struct, frozen=True):
    """What was asked of the output: colour, plain ASCII, a fixed width in cells."""

    color: str = "auto"
    ascii_only: bool = False
    width: int | None = None


class Output(Struct, frozen=True):
    """A stream and what it can show: colours or none, so many cells in a line or any number."""

    stream: TextIO
    colored: bool
    width: int | None

    def write(self, lines: Iterable[Line]) -> None:
        """Write lines, each without the blanks at its end."""
        written = _in_color() if self.colored else _in_words
        self.stream.writelines(written(line) + "\n" for line in lines)
        self.stream.flush()


def _in_words(line: Line) -> str:
    return line.text.rstrip()


def _in_color() -> Callable[[Line], str]:
    from rich.color import ColorSystem  # noqa: PLC0415 - few screens are coloured
    from rich.style import Style  # noqa: PLC0415 - as above

    styles = {tone: Style.parse(words) for tone, words in _STYLES.items()}

    def written(line: Line) -> str:
        return "".join(
            styles[tone].render(text, color_system=ColorSystem.STANDARD)
            for text, tone in trimmed(line)
        )

    return written


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


def make(stream: TextIO, appearance: Appearance, environment: Mapping[str, str]) -> Output:
    """Say what a stream can show, and what of it was asked for."""
    width = appearance.width or (_terminal_width(environment) if stream.isatty() else None)
    return Output(stream, wants_color(appearance.color, stream, environment), width)


def _terminal_width(environment: Mapping[str, str]) -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 - only asked on a terminal

    columns = environment.get("COLUMNS", "")
    return int(columns) if columns.isdigit() and int(columns) > 0 else get_terminal_size().columns
