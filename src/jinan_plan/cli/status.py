"""``plan status``: how far each sector is from its targets."""

from typing import TYPE_CHECKING, Annotated, TypedDict

import typer

from jinan_plan.assess.condition import CONDITIONS, holds
from jinan_plan.cli import choices
from jinan_plan.cli.options import AsOf, Json, MethodName, YearOption
from jinan_plan.messages.verdicts import falls_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinan_plan.assess.rows import PlanAssessment, Row
    from jinan_plan.cli.workspace import Workspace


ORDERS = ("plan", "gap", "pace", "name", "worst")


class Layout(TypedDict):
    """How the rows stand on the page: all of the plan or a part, in which order."""

    overview: bool
    order: str


def status(
    ctx: typer.Context,
    which: Annotated[list[str] | None, typer.Argument(metavar="[KEY|SECTOR ...]")] = None,
    plans: Annotated[list[str] | None, typer.Option("--plans", metavar="FOLDER")] = None,
    year: YearOption = None,
    as_of: AsOf = None,
    method: MethodName = "pace",
    sort: Annotated[str, typer.Option("--sort", metavar="plan|gap|pace|name|worst")] = "plan",
    behind: Annotated[bool, typer.Option("--behind")] = False,
    binding: Annotated[bool, typer.Option("--binding")] = False,
    form: Annotated[str, typer.Option("--format", metavar="table|json|csv|md")] = "table",
    as_json: Json = False,
    all_methods: Annotated[bool, typer.Option("--all-methods")] = False,
    fail_on: Annotated[
        str | None, typer.Option("--fail-on", metavar="behind|missed|no-data|binding")
    ] = None,
    jobs: Annotated[str | None, typer.Option("--jobs", metavar="N")] = None,
) -> int:
    """See the catalogue of help texts."""
    workspace: Workspace = ctx.obj
    choices.check("--sort", sort, ("plan", "name", "worst") if plans else ORDERS)
    choices.check("--format", form, ("table", "json", "csv", "md"))
    choices.check("--method", method, choices.METHODS)
    if fail_on is not None:
        choices.check("--fail-on", fail_on, CONDITIONS)
    form = "json" if as_json else form
    if plans:
        from jinan_plan.cli.plans import Asked, status_of_plans

        choices.apart("--plans", {"--plan": workspace.plan, "--all-methods": all_methods})
        asked = Asked(year, as_of, method, jobs, sort, behind, binding, form, fail_on)
        return status_of_plans(workspace, [*plans, *(which or ())], asked)
    choices.together("--plans", {"--jobs": jobs})
    loaded = workspace.load()
    assessment = workspace.assess(loaded, year=year, as_of=as_of, method=method)
    rows = _chosen(assessment, which or (), behind=behind, binding=binding)
    from jinan_plan.views.status import sorted_rows

    rows = sorted_rows(rows, sort, workspace.lang)
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
        and (not behind or row.falls_short or _fell_short(row))
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

            standard_bytes(assessment_json(assessment, rows))
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
    return holds(
        condition,
        {row.assessment.verdict for row in counted},
        {row.assessment.verdict for row in counted if row.indicator.binding},
    )


def _fell_short(row: "Row") -> bool:
    """Say whether a row that waits for its last figure fell short before."""
    last = row.assessment.last_verdict
    return last is not None and falls_short(last)
