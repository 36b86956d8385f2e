"""``plan undo`` as its users see it."""

import re
from pathlib import Path

import pytest

from tests.cli.test_record import journal
from tests.support.golden import Golden
from tests.support.running import RunPlan


def figures(plan: RunPlan, folder: Path) -> dict[str, str]:
    """Give the figures in force by indicator and year, as exported."""
    ran = plan("export", "-", "--what", "actuals", "--format", "csv", cwd=folder)
    rows = [line.split(",") for line in ran.out.splitlines()[1:]]
    return {f"{row[0]} {row[1]}": row[3] for row in rows}


def without_moments(text: str) -> str:
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC", "<moment>", text)


def test_an_undo_takes_back_the_last_recording_and_no_more(plan: RunPlan, example: Path) -> None:
    plan("record", "2021", "clean-days=62.5", "dust=48", cwd=example)
    before = journal(example)
    plan("record", "2022", "clean-days=64", "dust=46", cwd=example)
    grown = journal(example)
    assert plan("undo", cwd=example).code == 0
    assert figures(plan, example) == {"clean-days 2021": "62.5", "dust 2021": "48"}
    assert journal(example).startswith(grown)
    assert grown.startswith(before)


def test_undo_after_undo_goes_further_back_until_nothing_is_left(
    plan: RunPlan, example: Path
) -> None:
    for year in ("2021", "2022"):
        plan("record", year, "dust=48", cwd=example)
    assert [plan("undo", cwd=example).code for _ in range(3)] == [0, 0, 1]
    assert figures(plan, example) == {}
    assert plan("undo", cwd=example).err == (
        "plan: there is no recording left to take back\n      plan log shows the whole journal\n"
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_says_what_is_taken_back_what_stands_again_and_how_verdicts_moved(
    plan: RunPlan, example: Path, golden: Golden, lang: str
) -> None:
    plan("record", "2024", "clean-days=69", "dust=40", cwd=example)
    plan("record", "2024", "clean-days=61", "--revise", "recounted", cwd=example)
    said = plan("undo", cwd=example, lang=lang).out
    said += plan("undo", cwd=example, lang=lang).out
    golden(f"undo.{lang}.txt", without_moments(said))


def test_a_dry_run_says_the_same_and_writes_nothing(plan: RunPlan, example: Path) -> None:
    plan("record", "2024", "dust=40", cwd=example)
    before = journal(example)
    ran = plan("undo", "--dry-run", cwd=example)
    assert (ran.code, journal(example)) == (0, before)
    assert "Dry run, nothing written. It would go to actuals.toml:9" in ran.out
    assert "fine dust 2024: 40" in ran.out.casefold()


def test_a_recording_after_an_undo_stands(plan: RunPlan, example: Path) -> None:
    plan("record", "2024", "dust=40", cwd=example)
    plan("undo", cwd=example)
    plan("record", "2024", "dust=41", cwd=example)
    assert figures(plan, example) == {"dust 2024": "41"}
    assert plan("check", cwd=example).code == 0


def test_what_a_person_wrote_is_refused_by_name(plan: RunPlan, example: Path) -> None:
    plan("record", "2023", "dust=42", cwd=example)
    path = example / "actuals.toml"
    with path.open("a", encoding="utf-8") as file:
        file.write('\n[[actual]]\nyear = 2024\nindicator = "dust"\nvalue = 41\n')
    before = journal(example)
    ran = plan("undo", cwd=example)
    assert (ran.code, ran.out, journal(example)) == (1, "", before)
    assert "dust 2024, actuals.toml:9" in ran.err


def test_a_broken_journal_is_not_appended_to(plan: RunPlan, example: Path) -> None:
    plan("record", "2023", "dust=42", cwd=example)
    path = example / "actuals.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n[[actual]]\nyear = 20", encoding="utf-8")
    before = journal(example)
    ran = plan("undo", cwd=example)
    assert (ran.code, ran.out, journal(example)) == (3, "", before)


def test_a_long_recording_is_listed_in_part(plan: RunPlan, shipped: Path) -> None:
    """The shipped figures were recorded at one moment; more than thirty of them."""
    ran = plan("undo", "--dry-run", cwd=shipped, width=200)
    assert ran.code == 0
    assert sum(line.startswith("  ") for line in ran.out.splitlines()) == 31
    assert re.search(r"^  and \d+ more$", ran.out, re.MULTILINE)


def test_the_shipped_plan_is_left_alone(plan: RunPlan) -> None:
    ran = plan("undo")
    assert (ran.code, ran.out) == (3, "")
