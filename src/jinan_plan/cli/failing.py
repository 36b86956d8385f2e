"""How a run that cannot go on says so: one place for words, streams and exit codes."""

import errno
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from jinan_plan.cli.interrupts import INTERRUPTED
from jinan_plan.diagnostics import Fault, RefusedError
from jinan_plan.lang import Lang

USAGE = 2
DATA = 3

NAME = "plan: "
"""What every refusal begins with; its remedy stands below, set in as far."""


class Failure:
    """The words and exit codes of a run that failed, in its language."""

    def __init__(self, lang: Lang, words: Sequence[str], environment: Mapping[str, str]) -> None:
        self.lang = lang
        self.words = words
        self.environment = environment

    def faults(self, faults: tuple[Fault, ...]) -> int:
        """Show every fault with its place; as JSON where JSON was asked for."""
        if "--json" in self.words or "json" in self.words:
            from jinan_plan.cli.workspace import standard_bytes
            from jinan_plan.export.findings import findings_json

            standard_bytes(findings_json(faults, self.lang))
        else:
            self._workspace().complain(faults)
        return DATA

    def refusal(self, error: RefusedError) -> int:
        """Say why and what to do instead."""
        from jinan_plan.messages.lookup import refusal_words

        message, remedy = refusal_words(error.code)
        self._workspace().tell(NAME + message.in_(self.lang, **error.params), hang=len(NAME))
        if remedy is not None:
            self._workspace().tell(" " * len(NAME) + remedy.in_(self.lang, **error.params))
        return error.exit_code

    def usage(self, error: Any) -> int:  # noqa: ANN401 - Typer's vendored exceptions
        """Say in our words what the parser could not read."""
        command = error.ctx.command_path if getattr(error, "ctx", None) else "plan"
        name = getattr(error, "option_name", None)
        param = getattr(error, "param", None)
        kind = type(error).__name__
        if kind == "NoSuchOption":
            near = ", ".join(error.possibilities or ())
            code = "no-such-option-near" if near else "no-such-option"
            return self.refusal(RefusedError(code, USAGE, name=name, near=near, command=command))
        if kind == "BadOptionUsage":
            is_flag = "does not take" in error.format_message()
            code = "option-takes-no-value" if is_flag else "option-needs-value"
            return self.refusal(RefusedError(code, USAGE, name=name, command=command))
        if kind == "MissingParameter" and param is not None:
            shown = param.metavar or param.name.upper()
            if param.param_type_name == "option":
                shown = f"{param.opts[0]} {shown}"
            return self.refusal(
                RefusedError("missing-argument", USAGE, name=shown, command=command)
            )
        said = error.format_message()
        return self.refusal(RefusedError("usage", USAGE, said=said, command=command))

    def interrupted(self) -> int:
        """Say that Ctrl-C came."""
        return self.refusal(RefusedError("stopped", INTERRUPTED))

    def stream(self, error: OSError) -> int:
        """Be silent about a reader that went away; say anything else in a line."""
        if error.errno == errno.EPIPE or isinstance(error, BrokenPipeError):
            _discard_output()
            return 0
        said = error.strerror or type(error).__name__
        _discard_output()
        return self.refusal(RefusedError("output-failed", DATA, said=said))

    def _workspace(self) -> Any:  # noqa: ANN401 - imported on use
        from jinan_plan.cli.arguments import asked, asked_width
        from jinan_plan.cli.workspace import Workspace

        return Workspace(
            self.lang,
            self.environment,
            color=asked(self.words, "--color") or "auto",
            ascii_only="--ascii" in self.words or bool(self.environment.get("PLAN_ASCII")),
            width=asked_width(self.words),
        )


def _discard_output() -> None:
    """Point standard output at nothing, so that closing it at exit cannot fail again."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until exit
    finally:
        os.close(nothing)
