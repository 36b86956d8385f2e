"""``plan status`` as its users see it. Expected numbers are worked by hand beside each test."""

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.support.golden import Golden
from tests.support.running import RunPlan

#: Every figure of the shipped journal is known by this day.
KNOWN = ("--as-of", "2026-11-23")


def row(document: Any, key: str) -> Any:  # noqa: ANN401 - JSON
    return next(one for one in document["indicators"] if one["key"] == key)


def loaded(text: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads(text, parse_float=Decimal)


def test_the_real_status_in_2025(plan: RunPlan, shipped: Path) -> None:
    document = loaded(plan("status", "--json", *KNOWN, cwd=shipped).out)
    revenue = row(document, "industry-revenue")
    # Statistical bulletin for 2025 by a third party: 10,786.5 against "more than 10,000".
    assert revenue["assessment"]["verdict"] == "met"
    assert revenue["latest"] == {
        "year": 2025,
        "value": Decimal("10786.5"),
        "qualifier": None,
        "status": "provisional",
        "source": "github-report-2026-08-13",
        "grade": "secondary",
    }
    assert revenue["gap"] == Decimal("-786.5")  # 10000 - 10786.5
    assert {"preliminary", "secondary_source"} <= set(revenue["assessment"]["flags"])
    pillars = {
        key: row(document, key)["assessment"]
        for key in ("big-data-it", "smart-manufacturing", "biomedicine", "steel-materials")
    }
    assert {one["verdict"] for one in pillars.values()} == {"pending"}
    assert {key: one["last_verdict"] for key, one in pillars.items()} == {
        "big-data-it": "ahead",
        "smart-manufacturing": "insufficient_data",
        "biomedicine": "behind",
        "steel-materials": "not_started",
    }


def test_a_group_is_counted_once_as_its_worst_member(plan: RunPlan, example: Path) -> None:
    """One of two is half way after two of five years, the other where it began."""
    text = (example / "plan.toml").read_text(encoding="utf-8")
    grouped = text.replace('sector = "air"', 'sector = "air"\ngroup = "air quality"')
    (example / "plan.toml").write_text(grouped, encoding="utf-8")
    plan("record", "2022", "clean-days=65", "dust=50", cwd=example)
    asked = ("status", "--year", "2022", "--width", "100")
    assert plan(*asked, cwd=example).out.splitlines()[2:4] == [
        "2 goals: ✗ 1 far behind, ▴ 1 ahead",
        "Each group counted once, as its worst (1 in all): ✗ 1 far behind",
    ]
    summary = loaded(plan(*asked, "--json", cwd=example).out)["summary"]
    assert summary["counts"] == {"ahead": 1, "far_behind": 1}
    assert summary["group_counts"] == {"far_behind": 1}


def test_a_bound_is_not_told_as_a_hedge(plan: RunPlan, example: Path) -> None:
    """``>=70`` holds no sign of "more than 70"; ``>50`` does."""
    assert "> more than" not in plan("status", cwd=example).out
    plan("record", "2022", "dust=>50", cwd=example)
    assert "> more than" in plan("status", cwd=example).out


def test_big_data_in_2022(plan: RunPlan, shipped: Path) -> None:
    document = loaded(plan("status", "--year", "2022", "--json", cwd=shipped).out)
    judged = row(document, "big-data-it")["assessment"]
    # (5853 - 4301.6) / (7000 - 4301.6) = 1551.4 / 2698.4; two of five years passed.
    assert str(judged["measures"]["progress"]).startswith("0.57493")
    assert str(judged["measures"]["pace"]).startswith("1.4373")
    assert judged["verdict"] == "ahead"
    assert row(document, "big-data-it")["second_opinion"]["verdict"] == "significant_progress"


def test_biomedicine_in_2023_from_its_class_baseline(plan: RunPlan, shipped: Path) -> None:
    document = loaded(plan("status", "--year", "2023", "--json", *KNOWN, cwd=shipped).out)
    judged = row(document, "biomedicine")["assessment"]
    # From 1,500: 729.6 / 1500 = 0.486, pace 0.811; from just under 1,600: 629.6 / 1400 = 0.450,
    # pace 0.750. Both are behind.
    assert judged["verdict"] == "behind"
    assert "imprecise" in judged["flags"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [50, 80, 120, 200])
def test_the_screen(plan: RunPlan, shipped: Path, golden: Golden, lang: str, width: int) -> None:
    ran = plan(
        "status", *KNOWN, "--width", str(width), "--plan", str(shipped), lang=lang, cwd=shipped
    )
    assert (ran.code, ran.err) == (0, "")
    golden(f"status.{width}.{lang}.txt", ran.out)


@pytest.mark.parametrize("form", ["json", "csv", "md"])
def test_other_forms(plan: RunPlan, shipped: Path, golden: Golden, form: str) -> None:
    ran = plan("status", "headline", "pillars", "--format", form, *KNOWN, cwd=shipped)
    golden(f"status.{form}", ran.out)


def test_csv_and_json_say_the_same(plan: RunPlan, shipped: Path) -> None:
    document = loaded(plan("status", "--json", *KNOWN, cwd=shipped).out)
    records = csv.DictReader(
        io.StringIO(plan("status", "--format", "csv", *KNOWN, cwd=shipped).out)
    )
    for record in records:
        one = row(document, record["key"])
        assert record["verdict"] == one["assessment"]["verdict"]
        assert record["gap"] == ("" if one["gap"] is None else format(Decimal(one["gap"]), "f"))
        latest = one["latest"]
        assert record["latest"] == ("" if latest is None else format(Decimal(latest["value"]), "f"))


def test_a_bare_plan_is_the_status(plan: RunPlan, shipped: Path) -> None:
    assert plan(cwd=shipped).out == plan("status", cwd=shipped).out


def test_in_an_empty_folder_the_shipped_plan_is_shown(plan: RunPlan) -> None:
    assert "10,786.5" in plan("status", "headline").out


def test_an_empty_journal_names_the_next_command(plan: RunPlan, example: Path) -> None:
    ran = plan(cwd=example)
    assert ran.code == 0
    assert "No figures are recorded yet. Next: plan record YEAR KEY=VALUE" in ran.out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--fail-on", "missed"], 0),
        (["--fail-on", "no-data"], 1),
        (["--fail-on", "binding"], 0),
        (["--fail-on", "behind", "--year", "2023"], 1),
        (["pillars", "--fail-on", "behind", "--year", "2022"], 0),
    ],
)
def test_a_condition_decides_the_exit_code(
    plan: RunPlan, shipped: Path, words: list[str], code: int
) -> None:
    assert plan("status", *KNOWN, *words, cwd=shipped).code == code


