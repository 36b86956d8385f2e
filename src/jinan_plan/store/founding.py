"""A new plan folder: from the commented example, or as a copy of another plan."""

from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path

from jinan_plan.diagnostics import DataFile, RefusedError
from jinan_plan.lang import Lang
from jinan_plan.store.content import Content
from jinan_plan.store.location import PLAN_NAME, Folder
from jinan_plan.store.reading import Loaded, load

EMPTY_JOURNAL = b"format = 1\n"
"""A journal in which nothing is recorded."""

_SPAN = 5


def template(lang: Lang, today: date) -> bytes:
    """Give the commented example of a plan file, for the five-year plan under way on a day.

    Chinese five-year plans begin in years that end in 1 or 6.
    """
    start = (today.year - 1) // _SPAN * _SPAN + 1
    text = (files("jinan_plan.store") / "templates" / f"plan.{lang}.toml").read_text("utf-8")
    years = {"start": start, "end": start + _SPAN - 1, "baseline": start - 1}
    for name, year in years.items():
        text = text.replace("{" + name + "}", str(year))
    return text.encode()


def found(folder: Path, plan: bytes, actuals: bytes = EMPTY_JOURNAL) -> Loaded:
    """Write the two files of a new plan folder, once they are known to be sound.

    The plan is written last, so that a folder cut short is not taken for a whole one.

    Raises:
        DataError: The files would hold faults; nothing was written.
        RefusedError: One of the files is there already, or cannot be written.
    """
    from jinan_plan.store.atomic import (  # noqa: PLC0415 - only writing needs it
        locked,
        refusal,
        replace_file,
    )

    made = Folder.holding(folder / PLAN_NAME)
    loaded = load(
        made,
        Content(made.plan, DataFile.PLAN, plan),
        Content(made.actuals, DataFile.ACTUALS, actuals),
    )
    written: Mapping[Path, bytes] = {made.actuals: actuals, made.plan: plan}
    _refuse_existing(written)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(folder, error) from error
    with locked(made.actuals):
        _refuse_existing(written)
        for path, data in written.items():
            replace_file(path, data)
    return loaded


def _refuse_existing(paths: Mapping[Path, bytes]) -> None:
    for path in paths:
        if path.exists() or path.is_symlink():
            raise RefusedError("init-exists", 1, path=path)


def copied(loaded: Loaded) -> tuple[bytes, bytes]:
    """Give both files of a plan as they stand; a journal that is not there yet is empty."""
    journal = loaded.actuals.data if loaded.actuals.exists else EMPTY_JOURNAL
    return loaded.plan.data, journal
