"""``plan show``, ``plan log`` and ``plan check`` as their users see them."""

import json
from pathlib import Path

import pytest

from tests.support.golden import Golden
from tests.support.running import RunPlan

KNOWN = ("--as-of", "2026-11-23")

SIX_FAULTS = """\
format = 1

[plan]
id = "six"
title = { zh = "六处错误", en = "Six faults" }
start = 2021
end = 2025
baseline_year = 2020

[[sector]]
key = "a"
name = { en = "A" }

[[indicator]]
key = "One"
name = { en = "One" }
sector = "a"
kind = "level"
unit = "个"
target = { at_least = "12.5" }

[[indicator]]
key = "two"
name = { en = "Two" }
sector = "a"
kind = "levels"
unit = "个"
baseline = { value = true }
target = { at_least = 5, at_most = 6 }
colour = "red"
"""


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [80, 200])
def test_one_indicator(plan: RunPlan, shipped: Path, golden: Golden, lang: str, width: int) -> None:
    ran = plan("show", "industry-revenue", *KNOWN, "--width", str(width), cwd=shipped, lang=lang)
    assert (ran.code, ran.err) == (0, "")
    golden(f"show.{width}.{lang}.txt", ran.out)


def test_one_indicator_as_json_has_every_vintage(plan: RunPlan, shipped: Path) -> None:
    document = json.loads(plan("show", "industry-revenue", "--json", *KNOWN, cwd=shipped).out)
    vintages = [one["value"] for one in document["history"] if one["year"] == 2025]
    assert vintages == [10000, 10786.5]
    assert [one["in_force"] for one in document["history"] if one["year"] == 2025] == [False, True]


def test_before_the_second_vintage_the_first_one_counts(plan: RunPlan, shipped: Path) -> None:
    document = json.loads(
        plan("show", "industry-revenue", "--json", "--as-of", "2026-02-01", cwd=shipped).out
    )
    latest = document["indicator"]["latest"]
    assert (latest["value"], latest["qualifier"]) == (10000, "above")
    # "More than 10,000" satisfies "above 10,000" wherever it lies.
    assert document["indicator"]["assessment"]["verdict"] == "met"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_journal(plan: RunPlan, shipped: Path, golden: Golden, lang: str) -> None:
    ran = plan("log", "industry-revenue", "--plan", ".", cwd=shipped, lang=lang, width=120)
    golden(f"log.{lang}.txt", ran.out.replace(str(shipped), "PLAN"))


def test_the_journal_as_json_is_newest_first(plan: RunPlan, shipped: Path) -> None:
    document = json.loads(plan("log", "industry-revenue", "--json", cwd=shipped).out)
    assert [entry["value"] for entry in document["entries"][:2]] == [10786.5, 10000]


def test_an_empty_journal_says_so(plan: RunPlan, example: Path) -> None:
    assert plan("log", cwd=example).out == "Nothing is recorded yet.\n"


def test_the_shipped_plan_is_sound(plan: RunPlan, shipped: Path) -> None:
    ran = plan("check", cwd=shipped)
    assert (ran.code, ran.out) == (0, "✓ 66 indicators, 46 entries: no faults, no doubts\n")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_six_faults_are_shown_together(
    plan: RunPlan, example: Path, golden: Golden, lang: str
) -> None:
    (example / "plan.toml").write_text(SIX_FAULTS, encoding="utf-8")
    ran = plan("status", cwd=example, lang=lang)
    assert (ran.code, ran.out) == (3, "")
    golden(f"faults.{lang}.txt", ran.err)
    checked = plan("check", cwd=example, lang=lang)
    assert checked.code == 1


def test_faults_as_json_have_their_places(plan: RunPlan, example: Path) -> None:
    (example / "plan.toml").write_text(SIX_FAULTS, encoding="utf-8")
    ran = plan("status", "--json", cwd=example)
    findings = json.loads(ran.out)["findings"]
    assert ran.code == 3
    assert len(findings) == 6
    assert all(one["line"] and one["message"] and one["remedy"] for one in findings)


def test_a_check_tells_the_doubts_beside_the_faults(plan: RunPlan, example: Path) -> None:
    text = (example / "plan.toml").read_text(encoding="utf-8")
    broken = text.replace('sector = "air"', 'sector = "sky"', 1).replace(
        "target = {", 'target = { source = "no-such-page",', 1
    )
    (example / "plan.toml").write_text(broken, encoding="utf-8")
    ran = plan("check", cwd=example)
    assert ran.code == 1
    assert ran.out.splitlines()[0] == "✗ 1 fault, 1 doubt"
    assert "error[unknown-sector]" in ran.out
    assert "warning[unknown-source]" in ran.out
    # where the work is stopped, only what stops it is told
    assert "no-such-page" not in plan("status", cwd=example).err


def test_chinese_quotes_are_named(plan: RunPlan, example: Path) -> None:
    text = (example / "plan.toml").read_text(encoding="utf-8")
    (example / "plan.toml").write_text(text.replace('"air"', "“air”", 1), encoding="utf-8")
    ran = plan("status", cwd=example)
    assert ran.code == 3
    assert "“" in ran.err
    assert "plan.toml:11:7" in ran.err


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "Against target    -6.0 percentage points"), ("zh", "距目标      -6.0 个百分点")],
)
def test_the_distance_of_a_share_is_in_percentage_points(
    plan: RunPlan, example: Path, lang: str, said: str
) -> None:
    """64 of at least 70, with one digit after the point: the row says so."""
    plan("record", "2022", "clean-days=64", cwd=example)
    ran = plan("show", "clean-days", "--year", "2022", cwd=example, lang=lang)
    assert said in ran.out


JOBS = """
[[indicator]]
key = "jobs"
name = { en = "Jobs" }
sector = "air"
kind = "cum_sum"
unit = "万人"
target = { at_least = 500 }
yearly.2022 = { at_least = 100 }
"""


def test_months_of_a_year_are_held_against_its_own_target(plan: RunPlan, example: Path) -> None:
    """97.7 of 100 after ten of twelve months (docs/methods.md, section 2.5); both are floored."""
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(JOBS)
    plan("record", "2022", "jobs=97.7", "--through", "10", cwd=example)
    ran = plan("show", "jobs", "--year", "2022", cwd=example)
    assert "2022: >=100 万人, actual 97.7: 97% of the year's in 83% of the year\n" in ran.out
