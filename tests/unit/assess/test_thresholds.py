"""What would change a verdict, each number worked by hand from docs/methods.md, section 2."""

from decimal import Decimal

import pytest

from jinan_plan.assess.known import Known
from jinan_plan.assess.question import Question
from jinan_plan.assess.thresholds import Thresholds, least, thresholds
from tests.unit.assess.books import TODAY, book


def found(plan: str, actuals: str, year: int) -> Thresholds:
    known = Known.at(book(plan, actuals), year, None, TODAY)
    question = Question.of(known, known.book.plan.indicators["x"])
    ladder = thresholds(question, year)
    assert ladder is not None
    return ladder


def figures(plan: str, actuals: str, year: int) -> dict[str, str]:
    return {
        step.verdict: str(step.figure)
        for step in found(plan, actuals, year).steps
        if step.figure is not None
    }


LEVEL = 'kind = "level"\nbaseline = { value = 100 }\ntarget = { at_least = 200 }'


@pytest.mark.parametrize(
    ("rule", "plan", "actuals", "year", "expected"),
    [
        # 2 of 5 years: 100 + 0.4 x 100 x 1.05, 0.95, 0.60, 0.
        (
            "straight line",
            LEVEL,
            "2022 150",
            2022,
            {"achieved_early": "200", "ahead": "142", "on_track": "138", "behind": "124"},
        ),
        # From 100 down to 50: 100 - 0.4 x 50 x 1.05 and so on, rounded to the good side.
        (
            "downwards",
            'kind = "level"\nbaseline = { value = 100 }\ntarget = { at_most = 50 }',
            "2022 80",
            2022,
            {"achieved_early": "50", "ahead": "79", "on_track": "81", "behind": "88"},
        ),
        # "Above 200": 200 itself is not enough.
        (
            "a strict bound",
            LEVEL.replace("at_least", "above"),
            "2022 150",
            2022,
            {"achieved_early": "201"},
        ),
        # 100 x 4 ^ (0.5 x 1.05) = 207.05..., 4 ^ 0.475 = 1.9319..., 4 ^ 0.3 = 1.5157...
        (
            "constant growth",
            LEVEL.replace("200", "400, year = 2024") + '\npath = "geometric"',
            "2022 150",
            2022,
            {"ahead": "208", "on_track": "194", "behind": "152"},
        ),
        # The last year: 95 % of the way is nearly; binding rows know no nearly.
        ("the end", LEVEL, "2025 150", 2025, {"met": "200", "nearly": "195"}),
        ("the end, binding", LEVEL + "\nbinding = true", "2025 150", 2025, {"met": "200"}),
        ("about", LEVEL.replace("at_least", "about"), "2025 150", 2025, {"met": "195"}),
        # 1.05 x 0.4 x 30 = 12.6 in all, 6.5 of it before.
        (
            "a total",
            'kind = "cum_sum"\ndecimals = 1\ntarget = { at_least = 30 }',
            "2021 6.5\n2022 6",
            2022,
            {"achieved_early": "23.5", "ahead": "6.1", "on_track": "4.9", "behind": "0.7"},
        ),
        # A level of 5 in 2021: 5.5 at most is kept up to 5.5, without getting worse up to 5.
        (
            "a bound to keep",
            'kind = "each_year"\ndirection = "down"\ndecimals = 1\ntarget = { at_most = 5.5 }',
            "2021 5\n2022 5.2",
            2022,
            {"maintained": "5.0", "maintained_at_risk": "5.5"},
        ),
    ],
)
def test_where_verdicts_begin(
    rule: str, plan: str, actuals: str, year: int, expected: dict[str, str]
) -> None:
    numbers = figures(plan, actuals, year)
    assert {code: numbers.get(code) for code in expected} == expected, rule


def test_an_inexact_baseline_leaves_a_range() -> None:
    # 1500 + 0.57 x 1500 = 2355 at the one end, 1600 + 0.57 x 1400 = 2398 at the other.
    plan = (
        'kind = "level"\nbaseline = { value = 1500, qualifier = "class" }\n'
        "target = { at_least = 3000 }"
    )
    steps = {step.verdict: step for step in found(plan, "2023 2229", 2023).steps}
    assert steps["on_track"].possible == Decimal(2355)
    assert steps["on_track"].figure == Decimal(2398)


def test_a_baseline_without_an_end_leaves_nothing_to_say() -> None:
    plan = (
        'kind = "level"\nbaseline = { value = 4000, qualifier = "above" }\n'
        "target = { at_least = 7000 }"
    )
    known = Known.at(book(plan, "2022 5000"), 2022, None, TODAY)
    question = Question.of(known, known.book.plan.indicators["x"])
    assert thresholds(question, 2022) is None


@pytest.mark.parametrize(
    ("value", "direction", "bound", "expected"),
    [
        ("5326.992", 1, "at least", "5327.0"),
        ("5326.992", -1, "at most", "5326.9"),
        ("5327", 1, "at least", "5327.0"),
        ("5327", 1, "above", "5327.1"),
        ("5327", -1, "below", "5326.9"),
    ],
)
def test_rounded_to_the_good_side(
    value: str,
    direction: int,
    bound: str,
    expected: str,
) -> None:
    assert str(least(Decimal(value), 1, direction, inclusive=bound.startswith("at"))) == expected
