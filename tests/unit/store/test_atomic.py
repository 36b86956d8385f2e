"""Recording as real processes do it: at the same time, killed, refused by the system."""

import errno
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

import jinan_plan
from jinan_plan.diagnostics import RefusedError
from jinan_plan.model.actual import Actual
from jinan_plan.store.appending import append
from jinan_plan.store.atomic import locked, replace_file
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from tests.unit.store.folders import JOURNAL, folder

SOURCES = Path(jinan_plan.__file__).parents[1]
NOBODY = 65534
posix_only = pytest.mark.skipif(os.name != "posix", reason="modes and links as POSIX has them")

RECORD = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from jinan_plan.diagnostics import RefusedError
from jinan_plan.model.actual import Actual
from jinan_plan.store.appending import append
from jinan_plan.store.location import Folder

def decide(book):
    number = len(book.journal.entries)
    return [Actual(year=2022, indicator="output", value=number, note=note, reason="again")]

print("ready", flush=True)
sys.stdin.readline()
for note in sys.argv[2:]:
    try:
        append(Folder.holding(Path(sys.argv[1])), decide, moment=datetime.now(UTC))
    except RefusedError as error:
        sys.exit(error.code)
"""

HOLD = """
import sys, time
from pathlib import Path
from jinan_plan.store.atomic import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def _python(script: str, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={"PYTHONPATH": str(SOURCES), "PATH": os.environ["PATH"]},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Give a folder whose parents anybody may pass through."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def _as_somebody_else() -> Iterator[None]:
    """Drop the superuser's powers for a while; other users have none to drop."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(before)


def _record(where: Folder) -> None:
    entry = Actual(year=2022, indicator="output", value=Decimal(1))
    append(where, lambda _: [entry], moment=datetime(2026, 11, 23, tzinfo=UTC))


def test_forty_recordings_at_the_same_time_are_all_kept_in_one_order(tmp_path: Path) -> None:
    """Of eight processes that begin together: starting forty would keep most of them apart."""
    where = folder(tmp_path)
    notes = [f"note {number}" for number in range(40)]
    processes = [_python(RECORD, where.plan, *notes[first::8]) for first in range(8)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    errors = [process.communicate(timeout=120)[1] for process in processes]
    assert [process.returncode for process in processes] == [0] * 8, errors
    entries = read(where).book.journal.entries[1:]
    assert sorted(str(entry.note) for entry in entries) == sorted(notes)
    assert [entry.value for entry in entries] == list(range(1, 41))
    stamps = [entry.recorded for entry in entries if entry.recorded]
    assert stamps == sorted(set(stamps))
    assert len(stamps) == 40


def test_a_recording_that_waits_too_long_for_another_is_refused(tmp_path: Path) -> None:
    where = folder(tmp_path)
    with _python(HOLD, where.actuals) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(RefusedError) as refused, locked(where.actuals, patience=0.1):
            pass
        assert (refused.value.code, refused.value.exit_code) == ("locked", 3)
        holder.kill()


def test_reading_never_waits_for_a_recording(tmp_path: Path) -> None:
    where = folder(tmp_path)
    with locked(where.actuals):
        assert read(where).book.journal.entries


def test_a_lock_ends_with_the_process_that_held_it(tmp_path: Path) -> None:
    where = folder(tmp_path)
    with _python(HOLD, where.actuals) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    begun = time.monotonic()
    _record(where)
    assert time.monotonic() - begun < 10
    assert len(read(where).book.journal.entries) == 2


@posix_only
def test_a_linked_journal_stays_a_link_and_keeps_its_mode(tmp_path: Path) -> None:
    where = folder(tmp_path / "plan")
    real = tmp_path / "shared" / "journal.toml"
    real.parent.mkdir()
    where.actuals.rename(real)
    real.chmod(0o640)
    where.actuals.symlink_to("../shared/journal.toml")

    _record(where)

    assert where.actuals.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert len(read(where).book.journal.entries) == 2
    assert not list((tmp_path / "plan").glob(".*"))


@posix_only
def test_the_owner_is_kept_where_the_system_allows_it(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only the superuser may give files away")
    where = folder(tmp_path)
    os.chown(where.actuals, NOBODY, NOBODY)
    _record(where)
    assert where.actuals.stat().st_uid == NOBODY


@posix_only
def test_a_new_journal_has_the_mode_the_user_asked_for(tmp_path: Path) -> None:
    where = folder(tmp_path, None)
    before = os.umask(0o027)
    try:
        _record(where)
    finally:
        os.umask(before)
    assert stat.S_IMODE(where.actuals.stat().st_mode) == 0o640


@posix_only
def test_a_file_marked_read_only_is_left_alone(tmp_path: Path) -> None:
    where = folder(tmp_path)
    where.actuals.chmod(0o444)
    with pytest.raises(RefusedError) as refused:
        _record(where)
    assert (refused.value.code, refused.value.exit_code) == ("not-writable", 3)
    assert where.actuals.read_text(encoding="utf-8") == JOURNAL


@posix_only
def test_a_folder_that_may_not_be_written_is_left_alone(open_folder: Path) -> None:
    where = folder(open_folder)
    open_folder.chmod(0o555)
    with _as_somebody_else(), pytest.raises(RefusedError) as refused:
        _record(where)
    open_folder.chmod(0o755)
    assert (refused.value.code, refused.value.exit_code) == ("not-writable", 3)
    assert where.actuals.read_text(encoding="utf-8") == JOURNAL
    assert len(list(open_folder.iterdir())) == 2


@posix_only
def test_a_file_of_somebody_else_in_a_shared_folder_is_left_alone(open_folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("a file of somebody else takes a superuser to make")
    where = folder(open_folder)
    open_folder.chmod(0o777)
    with _as_somebody_else(), pytest.raises(RefusedError) as refused:
        _record(where)
    assert refused.value.code == "not-writable"
    assert where.actuals.read_text(encoding="utf-8") == JOURNAL


@pytest.mark.parametrize(
    ("step", "number", "code"),
    [
        ("fsync", errno.ENOSPC, "disk-full"),
        ("fsync", errno.EIO, "not-written"),
        ("replace", errno.EROFS, "not-writable"),
        ("replace", errno.EXDEV, "not-written"),
    ],
)
def test_a_failing_system_leaves_the_old_file_and_nothing_beside_it(
    step: str, number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "actuals.toml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(RefusedError) as refused:
        replace_file(path, b"new")
    assert refused.value.code == code
    assert refused.value.params["problem"] == os.strerror(number)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "actuals.toml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_file(path, b"new")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


@posix_only
def test_a_lock_name_that_is_a_link_cannot_reach_another_file(tmp_path: Path) -> None:
    where = folder(tmp_path)
    other = tmp_path / "other.txt"
    other.write_bytes(b"mine")
    (tmp_path / ".actuals.toml.lock").symlink_to(other)
    with pytest.raises(RefusedError):
        _record(where)
    assert other.read_bytes() == b"mine"


ENDLESS = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from jinan_plan.model.actual import Actual
from jinan_plan.store.appending import append
from jinan_plan.store.location import Folder

where = Folder.holding(Path(sys.argv[1]))
while True:
    append(
        where,
        lambda book: [Actual(year=2022, indicator="output", value=len(book.journal.entries))],
        moment=datetime.now(UTC),
    )
    print("recorded", flush=True)
"""


def test_a_recording_killed_at_any_moment_leaves_a_whole_journal(tmp_path: Path) -> None:
    where = folder(tmp_path)
    before = where.actuals.read_bytes()
    for turn in range(8):
        with _python(ENDLESS, where.plan) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.013 * turn + 0.02)
            process.send_signal(signal.SIGKILL)
        after = where.actuals.read_bytes()
        assert after.startswith(before)
        entries = read(where).book.journal.entries
        assert [entry.value for entry in entries[1:]] == list(range(1, len(entries)))
        before = after
    assert len(entries) > 8


