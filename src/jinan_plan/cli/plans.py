"""``plan status --plans``: many plan folders, a line for each."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from msgspec import Struct

from jinan_plan.assess.rollup import (
    PlanLine,
    Refused,
    RollUp,
    Unreadable,
    line_of,
    worst_first,
)
from jinan_plan.cli.spreading import processes_for, spread
from jinan_plan.cli.workspace import Moment, Workspace, standard_bytes
from jinan_plan.diagnostics import DataError, RefusedError
from jinan_plan.lang import Lang
from jinan_plan.messages.rollup import ROLLUP
from jinan_plan.store.gathering import Named, gather
from jinan_plan.store.location import find
from jinan_plan.store.reading import read

UNREADABLE = 3
MOST_NAMED = 5
"""Files passed over that are told by name."""


class Asked(Struct, frozen=True):
    """The options of the command, as typed."""

    year: str | None
    as_of: str | None
    method: str
    jobs: str | None
    sort: str
    behind: bool
    binding: bool
    form: str
    fail_on: str | None


class Inquiry(Struct, frozen=True):
    """What is asked of every plan: from where, by which method, of all indicators or not."""

    moment: Moment
    method: str
    only_binding: bool = False


def status_of_plans(workspace: Workspace, words: Sequence[str], asked: Asked) -> int:
    """Show every plan that words name, a line for each.

    Returns:
        The exit code: 3 if any plan cannot be read, else 1 if the condition asked for holds.

    Raises:
        RefusedError: An option is wrong, no word names a plan folder, or a process ended early.
    """
    jobs = None if asked.jobs is None else _processes(asked.jobs)
    moment = workspace.moment(asked.year, asked.as_of)
    found = roll_up(workspace, words, Inquiry(moment, asked.method, asked.binding), jobs)
    _show(workspace, found, _arranged(found, workspace.lang, asked), asked.form)
    if found.unreadable:
        return UNREADABLE
    return 1 if asked.fail_on and found.fails(asked.fail_on) else 0


def _processes(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise RefusedError("not-a-number-of-processes", 2, got=text)
    return int(text)


def judge(inquiry: Inquiry, named: Named) -> PlanLine | Unreadable:
    """Read one plan and keep its line; whatever is wrong with it stops no other."""
    try:
        book = read(find(str(named.plan), {}, Path())).book
    except DataError as error:
        return Unreadable(named.name, error.faults[0], len(error.faults))
    except RefusedError as error:
        return Unreadable(named.name, Refused(error.code, error.params))
    at = inquiry.moment
    return line_of(
        named.name,
        book,
        year=at.year,
        as_of=at.as_of,
        today=at.today,
        method=inquiry.method,
        only_binding=inquiry.only_binding,
    )


def roll_up(
    workspace: Workspace, words: Sequence[str], inquiry: Inquiry, jobs: int | None
) -> RollUp:
    """Judge every plan that words name.

    Raises:
        RefusedError: No word names a plan folder, or a process ended before its work was done.
    """
    gathered = gather(words, Path.cwd())
    if gathered.passed_over:
        _tell_passed_over(workspace, gathered.passed_over)
    if not gathered.plans:
        raise RefusedError("no-plan-folders", UNREADABLE)
    at = inquiry.moment
    entries = _judged(workspace, gathered.plans, inquiry, jobs)
    return RollUp(inquiry.method, at.year, at.as_of or at.today, tuple(entries))


def _judged(
    workspace: Workspace, plans: Sequence[Named], inquiry: Inquiry, jobs: int | None
) -> Iterator[PlanLine | Unreadable]:
    sizes = [named.size for named in plans]
    processes = processes_for(sizes) if jobs is None else jobs
    answers = spread(partial(judge, inquiry), plans, sizes, processes)
    with workspace.progress() as progress, closing(answers):
        progress.stage(ROLLUP["reading"].in_(workspace.lang), len(plans))
        for number, entry in enumerate(answers, 1):
            progress.reached(number)
            yield entry


def _tell_passed_over(workspace: Workspace, names: Sequence[str]) -> None:
    comma = ROLLUP["comma"].in_(workspace.lang)
    said = comma.join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    code = "passed-over" if more <= 0 else "passed-over-more"
    workspace.tell(ROLLUP[code].in_(workspace.lang, names=said, more=more))


def _arranged(found: RollUp, lang: Lang, asked: Asked) -> list[PlanLine | Unreadable]:
    """Give the entries to show: all or those in which something falls short, in the order asked.

    What cannot be read is always shown: nobody knows what falls short in it.
    """
    entries = [
        one for one in found.entries if not asked.behind or isinstance(one, Unreadable) or one.short
    ]
    match asked.sort:
        case "worst":
            return worst_first(entries)
        case "name":
            return sorted(entries, key=partial(_name, lang=lang))
        case _:
            return entries


def _name(entry: PlanLine | Unreadable, lang: Lang) -> tuple[bool, str]:
    if isinstance(entry, Unreadable):
        return (True, entry.folder)
    return (False, entry.header.title.pick(lang))


def _show(
    workspace: Workspace, found: RollUp, entries: Sequence[PlanLine | Unreadable], form: str
) -> None:
    """Print the entries in the form asked for."""
    from jinan_plan.views.rollup import rollup_document as document

    match form:
        case "json":
            from jinan_plan.export.rollup import rollup_json

            standard_bytes(rollup_json(found, entries, workspace.lang))
        case "csv":
            from jinan_plan.export.delimited import delimited
            from jinan_plan.views.rollup_records import rollup_records

            standard_bytes(delimited(rollup_records(entries), for_spreadsheet=False))
        case "md":
            from jinan_plan.export.markdown import markdown

            standard_bytes(markdown(document(found, entries, workspace.lang, Path.cwd())).encode())
        case _:
            workspace.show(document(found, entries, workspace.lang, Path.cwd()))
