"""Files beside the data that a synchronising or merging program left behind."""

import re
from pathlib import Path

from jinan_plan.diagnostics import DataFile, Diagnostic, Severity
from jinan_plan.store.location import Folder

_LEFT_BEHIND = (
    r"{stem}[ _-]*\(?[^()]*(?:conflicted copy|conflict|冲突).*\.toml",
    r"{stem} \d+\.toml",
    r"{stem} ?\(\d+\)\.toml",
    r"{stem}[. ]sync-conflict-.*\.toml",
    r"{stem}-(?-i:(?=[0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*)\.toml",
    r"{stem} - (?:副本|Copy).*\.toml",
    r"{stem}\.toml\.(?:orig|rej|mine|theirs|r\d+)",
    r"{stem}_(?:BASE|LOCAL|REMOTE)_\d+\.toml",
)


def conflicted_copies(folder: Folder) -> tuple[Diagnostic, ...]:
    """Find copies of either file that may hold figures the file itself lacks."""
    found = []
    for which, path in ((DataFile.PLAN, folder.plan), (DataFile.ACTUALS, folder.actuals)):
        found += [
            Diagnostic("conflicted-copy", which, (), {"name": name}, Severity.WARNING)
            for name in sorted(_names_like(path))
            if _left_behind(name, path.stem)
        ]
    return tuple(found)


def _left_behind(name: str, stem: str) -> bool:
    forms = (form.format(stem=re.escape(stem)) for form in _LEFT_BEHIND)
    return any(re.fullmatch(form, name, re.IGNORECASE) for form in forms)


def _names_like(path: Path) -> list[str]:
    """Give the names beside a file that begin as its own does."""
    stem = path.stem.casefold()
    try:
        names = [sibling.name for sibling in path.parent.iterdir()]
    except OSError:  # a folder may be readable for its files and not for its list
        return []
    return [name for name in names if name.casefold().startswith(stem) and name != path.name]
