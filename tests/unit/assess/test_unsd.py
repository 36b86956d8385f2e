"""docs/methods.md, section 5, case by case."""

from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given

from jinan_plan.assess.case import Case
from jinan_plan.assess.known import Known
from jinan_plan.assess.methods.unsd import judge, judge_trend
from jinan_plan.assess.question import Question
from jinan_plan.assess.workings import working
from jinan_plan.model.target import Comparator
from tests.unit.assess.books import TODAY, book, judged
from tests.unit.assess.sample_cases import any_case, case, points

VERDICTS = {
    "achieved",
    "on_track",
    "needs_acceleration",
    "stagnation_or_regression",
    "not_applicable",
    "insufficient_data",
}


@pytest.mark.parametrize(
    ("now", "target", "verdict", "share"),
    [
        # half-way in time, so the value to come is now * now / 100
        ("195", "395", "on_track", "0.95"),  # 380.25: 280.25 of 295
        ("194.9", "395", "needs_acceleration", None),  # 379.86: 279.86 of 295 = 0.9487
        ("120", "540", "needs_acceleration", "0.1"),  # 144: 44 of 440
        ("119.9", "540", "stagnation_or_regression", None),  # 143.76: 43.76 of 440 = 0.0995
        ("90", "540", "stagnation_or_regression", None),
        ("540", "540", "achieved", "6.4"),  # 2916: 2816 of 440
    ],
)
def test_share_of_the_way(now: str, target: str, verdict: str, share: str | None) -> None:
    found = judge(case("100", {2021: now}, target, by=2022))
    assert found.verdict == verdict
    if share is not None:
        value = found.measures["expected_share"]
        assert isinstance(value, Decimal)
        assert abs(value - Decimal(share)) < Decimal("1e-12")


def test_measures() -> None:
    # 10 % a year: 110 now, 110 x 1.1 ** 4 = 161.051 in 2025, 61.051 of the 100 to go
    found = judge(case("100", {2021: "110"}, "200"))
    measures = {key: f"{value:.6f}" for key, value in found.measures.items()}
    assert measures.pop("base_year_used") == "2020.000000"
    assert measures == {
        "actual_growth": "0.100000",
        "projection": "161.051000",
        "expected_share": "0.610510",
    }
    assert found.verdict == "needs_acceleration"


@pytest.mark.parametrize(
    ("now", "target", "down", "verdict"),
    [
        ("99", "100", False, "achieved"),
        ("98.9", "100", False, "on_track"),  # 103.7 to come, but not there
        ("1", "0", True, "achieved"),
        ("93", "95", False, "needs_acceleration"),  # only 0 % and 100 % are that lenient
    ],
)
def test_a_share_within_one_point_of_all_or_nothing(
    now: str,
    target: str,
    down: bool,  # noqa: FBT001 - a table's column
    verdict: str,
) -> None:
    start = "90" if not down else "10"
    found = judge(case(start, {2022: now}, target, kind="share", down=down, by=2023))
    assert found.verdict == verdict


