"""Bounds to keep, ranges, milestones and goals in words (docs/methods.md, section 2.4)."""

from datetime import date
from decimal import Decimal

import pytest

from tests.unit.assess.books import judged, verdict

CEILING = 'kind = "each_year"\nunit = "%"\ntarget = { at_most = 5.5 }'


@pytest.mark.parametrize(
    ("actuals", "expected"),
    [
        pytest.param("2021 5\n2022 4.9", "maintained", id="kept, improving"),
        pytest.param("2021 5\n2022 5", "maintained", id="kept, flat"),
        pytest.param("2021 5\n2022 5.5", "maintained_at_risk", id="kept, rising to the bound"),
        pytest.param("2021 6\n2022 5.6", "below_recovering", id="broken, improving"),
        pytest.param("2021 6\n2022 6", "below_recovering", id="broken, flat"),
        pytest.param("2021 5\n2022 5.6", "below_worsening", id="broken, rising"),
        pytest.param("2022 5", "maintained", id="one value, kept"),
        pytest.param("2022 6", "below_recovering", id="one value, broken"),
    ],
)
def test_a_bound_to_keep_every_year(actuals: str, expected: str) -> None:
    assert verdict(CEILING, actuals, year=2022) == expected


def test_years_met_of_years_observed() -> None:
    found = judged(CEILING, "2021 5\n2022 5.6\n2023 5.2", year=2023).assessment
    assert (found.measures["years_met"], found.measures["years_observed"]) == (2, 3)
    assert found.measures["average_change"] == Decimal("0.1")


def test_the_trend_looks_at_six_values_at_most() -> None:
    plan = 'kind = "each_year"\nbaseline = { value = 1 }\ntarget = { at_most = 5.5, year = 2030 }'
    actuals = "2021 5\n2022 4\n2023 4\n2024 4\n2025 4\n2026 4"
    assert verdict(plan, actuals, year=2025) == "maintained_at_risk"
    assert verdict(plan, actuals, year=2026) == "maintained"


BAND = 'kind = "level"\ntarget = { between = [100, 110] }\n'


@pytest.mark.parametrize(
    ("baseline", "actuals", "expected"),
    [
        pytest.param("105", "2022 101", "maintained", id="inside, no direction is adverse"),
        pytest.param("105", "2022 120", "below_worsening", id="left it"),
        pytest.param("105", "2021 120\n2022 115", "below_worsening", id="left it, since baseline"),
        pytest.param("90", "2022 94", "on_track", id="towards the nearer bound: 4 of 10 at 0.4"),
        pytest.param("120", "2022 116", "on_track", id="towards the nearer bound from above"),
        pytest.param("90", "2022 104", "achieved_early", id="reached"),
        pytest.param("90", "2022 111", "below_worsening", id="overshot the far bound"),
    ],
)
def test_a_band(baseline: str, actuals: str, expected: str) -> None:
    assert verdict(BAND + f"baseline = {{ value = {baseline} }}", actuals, year=2022) == expected


def test_the_gap_of_a_band_is_to_the_nearer_bound() -> None:
    assert judged(BAND, "2022 94", year=2022).gap == 6
    assert judged(BAND, "2022 113", year=2022).gap == 3
    assert judged(BAND, "2022 108", year=2022).gap == -2


@pytest.mark.parametrize(
    ("actual", "year", "as_of", "expected"),
    [
        pytest.param("2023 2023-12-31", 2023, None, "done", id="on the day"),
        pytest.param("2024 2024-01-01", 2024, None, "done_late", id="a day late"),
        pytest.param("2023 2023-12-31", 2022, None, "pending", id="not yet done, not yet due"),
        pytest.param("", 2021, None, "pending", id="not due"),
        pytest.param("", 2022, None, "pending", id="looking back: not due that year"),
        pytest.param("", 2023, None, "overdue", id="the year is over"),
        pytest.param("", 2023, date(2023, 6, 30), "due_this_year", id="within the year"),
        pytest.param("", 2022, date(2023, 12, 31), "due_this_year", id="on the last day"),
        pytest.param("", 2023, date(2024, 1, 1), "overdue", id="the day after"),
        pytest.param("", None, date(2023, 6, 30), "due_this_year", id="today, within the year"),
    ],
)
def test_milestones(actual: str, year: int | None, as_of: date | None, expected: str) -> None:
    plan = 'kind = "milestone"\ntarget = { by = 2023-12-31 }'
    assert judged(plan, actual, year=year, as_of=as_of).assessment.verdict == expected


def test_other_methods_do_not_judge_milestones() -> None:
    row = judged('kind = "milestone"\ntarget = { by = 2023-12-31 }', "", year=2022)
    assert (row.second_opinion.verdict, row.second_opinion.reason) == (
        "not_applicable",
        "milestone",
    )


@pytest.mark.parametrize(
    ("actuals", "expected"),
    [
        pytest.param("2021 1\n2022 2\n2023 3", "improving", id="both good"),
        pytest.param("2021 1\n2022 5\n2023 4", "improving_dip", id="average good, last not"),
        pytest.param("2021 5\n2022 1\n2023 2", "turning", id="average not good, last good"),
        pytest.param("2021 5\n2022 4\n2023 3", "worsening", id="neither"),
        pytest.param("2021 5\n2022 5", "worsening", id="no change is not good"),
        pytest.param("2023 5", "insufficient_data", id="one value"),
        pytest.param("", "insufficient_data", id="words only"),
    ],
)
def test_goals_in_words(actuals: str, expected: str) -> None:
    plan = 'kind = "directional"\ntarget = { trend = "up" }'
    assert verdict(plan, actuals, year=2023) == expected


def test_a_goal_in_words_may_point_down() -> None:
    plan = 'kind = "directional"\nbaseline = { value = 9 }\ntarget = { trend = "down" }'
    assert verdict(plan, "2021 8", year=2021) == "improving"


STEP = """
kind = "growth"
target = { faster_than = "gdp"MARGIN }
[[indicator]]
key = "gdp"
name = { en = "GDP" }
sector = "all"
kind = "growth"
context = true
"""
GDP = '\n2021 6 indicator = "gdp"\n2022 6 indicator = "gdp"'


@pytest.mark.parametrize(
    ("margin", "actuals", "expected"),
    [
        pytest.param("", "2021 6\n2022 6" + GDP, "below_recovering", id="as fast is not faster"),
        pytest.param("", "2021 6.1\n2022 6.1" + GDP, "maintained", id="faster"),
        pytest.param(
            ", margin = -0.5", "2021 5.5\n2022 5.5" + GDP, "maintained", id="in step: -0.5"
        ),
        pytest.param(
            ", margin = -0.5", "2021 5.6\n2022 5.3" + GDP, "below_worsening", id="out of step"
        ),
        pytest.param("", "2021 9", "insufficient_data", id="no figures to compare with"),
        pytest.param("", GDP.strip(), "insufficient_data", id="no figures of its own"),
    ],
)
def test_targets_relative_to_another_row(margin: str, actuals: str, expected: str) -> None:
    assert verdict(STEP.replace("MARGIN", margin), actuals, year=2022) == expected


def test_a_relative_target_shows_the_growth_to_beat() -> None:
    row = judged(STEP.replace("MARGIN", ", margin = 1"), "2021 6\n2022 6" + GDP, year=2022)
    assert row.target is not None
    assert (row.target.comparator, row.target.value) == (">=", Decimal(7))
    assert (row.gap, row.gap_unit) == (Decimal(1), "个百分点")
