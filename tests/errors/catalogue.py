"""The error catalogue: a folder per code, with the broken file and the text it causes."""

from pathlib import Path

from jinan_plan.diagnostics import DataError, Fault
from jinan_plan.lang import Lang
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from jinan_plan.views.faults import fault_lines

HERE = Path(__file__).parent
VALID = HERE / "_valid" / "plan.toml"


def cases() -> list[Path]:
    """Give the folders of the catalogue."""
    return sorted(path for path in HERE.iterdir() if path.is_dir() and path.name[0] not in "_.")


def faults(case: Path) -> tuple[Fault, ...]:
    """Read a broken plan folder; where it lacks a plan, the valid one stands in."""
    plan = case / "plan.toml"
    folder = Folder(plan if plan.is_file() else VALID, case / "actuals.toml")
    try:
        return read(folder).warnings
    except DataError as error:
        return error.faults


def shown(case: Path, lang: Lang) -> str:
    """Write every finding of a broken folder as a user would read it."""
    return "".join(f"{line}\n" for fault in faults(case) for line in fault_lines(fault, lang, case))