STRANGE: dict[str, tuple[Case, str, str | None]] = {
    "rule E1 and E2, no second value": (
        case(None, {2021: "9"}, "10"),
        "insufficient_data",
        "one_value",
    ),
    "rule E2, one value that satisfies": (case(None, {2021: "11"}, "10"), "achieved", None),
    "no actual": (case("10", {}, "20"), "insufficient_data", "no_actual"),
    "rule E7, baseline 0": (case("0", {2021: "9"}, "20"), "not_applicable", "base_zero"),
    "rule E8, signs change": (case("5", {2021: "-9"}, "20"), "not_applicable", "mixed_signs"),
    "rule E8, all negative": (
        case("-5", {2021: "-4"}, "-2"),
        "not_applicable",
        "negative_values",
    ),
    "rule E8, negative start": (case("-5", {2021: "-4"}, "2"), "not_applicable", "mixed_signs"),
    "rule E6, target is the baseline": (
        case("10", {2021: "9"}, "10", constant=True),
        "not_applicable",
        "target_equals_base",
    ),
    "rule E6, was better, is worse": (
        case("10", {2021: "7"}, "8"),
        "not_applicable",
        "constant_target",
    ),
    "a total is no growing value": (
        case("0", {2021: "9"}, "50", kind="cum_sum"),
        "not_applicable",
        "running_total",
    ),
    "a total that is reached": (case("0", {2021: "51"}, "50", kind="cum_sum"), "achieved", None),
    "a band has no one target": (
        case("1", {2021: "2"}, "5", comparator=Comparator.BAND, band=(Decimal(5), Decimal(6))),
        "not_applicable",
        "band",
    ),
    "gone to nothing": (case("10", {2021: "0"}, "20"), "stagnation_or_regression", None),
    "words only": (
        case("10", {2021: "0"}, "20", kind="directional"),
        "not_applicable",
        "no_numeric_target",
    ),
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_case(name: str) -> None:
    odd, verdict, reason = STRANGE[name]
    found = judge(odd)
    assert (found.verdict, found.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("before", "base"),
    [
        ({2019: "80"}, "80"),  # one year off, against two years for 2022
        ({2018: "80"}, "100"),  # two years off either way: the later one
        ({}, "100"),
    ],
)
def test_without_a_baseline_the_nearest_year_is_the_base(before: dict[int, str], base: str) -> None:
    # rule E1
    found = judge(case(None, {2022: "100", 2024: "121"}, "200", history=points(before)))
    years = 2024 - (2019 if base == "80" else 2022)
    growth = found.measures["actual_growth"]
    assert isinstance(growth, Decimal)
    assert abs((1 + growth) ** years - Decimal(121) / Decimal(base)) < Decimal("1e-12")
    assert found.flags == ("baseline_substituted",)


@pytest.mark.parametrize(
    ("latest", "direction", "verdict"),
    [
        ("102", 1, "on_track"),
        ("101.9", 1, "needs_acceleration"),
        ("100.5", 1, "needs_acceleration"),
        ("100.4", 1, "stagnation_or_regression"),
        ("98", -1, "on_track"),
        ("99.5", -1, "needs_acceleration"),
        ("102", -1, "stagnation_or_regression"),
    ],
)
def test_direction_without_a_number(latest: str, direction: Literal[1, -1], verdict: str) -> None:
    assert judge_trend(Decimal(100), Decimal(latest), 1, direction).verdict == verdict


@pytest.mark.parametrize(
    ("base", "latest", "years", "verdict", "reason"),
    [
        ("1", "2", 0, "insufficient_data", "one_value"),
        ("0", "2", 1, "not_applicable", "base_zero"),
        ("-1", "2", 1, "not_applicable", "mixed_signs"),
    ],
)
def test_direction_without_growth(
    base: str, latest: str, years: int, verdict: str, reason: str
) -> None:
    found = judge_trend(Decimal(base), Decimal(latest), years, 1)
    assert (found.verdict, found.reason) == (verdict, reason)


@given(any_case())
def test_never_raises_and_gives_a_reason(drawn: Case) -> None:
    found = judge(drawn)
    assert found.verdict in VERDICTS
    assert (found.reason is not None) == (found.verdict in {"not_applicable", "insufficient_data"})


@pytest.mark.parametrize(
    ("trend", "actuals", "verdict", "reason"),
    [
        ("up", "2021 52\n2022 51", "needs_acceleration", None),  # 0.995 % a year from 50
        ("down", "2022 48", "on_track", None),  # -2.02 % a year
        ("down", "2022 52", "stagnation_or_regression", None),
        ("up", "", "insufficient_data", "no_actual"),
    ],
)
def test_a_goal_in_words(trend: str, actuals: str, verdict: str, reason: str | None) -> None:
    plan = f'kind = "directional"\nbaseline = {{ value = 50 }}\ntarget = {{ trend = "{trend}" }}'
    found = judged(plan, actuals, year=2022, method="unsd").assessment
    assert (found.verdict, found.reason) == (verdict, reason)


def test_a_goal_in_words_with_one_figure() -> None:
    plan = 'kind = "directional"\ntarget = { trend = "up" }'
    found = judged(plan, "2022 52", year=2022, method="unsd").assessment
    assert (found.verdict, found.reason) == ("insufficient_data", "one_value")


def test_the_working_is_that_of_the_base_used() -> None:
    """90 in 2019 is nearer to 2020 than 95 in 2022, so growth counts from there: four years."""
    plan = 'kind = "level"\ntarget = { at_least = 120 }'
    known = Known.at(book(plan, "2019 90\n2022 95\n2023 99"), 2023, None, TODAY)
    question = Question.of(known, known.book.plan.indicators["x"])
    found = question.judged("unsd")
    assert found.measures["base_year_used"] == 2019
    assert isinstance(question.written, Case)
    step = working(question.written, found)
    assert step is not None
    assert (step.numbers["base"], step.numbers["passed"]) == (90, 4)
