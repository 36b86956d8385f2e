"""Where the plan folder is, and where the user's own copy of the shipped one goes."""

import stat
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from jinan_plan.diagnostics import RefusedError

PLAN_NAME = "plan.toml"
ACTUALS_NAME = "actuals.toml"


class Folder(Struct, frozen=True):
    """The two files of a plan.

    Attributes:
        actuals: The journal; it need not exist yet, and then it is empty.
        shipped: The plan inside the package, which is never written.
        copied: The user's own copy of the shipped plan, made by the first recording.
    """

    plan: Path
    actuals: Path
    shipped: bool = False
    copied: bool = False

    @classmethod
    def holding(cls, plan: Path, *, shipped: bool = False, copied: bool = False) -> "Folder":
        """Give the folder of a plan file; the journal stands beside it."""
        return cls(plan, plan.with_name(ACTUALS_NAME), shipped, copied)


def find(
    asked: str | None,
    environment: Mapping[str, str],
    here: Path,
    *,
    data_home: Path | None = None,
) -> Folder:
    """Find the plan folder: what was asked for, else PLAN_FILE, else the nearest, else ours.

    Args:
        asked: A folder or a plan file; None where nothing was asked.
        environment: For PLAN_FILE.
        here: Where the search through the parent folders starts.
        data_home: Where the user's own copy is kept; the system's place by default.

    Raises:
        RefusedError: ``no-such-plan`` where a path was named and no plan is there.
    """
    for path in (asked, environment.get("PLAN_FILE")):
        if path:
            return _named(here / _expanded(path))
    for parent in (here, *here.parents):
        for candidate in (parent / PLAN_NAME, parent / "data" / PLAN_NAME):
            if _is_file(candidate):
                return Folder.holding(candidate)
    copy = (data_home or user_data()) / PLAN_NAME
    if _is_file(copy):
        return Folder.holding(copy, copied=True)
    return Folder.holding(shipped_plan(), shipped=True)


def shipped_plan() -> Path:
    """Give the plan that comes with the package: beside the code, or in a source checkout.

    Raises:
        RefusedError: ``no-such-plan`` where the installation lacks it.
    """
    package = Path(__file__).resolve().parent.parent
    beside = package / "data" / PLAN_NAME
    checkout = package.parent.parent
    if not beside.is_file() and (checkout / "pyproject.toml").is_file():
        beside = checkout / "data" / PLAN_NAME
    if not beside.is_file():
        raise RefusedError("no-such-plan", 3, path=beside)
    return beside


def user_data() -> Path:
    """Give the folder the system keeps this program's data in, for this user."""
    from platformdirs import user_data_path  # noqa: PLC0415 - needed without a plan folder only

    return user_data_path("jinan-plan")


def user_copy(folder: Folder, data_home: Path | None = None) -> Folder:
    """Copy the shipped plan to where the user may record; later runs find it there.

    A copy that is there already is kept as it is. The plan is written last, so that a copy
    cut short is not taken for a whole one.

    Raises:
        RefusedError: The copy cannot be written.
    """
    from jinan_plan.store.atomic import locked, replace_file  # noqa: PLC0415 - only writing needs it

    home = data_home or user_data()
    copy = Folder.holding(home / PLAN_NAME, copied=True)
    try:
        home.mkdir(parents=True, exist_ok=True)
        journal = folder.actuals.read_bytes() if folder.actuals.is_file() else None
        plan = folder.plan.read_bytes()
    except OSError as error:
        raise RefusedError("not-copied", 3, path=home, problem=error.strerror) from error
    with locked(copy.actuals):
        if not _is_file(copy.plan):
            if journal is not None and not copy.actuals.exists():
                replace_file(copy.actuals, journal)
            replace_file(copy.plan, plan)
    return copy


def _named(path: Path) -> Folder:
    if stat.S_ISDIR(_mode(path)):
        for candidate in (path / PLAN_NAME, path / "data" / PLAN_NAME):
            if _is_file(candidate):
                return Folder.holding(candidate)
        raise RefusedError("no-plan-in-folder", 3, path=path)
    if not _is_file(path):
        raise RefusedError("no-such-plan", 3, path=path)
    return Folder.holding(path)


def _is_file(path: Path) -> bool:
    return stat.S_ISREG(_mode(path))


def _mode(path: Path) -> int:
    """Say what a path is; what is not there, or behind a closed folder, is nothing."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def _expanded(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:  # the home of nobody: a name like any other
        return Path(path)
