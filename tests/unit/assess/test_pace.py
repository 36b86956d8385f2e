"""The default method on the way to the target year, rule by rule (docs/methods.md, section 2).

Expected numbers are worked by hand from the rule named in the case's id, or quoted from the
published source the methods note cites for it.
"""

from decimal import Decimal

import pytest

from tests.unit.assess.books import judged, verdict

RISE = 'kind = "level"\nbaseline = { value = 100 }\ntarget = { at_least = 200 }'
FALL = 'kind = "level"\nbaseline = { value = 200 }\ntarget = { at_most = 100 }'


@pytest.mark.parametrize(
    ("plan", "actuals", "year", "expected"),
    [
        pytest.param(RISE, "2022 200", 2022, "achieved_early", id="2.2 equality reaches >="),
        pytest.param(RISE, "2022 142", 2022, "ahead", id="2.2 pace 1.05 exactly"),
        pytest.param(RISE, "2022 141.9", 2022, "on_track", id="2.2 pace 1.0475"),
        pytest.param(RISE, "2022 138", 2022, "on_track", id="2.2 pace 0.95 exactly"),
        pytest.param(RISE, "2022 137.9", 2022, "behind", id="2.2 pace 0.9475"),
        pytest.param(RISE, "2022 124", 2022, "behind", id="2.2 pace 0.60 exactly"),
        pytest.param(RISE, "2022 123.9", 2022, "far_behind", id="2.2 pace 0.5975"),
        pytest.param(RISE, "2022 100", 2022, "far_behind", id="2.2 pace 0 exactly"),
        pytest.param(RISE, "2022 99.9", 2022, "reversing", id="2.2 below the baseline"),
        pytest.param(RISE, "", 2022, "not_started", id="2.2 a baseline but no actual"),
        pytest.param(FALL, "2022 160", 2022, "on_track", id="E10 falling: P 0.4 at 0.4"),
        pytest.param(FALL, "2022 200.1", 2022, "reversing", id="E10 falling: worse than begun"),
        pytest.param(FALL, "2022 100", 2022, "achieved_early", id="E10 falling: equality"),
        pytest.param(
            'kind = "level"\nbaseline = { value = 100 }\ntarget = { above = 200 }',
            "2022 200",
            2022,
            "ahead",
            id="10 strict: 200 is not above 200",
        ),
        pytest.param(
            'kind = "level"\nbaseline = { value = 100 }\ntarget = { about = 200 }',
            "2022 199",
            2022,
            "ahead",
            id="2.2 about: nominal number before the end",
        ),
        pytest.param(
            'kind = "share"\nunit = "%"\nbaseline = { value = 60 }\ntarget = { at_least = 66 }',
            "2022 62.4",
            2022,
            "on_track",
            id="E9 share: 2.4 of 6 points at 0.4",
        ),
        pytest.param(
            'kind = "level"\nbaseline = { value = -10 }\ntarget = { at_least = 10 }',
            "2022 -2",
            2022,
            "on_track",
            id="E8 sign-changing: linear",
        ),
        pytest.param(
            'kind = "level"\nbaseline = { value = 0 }\ntarget = { at_least = 5 }',
            "2022 2",
            2022,
            "on_track",
            id="E7 baseline 0: linear is fine",
        ),
        pytest.param(
            'kind = "level"\npath = "geometric"\nbaseline = { value = 0 }\n'
            "target = { at_least = 5 }",
            "2022 2",
            2022,
            "insufficient_data",
            id="E7 baseline 0: no growth path",
        ),
        pytest.param(
            'kind = "level"\nbaseline = { value = 50 }\ntarget = { times = 2 }',
            "2022 70",
            2022,
            "on_track",
            id="10 翻一番 is 2 x0",
        ),
        pytest.param(
            'kind = "share"\nbaseline = { value = 60 }\ntarget = { plus = 5 }',
            "2022 62",
            2022,
            "on_track",
            id="10 提高 N 个百分点 is x0 + N",
        ),
        pytest.param(
            'kind = "level"\ntarget = { times = 2 }',
            "2022 70",
            2022,
            "insufficient_data",
            id="10 twice an unknown baseline",
        ),
    ],
)
def test_verdict_before_the_target_year(plan: str, actuals: str, year: int, expected: str) -> None:
    assert verdict(plan, actuals, year=year) == expected


