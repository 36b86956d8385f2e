"""The assessed plan: where it stands, what its rows carry, how it is counted."""

from datetime import date
from decimal import Decimal

import pytest

from jinan_plan.assess.assessment import assess, assess_indicator, case_in_force, judge_all
from jinan_plan.assess.methods.registry import METHODS
from tests.unit.assess.books import TODAY, book, judged

RISE = 'kind = "level"\nbaseline = { value = 100 }\ntarget = { at_least = 200 }\n'


def another(key: str, rest: str) -> str:
    return f'\n[[indicator]]\nkey = "{key}"\nname = {{ en = "Row" }}\nsector = "all"\n{rest}'


@pytest.mark.parametrize(
    ("year", "as_of", "today", "standing", "known"),
    [
        pytest.param(None, None, "2024-06-30", 2023, "2024-06-30", id="last full year"),
        pytest.param(None, None, "2031-01-01", 2025, "2031-01-01", id="at most the plan's end"),
        pytest.param(None, None, "2019-01-01", 2020, "2019-01-01", id="not before the baseline"),
        pytest.param(None, "2023-01-01", "2026-11-23", 2022, "2023-01-01", id="before as_of"),
        pytest.param(2021, "2023-01-01", "2026-11-23", 2021, "2023-01-01", id="as asked"),
        pytest.param(2021, None, "2026-11-23", 2021, "2026-11-23", id="as asked, all known"),
    ],
)
def test_where_it_stands(
    year: int | None, as_of: str | None, today: str, standing: int, known: str
) -> None:
    found = assess(
        book(RISE),
        year=year,
        as_of=None if as_of is None else date.fromisoformat(as_of),
        today=date.fromisoformat(today),
    )
    assert (found.year, found.as_of) == (standing, date.fromisoformat(known))


def test_everything_is_known_without_a_day() -> None:
    found = assess(book(RISE, "2021 120 published = 2030-01-01"), year=2021, today=TODAY)
    assert found.rows[0].assessment.verdict == "on_track"


@pytest.mark.parametrize(
    ("plan", "way"),
    [
        ("target = { at_least = 5 }", "up"),
        ("target = { below = 5 }", "down"),
        ("baseline = { value = 4 }\ntarget = { times = 2 }", "up"),
        ("baseline = { value = 4 }\ntarget = { plus = -2 }", "down"),
        ("baseline = { value = 9 }\ntarget = { about = 5 }", "down"),
        ("target = { about = 5 }", None),
        ('direction = "down"\ntarget = { about = 5 }', "down"),
        ("baseline = { value = 9 }\ntarget = { between = [2, 5] }", "down"),
        ("baseline = { value = 1 }\ntarget = { between = [2, 5] }", "up"),
        ("baseline = { value = 3 }\ntarget = { between = [2, 5] }", None),
        ("context = true", None),
    ],
)
def test_which_way_is_better_follows_from_the_target(plan: str, way: str | None) -> None:
    assert judged(f'kind = "level"\n{plan}', "", year=2022).direction == way


@pytest.mark.parametrize(
    ("kind", "target", "way"),
    [
        ("cum_change", "fall = 13.5", "down"),
        ("directional", 'trend = "down"', "down"),
        ("milestone", "by = 2024-06-30", None),
    ],
)
def test_which_way_is_better_where_no_level_is_stated(
    kind: str, target: str, way: str | None
) -> None:
    plan = f'kind = "{kind}"\ntarget = {{ {target} }}'
    assert judged(plan, "", year=2022).direction == way


def test_counts_of_rows_groups_and_sectors() -> None:
    plan = (
        RISE
        + 'binding = true\ngroup = "pair"'
        + another("good", RISE + 'group = "pair"')
        + another("alone", RISE)
        + another("aside", RISE + "context = true\nbinding = true")
    )
    actuals = '2021 101\n2021 120 indicator = "good"\n2021 50 indicator = "aside"'
    found = assess(book(plan, actuals), year=2021, today=TODAY)
    assert found.summary.counts == {"on_track": 1, "not_started": 1, "far_behind": 1}
    assert found.summary.group_counts == {"not_started": 1, "far_behind": 1}
    assert found.summary.binding_behind == ("x",)
    assert found.sectors["all"] == found.summary


