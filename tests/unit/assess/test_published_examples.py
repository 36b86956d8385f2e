"""The worked examples of docs/methods.md, and the published figures it quotes.

Those that belong to one method or rule stand with its tests: the national energy results in
``test_pace``, the yearly grades in ``test_yearly``, the census in ``test_revisions``, Canada's
indicators in ``test_eurostat``, ``test_opensdg`` and ``test_pace``. Here are the others.
"""

from decimal import Decimal

import pytest

from jinan_plan.assess.case import Measure
from jinan_plan.assess.methods.registry import METHODS, method_of
from tests.unit.assess.books import judged, verdict
from tests.unit.assess.sample_cases import case


def places(number: Measure, count: int) -> str:
    assert isinstance(number, Decimal)
    return str(round(number, count))


JINAN = 'kind = "level"\nbaseline = { value = 4301.6 }\ntarget = { at_least = 7000 }'
GROWTH = 'kind = "growth"\ntarget = { at_least = 6 }'
FALL = 'kind = "cum_change"\ntarget = { fall = 13.5 }'
JOBS = 'kind = "cum_sum"\nunit = "人"\ntarget = { at_least = 300000 }'


@pytest.mark.parametrize(
    ("plan", "actuals", "year", "expected"),
    [
        pytest.param(
            JINAN,
            "2022 5853",
            2022,
            {"progress": "0.575", "pace": "1.437", "required_per_year": "382.333"},
            id="a level",
        ),
        pytest.param(
            GROWTH, "2021 7\n2022 5", 2022, {"progress": "0.400", "pace": "0.999"}, id="growth"
        ),
        pytest.param(
            FALL,
            "2021 -4\n2022 -2.5",
            2022,
            {"cumulative_reduction": "0.064", "progress": "0.456", "pace": "1.140"},
            id="a cumulative fall",
        ),
        pytest.param(
            JOBS,
            "2021 60000\n2022 60000\n2023 64000",
            2023,
            {"total": "184000.000", "progress": "0.613", "pace": "1.022"},
            id="a sum",
        ),
    ],
)
def test_the_worked_examples_of_section_2_1(
    plan: str, actuals: str, year: int, expected: dict[str, str]
) -> None:
    found = judged(plan, actuals, year=year).assessment.measures
    assert {name: places(found[name], 3) for name in expected} == expected


def test_what_the_jobs_still_need() -> None:
    """Section 2.1: (300,000 - 184,000) / 2 = 58,000 a year."""
    found = judged(JOBS, "2021 60000\n2022 60000\n2023 64000", year=2023)
    assert found.needed_per_year == 58000


def test_met_and_getting_worse_is_told_apart() -> None:
    """Section 12: 7.05 to 12.58 deaths with at most 70 asked for is met, and heading away.

    The five methods that look at the target alone say met; section 2.4 and ``destatis`` see risk.
    """
    plan = (
        'kind = "level"\nbaseline = { value = 7.05, year = 2020 }\n'
        "target = { at_most = 70, year = 2030 }"
    )
    assert {name: verdict(plan, "2023 12.58", year=2023, method=name) for name in METHODS} == {
        "pace": "maintained_at_risk",
        "eurostat": "target_met",
        "opensdg": "target_achieved",
        "unsd": "achieved",
        "escap": "will_meet",
        "destatis": "light_cloud",
        "sdsn": "on_track",
    }


def test_a_zero_baseline_is_not_made_into_a_growth_of_449_per_cent() -> None:
    """Rule E7: 5 / 0.001 = 5000 in five years is 5.4928 times a year; only Open SDG asks it."""
    found = method_of("opensdg")(case("0", {2021: "0.00549280"}, "5"))
    assert places(found.measures["progress_value"], 4) == "1.0000"
    plain = method_of("eurostat")(case("0", {2021: "1"}, "5"))
    assert (plain.verdict, plain.reason) == ("not_applicable", "zero_value")
    assert method_of("pace")(case("0", {2021: "1"}, "5")).measures["pace"] == 1


def test_more_than_4600_on_the_way_to_5000() -> None:
    """Section 15: at least 600 of 1000 in two of five years, ahead or better."""
    plan = 'kind = "level"\nbaseline = { value = 4000 }\ntarget = { at_least = 5000 }'
    found = judged(plan, '2022 4600 qualifier = "above"', year=2022).assessment
    assert (found.verdict, found.flags) == ("ahead", ("at_least",))


def test_an_average_of_the_level_method_leaves_the_base_year_out() -> None:
    """Section 2.1: 7 and 5 % make 1.1235, which is 5.995 % a year over two years, not three."""
    found = judged(GROWTH, "2021 7\n2022 5", year=2022).assessment.measures
    assert places(found["average_growth"], 5) == "0.05995"
