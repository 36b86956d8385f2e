"""Values people type: what is read, and what is refused with which words."""

from datetime import date
from decimal import Decimal

import pytest

from jinan_plan.intake.slips import UnreadableError
from jinan_plan.intake.typed import Typed, read_date, read_number, read_value, read_year
from jinan_plan.lang import Lang
from jinan_plan.messages.intake import INTAKE
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Unit
from jinan_plan.model.values import Kind


def indicator(kind: Kind = "level", unit: str | None = "亿元") -> Indicator:
    return Indicator.model_validate(
        {"key": "x", "name": {"en": "X"}, "sector": "s", "kind": kind, "unit": unit}
    )


def refusal(error: UnreadableError, lang: Lang = Lang.EN) -> str:
    return INTAKE[error.code].in_(lang, **error.params)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5853", "5853"),
        ("5,853", "5853"),
        ("1,234,567.80", "1234567.80"),
        ("5853.10", "5853.10"),
        ("-5", "-5"),
        ("-0.5", "-0.5"),
        ("-.5", "-0.5"),
        ("−5", "-5"),
        ("－５", "-5"),
        ("５８５３", "5853"),
        ("５，８５３．１０", "5853.10"),
        ("  5853  ", "5853"),
        ("0", "0"),
        ("-0.0", "0.0"),
        ("5853亿元", "5853"),
        ("5853.10 亿元", "5853.10"),
        ("5,853亿元", "5853"),
        ("9" * 30, "9" * 30),
    ],
)
def test_a_number_keeps_its_digits(text: str, value: str) -> None:
    assert read_number(text, "亿元") == Typed(Decimal(value))
    assert str(read_number(text, "亿元").value) == value


@pytest.mark.parametrize("text", ["12.5", "12.5%", "12.5 %", "１２．５％"])
def test_a_percentage(text: str) -> None:
    assert read_value(text, indicator("share", None), 2023) == Typed(Decimal("12.5"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.5853万亿元", "5853"),
        ("585300000000元", "5853"),
        ("585.3 billion yuan", "5853"),
        ("-0.5853 万亿元", "-5853"),
    ],
)
def test_another_unit_is_converted_and_the_text_kept(text: str, value: str) -> None:
    assert read_number(text, "亿元") == Typed(Decimal(value), converted_from=text)


