import shutil
from pathlib import Path

import pytest

from tests.support.running import copy_shipped

JOURNAL = "actuals.toml"

PLAN = """\
format = 1

[plan]
id = "example"
title = { zh = "示例规划", en = "Example plan" }
start = 2021
end = 2025
baseline_year = 2020

[[sector]]
key = "air"
name = { zh = "空气", en = "Air" }

[[indicator]]
key = "clean-days"
name = { zh = "优良天数比例", en = "Clean-air days" }
sector = "air"
kind = "share"
unit = "%"
decimals = 1
binding = true
baseline = { value = 60 }
target = { at_least = 70 }

[[indicator]]
key = "dust"
name = { zh = "细颗粒物浓度", en = "Fine dust" }
sector = "air"
kind = "level"
unit = "微克"
decimals = 0
baseline = { value = 50 }
target = { at_most = 40 }
"""


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the shipped plan that may be written to."""
    return copy_shipped(tmp_path / "shipped")


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A small plan without a journal: a binding share to raise, a level to bring down."""
    folder = tmp_path / "example"
    folder.mkdir()
    (folder / "plan.toml").write_text(PLAN, encoding="utf-8")
    return folder


@pytest.fixture
def kinds(tmp_path: Path) -> Path:
    """A plan with a row of every kind and its journal (tests/cli/kinds)."""
    return Path(shutil.copytree(Path(__file__).parent / "kinds", tmp_path / "kinds"))
