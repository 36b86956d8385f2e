"""Console blocks of a Markdown page: commands after `$ `, and below each what it prints.

A line `...` in the expected output stands for any number of lines, and `...` within a line for any
text: a time of recording, say. A comment just above a block
says more about it: `<!-- not run: reason -->`, or `<!-- exit 1 -->` for its last command.
"""

import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass

CONSOLE = "console"
SHELLS = {CONSOLE, "bash", "sh", "shell", "shell-session", "zsh"}
FENCE = re.compile(r"^(`{3,})(\S*)\s*$")
ELIDED = "..."
SETTING = re.compile(r"[A-Z_]+=")
SHELL_SYNTAX = re.compile(r"[|&;<>]+")


class PageError(Exception):
    """A page shows a command that cannot be run as it stands."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command of a page, and the lines of the page that show its output."""

    text: str
    settings: dict[str, str]
    words: tuple[str, ...]
    expected: tuple[str, ...]
    first: int
    code: int


def commands(page: str) -> list[Command]:
    """Read the commands of a page, in order.

    Raises:
        PageError: a block that looks like a shell's is neither runnable nor excused.
    """
    lines = page.split("\n")
    found: list[Command] = []
    start = 0
    while start < len(lines):
        fence = FENCE.match(lines[start])
        if fence is None:
            start += 1
            continue
        end = lines.index(fence[1], start + 1)
        if fence[2] in SHELLS and "<!-- not run: " not in (lines[start - 1] if start else ""):
            if fence[2] != CONSOLE:
                message = f"line {start + 1}: show commands in a console block, or say why not run"
                raise PageError(message)
            found += block(lines, start, end)
        start = end + 1
    return found


def block(lines: Sequence[str], start: int, end: int) -> list[Command]:
    """Read the commands between two fences."""
    starts = [at for at in range(start + 1, end) if lines[at].startswith("$ ")]
    if starts[:1] != [start + 1]:
        message = f"line {start + 2}: a console block begins with a command ($ plan ...)"
        raise PageError(message)
    said = re.search(r"<!-- exit (\d+) -->", lines[start - 1]) if start else None
    found = []
    for at, stop in zip(starts, [*starts[1:], end], strict=True):
        code = int(said[1]) if said and stop == end else 0
        settings, words = split(lines[at][2:], at + 1)
        shown = tuple(lines[at + 1 : stop])
        found.append(Command(lines[at][2:], settings, words, shown, at + 1, code))
    return found


def split(text: str, line: int) -> tuple[dict[str, str], tuple[str, ...]]:
    """Split a command into its settings (NAME=value before it) and the words after `plan`."""
    words = shlex.split(text)
    settings: dict[str, str] = {}
    while words and SETTING.match(words[0]):
        name, _, value = words.pop(0).partition("=")
        settings[name] = value
    bare = shlex.shlex(text, posix=True, punctuation_chars=True)
    bare.whitespace_split = True
    if words[:1] != ["plan"] or any(SHELL_SYNTAX.fullmatch(word) for word in bare):
        message = f"line {line}: only plan itself can be run here: {text}"
        raise PageError(message)
    return settings, tuple(words[1:])


def printed(output: str) -> tuple[str, ...]:
    """Return an output as a page shows it: lines without blanks at their end."""
    return tuple(line.rstrip() for line in output.splitlines())


def like(line: str) -> str:
    """Return the pattern of a line of which parts may be elided."""
    return ".*".join(re.escape(part) for part in line.split(ELIDED))


def matches(expected: Sequence[str], output: Sequence[str]) -> bool:
    """Say whether an output is what the page shows."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == ELIDED else like(line) + r"\n" for line in expected
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in output)) is not None


def elided(output: Sequence[str], expected: Sequence[str]) -> list[str]:
    """Return an output with the parts of lines elided that the page already elides."""
    partly = [line for line in expected if ELIDED in line and line.strip() != ELIDED]
    return [
        next((line for line in partly if re.fullmatch(like(line), said)), said) for said in output
    ]


def rewrite(page: str, run: Callable[[Command], Sequence[str]]) -> str:
    """Return the page with the outputs that no longer match replaced by what commands print."""
    lines = page.split("\n")
    outputs = [(command, run(command)) for command in commands(page)]
    for command, output in reversed(outputs):
        if not matches(command.expected, output):
            end = command.first + len(command.expected)
            lines[command.first : end] = elided(output, command.expected)
    return "\n".join(lines)
