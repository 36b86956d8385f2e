"""The final verdict (docs/methods.md, section 2.3): the target year's own value decides."""

from decimal import Decimal

import pytest

from tests.unit.assess.books import judged, verdict

LEVEL = 'kind = "level"\nbaseline = { value = 100 }\n'
BINDING = LEVEL + "binding = true\n"
SUM = 'kind = "cum_sum"\ntarget = { at_least = 100 }'


@pytest.mark.parametrize(
    ("plan", "actuals", "expected"),
    [
        pytest.param(
            'kind = "level"\ntarget = { at_least = 72.69 }', "2025 72.69", "met", id="S10 equality"
        ),
        pytest.param(LEVEL + "target = { above = 200 }", "2025 200", "nearly", id="10 strict"),
        pytest.param(LEVEL + "target = { at_least = 200 }", "2025 195", "nearly", id="C 0.95"),
        pytest.param(LEVEL + "target = { at_least = 200 }", "2025 194.9", "missed", id="C 0.949"),
        pytest.param(BINDING + "target = { at_least = 200 }", "2025 199.9", "missed", id="binding"),
        # ln 1.932 / ln 2 = 0.95013 and ln 1.931 / ln 2 = 0.94938; on a line both would be 0.93.
        pytest.param(
            LEVEL + 'path = "geometric"\ntarget = { at_least = 200 }',
            "2025 193.2",
            "nearly",
            id="constant growth: C is P",
        ),
        pytest.param(
            LEVEL + 'path = "geometric"\ntarget = { at_least = 200 }',
            "2025 193.1",
            "missed",
            id="constant growth: P below 0.95",
        ),
        pytest.param(
            'kind = "share"\ntarget = { at_least = 2 }', "2025 1.76", "missed", id="S11 R&D 1.76"
        ),
        pytest.param(
            'kind = "share"\ntarget = { at_least = 70 }', "2025 69.96", "missed", id="E20 69.96"
        ),
        pytest.param(
            'kind = "level"\ntarget = { class = 7000 }', "2025 6950", "missed", id="10 class 6950"
        ),
        pytest.param(LEVEL + "target = { about = 200 }", "2025 195", "met", id="about: C 0.95"),
        pytest.param(LEVEL + "target = { about = 200 }", "2025 250", "met", id="about: far over"),
        pytest.param(
            'kind = "level"\ntarget = { about = 200 }', "2025 198", "met", id="about: 1 % of T"
        ),
        pytest.param(
            'kind = "level"\ntarget = { about = 200 }', "2025 197.9", "missed", id="about: beyond"
        ),
        pytest.param(
            'kind = "cum_change"\nbinding = true\nactuals = "cumulative"\ntarget = { about = -20 }',
            "2025 -19.1",
            "met",
            id="S9 19.1 against about 20 is met",
        ),
        pytest.param(
            'kind = "cum_change"\nbinding = true\ntarget = { fall = 20 }\nactuals = "cumulative"',
            "2025 -20",
            "met",
            id="fall: equality",
        ),
        pytest.param(
            'kind = "cum_change"\ntarget = { fall = 20 }\nactuals = "cumulative"',
            "2025 -19",
            "nearly",
            id="fall: C 0.95",
        ),
        pytest.param(
            'kind = "growth"\nbinding = true\ntarget = { at_least = 6 }',
            "2021 6\n2022 6\n2023 6\n2024 6\n2025 6",
            "met",
            id="growth: five times 6 is 6",
        ),
        pytest.param(
            'kind = "growth"\ntarget = { above = 6 }',
            "2025 6 form = 'average'",
            "nearly",
            id="growth: 6 is not above 6",
        ),
        pytest.param(SUM, "2021 20\n2022 20\n2023 20\n2024 20\n2025 20", "met", id="sum: equality"),
        pytest.param(SUM, "2021 20\n2022 20\n2023 20\n2024 20\n2025 15", "nearly", id="sum: 95"),
        pytest.param(SUM, "2021 60\n2022 60", "met", id="sum: reached early is final"),
        pytest.param(SUM, "2021 30\n2022 30", "pending", id="sum: not yet reached"),
        pytest.param(SUM, "2021 90\n2025 5", "insufficient_data", id="E3 sum: a lower bound"),
        pytest.param(SUM, "2021 90\n2025 10", "met", id="E3 sum: the bound suffices"),
        pytest.param(
            'kind = "cum_sum"\ntarget = { between = [90, 100] }',
            "2025 101 from = 2021",
            "missed",
            id="sum: over a range is no near miss",
        ),
        pytest.param(
            'kind = "cum_sum"\ntarget = { at_most = 100 }',
            "2025 101 from = 2021",
            "missed",
            id="sum: over a ceiling is no near miss",
        ),
        pytest.param(
            'kind = "growth"\ntarget = { at_least = 6 }',
            "2025 -100 form = 'cumulative'",
            "missed",
            id="growth: everything lost",
        ),
        pytest.param(
            'kind = "level"\nbaseline = { value = 90 }\ntarget = { between = [100, 110] }',
            "2025 111",
            "missed",
            id="band: overshoot",
        ),
        pytest.param(
            'kind = "share"\nbaseline = { value = 90 }\ntarget = { at_least = 80 }',
            "2025 81",
            "met",
            id="E6 already better: comparator",
        ),
        pytest.param(
            'kind = "each_year"\ntarget = { at_most = 5.5 }', "2025 5.6", "missed", id="each year"
        ),
        pytest.param(
            'kind = "growth"\ntarget = { at_most = 3 }',
            "2025 2.9 form = 'average'",
            "met",
            id="a ceiling on growth",
        ),
    ],
)
def test_final_verdict(plan: str, actuals: str, expected: str) -> None:
    assert verdict(plan, actuals, year=2025) == expected


