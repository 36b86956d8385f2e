"""Computed numbers as they are handed on."""

from decimal import Decimal, localcontext

import pytest

from jinan_plan.assess.numbers import root, tidy


@pytest.mark.parametrize(
    ("computed", "shown"),
    [
        ("0.574933333333333333333", "0.574933333333333"),
        ("1.500", "1.5"),
        ("3E+4", "30000"),
        ("123456789012345678", "123456789012346000"),
        ("1E+30", "1" + "0" * 30),
        ("1.03E+57", "1.03E+57"),
        ("-1E+999", "-1E+999"),
    ],
)
def test_fifteen_digits_and_no_idle_zeros(computed: str, shown: str) -> None:
    with localcontext() as context:
        context.prec = 5
        assert str(tidy(Decimal(computed))) == shown


@pytest.mark.parametrize(
    ("power", "degree", "expected"),
    [("49", 2, "7"), ("1", 4, "1"), ("1.61051", 5, "1.1"), ("1E-300", 3, "1E-100")],
)
def test_the_root_of_a_power_is_exact(power: str, degree: int, expected: str) -> None:
    """1.1 times itself five times is 1.21, 1.331, 1.4641, 1.61051."""
    assert root(Decimal(power), degree) == Decimal(expected)


def test_a_root_is_right_to_its_fiftieth_digit() -> None:
    """The square root of 2 in fifty digits, rounded (OEIS A002193)."""
    digits = "1.4142135623730950488016887242096980785696718753769"
    assert str(root(Decimal(2), 2)) == digits
