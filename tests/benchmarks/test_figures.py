"""The benchmark's figures are made by arithmetic, and both kinds of books say the same."""

import json
import tomllib
from pathlib import Path

import pytest

from benchmarks.figures import Size
from benchmarks.generate import generate
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read

#: One level, fourteen bulletins a year. By hand: a month of 2021 adds 4.00; the revisions of
#: November and December make it 4.01, so November's adds 11 x 0.01 and December's 0.01 more.
#: The yearly goal is 12 x 4.00 x 0.8.
POSTED_2021 = """\
; Synthetic: made by arithmetic for a benchmark.
~ yearly from 2021-01-01 to 2026-01-01
    (i0000)  38.40

2021-01-31 bulletin
    (i0000)  4.00
2021-02-28 bulletin
    (i0000)  4.00
2021-03-31 bulletin
    (i0000)  4.00
2021-04-30 bulletin
    (i0000)  4.00
2021-05-31 bulletin
    (i0000)  4.00
2021-06-30 bulletin
    (i0000)  4.00
2021-07-31 bulletin
    (i0000)  4.00
2021-08-31 bulletin
    (i0000)  4.00
2021-09-30 bulletin
    (i0000)  4.00
2021-10-31 bulletin
    (i0000)  4.00
2021-11-30 bulletin
    (i0000)  4.00
2021-12-31 bulletin
    (i0000)  4.00
2021-11-30 bulletin
    (i0000)  0.11
2021-12-31 bulletin
    (i0000)  0.01
2022-01-31 bulletin
"""

#: The same in the plan: a level of 1000.00 in 2020, so 1048.12 at the end of 2021.
REVISED_DECEMBER = """
[[actual]]
year = 2021
indicator = "i0000"
value = 1048.12
status = "revised"
source = "bulletin"
published = 2022-02-01
recorded = 2022-02-01T08:00:13Z
reason = "final accounts"

[[actual]]
year = 2022
"""


def test_a_bookkeeper_posts_what_each_bulletin_adds(tmp_path: Path) -> None:
    files = generate(Size(1, 70), tmp_path / "figures")

    assert files.ledger.read_text(encoding="utf-8").startswith(POSTED_2021)


def test_the_plan_records_where_each_bulletin_says_it_stands(tmp_path: Path) -> None:
    files = generate(Size(1, 70), tmp_path / "figures")

    assert REVISED_DECEMBER in (files.plan / "actuals.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [Size(1, 5), Size(3, 30), Size(2, 246), Size(10, 1000)], ids=str)
def test_every_actual_is_one_entry_of_either_book(size: Size, tmp_path: Path) -> None:
    files = generate(size, tmp_path / "figures")
    journal = tomllib.loads((files.plan / "actuals.toml").read_text(encoding="utf-8"))
    plan = tomllib.loads((files.plan / "plan.toml").read_text(encoding="utf-8"))

    assert len(plan["indicator"]) == size.indicators
    assert len(journal["actual"]) == size.actuals
    assert files.ledger.read_text(encoding="utf-8").count(" bulletin\n") == size.actuals


def test_nothing_in_the_plan_is_doubtful(tmp_path: Path) -> None:
    plan = generate(Size(2, 246), tmp_path / "figures").plan

    assert read(Folder(plan / "plan.toml", plan / "actuals.toml")).doubts == ()


def test_what_stands_for_dvc_is_what_the_plan_was_told_last(tmp_path: Path) -> None:
    files = generate(Size(2, 240), tmp_path / "figures")
    metrics = json.loads((files.metrics / "metrics.json").read_text(encoding="utf-8"))
    journal = tomllib.loads((files.plan / "actuals.toml").read_text(encoding="utf-8"))["actual"]
    years = {
        (entry["indicator"], entry["year"]): entry["value"]
        for entry in journal
        if "through" not in entry
    }

    assert metrics["i0000"] == years["i0000", 2025]
    assert metrics["i0001"] == round(sum(years["i0001", year] for year in range(2021, 2026)), 2)


def test_a_size_that_cannot_be_shared_out_is_refused() -> None:
    with pytest.raises(ValueError, match="3x16: as many actuals for every indicator"):
        Size.named("3x16")
    with pytest.raises(ValueError, match="10x40: as many actuals for every indicator"):
        Size.named("10x40")
