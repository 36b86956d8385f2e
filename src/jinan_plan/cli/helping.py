"""Help pages in the reader's language, laid out by display width, without a console."""

from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import Any

from rich.cells import cell_len

from jinan_plan.lang import Lang
from jinan_plan.messages.help import HELP
from jinan_plan.terminal.wrapping import wrap

MARGIN = 2
WIDEST = 100

LEAST = 20
"""Cells that what a name means needs beside it."""


def page(
    command: Any,  # noqa: ANN401 - Typer's vendored type
    path: str,
    lang: Lang,
    width: int | None = None,
    *,
    globals_: Sequence[Any] = (),
) -> str:
    """Write the help page of a command.

    Args:
        command: The parsed command with its parameters (and commands, for a group).
        path: How it is called, e.g. ``plan record``.
        lang: The language of the words.
        width: The cells there are; None as many as the terminal has, up to ``WIDEST``.
        globals_: Options that stand with every command.
    """
    width = min(width or get_terminal_size((WIDEST, 24)).columns, WIDEST)
    usage = [path, *(["[--OPTION ...]"] if _params(command, "option") or globals_ else [])]
    usage += [_argument(param) for param in _params(command, "argument")]
    if _commands(command):
        usage.append("[COMMAND]")
    lines = [*_hung(HELP["usage"].in_(lang, usage=" ".join(usage)), width), ""]
    lines += wrap(command.help or "", width)
    for section, pairs in _sections(command, lang, globals_):
        if pairs:
            lines += ["", HELP[f"section-{section}"].in_(lang), *_pairs(pairs, width)]
    examples = f"{command.name or ''}.examples"
    if examples in HELP:
        lines += ["", HELP["section-examples"].in_(lang)]
        for line in HELP[examples].in_(lang).split("\n"):
            lines += _hung(" " * MARGIN + line, width)
    return "\n".join(lines)


def _sections(
    command: Any,  # noqa: ANN401 - as above
    lang: Lang,
    globals_: Sequence[Any],
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Give the sections of a page: names, and what they mean."""
    yield "arguments", [(_argument(one), one.help or "") for one in _params(command, "argument")]
    commands = _commands(command)
    shown = [(key, one.help.split("\n")[0]) for key, one in commands.items() if not one.hidden]
    yield "commands", shown
    yield "topics", _topics(lang) if commands else []
    yield "options", [_option(one) for one in _params(command, "option") if not one.hidden]
    yield "globals", [_option(one) for one in globals_]


def _params(command: Any, sort: str) -> list[Any]:  # noqa: ANN401 - as above
    return [param for param in command.params if param.param_type_name == sort]


def _commands(command: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    return getattr(command, "commands", {})


def _argument(param: Any) -> str:  # noqa: ANN401 - as above
    return str(param.metavar or param.name.upper())


def _hung(text: str, width: int) -> list[str]:
    """Break a line; what there was no room for is set in below it."""
    first, *rest = wrap(text, width, 2 * MARGIN)
    return [first, *(" " * 2 * MARGIN + line for line in rest)]


def _topics(lang: Lang) -> list[tuple[str, str]]:
    from jinan_plan.messages.topics import TOPICS

    return [(name, topic.title.in_(lang)) for name, topic in TOPICS.items()]


def _option(param: Any) -> tuple[str, str]:  # noqa: ANN401 - Typer's vendored type
    names = ", ".join((*param.opts, *param.secondary_opts))
    if not param.is_flag:
        names += " " + (param.metavar or param.name.upper())
    return names, param.help or ""


def _pairs(pairs: Sequence[tuple[str, str]], width: int) -> list[str]:
    """Lay out names with what they mean beside them, or below where there is no room."""
    widest = min(max(cell_len(left) for left, _ in pairs), 30)
    column = widest + 2 * MARGIN
    if width - column < LEAST:
        column = 2 * MARGIN
    lines: list[str] = []
    for left, right in pairs:
        head = " " * MARGIN + left
        if cell_len(head) + MARGIN > column:
            lines.append(head)
            head = ""
        for part in wrap(right, width - column):
            lines.append(head + " " * (column - cell_len(head)) + part)
            head = ""
    return lines
