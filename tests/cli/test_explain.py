"""``plan explain`` as its users see it, and ``plan status --all-methods`` beside it.

The numbers on the screens kept as files were worked out by hand; the arithmetic stands beside
each case.
"""

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.golden import Golden
from tests.support.running import RunPlan

THEN = ("--as-of", "2024-12-31")
"""The plan of every kind, as known at the end of 2024."""


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("key", "year"),
    [
        # 1551.4 / 2698.4 in 2 of 5 years: 0.5749 / 0.4 = 1.437. On track from
        # 4301.6 + 0.95 x 0.4 x 2698.4 = 5326.992, ahead from 4301.6 + 0.42 x 2698.4 = 5434.928.
        ("big-data-it", "2022"),
        # Baseline 1,500 class, so from 1500 to under 1600: 729.6 / 1500 / 0.6 = 0.8107 and
        # 629.6 / 1400 / 0.6 = 0.7495. On track from 1500 + 0.57 x 1500 = 2355 for the one end,
        # 1600 + 0.57 x 1400 = 2398 for the other.
        ("biomedicine", "2023"),
    ],
)
def test_the_shipped_plan(
    plan: RunPlan, shipped: Path, golden: Golden, key: str, year: str, lang: str
) -> None:
    words = ("explain", key, "--year", year, "--as-of", "2026-11-23")
    ran = plan(*words, cwd=shipped, lang=lang, width=100)
    assert (ran.code, ran.err) == (0, "")
    golden(f"explain.{key}.{lang}.txt", ran.out)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("key", "year"),
    [
        # A share: 3 of 6 points in 3 of 5 years, 0.5 / 0.6 = 0.833: behind. On track from
        # 60 + 0.95 x 0.6 x 6 = 63.42, that is 63.5; in 2024 from 60 + 0.95 x 0.8 x 6 = 64.56.
        ("urban", "2023"),
        # A fall: 1 - 0.96 x 0.975 = 6.4 % of 13.5 %; ln 0.936 / ln 0.865 = 0.4561, in two of five
        # years 1.140. Ahead takes 0.865^0.42 / 0.96 - 1 = -1.99 %, so -2.0; on track
        # 0.865^0.38 / 0.96 - 1 = -1.42 %, so -1.5.
        ("energy", "2023"),
        # A sum without 2022: at least 12.6 of 30. On track needs 0.57 x 30 = 17.1 in all, so
        # 10.6 in 2023; what is known is less.
        ("jobs", "2023"),
        # Growth: 1.07 x 1.05 = 1.1235; ln 1.1235 / (5 ln 1.06) = 0.3997. On track from
        # 1.06^1.9 / 1.07 - 1 = 4.399 %, so 4.4; ahead from 1.06^2.1 / 1.07 - 1 = 5.623 %.
        ("output", "2022"),
        # A bound: 5.4 keeps to 5.5, but rose from 5.1.
        ("jobless", "2022"),
        # Words: +2 and -1, on average +0.5: improving, last year down. Up again from above 52.
        ("better", "2022"),
        # A milestone, done on 1 May 2024 for 30 June.
        ("zone", "2024"),
    ],
)
def test_every_kind(
    plan: RunPlan, kinds: Path, golden: Golden, key: str, year: str, lang: str
) -> None:
    ran = plan("explain", key, "--year", year, *THEN, cwd=kinds, lang=lang, width=100)
    assert (ran.code, ran.err) == (0, "")
    golden(f"explain.{key}.{lang}.txt", ran.out)


def test_the_working_of_every_method(plan: RunPlan, kinds: Path, golden: Golden) -> None:
    """Worked by hand: (63/60)^(1/3) - 1 = 1.64 %, (66/60)^(1/5) - 1 = 1.92 %, ratio 0.852.

    63 x 1.0164^2 = 65.08, (65.08 - 60) / 6 = 84.7 %; 63 + 2 x 1 = 65, 1 of 3 points left.
    """
    words = ("explain", "urban", "--year", "2023", "--method", "all")
    ran = plan(*words, *THEN, cwd=kinds, width=100)
    golden("explain.all-methods.en.txt", ran.out)


def test_a_narrow_screen_keeps_every_number(plan: RunPlan, kinds: Path) -> None:
    wide = plan("explain", "energy", *THEN, cwd=kinds, width=200).out
    narrow = plan("explain", "energy", "--width", "72", *THEN, cwd=kinds).out
    assert max(map(len, narrow.splitlines())) <= 72
    steps = wide.partition("3. How")[2].partition("6. What")[0]
    assert set(re.findall(r"-?\d+\.\d+%?", steps)) <= set(re.findall(r"-?\d+\.\d+%?", narrow))


