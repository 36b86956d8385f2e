"""Whatever is typed: it is read exactly, or refused in words; it never crashes."""

from collections.abc import Callable
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jinan_plan.figures import grouped, plain
from jinan_plan.intake.slips import UnreadableError
from jinan_plan.intake.typed import (
    Typed,
    read_date,
    read_number,
    read_value,
    read_year,
    split_pairs,
)
from jinan_plan.lang import Lang
from jinan_plan.messages.intake import INTAKE
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.units import convert

NUMBERS = st.decimals(
    min_value=-(10**15), max_value=10**15, places=4, allow_nan=False, allow_infinity=False
)
MONEY = st.sampled_from(["元", "万元", "百万元", "亿元", "千亿元", "万亿元", "billion yuan"])
LIKELY = st.text(alphabet="0123456789.,-+_><~=eE%％亿万元级個 ．，－−٣以上约done/", max_size=90)
STILL_WRONG = {
    *("unit-unknown", "unit-mismatch", "unit-doubtful-scale", "unit-scale-without-unit"),
    *("value-too-long", "value-class-not-positive", "value-two-hedges"),
}
"""What may be wrong with a text beside its digits, and is told next."""

MILESTONE = Indicator.model_validate(
    {"key": "x", "name": {"en": "X"}, "sector": "s", "kind": "milestone"}
)


def outcome(read: Callable[[], object]) -> object | UnreadableError:
    """Read, or give the refusal; any other exception is a crash."""
    try:
        return read()
    except UnreadableError as error:
        return error


def sentences(error: UnreadableError) -> list[str]:
    return [INTAKE[error.code].in_(lang, **error.params) for lang in Lang]


@given(LIKELY | st.text())
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    found = outcome(lambda: read_number(text, "亿元"))
    if isinstance(found, UnreadableError):
        assert all(sentences(found))
    else:
        assert isinstance(found, Typed)
        assert isinstance(found.value, Decimal)
        again = read_number(plain(found.value), "亿元")
        assert again == Typed(found.value)
        assert plain(Decimal(str(again.value))) == plain(found.value)


@given(LIKELY | st.text())
def test_any_text_is_a_year_a_day_or_refused(text: str) -> None:
    for found in (
        outcome(lambda: read_year(text)),
        outcome(lambda: read_date(text)),
        outcome(lambda: read_value(text, MILESTONE, 2024)),
    ):
        assert not isinstance(found, UnreadableError) or all(sentences(found))


@given(st.lists(st.text() | LIKELY, max_size=4))
def test_any_words_are_pairs_or_refused(words: list[str]) -> None:
    found = outcome(lambda: split_pairs(words))
    if isinstance(found, UnreadableError):
        assert all(sentences(found))
    else:
        assert isinstance(found, tuple)
        assert all(key and value for key, value in found)


@given(NUMBERS)
def test_what_the_screen_shows_can_be_typed_again(number: Decimal) -> None:
    for written in (plain(number), grouped(number), f"{plain(number)}亿元"):
        assert read_number(written, "亿元").value == number


@given(NUMBERS)
def test_full_width_reads_as_narrow(number: Decimal) -> None:
    narrow = grouped(number)
    wide = "".join(chr(ord(char) + 0xFEE0) for char in narrow)
    assert read_number(wide, "亿元") == read_number(narrow, "亿元")


@given(NUMBERS, MONEY, MONEY)
def test_conversion_is_exact_and_can_be_undone(number: Decimal, one: str, other: str) -> None:
    assert convert(convert(number, one, other), other, one) == number


@given(NUMBERS, MONEY)
def test_a_typed_unit_means_what_it_converts_to(number: Decimal, unit: str) -> None:
    expected = convert(number, unit, "亿元")
    assert read_number(f"{plain(number)}{unit}", "亿元").value == expected


@given(LIKELY | st.text())
def test_an_offered_reading_can_be_typed(text: str) -> None:
    refusal = outcome(lambda: read_number(text, "亿元"))
    if isinstance(refusal, UnreadableError):
        for name in ("meant", "first", "second"):
            if name in refusal.params:
                again = outcome(lambda: read_number(str(refusal.params[name]), "亿元"))  # noqa: B023 - called at once
                assert not isinstance(again, UnreadableError) or again.code in STILL_WRONG
