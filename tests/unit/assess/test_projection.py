"""docs/methods.md, section 8, worked by hand."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinan_plan.assess.case import Case
from jinan_plan.assess.projection import TRENDS, project, scale_of
from jinan_plan.assess.rows import Projection
from jinan_plan.model.target import Comparator
from tests.unit.assess.books import judged
from tests.unit.assess.sample_cases import any_case, case, mirrored, plain_case

# Steps of 11, 9 and 10 average 10: 130 + 9 x 10 = 220 nine years on. The rests 1, -1 and 0
# give s2 = 2 / 2 = 1; se2 = 1 x (9 + 81/3) = 36, so se = 6 with 2 degrees of freedom.
STEPS = {2021: "111", 2022: "120", 2023: "130"}


@pytest.mark.parametrize(
    ("target", "down", "chance", "label"),
    [
        # with 2 degrees of freedom P(T <= t) = 1/2 + t / (2 x sqrt(2 + t x t))
        ("209.5", False, "0.888888888889", "likely"),  # t = 1.75: 1/2 + 1.75/4.5
        ("217", False, "0.666666666667", "uncertain"),  # t = 0.5: 1/2 + 0.5/3
        ("220", False, "0.5", "uncertain"),
        ("223", False, "0.333333333333", "uncertain"),
        ("230.5", False, "0.111111111111", "unlikely"),
        ("230.5", True, "0.888888888889", "likely"),
    ],
)
def test_chance(target: str, down: bool, chance: str, label: str) -> None:  # noqa: FBT001 - a column
    found = project(case("100", STEPS, target, by=2032, down=down))
    assert (found.chance, found.label) == (Decimal(chance), label)


def test_interval() -> None:
    # t(0.9; 2) = 4/3 x sqrt(2) = 1.885618083; 6 times that is 11.313708499
    found = project(case("100", STEPS, "217", by=2032))
    assert found.value == Decimal(220)
    assert found.low == Decimal("208.686291501")
    assert found.high == Decimal("231.313708499")
    assert found.flags == ()


def test_three_values_give_a_very_wide_interval() -> None:
    # steps 10 and 8: 118 + 3 x 9 = 145; s2 = 2, se2 = 2 x (3 + 9/2) = 15; 3.077684 x 3.872983
    found = project(case("100", {2021: "110", 2022: "118"}, "145"))
    assert found.flags == ("very_wide",)
    assert (found.value, found.chance) == (Decimal(145), Decimal("0.5"))
    assert found.low is not None
    assert found.low.quantize(Decimal("0.001")) == Decimal("133.080")


def test_two_values_give_a_point() -> None:
    assert project(case("100", {2021: "110"}, "150")) == Projection(
        value=Decimal(150), flags=("no_interval",)
    )


@pytest.mark.parametrize(("target", "chance"), [("150", "1"), ("150.1", "0")])
def test_values_without_variation(target: str, chance: str) -> None:
    found = project(case("100", {2021: "110", 2022: "120"}, target))
    assert (found.low, found.value, found.high) == (Decimal(150),) * 3
    assert found.flags == ("no_variation",)
    assert found.chance == Decimal(chance)


def test_a_geometric_path_is_projected_on_the_log() -> None:
    # 10 % a year throughout: 100 x 1.1 ** 5, on the log exactly on target
    found = project(case("100", {2021: "110", 2022: "121"}, "161.051", geometric=True))
    assert (found.value, found.chance) == (Decimal("161.051"), Decimal(1))
    assert found.flags == ("no_variation",)


def test_a_share_near_its_bound_is_projected_on_the_logit() -> None:
    # of 17: odds 1/16, then 1/4, so 16/1 three years on: 16 of 17
    found = project(case("1", {2021: "3.4"}, "10", by=2024, kind="share", limit=Decimal(17)))
    assert found.value == Decimal(16)


@pytest.mark.parametrize(
    ("odd", "name"),
    [
        (case("50", {2021: "60"}, "70", kind="share"), "natural"),
        (case("10", {2021: "90"}, "70", kind="share"), "natural"),  # on the edge, not past it
        (case("50", {2021: "90.1"}, "99", kind="share"), "logit"),
        (case("9.9", {2021: "20"}, "99", kind="share"), "logit"),
        (case("0", {2021: "20"}, "99", kind="share"), "natural"),  # 0 has no logit
        (case("95", {2021: "98"}, "100", kind="share"), "natural"),  # nor has 100 %
        (case("95", {2021: "104"}, "110", kind="share"), "natural"),
        (case("95", {2021: "98"}, "100"), "natural"),
        (case("95", {2021: "98"}, "99", limit=Decimal(100)), "logit"),
        (case("1", {2021: "1.1"}, "1.5", kind="growth"), "log"),
        (case("1", {2021: "0.9"}, "0.8", kind="cum_change", down=True), "log"),
        (case("0", {2021: "5"}, "50", kind="cum_sum"), "natural"),
    ],
)
def test_scale(odd: Case, name: str) -> None:
    assert scale_of(odd).name == name


def test_nothing_is_shown_past_a_natural_bound() -> None:
    # 80, 85, 92: 92 + 3 x 6 = 110 per cent; the target of 100 keeps it on the natural scale
    found = project(case("80", {2021: "85", 2022: "92"}, "100", kind="share"))
    assert (found.value, found.high) == (Decimal(100), Decimal(100))
    assert "clipped" in found.flags
    lowest = project(case("20", {2021: "11"}, "0", kind="share", down=True))
    assert (lowest.value, lowest.flags) == (Decimal(0), ("no_interval", "clipped"))
    floor = project(case("20", {2021: "11"}, "9", down=True, limit=Decimal(8)))
    assert (floor.value, floor.flags) == (Decimal(8), ("no_interval", "clipped"))


def test_a_band_is_met_inside_it() -> None:
    # 217 to 223: t from -0.5 to 0.5, so 2/3 - 1/3
    inside = case(
        "100",
        STEPS,
        "217",
        by=2032,
        comparator=Comparator.BAND,
        band=(Decimal(217), Decimal(223)),
    )
    assert project(inside).chance == Decimal("0.333333333333")


def test_a_band_up_to_a_bound_is_a_floor() -> None:
    # on the logit nothing is above 100 %, so 95 to 100 is met whenever 95 is
    values = {2021: "92", 2022: "91", 2023: "93"}
    bounds = (Decimal(95), Decimal(100))
    floor = project(case("90", values, "95", kind="share"))
    band = project(case("90", values, "95", kind="share", comparator=Comparator.BAND, band=bounds))
    assert floor.chance is not None
    assert 0 < floor.chance < 1
    assert band.chance == floor.chance


NONE: dict[str, Case] = {
    "no_actual": case(None, {}, "10"),
    "one_value": case("5", {}, "10"),
    "target_year_known": case("5", {2025: "9"}, "10"),
    "incomplete": case("0", {2021: "1", 2022: "3"}, "10", kind="cum_sum", incomplete=True),
    "base_zero": case("0", {2021: "5"}, "10", geometric=True),  # rule E7
    "negative_values": case("-1", {2021: "5"}, "10", geometric=True),  # rule E8
    "target_not_positive": case("1", {2021: "5"}, "0", geometric=True),
    "no_numeric_target": case("1", {2021: "5"}, "9", kind="directional"),
}


@pytest.mark.parametrize("reason", NONE)
def test_no_projection(reason: str) -> None:
    assert project(NONE[reason]) == Projection(reason=reason)


def test_least_squares() -> None:
    # 100, 102, 101 in 2020 to 2022: mean 101, slope 1/2; 2024 is 3 years from the middle.
    # Rests -1/2, 1, -1/2: s2 = 1.5; se2 = 1.5 x (1 + 1/3 + 9/2) = 8.75; 3.077684 x 2.958040
    found = TRENDS["line"].on(case("100", {2021: "102", 2022: "101"}, "102.5", by=2024))
    assert (found.value, found.chance) == (Decimal("102.5"), Decimal("0.5"))
    assert found.high is not None
    assert found.high.quantize(Decimal("0.001")) == Decimal("111.604")
    point = TRENDS["line"].on(case("100", {2021: "110"}, "150"))
    assert (point.value, point.flags) == (Decimal(150), ("no_interval",))


def test_constant_growth() -> None:
    # 100 to 121 in two years is 10 % a year, whatever lay between: 121 x 1.331 = 161.051
    found = TRENDS["growth"].on(case("100", {2021: "140", 2022: "121"}, "150"))
    assert found == Projection(value=Decimal("161.051"), flags=("no_interval",))
    assert TRENDS["growth"].on(case("0", {2021: "5"}, "9")).reason == "base_zero"


@given(any_case())
@pytest.mark.parametrize("rule", [trend.on for trend in TRENDS.values()])
def test_never_raises_and_gives_a_reason(rule: Callable[[Case], Projection], drawn: Case) -> None:
    found = rule(drawn)
    assert (found.value is None) == (found.reason is not None)
    assert found.chance is None or 0 <= found.chance <= 1
    if found.value is not None and found.low is not None and found.high is not None:
        assert found.low <= found.value <= found.high


@given(plain_case(st.decimals(-1000, 1000, places=2)))
def test_upside_down_the_chance_is_the_same(drawn: Case) -> None:
    here, there = project(drawn), project(mirrored(drawn))
    assert here.chance == there.chance
    assert here.value is None or (there.value is not None and here.value == -there.value)


def test_a_bound_on_growth_is_projected_as_rates_not_as_an_index() -> None:
    """Rule E19: averages of 2, 1 and 0 % fall by 1 a year; on to -2 % in 2025, under 3 for sure."""
    plan = 'kind = "growth"\nactuals = "average"\ntarget = { at_most = 3 }'
    found = judged(plan, "2021 2\n2022 1\n2023 0", year=2023).projection
    assert (found.value, found.chance, found.flags) == (Decimal(-2), Decimal(1), ("no_variation",))
