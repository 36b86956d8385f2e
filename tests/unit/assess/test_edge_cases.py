"""The edge-case rules E1 to E22 (docs/methods.md, section 9), each by its number."""

from datetime import date
from decimal import Decimal

import pytest

from jinan_plan.assess.case import Judgement
from jinan_plan.assess.methods.registry import METHODS
from tests.unit.assess.books import judged, verdict

OPEN = 'kind = "level"\ntarget = { at_least = 200 }'
RISE = 'kind = "level"\nbaseline = { value = 100 }\ntarget = { at_least = 200 }'
SUM = 'kind = "cum_sum"\ntarget = { at_least = 100 }'
GROWTH = 'kind = "growth"\ntarget = { at_least = 6 }'


def found(plan: str, actuals: str, year: int) -> Judgement:
    return judged(plan, actuals, year=year).assessment


def test_e1_first_actual_becomes_the_base() -> None:
    """From 2021, 100 to 200 in four years: 150 after two years is exactly on time."""
    judgement = found(OPEN, "2021 100\n2023 150", 2023)
    assert (judgement.verdict, judgement.measures["pace"]) == ("on_track", 1)
    assert judgement.measures["base_year_used"] == 2021
    assert judgement.flags == ("baseline_substituted",)


def test_e2_one_actual_without_baseline() -> None:
    judgement = found(OPEN, "2022 150", 2022)
    assert (judgement.verdict, judgement.reason) == ("insufficient_data", "no_baseline")
    assert judged(OPEN, "2022 150", year=2022).gap == 50
    assert verdict(OPEN, "2022 200", year=2022) == "achieved_early"


def test_e3_levels_use_the_observed_years() -> None:
    assert verdict(RISE, "2021 110\n2023 160", year=2023) == "on_track"


@pytest.mark.parametrize(
    ("plan", "actuals", "expected", "reason", "flags"),
    [
        pytest.param(
            SUM, "2021 20\n2023 41", "on_track", None, ("incomplete",), id="sum: bound suffices"
        ),
        pytest.param(
            SUM,
            "2021 20\n2023 35",
            "insufficient_data",
            "missing_year",
            ("incomplete",),
            id="sum: bound does not suffice",
        ),
        pytest.param(SUM, "2022 40 from = 2021\n2023 20", "on_track", None, (), id="sum: a span"),
        pytest.param(
            GROWTH, "2021 9\n2023 9", "insufficient_data", "missing_year", (), id="rates: a gap"
        ),
        pytest.param(
            GROWTH, "2021 9\n2023 6 form = 'average'", "on_track", None, (), id="rates: average"
        ),
        pytest.param(
            GROWTH, "2022 6 from = 2021\n2023 6", "on_track", None, (), id="rates: a span"
        ),
    ],
)
def test_e3_a_missing_year(
    plan: str, actuals: str, expected: str, reason: str | None, flags: tuple[str, ...]
) -> None:
    judgement = found(plan, actuals, 2023)
    assert (judgement.verdict, judgement.reason, judgement.flags) == (expected, reason, flags)


def test_e4_met_then_fell_back() -> None:
    """Clean-air days 87.0, target 87.5: met in 2021, 86.5 in 2022, published as lagging."""
    judgement = found(
        'kind = "share"\nbaseline = { value = 87.0 }\ntarget = { at_least = 87.5 }',
        "2021 87.5\n2022 86.5",
        2022,
    )
    assert (judgement.verdict, judgement.flags) == ("reversing", ("fell_back",))
    assert judgement.measures["first_met"] == 2021


def test_e5_met_but_not_measured_since() -> None:
    judgement = found(RISE, "2021 200", 2024)
    assert (judgement.verdict, judgement.flags) == ("achieved_early", ("stale",))


