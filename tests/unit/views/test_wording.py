"""How a row's numbers are written: no noise of roots, signs and units that fit the promise."""

import pytest

from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.views import remaining, wording
from jinan_plan.views.detail import standing_facts, target_words, yearly_words
from jinan_plan.views.records import status_records
from tests.unit.assess.books import judged

GDP = """
[[indicator]]
key = "gdp"
name = { en = "GDP" }
sector = "all"
kind = "growth"
context = true
"""
FASTER = 'kind = "growth"\ntarget = { faster_than = "gdp", stated = "高于“GDP”增长" }\n' + GDP
ENERGY = 'kind = "cum_change"\ndirection = "down"\ntarget = { fall = 13.5 }\n'
JOBS = 'kind = "cum_sum"\nunit = "万人"\ntarget = { at_least = 30 }\n'


@pytest.fixture
def faster() -> Row:
    """GDP grew by 3 and 5 per cent: the root of 1.03 × 1.05 is 1.039951922, so 3.995… a year."""
    figures = '2021 6\n2022 6\n2021 3 indicator = "gdp"\n2022 5 indicator = "gdp"'
    return judged(FASTER, figures, year=2022)


def test_a_target_that_moves_with_another_row_is_rounded(faster: Row) -> None:
    assert wording.target(faster, Lang.EN) == ">4.0"
    assert remaining.distance(faster, Lang.EN) == "+2.0 percentage points"
    assert remaining.gap(faster, Lang.EN) == "none"


def test_a_target_that_moves_leaves_with_twelve_digits(faster: Row) -> None:
    """1.0399519219… by the square root of 1.0815, as any pocket calculator gives it."""
    (record,) = status_records([faster]).rows
    target = record[status_records([faster]).columns.index("target")]
    assert str(target).startswith("3.99519219")
    assert len(str(target).replace(".", "")) <= 12


def test_quotation_marks_inside_a_quotation_become_inner_ones(faster: Row) -> None:
    assert faster.target is not None
    said = target_words(faster, faster.target, Lang.EN)
    assert said == ">4.0%, 2025, “高于‘GDP’增长”"


def facts(row: Row, lang: Lang = Lang.EN) -> dict[str, str]:
    return {label: line.text for label, line in standing_facts(row, lang)}


def test_a_change_says_what_the_yearly_rates_amount_to() -> None:
    """0.97 × 0.98 = 0.9506: 4.9 of 13.5 per cent have gone, so 8.6 points are missing; by two
    fifths of the time 1 − 0.865^0.4 = 5.6 per cent should have gone."""
    found = facts(judged(ENERGY, "2021 -3\n2022 -2", year=2022))
    assert found["So far"] == "-4.9% in all"
    assert found["Against target"] == "-8.6 percentage points"
    assert found["Expected by then"] == "fall 5.6%"


def test_percentage_points_are_named_in_the_reader_s_language() -> None:
    row = judged(ENERGY, "2021 -3", year=2021)
    assert facts(row, Lang.ZH)["距目标"].endswith(" 个百分点")


def test_a_sum_says_its_total_with_its_own_digits() -> None:
    found = facts(judged(JOBS, "2021 6.5\n2022 6", year=2022))
    assert found["So far"] == "12.5 万人 in all"
    assert found["Against target"] == "-17.5 万人"


def test_what_the_newest_figure_says_itself_is_not_said_twice() -> None:
    assert "So far" not in facts(judged(JOBS, "2021 6.5", year=2021))


def test_a_mean_without_an_end_is_cut_to_one_digit() -> None:
    """100 of 300 more in three years would be 33.3333… a year."""
    plan = 'kind = "level"\nunit = "t"\nbaseline = { value = 0 }\ntarget = { at_least = 300 }\n'
    row = judged(plan, "2022 200", year=2022)
    assert remaining.a_year(row, row.needed_per_year) == "+33.3"
    assert remaining.a_year(row, row.recent_per_year) == "+100.0"


def test_a_little_a_year_is_not_written_as_nothing() -> None:
    """0.1 in three years is 0.0333… a year."""
    plan = (
        'kind = "level"\nunit = "%"\ndecimals = 1\nbaseline = { value = 5.0 }\n'
        "target = { at_most = 4.5 }\n"
    )
    row = judged(plan, "2022 4.6", year=2022)
    assert remaining.a_year(row, row.needed_per_year) == "-0.03"


def test_what_is_already_more_than_enough_is_not_missing() -> None:
    """The last figure of a plan is awaited, but the newest is beyond the target already."""
    plan = 'kind = "level"\nunit = "t"\nbaseline = { value = 0 }\ntarget = { at_least = 300 }\n'
    row = judged(plan, "2024 310", year=2025)
    assert row.assessment.verdict == "pending"
    assert remaining.gap(row, Lang.EN) == "none"
    assert remaining.needed(row) == ""


def test_an_average_above_its_goal_is_no_goal_reached() -> None:
    """Ten per cent in the first year of five is above six a year, but four years are to come.

    1.06^5 / 1.10 is 1.21657, of which the fourth root is 1.0502.
    """
    row = judged('kind = "growth"\ntarget = { at_least = 6 }\n', "2021 10", year=2021)
    assert remaining.gap(row, Lang.EN) == "-4.0"
    assert remaining.needed(row) == "+5.0%"


def test_a_yearly_target_without_its_figure_says_why() -> None:
    plan = (
        'kind = "level"\nunit = "t"\nbaseline = { value = 0 }\ntarget = { at_least = 300 }\n'
        "yearly = { 2022 = { above = 120 } }\n"
    )
    said = yearly_words(judged(plan, "2021 90", year=2022), Lang.EN)
    assert said == "2022: >120 t; no figure for that year"
