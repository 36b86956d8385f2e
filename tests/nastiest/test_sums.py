"""The nastiest cases 15 and 16: sums at their edges, from the command line.

The methods' own tests (``tests/unit/assess``) work each rule by hand; here the worst of them go
through the whole program.
"""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN
from tests.support.running import RunPlan

HEAD, _, _ = PLAN.partition("[[indicator]]")


def judged(
    plan: RunPlan, folder: Path, row: str, figures: dict[int, str], year: int
) -> dict[str, object]:
    """Record figures of one indicator and give its row at the end of a year."""
    text = HEAD + '[[indicator]]\nkey = "it"\nname = { en = "It" }\nsector = "air"\n' + row
    (folder / "plan.toml").write_text(text, encoding="utf-8")
    for when, value in figures.items():
        ran = plan("record", str(when), f"it={value}", cwd=folder)
        assert ran.code == 0, ran.err
    for words in (("status",), ("show", "it"), ("status", "--method", "eurostat")):
        ran = plan(*words, "--year", str(year), cwd=folder)
        assert (ran.code, ran.err) == (0, "")
        assert not re.search(r"-0(\.0+)?(?![\d.])", ran.out)
        assert "nan" not in ran.out.casefold()
    rows = json.loads(plan("status", "--json", "--year", str(year), cwd=folder).out)["indicators"]
    assert len(rows) == 1
    found: dict[str, object] = rows[0]
    return found


def level(baseline: str, target: str, more: str = "") -> str:
    return (
        f'kind = "level"\nunit = "km"\nbaseline = {{ value = {baseline} }}\n'
        f"target = {{ {target} }}\n{more}\n"
    )


@pytest.mark.parametrize(
    ("rule", "row", "figures", "year", "verdict"),
    [
        ("base is the target, held", level("5", "at_least = 5"), {2022: "5"}, 2022, "maintained"),
        (
            "base 0, half way at half time",
            level("0", "at_least = 10"),
            {2023: "6"},
            2023,
            "on_track",
        ),
        (
            "base below 0 below the target",
            level("-5", "at_least = 5"),
            {2023: "1"},
            2023,
            "on_track",
        ),
        ("a target of 0", level("10", "at_most = 0"), {2023: "4"}, 2023, "on_track"),
        ("down, met", level("50", "at_most = 40"), {2025: "40"}, 2025, "met"),
        ("down, overshot", level("50", "at_most = 40"), {2025: "12"}, 2025, "met"),
        ("down, met early", level("50", "at_most = 40"), {2022: "39"}, 2022, "achieved_early"),
        ("worse than the base", level("50", "at_most = 40"), {2022: "55"}, 2022, "reversing"),
        (
            "one figure in the first year",
            level("0", "at_least = 10"),
            {2021: "2"},
            2021,
            "on_track",
        ),
        ("a gap year", level("0", "at_least = 10"), {2021: "2", 2024: "8"}, 2024, "on_track"),
        (
            "the last year without its figure",
            level("0", "at_least = 10"),
            {2024: "8"},
            2025,
            "pending",
        ),
        ("after the plan", level("0", "at_least = 10"), {2025: "9"}, 2030, "missed"),
        ("no figure at all", level("0", "at_least = 10"), {}, 2023, "not_started"),
        # a path of constant growth cannot cross zero (docs/methods.md, E8)
        (
            "growth from a figure below zero",
            level("1", "at_least = 10", 'path = "geometric"'),
            {2023: "-3"},
            2023,
            "insufficient_data",
        ),
    ],
)
def test_nastiest_15_edges_of_the_way(
    plan: RunPlan,
    example: Path,
    rule: str,
    row: str,
    figures: dict[int, str],
    year: int,
    verdict: str,
) -> None:
    found = judged(plan, example, row, figures, year)
    assert isinstance(found["assessment"], dict)
    assert found["assessment"]["verdict"] == verdict, rule


@pytest.mark.parametrize(
    ("target", "value", "verdict", "shown"),
    [
        ("at_least = 100", "99.9999", "nearly", "99%"),
        ("at_least = 100", "100", "met", "100%"),
        ("at_least = 100", "100.0001", "met", "100%"),
        ("above = 100", "100", "nearly", None),
        ("at_most = 100", "100.0001", "nearly", "99%"),
        ("at_most = 100", "100", "met", "100%"),
        ("at_most = 100", "99.9999", "met", "100%"),
        ("below = 100", "100", "nearly", None),
    ],
)
def test_nastiest_16_a_hair_above_and_below(
    plan: RunPlan, example: Path, target: str, value: str, verdict: str, shown: str | None
) -> None:
    base = "0" if "least" in target or "above" in target else "200"
    found = judged(plan, example, level(base, target), {2025: value}, 2025)
    assert isinstance(found["assessment"], dict)
    assert found["assessment"]["verdict"] == verdict
    out = plan("show", "it", "--year", "2025", cwd=example).out
    if shown is not None:
        assert shown in out
    if verdict == "nearly":
        assert "100%" not in out