def test_the_next_recording_clears_away_what_a_killed_one_left(tmp_path: Path) -> None:
    where = folder(tmp_path)
    (tmp_path / ".actuals.toml.k1ll3d.new").write_bytes(b"format = 1")
    _record(where)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [".actuals.toml.lock", "actuals.toml", "plan.toml"]


@posix_only
@pytest.mark.parametrize(
    ("journal", "lock"), [(0o664, 0o664), (0o640, 0o640), (0o444, 0o644), (None, 0o644)]
)
def test_a_lock_is_as_open_as_the_journal_and_always_open_to_its_owner(
    tmp_path: Path, journal: int | None, lock: int
) -> None:
    path = tmp_path / "actuals.toml"
    if journal is not None:
        path.write_bytes(b"")
        path.chmod(journal)
    mask = os.umask(0o022)
    try:
        with locked(path):
            pass
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / ".actuals.toml.lock").stat().st_mode) == lock


def test_a_file_system_without_locks_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def acquire(_: object) -> None:
        raise NotImplementedError("no locks here")

    monkeypatch.setattr("filelock.FileLock.acquire", acquire)
    with pytest.raises(RefusedError) as refused, locked(tmp_path / "actuals.toml"):
        pass
    assert (refused.value.code, refused.value.params["problem"]) == ("not-written", "no locks here")
