"""docs/methods.md, section 6, case by case."""

from decimal import Decimal

import pytest
from hypothesis import given

from jinan_plan.assess.case import Case
from jinan_plan.assess.methods.escap import judge
from jinan_plan.model.target import Comparator
from tests.unit.assess.sample_cases import any_case, case, points


def rounded(found: object) -> Decimal:
    assert isinstance(found, Decimal)
    return found.quantize(Decimal("0.0001"))


def test_a_share_follows_the_logit() -> None:
    # odds 20:80, then 50:50 two years later, so 80:20 another two years later
    found = judge(case("20", {2022: "50"}, "90", by=2024, kind="share"))
    assert found.verdict == "accelerate"
    assert rounded(found.measures["projection"]) == Decimal(80)
    assert rounded(found.measures["csi"]) == Decimal("4.2857")  # 10 x 30 / 70
    assert rounded(found.measures["ap"]) == Decimal("8.5714")  # 10 x 60 / 70
    assert found.measures["csi_class"] == "slow_progress"
    assert found.measures["ap_class"] == "accelerate"
    assert found.flags == ()


def test_without_a_bound_growth_goes_on_at_its_average_rate() -> None:
    # doubled, then unchanged: on average the square root of 2 a year, so 282.84 a year later
    found = judge(case("100", {2021: "200", 2022: "200"}, "300", by=2023))
    assert rounded(found.measures["projection"]) == Decimal("282.8427")
    assert found.verdict == "will_meet"  # 10 x 182.84 / 200 = 9.14


def test_a_limit_is_the_scale() -> None:
    # odds 1:4, then 1:1, so 4:1 of the limit of 10
    found = judge(case("2", {2021: "5"}, "8", by=2022, limit=Decimal(10)))
    assert rounded(found.measures["projection"]) == Decimal(8)
    assert found.verdict == "will_meet"


@pytest.mark.parametrize(
    ("now", "verdict", "status"),
    [
        # the target year itself: no projection, 100 to 200
        ("200", "will_meet", "on_track"),
        ("230", "will_meet", "on_track"),
        ("190.1", "will_meet", "on_track"),
        ("190", "accelerate", "slow_progress"),  # an index of 9 is not above 9
        ("100.1", "accelerate", "slow_progress"),
        ("100", "no_progress", "regression"),
        ("90", "no_progress", "regression"),
    ],
)
def test_classes(now: str, verdict: str, status: str) -> None:
    found = judge(case("100", {2025: now}, "200"))
    assert (found.verdict, found.measures["csi_class"]) == (verdict, status)


def test_falling_is_progress_where_less_is_better() -> None:
    found = judge(case("100", {2025: "60"}, "50", down=True))
    assert found.measures["csi"] == Decimal(8)


def test_a_missing_baseline_is_estimated_by_the_trend() -> None:
    # odds 1:4 in 2018 and 1:1 in 2022, so 1:2 in 2020: a third
    found = judge(
        case(None, {2022: "50"}, "80", by=2026, kind="share", history=points({2018: "20"}))
    )
    assert rounded(found.measures["base_value"]) == Decimal("33.3333")
    assert found.flags == ("base_estimated",)


def test_a_missing_current_year_is_estimated_by_the_trend() -> None:
    found = judge(case("20", {2022: "50"}, "90", kind="share", year=2024))
    assert rounded(found.measures["current_value"]) == Decimal(80)
    assert found.flags == ("current_estimated",)


@pytest.mark.parametrize(("base", "now"), [("0", "5"), ("100", "98")])
def test_at_a_bound_the_last_value_stays(base: str, now: str) -> None:
    found = judge(case(base, {2021: now}, "10", kind="share"))
    assert found.measures["projection"] == Decimal(now)


STRANGE: dict[str, tuple[Case, str, str | None]] = {
    "rule E2, one value that satisfies": (case(None, {2021: "11"}, "10"), "will_meet", None),
    "rule E2, one value": (case(None, {2021: "9"}, "10"), "insufficient_data", "one_value"),
    "nothing at all": (case(None, {}, "10"), "insufficient_data", "no_actual"),
    "constant": (case("50", {2021: "50"}, "60"), "no_progress", None),
    "rule E6, target is the baseline": (
        case("10", {2021: "9"}, "10"),
        "not_applicable",
        "target_equals_base",
    ),
    "rule E6, was better, is worse": (case("10", {2021: "7"}, "8"), "no_progress", None),
    "rule E7, baseline 0": (case("0", {2021: "9"}, "10"), "not_applicable", "base_zero"),
    "rule E8, negative": (case("-1", {2021: "9"}, "10"), "not_applicable", "negative_values"),
    "a total starts from 0": (
        case("0", {2021: "9"}, "50", kind="cum_sum"),
        "not_applicable",
        "running_total",
    ),
    "a band has no one target": (
        case("1", {2021: "2"}, "5", comparator=Comparator.BAND, band=(Decimal(5), Decimal(6))),
        "not_applicable",
        "band",
    ),
    "rule E18, due before it began": (
        case("1", {2021: "2"}, "5", by=2020),
        "not_applicable",
        "base_not_before_target",
    ),
    "words only": (
        case("1", {2021: "2"}, "5", kind="directional"),
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
    assert unjudged or found.verdict == found.measures["ap_class"]
