"""A disk that is full and folders that may not be written: a line, exit 3, nothing changed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

import jinan_plan
from tests.durability.conftest import JOURNAL, fill
from tests.support.running import Ran, RunPlan, surroundings

NOBODY = 65534
PAGE = 4096
COMMANDS = [
    pytest.param(("record", "2022", "dust=46"), id="record"),
    pytest.param(("import", "table.csv"), id="import"),
    pytest.param(("undo",), id="undo"),
]
TABLE = "key,year,value\ndust,2022,46\n"

as_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="takes a superuser")


def names(folder: Path) -> set[str]:
    """Give what lies in a folder, but for the lock, which stays."""
    return {path.name for path in folder.iterdir()} - {".actuals.toml.lock"}


def program(
    words: tuple[str, ...], cwd: Path, env: Mapping[str, str], python: str = sys.executable
) -> Ran:
    done = subprocess.run(
        [python, "-m", "jinan_plan", *words],
        cwd=cwd, env=env, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for a handful of pages, mounted for the test."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting is not permitted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


@as_root
@pytest.mark.parametrize("words", COMMANDS)
def test_nastiest_3_a_full_disk(
    small_disk: Path, home: Path, plan: RunPlan, words: tuple[str, ...]
) -> None:
    fill(small_disk)
    (small_disk / "table.csv").write_text(TABLE, encoding="utf-8")
    ballast = small_disk / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(bytes(PAGE)):
            pass
    before = names(small_disk)
    ran = program(words, small_disk, surroundings(home))
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("plan: The disk is full; ")
    assert "Traceback" not in ran.err
    assert ran.err.count("\n") == 2
    assert (small_disk / "actuals.toml").read_bytes() == JOURNAL.encode()
    assert names(small_disk) == before
    ballast.unlink()
    assert plan(*words, cwd=small_disk).code == 0


@pytest.mark.skipif(os.name != "posix", reason="limits as POSIX has them")
@pytest.mark.parametrize("words", COMMANDS)
def test_nastiest_3_a_file_that_may_not_grow(
    ledger: Path, home: Path, words: tuple[str, ...]
) -> None:
    (ledger / "table.csv").write_text(TABLE, encoding="utf-8")
    with (ledger / "actuals.toml").open("ab") as file:
        file.write(b"#" * 2000 + b"\n")
    before = (ledger / "actuals.toml").read_bytes(), names(ledger)
    said = subprocess.run(
        ["sh", "-c", 'ulimit -f 2; exec "$0" "$@"', sys.executable, "-m", "jinan_plan", *words],
        cwd=ledger, env=surroundings(home),
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert said.returncode == 3, said.stderr
    assert b"actuals.toml could not be written; nothing was changed" in said.stderr
    assert b"Traceback" not in said.stderr
    assert ((ledger / "actuals.toml").read_bytes(), names(ledger)) == before


@pytest.fixture
def somebody(home: Path) -> tuple[str, dict[str, str]]:
    """An interpreter that an ordinary user may start, and what the user finds around it."""
    packages = [str(Path(jinan_plan.__file__).parents[1])]
    packages += [path for path in sys.path if path.endswith("site-packages")]
    env = surroundings(home) | {
        "PYTHONPATH": os.pathsep.join(packages),
        "HOME": "/nonexistent",
    }
    for python in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        tried = shutil.which("setpriv") and subprocess.run(
            [*LEAVING, python, "-c", "import jinan_plan, pydantic"],
            env=env, cwd="/", check=False, capture_output=True,
        )  # fmt: skip
        if tried and tried.returncode == 0:
            return python, env
    pytest.skip("no interpreter that an ordinary user may start")


LEAVING = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")


@as_root
@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize(
    ("folder_mode", "file_mode"), [(0o755, 0o666), (0o777, 0o644), (0o777, 0o444)]
)
def test_nastiest_5_what_an_ordinary_user_may_not_write(
    public_ledger: Path,
    somebody: tuple[str, dict[str, str]],
    words: tuple[str, ...],
    folder_mode: int,
    file_mode: int,
) -> None:
    (public_ledger / "table.csv").write_text(TABLE, encoding="utf-8")
    (public_ledger / "actuals.toml").chmod(file_mode)
    public_ledger.chmod(folder_mode)
    before = names(public_ledger)
    python, env = somebody
    done = subprocess.run(
        [*LEAVING, python, "-m", "jinan_plan", *words],
        cwd=public_ledger, env=env, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (3, b""), said
    assert "nothing was changed" in said
    assert said.count("\n") == 2
    assert (public_ledger / "actuals.toml").read_bytes() == JOURNAL.encode()
    assert names(public_ledger) == before


@as_root
def test_nastiest_5_two_users_of_a_group_record_in_turn(
    public_ledger: Path, somebody: tuple[str, dict[str, str]]
) -> None:
    """The lock that the first one leaves is as open to the group as the journal is."""
    python, env = somebody
    for path, mode in ((public_ledger, 0o2770), (public_ledger / "actuals.toml", 0o660)):
        os.chown(path, NOBODY, NOBODY)
        path.chmod(mode)
    for user, value in ((NOBODY, 46), (NOBODY - 1, 45), (NOBODY, 44)):
        done = subprocess.run(
            [
                *("setpriv", f"--reuid={user}", f"--regid={NOBODY}", "--clear-groups"),
                *(python, "-m", "jinan_plan", "record", "2022", f"dust={value}", "--revise", "x"),
            ],
            cwd=public_ledger, env=env, capture_output=True, check=False, timeout=120, umask=0o022,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")
    assert "value = 44" in (public_ledger / "actuals.toml").read_text(encoding="utf-8")


@as_root
def test_nastiest_5_reading_needs_no_permission_to_write(
    public_ledger: Path, somebody: tuple[str, dict[str, str]]
) -> None:
    python, env = somebody
    done = subprocess.run(
        [*LEAVING, python, "-m", "jinan_plan", "status"],
        cwd=public_ledger, env=env, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert names(public_ledger) == {"plan.toml", "actuals.toml"}