def test_a_figure_published_later_is_not_used(plan: RunPlan, kinds: Path) -> None:
    words = ("explain", "energy", "--year", "2022", "--json")
    early = json.loads(plan(*words, "--as-of", "2023-06-30", cwd=kinds).out)
    assert [one["use"] for one in early["figures"]] == ["step", "step", "not_known_yet"]
    late = json.loads(plan(*words, "--as-of", "2023-12-31", cwd=kinds).out)
    assert [one["use"] for one in late["figures"]] == ["step", "revised_since", "step"]


def test_before_and_after_the_target_was_changed(plan: RunPlan, kinds: Path) -> None:
    before = plan("explain", "days", "--as-of", "2023-05-31", cwd=kinds).out
    assert "By the end of 2025: 90% or more." in before
    assert ">=87.5%, baseline 87%, not yet in force that day." in before
    after = plan("explain", "days", "--as-of", "2023-06-01", cwd=kinds).out
    assert "By the end of 2025: 87.5% or more." in after
    assert "in force until 2023-06-01; changed because: 中期调整" in " ".join(after.split())


AMENDED = """
[[indicator]]
key = "port"
name = { en = "Port" }
sector = "all"
kind = "level"
unit = "t"
baseline = { value = 100 }
target = { times = 3 }
[[indicator.earlier]]
until = 2023-06-01
reason = "mid-term"
target = { at_least = 200 }
"""


