"""``plan diff``: what changed between two days; and the revisions in ``plan log KEY``."""

import json
import re
from pathlib import Path

import pytest

from tests.support.golden import Golden
from tests.support.running import ROOT, RunPlan

NATIONAL = ROOT / "tests" / "fixtures" / "national-14fyp"
SPAN = ("--since", "2023-05-01", "--as-of", "2024-06-30")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_changed(plan: RunPlan, kinds: Path, golden: Golden, lang: str) -> None:
    """-2.4 became -2.5: -0.1, which is 4.17 % of 2.4."""
    ran = plan("diff", *SPAN, cwd=kinds, lang=lang, width=120)
    assert (ran.code, ran.err) == (0, "")
    golden(f"diff.{lang}.txt", ran.out)


def test_why_a_baseline_moved(plan: RunPlan) -> None:
    """The reason stands in the journal; a target that was changed before says nothing here."""
    words = ("diff", "--since", "2023-01-17", "--as-of", "2023-01-18", "--width", "160")
    out = plan("--plan", str(NATIONAL), *words).out
    (line,) = [row for row in out.splitlines() if "baseline 10.75" in row]
    assert line.rstrip().endswith("与2021、2022年数同口径（第七次全国人口普查）")


def test_as_markdown(plan: RunPlan, kinds: Path, golden: Golden) -> None:
    golden("diff.md", plan("diff", *SPAN, "--format", "md", cwd=kinds).out)


def changes(plan: RunPlan, folder: Path, *words: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(
        plan("diff", *words, "--json", cwd=folder).out
    )
    return found


def test_as_json(plan: RunPlan, kinds: Path) -> None:
    found = changes(plan, kinds, *SPAN)
    assert [(one["key"], one["change"]) for one in found["figures"]] == [
        ("urban", "new"),
        ("energy", "revised"),
        ("jobs", "new"),
        ("zone", "new"),
    ]
    assert [one["key"] for one in found["targets"]] == ["days"]
    assert [one["key"] for one in found["verdicts"]] == ["jobs", "zone", "days"]


@pytest.mark.parametrize(
    ("tolerance", "kept"),
    [("0.1", 0), ("0.09", 1), ("4.2%", 0), ("4.1%", 1)],
)
def test_a_tolerance_passes_over_small_revisions(
    plan: RunPlan, kinds: Path, tolerance: str, kept: int
) -> None:
    """The one revision moves by 0.1, which is 4.17 %; new figures are always listed."""
    found = changes(plan, kinds, *SPAN, "--tolerance", tolerance)
    assert sum(one["change"] == "revised" for one in found["figures"]) == kept
    assert sum(one["change"] == "new" for one in found["figures"]) == 3


def test_the_same_year_on_both_days(plan: RunPlan, kinds: Path) -> None:
    found = changes(plan, kinds, *SPAN, "--year", "2022")
    assert [one["key"] for one in found["verdicts"]] == ["days"]


def test_a_figure_taken_back(plan: RunPlan, kinds: Path) -> None:
    journal = kinds / "actuals.toml"
    text = journal.read_text(encoding="utf-8").rstrip().removesuffix("]")
    undone = '{ year = 2023, indicator = "urban", retracts = true, published = 2024-05-05 },\n]\n'
    journal.write_text(f"{text}  {undone}", encoding="utf-8")
    (first, *_) = changes(plan, kinds, "--since", "2024-04-01", "--as-of", "2024-06-30")["figures"]
    assert (first["key"], first["change"], first["after"]) == ("urban", "taken_back", None)
    earlier = changes(plan, kinds, "--since", "2023-05-01", "--as-of", "2024-06-30")["figures"]
    assert "urban" not in {one["key"] for one in earlier}


def test_verdicts_that_say_nothing_on_either_day_are_only_counted(
    plan: RunPlan, shipped: Path
) -> None:
    out = plan("diff", "--since", "2025-12-31", "--as-of", "2026-11-23", cwd=shipped).out
    assert "insufficient data  - pending" not in out
    assert "15 more goals had no figures to judge by on either day and are not listed." in out
    assert re.search(r"Big data .* ▴ ahead +- pending \(▴ ahead\) += unchanged", out)


def test_a_target_that_follows_a_series_is_not_amended_by_it(plan: RunPlan) -> None:
    national = Path(__file__).parents[1] / "fixtures" / "national-14fyp"
    words = ("--since", "2022-12-31", "--as-of", "2024-12-31", "--plan", str(national))
    _, _, amended = plan("diff", *words).out.partition("Targets and baselines")
    assert "Schooling" in amended  # whose baseline was revised in between
    assert "labour productivity" not in amended


def test_nothing_changed(plan: RunPlan, kinds: Path) -> None:
    ran = plan("diff", "--since", "2024-06-01", "--as-of", "2024-06-30", cwd=kinds)
    assert ran.out.endswith("Nothing changed.\n")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--since", "2024-13-01"),
        ("--since", "2031-01-01", "--as-of", "2024-06-30"),
        ("--since", "2023-01-01", "--tolerance", "-1"),
        ("--since", "2023-01-01", "--tolerance", "5亿元"),
        ("--since", "2023-01-01", "--format", "csv"),
    ],
)
def test_refusals(plan: RunPlan, kinds: Path, words: tuple[str, ...]) -> None:
    ran = plan("diff", *words, cwd=kinds)
    assert (ran.code, ran.out) == (2, "")


def test_the_log_of_one_indicator_shows_how_its_figures_moved(plan: RunPlan, kinds: Path) -> None:
    out = plan("log", "energy", cwd=kinds, width=120).out
    table = out.partition("From the first figure to now\n")[2]
    assert table == (
        " Period       First figure                Now    By       %  Revisions  Why\n"
        " ------  -----------------  -----------------  ----  ------  ---------  ----\n"
        " 2022    -2.4 (2023-03-01)  -2.5 (2023-09-01)  -0.1  -4.17%          1  终审\n"
    )
    assert "From the first figure" not in plan("log", "urban", cwd=kinds).out


SPANS_PLAN = """\
format = 1

[plan]
id = "sample"
title = { en = "Sample" }
start = 2021
end = 2025
baseline_year = 2020

[[sector]]
key = "all"
name = { en = "All" }

[[indicator]]
key = "port"
name = { en = "Port" }
sector = "all"
kind = "cum_sum"
unit = "km"
target = { at_least = 300 }

[[indicator]]
key = "roads"
name = { en = "Roads" }
sector = "all"
kind = "cum_sum"
unit = "km"
target = { at_least = 300 }
"""

SPANS_JOURNAL = """\
format = 1

[[actual]]
year = 2022
indicator = "port"
value = 5
published = 2023-02-01

[[actual]]
year = 2022
indicator = "roads"
from = 2021
value = 90
published = 2023-02-01

[[actual]]
year = 2022
indicator = "roads"
value = 40
published = 2023-02-01
"""


def test_figures_that_end_in_one_year_are_told_as_the_journal_has_them(
    plan: RunPlan, tmp_path: Path
) -> None:
    """What another indicator was reported for does not turn them round."""
    (tmp_path / "plan.toml").write_text(SPANS_PLAN, encoding="utf-8")
    (tmp_path / "actuals.toml").write_text(SPANS_JOURNAL, encoding="utf-8")

    found = changes(plan, tmp_path, "--since", "2022-12-31", "--as-of", "2023-12-31")

    assert [(one["key"], one["from"], one["year"]) for one in found["figures"]] == [
        ("port", None, 2022),
        ("roads", 2021, 2022),
        ("roads", None, 2022),
    ]
