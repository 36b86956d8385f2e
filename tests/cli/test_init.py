"""``plan init``: a commented example, a copy, and the next five years."""

import re
from datetime import date
from pathlib import Path

import pytest

from jinan_plan.lang import Lang
from jinan_plan.model.target import WORDINGS
from jinan_plan.store.founding import template
from tests.support.golden import Golden
from tests.support.running import RunPlan

FILES = ("actuals.toml", "plan.toml")

FINISHED = """\
format = 1

[plan]
id = "city-14fyp"
title = { zh = "某市“十四五”规划", en = "A city's 14th plan" }
start = 2021
end = 2025
baseline_year = 2020

[[source]]
key = "bulletin"
title = "Statistical bulletin"
grade = "official"

[[source]]
key = "blog"
title = "A repetition"
grade = "secondary"

[[source]]
key = "unused"
title = "Nobody cites this"

[[sector]]
key = "all"
name = { en = "All" }

[[indicator]]
key = "final"
aliases = ["old-final"]
name = { en = "Final and official" }
sector = "all"
kind = "level"
unit = "t"
path = "geometric"
binding = true
baseline = { value = 10 }
target = { at_least = 20, stated = "double" }

[[indicator]]
key = "hedged"
name = { en = "Hedged" }
sector = "all"
kind = "level"
unit = "亿元"
waypoints = { 2023 = 15 }
prices = 2020
target = { at_least = 20 }

[[indicator]]
key = "second-hand"
name = { en = "Second hand" }
sector = "all"
kind = "share"
unit = "%"
target = { at_least = 20 }

[[indicator]]
key = "older"
name = { en = "Only an older figure" }
sector = "all"
kind = "level"
unit = "t"
target = { at_least = 20 }

[[indicator]]
key = "growth"
name = { en = "Growth" }
sector = "all"
kind = "growth"
target = { at_least = 6 }

[[indicator]]
key = "zone"
name = { en = "A zone" }
sector = "all"
kind = "milestone"
target = { by = 2025-12-31 }
"""

REPORTED = """\
format = 1

[[actual]]
year = 2025
indicator = "old-final"
value = 21.50
status = "provisional"
source = "bulletin"
published = 2026-01-20

[[actual]]
year = 2025
indicator = "final"
value = 21.70
status = "final"
source = "bulletin"
published = 2026-10-20
reason = "yearbook"

[[actual]]
year = 2025
indicator = "hedged"
value = 4000
qualifier = "above"
status = "estimated"
source = "bulletin"

[[actual]]
year = 2025
indicator = "second-hand"
value = 47
source = "blog"

[[actual]]
year = 2023
indicator = "older"
value = 1500
qualifier = "class"
source = "bulletin"

[[actual]]
year = 2025
through = 6
indicator = "older"
value = 800
source = "bulletin"
"""


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """A plan that is over, with every kind of last figure."""
    folder = tmp_path / "finished"
    folder.mkdir()
    (folder / "plan.toml").write_text(FINISHED, encoding="utf-8")
    (folder / "actuals.toml").write_text(REPORTED, encoding="utf-8")
    return folder


def files_in(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.name for path in folder.iterdir() if not path.name.endswith(".lock")))


@pytest.mark.parametrize("lang", list(Lang))
def test_a_new_folder_holds_a_sound_plan_without_goals(
    plan: RunPlan, elsewhere: Path, lang: Lang
) -> None:
    ran = plan("init", "city", lang=lang)
    folder = elsewhere / "city"
    assert (ran.code, ran.err) == (0, "")
    assert str(Path("city") / "plan.toml") in ran.out
    assert files_in(folder) == FILES
    checked = plan("check", "--plan", "city", lang="en").out
    assert checked == "✓ 0 indicators, 0 entries: no faults, no doubts\n"
    assert "plan help format" in plan("--plan", "city", lang=lang).out


@pytest.mark.parametrize("lang", list(Lang))
def test_the_examples_in_it_are_sound_as_they_stand(
    plan: RunPlan, elsewhere: Path, lang: Lang
) -> None:
    plan("init", "city", lang=lang)
    file = elsewhere / "city" / "plan.toml"
    awake = re.sub(r"(?m)^#(?! )", "", file.read_text("utf-8"))
    file.write_text(awake, encoding="utf-8")
    checked = plan("check", "--plan", "city").out
    assert checked == "✓ 6 indicators, 0 entries: no faults, no doubts\n"