def test_a_sector_counts_the_sectors_below_it() -> None:
    plan = RISE + '\n[[sector]]\nkey = "part"\nname = { en = "Part" }\nparent = "all"\n'
    plan += another("y", RISE).replace('sector = "all"', 'sector = "part"')
    found = assess(book(plan), year=2021, today=TODAY)
    assert found.sectors["all"].counts == {"not_started": 2}
    assert found.sectors["part"].counts == {"not_started": 1}


def test_every_method_answers() -> None:
    answers = judge_all(book(RISE, "2021 110\n2022 140"), "x", year=2022, today=TODAY)
    assert list(answers) == list(METHODS)
    assert {name: answer.method for name, answer in answers.items()} == {n: n for n in METHODS}


def test_an_unknown_method_or_indicator_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        assess(book(RISE), today=TODAY, method="nope")
    with pytest.raises(KeyError):
        assess_indicator(book(RISE), "nope", today=TODAY)


def test_an_alias_finds_its_row() -> None:
    found = book(RISE + 'aliases = ["old"]', '2021 120 indicator = "old"')
    row = assess_indicator(found, "old", year=2021, today=TODAY)
    assert (row.key, row.assessment.verdict) == ("x", "on_track")


def test_the_case_behind_a_row() -> None:
    found = case_in_force(book(RISE, "2021 120"), "x", year=2021, today=TODAY)
    assert found is not None
    assert (found.target, found.span) == (Decimal(200), 5)
    assert case_in_force(book('kind = "level"'), "x", today=TODAY) is None


@pytest.mark.parametrize(
    ("plan", "actuals", "gap", "attainment", "needed", "recent"),
    [
        pytest.param(RISE, "2022 140", "60", "0.7", "20", "20", id="level"),
        pytest.param(RISE, "2022 220", "-20", "1.1", "0", "60", id="satisfied: nothing needed"),
        pytest.param(
            'kind = "level"\nbaseline = { value = 200 }\ntarget = { at_most = 100 }',
            "2022 160",
            "60",
            None,
            "-20",
            "-20",
            id="falling: signed like the figures",
        ),
        pytest.param(
            'kind = "cum_sum"\ntarget = { at_least = 100 }',
            "2021 40",
            "60",
            "0.4",
            "15",
            "40",
            id="sum",
        ),
        pytest.param(
            'kind = "growth"\ntarget = { at_least = 6 }',
            "2025 5 form = 'average'",
            "1",
            "0.833333333333333",
            None,
            "5",
            id="growth, in points",
        ),
        pytest.param(
            'kind = "cum_change"\ntarget = { fall = 19 }',
            "2024 -10 form = 'cumulative'",
            "9",
            "0.526315789473684",
            "-10",
            "-2.59962535747032",
            id="fall: 0.81/0.9 left for one year",
        ),
    ],
)
def test_distance(
    *,
    plan: str,
    actuals: str,
    gap: str,
    attainment: str | None,
    needed: str | None,
    recent: str,
) -> None:
    row = judged(plan, actuals, year=int(actuals[:4]))
    found = (row.gap, row.attainment, row.needed_per_year, row.recent_per_year)
    wanted = (gap, attainment, needed, recent)
    assert found == tuple(None if number is None else Decimal(number) for number in wanted)


def test_projections_are_in_the_row_s_own_terms() -> None:
    growth = judged('kind = "growth"\ntarget = { at_least = 6 }', "2021 5\n2022 5", year=2022)
    assert growth.projection.value is not None
    assert round(growth.projection.value, 6) == 5
    assert judged(RISE, "2025 200", year=2025).projection.reason == "plan_over"