@pytest.mark.parametrize(("years", "pace"), [(1, "0.87"), (2, "0.90"), (3, "0.93"), (4, "0.97")])
def test_steady_growth_looks_behind_on_the_straight_line(years: int, pace: str) -> None:
    """Section 12: a perfectly steady 7 % a year has pace 0.87, 0.90, 0.93, 0.97."""
    target = Decimal("1.07") ** 5 * 100
    plan = f'kind = "level"\nbaseline = {{ value = 100 }}\ntarget = {{ at_least = {target} }}'
    actual = f"{2020 + years} {Decimal('1.07') ** years * 100}"
    found = judged(plan, actual, year=2020 + years).assessment.measures["pace"]
    assert isinstance(found, Decimal)
    assert round(found, 2) == Decimal(pace)
    steady = judged(plan + '\npath = "geometric"', actual, year=2020 + years).assessment
    assert (steady.verdict, steady.measures["pace"]) == ("on_track", Decimal(1))


def measure(plan: str, actuals: str, year: int, name: str) -> Decimal:
    found = judged(plan, actuals, year=year).assessment.measures[name]
    assert isinstance(found, Decimal)
    return found


FALL_20 = 'kind = "cum_change"\nunit = "%"\ntarget = { fall = 20 }\nactuals = "cumulative"'


@pytest.mark.parametrize(
    ("plan", "actuals", "year", "name", "published"),
    [
        pytest.param(FALL_20, "2024 -20.07", 2024, "progress", "1.0039", id="S5 Tianjin 100.39"),
        pytest.param(
            FALL_20.replace("20", "17"), "2021 -6.94", 2021, "progress", "0.3860", id="S6 Beijing"
        ),
        pytest.param(
            FALL_20.replace("20", "15"),
            "2021 -2.51",
            2021,
            "progress",
            "0.1564",
            id="S6 Inner Mongolia 15.64",
        ),
        pytest.param(
            'kind = "cum_change"\ntarget = { fall = 16 }',
            "2021 -2.01\n2022 -3.6\n2023 -3.7\n2024 -4.8",
            2024,
            "cumulative_reduction",
            "0.1340",
            id="S7 national: compounded 13.4, not 14.1",
        ),
        pytest.param(
            FALL_20, "2025 -26.59", 2025, "completion", "1.3295", id="S9 Beijing: 32.95 over"
        ),
        pytest.param(
            FALL_20.replace("fall = 20", "about = -20"),
            "2025 -19.1",
            2025,
            "completion",
            "0.9550",
            id="S9 19.1 against about 20",
        ),
        pytest.param(
            'kind = "cum_change"\ntarget = { fall = 13.5 }',
            "2023 -7.3 from = 2021\n2024 -3.8",
            2024,
            "pace",
            "0.9873",
            id="2.2 energy: P 0.790 at 0.8, pace 0.987",
        ),
        pytest.param(
            'kind = "growth"\ntarget = { at_least = 7 }\nactuals = "average"',
            "2024 5.4",
            2024,
            "pace",
            "0.7773",
            id="2.1 growth: ln 1.054 / ln 1.07",
        ),
        pytest.param(
            'kind = "cum_change"\ntarget = { rise = 50 }',
            "2021 10\n2022 10",
            2022,
            "progress",
            "0.4701",
            id="2.1 rise: ln 1.21 / ln 1.5",
        ),
        pytest.param(
            'kind = "cum_change"\ntarget = { rise = 50 }',
            "2021 10\n2022 10",
            2022,
            "required_rise_remaining",
            "0.0742",
            id="2.1 rise: (1.5/1.21)^(1/3) - 1",
        ),
        pytest.param(
            'kind = "growth"\ntarget = { at_least = 6 }',
            "2021 8\n2022 3",
            2022,
            "required_growth_remaining",
            "0.0635",
            id="2.1 growth: (1.06^5/1.1124)^(1/3) - 1",
        ),
        pytest.param(
            'kind = "growth"\ntarget = { at_least = 6 }\nactuals = "level"\n'
            "baseline = { value = 200 }\nprices = 2020",
            "2022 224.72",
            2022,
            "average_growth",
            "0.0600",
            id="2.1 growth from levels: 224.72/200 = 1.06^2",
        ),
        pytest.param(
            'kind = "cum_sum"\ntarget = { at_least = 1000 }',
            "2021 150\n2022 250",
            2022,
            "required_per_year",
            "200.0000",
            id="2.1 sum: (1000 - 400)/3",
        ),
        pytest.param(
            'kind = "share"\nbaseline = { value = 14.5, year = 2015 }\n'
            "target = { at_most = 7.25, year = 2030 }",
            "2023 10.4",
            2023,
            "pace",
            "1.0603",
            id="12 Canada poverty: linear pace 1.06",
        ),
        pytest.param(
            'kind = "share"\nbaseline = { value = 0.37, year = 2015 }\n'
            "target = { at_least = 60, year = 2030 }",
            "2025 9.53",
            2025,
            "pace",
            "0.2304",
            id="12 Canada zero-emission vehicles: pace 0.23",
        ),
    ],
)
def test_published_and_hand_worked_figures(
    plan: str, actuals: str, year: int, name: str, published: str
) -> None:
    assert round(measure(plan, actuals, year, name), 4) == Decimal(published)


