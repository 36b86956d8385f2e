"""Which plan folders are meant where many are named: folders, parents of folders, patterns."""

import glob
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from jinan_plan.store.location import ACTUALS_NAME, PLAN_NAME

_INSIDE = (PLAN_NAME, f"data/{PLAN_NAME}")


class Named(Struct, frozen=True):
    """A plan folder as it was named, and its plan file, which need not be there."""

    name: str
    plan: Path

    @property
    def size(self) -> int:
        """How many bytes there are to read."""
        return sum(_size(path) for path in (self.plan, self.plan.with_name(ACTUALS_NAME)))


class Gathered(Struct, frozen=True):
    """The folders meant, each once, in the order named; and the files that are no plan's."""

    plans: tuple[Named, ...]
    passed_over: tuple[str, ...]


def gather(words: Sequence[str], here: Path) -> Gathered:
    """Find the plan folders that words name.

    A word is a plan folder or its plan.toml; a folder whose children are plan folders; or a
    pattern with ``*``, ``?`` or ``**`` for any of these, as a shell would expand it. Other files
    and folders without either of a plan's files are passed over, since ``FOLDER/*`` names whatever
    lies there. A word for which nothing is there, a folder that lost its plan and one that may not
    be looked into are kept: reading them says what is wrong.
    """
    found: dict[Path, Named] = {}
    passed_over: list[str] = []
    for word in (one for typed in words for one in _expanded(typed, here)):
        path = here / word
        plans = _plans(word, path)
        if not plans:
            passed_over.append(word)
        for plan in plans:
            found.setdefault(Path(os.path.realpath(plan.plan)), plan)
    return Gathered(tuple(found.values()), tuple(passed_over))


def _expanded(word: str, here: Path) -> Iterable[str]:
    word = os.path.expanduser(word)  # noqa: PTH111 - an unknown user's home stays a word
    if not glob.has_magic(word) or (here / word).exists():
        return (word,)
    return sorted(glob.glob(word, root_dir=here, recursive=True)) or (word,)  # noqa: PTH207 - words


def _plans(word: str, path: Path) -> list[Named]:
    """Give the plan that a path is, or those just below it; none where it is something else."""
    if path.name == PLAN_NAME and not path.is_dir():
        return [Named(str(Path(word).parent), path)]
    if path.is_file():
        return []
    if not path.is_dir() or _is_meant(path):
        return [Named(str(Path(word)), _inside(path) or path / PLAN_NAME)]
    below = [child for child in _children(path) if _is_meant(child)]
    return [
        Named(str(Path(word) / child.name), _inside(child) or child / PLAN_NAME) for child in below
    ]


def _inside(folder: Path) -> Path | None:
    return next((folder / name for name in _INSIDE if os.path.isfile(folder / name)), None)  # noqa: PTH113


def _children(folder: Path) -> list[Path]:
    return sorted(one for one in folder.iterdir() if one.name[:1] != "." and one.is_dir())


def _is_meant(folder: Path) -> bool:
    """Say whether a folder holds a plan, lost its plan, or may not be looked into."""
    closed = not os.access(folder, os.R_OK | os.X_OK)
    return closed or _inside(folder) is not None or (folder / ACTUALS_NAME).is_file()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