def test_every_method_can_be_behind(plan: RunPlan, example: Path) -> None:
    plan("record", "2022", "clean-days=61", "dust=44", cwd=example)
    # Growth from 60 to 61 in two years is 0.83% a year, where 60 to 70 in five needs 3.13%: 0.26.
    asked = ("status", "--year", "2022", "--method", "eurostat", "--fail-on")
    assert plan(*asked, "behind", cwd=example).code == 1
    assert plan(*asked, "binding", cwd=example).code == 1
    assert plan(*asked, "missed", cwd=example).code == 0


@pytest.mark.parametrize("method", ["pace", "opensdg"])
def test_no_data_is_no_data_by_every_method(plan: RunPlan, example: Path, method: str) -> None:
    ran = plan("status", "--year", "2022", "--method", method, "--fail-on", "no-data", cwd=example)
    assert ran.code == 1


@pytest.mark.parametrize("words", [["--behind"], ["--binding"], ["--sort", "gap"], ["pillars"]])
def test_narrowing_and_sorting_run(plan: RunPlan, example: Path, words: list[str]) -> None:
    plan("record", "2022", "clean-days=61", "dust=44", cwd=example)
    # 61: a tenth of the way at 2/5 of the time, far behind; 44: six tenths, ahead.
    shown = plan(
        "status", "--year", "2022", *(words if words != ["pillars"] else ["air"]), cwd=example
    )
    listed = [name for name in ("Clean-air days", "Fine dust") if f" {name}" in shown.out]
    assert "Clean-air days" in listed
    assert ("Fine dust" in listed) is (words in (["--sort", "gap"], ["pillars"]))


