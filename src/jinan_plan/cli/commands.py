"""The commands by name; one is imported when somebody runs it, asks its help or completes it."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand

from jinan_plan.cli import arguments
from jinan_plan.lang import Lang
from jinan_plan.messages.help import HELP

COMMANDS = {
    "status": "status:status",
    "record": "record:record",
    "import": "importing:import_",
    "show": "show:show",
    "explain": "explain:explain",
    "forecast": "forecast:forecast",
    "log": "log:log",
    "diff": "diff:diff",
    "undo": "undo:undo",
    "check": "check:check",
    "export": "exporting:export",
    "init": "init:init",
    "completion": "completion:completion",
    "help": "help_topics:help_",
}
"""Every command and where its function is, in the order of the help page."""

GLOBAL_OPTIONS = ("plan_path", "lang", "color", "ascii_only", "width", "version")


class PlanCommand(TyperCommand):
    """A command whose help page is ours, and whose values may be negative."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer's vendored context
        """Write the help page in the language of this run."""
        from jinan_plan.cli.helping import page

        root = ctx.find_root().command
        shared = [p for p in root.params if p.name in GLOBAL_OPTIONS[:-1]]
        return page(self, ctx.command_path, root.lang, root.width, globals_=shared)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Parse the words behind the command; what cannot be read is told of this command."""
        try:
            return super().parse_args(ctx, arguments.with_minus_signs(args))
        except Exception as error:
            if getattr(error, "ctx", ctx) is None:
                error.ctx = ctx  # type: ignore[attr-defined]  # Typer's vendored exceptions
            raise


class Commands(Mapping[str, TyperCommand]):
    """The commands of the program, with every help text in one language."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._made: dict[str, TyperCommand] = {}

    def __getitem__(self, name: str) -> TyperCommand:
        if name not in self._made:
            self._made[name] = _made(name, self._lang)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


def _made(name: str, lang: Lang) -> TyperCommand:
    module, function = COMMANDS[name].split(":")
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=PlanCommand)(getattr(import_module(f"jinan_plan.cli.{module}"), function))
    command = typer.main.get_command(app)
    assert isinstance(command, PlanCommand)  # noqa: S101 - what cls= asked for
    put_words(command, lang)
    return command


def put_words(command: Any, lang: Lang) -> None:  # noqa: ANN401 - Typer's vendored type
    """Give a command and its parameters their help texts."""
    command.help = HELP[command.name].in_(lang)
    for param in command.params:
        own = f"{command.name}.{param.name}"
        param.help = HELP[own if own in HELP else f"option.{param.name}"].in_(lang)
