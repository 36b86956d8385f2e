"""A folder of files appears whole, or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from jinan_plan.diagnostics import RefusedError
from jinan_plan.store.folders import refresh_folder, write_folder

FILES = {"a.csv": b"a\n", "z.json": b"{}\n"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_new_folder_has_all_files_and_the_usual_mode(tmp_path: Path) -> None:
    write_folder(tmp_path / "new", FILES)
    assert content(tmp_path / "new") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["new"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o777 & ~mask


def test_an_empty_folder_behind_a_link_is_filled_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    write_folder(tmp_path / "link", FILES)
    assert (tmp_path / "link").is_symlink()
    assert content(tmp_path / "real") == FILES


def test_a_folder_that_is_not_empty_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_bytes(b"mine")
    with pytest.raises(RefusedError) as refused:
        write_folder(tmp_path / "full", FILES)
    assert refused.value.exit_code == 3
    assert content(tmp_path / "full") == {"mine": b"mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["full"]


def test_a_missing_parent_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        write_folder(tmp_path / "missing" / "new", FILES)
    assert refused.value.code == "not-written"


def test_renewing_replaces_only_the_named_files(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "a.csv").write_bytes(b"old")
    refresh_folder(tmp_path, FILES)
    assert content(tmp_path) == FILES | {"mine": b"mine"}


def test_a_disk_that_fills_up_while_renewing_leaves_the_old_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    calls = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RefusedError) as refused:
        refresh_folder(tmp_path, FILES)
    assert refused.value.code == "disk-full"
    assert content(tmp_path) == {"a.csv": b"old"}