@pytest.mark.parametrize(
    ("plan", "actuals", "expected"),
    [
        pytest.param(
            'kind = "level"\nbaseline = { value = 200 }\ntarget = { at_least = 200 }',
            "2022 210",
            "maintained",
            id="baseline equals target",
        ),
        pytest.param(
            'kind = "level"\nbaseline = { value = 250 }\ntarget = { at_least = 200 }',
            "2022 210",
            "maintained_at_risk",
            id="already better, weakening",
        ),
        pytest.param(
            'kind = "level"\ndirection = "up"\nbaseline = { value = 250 }\n'
            "target = { about = 200 }",
            "2022 190",
            "below_worsening",
            id="target on the wrong side",
        ),
    ],
)
def test_e6_no_way_to_go(plan: str, actuals: str, expected: str) -> None:
    judgement = found(plan, actuals, 2022)
    assert judgement.verdict == expected
    assert "progress" not in judgement.measures


@pytest.mark.parametrize(
    ("baseline", "actual", "reason"), [("0", "2", "zero_value"), ("-10", "-2", "mixed_signs")]
)
def test_e7_e8_growth_rates_do_not_apply(baseline: str, actual: str, reason: str) -> None:
    row = judged(
        f'kind = "level"\nbaseline = {{ value = {baseline} }}\ntarget = {{ at_least = 5 }}',
        f"2022 {actual}",
        year=2022,
    )
    assert row.second_opinion == Judgement("eurostat", "not_applicable", reason=reason)


def test_e9_shares_count_points_not_per_cent() -> None:
    row = judged(
        'kind = "share"\nunit = "%"\nbaseline = { value = 60 }\ntarget = { at_least = 66 }',
        "2022 62",
        year=2022,
    )
    assert (row.gap, row.gap_unit) == (Decimal(4), "个百分点")


def test_e11_progress_is_not_capped() -> None:
    assert found(RISE, "2021 400", 2021).measures["progress"] == 3


def test_e12_later_figures_are_not_known_yet() -> None:
    actuals = "2022 120 published = 2023-03-01\n2022 160 published = 2024-03-01"
    early = judged(RISE, actuals, as_of=date(2023, 6, 30))
    assert early.assessment.measures["progress"] == Decimal("0.2")
    late = judged(RISE, actuals, year=2022, as_of=date(2024, 6, 30))
    assert late.assessment.measures["progress"] == Decimal("0.6")


def test_e12_later_years_are_ignored() -> None:
    assert verdict(RISE, "2022 140\n2023 300", year=2022) == "on_track"


def test_e13_only_sums_count_part_years() -> None:
    """30 in 18 months of 60: exactly on time; a level waits for its year."""
    judgement = found(SUM, "2021 20\n2022 10 through = 6", 2022)
    assert (judgement.verdict, judgement.flags) == ("on_track", ("part_year",))
    assert judgement.measures["time"] == Decimal("0.3")
    assert judgement.measures["required_per_year"] == 20
    assert found(RISE, "2021 120\n2022 150 through = 6", 2022).measures["data_year"] == 2021


def test_e13_a_stock_that_satisfies_its_target_at_mid_year() -> None:
    judgement = found(RISE, "2021 120\n2022 200 through = 6", 2022)
    assert (judgement.verdict, judgement.flags) == ("on_track", ("stale", "satisfied_mid_year"))


def test_e14_a_milestone_after_the_plan_keeps_its_own_date() -> None:
    plan = 'kind = "milestone"\ntarget = { by = 2027-06-30 }'
    assert verdict(plan, "", year=2025) == "pending"


def test_e15_values_after_the_target_year_belong_to_the_next_plan() -> None:
    judgement = judged(RISE, "2024 190\n2026 300", year=2026).assessment
    assert (judgement.verdict, judgement.last_verdict) == ("pending", "ahead")


AMENDED = """
kind = "level"
baseline = { value = 100 }
target = { at_least = 300 }
[[indicator.earlier]]
until = 2023-06-30
reason = "mid-term adjustment"
target = { at_least = 200 }
baseline = { value = 90 }
"""


@pytest.mark.parametrize(
    ("as_of", "target", "baseline", "superseded"),
    [(date(2023, 6, 29), 200, 90, None), (date(2023, 6, 30), 300, 100, 200), (None, 300, 100, 200)],
)
def test_e16_an_amended_target(
    as_of: date | None, target: int, baseline: int, superseded: int | None
) -> None:
    row = judged(AMENDED, "2022 140 published = 2023-01-31", year=2022, as_of=as_of)
    assert row.target is not None
    assert row.baseline is not None
    assert (row.target.value, row.baseline.value) == (Decimal(target), Decimal(baseline))
    older = row.target.superseded
    assert (None if older is None else older.value) == superseded
    assert ("amended" in row.assessment.flags) is (superseded is not None)


