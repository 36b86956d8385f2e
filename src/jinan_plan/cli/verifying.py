"""``plan export --verify``: does a report still say what the files say."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jinan_plan import __version__
from jinan_plan.diagnostics import DataError, RefusedError

if TYPE_CHECKING:
    from jinan_plan.cli.workspace import Workspace
    from jinan_plan.export.verifying import Answer, Claim
    from jinan_plan.store.reading import Loaded

LISTED = 5
"""Added records that are named; more are only counted."""


def verified(workspace: "Workspace", file: str) -> int:
    """Say whether a report matches the plan folder; 0 where it does, else 1.

    Raises:
        RefusedError: The file cannot be read, or is no report.
    """
    from jinan_plan.export.verifying import Answer, claim_of
    from jinan_plan.messages.report import REPORT
    from jinan_plan.store.reading import contents, load
    from jinan_plan.views.document import Document, Line

    page = _read(file)
    claim = claim_of(page)
    if claim is None:
        raise RefusedError("not-a-report", 3, file=file)
    folder = workspace.folder()
    plan, actuals = contents(folder)
    answer = claim.compare(plan.data, actuals.data)
    try:
        loaded = load(folder, plan, actuals)
    except DataError:
        if answer is not None:
            _tell_what_broke(workspace, file, answer)
        raise
    if answer is None:
        answer = _recomputed(workspace, loaded, claim, page)
    said = REPORT[f"verify-{answer}"].in_(
        workspace.lang, file=file, **_params(workspace, loaded, claim)
    )
    workspace.show(Document((Line.of(said),)))
    return 0 if answer is Answer.MATCH else 1


def _tell_what_broke(workspace: "Workspace", file: str, answer: "Answer") -> None:
    """Say which file changed since the report, before the faults it has now are listed."""
    from jinan_plan.export.verifying import Answer
    from jinan_plan.messages.report import REPORT
    from jinan_plan.views.document import Document, Line

    names = {
        Answer.PLAN_CHANGED: ("plan.toml",),
        Answer.BOTH_CHANGED: ("plan.toml", "actuals.toml"),
    }
    files = REPORT["list"].in_(workspace.lang).join(names.get(answer, ("actuals.toml",)))
    said = REPORT["verify-unreadable"].in_(workspace.lang, file=file, files=files)
    workspace.show(Document((Line.of(said),)))


def _read(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise RefusedError("report-unreadable", 3, file=file, problem=error.strerror) from error


def _recomputed(workspace: "Workspace", loaded: "Loaded", claim: "Claim", page: bytes) -> "Answer":
    """Write the report again with the same parameters and compare it byte for byte."""
    from jinan_plan.assess.assessment import assess
    from jinan_plan.cli.choices import METHODS
    from jinan_plan.export.registry import Report, rendered
    from jinan_plan.export.verifying import Answer
    from jinan_plan.lang import Lang

    if claim.lang in set(Lang) and claim.method in METHODS:
        assessment = assess(
            loaded.book,
            year=claim.year,
            as_of=claim.as_of,
            today=_day(workspace.today(), claim.year, loaded.book.plan.plan.end),
            method=claim.method,
        )
        as_of = None if claim.as_of is None else claim.as_of.isoformat()
        origin = workspace.origin(loaded, as_of)
        report = Report(
            assessment, "status", Lang(claim.lang), for_spreadsheet=False, origin=origin
        )
        if rendered("html", report) == page:
            return Answer.MATCH
    return Answer.EDITED if claim.version == __version__ else Answer.VERSION


def _day(today: date, year: int, end: int) -> date:
    """Give the day to look from: today, but for a plan under way no later than the next year.

    A report that stands at the end of a year was written in the year after it; seen from later,
    that year would no longer be the newest.
    """
    return today if year >= end else min(today, date(year + 1, 12, 31))


def _params(workspace: "Workspace", loaded: "Loaded", claim: "Claim") -> dict[str, object]:

    from jinan_plan.messages.report import REPORT
    from jinan_plan.views.reported import period

    entries = loaded.book.journal.entries
    added = entries[claim.records :]
    names = [
        f"{loaded.book.journal.slot(actual).indicator} {period(actual, workspace.lang)}"
        for actual in added[:LISTED]
    ]
    if len(added) > LISTED:
        names.append(REPORT["verify-more"].in_(workspace.lang))
    return {
        "records": claim.records,
        "now": len(entries),
        "count": len(added),
        "list": REPORT["list"].in_(workspace.lang).join(names),
        "wrote": claim.version,
        "version": __version__,
    }
