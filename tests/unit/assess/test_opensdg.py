"""docs/methods.md, section 4, case by case."""

from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinan_plan.assess.case import Case, Point
from jinan_plan.assess.methods.opensdg import judge, judge_trend
from jinan_plan.model.target import Comparator
from tests.unit.assess.books import judged, verdict
from tests.unit.assess.sample_cases import any_case, case, mirrored, plain_case

# 10 % a year for five years: 100 becomes 161.051, so R is the first year's growth in tenths.
STEADY = "161.051"


@pytest.mark.parametrize(
    ("now", "verdict", "ratio", "score"),
    [
        ("120", "substantial_progress", "2", "5"),  # 7.1429 x 2 - 4.2857 = 10.0, cut to 5
        ("110", "substantial_progress", "1", "2.8572"),  # 7.1429 - 4.2857
        ("109.5", "substantial_progress", "0.95", "2.500055"),  # 6.785755 - 4.2857
        ("109.499", "moderate_progress", "0.9499", "2.49934071"),  # 6.78504071 - 4.2857
        ("106", "moderate_progress", "0.6", "0.00004"),  # 4.28574 - 4.2857
        ("103", "limited_progress", "0.3", "-1.24999"),  # 1.25001 - 2.5
        ("100", "limited_progress", "0", "-2.5"),
        ("98", "deterioration", "-0.2", "-3.33334"),  # -0.83334 - 2.5
        ("90", "deterioration", "-1", "-5"),  # -4.1667 - 2.5, cut to -5
    ],
)
def test_ratio_and_score(now: str, verdict: str, ratio: str, score: str) -> None:
    found = judge(case("100", {2021: now}, STEADY))
    assert found.verdict == verdict
    assert found.measures["base_year_used"] == 2020
    assert found.measures["current_year"] == 2021
    assert _close(found.measures["progress_value"], ratio)
    assert _close(found.measures["score"], score)


def test_canadian_zero_emission_vehicles() -> None:
    # Section 12: 0.37 to 9.53 per cent from 2015 to 2025, target 60 by 2030, R = 0.950.
    found = judge(case("0.37", {2025: "9.53"}, "60", since=2015, by=2030))
    assert found.verdict == "substantial_progress"
    assert _thousandths(found.measures["progress_value"]) == Decimal("0.950")


def test_canadian_poverty() -> None:
    # Section 12: 14.5 to 10.4 from 2015 to 2023, target 7.25 by 2030, R = 0.90.
    found = judge(case("14.5", {2023: "10.4"}, "7.25", since=2015, by=2030, down=True))
    assert found.verdict == "moderate_progress"
    # ln(10.4/14.5)/8 = -0.041541, ln(0.5)/15 = -0.046210: 0.040690/0.045158 = 0.901
    assert _thousandths(found.measures["progress_value"]) == Decimal("0.901")


