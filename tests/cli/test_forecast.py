"""``plan forecast``: projections, what-ifs, and how wrong the rule was on the past."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.golden import Golden
from tests.support.running import RunPlan

NATIONAL = Path(__file__).parents[1] / "fixtures" / "national-14fyp"

THEN = ("--year", "2023", "--as-of", "2024-12-31")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_where_the_trend_leads(plan: RunPlan, kinds: Path, golden: Golden, lang: str) -> None:
    """Urban: 60, 61.3, 62, 63, a step of 1 a year, so 65 in 2025.

    The steps miss 1 by 0.3, -0.3 and 0: s2 = 0.18 / 2, se2 = 0.09 x (2 + 4/3) = 0.3, and
    t(0.9; 2) x 0.5477 = 1.0328: 64.0 to 66.0; the chance of 66 is P(t2 > 1.826) = 10.4 %.
    One year ahead: 62.6 for 62, 63 for 63, 0.3 on average; 63.9 for 63 from 2021.
    """
    ran = plan("forecast", *THEN, cwd=kinds, lang=lang, width=120)
    assert (ran.code, ran.err) == (0, "")
    golden(f"forecast.{lang}.txt", ran.out)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_if(plan: RunPlan, kinds: Path, golden: Golden, lang: str) -> None:
    """64 in 2024 keeps the step of 1 a year, so 65 in 2025, a year nearer.

    Now s2 = 0.18 / 3 and se2 = 0.06 x (1 + 1/4) = 0.075; t(0.9; 3) x 0.2739 = 0.4485.
    """
    ran = plan("forecast", "--set", "urban=64%@2024", *THEN, cwd=kinds, lang=lang, width=120)
    golden(f"forecast.set.{lang}.txt", ran.out)


def what_if(plan: RunPlan, folder: Path, *words: str) -> dict[str, object]:
    ran = plan("forecast", *words, "--json", *THEN, cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    document = json.loads(ran.out, parse_float=Decimal)
    assert document["is_verdict"] is False
    found: dict[str, object] = document["forecasts"][0]["what_if"]
    return found


def test_growth_goes_on_to_the_target_year(plan: RunPlan, kinds: Path) -> None:
    # 63 x 1.02 = 64.26, x 1.02 = 65.5452: short of 66. With 3 %: 66.8367.
    found = what_if(plan, kinds, "urban", "--grow", "2%")
    assert (found["outcome"], found["satisfied"]) == (Decimal("65.5452"), False)
    found = what_if(plan, kinds, "urban", "--grow", "3%")
    assert (found["outcome"], found["satisfied"]) == (Decimal("66.8367"), True)


def test_growth_of_a_rate_is_the_rate(plan: RunPlan, kinds: Path) -> None:
    # 1.07 x 1.05 x 1.06^3 = 1.338106...; the fifth root less 1 is 5.998 %.
    found = what_if(plan, kinds, "output", "--grow", "6%")
    assert round(Decimal(str(found["outcome"])), 3) == Decimal("5.998")
    assert found["satisfied"] is False


def test_growth_starts_from_a_supposed_figure(plan: RunPlan, kinds: Path) -> None:
    found = what_if(plan, kinds, "urban", "--grow", "10%", "--set", "urban=60@2024")
    assert found["outcome"] == Decimal(66)
    assert found["satisfied"] is True


def test_a_figure_supposed_for_the_target_year_settles_it(plan: RunPlan, kinds: Path) -> None:
    found = what_if(plan, kinds, "urban", "--set", "urban=65.9@2025")
    assert (found["outcome"], found["satisfied"]) == (Decimal("65.9"), False)


def test_nothing_is_written(plan: RunPlan, kinds: Path) -> None:
    before = {path.name: path.read_bytes() for path in kinds.iterdir()}
    plan("forecast", "--grow", "5%", "--set", "urban=64@2024", cwd=kinds)
    assert {path.name: path.read_bytes() for path in kinds.iterdir()} == before


@pytest.mark.parametrize(
    ("trend", "point", "said"),
    [
        # 60, 61.3, 62, 63: mean 61.575 in mid-2021, slope (1.5 x 3 + 0.5 x 0.7) / 5 = 0.97 a year,
        # and 3.5 years on 61.575 + 3.395 = 64.97; constant growth 63 x (63 / 60) ^ (2/3) = 65.08.
        ("line", "64.97", "Along the least-squares line, with its prediction interval."),
        ("growth", "65.08", "By the constant growth between first and last figure; no interval."),
        ("steps", "65", None),
    ],
)
def test_another_way_for_the_trend_to_go_on(
    plan: RunPlan, kinds: Path, trend: str, point: str, said: str | None
) -> None:
    words = ("forecast", "urban", "--trend", trend, *THEN)
    ran = json.loads(plan(*words, "--json", cwd=kinds).out, parse_float=Decimal)
    projection = ran["forecasts"][0]["projection"]
    assert (ran["trend"], str(round(projection["value"], 2))) == (trend, point)
    assert (projection["low"] is None) is (trend == "growth")
    assert said is None or said in plan(*words, cwd=kinds).out


def test_what_if_about_a_number_is_met_as_at_the_end(plan: RunPlan, example: Path) -> None:
    """Water from 100 to about 200: 195 is 95 % of the way, enough at the end."""
    row = """
[[indicator]]
key = "water"
name = { en = "Water" }
sector = "air"
kind = "level"
unit = "t"
baseline = { value = 100 }
target = { about = 200 }
"""
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(row)
    near, far = (what_if(plan, example, "--set", f"water={n}@2025") for n in ("195", "194"))
    assert (near["satisfied"], far["satisfied"]) == (True, False)


def test_a_row_named_says_why_it_has_no_projection(plan: RunPlan, kinds: Path) -> None:
    out = plan("forecast", "zone", "days", *THEN, cwd=kinds, width=200).out
    assert "no projection" in out
    assert "two figures: no interval" in out


@pytest.mark.parametrize(
    "words",
    [
        ("--grow", "8"),
        ("--grow=-100%",),
        ("--trend", "curve"),
        ("--set", "urban=64"),
        ("--set", "urban=64@2019"),
        ("--set", "urban=64@2026"),
        ("--set", "zone=2024-05-01@2024"),
        ("--set", "urban=x@2024"),
        ("nothing-of-the-kind",),
    ],
)
def test_refusals(plan: RunPlan, kinds: Path, words: tuple[str, ...]) -> None:
    ran = plan("forecast", *words, cwd=kinds)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("plan: ")


def test_growth_beyond_a_reference_is_told_in_points_of_that(plan: RunPlan) -> None:
    """Productivity grew 8.7, 4.2 and 5.7 %, GDP 8.1, 3.0 and 5.2 %.

    On average so far 0.6, 0.907 and 0.771 points more: 0.085 a year, so 0.94 in 2025. From the
    first two 1.214 would have followed for 2023, 0.44 too many.
    """
    words = ("forecast", "labour-productivity", "--year", "2023", "--as-of", "2024-12-31")
    ran = plan(*words, "--plan", str(NATIONAL), "--width", "140")
    row = next(line for line in ran.out.splitlines() if line.startswith(" Growth of labour"))
    assert row.split()[3:7] == ["points", ">0", "+0.8", "(2023)"]
    assert " 0.94  -0.99 to 2.87 " in row
    assert "points average growth beyond that of the reference" in ran.out
    assert " missed what was then reported by 0.44 percentage points on average." in ran.out