def test_e12_a_target_published_later_is_not_known_yet() -> None:
    plan = RISE.replace("{ at_least = 200 }", "{ at_least = 200, published = 2021-06-29 }")
    actuals = "2020 100 published = 2021-01-31"
    early = judged(plan, actuals, as_of=date(2021, 6, 28))
    assert (early.target, early.assessment.verdict) == (None, "not_judged")
    assert early.assessment.reason == "no_target"
    assert judged(plan, actuals, as_of=date(2021, 6, 29)).target is not None


def test_e17_an_official_cumulative_rate_goes_before_the_chain() -> None:
    """7.3 % for 2021 to 2023 after a change of definition, not -2.8 % and the rest."""
    actuals = "2021 -2.8\n2022 -0.1\n2023 -0.5\n2023 -7.3 from = 2021"
    measured = found('kind = "cum_change"\ntarget = { fall = 13.5 }', actuals, 2023).measures
    assert measured["cumulative_reduction"] == Decimal("0.073")


def test_e17_figures_of_another_basis_are_left_out() -> None:
    judgement = found(RISE + '\nbasis = "a"', '2021 120\n2022 300 basis = "b"', 2022)
    assert (judgement.verdict, judgement.flags) == ("on_track", ("stale", "other_basis"))


def test_e17_a_break_begins_another_series() -> None:
    """From 120 in 2022 to 200 in 2025: 146 is 0.325 of the way after a third of the time."""
    judgement = found(RISE, '2021 190\n2022 120 status = "break"\n2023 146', 2023)
    assert (judgement.verdict, judgement.flags) == (
        "on_track",
        ("baseline_substituted", "series_break"),
    )
    assert judgement.measures["base_year_used"] == 2022


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        (
            'kind = "level"\ndirection = "up"\ntarget = { at_most = 5 }',
            "comparator_against_direction",
        ),
        (
            'kind = "level"\ndirection = "down"\ntarget = { at_least = 5 }',
            "comparator_against_direction",
        ),
        ('kind = "cum_change"\ntarget = { fall = 100 }', "impossible_fall"),
        ('kind = "growth"\ntarget = { at_least = -100 }', "impossible_fall"),
        ('kind = "level"\ntarget = { at_least = 5, year = 2020 }', "target_before_baseline"),
        ('kind = "milestone"\ntarget = { at_least = 5 }', "kind_and_target_disagree"),
        ('kind = "level"\ntarget = { by = 2025-12-31 }', "kind_and_target_disagree"),
        ('kind = "level"\ntarget = { fall = 5 }', "kind_and_target_disagree"),
    ],
)
def test_e18_contradictions_are_invalid(plan: str, reason: str) -> None:
    judgement = found(plan, "2022 5", 2022)
    assert (judgement.verdict, judgement.reason) == ("invalid", reason)


def test_e19_a_target_of_no_growth_is_held_against_the_average_only() -> None:
    """-1 and -2 average -1.5; the target allows -2 a year."""
    judgement = found('kind = "growth"\ntarget = { at_least = -2 }', "2021 -1\n2022 -2", 2022)
    assert judgement.verdict == "maintained_at_risk"
    assert "progress" not in judgement.measures


@pytest.mark.parametrize(
    ("rates", "expected"),
    [
        ("2021 6\n2022 6", "maintained"),
        ("2021 5\n2022 5.8", "below_recovering"),  # 5.4 on average, after 5
        ("2021 5\n2022 4", "below_worsening"),
        ("2021 9\n2022 8", "below_recovering"),  # 8.5 on average, after 9
        ("2021 7\n2022 8", "below_worsening"),
    ],
)
def test_e19_a_range_of_growth_is_a_bound_on_the_average(rates: str, expected: str) -> None:
    plan = 'kind = "growth"\ntarget = { between = [5.5, 6.5] }'
    assert verdict(plan, rates, year=2022) == expected


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("eurostat", "not_applicable"),
        ("opensdg", "not_available"),
        ("unsd", "not_applicable"),
        ("escap", "not_applicable"),
        ("sdsn", "not_applicable"),
    ],
)
def test_e19_average_rates_have_no_growth_rate(method: str, expected: str) -> None:
    """5 % and then 4 % where at most 3 is wanted: that the rate fell by a fifth means nothing."""
    plan = 'kind = "growth"\ntarget = { at_most = 3 }'
    assert verdict(plan, "2021 5\n2022 4", year=2022, method=method) == expected