def test_the_wording_is_that_of_the_version_in_force(plan: RunPlan, kinds: Path) -> None:
    with (kinds / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(AMENDED)
    before = plan("explain", "port", "--as-of", "2023-05-31", cwd=kinds).out
    assert "Understood     By the end of 2025: 200 t or more.\n" in before
    after = plan("explain", "port", "--as-of", "2023-06-01", cwd=kinds).out
    assert "300 t or more. That is 3 times the baseline of 100 t." in after


EVALUATED = """
[[source]]
key = "mid-term"
title = "Mid-term report"
published = 2023-12-26
[[evaluation]]
year = 2022
indicator = "output"
class = "on_track"
words = "in line"
source = "mid-term"
"""


@pytest.mark.parametrize("command", ["explain", "show"])
def test_an_evaluation_is_shown_from_the_day_it_was_out(
    plan: RunPlan, kinds: Path, command: str
) -> None:
    with (kinds / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(EVALUATED)
    words = (command, "output", "--year", "2022", "--as-of")
    assert "in line" not in plan(*words, "2023-12-25", cwd=kinds).out
    assert "in line" in plan(*words, "2023-12-26", cwd=kinds).out


def test_an_evaluation_of_a_later_year_is_not_shown(plan: RunPlan, kinds: Path) -> None:
    assert "Officially" in plan("explain", "urban", "--year", "2023", cwd=kinds).out
    assert "Officially" not in plan("explain", "urban", "--year", "2022", cwd=kinds).out


ABOUT = """
[[indicator]]
key = "power"
name = { en = "Energy intensity" }
sector = "air"
kind = "cum_change"
binding = true
actuals = "cumulative"
target = { about = -20, stated = "20%左右" }
"""


def test_about_a_fifth_less_is_met_with_19_1(plan: RunPlan, example: Path) -> None:
    """As the 11th plan was found to be: 19.1 / 20 = 0.955, and 0.95 is enough for "about"."""
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(ABOUT)
    assert plan("check", cwd=example).code == 0
    plan("record", "2025", "power=-19.1", cwd=example)
    told = " ".join(plan("explain", "power", "--year", "2025", cwd=example).out.split())
    assert "✓ met. 95.5% of the promise is done." in told
    assert "A change from 2020 to 2025 of about -20%" in told
    assert "short of 20%, but not by more than “about” allows. (section 10)" in told
    assert "Binding: no tolerance beyond that of “about”" in told


def test_a_path_of_growth_before_anything_is_reported(plan: RunPlan, example: Path) -> None:
    """From 100 to 161.051 in five years: 10 % a year are still needed, and none was made."""
    row = '[[indicator]]\nkey = "trade"\nname = { en = "Trade" }\nsector = "air"\nkind = "level"\n'
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'\n{row}unit = "t"\npath = "geometric"\n'
            "baseline = { value = 100 }\ntarget = { at_least = 161.051 }\n"
        )
    ran = plan("explain", "trade", "--year", "2021", cwd=example)
    assert (ran.code, ran.err) == (0, "")
    assert "Growth of 10% in each of the 5 years left." in ran.out
    assert "So far" not in ran.out


def test_growth_that_lost_everything(plan: RunPlan, example: Path) -> None:
    """An index of 0 has no average growth but a loss of all there was."""
    row = '[[indicator]]\nkey = "trade"\nname = { en = "Trade" }\nsector = "air"\nkind = "growth"\n'
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n{row}actuals = "cumulative"\ntarget = {{ at_least = 6 }}\n')
    plan("record", "2025", "trade=-100", cwd=example)
    ran = plan("explain", "trade", "--year", "2025", cwd=example)
    assert (ran.code, ran.err) == (0, "")
    assert "-100% a year on average up to 2025 does not satisfy the target of 6%." in ran.out


RANGE = """
[[indicator]]
key = "inflation"
name = { en = "Inflation" }
sector = "air"
kind = "each_year"
unit = "%"
decimals = 1
target = { between = [1, 3] }
"""


def test_a_range_is_told_with_both_ends(plan: RunPlan, example: Path) -> None:
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(RANGE)
    plan("record", "2022", "inflation=1.9", cwd=example)
    told = " ".join(plan("explain", "inflation", "--year", "2022", cwd=example).out.split())
    assert "1.9% in 2022 lies from 1% to 3%." in told
    assert "> ✓ maintained kept, and not heading the wrong way 1.0 to 3.0 1.0 to 3.0" in told
    assert "Above 3.0% it would drop to “below, recovering”." in told
    assert "at the end it is kept or not" in told
    dry = plan("record", "2022", "inflation=3.1", "--dry-run", "--revise", "x", cwd=example).out
    assert "below, recovering" in dry


def test_json_has_the_steps_and_the_thresholds(plan: RunPlan, kinds: Path) -> None:
    ran = plan("explain", "urban", "--year", "2023", "--json", *THEN, cwd=kinds)
    document = json.loads(ran.out, parse_float=Decimal)
    steps = {step["code"]: step for step in document["steps"]}
    assert steps["progress_line"]["numbers"]["progress"] == Decimal("0.5")
    assert steps["pace"]["rule"] == "2.1"
    now, following = document["thresholds"]
    figures = {step["verdict"]: step["figure"] for step in now["steps"]}
    assert (figures["on_track"], figures["behind"]) == (Decimal("63.5"), Decimal("62.2"))
    assert following["year"] == 2024
    assert document["methods"]["eurostat"]["verdict"] == "moderate_progress"
    assert document["evaluations"][0]["ours"]["verdict"] == "behind"


@pytest.mark.parametrize("words", [("--json",), ("--method", "all")])
def test_two_days_give_the_same_bytes(
    plan: RunPlan, kinds: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    class Later(date):
        @classmethod
        def today(cls) -> "Later":
            return cls(2031, 5, 5)

    def screens() -> list[str]:
        asked = (("explain", "urban", *words), ("forecast", "--json"), ("status", "--all-methods"))
        changed = ("diff", "--since", "2023-05-01", "--as-of", "2024-12-31")
        return [
            plan(*changed, cwd=kinds).out,
            *(plan(*one, "--as-of", "2024-12-31", cwd=kinds).out for one in asked),
        ]

    today = screens()
    monkeypatch.setattr("jinan_plan.cli.workspace.date", Later)
    assert screens() == today
    assert all(today)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_all_methods_side_by_side(plan: RunPlan, kinds: Path, golden: Golden, lang: str) -> None:
    words = ("status", "--all-methods", "--year", "2023", *THEN)
    ran = plan(*words, cwd=kinds, lang=lang, width=160)
    assert ran.code == 0
    golden(f"status.all-methods.{lang}.txt", ran.out)


def test_all_methods_as_json(plan: RunPlan, kinds: Path) -> None:
    words = ("status", "output", "--all-methods", "--json", "--year", "2022", *THEN)
    (row,) = json.loads(plan(*words, cwd=kinds).out)["indicators"]
    verdicts = {name: judged["verdict"] for name, judged in row["methods"].items()}
    assert (verdicts["pace"], verdicts["sdsn"]) == ("on_track", "moderately_improving")


def test_what_cannot_be_asked(plan: RunPlan, kinds: Path) -> None:
    ran = plan("status", "--all-methods", "--format", "csv", cwd=kinds)
    assert (ran.code, ran.out) == (2, "")
    assert plan("explain", "urban", "--method", "mean", cwd=kinds).code == 2
    ran = plan("explain", "urbna", cwd=kinds)
    assert ran.code == 2
    assert "urban" in ran.err