def test_a_unit_of_the_plan_is_converted() -> None:
    dozen = Unit(symbol="打", of="件", times=Decimal(12))
    assert read_number("2.5打", "件", units=[dozen]).value == Decimal(30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">4000", Typed(Decimal(4000), "above")),
        ("＞４０００", Typed(Decimal(4000), "above")),
        ("<4000", Typed(Decimal(4000), "below")),
        ("~4000", Typed(Decimal(4000), "about")),
        ("～4000", Typed(Decimal(4000), "about")),
        ("~ -4000", Typed(Decimal(-4000), "about")),
        ("4000级", Typed(Decimal(4000), "class")),
        ("4000亿元级", Typed(Decimal(4000), "class")),
        (">0.4万亿元", Typed(Decimal(4000), "above", ">0.4万亿元")),
        ("0.4万亿元级", Typed(Decimal(4000), "class", "0.4万亿元级")),
    ],
)
def test_a_hedged_figure(text: str, expected: Typed) -> None:
    assert read_number(text, "亿元") == expected


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("1,00", "100", "1.00"),
        ("1,2345", "12345", "1.2345"),
        ("1234,567", "1234567", "1234.567"),
        ("0,853", "853", "0.853"),
        ("-1,5", "-15", "-1.5"),
        (">10,00亿元", ">1000亿元", ">10.00亿元"),
    ],
)
def test_two_readings_are_both_shown(text: str, first: str, second: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_number(text, "亿元")
    assert refusal(refused.value) == (
        f'"{text}" can be read as {first} or as {second}. Type the one you mean.'
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1_000", "1000"),
        ("1 000", "1000"),
        ("1'000亿元", "1000亿元"),
        ("٣", "3"),
        ("5٣", "53"),
        ("+5", "5"),
        ("+5.3亿元", "5.3亿元"),
        ("007", "7"),
        ("5.", "5"),
        ("1e3", "1000"),
        ("1.5E-2", "0.015"),
        ("1.000,5", "1000.5"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("5853亿元。", "5853亿元"),
        ("5853；", "5853"),
        ("5853亿 元", "5853亿元"),
        ("￥5853亿元", "5853亿元"),
        ("¥5,853", "5,853元"),
        ("百分之12.5", "12.5%"),
        ("下降2.5%", "-2.5%"),
        ("增长8%", "8%"),
    ],
)
def test_a_single_likely_reading_is_offered(text: str, meant: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_number(text, "亿元")
    assert refusal(refused.value) == (
        f'"{text}" is not how numbers are written here. If you mean {meant}, type that.'
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("超过4000", ">4000"),
        ("4000以上", ">4000"),
        ("4000多亿元", ">4000亿元"),
        ("不足4000亿元", "<4000亿元"),
        ("4000左右", "~4000"),
        ("约4000", "~4000"),
        ("增长约5%", "~5%"),
    ],
)
def test_a_hedge_in_words_is_offered_as_a_sign(text: str, meant: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_number(text, "亿元")
    assert (refused.value.code, refused.value.params["meant"]) == ("value-hedge-word", meant)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "value-empty"),
        ("   ", "value-empty"),
        ("nan", "value-not-a-number"),
        ("inf", "value-not-a-number"),
        ("-Infinity", "value-not-a-number"),
        ("1e400", "value-not-a-number"),
        ("--5", "value-not-a-number"),
        ("5-", "value-not-a-number"),
        ("12,34,567", "value-not-a-number"),
        ("三千", "value-not-a-number"),
        ("5²", "value-not-a-number"),
        ("½", "value-not-a-number"),
        ("(5)", "value-not-a-number"),
        ("true", "value-not-a-number"),
        ("~", "value-not-a-number"),
        ("级", "value-not-a-number"),
        ("9" * 31, "value-too-long"),
        ("9" * 400, "value-too-long"),
        ("0." + "0" * 30 + "1", "value-too-long"),
        ("1" + "0" * 29 + "万亿元", "value-too-long"),
        (">=4000", "value-or-equal"),
        ("≥4000", "value-or-equal"),
        ("不低于4000", "value-or-equal"),
        (">4000级", "value-two-hedges"),
        ("0级", "value-class-not-positive"),
        ("-4000级", "value-class-not-positive"),
        ("done", "value-number-expected"),
        ("2024-06-30", "value-number-expected"),
        ("2024年6月30日", "value-number-expected"),
        ("5家", "unit-mismatch"),
        ("5%", "unit-mismatch"),
        ("5bps", "unit-unknown"),
        ("5亿元/年", "unit-unknown"),
        ("0x10", "unit-unknown"),
        ("3:4", "value-not-a-number"),
        ("3：4", "value-not-a-number"),
        ("1/2", "value-not-a-number"),
        ("5000-6000", "value-range"),
        ("5000～6000", "value-range"),
        ("5000亿元至6000亿元", "value-range"),
        ("-2.5～-3%", "value-range"),
        ("5兆", "unit-doubtful-scale"),
        ("5 billion", "unit-scale-alone"),
        ("1.25万亿", "unit-scale-without-unit"),
        ("7000亿级", "unit-scale-without-unit"),
    ],
)
def test_everything_else_is_refused_by_rule(text: str, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_number(text, "亿元")
    assert refused.value.code == code
    assert refusal(refused.value, Lang.ZH) != refusal(refused.value, Lang.EN)


@pytest.mark.parametrize(
    ("text", "meant"), [("1.25万亿", "1.25万亿元"), ("7000亿级", "7000亿元级"), (">4千", ">4千元")]
)
def test_a_bare_scale_is_offered_with_the_unit(text: str, meant: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_number(text, "亿元")
    assert refused.value.params["meant"] == meant


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("5家", None, "unit-not-expected"),
        ("5亿", None, "unit-scale-alone"),
        ("5亿", "%", "unit-scale-alone"),
        ("5以上", None, "value-hedge-word"),
        ("5件", "打", "unit-inexact"),
        ("5件", "甲", "unit-circular"),
    ],
)
def test_a_unit_that_cannot_be_used(text: str, unit: str | None, code: str) -> None:
    units = [
        Unit(symbol="打", of="件", times=Decimal(12)),
        Unit(symbol="甲", of="甲", times=Decimal(2)),
    ]
    with pytest.raises(UnreadableError) as refused:
        read_number(text, unit, units=units)
    assert refused.value.code == code
    assert refusal(refused.value, Lang.ZH) != refusal(refused.value, Lang.EN)


@pytest.mark.parametrize("text", ["2024-06-30", "２０２４－０６－３０", " 2024-06-30 "])
def test_a_milestone_takes_the_day_it_was_done(text: str) -> None:
    found = read_value(text, indicator("milestone", None), 2024)
    assert found == Typed(date(2024, 6, 30))


@pytest.mark.parametrize("text", ["done", "DONE", "完成", "已完成"])
def test_done_is_the_day_it_was_published_in_that_year(text: str) -> None:
    found = read_value(text, indicator("milestone", None), 2024, published=date(2024, 7, 1))
    assert found == Typed(date(2024, 7, 1))


@pytest.mark.parametrize(
    ("text", "published", "code"),
    [
        ("done", None, "done-without-date"),
        ("done", date(2025, 1, 15), "done-without-date"),
        ("2023-12-31", None, "date-other-year"),
        ("2024-02-30", None, "date-impossible"),
        ("2024/06/30", None, "date-unreadable"),
        ("20240630", None, "date-unreadable"),
        ("5853", None, "date-unreadable"),
        ("", None, "date-unreadable"),
        ("9" * 400, None, "value-too-long"),
    ],
)
def test_a_day_is_never_invented(text: str, published: date | None, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_value(text, indicator("milestone", None), 2024, published=published)
    assert refused.value.code == code
    assert refusal(refused.value, Lang.ZH) != refusal(refused.value, Lang.EN)


@pytest.mark.parametrize("text", ["2023", "２０２３", " 2023 "])
def test_a_year(text: str) -> None:
    assert read_year(text) == 2023


@pytest.mark.parametrize(
    "text", ["23", "2_023", "٢٠٢٣", "02023", "3023", "0999", "2023.0", "2023年", "-2023", ""]
)
def test_a_year_is_four_digits(text: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_year(text)
    assert refusal(refused.value) == (
        f'"{text}" is not a year. Type four digits, for example 2023.'
    )


def test_a_long_text_is_not_echoed_whole() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_date("9" * 400)
    assert refused.value.params["got"] == "9" * 40 + "…"
