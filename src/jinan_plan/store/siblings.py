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
    r"{stem} - (?:副本|Copy).*\.toml",
    r"{stem}\.toml\.(?:orig|rej|mine|theirs|r\d+)",
    r"{stem}_(?:BASE|LOCAL|REMOTE)_\d+\.toml",
)


def conflicted_copies(folder: Folder) -> tuple[Diagnostic, ...]:
    """Find copies of either file that may hold figures the file itself lacks."""
    found = []
    for which, path in ((DataFile.PLAN, folder.plan), (DataFile.ACTUALS, folder.actuals)):
        stem = re.escape(path.stem)
        pattern = re.compile(
            "|".join(form.format(stem=stem) for form in _LEFT_BEHIND), re.IGNORECASE
        )
        found += [
            Diagnostic("conflicted-copy", which, (), {"name": name}, Severity.WARNING)
            for name in sorted(_names_beside(path))
            if pattern.fullmatch(name)
        ]
    return tuple(found)


def _names_beside(path: Path) -> list[str]:
    try:
        return [sibling.name for sibling in path.parent.iterdir()]
    except OSError:  # a folder may be readable for its files and not for its list
        return []
