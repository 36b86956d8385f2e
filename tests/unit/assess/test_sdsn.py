"""docs/methods.md, section 7.3, case by case."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinan_plan.assess.case import Case
from jinan_plan.assess.methods.sdsn import judge
from jinan_plan.model.target import Comparator
from tests.unit.assess.sample_cases import any_case, case, mirrored, plain_case


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        # 100 to 150 in five years needs 10 a year
        ("150", "on_track"),
        ("110", "on_track"),
        ("109.9", "moderately_improving"),
        ("105", "moderately_improving"),
        ("104.9", "stagnating"),
        ("100", "stagnating"),
        ("99.9", "decreasing"),
    ],
)
def test_arrow(now: str, verdict: str) -> None:
    assert judge(case("100", {2021: now}, "150")).verdict == verdict


def test_only_the_last_five_years_make_the_recent_change() -> None:
    # needed: 100 in ten years; recent: 54 - 50 in the four years from 2020 to 2024
    found = judge(case("0", {2020: "50", 2024: "54"}, "100", since=2015))
    assert found.verdict == "stagnating"
    assert found.measures == {
        "actual_per_year": Decimal(1),
        "needed_per_year": Decimal(10),
        "ratio": Decimal("0.1"),
    }


def test_a_longer_gap_reaches_back_to_the_figure_before_it() -> None:
    # 60 in the eight years from 2015 to 2023 is 7.5 a year against 10 needed
    found = judge(case("0", {2023: "60"}, "100", since=2015))
    assert found.measures["ratio"] == Decimal("0.75")


STRANGE: dict[str, tuple[Case, str, str | None]] = {
    "reached though falling": (case("60", {2021: "55"}, "50"), "on_track", None),
    "rule E2, one value": (case(None, {2021: "9"}, "10"), "insufficient_data", "one_value"),
    "rule E2, one value that satisfies": (case(None, {2021: "11"}, "10"), "on_track", None),
    "no actual": (case("10", {}, "20"), "insufficient_data", "no_actual"),
    "rule E3, a year is missing and the bound says no": (
        case("0", {2022: "10"}, "50", kind="cum_sum", incomplete=True),
        "insufficient_data",
        "incomplete",
    ),
    "rule E3, a year is missing and the bound is enough": (
        case("0", {2022: "20"}, "50", kind="cum_sum", incomplete=True),
        "on_track",
        None,
    ),
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
    "rule E7, baseline 0 is fine on a straight line": (
        case("0", {2021: "5"}, "50"),
        "moderately_improving",
        None,
    ),
    "rule E8, signs may change on a straight line": (
        case("-5", {2021: "5"}, "45"),
        "on_track",
        None,
    ),
    "inside the band": (
        case("1", {2021: "5"}, "5", comparator=Comparator.BAND, band=(Decimal(5), Decimal(6))),
        "on_track",
        None,
    ),
    "outside the band": (
        case("1", {2021: "2"}, "5", comparator=Comparator.BAND, band=(Decimal(5), Decimal(6))),
        "not_applicable",
        "band",
    ),
    "a milestone has no number": (
        case("1", {2021: "2"}, "5", kind="milestone"),
        "not_applicable",
        "no_numeric_target",
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
