"""Student's t against published tables."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinan_plan.assess.student import ninetieth, probability

# Upper 10 % points as every table prints them, e.g. NIST/SEMATECH e-Handbook of Statistical
# Methods, 1.3.6.7.2.
TABLE = {1: "3.078", 2: "1.886", 3: "1.638", 4: "1.533", 5: "1.476", 10: "1.372", 30: "1.310"}


@pytest.mark.parametrize(("freedom", "printed"), TABLE.items())
def test_ninety_per_cent_point(freedom: int, printed: str) -> None:
    assert ninetieth(freedom).quantize(Decimal("0.001")) == Decimal(printed)


def test_with_two_degrees_it_is_four_thirds_of_the_root_of_two() -> None:
    # closed form: 0.8 = t / sqrt(2 + t * t), so t * t = 32/9
    assert abs(ninetieth(2) ** 2 - Decimal(32) / 9) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("t", "freedom", "chance"),
    [
        ("0", 1, "0.5"),
        ("1", 1, "0.75"),  # a quarter of the circle
        ("-1", 1, "0.25"),
        ("0.5", 2, "0.666666666667"),  # 1/2 + 0.5 / (2 x 1.5)
        ("6.314", 1, "0.95"),
        ("2.571", 5, "0.975"),
        ("1.812", 10, "0.95"),
        ("1e30", 3, "1"),
    ],
)
def test_probability(t: str, freedom: int, chance: str) -> None:
    assert abs(probability(Decimal(t), freedom) - Decimal(chance)) < Decimal("5e-5")


@given(st.decimals(-50, 50, places=3), st.integers(1, 40))
def test_both_tails_are_alike(t: Decimal, freedom: int) -> None:
    both = probability(t, freedom) + probability(-t, freedom)
    assert abs(both - 1) < Decimal("1e-20")