def test_the_worst_verdict_comes_first(plan: RunPlan, example: Path) -> None:
    plan("record", "2022", "clean-days=67", "dust=51", cwd=example)
    # 67: seven tenths at 2/5 of the time, ahead; 51: further from 40 than the 50 it began at.
    asked = ("status", "--year", "2022", "--format", "csv")
    planned = plan(*asked, cwd=example).out.splitlines()
    worst = plan(*asked, "--sort", "worst", cwd=example).out.splitlines()
    assert [line.split(",")[0] for line in planned] == ["key", "clean-days", "dust"]
    assert [line.split(",")[0] for line in worst] == ["key", "dust", "clean-days"]


def test_behind_is_what_the_method_says(plan: RunPlan, example: Path) -> None:
    """Dust from 50 to 40 by 2025, 46.2 in 2022: 38 % of the way in 40 % of the time, pace 0.95.

    Growth of -3.87 % a year where -4.36 % is required is 0.889: moderate, not enough.
    """
    plan("record", "2022", "dust=46.2", "clean-days=64", cwd=example)
    asked = ("status", "--year", "2022", "--fail-on", "behind")
    assert plan(*asked, cwd=example).code == 0
    assert plan(*asked, "--method", "eurostat", cwd=example).code == 1
    shown = plan("status", "--behind", "--method", "eurostat", "--year", "2022", cwd=example).out
    assert "Fine dust" in shown
    assert " Clean-air days" not in shown


def test_binding_indicators_behind_are_named_first(plan: RunPlan, example: Path) -> None:
    plan("record", "2022", "clean-days=61", cwd=example)
    lines = plan("status", "--year", "2022", cwd=example).out.splitlines()
    assert lines[2] == "Binding indicators behind: Clean-air days"


WRONG = {
    "diff": ("--since DATE is missing", "plan diff --help shows how it is used"),
    "status pilars": (
        'nothing in this plan is called "pilars"',
        "did you mean: pillars, pillars-total?",
    ),
    "status --sort size": (
        '--sort cannot be "size"',
        "choose one of: plan, gap, pace, name, worst",
    ),
    "status --nope": ("there is no option --nope", "plan status --help lists the options"),
    "stauts": ("there is no command stauts", "did you mean: status?"),
    "--width ten": (
        '--width cannot be "ten"',
        "give a whole number from 20 up, such as --width 100",
    ),
    "show": ("KEY is missing", "plan show --help shows how it is used"),
    "status --year": ("the option --year needs a value", "plan status --help shows how it is used"),
    "status --json=yes": (
        "the option --json takes no value",
        "plan status --help shows how it is used",
    ),
    "status --year 2019": (
        "--year 2019 comes before the plan's baseline",
        "the plan runs from 2021 to 2025; use 2020, its baseline year, or a later year",
    ),
}


@pytest.mark.parametrize(("words", "said"), WRONG.items())
def test_wrong_usage_is_said_in_two_lines(
    plan: RunPlan, shipped: Path, words: str, said: tuple[str, str]
) -> None:
    ran = plan(*words.split(), cwd=shipped)
    assert (ran.code, ran.out, ran.err) == (2, "", f"plan: {said[0]}\n      {said[1]}\n")


NATIONAL = Path(__file__).parents[1] / "fixtures" / "national-14fyp"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("year", "width"), [("2023", 80), ("2025", 120)])
def test_a_plan_of_many_kinds(
    plan: RunPlan, golden: Golden, lang: str, year: str, width: int
) -> None:
    words = ("status", "--plan", str(NATIONAL), "--year", year, *KNOWN, "--width", str(width))
    golden(f"status.national-{year}.{width}.{lang}.txt", plan(*words, lang=lang).out)


