"""A small plan and journal that tables are held against."""

import tomllib
from collections.abc import Callable
from decimal import Decimal

import pytest

from jinan_plan.model.book import Book
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.plan import Plan

PLAN = """
format = 1
[plan]
id = "p"
title = { en = "P" }
start = 2021
end = 2025
baseline_year = 2020
[[unit]]
symbol = "打"
of = "件"
times = 12
[[sector]]
key = "s"
name = { en = "S" }
[[indicator]]
key = "big-data"
name = { zh = "大数据产业规模", en = "Big data" }
sector = "s"
kind = "level"
unit = "亿元"
[[indicator]]
key = "share"
aliases = ["old-share"]
name = { zh = "工业增加值占GDP比重", en = "Industry share" }
sector = "s"
kind = "share"
unit = "%"
[[indicator]]
key = "patents"
name = { zh = "专利", en = "Patents" }
sector = "s"
kind = "cum_sum"
unit = "件"
[[indicator]]
key = "rise"
name = { zh = "增速", en = "Growth" }
sector = "s"
kind = "growth"
[[indicator]]
key = "zone"
name = { zh = "示范区", en = "Zone" }
sector = "s"
kind = "milestone"
[[indicator]]
key = "first"
name = { zh = "同名", en = "First" }
sector = "s"
kind = "level"
[[indicator]]
key = "second"
name = { zh = "同名", en = "Second" }
sector = "s"
kind = "level"
"""


@pytest.fixture
def book() -> Callable[[str], Book]:
    """Join the plan and a journal written as in ``actuals.toml``, without its format line."""

    def join(journal: str = "") -> Book:
        plan = Plan.model_validate(tomllib.loads(PLAN, parse_float=Decimal))
        text = f"format = 1\n{journal}"
        actuals = JournalFile.model_validate(tomllib.loads(text, parse_float=Decimal)).actual
        return Book.of(plan, actuals)

    return join