def test_all_measures_of_a_level() -> None:
    """Big data of the shipped plan: (5853 - 4301.6)/(7000 - 4301.6) = 0.5749 at 0.4."""
    row = judged(
        'kind = "level"\nunit = "亿元"\nprices = "current"\nbaseline = { value = 4301.6 }\n'
        "target = { class = 7000 }",
        "2022 5853",
        year=2022,
    )
    assert row.assessment.verdict == "ahead"
    assert row.assessment.flags == ("worded_target", "nominal")
    assert row.assessment.measures == {
        "data_year": 2022,
        "expected_value": Decimal("5380.96"),
        "required_per_year": Decimal("382.333333333333"),
        "progress": Decimal("0.574933293803736"),
        "time": Decimal("0.4"),
        "pace": Decimal("1.43733323450934"),
        "base_year_used": 2020,
    }
    assert (row.gap, row.gap_unit) == (Decimal(1147), "亿元")
    assert row.attainment == Decimal("0.836142857142857")
    assert (row.needed_per_year, row.recent_per_year) == (
        Decimal("382.333333333333"),
        Decimal("775.7"),
    )
    assert row.second_opinion.verdict == "significant_progress"


WAYPOINTS = (
    'kind = "level"\nbaseline = { value = 100 }\ntarget = { at_least = 200 }\n'
    "waypoints = { 2022 = 120, 2021 = 100 }"
)


@pytest.mark.parametrize(
    ("actuals", "year", "expected", "pace"),
    [
        pytest.param("2022 120", 2022, "on_track", "1", id="at the waypoint"),
        pytest.param("2022 110", 2022, "far_behind", "0.5", id="half of what the waypoint asks"),
        pytest.param("2023 140", 2023, "behind", "0.857142857142857", id="between: 140 of 146.67"),
        pytest.param("2021 100", 2021, "on_track", None, id="nothing asked, nothing done"),
        pytest.param("2021 105", 2021, "ahead", None, id="nothing asked, five points done"),
        pytest.param("2021 94", 2021, "reversing", None, id="nothing asked, worse than begun"),
    ],
)
def test_waypoints_bend_the_path(actuals: str, year: int, expected: str, pace: str | None) -> None:
    found = judged(WAYPOINTS, actuals, year=year).assessment
    assert found.verdict == expected
    assert found.measures.get("pace") == (None if pace is None else Decimal(pace))
    assert ("flat_waypoint" in found.flags) is (pace is None)
