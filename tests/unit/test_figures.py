"""How figures are written. Expected texts follow the rules in ``jinan_plan.figures`` by hand."""

from decimal import Decimal

import pytest

from jinan_plan import figures


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("4301.6", 1, "4,301.6"),
        ("7000", 0, "7,000"),
        ("7000", None, "7,000"),
        ("4312.0", None, "4,312.0"),
        ("0.25", 1, "0.2"),
        ("0.35", 1, "0.4"),
        ("-0.04", 1, "0.0"),
        ("-1234.5", 0, "-1,234"),
        ("1E+3", None, "1,000"),
    ],
)
def test_grouped(value: str, decimals: int | None, text: str) -> None:
    assert figures.grouped(Decimal(value), decimals) == text


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        ("0.9996", "99%"),
        ("1", "100%"),
        ("1.0001", "100%"),
        ("0.574933", "57%"),
        ("-0.001", "-1%"),
        ("0", "0%"),
        ("-0.0", "0%"),
    ],
)
def test_a_percentage_is_floored_so_that_100_means_reached(fraction: str, text: str) -> None:
    assert figures.percent(Decimal(fraction)) == text


@pytest.mark.parametrize(
    ("value", "text"), [("1.9", "+1.9"), ("-1.9", "-1.9"), ("0", "0.0"), ("-0.01", "0.0")]
)
def test_signed_has_no_sign_where_nothing_shows(value: str, text: str) -> None:
    assert figures.signed(Decimal(value), 1) == text


@pytest.mark.parametrize(
    ("value", "text"), [("13.4304", "13.43"), ("10.70", "10.7"), ("1E+3", "1,000"), ("0.004", "0")]
)
def test_at_most_two_digits_and_no_idle_zero(value: str, text: str) -> None:
    assert figures.at_most(Decimal(value), 2) == text


@pytest.mark.parametrize(
    ("value", "text"), [("4301.60", "4301.60"), ("1E+2", "100"), ("-0.0", "0.0"), ("1E-3", "0.001")]
)
def test_plain_keeps_digits_and_has_no_exponent(value: str, text: str) -> None:
    assert figures.plain(Decimal(value)) == text
