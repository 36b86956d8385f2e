"""The nastiest cases 4 to 11: what befalls a journal, from the command line.

Cases 1, 2, 3 and 5 stand in ``tests/durability``; ``test_index.py`` lists where each is.
"""

import os
import stat
import sys
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock

from jinan_plan.store import appending, atomic
from tests.cli.test_record import journal
from tests.cli.test_undo import figures
from tests.durability.conftest import JOURNAL, fill
from tests.support.running import RunPlan

posix_only = pytest.mark.skipif(os.name != "posix", reason="modes and links as POSIX has them")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    (tmp_path / "ledger").mkdir()
    return fill(tmp_path / "ledger")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bytes(512), "nul-bytes"),
        (JOURNAL.encode() + bytes(64), "nul-bytes"),
        (b"", "empty-file"),
        (JOURNAL.encode() + b'\n[[actual]]\nyear = 2022\nindicator = "du', "half-line"),
        (JOURNAL.encode() + b"\n[[actual]]\nyear = 2022\nvalue =", "half-line"),
        (JOURNAL.encode() + b"\n[[actual]]\nyear = 2022", "missing-key"),
    ],
    ids=["zeros", "zeros at the end", "empty", "half a word", "half a line", "half an entry"],
)
@pytest.mark.parametrize("words", [("status",), ("record", "2022", "dust=46"), ("undo",)])
def test_nastiest_4_a_damaged_journal_is_named_and_never_begun_afresh(
    plan: RunPlan, ledger: Path, data: bytes, code: str, words: tuple[str, ...]
) -> None:
    (ledger / "actuals.toml").write_bytes(data)
    ran = plan(*words, cwd=ledger)
    assert (ran.code, ran.out, journal(ledger)) == (3, "", data)
    assert "actuals.toml:" in ran.err
    assert f"error[{code}]" in ran.err


