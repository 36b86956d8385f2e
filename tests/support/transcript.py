"""Pages that can be followed: what a reader types and saves, and what the page says is printed.

In a ``console`` block a command stands after ``$ ``, and below it what it prints: a line ``...``
stands for any number of lines, and ``...`` within a line for any text, a time of recording, say. A
comment just above a block says more about it:

- ``<!-- not run: reason -->``: nobody runs it here; ``<!-- exit 1 -->``: how its last command ends.
- ``<!-- saved as plan.toml -->``: the reader saves the block under this name; ``<!-- added to
  plan.toml -->``: at the end of what is there; ``<!-- row of plan.toml -->``: in place of the
  table with the same key.
"""

import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

CONSOLE = "console"
SHELLS = {CONSOLE, "bash", "sh", "shell", "shell-session", "zsh"}
PROGRAMS = {"plan", "cd", "git"}
FENCE = re.compile(r"^(`{3,})(\S*)\s*$")
ELIDED = "..."
SETTING = re.compile(r"[A-Z_]+=")
SHELL_SYNTAX = re.compile(r"[|&;<>]+")
NOT_RUN = "<!-- not run: "
EXIT = re.compile(r"<!-- exit (\d+) -->")
SAVED = re.compile(r"<!-- (saved as|added to|row of) (\S+) -->")
ROW = re.compile(r"^(\[\[\w+\]\])\n(key = .*\n)", re.MULTILINE)


class PageError(Exception):
    """A page shows something that cannot be followed as it stands."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command of a page, and the lines of the page that show its output."""

    text: str
    settings: dict[str, str]
    program: str
    words: tuple[str, ...]
    expected: tuple[str, ...]
    first: int
    code: int


@dataclass(frozen=True, slots=True)
class Saved:
    """A text that the reader puts into a file: under a new name, at its end, or over a row."""

    name: str
    how: str
    text: str

    def into(self, before: str) -> str:
        """Return what the file holds afterwards.

        Raises:
            PageError: the file has no row that could be replaced.
        """
        if self.how == "saved as":
            return self.text
        if self.how == "added to":
            return f"{before}\n{self.text}"
        row = ROW.match(self.text)
        start = before.find(row[0]) if row else -1
        if row is None or start < 0:
            message = f"{self.name} has no row that begins like this:\n{self.text}"
            raise PageError(message)
        parts = re.escape(row[1].removesuffix("]]"))  # [[indicator.earlier]] belongs to its row
        after = re.compile(rf"^(?!{parts}\.)\[", re.MULTILINE).search(before, start + len(row[0]))
        return before[:start] + self.text + (f"\n{before[after.start() :]}" if after else "")


def steps(page: str) -> Iterator[Command | Saved]:
    """Read what a page has its reader do, in order.

    Raises:
        PageError: a block that looks like a shell's is neither runnable nor excused.
    """
    lines = page.split("\n")
    start = 0
    while start < len(lines):
        fence = FENCE.match(lines[start])
        if fence is None:
            start += 1
            continue
        end = lines.index(fence[1], start + 1)
        above = lines[start - 1] if start else ""
        if saved := SAVED.fullmatch(above):
            yield Saved(saved[2], saved[1], "".join(f"{line}\n" for line in lines[start + 1 : end]))
        elif fence[2] in SHELLS and NOT_RUN not in above:
            if fence[2] != CONSOLE:
                message = f"line {start + 1}: show commands in a console block, or say why not run"
                raise PageError(message)
            yield from block(lines, start, end)
        start = end + 1


def commands(page: str) -> list[Command]:
    """Read the commands of a page, in order."""
    return [step for step in steps(page) if isinstance(step, Command)]


def block(lines: Sequence[str], start: int, end: int) -> Iterator[Command]:
    """Read the commands between two fences."""
    starts = [at for at in range(start + 1, end) if lines[at].startswith("$ ")]
    if starts[:1] != [start + 1]:
        message = f"line {start + 2}: a console block begins with a command ($ plan ...)"
        raise PageError(message)
    said = EXIT.search(lines[start - 1]) if start else None
    for at, stop in zip(starts, [*starts[1:], end], strict=True):
        code = int(said[1]) if said and stop == end else 0
        settings, (program, *words) = split(lines[at][2:], at + 1)
        shown = tuple(lines[at + 1 : stop])
        yield Command(lines[at][2:], settings, program, tuple(words), shown, at + 1, code)


def split(text: str, line: int) -> tuple[dict[str, str], list[str]]:
    """Split a command into its settings (NAME=value before it) and its words."""
    words = shlex.split(text)
    settings: dict[str, str] = {}
    while words and SETTING.match(words[0]):
        name, _, value = words.pop(0).partition("=")
        settings[name] = value
    bare = shlex.shlex(text, posix=True, punctuation_chars=True)
    bare.whitespace_split = True
    if not PROGRAMS.intersection(words[:1]) or any(SHELL_SYNTAX.fullmatch(word) for word in bare):
        known = ", ".join(sorted(PROGRAMS))
        message = f"line {line}: only {known} can be run here, each by itself: {text}"
        raise PageError(message)
    return settings, words


def printed(output: str) -> tuple[str, ...]:
    """Return an output as a page shows it: lines without blanks at their end."""
    return tuple(line.rstrip() for line in output.splitlines())


def like(line: str) -> str:
    """Return the pattern of a line of which parts may be elided."""
    return ".*".join(re.escape(part) for part in line.split(ELIDED))


def stands_for_lines(line: str) -> bool:
    """Say whether a line of a page stands for any number of lines."""
    return line.strip() == ELIDED


def matches(expected: Sequence[str], output: Sequence[str]) -> bool:
    """Say whether an output is what the page shows."""
    pattern = "".join(
        r"(?:.*\n)*?" if stands_for_lines(line) else like(line) + r"\n" for line in expected
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in output)) is not None


def elided(output: Sequence[str], expected: Sequence[str]) -> list[str]:
    """Return an output with the lines, and parts of lines, elided that the page elided before.

    Where what stood between two gaps is gone, the page's author must choose anew: all is shown.
    """
    partly = [line for line in expected if ELIDED in line and not stands_for_lines(line)]
    said = [next((line for line in partly if re.fullmatch(like(line), got)), got) for got in output]
    found: list[str] = []
    for _, start, end, first, last in SequenceMatcher(
        None, expected, said, autojunk=False
    ).get_opcodes():
        gaps = [at for at in range(start, end) if stands_for_lines(expected[at])]
        got = said[first:last]
        if len(gaps) == 1:
            head, tail = gaps[0] - start, end - gaps[0] - 1
            got[head : max(head, len(got) - tail)] = [expected[gaps[0]]]
        found += got
    return found


def rewrite(page: str, do: Callable[[Command | Saved], Sequence[str]]) -> str:
    """Return the page with the outputs that no longer match replaced by what commands print."""
    lines = page.split("\n")
    done = [(step, do(step)) for step in steps(page)]
    for step, output in reversed(done):
        if isinstance(step, Command) and not matches(step.expected, output):
            end = step.first + len(step.expected)
            lines[step.first : end] = elided(output, step.expected)
    return "\n".join(lines)
