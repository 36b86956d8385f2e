"""``plan status``: how far each sector is from its targets."""

from typing import TYPE_CHECKING, Annotated, TypedDict

import typer

from jinan_plan.cli import choices
from jinan_plan.cli.options import AsOf, Json, MethodName, YearOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinan_plan.assess.rows import PlanAssessment, Row
    from jinan_plan.cli.workspace import Workspace


class Layout(TypedDict):
    """How the rows stand on the page: all of the plan or a part, in which order."""

    overview: bool
    order: str


def status(
    ctx: typer.Context,
    which: Annotated[list[str] | None, typer.Argument(metavar="[KEY|SECTOR ...]")] = None,
    year: YearOption = None,
    as_of: AsOf = None,
    method: MethodName = "pace",
    sort: Annotated[str, typer.Option("--sort", metavar="plan|gap|pace|name")] = "plan",
    behind: Annotated[bool, typer.Option("--behind")] = False,
    binding: Annotated[bool, typer.Option("--binding")] = False,
    form: Annotated[str, typer.Option("--format", metavar="table|json|csv|md")] = "table",
    as_json: Json = False,
    all_methods: Annotated[bool, typer.Option("--all-methods")] = False,
    fail_on: Annotated[
        str | None, typer.Option("--fail-on", metavar="behind|missed|no-data|binding")
    ] = None,
) -> int:
    """See the catalogue of help texts."""
    workspace: Workspace = ctx.obj
    choices.check("--sort", sort, ("plan", "gap", "pace", "name"))
    choices.check("--format", form, ("table", "json", "csv", "md"))
    choices.check("--method", method, choices.METHODS)
    if fail_on is not None:
        choices.check("--fail-on", fail_on, ("behind", "missed", "no-data", "binding"))
    loaded = workspace.load()
    assessment = workspace.assess(loaded, year=year, as_of=as_of, method=method)
    rows = _chosen(assessment, which or (), behind=behind, binding=binding)
    from jinan_plan.views.status import sorted_rows

    rows = sorted_rows(rows, sort, workspace.lang)
    form = "json" if as_json else form
    if all_methods:
        from jinan_plan.cli.comparing import compare

        compare(workspace, assessment, rows, form, workspace.moment(year, as_of))
    else:
        _print(workspace, assessment, rows, form, Layout(overview=not which, order=sort))
    return 1 if fail_on and _fails(rows, fail_on) else 0


def _chosen(
    assessment: "PlanAssessment", which: "Sequence[str]", *, behind: bool, binding: bool
) -> "list[Row]":
    from jinan_plan.cli.naming import chosen_keys

    keys = chosen_keys(which, assessment.book.plan)
    return [
        row
        for row in assessment.rows
        if (keys is None or row.key in keys)
        and (not behind or _is_short(row) or _was_short(row))
        and (not binding or row.indicator.binding)
    ]


def _print(
    workspace: "Workspace",
    assessment: "PlanAssessment",
    rows: "Sequence[Row]",
    form: str,
    layout: "Layout",
) -> None:
    from jinan_plan.cli.workspace import standard_bytes

    match form:
        case "json":
            from jinan_plan.export.structured import assessment_json

            standard_bytes(assessment_json(assessment, rows).encode())
        case "csv":
            from jinan_plan.export.delimited import delimited
            from jinan_plan.views.records import status_records

            standard_bytes(delimited(status_records(rows), for_spreadsheet=False))
        case "md":
            from jinan_plan.export.markdown import markdown
            from jinan_plan.views.status import status_document

            document = status_document(assessment, workspace.lang, rows, **layout, drawn=False)
            standard_bytes(markdown(document).encode())
        case _:
            from jinan_plan.views.status import status_document

            workspace.show(status_document(assessment, workspace.lang, rows, **layout))


def _fails(rows: "Sequence[Row]", condition: str) -> bool:
    counted = [row for row in rows if not row.indicator.context]
    match condition:
        case "behind":
            return any(_is_short(row) for row in counted)
        case "missed":
            return any(row.assessment.verdict in {"missed", "overdue"} for row in counted)
        case "no-data":
            return any(_is_without_data(row) for row in counted)
        case _:
            return any(row.indicator.binding and _is_short(row) for row in counted)


def _is_short(row: "Row") -> bool:
    """Say whether a row falls short, whatever the method calls it."""
    from jinan_plan.messages.verdicts import standing

    return standing(row.assessment.verdict) == "short"


def _was_short(row: "Row") -> bool:
    """Say whether a row that waits for its last figure fell short before."""
    from jinan_plan.messages.verdicts import standing

    last = row.assessment.last_verdict
    return last is not None and standing(last) == "short"


def _is_without_data(row: "Row") -> bool:
    """Say whether nothing can be said of a row, though it is due and the method would."""
    from jinan_plan.messages.verdicts import standing

    said = row.assessment.verdict
    return standing(said) == "unknown" and said not in _WITHOUT_NEED


_WITHOUT_NEED = {"pending", "due_this_year", "not_judged", "not_applicable"}