def test_completion_and_ratio_are_both_printed() -> None:
    found = judged(LEVEL + "target = { at_least = 200 }", "2025 210", year=2025).assessment
    assert found.measures["completion"] == Decimal("1.1")
    assert found.measures["ratio_to_target"] == Decimal("1.05")


def test_pending_keeps_what_the_last_data_said() -> None:
    found = judged(LEVEL + "target = { at_least = 200 }", "2023 160", year=2025).assessment
    assert (found.verdict, found.reason, found.last_verdict) == (
        "pending",
        "no_final_value",
        "on_track",
    )


@pytest.mark.parametrize(
    ("plan", "last"),
    [
        ('kind = "level"\ntarget = { at_least = 2 }', "insufficient_data"),
        (LEVEL + "target = { at_least = 200 }", "not_started"),
        ('kind = "level"\ntarget = { times = 2 }', "insufficient_data"),
    ],
)
def test_pending_also_with_no_value_at_all(plan: str, last: str) -> None:
    found = judged(plan, "", year=2025).assessment
    assert (found.verdict, found.last_verdict) == ("pending", last)


def test_early_achievement_is_not_final() -> None:
    plan = 'kind = "level"\nprices = "current"\ntarget = { above = 10000 }'
    early = judged(plan, '2024 10189.4 status = "provisional"', year=2024).assessment
    assert (early.verdict, early.flags) == ("achieved_early", ("preliminary", "nominal"))
    threshold = '2024 10189.4\n2025 10000 qualifier = "above"'
    assert verdict(plan, threshold, year=2025) == "met"
    final = judged(plan, threshold + '\n2025 10786.5 status = "provisional"', year=2025)
    assert final.assessment.verdict == "met"
    assert "preliminary" in final.assessment.flags
    assert "imprecise" not in final.assessment.flags


def test_met_on_the_way_but_not_at_the_end() -> None:
    found = judged(
        LEVEL + "target = { at_least = 200 }", "2023 200\n2025 150", year=2025
    ).assessment
    assert (found.verdict, found.flags) == ("missed", ("fell_back",))
    assert found.measures["first_met"] == 2023
