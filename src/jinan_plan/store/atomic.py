"""Replacing a file so that, whatever happens, the old bytes or the new ones are there."""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from jinan_plan.diagnostics import RefusedError

PATIENCE = 30.0
"""Seconds to wait for another recording before giving up."""

_UNFINISHED = ".new"
_EFFECTIVE = os.access in os.supports_effective_ids
_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "not-writable",
    errno.EACCES: "not-writable",
    errno.EPERM: "not-writable",
}


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold a file against every other recording, by whatever name or link it is reached.

    The lock is the system's, on a small file beside the real one: it ends with the process
    that holds it, however that ends. The small file stays; what a killed recording left
    beside it is cleared away.

    Raises:
        RefusedError: Another recording takes too long, or the folder cannot be written.
    """
    real = Path(os.path.realpath(path))
    beside = real.with_name(f".{real.name}.lock")
    try:
        lock = FileLock(beside, timeout=patience, mode=_mode_beside(real))
        lock.acquire()
    except Timeout as error:
        raise RefusedError("locked", 3, path=path, seconds=int(patience)) from error
    except OSError as error:
        raise refusal(path, error) from error
    except NotImplementedError as error:  # a file system without locks
        raise RefusedError("not-written", 3, path=path, problem=str(error)) from error
    try:
        _clear(real)
        yield
    finally:
        lock.release()


def replace_file(path: Path, data: bytes) -> None:
    """Put new bytes in a file's place, at once or not at all.

    A symbolic link stays one: the file it leads to is replaced. Permissions are kept, and
    the owner where the system allows it.

    Raises:
        RefusedError: Nothing was changed, and why.
    """
    real = Path(os.path.realpath(path))
    try:
        _write_beside(real, data, _replaceable(real))
    except OSError as error:
        raise refusal(path, error) from error


def check_writable(path: Path) -> None:
    """Say beforehand whether a file could be replaced, as far as permissions tell.

    Raises:
        RefusedError: It could not, and why.
    """
    real = Path(os.path.realpath(path))
    try:
        _replaceable(real)
        if not os.access(real.parent, os.W_OK | os.X_OK, effective_ids=_EFFECTIVE):
            raise _forbidden()
    except OSError as error:
        raise refusal(path, error) from error


def _replaceable(real: Path) -> os.stat_result | None:
    """Give what is known of the file in place (None: there is none), if it may be written."""
    before = real.stat() if real.exists() else None
    if before and not before.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise _forbidden()
    if before and not os.access(real, os.W_OK, effective_ids=_EFFECTIVE):
        raise _forbidden()
    return before


def _forbidden() -> PermissionError:
    return PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def refusal(path: Path, error: OSError) -> RefusedError:
    """Name what kept a file from being written."""
    code = _CODES.get(error.errno or 0, "not-written")
    return RefusedError(code, 3, path=path, problem=error.strerror or str(error))


def usual_mode(widest: int) -> int:
    """Give the mode that a new file or folder gets from this process."""
    mask = os.umask(0)
    os.umask(mask)
    return widest & ~mask


def _mode_beside(real: Path) -> int:
    """Give the mode of a file beside a journal: whoever may write the one may write the other."""
    if not real.exists():
        return usual_mode(0o666)
    return real.stat().st_mode & 0o666 | stat.S_IRUSR | stat.S_IWUSR


def _clear(real: Path) -> None:
    """Remove half-written files of recordings that were killed; the lock proves them dead."""
    with suppress(OSError):
        for sibling in real.parent.iterdir():
            if sibling.name.startswith(f".{real.name}.") and sibling.name.endswith(_UNFINISHED):
                sibling.unlink()


def _write_beside(real: Path, data: bytes, before: os.stat_result | None) -> None:
    descriptor, name = tempfile.mkstemp(
        prefix=f".{real.name}.", suffix=_UNFINISHED, dir=real.parent
    )
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            _dress(file.fileno(), before)
            os.fsync(file.fileno())
        os.replace(name, real)  # noqa: PTH105 - both names are plain strings here
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108 - as above
        raise
    _sync_folder(real.parent)


def _dress(descriptor: int, before: os.stat_result | None) -> None:
    """Give the new file the mode and owner of the old one; a new file the usual mode."""
    if not hasattr(os, "fchmod"):  # pragma: no cover - Windows keeps modes elsewhere
        return
    if before is None:
        os.fchmod(descriptor, usual_mode(0o666))
        return
    with suppress(PermissionError):
        os.fchown(descriptor, before.st_uid, before.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(before.st_mode))


def _sync_folder(folder: Path) -> None:
    """Make the replacement itself last through a power cut, where folders can be synced."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # pragma: no cover - Windows, or a folder that may be written and not listed
        return
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