def test_what_is_behind_stands_before_the_tables(plan: RunPlan) -> None:
    words = ("status", "--plan", str(NATIONAL), "--year", "2023", *KNOWN, "--width", "200")
    head = plan(*words).out.split("\n\n")[0].split("\n")
    assert head[2].startswith("Binding indicators behind: Days of good air in cities, ")
    assert head[4] == "Others behind: Nursery places per 1,000 people"


def test_the_latest_figure_is_in_the_quantity_of_the_target(plan: RunPlan) -> None:
    """A fall over the plan: -3.8 % and -0.8 % make 0.962 x 0.992 = 0.954304, so -4.57 %, shown
    with the one digit of the figures reported.

    Growth of 14.2 % and 10.1 % a year is (1.142 x 1.101) ^ 0.5 - 1 = 12.13 % on average.
    """
    words = ("status", "--plan", str(NATIONAL), "--year", "2022", *KNOWN, "--width", "250")
    ran = plan(*words)
    lines = ran.out.split("\n")
    carbon = next(line for line in lines if line.startswith(" Fall of carbon dioxide"))
    research = next(line for line in lines if line.startswith(" Growth of spending on research"))
    assert re.search(r" \[-4.6\]  2022 p +fall >=18  13.4 ", carbon)  # 18 - 4.57 = 13.43
    assert " avg 12.1  2022 " in research
    assert "[...] all the plan's years together, avg average of the plan's years" in ran.out


def test_a_target_worked_out_from_another_series_is_shown_with_the_digits_of_figures(
    plan: RunPlan,
) -> None:
    """GDP grew 8.1, 3.0 and 5.2 %: (1.081 x 1.03 x 1.052) ^ (1 / 3) - 1 = 5.41 % a year."""
    words = ("status", "labour-productivity", "--plan", str(NATIONAL), "--year", "2023", *KNOWN)
    assert " >5.4 " in plan(*words).out


def test_context_among_goals_says_that_it_is_none(plan: RunPlan) -> None:
    words = ("status", "gdp", "--plan", str(NATIONAL), "--year", "2023", *KNOWN)
    assert re.search(r"\n GDP growth .* context  gdp\n", plan(*words).out)


def test_milestones_not_due_are_not_counted_as_pending(plan: RunPlan, shipped: Path) -> None:
    head = plan("status", "--year", "2022", *KNOWN, cwd=shipped, width=200).out.split("\n")[2]
    assert "- 5 not due yet" in head
    assert "pending" not in head


@pytest.mark.parametrize("method", ["pace", "eurostat", "opensdg", "unsd", "escap", "sdsn"])
def test_behind_is_behind_by_any_method(plan: RunPlan, method: str) -> None:
    """Schooling rose by a quarter of its way in two of five years: no method is content."""
    words = ("--plan", str(NATIONAL), "--year", "2023", *KNOWN, "--method", method)
    ran = plan("status", "--behind", *words)
    assert "Schooling of the working-age population" in ran.out.partition("\n\n")[2]
    assert "Life expectancy" not in ran.out.partition("\n\n")[2]
    assert plan("status", "schooling", "--fail-on", "behind", *words).code == 1
    assert plan("status", "schooling", "--fail-on", "binding", *words).code == 1
    assert plan("status", "life-expectancy", "--fail-on", "behind", *words).code == 0


def test_behind_shows_also_what_was_behind_and_waits(plan: RunPlan, shipped: Path) -> None:
    ran = plan("status", "--behind", *KNOWN, cwd=shipped)
    assert "Biomedicine and big health" in ran.out.partition("\n\n")[2]
    assert plan("status", "biomedicine", "--fail-on", "behind", *KNOWN, cwd=shipped).code == 0


def test_a_mark_is_explained_only_where_it_is_used(plan: RunPlan, example: Path) -> None:
    """The targets are "at least 70" and "at most 40": neither says "more than"."""
    assert "more than" not in plan("status", cwd=example).out
    plan("record", "2022", "clean-days=>64", cwd=example)
    assert "Marks: > more than" in plan("status", cwd=example).out
