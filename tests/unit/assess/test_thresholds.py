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


def test_a_range_ends_on_both_sides() -> None:
    """Unemployment of 2 to 4 was 5 the year before: 4 and under is in it, 5 is no worse."""
    plan = 'kind = "each_year"\ndecimals = 1\ntarget = { between = [2, 4] }'
    ladder = found(plan, "2021 5\n2022 3", 2022)
    inside, *below = ladder.steps
    assert (inside.verdict, inside.figure, inside.until) == ("maintained", Decimal(2), Decimal(4))
    assert [(step.verdict, step.figure) for step in below] == [("below_worsening", None)]
    assert [(step.verdict, step.figure) for step in ladder.beyond] == [
        ("below_recovering", Decimal(5)),
        ("below_worsening", None),
    ]


def test_a_range_reached_from_above_can_be_left_below() -> None:
    """70 in 2020, 50 to 60 in 2025; in 2022 the line is at 66, and 95 % of the way at 66.2."""
    plan = 'kind = "share"\nbaseline = { value = 70 }\ntarget = { between = [50, 60] }'
    ladder = found(plan, "2022 65", 2022)
    numbers = {step.verdict: str(step.figure) for step in ladder.steps}
    assert (numbers["achieved_early"], numbers["on_track"]) == ("60.0", "66.2")
    assert (ladder.direction, ladder.steps[0].until) == (-1, Decimal(50))
    assert [step.verdict for step in ladder.beyond] == ["below_worsening"]
    assert [step.verdict for step in found(plan, "2025 65", 2025).beyond] == ["missed"]


def test_the_rate_that_keeps_to_a_ceiling_on_average_growth() -> None:
    """After 2 % the second year may grow by 1.03 ^ 2 / 1.02 - 1 = 4.009 %, and 2 % without
    coming closer to the ceiling."""
    ladder = found('kind = "growth"\ntarget = { at_most = 3 }', "2021 2\n2022 2", 2022)
    assert ladder.of == "rate"
    numbers = {step.verdict: str(step.figure) for step in ladder.steps}
    assert numbers == {"maintained": "2.0", "maintained_at_risk": "4.0", "below_worsening": "None"}


FASTER = """
kind = "growth"
target = { faster_than = "y" }
[[indicator]]
key = "y"
name = { en = "Y" }
sector = "all"
kind = "growth"
context = true
"""
OTHERS = "2021 8\n2022 4\n2021 7 indicator = 'y'\n2022 3 indicator = 'y'"


def test_the_rate_that_grows_faster_than_another_row() -> None:
    """The other grew by 1.07 x 1.03 = 1.1021 in two years; after 8 % that takes more than
    1.1021 / 1.08 - 1 = 2.046 %. A lead of 1 point, as in 2021, takes an average of 5.981 %:
    1.05981 ^ 2 / 1.08 - 1 = 3.998 %."""
    numbers = {step.verdict: str(step.figure) for step in found(FASTER, OTHERS, 2022).steps}
    assert numbers == {"maintained": "4.0", "maintained_at_risk": "2.1", "below_worsening": "None"}


def test_next_year_s_rate_of_the_other_row_is_not_known() -> None:
    known = Known.at(book(FASTER, OTHERS), 2022, None, TODAY)
    question = Question.of(known, known.book.plan.indicators["x"])
    assert thresholds(question, 2023) is None


def test_a_figure_for_three_years_is_held_against_three_years() -> None:
    """13.5 % in five years: on track is 1 - 0.865 ^ 0.57 = 7.93 % in three, whatever the yearly
    rates of another definition say; the year after adds a rate of its own."""
    plan = 'kind = "cum_change"\ntarget = { fall = 13.5 }'
    actuals = "2021 -2.7\n2022 -0.1\n2023 -7.3 from = 2021"
    ladder = found(plan, actuals, 2023)
    assert (ladder.of, ladder.since) == ("cumulative", 2021)
    assert {step.verdict: str(step.figure) for step in ladder.steps}["on_track"] == "-8.0"
    # 0.865 ^ 0.76 / 0.927 - 1 = -3.38 %
    after = found(plan, actuals, 2024)
    assert (after.of, after.since) == ("rate", None)
    assert {step.verdict: str(step.figure) for step in after.steps}["on_track"] == "-3.4"


def test_before_anything_is_reported() -> None:
    """A fifth of ln 0.865: on track from 1 - 0.865 ^ 0.19 = 2.72 % in the first year."""
    ladder = found('kind = "cum_change"\ntarget = { fall = 13.5 }', "", 2021)
    assert {step.verdict: str(step.figure) for step in ladder.steps}["on_track"] == "-2.8"


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
        ("1E+60", 1, "at least", "1E+60"),
    ],
)
def test_rounded_to_the_good_side(
    value: str,
    direction: int,
    bound: str,
    expected: str,
) -> None:
    assert str(least(Decimal(value), 1, direction, inclusive=bound.startswith("at"))) == expected


def test_half_a_year_and_the_whole_of_it() -> None:
    """50 in five years, 20 in two. After 30 of 60 months on track is 0.95 x 25 = 23.75, 3.75 in
    half a year; after the whole year 0.95 x 30 = 28.5, 8.5 in it."""
    plan = 'kind = "cum_sum"\ndecimals = 2\ntarget = { at_least = 50 }'
    actuals = "2021 9\n2022 11\n2023 6 through = 6"
    known = Known.at(book(plan, actuals), 2023, None, TODAY)
    question = Question.of(known, known.book.plan.indicators["x"])
    half, whole = thresholds(question, 2023, 6), thresholds(question, 2023)
    assert half is not None
    assert whole is not None
    on_track = [
        str(next(step.figure for step in one.steps if step.verdict == "on_track"))
        for one in (half, whole)
    ]
    assert (on_track, half.through, whole.through) == (["3.75", "8.50"], 6, None)
