"""``plan status --all-methods``: what every method says, side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jinan_plan.cli import choices
from jinan_plan.cli.workspace import Moment, Workspace, standard_bytes

if TYPE_CHECKING:
    from jinan_plan.assess.rows import PlanAssessment, Row


def compare(
    workspace: Workspace,
    assessment: "PlanAssessment",
    rows: "Sequence[Row]",
    form: str,
    at: Moment,
) -> None:
    """Show every method's verdict on the rows; a disagreement carries a sign.

    Raises:
        RefusedError: The form asked for has no place for several methods.
    """
    from jinan_plan.assess.assessment import judge_all_rows
    from jinan_plan.views.explain_methods import all_methods_document

    choices.check("--format", form, ("table", "json", "md"))
    judgements = judge_all_rows(assessment.book, year=at.year, as_of=at.as_of, today=at.today)
    if form == "json":
        from jinan_plan.export.structured import methods_json

        standard_bytes(methods_json(assessment, rows, judgements))
        return
    document = all_methods_document(assessment, rows, judgements, workspace.lang)
    if form == "md":
        from jinan_plan.export.markdown import markdown

        standard_bytes(markdown(document).encode())
    else:
        workspace.show(document)
