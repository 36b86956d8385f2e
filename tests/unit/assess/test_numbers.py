"""Computed numbers as they are handed on."""

from decimal import Decimal, localcontext

import pytest

from jinan_plan.assess.numbers import tidy


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
