"""The command line as a whole, and the one place where errors become exit codes."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from jinan_plan import __version__
from jinan_plan.cli import arguments, choices, interrupts, streams
from jinan_plan.cli.commands import COMMANDS, Commands, put_words
from jinan_plan.diagnostics import DataError, RefusedError
from jinan_plan.lang import Lang, choose

NARROWEST = 20
"""Cells below which nothing can be laid out."""


class PlanGroup(TyperGroup):
    """The program itself: bare, it shows the status."""

    lang: Lang = Lang.EN
    width: int | None = None

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer's vendored context
        """Write the help page in the language of this run."""
        from jinan_plan.cli.helping import page

        return page(self, ctx.command_path, self.lang, self.width)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - Typer's own
        """Find the command named, or refuse with the names that look like it."""
        if args and args[0] not in COMMANDS:
            from difflib import get_close_matches

            close = ", ".join(get_close_matches(args[0], list(COMMANDS)))
            code = "no-such-command-near" if close else "no-such-command"
            raise RefusedError(code, 2, name=args[0], near=close)
        return super().resolve_command(ctx, args)

    def make_context(self, *words: Any, **settings: Any) -> Any:  # noqa: ANN401 - Typer's own
        """Parse the words; help is written on the way."""
        with _unanswered():
            return super().make_context(*words, **settings)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's own
        """Run the command."""
        with _unanswered():
            return super().invoke(ctx)


@contextmanager
def _unanswered() -> Iterator[None]:
    """Leave a reader that went away to ``main``; Typer would take it for a failure.

    Typer knows it by the error's number, which the one that is raised in its place lacks.
    """
    try:
        yield
    except BrokenPipeError as error:
        raise BrokenPipeError from error


def _say_version(asked: bool) -> None:
    """Answer at once: no other option need be understood for it."""
    if asked:
        typer.echo(f"plan {__version__}")
        raise typer.Exit


def _root(
    ctx: typer.Context,
    plan_path: Annotated[str | None, typer.Option("--plan", metavar="PATH")] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="zh|en")] = None,
    color: Annotated[str, typer.Option("--color", metavar="auto|always|never")] = "auto",
    ascii_only: Annotated[bool, typer.Option("--ascii")] = False,
    width: Annotated[str | None, typer.Option("--width", metavar="N")] = None,
    version: Annotated[  # noqa: ARG001 - its callback answers it
        bool, typer.Option("--version", is_eager=True, callback=_say_version)
    ] = False,
) -> None:
    from jinan_plan.cli.workspace import Workspace

    if lang is not None:
        choices.check("--lang", lang.lower(), tuple(Lang))
    choices.check("--color", color, ("auto", "always", "never"))
    if width is not None and not (width.isascii() and width.isdigit() and int(width) >= NARROWEST):
        raise RefusedError("not-a-width", 2, got=width)
    environment = os.environ if ctx.obj is None else ctx.obj
    ctx.obj = Workspace(
        lang=choose(lang, environment),
        environment=environment,
        plan=plan_path,
        color=color,
        ascii_only=ascii_only or bool(environment.get("PLAN_ASCII")),
        width=None if width is None else int(width),
    )
    if ctx.invoked_subcommand is None:
        from jinan_plan.cli.status import status

        status(ctx)


def build_app(lang: Lang) -> PlanGroup:
    """Build the command line with every help text in one language."""
    app = typer.Typer(
        name="plan", cls=PlanGroup, add_completion=False, rich_markup_mode=None,
        pretty_exceptions_enable=False, invoke_without_command=True,
    )  # fmt: skip
    app.callback(invoke_without_command=True, cls=PlanGroup)(_root)
    group = typer.main.get_command(app)
    assert isinstance(group, PlanGroup)  # noqa: S101 - what cls= asked for
    group.lang = lang
    group.name = "plan"
    group.commands = Commands(lang)  # type: ignore[assignment]  # nobody adds commands later
    put_words(group, lang)
    return group


def main(argv: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code.

    Raises:
        SystemExit: Always; 0 fine, 1 the answer is no, 2 wrong usage, 3 data unusable.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["__complete"]:
        sys.exit(_complete(words[1:], os.environ))
    sys.exit(_run(arguments.hoisted(words), os.environ))


def _complete(words: Sequence[str], environment: Mapping[str, str]) -> int:
    """Offer words to a shell; whatever goes wrong, somebody's typing is not disturbed."""
    from jinan_plan.cli import completing

    lang = choose(arguments.asked(words, "--lang"), environment)
    with suppress(Exception):
        completing.run(build_app(lang), words, lang, environment)
    return 0


def _run(words: Sequence[str], environment: Mapping[str, str]) -> int:
    lang = choose(arguments.asked(words, "--lang"), environment)
    from jinan_plan.cli.failing import Failure

    failure = Failure(lang, words, environment)
    try:
        return _commanded(words, lang)
    except DataError as error:
        return failure.faults(error.faults)
    except RefusedError as error:
        return failure.refusal(error)
    except typer.Exit as error:
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return failure.interrupted()
    except OSError as error:
        return failure.stream(error)
    except typer.TyperException as error:
        return failure.usage(error)
    except RuntimeError as error:
        if interrupts.caused(error):
            return failure.interrupted()
        raise


def _commanded(words: Sequence[str], lang: Lang) -> int:
    interrupts.answer()
    streams.prepare()
    if not streams.are_text(list(words)):
        raise RefusedError("arguments-not-text", 2)
    app = build_app(lang)
    app.width = arguments.asked_width(words)
    result = app.main(args=list(words), prog_name="plan", standalone_mode=False)
    if result == interrupts.INTERRUPTED:  # what Typer makes of Ctrl-C
        raise KeyboardInterrupt
    sys.stdout.flush()
    return result if isinstance(result, int) else 0
