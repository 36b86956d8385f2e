"""Units convert exactly within their dimension, and are matched as whole tokens only."""

from decimal import Decimal

import pytest

from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Unit
from jinan_plan.model.units import UnitError, convert, measure, unit_of_actuals
from jinan_plan.model.values import Form, Kind

DOZEN = Unit(symbol="打", of="件", times=Decimal(12))
CRATE = Unit(symbol="箱", of="打", times=Decimal("2.5"))


@pytest.mark.parametrize(
    ("value", "source", "goal", "expected"),
    [
        ("0.5853", "万亿元", "亿元", "5853"),
        ("585300000000", "元", "亿元", "5853"),
        ("1000", "亿元", "万亿元", "0.1"),
        ("1.5", "千亿元", "亿元", "1500"),
        ("585.3", "billion yuan", "亿元", "5853"),
        ("3.2", "万个", "个", "32000"),
        ("30", "万人", "人", "300000"),
        ("5.3", "‰", "%", "0.53"),
        ("0.53", "%", "‰", "5.3"),
        ("1.5", "pp", "个百分点", "1.5"),
        ("2", "万千瓦", "千瓦", "20000"),
        ("5853.10", "亿元", "亿元", "5853.10"),
        ("5853.10", "亿 元", "亿 元", "5853.10"),
        ("12.50", "％", "%", "12.50"),
        ("0.58530", "万亿元", "亿元", "5853"),
        ("-0.5", "万亿元", "亿元", "-5000"),
    ],
)
def test_a_value_converts_exactly(value: str, source: str, goal: str, expected: str) -> None:
    assert str(convert(Decimal(value), source, goal)) == expected


def test_a_unit_of_the_plan_may_build_on_another_of_its_own() -> None:
    assert convert(Decimal(2), "箱", "件", [DOZEN, CRATE]) == Decimal(60)
    assert convert(Decimal(6), "件", "打", [DOZEN]) == Decimal("0.5")


def test_a_unit_of_the_plan_may_found_a_dimension() -> None:
    own = [Unit(symbol="万标箱", of="标箱", times=Decimal(10000))]
    assert convert(Decimal("1.5"), "万标箱", "标箱", own) == Decimal(15000)
    assert measure("标箱") is None


def test_a_unit_nobody_knows_is_still_itself() -> None:
    assert convert(Decimal("0.35"), "吨标准煤/万元", "吨标准煤/万元") == Decimal("0.35")


@pytest.mark.parametrize(
    ("source", "goal", "code"),
    [
        ("家", "项", "unit-mismatch"),
        ("%", "个百分点", "unit-mismatch"),
        ("亿元", "%", "unit-mismatch"),
        ("元", "吨标准煤/万元", "unit-mismatch"),
        ("bps", "%", "unit-unknown"),
        ("亿", "亿元", "unit-unknown"),
        ("亿元/年", "亿元", "unit-unknown"),
        ("Yuan", "元", "unit-unknown"),
        ("件", "打", "unit-inexact"),
    ],
)
def test_what_does_not_convert_is_refused(source: str, goal: str, code: str) -> None:
    with pytest.raises(UnitError) as refused:
        convert(Decimal(1), source, goal, [DOZEN])
    assert refused.value.code == code


def test_units_defined_in_a_circle_are_refused() -> None:
    circle = [
        Unit(symbol="甲", of="乙", times=Decimal(2)),
        Unit(symbol="乙", of="甲", times=Decimal(2)),
    ]
    with pytest.raises(UnitError) as refused:
        convert(Decimal(1), "甲", "件", circle)
    assert refused.value.code == "unit-circular"


def test_a_unit_worth_nothing_is_refused() -> None:
    nothing = [Unit(symbol="空", of="件", times=Decimal(0))]
    with pytest.raises(UnitError) as refused:
        convert(Decimal(1), "件", "空", nothing)
    assert refused.value.code == "unit-inexact"


def test_a_plan_cannot_redefine_a_unit_of_the_table() -> None:
    swindle = [Unit(symbol="亿元", of="元", times=Decimal(1))]
    assert convert(Decimal(1), "亿元", "元", swindle) == Decimal(100_000_000)


@pytest.mark.parametrize(
    ("kind", "unit", "actuals", "form", "expected"),
    [
        ("level", "亿元", None, None, "亿元"),
        ("level", None, None, None, None),
        ("share", None, None, None, "%"),
        ("growth", None, None, None, "%"),
        ("cum_change", "‰", None, None, "‰"),
        ("growth", "%", "level", None, None),
        ("growth", "亿元", "level", None, "亿元"),
        ("growth", "%", None, "level", None),
        ("growth", "%", "level", "rate", "%"),
        ("growth", None, "level", None, None),
    ],
)
def test_the_unit_of_actuals(
    kind: Kind, unit: str | None, actuals: Form | None, form: Form | None, expected: str | None
) -> None:
    indicator = Indicator.model_validate(
        {"key": "x", "name": {"en": "X"}, "sector": "s", "kind": kind, "unit": unit,
         "actuals": actuals}
    )  # fmt: skip
    assert unit_of_actuals(indicator, form) == expected
