"""What a chart is to show, worked by hand from small books."""

from decimal import Decimal

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.comparison import compared
from jinan_plan.lang import Lang
from jinan_plan.views.chart import Chart, chart_of
from tests.unit.assess.books import TODAY, book

LEVEL = 'kind = "level"\nunit = "t"\nbaseline = { value = 100 }\ntarget = { at_least = 200 }\n'


def chart(plan: str, actuals: str, year: int = 2022) -> Chart | None:
    sample = book(plan, actuals)
    row = assess(sample, year=year, today=TODAY).rows[0]
    found = compared(sample, ["x"], year=year, as_of=None, today=TODAY)["x"]
    return chart_of(row, found, Lang.EN)


def drawn(plan: str, actuals: str, year: int = 2022) -> Chart:
    found = chart(plan, actuals, year)
    assert found is not None
    return found


def test_a_level_has_its_baseline_its_path_and_its_target() -> None:
    found = drawn(LEVEL, "2021 110\n2022 125")
    assert [(m.year, m.label, m.baseline) for m in found.marks] == [
        (2020, "100", True), (2021, "110", False), (2022, "125", False),
    ]  # fmt: skip
    assert [(p.year, int(p.value)) for p in found.path] == [
        (2020, 100), (2021, 120), (2022, 140), (2023, 160), (2024, 180), (2025, 200),
    ]  # fmt: skip
    assert found.aim is not None
    assert (found.aim.year, found.aim.label) == (2025, ">=200")
    assert found.aim.low == found.aim.high == 200
    assert found.expected is not None
    assert found.expected.value == 140
    assert found.years == (2020, 2021, 2022, 2023, 2024, 2025)


def test_the_description_says_what_is_drawn() -> None:
    """The trend adds 12.5 a year: 125 + 3 x 12.5 = 162.5."""
    found = drawn(LEVEL + "decimals = 1\n", "2021 112.5\n2022 125")
    assert found.summary == (
        "Figures (t): 2020 100.0 (baseline); 2021 112.5; 2022 125.0. "
        "An even path would be at 140.0 in 2022. Target for 2025: >=200. "
        "Projection for 2025: 162.5, 80 % interval 162.5 to 162.5."
    )


def test_figures_that_are_not_exact_are_intervals() -> None:
    found = drawn(LEVEL, "2021 120 qualifier = 'class'\n2022 150 qualifier = 'above'")
    by_year = {mark.year: mark for mark in found.marks}
    assert by_year[2021].reach == 130
    assert (by_year[2022].open_end, by_year[2022].reach) == (1, None)
    assert [mark.inexact for mark in found.marks] == [False, True, True]


def test_provisional_figures_are_marked() -> None:
    found = drawn(LEVEL, '2021 120 status = "provisional"\n2022 150 status = "final"')
    assert [mark.settled for mark in found.marks] == [True, False, True]


def test_a_change_over_the_plan_is_drawn_as_the_change_so_far() -> None:
    """Falls of 2 and 5 per cent leave 0.98 x 0.95 = 0.931 of the whole: -6.9 per cent."""
    found = drawn('kind = "cum_change"\ntarget = { fall = 13.5 }\n', "2021 -2\n2022 -5")
    assert [mark.value for mark in found.marks] == [0, Decimal("-2.00"), Decimal("-6.90")]
    assert found.measure == "change since 2020, %"
    assert found.aim is not None
    assert found.aim.low == Decimal("-13.5")


def test_a_sum_is_drawn_as_its_running_total() -> None:
    plan = 'kind = "cum_sum"\nunit = "jobs"\ntarget = { at_least = 30 }\n'
    found = drawn(plan, "2021 6\n2022 7")
    assert [mark.value for mark in found.marks] == [0, 6, 13]
    assert found.measure == "total after 2020, jobs"
    assert found.starts_at_zero


def test_a_band_has_two_bounds() -> None:
    found = drawn('kind = "each_year"\ntarget = { between = [1, 3] }\n', "2021 2\n2022 2.5")
    assert found.aim is not None
    assert [found.aim.low, found.aim.high] == [Decimal(1), Decimal(3)]
    assert found.path == ()


def test_the_axis_is_round_and_holds_everything() -> None:
    found = drawn(LEVEL, "2021 110\n2022 125")
    assert [label for _, label in found.ticks] == ["100", "120", "140", "160", "180", "200"]
    assert not found.starts_at_zero


def test_an_axis_starts_at_zero_where_that_costs_little() -> None:
    plan = 'kind = "level"\nbaseline = { value = 20 }\ntarget = { at_least = 100 }\n'
    found = drawn(plan, "2021 30")
    assert found.ticks[0] == (Decimal(0), "0")


def test_one_figure_without_a_target_is_no_chart() -> None:
    assert chart('kind = "level"\n', "2021 5") is None


def test_equal_figures_have_an_axis_around_them() -> None:
    found = drawn('kind = "level"\nbaseline = { value = 34.8 }\n', "2022 34.8")
    assert found.ticks[0][0] < Decimal("34.8") < found.ticks[-1][0]