STRANGE: dict[str, tuple[Case, str, str | None]] = {
    "target already reached": (case("100", {2021: "162"}, STEADY), "target_achieved", None),
    "reached exactly, though worded more than": (
        case("100", {2021: "110"}, "110", comparator=Comparator.ABOVE),
        "target_achieved",
        None,
    ),
    # 1 to 0.1 in a year against 1 to 0.001 in three: both lose nine tenths a year.
    "target 0 stands for 0.001": (
        case("1", {2021: "0.1"}, "0", by=2023, down=True),
        "substantial_progress",
        None,
    ),
    # 0.001 to 0.01 in a year against 0.001 to 1 in three: both grow tenfold a year.
    "baseline 0 stands for 0.001": (
        case("0", {2021: "0.01"}, "1", by=2023),
        "substantial_progress",
        None,
    ),
    "all negative, falling is wanted": (
        case("-100", {2021: "-110"}, "-161.051", down=True),
        "substantial_progress",
        None,
    ),
    "fell below a target it had passed": (
        case("10", {2021: "7"}, "8", constant=True),
        "deterioration",
        None,
    ),
    "rule E8, signs change": (case("-5", {2021: "3"}, "10"), "not_available", "mixed_signs"),
    "rule E8, target beyond zero": (case("-5", {2021: "-4"}, "10"), "not_available", "mixed_signs"),
    "rule E6, target is the baseline": (
        case("10", {2021: "9"}, "10", constant=True),
        "not_available",
        "target_equals_base",
    ),
    "no actual": (case("10", {}, "20"), "not_available", "no_actual"),
    "rule E2, one value": (case(None, {2021: "9"}, "10"), "not_available", "one_value"),
    "a total is no growing value": (
        case("0", {2021: "9"}, "50", kind="cum_sum"),
        "not_available",
        "running_total",
    ),
    "a band has no one target": (
        case("1", {2021: "2"}, "5", comparator=Comparator.BAND, band=(Decimal(5), Decimal(6))),
        "not_available",
        "band",
    ),
    "rule E15, due before anything was measured": (
        case("1", {2021: "2"}, "5", by=2020),
        "not_available",
        "no_actual",
    ),
    "a milestone has no number": (
        case("1", {2021: "2"}, "5", kind="milestone", comparator=Comparator.BY),
        "not_available",
        "no_numeric_target",
    ),
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_case(name: str) -> None:
    odd, verdict, reason = STRANGE[name]
    found = judge(odd)
    assert (found.verdict, found.reason) == (verdict, reason)


def test_a_target_reached_scores_five_whatever_the_growth() -> None:
    found = judge(case("10", {2021: "9"}, "8"))
    assert (found.verdict, found.measures["score"]) == ("target_achieved", Decimal(5))


def test_the_next_year_with_a_figure_is_the_base() -> None:
    found = judge(case(None, {2021: "100", 2022: "110"}, "146.41"))
    assert found.measures["base_year_used"] == 2021
    # 10 % a year so far, and 100 to 146.41 in four years takes 10 % a year
    assert _close(found.measures["progress_value"], "1")
    assert found.flags == ("baseline_substituted",)


@pytest.mark.parametrize(
    ("latest", "direction", "limit", "verdict", "score"),
    [
        ("103", 1, None, "substantial_progress", "5"),
        ("101.5", 1, None, "substantial_progress", "2.5"),  # 500 x 0.015 - 5
        ("101", 1, None, "moderate_progress", "1.25"),  # 250 x 0.01 - 1.25
        ("100.5", 1, None, "moderate_progress", "0"),  # 250 x 0.005 - 1.25
        ("100.2", 1, None, "limited_progress", "-1.5"),  # 500 x 0.002 - 2.5
        ("100", 1, None, "limited_progress", "-2.5"),
        ("99", 1, None, "deterioration", "-3.75"),  # 125 x -0.01 - 2.5
        ("95", 1, None, "deterioration", "-5"),
        ("98", -1, None, "substantial_progress", "5"),  # 2 % a year in the good direction
        ("100", 1, "100", "substantial_progress", "5"),  # at its limit: keeping it is enough
        ("99", 1, "100", "deterioration", "-3.75"),
        ("101", 1, "50", "moderate_progress", "1.25"),  # twice the limit: no allowance
        ("101", 1, "0", "moderate_progress", "1.25"),
    ],
)
def test_direction_without_a_number(
    latest: str, direction: Literal[1, -1], limit: str | None, verdict: str, score: str
) -> None:
    bound = None if limit is None else Decimal(limit)
    found = judge_trend(Decimal(100), Decimal(latest), 1, direction, bound)
    assert found.verdict == verdict
    assert _close(found.measures["score"], score)


@pytest.mark.parametrize(
    ("base", "latest", "direction", "limit"),
    [("90", "90.6", 1, "100"), ("110", "109.3", -1, "100")],
)
def test_near_a_limit_less_growth_is_asked_for(
    base: str, latest: str, direction: Literal[1, -1], limit: str
) -> None:
    # 90 under 100, or 110 over 100: C = 1 - 0.9 ** 4.44 = 1 - 0.6264 = 0.3736,
    # so 1.5 % becomes 0.560 %; the changes are 0.667 % and 0.636 %.
    free = judge_trend(Decimal(base), Decimal(latest), 1, direction)
    near = judge_trend(Decimal(base), Decimal(latest), 1, direction, Decimal(limit))
    assert (free.verdict, near.verdict) == ("moderate_progress", "substantial_progress")


@pytest.mark.parametrize(
    ("base", "latest", "years", "reason"),
    [("5", "6", 0, "one_value"), ("5", "-6", 1, "mixed_signs")],
)
def test_direction_without_two_like_values(base: str, latest: str, years: int, reason: str) -> None:
    found = judge_trend(Decimal(base), Decimal(latest), years, 1)
    assert (found.verdict, found.reason) == ("not_available", reason)


@given(any_case())
def test_never_raises_and_never_scores_beyond_five(drawn: Case) -> None:
    found = judge(drawn)
    score = found.measures.get("score")
    if isinstance(score, Decimal):
        assert -5 <= score <= 5
    else:
        assert found.verdict == "not_available"
        assert found.reason


@given(plain_case(st.decimals(1, 1000, places=2)))
def test_upside_down_is_judged_alike(drawn: Case) -> None:
    assert judge(mirrored(drawn)).verdict == judge(drawn).verdict


@given(st.decimals(-10, 10, places=2), st.decimals(-10, 10, places=2))
def test_direction_scores_within_five(base: Decimal, latest: Decimal) -> None:
    score = judge_trend(base, latest, 3, 1, Decimal(10)).measures.get("score")
    assert score is None or -5 <= Decimal(score) <= 5


def test_a_range_no_decimal_holds_is_said_so() -> None:
    far = case("1e-30", {2021: "1e59"}, "1e60", since=2020, by=2999)
    assert judge(far).verdict == "substantial_progress"
    beyond: Any = judge_trend(Decimal("1e-500000"), Decimal("1e600000"), 1, 1)
    assert (beyond.verdict, beyond.reason) == ("not_available", "out_of_range")


def test_a_later_value_belongs_to_another_plan() -> None:
    # rule E15
    late = case("100", {2021: "110", 2026: "999"}, STEADY)
    assert judge(late).measures["current_year"] == 2021
    assert late.points[-1] == Point(2026, Decimal(999))


def _close(value: object, expected: str) -> bool:
    return isinstance(value, Decimal) and abs(value - Decimal(expected)) < Decimal("1e-12")


def _thousandths(value: object) -> Decimal:
    assert isinstance(value, Decimal)
    return value.quantize(Decimal("0.001"))


def test_a_goal_in_words_is_judged_by_its_growth() -> None:
    """50 to 51.005 in two years is 1 % a year: from 0.5 and below 1.5, 250 x 0.01 - 1.25."""
    plan = 'kind = "directional"\nbaseline = { value = 50 }\ntarget = { trend = "up" }'
    found = judged(plan, "2021 52\n2022 51.005", year=2022, method="opensdg").assessment
    assert found.verdict == "moderate_progress"
    assert found.measures["base_year_used"] == 2020
    assert _close(found.measures["score"], "1.25")
    empty = judged(plan, "", year=2022, method="opensdg").assessment
    assert (empty.verdict, empty.reason) == ("not_available", "no_actual")


def test_a_goal_in_words_near_its_limit() -> None:
    """From 90 under 100 only 0.3736 of 1.5 % is asked for (see above); 0.667 % is enough."""
    plan = 'kind = "directional"\nbaseline = { value = 90 }\ntarget = { trend = "up" }\nlimit = 100'
    assert verdict(plan, "2021 90.6", year=2021, method="opensdg") == "substantial_progress"
