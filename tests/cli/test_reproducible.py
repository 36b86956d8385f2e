"""With ``--as-of`` given, the day of the run changes no byte, and later figures do not exist."""

import json
import re
from datetime import date
from pathlib import Path
from typing import ClassVar
from unittest import mock

import pytest

import jinan_plan
from tests.support.running import ROOT, RunPlan

NATIONAL = ROOT / "tests" / "fixtures" / "national-14fyp"

COMMANDS = [
    pytest.param(("status",), id="table"),
    pytest.param(("status", "--format", "json"), id="json"),
    pytest.param(("status", "--format", "csv"), id="csv"),
    pytest.param(("status", "--format", "md"), id="md"),
]


class OnADay(date):
    """A calendar that stands still: what ``date`` is to the command line on one day."""

    shows: ClassVar[tuple[int, int, int]] = (2026, 11, 23)

    @classmethod
    def today(cls) -> date:  # type: ignore[override]  # the day itself, not one of this class
        return date(*cls.shows)


class NextDay(OnADay):
    shows = (2026, 11, 24)


class YearsLater(OnADay):
    shows = (2031, 2, 3)


def printed(plan: RunPlan, calendar: type[OnADay], *words: str, lang: str = "en") -> bytes:
    with mock.patch("jinan_plan.cli.workspace.date", calendar):
        ran = plan("--plan", str(NATIONAL), *words, lang=lang)
    assert (ran.code, ran.err) == (0, "")
    return ran.stdout


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", COMMANDS)
def test_two_runs_on_different_days_print_the_same(
    plan: RunPlan, command: tuple[str, ...], lang: str
) -> None:
    asked = (*command, "--as-of", "2024-03-01")
    first = printed(plan, OnADay, *asked, lang=lang)
    assert first == printed(plan, NextDay, *asked, lang=lang)
    assert first == printed(plan, YearsLater, *asked, lang=lang)
    assert first


def test_without_a_day_the_answer_names_the_day_it_was_given(plan: RunPlan) -> None:
    """The runs above differ in nothing else: it is ``--as-of`` that makes them the same."""
    days = [
        json.loads(printed(plan, calendar, "status", "--json"))["as_of"]
        for calendar in (OnADay, NextDay)
    ]
    assert days == ["2026-11-23", "2026-11-24"]


def test_today_is_read_in_one_place() -> None:
    """So that the calendar above is the one the program looks at."""
    package = Path(jinan_plan.__file__).parent
    readers = [
        path.relative_to(package).as_posix()
        for path in sorted(package.rglob("*.py"))
        if re.search(r"\bdate\.today\(", path.read_text(encoding="utf-8"))
    ]
    assert readers == ["cli/workspace.py"]


@pytest.mark.parametrize("command", COMMANDS)
def test_before_its_publication_a_figure_does_not_exist(
    plan: RunPlan, example: Path, command: tuple[str, ...]
) -> None:
    """65 % reported on 5 March 2024: half of the way in three fifths of the time, behind."""

    def told(day: str) -> bytes:
        ran = plan(*command, "--year", "2023", "--as-of", day, cwd=example)
        assert ran.code == 0
        return ran.stdout

    assert plan("record", "2021", "dust=48", "--published", "2022-03-01", cwd=example).code == 0
    day_before, on_the_day = told("2024-03-04"), told("2024-03-05")
    done = plan("record", "2023", "clean-days=65", "--published", "2024-03-05", cwd=example)
    assert done.code == 0
    assert told("2024-03-04") == day_before
    assert told("2024-03-05") != on_the_day


def test_before_it_was_recorded_a_figure_without_a_date_does_not_exist(
    plan: RunPlan, example: Path
) -> None:
    def verdicts(*words: str) -> dict[str, str]:
        document = json.loads(plan("status", "--json", "--year", "2023", *words, cwd=example).out)
        return {row["key"]: row["assessment"]["verdict"] for row in document["indicators"]}

    assert plan("record", "2023", "clean-days=65", cwd=example).code == 0
    assert verdicts("--as-of", "2024-03-04")["clean-days"] == "not_started"
    assert verdicts()["clean-days"] == "behind"


def test_each_day_of_the_national_plan_has_its_own_answer(plan: RunPlan) -> None:
    """The urbanisation rate of 2022 came out on 17 January 2023, the census before it."""

    def urbanisation(day: str) -> tuple[int, str]:
        words = ("--plan", str(NATIONAL), "status", "--json", "--year", "2022", "--as-of", day)
        rows = json.loads(plan(*words).out)["indicators"]
        row = next(row for row in rows if row["key"] == "urbanisation")
        return row["latest"]["year"], row["assessment"]["verdict"]

    # (64.72 - 63.89) / (65 - 63.89) = 0.748 of the way in a fifth of the time
    assert urbanisation("2023-01-16") == (2021, "ahead")
    assert urbanisation("2023-01-17") == (2022, "achieved_early")
