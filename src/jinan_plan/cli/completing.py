"""What could stand at the cursor: the words a shell offers while someone types.

Must be quick and must never fail: a plan that cannot be read is only glanced at, line by line.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from jinan_plan.cli import arguments, choices

if TYPE_CHECKING:
    from jinan_plan.lang import Lang
    from jinan_plan.store.glimpse import Glimpse

WORD = "__complete"
"""The hidden command the completion scripts call: cursor position, then the words typed."""

FILES = ":files"
"""Said to the scripts where file names are wanted."""

Offer = tuple[str, str]
"""A word and what it means."""


def run(group: Any, words: Sequence[str], lang: "Lang", environment: Mapping[str, str]) -> None:  # noqa: ANN401 - Typer's vendored type
    """Print the words that fit, one a line, each with its meaning behind a tab."""
    place = int(words[0]) if words and words[0].isdigit() else 0
    typed = list(words[1:])[1 : place + 1]
    typed += [""] * (place - len(typed))
    before, current = typed[:-1], typed[-1] if typed else ""
    found = _Cursor(group, before, current, lang, environment).offers()
    lines = [f"{word}\t{' '.join(said.split())}\n" for word, said in found]
    sys.stdout.buffer.write("".join(lines).replace(f"{FILES}\t\n", f"{FILES}\n").encode())
    sys.stdout.buffer.flush()


class _Cursor:
    """The place where the next word goes."""

    def __init__(
        self,
        group: Any,  # noqa: ANN401 - Typer's vendored type
        before: Sequence[str],
        current: str,
        lang: "Lang",
        environment: Mapping[str, str],
    ) -> None:
        self.group = group
        self.before = _joined(before)
        self.lang = lang
        self.environment = environment
        rest = _rest(group, self.before)
        self.command = group.commands.get(rest[0]) if rest else None
        self.words = rest if self.command is None else rest[1:]
        self.current = "" if current == "=" else current

    def offers(self) -> list[Offer]:
        """Give the words that fit what is typed so far."""
        option = self._option_before()
        head, equals, _ = self.current.partition("=")
        if option is not None:
            found = list(self._values(option))
        elif equals and head.startswith("--") and (known := self._options().get(head)):
            found = [(f"{head}={word}", said) for word, said in self._values(known)]
            found = [] if (f"{head}={FILES}", "") in found else found
        elif self.current.startswith("-"):
            found = [(name, param.help or "") for name, param in self._options().items()]
        elif self.command is None:
            found = [] if self.words else self._commands()
        else:
            found = list(self._arguments())
        return [one for one in found if one[0] == FILES or one[0].startswith(self.current)]

    def _commands(self) -> list[Offer]:
        listed = self.group.commands.items()
        return [(name, one.help.split("\n")[0]) for name, one in listed if not one.hidden]

    def _options(self) -> dict[str, Any]:
        owners = [self.group] if self.command is None else [self.command, self.group]
        params = [param for owner in owners for param in owner.params]
        named = {
            name: param
            for param in params
            if param.param_type_name == "option" and not param.hidden
            for name in param.opts
        }
        return {**named, "--help": named.get("--help", _Help(self.lang))}

    def _option_before(self) -> Any:  # noqa: ANN401 - Typer's vendored type
        if not self.before or self.before[-1] == "--":
            return None
        param = self._options().get(self.before[-1])
        return param if param is not None and not param.is_flag else None

    def _values(self, param: Any) -> Iterator[Offer]:  # noqa: ANN401 - Typer's vendored type
        metavar = param.metavar or ""
        if "|" in metavar:
            yield from ((word, "") for word in metavar.strip("[]").split("|"))
        elif param.name == "method":
            yield from ((word, "") for word in choices.METHODS)
        elif param.name == "year":
            yield from ((str(year), "") for year in self._glimpse().years)
        elif param.name == "status":
            from jinan_plan.model.values import Status

            yield from ((word, "") for word in get_args(Status))
        elif metavar in {"PATH", "PLAN", "FILE", "FOLDER"}:
            yield FILES, ""

    def _arguments(self) -> Iterator[Offer]:
        """Offer what the next argument of the command may be, by what its help calls it."""
        own = [] if self.command is None else self.command.params
        listed = [p for p in own if p.param_type_name == "argument"]
        if not listed:
            return
        param = listed[min(len(self._values_given()), len(listed) - 1)]
        metavar = param.metavar or ""
        if "--plans" in self.before:
            yield FILES, ""
        elif "=" in metavar:
            yield from ((f"{key}=", said) for key, said in self._glimpse().indicators.items())
        elif "KEY" in metavar:
            yield from self._glimpse().indicators.items()
            if "SECTOR" in metavar:
                yield from self._glimpse().sectors.items()
        elif "TOPIC" in metavar:
            from jinan_plan.messages.topics import TOPICS

            yield from self._commands()
            yield from ((name, topic.title.in_(self.lang)) for name, topic in TOPICS.items())
        elif "|" in metavar:
            yield from ((word, "") for word in metavar.strip("[]").split("|"))
        elif metavar == "YEAR":
            yield from ((str(year), "") for year in self._glimpse().years)
        else:
            yield FILES, ""

    def _values_given(self) -> list[str]:
        """Give the arguments typed so far, options and their values left out."""
        given: list[str] = []
        options, skip = self._options(), False
        for word in self.words:
            if skip:
                skip = False
            elif word.startswith("-") and (param := options.get(word)) is not None:
                skip = not param.is_flag
            elif not word.startswith("--"):
                given.append(word)
        return given

    def _glimpse(self) -> "Glimpse":
        from jinan_plan.diagnostics import RefusedError
        from jinan_plan.store.glimpse import glimpse
        from jinan_plan.store.location import find

        asked = arguments.asked(self.before, "--plan")
        try:
            path = find(asked, self.environment, Path.cwd()).plan
        except RefusedError:
            path = Path(asked or "plan.toml")
        return glimpse(path, self.lang)


class _Help:
    """The help option, which every command has."""

    is_flag = True

    def __init__(self, lang: "Lang") -> None:
        from jinan_plan.messages.help import HELP

        self.help = HELP["option.help"].in_(lang)


def _joined(words: Sequence[str]) -> list[str]:
    """Join what bash takes apart at an equals sign; a value after one counts as typed behind it."""
    return [word for word in words if word != "="]


def _rest(group: Any, words: Sequence[str]) -> list[str]:  # noqa: ANN401 - Typer's vendored type
    """Leave out the global options, which may stand anywhere."""
    front = arguments.hoisted(words)
    flags = {name: p for p in group.params if p.param_type_name == "option" for name in p.opts}
    while front and front[0].startswith("-"):
        param = flags.get(front.pop(0).partition("=")[0])
        if param is not None and not param.is_flag and front:
            front.pop(0)
    return front
