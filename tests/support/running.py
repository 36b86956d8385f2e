"""Run `plan` in a fixed environment: inside the test's process, or as the real program."""

import contextlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TextIO
from unittest import mock

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ("plan.toml", "actuals.toml")

#: What a child process needs of the machine to start at all; and what measures it.
INHERITED = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
MEASURING = ("COVERAGE", "COV_CORE")


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run of `plan` left: its exit code and the bytes of its two streams."""

    code: int
    stdout: bytes
    stderr: bytes

    @property
    def out(self) -> str:
        return self.stdout.decode()

    @property
    def err(self) -> str:
        return self.stderr.decode()


class RunPlan(Protocol):
    """Run `plan` with these words; `cwd` is an empty folder unless one is named."""

    def __call__(
        self,
        *words: str,
        lang: str = "en",
        width: int = 100,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        stdin: str = "",
    ) -> Ran: ...


def surroundings(
    home: Path,
    lang: str = "en",
    width: int = 100,
    env: Mapping[str, str] | None = None,
    *,
    measured: bool = False,
) -> dict[str, str]:
    """Return the whole environment of a run; nothing of the developer's own leaks in.

    Measuring a process takes as long as the process: it is for those that reach what no run inside
    the test's process can, and that may write and end by themselves.
    """
    taken = INHERITED + MEASURING if measured else INHERITED
    kept = {name: value for name, value in os.environ.items() if name.startswith(taken)}
    if path := os.environ.get("PYTHONPATH"):
        kept["PYTHONPATH"] = os.pathsep.join(
            str(Path(entry).resolve()) for entry in path.split(os.pathsep) if entry
        )
    fixed = {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "LOCALAPPDATA": str(home),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "COLUMNS": str(width),
        "PLAN_LANG": lang,
        "PYTHONWARNDEFAULTENCODING": "1",
        "PYTHONWARNINGS": "error",
        "PYTHONUNBUFFERED": "1",
    }
    return kept | fixed | dict(env or {})


def exit_code(code: object) -> int:
    """Read the code of a SystemExit as the shell would."""
    if code is None:
        return 0
    return code if isinstance(code, int) else 1


def stream(buffer: io.BytesIO, encoding: str = "utf-8") -> io.TextIOWrapper:
    """Return a text stream that changes no line end and is no terminal."""
    return io.TextIOWrapper(buffer, encoding=encoding, newline="")


def run_here(
    words: tuple[str, ...],
    env: Mapping[str, str],
    cwd: Path,
    stdin: str = "",
    *,
    one_stream: bool = False,
) -> Ran:
    """Call the entry point in this process, with streams that are no terminal.

    Their encoding is the one that an interpreter would start with.
    """
    encoding = env.get("PYTHONIOENCODING", "utf-8")
    out, err = io.BytesIO(), io.BytesIO()
    screen = stream(out, encoding)
    talk = screen if one_stream else stream(err, encoding)
    code = call(words, env, cwd, stream(io.BytesIO(stdin.encode()), encoding), screen, talk)
    return Ran(code, out.getvalue(), err.getvalue())


def call(
    words: tuple[str, ...],
    env: Mapping[str, str],
    cwd: Path,
    stdin: TextIO,
    screen: TextIO,
    talk: TextIO,
) -> int:
    """Call the entry point with these streams, and return the exit code."""
    from jinan_plan.cli.app import main  # noqa: PLC0415 - a missing command line fails its tests only

    with (
        mock.patch.dict(os.environ, env, clear=True),
        mock.patch.object(sys, "argv", ["plan", *words]),
        mock.patch.object(sys, "stdin", stdin),
        contextlib.redirect_stdout(screen),
        contextlib.redirect_stderr(talk),
        contextlib.chdir(cwd),
        pytest.raises(SystemExit) as ended,
    ):
        main(list(words))
    screen.flush()
    talk.flush()
    return exit_code(ended.value.code)


def run_program(
    words: tuple[str, ...],
    env: Mapping[str, str],
    cwd: Path,
    stdin: str = "",
    *,
    one_stream: bool = False,
) -> Ran:
    """Start the real program; `one_stream` mixes what it says as a terminal would show it."""
    done = subprocess.run(
        [sys.executable, "-m", "jinan_plan", *words],
        env=env,
        cwd=cwd,
        input=stdin.encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if one_stream else subprocess.PIPE,
        check=False,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout, done.stderr or b"")


def copy_shipped(folder: Path) -> Path:
    """Copy the plan that ships with the package into a new folder."""
    folder.mkdir(parents=True)
    for name in SHIPPED:
        shutil.copyfile(ROOT / "data" / name, folder / name)
    return folder


@pytest.fixture
def plan_folder(tmp_path: Path) -> Path:
    """A copy of the shipped plan, to write into."""
    return copy_shipped(tmp_path / "plan")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home folder of whoever runs `plan`; empty at first."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """An empty folder without a plan in it or above it."""
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere"


@pytest.fixture
def plan(home: Path, elsewhere: Path) -> RunPlan:
    """Run `plan` inside this process."""

    def run(
        *words: str,
        lang: str = "en",
        width: int = 100,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        stdin: str = "",
    ) -> Ran:
        env = surroundings(home, lang, width, env, measured=True)  # its processes are
        return run_here(words, env, cwd or elsewhere, stdin)

    return run


@pytest.fixture
def plan_process(home: Path, elsewhere: Path) -> RunPlan:
    """Run `plan` as a process of its own."""

    def run(
        *words: str,
        lang: str = "en",
        width: int = 100,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        stdin: str = "",
    ) -> Ran:
        return run_program(words, surroundings(home, lang, width, env), cwd or elsewhere, stdin)

    return run