@posix_only
@pytest.mark.parametrize("words", [("status",), ("record", "2022", "dust=46"), ("undo",)])
def test_nastiest_4_a_link_whose_file_is_gone_is_no_journal_to_begin(
    plan: RunPlan, ledger: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """The drive is not connected: a journal begun there would hide the real one."""
    (ledger / "actuals.toml").unlink()
    (ledger / "actuals.toml").symlink_to(tmp_path / "drive" / "actuals.toml")
    ran = plan(*words, cwd=ledger)
    assert (ran.code, ran.out) == (3, "")
    assert "is a link to a file that is not there" in ran.err
    assert not (tmp_path / "drive").exists()


@posix_only
@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
@pytest.mark.parametrize("words", [("status",), ("record", "2022", "dust=46")])
def test_nastiest_4_what_is_no_file_is_neither_read_nor_replaced(
    plan: RunPlan, ledger: Path, kind: str, words: tuple[str, ...]
) -> None:
    path = ledger / "actuals.toml"
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/full")
    ran = plan(*words, cwd=ledger)
    assert (ran.code, ran.out) == (3, "")
    assert "is no file but a folder, a device or a pipe" in ran.err
    assert not path.is_file()


@posix_only
def test_nastiest_6_links_and_modes_are_kept(plan: RunPlan, ledger: Path, tmp_path: Path) -> None:
    real = tmp_path / "archive.toml"
    (ledger / "actuals.toml").rename(real)
    real.chmod(0o640)
    (ledger / "actuals.toml").symlink_to(Path("..") / "archive.toml")
    assert plan("record", "2022", "dust=46", cwd=ledger).code == 0
    assert (ledger / "actuals.toml").readlink() == Path("..") / "archive.toml"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert real.read_text(encoding="utf-8").startswith(JOURNAL)
    assert figures(plan, ledger) == {"dust 2021": "48.50", "dust 2022": "46"}


@posix_only
def test_nastiest_6_another_name_of_the_same_file_keeps_the_old_bytes_whole(
    plan: RunPlan, ledger: Path, tmp_path: Path
) -> None:
    """A replaced file leaves its hard links behind; what they name is the old journal, whole."""
    (tmp_path / "backup.toml").hardlink_to(ledger / "actuals.toml")
    assert plan("record", "2022", "dust=46", cwd=ledger).code == 0
    assert (tmp_path / "backup.toml").read_bytes() == JOURNAL.encode()
    assert journal(ledger).startswith(JOURNAL.encode())


def test_nastiest_7_a_lock_file_without_a_living_owner_holds_nobody_up(
    plan: RunPlan, ledger: Path
) -> None:
    (ledger / ".actuals.toml.lock").write_bytes(b"4242\n")
    started = time.monotonic()
    assert plan("record", "2022", "dust=46", cwd=ledger).code == 0
    assert time.monotonic() - started < atomic.PATIENCE / 2


@posix_only
def test_nastiest_7_a_lock_path_that_is_a_link_reaches_no_other_file(
    plan: RunPlan, ledger: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    (ledger / ".actuals.toml.lock").symlink_to(tmp_path / "mine.txt")
    ran = plan("record", "2022", "dust=46", cwd=ledger)
    assert (ran.code, journal(ledger)) == (3, JOURNAL.encode())
    assert (tmp_path / "mine.txt").read_bytes() == b"mine"


def test_nastiest_7_reading_never_waits_for_a_lock(plan: RunPlan, ledger: Path) -> None:
    with FileLock(ledger / ".actuals.toml.lock"):
        started = time.monotonic()
        for words in (
            ("status",),
            ("log",),
            ("check",),
            ("record", "2022", "dust=46", "--dry-run"),
        ):
            assert plan(*words, cwd=ledger).code == 0
        assert time.monotonic() - started < atomic.PATIENCE / 2


def test_nastiest_7_a_recording_says_that_it_waited_in_vain(
    plan: RunPlan, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(appending, "locked", partial(atomic.locked, patience=0.1))
    with FileLock(ledger / ".actuals.toml.lock"):
        ran = plan("record", "2022", "dust=46", cwd=ledger)
    assert (ran.code, ran.out, journal(ledger)) == (3, "", JOURNAL.encode())
    assert "Another program has been writing" in ran.err


def test_nastiest_8_a_hand_edit_between_reading_and_writing_is_kept(
    plan: RunPlan, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor saves while the recording waits for the lock."""
    edited = JOURNAL.replace("48.50", "48.25") + "# mended by hand\n"

    def clear(real: Path) -> None:
        real.write_bytes(edited.encode())

    monkeypatch.setattr(atomic, "_clear", clear)
    assert plan("record", "2022", "dust=46", cwd=ledger).code == 0
    assert journal(ledger).startswith(edited.encode())
    assert figures(plan, ledger) == {"dust 2021": "48.25", "dust 2022": "46"}


def test_nastiest_8_a_figure_recorded_in_between_is_not_revised_unasked(
    plan: RunPlan, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = JOURNAL + '\n[[actual]]\nyear = 2022\nindicator = "dust"\nvalue = 47\n'
    monkeypatch.setattr(atomic, "_clear", lambda real: real.write_bytes(other.encode()))
    ran = plan("record", "2022", "dust=46", cwd=ledger)
    assert (ran.code, ran.out, journal(ledger)) == (1, "", other.encode())
    assert "dust 2022 stands at 47" in ran.err


def test_nastiest_9_a_clock_that_was_set_back_keeps_the_order(plan: RunPlan, ledger: Path) -> None:
    future = JOURNAL.replace("2022-03-01T08:00:00Z", "2999-03-01T08:00:00Z")
    (ledger / "actuals.toml").write_bytes(future.encode())
    for value in (46, 45):
        plan("record", "2022", f"dust={value}", "--revise", "again", cwd=ledger)
    stamps = [line for line in journal(ledger).decode().splitlines() if "recorded = " in line]
    assert stamps == [f"recorded = 2999-03-01T08:00:0{second}Z" for second in range(3)]
    assert plan("undo", cwd=ledger).code == 0
    assert figures(plan, ledger)["dust 2022"] == "46"


def test_nastiest_9_two_recordings_in_a_second_are_two(plan: RunPlan, ledger: Path) -> None:
    started = datetime.now(UTC)
    for year in ("2022", "2023", "2024"):
        plan("record", year, "dust=46", cwd=ledger)
    assert (datetime.now(UTC) - started).total_seconds() < 60
    stamps = [line for line in journal(ledger).decode().splitlines() if "recorded = " in line]
    assert stamps == sorted(set(stamps))
    plan("undo", cwd=ledger)
    assert set(figures(plan, ledger)) == {"dust 2021", "dust 2022", "dust 2023"}


@pytest.mark.parametrize(
    "name",
    [
        "actuals (conflicted copy 2023-02-01).toml",
        "actuals (Zhang's conflicted copy).toml",
        "actuals 2.toml",
        "actuals (1).toml",
        "actuals.sync-conflict-20230201-101500-ABCDEFG.toml",
        "actuals - 副本.toml",
        "actuals - Copy.toml",
        "actuals.toml.orig",
        "actuals_冲突文件_张三.toml",
        "actuals-DESKTOP-4F2KQ1.toml",
    ],
)
def test_nastiest_10_a_conflicted_copy_beside_the_journal_is_named(
    plan: RunPlan, ledger: Path, name: str
) -> None:
    (ledger / name).write_bytes(JOURNAL.encode())
    ran = plan("check", cwd=ledger)
    assert ran.code == 0
    assert "warning[conflicted-copy]" in ran.out
    assert name in ran.out


def test_nastiest_11_an_undo_after_a_hand_edit_refuses(plan: RunPlan, ledger: Path) -> None:
    plan("record", "2022", "dust=46", cwd=ledger)
    with (ledger / "actuals.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[actual]]\nyear = 2023\nindicator = "dust"\nvalue = 44\n')
    before = journal(ledger)
    ran = plan("undo", cwd=ledger)
    assert (ran.code, ran.out, journal(ledger)) == (1, "", before)
    assert "dust 2023" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="text files as POSIX has them")
@pytest.mark.parametrize("file", ["plan.toml", "actuals.toml"])
@pytest.mark.parametrize("words", [("status",), ("record", "2022", "dust=46")])
def test_nastiest_39_a_newer_format_is_refused_by_name(
    plan: RunPlan, ledger: Path, file: str, words: tuple[str, ...]
) -> None:
    path = ledger / file
    path.write_text(
        path.read_text(encoding="utf-8").replace("format = 1", "format = 2\nkeel = 7"),
        encoding="utf-8",
    )
    before = path.read_bytes()
    ran = plan(*words, cwd=ledger)
    assert (ran.code, ran.out, path.read_bytes()) == (3, "", before)
    assert f"{file}:1:10: error[newer-format]" in ran.err
    assert "unknown-key" not in ran.err
