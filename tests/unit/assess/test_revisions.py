"""Vintages, revised baselines and measuring bases (docs/methods.md, section 11)."""

from datetime import date

import pytest

from tests.unit.assess.books import judged

CITY = 'kind = "share"\nunit = "%"\nbaseline = { value = 60.6 }\ntarget = { at_least = 65 }'
CENSUS = '2020 63.89 status = "revised", published = 2021-05-11\n'


def test_a_census_revises_the_baseline_but_not_the_target() -> None:
    """S2, S30: 60.6 became 63.89 by the census; 65.22 in 2022 was published as achieved early."""
    row = judged(CITY, CENSUS + "2021 64.72\n2022 65.22", year=2022)
    assert row.baseline is not None
    assert (str(row.baseline.value), row.assessment.verdict) == ("63.89", "achieved_early")
    assert row.assessment.flags == ("rebased",)


def test_the_verdict_before_the_revision_stands_beside_it() -> None:
    """64.00 in 2022: 3.4 of 4.4 points from the old baseline, 0.11 of 1.11 from the new."""
    found = judged(CITY, CENSUS + "2022 64.00", year=2022).assessment
    assert (found.verdict, found.measures["verdict_before"]) == ("far_behind", "ahead")


def test_before_the_census_the_plan_s_baseline_was_in_force() -> None:
    row = judged(CITY, CENSUS + "2021 62 published = 2021-03-01", year=2021, as_of=date(2021, 4, 1))
    assert row.baseline is not None
    assert (str(row.baseline.value), row.assessment.flags) == ("60.6", ())


def test_the_baseline_year_s_own_figure_may_supply_a_missing_baseline() -> None:
    plan = 'kind = "share"\ntarget = { at_least = 70 }'
    row = judged(plan, "2020 60\n2022 64", year=2022)
    assert (row.assessment.verdict, row.assessment.flags) == ("on_track", ())


def test_rates_do_not_need_the_baseline_so_nothing_is_rebased() -> None:
    plan = 'kind = "growth"\nbaseline = { value = 3 }\ntarget = { at_least = 6 }'
    assert judged(plan, "2020 4\n2021 6", year=2021).assessment.flags == ()


@pytest.mark.parametrize(
    ("actuals", "verdict", "base", "flags"),
    [
        pytest.param(
            '2020 63 basis = "new"\n2022 65 basis = "new"',
            "achieved_early",
            63,
            ("rebased",),
            id="the new basis knows its own baseline",
        ),
        pytest.param(
            '2021 62\n2022 64 basis = "new"',
            "ahead",
            "60.6",
            ("stale", "other_basis"),
            id="left out",
        ),
        pytest.param(
            '2020 63 basis = "new"\n2022 62.4', "on_track", "60.6", ("other_basis",), id="old basis"
        ),
    ],
)
def test_the_baseline_is_the_one_on_the_value_s_own_basis(
    actuals: str, verdict: str, base: str | int, flags: tuple[str, ...]
) -> None:
    row = judged(CITY, actuals, year=2022)
    assert row.baseline is not None
    assert (row.assessment.verdict, str(row.baseline.value)) == (verdict, str(base))
    assert row.assessment.flags == flags


RESTATED = (
    'kind = "share"\nunit = "%"\nbasis = "old"\nbaseline = { value = 60 }\n'
    'target = { at_least = 70, basis = "new" }'
)


@pytest.mark.parametrize(
    ("actuals", "verdict", "progress", "flags"),
    [
        # on the new basis from 65 to 70: one point of five at two fifths of the time
        pytest.param(
            '2020 65 basis = "new"\n2022 66 basis = "new"',
            "far_behind",
            "0.2",
            ("rebased",),
            id="held against figures on its own basis",
        ),
        pytest.param("2022 64", "insufficient_data", None, ("other_basis",), id="none there"),
        pytest.param(
            '2021 64\n2022 71 basis = "new"',
            "achieved_early",
            None,
            ("other_basis",),
            id="satisfied, though there is no way to measure",
        ),
    ],
)
def test_a_target_with_a_basis_of_its_own_is_held_against_no_other(
    actuals: str, verdict: str, progress: str | None, flags: tuple[str, ...]
) -> None:
    found = judged(RESTATED, actuals, year=2022).assessment
    shown = found.measures.get("progress")
    assert (found.verdict, None if shown is None else str(shown)) == (verdict, progress)
    assert found.flags == flags


@pytest.mark.parametrize(
    ("actual", "flagged"),
    [
        ('2021 61 status = "provisional"', True),
        ('2021 61 status = "estimated"', True),
        ('2021 61 status = "final"', False),
        ('2021 61 status = "provisional"\n2021 61 status = "final"', False),
    ],
)
def test_preliminary_data_are_flagged(actual: str, flagged: bool) -> None:  # noqa: FBT001 - a table
    found = judged(CITY, actual, year=2021).assessment.flags
    assert ("preliminary" in found) is flagged


def test_a_preliminary_baseline_is_flagged_until_the_final_verdict() -> None:
    plan = CITY.replace("60.6", '60.6, status = "provisional"')
    assert judged(plan, "2021 61", year=2021).assessment.flags == ("preliminary",)
    assert judged(plan, "2025 66", year=2025).assessment.flags == ()


def test_a_retracted_figure_never_was() -> None:
    row = judged(CITY, "2021 61\n2022 65\n2022 - retracts = true", year=2022)
    assert row.latest is not None
    assert row.latest.year == 2021