def test_both_languages_show_the_same_example() -> None:
    def skeleton(lang: Lang) -> list[str]:
        text = template(lang, date(2026, 11, 23)).decode()
        return [line.partition("=")[0] for line in text.splitlines() if re.match(r"#?[\w\[]", line)]

    assert skeleton(Lang.ZH) == skeleton(Lang.EN)
    assert set(WORDINGS) & {"at_least", "above", "fall", "by", "trend"}


@pytest.mark.parametrize(
    ("today", "span"),
    [(date(2025, 12, 31), (2021, 2025)), (date(2026, 1, 1), (2026, 2030))],
)
def test_it_spans_the_five_year_plan_under_way(today: date, span: tuple[int, int]) -> None:
    text = template(Lang.EN, today).decode()
    assert f"start = {span[0]}\nend = {span[1]}\nbaseline_year = {span[0] - 1}\n" in text


def test_a_copy_has_the_same_bytes(plan: RunPlan, shipped: Path, elsewhere: Path) -> None:
    for source in (str(shipped), str(shipped / "plan.toml"), "shipped"):
        ran = plan("init", "copy", "--from", source)
        assert ran.code == 0
        for name in FILES:
            assert (elsewhere / "copy" / name).read_bytes() == (shipped / name).read_bytes()
            (elsewhere / "copy" / name).unlink()


@pytest.mark.parametrize("there", FILES)
@pytest.mark.parametrize("words", [(), ("--from", "shipped"), ("--next", "shipped")])
def test_nothing_is_ever_overwritten(
    plan: RunPlan, elsewhere: Path, there: str, words: tuple[str, ...]
) -> None:
    (elsewhere / "city").mkdir()
    (elsewhere / "city" / there).write_text("mine", encoding="utf-8")
    ran = plan("init", "city", *words)
    assert ran.code == 1
    assert ran.err == (
        f"plan: {Path('city') / there} exists; nothing was written.\n      Choose another folder.\n"
    )
    assert files_in(elsewhere / "city") == (there,)
    assert (elsewhere / "city" / there).read_text("utf-8") == "mine"


def test_a_place_that_cannot_be_made_is_one_sentence(plan: RunPlan, elsewhere: Path) -> None:
    (elsewhere / "file").write_text("", encoding="utf-8")
    ran = plan("init", "file/city")
    assert (ran.code, ran.err.count("\n")) == (3, 2)


def test_a_copy_and_the_next_plan_exclude_each_other(plan: RunPlan) -> None:
    ran = plan("init", "city", "--from", "shipped", "--next", "shipped")
    assert (ran.code, ran.err.split("\n")[0]) == (2, "plan: --from and --next exclude each other")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_next_plan(
    plan: RunPlan, finished: Path, elsewhere: Path, golden: Golden, lang: str
) -> None:
    ran = plan("init", "next", "--next", str(finished), lang=lang, width=100)
    assert (ran.code, ran.err) == (0, "")
    golden(f"init.next.{lang}.txt", ran.out)
    golden(f"init.next.{lang}.toml", (elsewhere / "next" / "plan.toml").read_bytes())
    assert (
        plan("check", "--plan", "next").out == "✓ 5 indicators, 0 entries: no faults, no doubts\n"
    )


def test_the_next_plan_starts_from_the_final_figures_in_force(
    plan: RunPlan, finished: Path, elsewhere: Path
) -> None:
    plan("init", "next", "--next", str(finished))
    text = (elsewhere / "next" / "plan.toml").read_text("utf-8")
    # The yearbook's 21.70 revised the first 21.50, recorded under the old key.
    assert 'baseline = { value = 21.70, source = "bulletin", published = 2026-10-20' in text
    assert "start = 2026\nend = 2030\nbaseline_year = 2025\n" in text
    assert 'key = "unused"' not in text
    assert "waypoints" not in text


def test_the_plan_after_the_shipped_one_is_sound(plan: RunPlan) -> None:
    ran = plan("init", "next", "--next", "shipped")
    assert ran.code == 0
    assert "no figure for 2025; the latest is 5853 of 2022" in ran.out
    checked = plan("check", "--plan", "next")
    assert checked.code == 0
    assert "no faults, no doubts" in checked.out


def test_an_unsound_plan_is_not_continued(plan: RunPlan, finished: Path, elsewhere: Path) -> None:
    file = finished / "plan.toml"
    file.write_text(FINISHED.replace('kind = "share"', 'kind = "shares"'), encoding="utf-8")
    ran = plan("init", "next", "--next", str(finished))
    assert ran.code == 3
    assert "plan.toml:" in ran.err
    assert not (elsewhere / "next").exists()
