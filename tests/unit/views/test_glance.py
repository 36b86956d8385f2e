"""Bars and sparks: what they say, cell by cell."""

from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest
from msgspec.structs import replace

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.rows import Row
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.plan import Plan
from jinan_plan.views.glance import bar, spark

TODAY = date(2026, 11, 23)


def row(**fields: object) -> Row:
    """Assess the only row of a plan from 100 in 2020 to 200 in 2025."""
    indicator = {
        "key": "x", "name": {"en": "X"}, "sector": "s", "kind": "level", "unit": "t",
        "baseline": {"value": 100}, "target": {"at_least": 200}, **fields,
    }  # fmt: skip
    header = {"id": "p", "title": {"en": "P"}, "start": 2021, "end": 2025, "baseline_year": 2020}
    sector = {"key": "s", "name": {"en": "S"}}
    plan = Plan.model_validate(
        {"format": 1, "plan": header, "sector": [sector], "indicator": [indicator]}
    )
    return assess(Book.of(plan, ()), today=TODAY).rows[0]


def judged(**measures: str) -> Row:
    """Give the row with these measures behind its verdict."""
    one = row()
    known = MappingProxyType({name: Decimal(value) for name, value in measures.items()})
    return replace(one, assessment=replace(one.assessment, measures=known))


@pytest.mark.parametrize(
    ("progress", "time", "drawn"),
    [
        ("0.57", "0.4", "⣿⣿⣿⣿|⣿⠤⠤⠤⠤⠤"),  # five tenths done, expected after the fourth
        ("0.48", "0.6", "⣿⣿⣿⣿⠤⠤|⠤⠤⠤⠤"),
        ("0.9999", "1", "⣿⣿⣿⣿⣿⣿⣿⣿⣿⠤|"),  # not yet full
        ("1", "0.2", "⣿⣿|⣿⣿⣿⣿⣿⣿⣿⣿"),
        ("1.42", "1", "⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿|"),  # clipped
        ("-0.3", "0.4", "⠤⠤⠤⠤|⠤⠤⠤⠤⠤⠤"),
    ],
)
def test_a_bar_has_a_cell_for_every_tenth_done(progress: str, time: str, drawn: str) -> None:
    assert bar(judged(progress=progress, time=time)) == drawn


def test_on_waypoints_the_tick_is_where_they_lead() -> None:
    # 0.3 done at a pace of 0.5: the waypoints ask for 0.6, whatever the time.
    one = judged(progress="0.3", pace="0.5", time="0.4")
    waypoints = one.indicator.model_copy(update={"waypoints": {2022: Decimal(160)}})
    assert bar(replace(one, indicator=waypoints)) == "⣿⣿⣿⠤⠤⠤|⠤⠤⠤⠤"


def test_without_progress_there_is_no_bar() -> None:
    assert bar(judged()) == ""


def observed(*figures: tuple[int, str]) -> Row:
    found = tuple(
        Actual(year=year, indicator="output", value=Decimal(value)) for year, value in figures
    )
    return replace(row(), observed=found)


@pytest.mark.parametrize(
    ("figures", "drawn"),
    [
        ([], ""),  # the baseline alone
        ([(2021, "100"), (2022, "133.4"), (2023, "166.7")], "⣀⣀⣤⣶▹⣿"),
        ([(2022, "150")], "⣀⠀⣶▹⣿"),  # no figure for 2021; half of the way rounds up
        ([(2021, "250")], "⣀⣿▹⣶"),  # beyond the target: 100 of 150 is two thirds
        ([(2021, "50")], "⣤⣀▹⣿"),  # the baseline is a third of the way from 50 to 200
    ],
)
def test_a_spark_shows_figures_gaps_and_the_target(
    figures: list[tuple[int, str]], drawn: str
) -> None:
    assert spark(observed(*figures)) == drawn


def test_a_total_is_not_held_against_yearly_figures() -> None:
    one = replace(
        observed((2021, "10"), (2022, "20")),
        baseline=None,
        indicator=row(kind="cum_sum", baseline=None).indicator,
    )
    assert spark(one) == "⣀⣿"
