"""Whole outputs kept as files: `golden(name, text)` compares, `--update-golden` rewrites.

Files are compared byte for byte. When the whole suite ran and passed, a file under tests/golden
that no test asked for fails the run (with `--update-golden` it is removed).
"""

import difflib
from pathlib import Path
from typing import Protocol

import pytest

USED = pytest.StashKey[set[str]]()
FOLDER = "tests/golden"


class Golden(Protocol):
    """Compare a whole output with the file of that name."""

    def __call__(self, name: str, text: str | bytes) -> None: ...


class Worker(Protocol):
    """What pytest-xdist hands back from a worker that ended."""

    config: pytest.Config
    workeroutput: dict[str, list[str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite expected outputs")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[USED] = set()


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    folder = pytestconfig.rootpath / FOLDER
    update: bool = pytestconfig.getoption("--update-golden")

    def compare(name: str, text: str | bytes) -> None:
        pytestconfig.stash[USED].add(name)
        path = folder / name
        found = text.encode() if isinstance(text, str) else text
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found)
        elif not path.is_file():
            pytest.fail(f"there is no {FOLDER}/{name}; make it with --update-golden", pytrace=False)
        elif (kept := path.read_bytes()) != found:
            pytest.fail(difference(name, kept, found), pytrace=False)

    return compare


def difference(name: str, kept: bytes, found: bytes) -> str:
    """Say how two outputs differ; blanks and line ends are spelled where only they differ."""
    left, right = (side.decode("utf-8", "backslashreplace") for side in (kept, found))
    old, new = left.split("\n"), right.split("\n")
    if left.split() == right.split():
        old, new = (
            [repr(line) for line in side.splitlines(keepends=True)] for side in (left, right)
        )
    lines = difflib.unified_diff(old, new, f"{FOLDER}/{name}", "this run", lineterm="")
    return "\n".join([*lines, "If the new output is right: --update-golden"])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Worker) -> None:
    """Gather, in the process that shares out the tests, what one worker asked for."""
    if hasattr(node, "workeroutput"):  # a worker that crashed hands back nothing
        used = node.config.stash[USED]
        used.update(node.workeroutput["golden"])


def pytest_sessionfinish(session: pytest.Session) -> None:
    config = session.config
    if hasattr(config, "workeroutput"):
        used = config.stash[USED]
        config.workeroutput["golden"] = sorted(used)
    elif session.exitstatus == pytest.ExitCode.OK and is_whole(config):
        folder = config.rootpath / FOLDER
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder).as_posix()
            if name not in config.stash[USED]:
                refuse_unused(session, path, name)


def is_whole(config: pytest.Config) -> bool:
    """Say whether the run was asked for every test there is."""
    narrowing = ("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "collectonly")
    return config.args_source is pytest.Config.ArgsSource.TESTPATHS and not any(
        config.getoption(option) for option in narrowing
    )


def refuse_unused(session: pytest.Session, path: Path, name: str) -> None:
    if session.config.getoption("--update-golden"):
        path.unlink()
        return
    session.exitstatus = pytest.ExitCode.TESTS_FAILED
    session.config.hook.pytest_runtest_logreport(
        report=pytest.TestReport(
            nodeid=f"{FOLDER}/{name}",
            location=(FOLDER, None, name),
            keywords={},
            outcome="failed",
            longrepr=f"no test asked for {FOLDER}/{name}; remove it (or: --update-golden)",
            when="teardown",
        )
    )