def test_e20_figures_are_compared_unrounded() -> None:
    plan = 'kind = "share"\ndecimals = 1\ntarget = { at_least = 70 }'
    assert verdict(plan, "2022 69.96", year=2022) == "insufficient_data"
    assert verdict(plan, "2022 70.00", year=2022) == "achieved_early"


def test_e22_price_bases_do_not_mix() -> None:
    judgement = found(RISE + "\nprices = 2015", '2021 120\n2022 300 prices = "current"', 2022)
    assert (judgement.verdict, judgement.flags) == ("on_track", ("stale", "other_prices"))
    assert "nominal" in found(RISE + '\nprices = "current"', "2021 120", 2021).flags


def test_a_forecast_is_not_an_actual() -> None:
    judgement = found(RISE, '2021 120\n2022 300 status = "forecast"', 2022)
    assert (judgement.verdict, judgement.flags) == ("on_track", ("stale", "forecast_left_out"))


def test_a_secondary_source_is_flagged() -> None:
    assert found(RISE, '2021 120 source = "blog"', 2021).flags == ("secondary_source",)
    assert found(RISE, '2021 120 source = ["blog", "bulletin"]', 2021).flags == ()


def test_no_target_no_verdict() -> None:
    judgement = found('kind = "level"\ncontext = true', "2021 120", 2021)
    assert (judgement.verdict, judgement.reason) == ("not_judged", "no_target")


@pytest.mark.parametrize(
    ("plan", "amounts", "expected"),
    [
        ("at_most = 100", "2021 20\n2022 20", "maintained"),
        ("at_most = 100", "2021 20\n2022 21", "maintained_at_risk"),
        ("at_most = 100", "2021 60\n2022 41", "below_worsening"),
        ("at_most = 100", "2022 20", "insufficient_data"),
        ("between = [50, 100]", "2021 20\n2022 20", "ahead"),
        ("between = [50, 100]", "2021 60\n2022 41", "below_worsening"),
    ],
)
def test_a_ceiling_on_a_sum(plan: str, amounts: str, expected: str) -> None:
    assert verdict(f'kind = "cum_sum"\ntarget = {{ {plan} }}', amounts, year=2022) == expected


@pytest.mark.parametrize("method", [name for name in METHODS if name != "pace"])
def test_a_total_under_its_ceiling_is_no_success_before_the_end(method: str) -> None:
    """90 of at most 100 after two of five years: every total is under its ceiling for a while."""
    plan = 'kind = "cum_sum"\ntarget = { at_most = 100 }'
    early = judged(plan, "2021 40\n2022 50", year=2022, method=method).assessment
    assert early.verdict in {"not_applicable", "not_available"}
    assert early.reason == "budget"


def test_a_total_under_its_ceiling_at_the_end() -> None:
    plan = 'kind = "cum_sum"\ntarget = { at_most = 100 }'
    assert verdict(plan, "2025 99 from = 2021", year=2025, method="eurostat") == "target_met"


@pytest.mark.parametrize(
    "actuals",
    [
        '2021 3\n2022 9 basis = "b"\n2022 12 from = 2021',
        '2021 3\n2022 12 from = 2021\n2022 9 basis = "b"',
    ],
)
def test_which_of_two_figures_stands_first_in_the_file_does_not_matter(actuals: str) -> None:
    """Rule E17: the year's own figure chooses the basis, wherever the span's stands."""
    plan = 'kind = "growth"\nbaseline = { value = 100, basis = "b" }\ntarget = { at_least = 6 }'
    judgement = found(plan, actuals, 2022)
    assert (judgement.verdict, judgement.reason) == ("insufficient_data", "missing_year")
    assert judgement.flags == ("other_basis",)
