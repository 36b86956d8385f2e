"""A threshold that is met exactly is met, and one missed by a millionth is missed.

Decimals of fifty digits and a slack of 1e-9 (docs/methods.md, section 2.2). The other methods'
thresholds stand with their own tests; here are those that decimals cannot write down: thirds,
sevenths, roots and logarithms.
"""

from decimal import Decimal, localcontext

import pytest

from jinan_plan.assess.case import EXACT, Case
from jinan_plan.assess.methods.registry import method_of
from tests.unit.assess.sample_cases import case

MILLIONTH = Decimal("1e-6")
HUNDRED_DOUBLINGS = str(2**100)


def said(method: str, judged: Case) -> str:
    with localcontext(EXACT):
        return method_of(method)(judged).verdict


PACE = [
    ("0.60", "behind", "far_behind"),
    ("0.95", "on_track", "behind"),
    ("1.05", "ahead", "on_track"),
    ("0", "far_behind", "reversing"),
]


@pytest.mark.parametrize("years", [3, 7])
@pytest.mark.parametrize(("pace", "at", "below"), PACE)
def test_a_pace_after_one_year_of_three_or_seven(
    years: int, pace: str, at: str, below: str
) -> None:
    """From 0 to 10: the time gone is no decimal, and neither is the value."""
    value = EXACT.divide(Decimal(pace) * 10, Decimal(years))
    verdicts = [
        said("pace", case("0", {2021: str(shown)}, "10", by=2020 + years))
        for shown in (value, value - MILLIONTH)
    ]
    assert verdicts == [at, below]


@pytest.mark.parametrize(("pace", "at", "below"), PACE)
def test_a_pace_in_logarithms(pace: str, at: str, below: str) -> None:
    """2 to the hundredth in five years is 20 doublings a year; 12, 19 and 21 are the bounds."""
    doublings = int(Decimal(pace) * 20)
    exact = Decimal(2) ** doublings
    verdicts = [
        said("pace", case("1", {2021: str(shown)}, HUNDRED_DOUBLINGS, geometric=True))
        for shown in (exact, exact * (1 - MILLIONTH))
    ]
    assert verdicts == [at, below]


@pytest.mark.parametrize(
    ("share", "at", "more", "less"),
    [
        ("0.05", "light_cloud", "light_cloud", "sun"),
        ("0.20", "light_cloud", "cloud", "light_cloud"),
    ],
)
def test_the_part_of_the_gap_that_stays_open(share: str, at: str, more: str, less: str) -> None:
    """16, 18, 20, 22 and three years to go lead to 28; T - 28 is the share of T - 22."""
    open_part = Decimal(share)
    target = EXACT.divide(28 - 22 * open_part, 1 - open_part)
    verdicts = [
        said("destatis", case("16", {2021: "18", 2022: "20", 2023: "22"}, str(asked), by=2026))
        for asked in (target, target + MILLIONTH, target - MILLIONTH)
    ]
    assert verdicts == [at, more, less]


@pytest.mark.parametrize(
    ("value", "at", "above"),
    [
        ("90.5", "significant_progress", "moderate_progress"),
        ("94", "moderate_progress", "insufficient_progress"),
        ("100", "insufficient_progress", "movement_away"),
    ],
)
def test_falls_of_a_tenth_a_year(value: str, at: str, above: str) -> None:
    """0.9 ^ 5 = 0.59049 asks for a fall of a tenth: 9.5, 6 and 0 % are the bounds."""
    verdicts = [
        said("eurostat", case("100", {2021: str(shown)}, "59.049", down=True))
        for shown in (Decimal(value), Decimal(value) + MILLIONTH)
    ]
    assert verdicts == [at, above]


def test_the_expected_share_of_the_progress_chart() -> None:
    """110 and on to 121: 21 of a way of 21 / 0.95 is on track."""
    way = EXACT.divide(Decimal(21), Decimal("0.95"))
    verdicts = [
        said("unsd", case("100", {2021: "110"}, str(100 + asked), by=2022))
        for asked in (way, way + MILLIONTH)
    ]
    assert verdicts == ["on_track", "needs_acceleration"]
