"""The command line as a whole, and the one place where errors become exit codes."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from jinan_plan.cli import (
    arguments,
    check,
    choices,
    completion,
    diff,
    explain,
    exporting,
    forecast,
    help_topics,
    importing,
    init,
    log,
    record,
    show,
    status,
    streams,
    undo,
)
from jinan_plan.diagnostics import DataError, RefusedError
from jinan_plan.lang import Lang, choose
from jinan_plan.messages.help import HELP

NARROWEST = 20
"""Cells below which nothing can be laid out."""

GLOBAL_OPTIONS = ("plan_path", "lang", "color", "ascii_only", "width", "version")


class PlanCommand(TyperCommand):
    """A command whose help page is ours, and whose values may be negative."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer's vendored context
        """Write the help page in the language of this run."""
        from jinan_plan.cli.helping import page

        root = ctx.find_root()
        shared = [p for p in root.command.params if p.name in GLOBAL_OPTIONS[:-1]]
        return page(self, ctx.command_path, root.command.lang, globals_=shared)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Parse the words behind the command; what cannot be read is told of this command."""
        try:
            return super().parse_args(ctx, arguments.with_minus_signs(args))
        except Exception as error:
            if getattr(error, "ctx", ctx) is None:
                error.ctx = ctx  # type: ignore[attr-defined]  # Typer's vendored exceptions
            raise


class PlanGroup(TyperGroup):
    """The program itself: bare, it shows the status."""

    lang: Lang = Lang.EN

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer's vendored context
        """Write the help page in the language of this run."""
        from jinan_plan.cli.helping import page

        return page(self, ctx.command_path, self.lang)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - Typer's own
        """Find the command named, or refuse with the names that look like it."""
        if args and args[0] not in self.commands:
            from difflib import get_close_matches

            close = ", ".join(get_close_matches(args[0], list(self.commands)))
            code = "no-such-command-near" if close else "no-such-command"
            raise RefusedError(code, 2, name=args[0], near=close)
        return super().resolve_command(ctx, args)


def _root(
    ctx: typer.Context,
    plan_path: Annotated[str | None, typer.Option("--plan", metavar="PATH")] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="zh|en")] = None,
    color: Annotated[str, typer.Option("--color", metavar="auto|always|never")] = "auto",
    ascii_only: Annotated[bool, typer.Option("--ascii")] = False,
    width: Annotated[str | None, typer.Option("--width", metavar="N")] = None,
    version: Annotated[bool, typer.Option("--version", is_eager=True)] = False,
) -> None:
    from jinan_plan.cli.workspace import Workspace

    if version:
        from importlib.metadata import version as installed

        typer.echo(f"plan {installed('jinan-plan')}")
        raise typer.Exit
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
        status.status(ctx)


def build_app(lang: Lang) -> PlanGroup:
    """Build the command line with every help text in one language."""
    app = typer.Typer(
        name="plan", cls=PlanGroup, add_completion=False, rich_markup_mode=None,
        pretty_exceptions_enable=False, invoke_without_command=True,
    )  # fmt: skip
    app.callback(invoke_without_command=True, cls=PlanGroup)(_root)
    for name, function in (
        ("status", status.status),
        ("record", record.record),
        ("import", importing.import_),
        ("show", show.show),
        ("explain", explain.explain),
        ("forecast", forecast.forecast),
        ("log", log.log),
        ("diff", diff.diff),
        ("undo", undo.undo),
        ("check", check.check),
        ("export", exporting.export),
        ("init", init.init),
        ("completion", completion.completion),
        ("help", help_topics.help_),
    ):
        app.command(name, cls=PlanCommand)(function)
    group = typer.main.get_command(app)
    assert isinstance(group, PlanGroup)  # noqa: S101 - what cls= asked for
    group.lang = lang
    group.name = "plan"
    _put_words(group, lang)
    return group


def _put_words(group: Any, lang: Lang) -> None:  # noqa: ANN401 - Typer's vendored type
    for command in (group, *group.commands.values()):
        command.help = HELP[command.name].in_(lang)
        for param in command.params:
            own = f"{command.name}.{param.name}"
            param.help = HELP[own if own in HELP else f"option.{param.name}"].in_(lang)


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
        streams.prepare()
        if not streams.are_text(list(words)):
            raise RefusedError("arguments-not-text", 2)  # noqa: TRY301 - one place that answers
        result = build_app(lang).main(args=list(words), prog_name="plan", standalone_mode=False)
        sys.stdout.flush()
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
    return result if isinstance(result, int) else 0
