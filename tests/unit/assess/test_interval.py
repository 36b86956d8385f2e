"""Figures that are not exact are judged at every end (docs/methods.md, section 15)."""

from decimal import Decimal

import pytest

from jinan_plan.assess.figure import Figure
from tests.unit.assess.books import judged


@pytest.mark.parametrize(
    ("value", "qualifier", "low", "high"),
    [
        ("4000", "class", "4000", "4999." + "9" * 46),
        ("1500", "class", "1500", "1599." + "9" * 46),
        ("4301.6", "class", "4301.6", "4301.6" + "9" * 45),
        ("10000", "above", "10000." + "0" * 44 + "1", "1E+7"),
        ("5", "about", "5", "5"),
        ("5", None, "5", "5"),
        ("0", "class", "0", "0"),
    ],
)
def test_ends_of_a_figure(value: str, qualifier: str | None, low: str, high: str) -> None:
    samples = Figure(Decimal(value), qualifier).samples()
    assert samples[0] == Decimal(low)
    assert samples[-1] >= Decimal(high)


def test_an_open_end_is_tried_at_the_marks_it_passes() -> None:
    samples = Figure(Decimal(10), "above").samples((Decimal(20), Decimal(5)))
    assert samples[1:] == (Decimal(20), Decimal(20010))


def test_a_rate_does_not_fall_by_more_than_everything() -> None:
    assert Figure(Decimal(3), "below", rate=True).samples()[0] == Decimal("-99.9")


RISE = 'kind = "level"\nbaseline = { value = 100 }\ntarget = { at_least = 200 }'


@pytest.mark.parametrize(
    ("plan", "actuals", "year", "expected", "flag", "reason"),
    [
        pytest.param(
            'kind = "level"\nbaseline = { value = 1500, qualifier = "class" }\n'
            "target = { class = 3000 }",
            "2023 2229.6",
            2023,
            "behind",
            "imprecise",
            None,
            id="biomedicine: 0.81 and 0.75 of the pace",
        ),
        pytest.param(
            'kind = "level"\nbaseline = { value = 4000, qualifier = "above" }\n'
            "target = { class = 7000 }",
            '2022 4000 qualifier = "class"',
            2022,
            "insufficient_data",
            None,
            "imprecise",
            id="smart manufacturing: anything from behind to worse",
        ),
        pytest.param(
            RISE, '2022 141 qualifier = "above"', 2022, "on_track", "at_least", None, id="at least"
        ),
        pytest.param(
            RISE,
            '2022 120 qualifier = "above"',
            2022,
            "insufficient_data",
            None,
            "imprecise",
            id="above: far behind to achieved",
        ),
        pytest.param(
            RISE, '2022 90 qualifier = "below"', 2022, "reversing", "imprecise", None, id="below"
        ),
        pytest.param(
            RISE, '2022 140 qualifier = "about"', 2022, "on_track", None, None, id="about is exact"
        ),
        pytest.param(
            'kind = "level"\ntarget = { above = 10000 }',
            '2025 10000 qualifier = "above"',
            2025,
            "met",
            "imprecise",
            None,
            id="more than 10000 satisfies above 10000",
        ),
        pytest.param(
            'kind = "level"\ntarget = { at_least = 10001 }',
            '2025 10000 qualifier = "above"',
            2025,
            "insufficient_data",
            None,
            "imprecise",
            id="more than 10000 need not be 10001",
        ),
        pytest.param(
            'kind = "cum_sum"\ntarget = { at_least = 100 }',
            '2021 20 qualifier = "above"\n2022 21 qualifier = "above"',
            2022,
            "on_track",
            "at_least",
            None,
            id="a sum of lower bounds",
        ),
        pytest.param(
            'kind = "growth"\ntarget = { at_least = 6 }',
            '2021 9 qualifier = "above"\n2022 5 qualifier = "below"',
            2022,
            "insufficient_data",
            None,
            "imprecise",
            id="rates with open ends",
        ),
    ],
)
def test_verdicts_on_inexact_figures(
    *, plan: str, actuals: str, year: int, expected: str, flag: str | None, reason: str | None
) -> None:
    found = judged(plan, actuals, year=year).assessment
    assert (found.verdict, found.reason) == (expected, reason)
    assert set(found.flags) & {"imprecise", "at_least"} == ({flag} if flag else set())


def test_the_range_is_told_where_there_is_no_verdict() -> None:
    found = judged(RISE, '2022 120 qualifier = "above"', year=2022).assessment
    assert found.measures["verdict_low"] == "far_behind"
    assert found.measures["verdict_high"] == "achieved_early"
    assert found.measures["progress"] == Decimal("0.2")


def test_a_baseline_below_the_target_is_tried_just_below_it() -> None:
    """There no growth is required, and a ratio to it means nothing."""
    plan = (
        'kind = "level"\nbaseline = { value = 80, qualifier = "below" }\ntarget = { at_least = 80 }'
    )
    found = judged(plan, "2021 78", year=2021, method="opensdg").assessment
    assert found.verdict == "insufficient_data"
    assert found.measures["verdict_low"] == "not_available"


def test_a_share_above_0_is_tried_where_its_odds_are_beyond_decimals() -> None:
    plan = 'kind = "share"\nbaseline = { value = 50 }\ntarget = { at_least = 90 }'
    actuals = '2021 0 qualifier = "above"\n2022 60'
    found = judged(plan, actuals, year=2022, method="escap").assessment
    assert found.verdict == "insufficient_data"
    assert found.measures["verdict_high"] == "not_applicable"


def test_measures_are_those_of_the_figure_as_written() -> None:
    found = judged(RISE, '2022 141 qualifier = "above"', year=2022).assessment
    assert found.measures["progress"] == Decimal("0.41")


def test_an_inexact_figure_the_verdict_does_not_rest_on_is_not_mentioned() -> None:
    found = judged(RISE, '2021 120 qualifier = "class"\n2022 140', year=2022).assessment
    assert (found.verdict, found.flags) == ("on_track", ())


def test_a_pending_row_is_as_sure_as_its_last_verdict() -> None:
    found = judged(RISE, '2022 141 qualifier = "above"', year=2025).assessment
    assert (found.verdict, found.last_verdict) == ("pending", "on_track")
    assert "at_least" in found.flags
