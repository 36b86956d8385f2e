"""The yearly plan check (docs/methods.md, section 2.5)."""

from datetime import date
from decimal import Decimal

import pytest

from jinan_plan.assess.rows import YearlyLine
from tests.unit.assess.books import judged

LEVEL = 'kind = "level"\n'


def line(plan: str, actuals: str, year: int = 2022, as_of: date | None = None) -> YearlyLine:
    found = judged(plan, actuals, year=year, as_of=as_of).yearly
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("plan", "actual", "expected", "q"),
    [
        pytest.param("yearly.2022 = { above = 5500 }", "5853", "as_planned", "1.064", id="pillar"),
        pytest.param(
            "yearly.2022 = { at_least = 10 }", "9", "as_planned", "0.9", id="S17 9.0/10.0"
        ),
        pytest.param(
            "yearly.2022 = { at_least = 6.82 }", "7.11", "as_planned", "1.043", id="S17 7.11/6.82"
        ),
        pytest.param(
            "yearly.2022 = { at_least = 550 }", "657.9", "above_plan", "1.196", id="S17 657.9/550"
        ),
        pytest.param(
            "yearly.2022 = { at_least = 7.6 }", "8.7", "above_plan", "1.145", id="S17 8.7/7.6"
        ),
        pytest.param("yearly.2022 = { at_least = 10 }", "8.9", "below_plan", "0.89", id="below"),
        pytest.param(
            "yearly.2022 = { at_least = 10 }", "11", "as_planned", "1.1", id="1.10 exactly"
        ),
        pytest.param(
            "yearly.2022 = { at_most = 10 }", "8", "above_plan", "0.8", id="less is better"
        ),
        pytest.param(
            "yearly.2022 = { at_most = 10 }", "12", "below_plan", "1.2", id="more is worse"
        ),
        pytest.param(
            "yearly.2022 = { at_most = -10 }", "-12", "above_plan", "1.2", id="deeper fall"
        ),
        pytest.param("yearly.2022 = { at_least = 10 }", "-1", "below_plan", None, id="no ratio"),
        pytest.param(
            "yearly.2022 = { between = [5, 6] }", "5.5", "as_planned", "1", id="inside a range"
        ),
        pytest.param(
            "yearly.2022 = { between = [5, 6] }", "9", "below_plan", "1.5", id="far over a range"
        ),
        pytest.param(
            "binding = true\nyearly.2022 = { at_most = -4.4 }",
            "-4.02",
            "missed",
            None,
            id="S12 4.02",
        ),
        pytest.param(
            "binding = true\nyearly.2022 = { between = [-4.5, -4.0] }",
            "-4.11",
            "met",
            None,
            id="S12 4.11 in a range",
        ),
        pytest.param(
            "binding = true\nyearly.2022 = { about = 100 }", "99", "met", None, id="about"
        ),
        pytest.param(
            "binding = true\nyearly.2022 = { below = 100 }", "100", "missed", None, id="strict"
        ),
    ],
)
def test_a_whole_year(plan: str, actual: str, expected: str, q: str | None) -> None:
    found = line(LEVEL + plan, f"2022 {actual}")
    assert found.verdict == expected
    if q is not None:
        ratio = found.measures["q"]
        assert isinstance(ratio, Decimal)
        assert round(ratio, 3) == Decimal(q)


def test_a_ratio_without_meaning_says_so() -> None:
    found = line(LEVEL + "yearly.2022 = { at_least = 10 }", "2022 -1")
    assert (found.measures["q"], found.reason) == (None, "ratio_meaningless")


def test_energy_is_graded_in_two_dimensions() -> None:
    """2.5: the year's own target, and 20/40/60/80/100 % of the five-year task."""
    plan = (
        'kind = "cum_change"\nbinding = true\ntarget = { fall = 13.5 }\n'
        "yearly.2022 = { at_most = -3 }"
    )
    slow, fast = line(plan, "2021 -1\n2022 -3.5"), line(plan, "2021 -3\n2022 -3.5")
    assert (slow.verdict, slow.measures["cumulative_on_time"]) == ("met", False)
    assert (fast.verdict, fast.measures["cumulative_on_time"]) == ("met", True)
    assert slow.measures["completion"] == Decimal("1.16666666666667")


def test_part_of_a_year() -> None:
    """S16 Huzhou, ten months: 97.7 % of the plan is 14.4 points ahead of time."""
    found = line(LEVEL + "yearly.2022 = { at_least = 1000 }", "2022 977 through = 10")
    assert (found.verdict, found.reason, found.through) == (None, "part_year", 10)
    points = found.measures["difference_points"]
    assert isinstance(points, Decimal)
    assert round(points, 1) == Decimal("14.4")


def test_a_rate_has_no_part_year() -> None:
    found = line('kind = "growth"\nyearly.2022 = { at_least = 6 }', "2022 7 through = 6")
    assert (found.verdict, found.reason, dict(found.measures)) == (None, "part_year", {})


@pytest.mark.parametrize(
    ("actual", "expected", "reason"),
    [
        ('5400 qualifier = "above"', "as_planned", None),
        ('4000 qualifier = "above"', None, "imprecise"),
        ('4000 qualifier = "below"', "below_plan", None),
    ],
)
def test_an_inexact_year(actual: str, expected: str | None, reason: str | None) -> None:
    found = line(LEVEL + "yearly.2022 = { above = 5500 }", f"2022 {actual}")
    assert (found.verdict, found.reason) == (expected, reason)


def test_the_newest_yearly_target_known_by_the_day() -> None:
    plan = (
        LEVEL + "yearly.2021 = { at_least = 10 }\n"
        "yearly.2022 = { at_least = 20, published = 2022-01-20 }"
    )
    assert line(plan, "2021 10").year == 2022
    assert line(plan, "2021 10").reason == "no_actual_that_year"
    assert line(plan, "2021 10", year=2021).verdict == "as_planned"
    assert line(plan, "", as_of=date(2022, 1, 19)).year == 2021
    assert judged(LEVEL, "2021 10", year=2021).yearly is None
