"""How a rule words what it finds: in which file, how grave; and what leads back to itself."""

from collections.abc import Mapping

from jinan_plan.diagnostics import DataFile, Diagnostic, Severity


def in_plan(code: str, *path: str | int, **params: object) -> Diagnostic:
    """Name a fault of ``plan.toml``."""
    return Diagnostic(code, DataFile.PLAN, path, params)


def in_journal(code: str, *path: str | int, **params: object) -> Diagnostic:
    """Name a fault of ``actuals.toml``."""
    return Diagnostic(code, DataFile.ACTUALS, path, params)


def doubt(finding: Diagnostic) -> Diagnostic:
    """Make a finding a doubt: it is shown and does not stop the work."""
    return Diagnostic(finding.code, finding.file, finding.path, finding.params, Severity.WARNING)


def circle(start: str, above: Mapping[str, str | None]) -> str | None:
    """Give the way from a name back to itself (``a → b → a``), or None where there is none."""
    walked = [start]
    while (name := above.get(walked[-1])) is not None and name not in walked:
        walked.append(name)
    return " → ".join([*walked, start]) if name == start else None
