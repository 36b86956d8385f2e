"""docs/outputs.md names every measure and every field that programs can meet in JSON."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.methods.registry import METHODS
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from jinan_plan.views.records import ACTUALS_COLUMNS, STATUS_COLUMNS
from tests.support.running import ROOT, RunPlan

DOCUMENT = (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8")
PLANS = ("data", "tests/cli/kinds", "tests/fixtures/national-14fyp", "tests/report/sample")
TODAY = date(2026, 11, 23)

#: What no other plan here has: a rise over the plan, yearly targets, and a part of a year.
MORE = """\
format = 1
plan = { id = "more", title = { en = "More" }, start = 2021, end = 2025, baseline_year = 2020 }
sector = [{ key = "all", name = { en = "All" } }]

[[indicator]]
key = "pay"
name = { en = "Pay" }
sector = "all"
kind = "cum_change"
binding = true
target = { rise = 30 }
yearly.2021 = { at_least = 5 }

[[indicator]]
key = "jobs"
name = { en = "Jobs" }
sector = "all"
kind = "cum_sum"
unit = "万人"
target = { at_least = 500 }
yearly.2021 = { at_least = 100 }
"""
ACTUALS = """\
format = 1
actual = [
  { year = 2021, indicator = "pay", value = 6 },
  { year = 2021, indicator = "jobs", value = 50, through = 6 },
]
"""


def table(heading: str) -> list[list[str]]:
    """Read the codes of the first columns of the table under a heading."""
    rows = DOCUMENT.partition(f"\n| {heading} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [re.findall(r"`([^`]+)`", row.split(" | ")[0]) for row in rows]


def measured(folder: Path) -> Iterator[str]:
    """Give the names of the measures of a plan, by every method, in every year."""
    book = read(Folder.holding(folder / "plan.toml")).book
    for year in range(book.plan.plan.start, book.plan.plan.end + 1):
        for method in METHODS:
            for row in assess(book, year=year, as_of=None, today=TODAY, method=method).rows:
                for judged in (row.assessment, row.second_opinion, row.yearly):
                    yield from judged.measures if judged else ()


def test_every_measure_is_explained_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text(MORE, encoding="utf-8")
    (tmp_path / "actuals.toml").write_text(ACTUALS, encoding="utf-8")
    met = {name for plan in PLANS for name in measured(ROOT / plan)} | set(measured(tmp_path))

    assert met == {name for row in table("measure") for name in row}


@pytest.mark.parametrize(
    "words",
    [
        ("show", "big-data-it"),
        ("explain", "big-data-it"),
        ("forecast", "big-data-it"),
        ("log",),
        ("diff", "--since", "2023-01-01"),
        ("check",),
    ],
    ids=lambda words: words[0],
)
def test_the_fields_of_every_command_are_named(
    plan: RunPlan, plan_folder: Path, words: tuple[str, ...]
) -> None:
    found = json.loads(plan(*words, "--json", cwd=plan_folder).out)
    (row,) = [line for line in DOCUMENT.splitlines() if f"| `plan {words[0]} --json` |" in line]
    named = re.findall(r"`(\w+)`", row)

    assert set(found) - {"schema_version"} <= set(named)
    for entries in found.values():
        if isinstance(entries, list) and entries and words[0] in {"forecast", "check"}:
            assert set(entries[0]) <= set(named)


@pytest.mark.parametrize(
    ("what", "columns"), [("status", STATUS_COLUMNS), ("actuals", ACTUALS_COLUMNS)]
)
def test_the_columns_of_flat_files_are_listed_in_their_order(
    what: str, columns: tuple[str, ...]
) -> None:
    listed = re.search(rf"^- `--what {what}`[^:]*:\s+`([^`]+)`", DOCUMENT, re.MULTILINE)

    assert listed is not None
    assert tuple(re.split(r",\s+", listed[1])) == columns
