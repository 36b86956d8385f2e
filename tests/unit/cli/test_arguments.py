"""What happens to the words of the command line before they are parsed."""

import pytest

from jinan_plan.cli import arguments


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        (["status", "--lang", "zh"], ["--lang", "zh", "status"]),
        (["status", "--lang=zh", "--year", "2022"], ["--lang=zh", "status", "--year", "2022"]),
        (["record", "2023", "x=1", "--ascii"], ["--ascii", "record", "2023", "x=1"]),
        (["record", "--", "--lang", "zh"], ["record", "--", "--lang", "zh"]),
        (["status", "--lang"], ["status", "--lang"]),
    ],
)
def test_global_options_may_stand_anywhere(words: list[str], moved: list[str]) -> None:
    assert arguments.hoisted(words) == moved


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("-5", "−5"),
        ("-0.5", "−0.5"),
        ("-.5", "−.5"),
        ("－５", "−５"),
        ("--year", "--year"),
        ("-h", "-h"),
        ("x=-5", "x=-5"),
    ],
)
def test_a_negative_figure_is_no_option(word: str, read: str) -> None:
    assert arguments.with_minus_signs([word]) == [read]


def test_the_last_language_asked_for_wins() -> None:
    assert arguments.asked(["--lang", "zh", "--lang=en"], "--lang") == "en"
    assert arguments.asked(["status"], "--lang") is None
