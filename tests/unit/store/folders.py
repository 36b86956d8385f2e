"""Small plan folders for the tests of the store."""

from pathlib import Path

from jinan_plan.store.location import Folder

PLAN = """\
format = 1

[plan]
id = "lake-city"
title = { en = "Lake City five-year plan" }
start = 2021
end = 2025
baseline_year = 2020

[[sector]]
key = "industry"
name = { en = "Industry" }

[[indicator]]
key = "output"
name = { zh = "工业增加值", en = "Industrial output" }
sector = "industry"
kind = "level"
unit = "亿元"
prices = "current"
target = { at_least = 4200 }
"""

JOURNAL = """\
format = 1

# Typed from the bulletin; do not reorder.
[[actual]]
year = 2021
indicator = "output"
value = 3200.50
recorded = 2022-03-01T08:00:00Z
"""


def folder(path: Path, journal: str | None = JOURNAL, plan: str = PLAN) -> Folder:
    """Write a plan folder and give it; a journal of None is left out."""
    path.mkdir(parents=True, exist_ok=True)
    (path / "plan.toml").write_bytes(plan.encode())
    if journal is not None:
        (path / "actuals.toml").write_bytes(journal.encode())
    return Folder.holding(path / "plan.toml")
