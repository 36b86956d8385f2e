"""The place where gates run: an interpreter with the tools, and environments made for others."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tomllib
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CLOSING = re.compile(
    r"^(?:no tests ran|\d+ (?:passed|failed|error|skipped|deselected)\b.*) in [\d.]+s"
)
STRICT = {"PYTHONWARNDEFAULTENCODING": "1"}


class GateError(Exception):
    """A gate stays shut; the text is what its tool said."""


@dataclass(slots=True)
class Workshop:
    """The place where gates run: an interpreter with the tools, and what the tests said last."""

    python: Path
    environment: dict[str, str]
    quick: bool = False
    closing: str | None = field(default=None, init=False)
    ready: dict[str, Future[Path]] = field(default_factory=dict, init=False)
    """The interpreters that gates of their own are asked with, by the name of the gate."""

    def run(self, *command: str | Path, cwd: Path = ROOT, live: bool = False) -> str:
        """Run a command and return what it said; GateError when it fails.

        A live command says it on the screen too, but for the closing line of a test run, which
        is kept for the end.
        """
        said: list[str] = []
        with subprocess.Popen(
            [str(part) for part in command],
            cwd=cwd,
            env=self.environment | STRICT if "pytest" in command else self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as process:
            for line in process.stdout or ():
                said.append(line)
                if live and CLOSING.match(line):
                    self.closing = line.strip()
                elif live:
                    print(line, end="", flush=True)
        if process.returncode:
            raise GateError("" if live else "".join(said))
        return "".join(said)


def executable(environment: Path, name: str) -> Path:
    """Say where a virtual environment keeps a program."""
    return environment / ("Scripts" if os.name == "nt" else "bin") / name


def fresh_environment(shop: Workshop, place: Path, *wanted: str) -> Path:
    """Make a virtual environment with these things installed, and return its interpreter.

    Nothing is compiled beforehand: most of what the tools bring is never imported.
    """
    base = Path(sys.executable).resolve()  # the place made again may be where this one runs
    shop.run(base, "-m", "venv", "--clear", place)
    python = executable(place, "python")
    quiet = ("--quiet", "--disable-pip-version-check", "--no-compile")
    shop.run(python, "-m", "pip", "install", *quiet, *wanted)
    shop.run(python, "-m", "pip", "check")
    return python


def kept_environment(shop: Workshop, place: Path, *wanted: str) -> Path:
    """Return the interpreter of a kept environment, made again when pyproject.toml changed."""
    made_of = hashlib.sha256((ROOT / "pyproject.toml").read_bytes())
    made_of.update(f"{sys.version} {ROOT} {wanted}".encode())
    mark = place / "made-of"
    if not mark.is_file() or mark.read_text(encoding="ascii") != made_of.hexdigest():
        fresh_environment(shop, place, *wanted)
        mark.write_text(made_of.hexdigest(), encoding="ascii")
    return executable(place, "python")


def lowest_versions(pyproject: str) -> list[str]:
    """Pin every dependency a user can get to its lowest allowed version.

    The extra of the test tools is left out: the tools are always the newest.

    Raises:
        GateError: a dependency has no lower bound, so nobody knows what it promises.
    """
    project = tomllib.loads(pyproject)["project"]
    extras = project.get("optional-dependencies", {})
    wanted = list(project["dependencies"])
    wanted += [one for name, group in extras.items() if name != "test" for one in group]
    pins: list[str] = []
    for one in wanted:
        if one.startswith(project["name"]):
            continue
        found = re.match(r"([\w.-]+)(?:\[[^]]*\])?\s*>=\s*([\w.]+)", one)
        if found is None:
            message = f"{one}: a dependency needs a lower bound (name>=version)"
            raise GateError(message)
        pins.append(f"{found[1]}=={found[2]}")
    return pins
