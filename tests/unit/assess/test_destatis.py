"""docs/methods.md, section 7.1, case by case."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinan_plan.assess.case import Case
from jinan_plan.assess.methods.destatis import judge
from jinan_plan.model.target import Comparator
from tests.unit.assess.books import judged
from tests.unit.assess.sample_cases import any_case, case, mirrored, plain_case, points


def banded(base: str, actuals: dict[int, str]) -> Case:
    """From above into a band of 20 to 30."""
    bounds = (Decimal(20), Decimal(30))
    return case(base, actuals, "30", comparator=Comparator.BAND, band=bounds)


@pytest.mark.parametrize(
    ("before", "verdict", "share"),
    [
        # 20 in 2024, target 40 a year later; four values with the same yearly change
        (("-40", "-20", "0"), "sun", "0"),  # 40 expected
        (("-37.3", "-18.2", "0.9"), "sun", "0.045"),  # 39.1 expected: 0.9 of 20
        (("-37", "-18", "1"), "light_cloud", "0.05"),  # 39 expected: 1 of 20
        (("-28", "-12", "4"), "light_cloud", "0.2"),  # 36 expected: 4 of 20
        (("-27.7", "-11.8", "4.1"), "cloud", "0.205"),  # 35.9 expected
        (("20", "20", "20"), "storm", "1"),
        (("26", "24", "22"), "storm", "1.1"),  # 18 expected: 22 of 20
    ],
)
def test_weather(before: tuple[str, str, str], verdict: str, share: str) -> None:
    first, second, third = before
    found = judge(case(first, {2022: second, 2023: third, 2024: "20"}, "40", since=2021, by=2025))
    assert found.verdict == verdict
    assert found.measures["gap_share"] == Decimal(share)
    assert found.measures["rule"] == "projection"


def test_figures_before_the_plan_count_but_only_the_last_six_values() -> None:
    # 2016 is the seventh; from 2017 on it is 2 a year: 20 + 2 x 4 = 28 of 29
    history = points({2016: "99", 2017: "12", 2018: "14", 2019: "16"})
    found = judge(case("18", {2021: "20", 2022: "22"}, "29", history=history))
    assert found.measures["mean_change"] == Decimal(2)
    assert found.measures["projection"] == Decimal(28)
    assert found.verdict == "light_cloud"  # 1 of the 7 still to go


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({2021: "5.2", 2022: "5.4"}, "light_cloud"),  # holds, 0.2 a year the wrong way
        ({2021: "5.0", 2022: "5.0"}, "sun"),
        ({2021: "4.9", 2022: "4.8"}, "sun"),
        ({2021: "5.8", 2022: "5.6"}, "storm"),
        ({2021: "5.6", 2022: "4.9"}, "sun"),
    ],
)
def test_a_bound_to_be_kept_every_year(values: dict[int, str], verdict: str) -> None:
    # section 2.4: at most 5.5 every year, 5.0 in 2020
    found = judge(case("5.0", values, "5.5", kind="each_year", constant=True, down=True))
    assert found.verdict == verdict
    assert found.measures["rule"] == "each_year"


@pytest.mark.parametrize(
    ("base", "now", "verdict"),
    [("6.5", "6.0", "cloud"), ("6.0", "6.0", "cloud"), (None, "6.0", "cloud"), (None, "5", "sun")],
)
def test_a_bound_not_kept(base: str | None, now: str, verdict: str) -> None:
    found = judge(case(base, {2021: now}, "5.5", kind="each_year", constant=True, down=True))
    assert found.verdict == verdict
    assert ("mean_change" in found.measures) == (base is not None)


STRANGE: dict[str, tuple[Case, str, str | None]] = {
    "three values are too few": (
        case("10", {2021: "12", 2022: "14"}, "20"),
        "insufficient_data",
        "too_few_values",
    ),
    "reached, so kept or not": (case("10", {2021: "21"}, "20"), "sun", None),
    "reached, but worded more than": (
        case("10", {2021: "20"}, "20", comparator=Comparator.ABOVE),
        "cloud",
        None,
    ),
    "rule E6, was better, is worse": (
        case("10", {2021: "7"}, "8", constant=True),
        "storm",
        None,
    ),
    "no actual": (case("10", {}, "20"), "insufficient_data", "no_actual"),
    "rule E3, a year is missing": (
        case("0", {2021: "1", 2022: "2", 2024: "3"}, "50", kind="cum_sum", incomplete=True),
        "insufficient_data",
        "incomplete",
    ),
    "words only": (
        case("10", {2021: "21"}, "20", kind="directional"),
        "not_applicable",
        "no_numeric_target",
    ),
    "inside a band": (banded("40", {2021: "25"}), "sun", None),
    "on the way to a band": (
        banded("80", {2021: "70", 2022: "60", 2023: "50"}),
        "sun",  # 30 expected in 2025
        None,
    ),
    "through the band and out of it": (
        banded("100", {2021: "80", 2022: "60", 2023: "40"}),
        "cloud",  # 0 expected: 20 short of the far bound, 10 to go to the near one
        None,
    ),
    "away from a band": (
        banded("31", {2021: "32", 2022: "33", 2023: "34"}),
        "storm",
        None,
    ),
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_case(name: str) -> None:
    odd, verdict, reason = STRANGE[name]
    found = judge(odd)
    assert (found.verdict, found.reason) == (verdict, reason)


@given(any_case())
def test_never_raises_and_gives_a_reason(drawn: Case) -> None:
    found = judge(drawn)
    unjudged = found.verdict in {"not_applicable", "insufficient_data"}
    assert unjudged == (found.reason is not None)


@given(plain_case(st.decimals(-1000, 1000, places=2)))
def test_upside_down_is_judged_alike(drawn: Case) -> None:
    assert judge(mirrored(drawn)).verdict == judge(drawn).verdict


@pytest.mark.parametrize(
    ("actuals", "verdict", "changes"),
    [
        ("2021 52\n2022 53\n2023 55", "sun", ("1.666", "2")),
        ("2021 52\n2022 56\n2023 55", "light_cloud", ("1.666", "-1")),
        ("2021 52\n2022 52\n2023 52", "light_cloud", ("0.666", "0")),  # no change is not good
        ("2021 46\n2022 44\n2023 45", "cloud", ("-1.666", "1")),
        ("2021 47\n2022 46\n2023 45", "storm", ("-1.666", "-1")),
    ],
)
def test_a_goal_in_words(actuals: str, verdict: str, changes: tuple[str, str]) -> None:
    """Four values from 50 in 2020: average and last change, as the office tells them apart."""
    plan = 'kind = "directional"\nbaseline = { value = 50 }\ntarget = { trend = "up" }'
    found = judged(plan, actuals, year=2023, method="destatis").assessment
    assert found.verdict == verdict
    mean, last = found.measures["mean_change"], found.measures["last_change"]
    assert (str(mean)[: len(changes[0])], str(last)) == changes
    assert found.measures["rule"] == "directional"


def test_a_goal_in_words_takes_four_values() -> None:
    plan = 'kind = "directional"\nbaseline = { value = 50 }\ntarget = { trend = "up" }'
    short = judged(plan, "2021 51\n2022 52", year=2022, method="destatis").assessment
    assert (short.verdict, short.reason) == ("insufficient_data", "too_few_values")
    longer = judged(plan, "2019 49\n2021 51\n2022 52", year=2022, method="destatis").assessment
    assert longer.verdict == "sun"
