"""The second opinion: actual growth against required growth (docs/methods.md, section 3)."""

from decimal import Decimal

import pytest

from tests.unit.assess.books import judged, verdict

RISE = 'kind = "level"\nbaseline = { value = 100 }\ntarget = { at_least = 200 }'


@pytest.mark.parametrize(
    ("plan", "actuals", "expected"),
    [
        pytest.param(RISE, "2022 200", "target_met", id="satisfied"),
        pytest.param(RISE, "2022 132", "significant_progress", id="R 1.00"),
        pytest.param(RISE, "2022 120", "moderate_progress", id="9.5 % of 14.9 %"),
        pytest.param(RISE, "2022 110", "insufficient_progress", id="4.9 % of 14.9 %"),
        pytest.param(RISE, "2022 100", "insufficient_progress", id="R 0"),
        pytest.param(RISE, "2022 99", "movement_away", id="R below 0"),
        pytest.param(RISE, "", "insufficient_data", id="no actual"),
        pytest.param(
            'kind = "level"\nbaseline = { value = 200 }\ntarget = { at_most = 100 }',
            "2022 150",
            "significant_progress",
            id="a fall: -13.4 % of -12.9 %",
        ),
        pytest.param(
            'kind = "growth"\ntarget = { at_least = 6 }',
            "2021 5.7\n2022 5.7",
            "significant_progress",
            id="growth: 5.7 of 6 is 0.95 exactly",
        ),
        pytest.param(
            'kind = "cum_sum"\ntarget = { at_least = 100 }',
            "2022 40",
            "not_applicable",
            id="a sum starts from 0",
        ),
        pytest.param(
            'kind = "level"\nbaseline = { value = 250 }\ntarget = { at_least = 200 }',
            "2022 190",
            "not_applicable",
            id="E6 no way to go",
        ),
        pytest.param(
            'kind = "directional"\nbaseline = { value = 100 }\ntarget = { trend = "up" }',
            "2022 102.01",
            "significant_progress",
            id="words: 1 % a year",
        ),
        pytest.param(
            'kind = "directional"\nbaseline = { value = 100 }\ntarget = { trend = "up" }',
            "2022 100",
            "moderate_progress",
            id="words: no change",
        ),
        pytest.param(
            'kind = "directional"\nbaseline = { value = 100 }\ntarget = { trend = "down" }',
            "2022 101",
            "moderate_movement_away",
            id="words: 0.5 % the wrong way",
        ),
        pytest.param(
            'kind = "directional"\nbaseline = { value = 100 }\ntarget = { trend = "up" }',
            "2022 90",
            "significant_movement_away",
            id="words: 5 % the wrong way",
        ),
    ],
)
def test_classes(plan: str, actuals: str, expected: str) -> None:
    assert verdict(plan, actuals, year=2022, method="eurostat") == expected


@pytest.mark.parametrize(
    ("baseline", "target", "actual", "ratio"),
    [
        ("14.5", "at_most = 7.25", "2023 10.4", "0.90"),
        ("0.37", "at_least = 60", "2025 9.53", "0.950"),
    ],
)
def test_published_ratios(baseline: str, target: str, actual: str, ratio: str) -> None:
    """Section 12, Canada: poverty R = 0.90, zero-emission vehicles R = 0.950."""
    plan = (
        f'kind = "share"\nbaseline = {{ value = {baseline}, year = 2015 }}\n'
        f"target = {{ {target}, year = 2030 }}"
    )
    found = judged(plan, actual, year=int(actual[:4]), method="eurostat").assessment.measures
    assert isinstance(found["ratio"], Decimal)
    assert found["ratio"].quantize(Decimal(ratio)) == Decimal(ratio)


def test_its_second_opinion_is_the_pace() -> None:
    row = judged(RISE, "2022 140", year=2022, method="eurostat")
    assert (row.assessment.method, row.second_opinion.method) == ("eurostat", "pace")
