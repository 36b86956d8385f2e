"""The methods side by side, or one sentence where none of them has anything to say."""

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.comparison import compared
from jinan_plan.lang import Lang
from jinan_plan.views.report.methods import Methods, methods
from tests.unit.assess.books import TODAY, book

LEVEL = """
kind = "level"
unit = "t"
baseline = {{ value = 4000{hedge} }}
target = {{ class = 7000 }}
"""


def laid_out(hedge: str, actuals: str, year: int) -> Methods:
    sample = book(LEVEL.format(hedge=hedge), actuals)
    row = assess(sample, year=year, today=TODAY).rows[0]
    found = compared(sample, ["x"], year=year, as_of=None, today=TODAY)["x"]
    return methods(row, found.judgements, Lang.EN)


def test_seven_methods_stand_side_by_side() -> None:
    found = laid_out("", "2021 4600\n2022 5200", 2022)
    assert len(found.rows) == 7
    assert [row.said.word for row in found.rows if row.chosen] == ["on track"]
    assert found.none == ""


def test_figures_too_inexact_for_any_method_are_said_in_one_sentence() -> None:
    """More than 4,000, then between 4,000 and 5,000: a rise or a fall."""
    found = laid_out(', qualifier = "above"', '2022 4000 qualifier = "class"', 2022)
    assert found.rows == ()
    assert found.none == "No method reaches a verdict: figures too inexact: the ends disagree."


def test_waiting_for_the_last_figure_alone_does_not_hide_the_methods() -> None:
    found = laid_out("", "2022 5200", 2025)
    assert len(found.rows) == 7
