"""docs/methods.md, section 8, the rule tried on the past."""

from decimal import Decimal

import pytest

from jinan_plan.assess.backtest import Backtest, Errors, backtest
from jinan_plan.assess.scale import LOG
from tests.unit.assess.sample_cases import points


def test_each_value_from_those_before_it() -> None:
    # 100, 111 say 122 for 120: off by 2; 100, 111, 120 say 130 for 130. One jump of two years:
    # 100, 111 say 133 for 130.
    found = backtest(points({2020: "100", 2021: "111", 2022: "120", 2023: "130"}))
    assert found.one_step == Errors(2, Decimal(1), Decimal("0.00833333333333"))  # 2/120, halved
    assert found.to_end == Errors(1, Decimal(3), Decimal("0.0230769230769"))  # 3/130
    assert found.reason is None


def test_three_values_allow_one_comparison() -> None:
    found = backtest(points({2020: "100", 2021: "110", 2022: "118"}))
    assert found == Backtest(Errors(1, Decimal(2), Decimal("0.0169491525424")))  # 120 for 118


def test_on_the_log_steady_growth_is_foreseen() -> None:
    found = backtest(points({2020: "100", 2021: "110", 2022: "121"}), LOG)
    assert found.one_step == Errors(1, Decimal(0), Decimal(0))


def test_a_percentage_of_zero_is_not_made_up() -> None:
    found = backtest(points({2020: "2", 2021: "1", 2022: "0"}))
    assert found.one_step == Errors(1, Decimal(0), None)


@pytest.mark.parametrize(
    ("values", "reason"),
    [({2020: "1", 2021: "2"}, "too_few_values"), ({2020: "0", 2021: "1", 2022: "2"}, "off_scale")],
)
def test_nothing_to_say(values: dict[int, str], reason: str) -> None:
    assert backtest(points(values), LOG) == Backtest(reason=reason)
