"""Writing several files as one folder: whole, or not at all as far as a folder allows."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from jinan_plan.store.atomic import refusal, usual_mode


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Write named files into a folder that is missing or empty, all at once.

    The files are written into a new folder beside it, which then takes its name: a reader
    sees all of them or none.

    Raises:
        RefusedError: Nothing was changed, and why.
    """
    real = Path(os.path.realpath(path))
    try:
        with ExitStack() as tidy:
            made = Path(tempfile.mkdtemp(prefix=f".{real.name}.", suffix=".new", dir=real.parent))
            tidy.callback(shutil.rmtree, made, ignore_errors=True)
            for name, data in files.items():
                _write(made / name, data)
            made.chmod(usual_mode(0o777))
            if os.name == "nt" and real.is_dir():  # pragma: no cover - cannot be replaced there
                real.rmdir()
            made.replace(real)
            tidy.pop_all()
    except OSError as error:
        raise refusal(path, error) from error


def refresh_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Replace files in a folder that holds others too, which are left alone.

    All are written beside the old ones first; only when every byte is on the disk do they take
    their places, one after the other, the last one given last. A power cut between two of these
    steps leaves old and new side by side, each whole.

    Raises:
        RefusedError: The files could not be written; a full disk leaves the old ones.
    """
    real = Path(os.path.realpath(path))
    try:
        with ExitStack() as tidy:
            staged = []
            for name, data in files.items():
                beside = real / f".{name}.{os.getpid()}.new"
                tidy.callback(_forget, beside)
                _write(beside, data)
                staged.append((beside, real / name))
            for beside, place in staged:
                beside.replace(place)
    except OSError as error:
        raise refusal(path, error) from error


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _forget(path: Path) -> None:
    with suppress(FileNotFoundError):
        path.unlink()
