"""Small books written as the files are, for tests of the judging."""

from datetime import date
from decimal import Decimal

import tomli

from jinan_plan.assess.assessment import assess_indicator
from jinan_plan.assess.rows import Row
from jinan_plan.model.book import Book
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.plan import Plan

TODAY = date(2026, 11, 23)

HEADER = """
format = 1
[plan]
id = "sample"
title = { en = "A sample plan" }
start = 2021
end = 2025
baseline_year = 2020
[[source]]
key = "bulletin"
title = "Bulletin"
grade = "official"
[[source]]
key = "blog"
title = "Blog"
grade = "secondary"
[[sector]]
key = "all"
name = { en = "All" }
"""


def book(plan: str, actuals: str = "") -> Book:
    """Read a book from the indicators of a plan and lines of actuals.

    An indicator is the TOML of its table without key, name and sector, which are ``x``;
    further ones start with their own ``[[indicator]]``. An actual is a line like
    ``2022 5853 qualifier = "above", status = "final"``, of indicator ``x`` unless it says.
    """
    row = '[[indicator]]\nkey = "x"\nname = { en = "X" }\nsector = "all"\n'
    entries = "".join(_entry(line) for line in actuals.strip().splitlines())
    return Book.of(
        Plan.model_validate(tomli.loads(HEADER + row + plan, parse_float=Decimal)),
        JournalFile.model_validate(
            tomli.loads(f"format = 1\nactual = [{entries}]", parse_float=Decimal)
        ).actual,
    )


def _entry(line: str) -> str:
    year, value, *rest = line.split(maxsplit=2)
    pairs = [f"year = {year}", *([] if value == "-" else [f"value = {value}"]), *rest]
    if not any("indicator" in pair for pair in rest):
        pairs.append('indicator = "x"')
    return "{ " + ", ".join(pairs) + " }, "


def judged(
    plan: str,
    actuals: str = "",
    *,
    year: int | None = None,
    as_of: date | None = None,
    method: str = "pace",
    today: date = TODAY,
) -> Row:
    """Assess indicator ``x`` of a small book."""
    return assess_indicator(
        book(plan, actuals), "x", year=year, as_of=as_of, today=today, method=method
    )


def verdict(plan: str, actuals: str = "", *, year: int | None = None, method: str = "pace") -> str:
    """Give the verdict on indicator ``x`` of a small book."""
    return judged(plan, actuals, year=year, method=method).assessment.verdict
