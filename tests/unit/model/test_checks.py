"""Every rule of the checks: what it finds, and what it lets pass."""

from decimal import Decimal

import pytest
import tomli

from jinan_plan.diagnostics import KeyPath
from jinan_plan.model.book import Book
from jinan_plan.model.checks import check
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.magnitude import meant
from jinan_plan.model.plan import Plan

HEAD = """
format = 1

[plan]
id = "lake-city"
title = { en = "Lake City" }
start = 2021
end = 2025
baseline_year = 2020

[[source]]
key = "outline-2021"
title = "Outline"

[[sector]]
key = "industry"
name = { en = "Industry" }
"""

LEVEL = """
[[indicator]]
key = "output"
name = { en = "Output" }
sector = "industry"
kind = "level"
unit = "亿元"
prices = "current"
"""

ENERGY = """
[[indicator]]
key = "energy"
name = { en = "Energy" }
sector = "industry"
kind = "cum_change"
target = { fall = 13.5 }
"""


def _book(plan: str, journal: str = "") -> Book:
    tables = tomli.loads("format = 1\n" + journal, parse_float=Decimal)
    return Book.of(
        Plan.model_validate(tomli.loads(HEAD + plan, parse_float=Decimal)),
        JournalFile.model_validate(tables).actual,
    )


def _found(plan: str, journal: str = "") -> list[tuple[str, KeyPath]]:
    return [(finding.code, finding.path) for finding in check(_book(plan, journal))]


def _row(kind: str, more: str) -> str:
    return (
        '\n[[indicator]]\nkey = "row"\nname = { en = "Row" }\nsector = "industry"\n'
        f'kind = "{kind}"\nunit = "km"\n{more}\n'
    )


def _entry(year: int, indicator: str, more: str) -> str:
    return f'\n[[actual]]\nyear = {year}\nindicator = "{indicator}"\n{more}\n'


def test_a_sound_plan_has_nothing_to_find() -> None:
    plan = LEVEL + 'target = { class = 7000, stated = "7000亿级" }' + ENERGY
    assert _found(plan, _entry(2022, "output", "value = 5853")) == []


ALLOWED = {
    "level": "at_least above at_most below about class between times plus",
    "share": "at_least above at_most below about class between times plus",
    "growth": "at_least above at_most below about between faster_than",
    "cum_change": "fall rise about",
    "cum_sum": "at_least above at_most below about class between",
    "each_year": "at_least above at_most below about between",
    "milestone": "by",
    "directional": "trend",
}
WRITTEN = {
    "at_least": "5",
    "above": "5",
    "at_most": "5",
    "below": "5",
    "about": "5",
    "class": "5",
    "between": "[4, 5]",
    "fall": "5",
    "rise": "5",
    "times": "2",
    "plus": "5",
    "by": "2025-12-31",
    "trend": '"up"',
    "faster_than": '"gdp"',
}
GDP = """
[[indicator]]
key = "gdp"
name = { en = "GDP growth" }
sector = "industry"
kind = "growth"
target = { at_least = 6 }
"""


@pytest.mark.parametrize("kind", ALLOWED)
@pytest.mark.parametrize("wording", WRITTEN)
def test_a_target_is_worded_in_a_way_its_kind_knows(kind: str, wording: str) -> None:
    plan = _row(kind, f"baseline = {{ value = 3 }}\ntarget = {{ {wording} = {WRITTEN[wording]} }}")
    wrong = ("wording-not-for-kind", ("indicator", 0, "target", wording))
    assert (wrong in _found(plan + GDP)) is (wording not in ALLOWED[kind].split())


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ('direction = "up"\ntarget = { at_most = 5 }', "direction-against-wording"),
        ('direction = "down"\ntarget = { class = 5 }', "direction-against-wording"),
        ('direction = "down"\ntarget = { times = 2 }', "direction-against-wording"),
        ('direction = "down"\ntarget = { times = 0.5 }', None),
        ('direction = "up"\ntarget = { plus = -5 }', "direction-against-wording"),
        ('direction = "down"\ntarget = { plus = -5 }', None),
        ('direction = "down"\ntarget = { about = 5 }', "direction-against-baseline"),
        ('direction = "up"\ntarget = { about = 2 }', "direction-against-baseline"),
        ('direction = "up"\ntarget = { between = [4, 5] }', None),
        ('direction = "down"\ntarget = { between = [4, 5] }', "direction-against-baseline"),
        ('direction = "down"\ntarget = { between = [2, 5] }', None),
        # the baseline already satisfies "at least 2": judged year by year, not refused (rule E6)
        ('direction = "up"\ntarget = { at_least = 2 }', None),
        ("target = { at_most = 5 }", None),
    ],
)
def test_a_direction_agrees_with_the_target(more: str, code: str | None) -> None:
    found = [found for found, _ in _found(_row("level", "baseline = { value = 3 }\n" + more))]
    assert [name for name in found if name.startswith("direction")] == ([code] if code else [])


def test_growth_about_a_number_is_not_held_against_a_level() -> None:
    row = 'direction = "up"\nactuals = "level"\nbaseline = { value = 100 }\ntarget = { about = 6 }'
    assert _found(_row("growth", row)) == []


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("target = { fall = 100 }", ["fall-of-everything"]),
        ("target = { fall = 99.9 }", []),
        ("target = { fall = 0 }", ["change-not-positive"]),
        ("target = { rise = -4 }", ["change-not-positive"]),
        ("target = { rise = 150 }", []),
        ("target = { about = -20 }", []),
        ("target = { about = -100 }", ["fall-of-everything"]),
        ('direction = "down"\ntarget = { about = -20 }', []),
        ('direction = "up"\ntarget = { about = -20 }', ["direction-against-baseline"]),
        ('path = "geometric"\ntarget = { rise = 5 }', []),
        ('path = "linear"\ntarget = { rise = 5 }', ["not-for-kind"]),
        ("waypoints = { 2023 = 3 }\ntarget = { rise = 5 }", ["not-for-kind"]),
        ('actuals = "cumulative"\ntarget = { rise = 5 }', []),
        ('actuals = "level"\ntarget = { rise = 5 }', ["no-baseline"]),
        ('actuals = "level"\nbaseline = { value = 5 }\ntarget = { rise = 5 }', []),
    ],
)
def test_a_change_over_the_plan(more: str, found: list[str]) -> None:
    assert [code for code, _ in _found(_row("cum_change", more))] == found


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("target = { at_least = 5, year = 2020 }", ["target-not-after-baseline"]),
        ("target = { at_least = 5, year = 2035 }", []),
        (
            "baseline = { value = 1, year = 2025 }\ntarget = { at_least = 5 }",
            ["target-not-after-baseline"],
        ),
        ("waypoints = { 2020 = 1 }\ntarget = { at_least = 5 }", ["year-outside-plan"]),
        ("waypoints = { 2021 = 1, 2025 = 5 }\ntarget = { at_least = 5 }", []),
        ("waypoints = { 2025 = 6 }\ntarget = { at_least = 5 }", ["waypoint-against-target"]),
        ("waypoints = { 2025 = 6 }\ntarget = { between = [5, 7] }", []),
        (
            "waypoints = { 2025 = 6 }\ntarget = { plus = 5 }\nbaseline = { value = 1 }",
            [],
        ),
        (
            "waypoints = { 2024 = 4 }\ntarget = { at_least = 5, year = 2023 }",
            ["waypoint-off-the-way"],
        ),
        (
            "waypoints = { 2022 = 4 }\nbaseline = { value = 1, year = 2022 }\ncontext = true",
            ["waypoint-off-the-way"],
        ),
        (
            'path = "linear"\nwaypoints = { 2023 = 3 }\ntarget = { at_least = 5 }',
            [],
        ),
        ("yearly = { 2026 = { above = 1 } }\ntarget = { at_least = 5 }", ["year-outside-plan"]),
        (
            'path = "geometric"\nbaseline = { value = -1 }\ntarget = { at_least = 5 }',
            ["growth-not-above-zero"],
        ),
        (
            'path = "geometric"\nbaseline = { value = 1 }\ntarget = { at_most = 0 }',
            ["growth-not-above-zero"],
        ),
        ('path = "geometric"\nbaseline = { value = 1 }\ntarget = { times = 2 }', []),
        ('path = "geometric"\nbaseline = { value = 9 }\ntarget = { plus = -5 }', []),
        (
            'path = "geometric"\nwaypoints = { 2023 = 3 }\ntarget = { at_least = 5 }',
            ["waypoints-beside-geometric"],
        ),
        ("baseline = { value = -1 }\ntarget = { at_least = 5 }", []),
        ('actuals = "rate"\ntarget = { at_least = 5 }', ["not-for-kind"]),
        ("", ["no-target"]),
        ("context = true", []),
        ("target = { times = 2 }", ["no-baseline"]),
        ("target = { times = -2 }\nbaseline = { value = 1 }", ["change-not-positive"]),
        ('target = { at_least = 5, stated = "年均增长6%" }', ["average-growth-on-a-line"]),
        ('path = "geometric"\ntarget = { at_least = 5, stated = "年均增长6%" }', []),
        ('target = { at_least = 5, source = "outline-2012" }', ["unknown-source"]),
        (
            'target = { at_least = 5, source = ["outline-2012", "outline-2012"] }',
            ["unknown-source", "unknown-source"],
        ),
        ('target = { at_least = 5, source = "The outline, page 12" }', []),
        ('target = { at_least = 5, source = "outline" }', []),
    ],
)
def test_a_level(more: str, found: list[str]) -> None:
    assert [code for code, _ in _found(_row("level", more))] == found


def test_an_earlier_version_is_held_to_the_same_rules() -> None:
    plan = (
        _row("level", "target = { at_least = 5 }")
        + """
[[indicator.earlier]]
until = 2023-03-01
reason = "Mid-term review"
target = { by = 2019-12-31 }
"""
    )
    at = ("indicator", 0, "earlier", 0, "target", "by")
    assert _found(plan) == [("target-not-after-baseline", at), ("wording-not-for-kind", at)]


@pytest.mark.parametrize(
    ("kind", "needed"),
    [
        ("level", True),
        ("share", True),
        ("cum_sum", True),
        ("each_year", True),
        ("growth", False),
        ("cum_change", False),
        ("milestone", False),
        ("directional", False),
    ],
)
def test_figures_that_mean_nothing_without_a_unit_have_one(kind: str, *, needed: bool) -> None:
    plan = _row(kind, "context = true").replace('unit = "km"\n', "")
    assert _found(plan) == ([("no-unit", ("indicator", 0, "unit"))] if needed else [])


@pytest.mark.parametrize(
    ("reference", "found"),
    [("gdp", []), ("row", ["not-another-growth"]), ("gpd", ["unknown-indicator"])],
)
def test_faster_than_names_another_growth(reference: str, found: list[str]) -> None:
    plan = _row("growth", f'target = {{ faster_than = "{reference}" }}') + GDP
    assert [code for code, _ in _found(plan)] == found


def _faster(key: str, than: str) -> str:
    return (
        f'\n[[indicator]]\nkey = "{key}"\nname = {{ en = "{key}" }}\nsector = "industry"\n'
        f'kind = "growth"\ntarget = {{ faster_than = "{than}" }}\n'
    )


def test_growths_are_not_each_faster_than_the_next_in_a_circle() -> None:
    chain = _faster("a", "b") + _faster("b", "gdp") + GDP
    assert _found(chain) == []
    circle = _faster("a", "b") + _faster("b", "c") + _faster("c", "b")
    assert _found(circle) == [
        ("reference-circle", ("indicator", 1, "target", "faster_than")),
        ("reference-circle", ("indicator", 2, "target", "faster_than")),
    ]


@pytest.mark.parametrize(
    "more",
    [
        'unit = "km"',
        "decimals = 1",
        'direction = "up"',
        "baseline = { value = 1 }",
        'prices = "current"',
        "limit = 100",
    ],
)
def test_a_milestone_has_no_figures(more: str) -> None:
    plan = _row("milestone", f"target = {{ by = 2024-12-31 }}\n{more}").replace(
        'unit = "km"\n', "", 1
    )
    assert _found(plan) == [("not-for-kind", ("indicator", 0, more.partition(" ")[0]))]


@pytest.mark.parametrize(
    ("evaluation", "found"),
    [
        ('year = 2023\nclass = "on_track"', []),
        ('year = 2023\nclass = "moderate_progress"', []),
        ('year = 2023\nclass = "on track"', [("unknown-verdict", "class")]),
        # words may hang on a method and a code; a verdict is the code alone
        ('year = 2023\nclass = "unsd:on_track"', [("unknown-verdict", "class")]),
        ('year = 2026\nclass = "met"', [("year-outside-plan", "year")]),
        ('year = 2020\nclass = "met"', [("year-outside-plan", "year")]),
    ],
)
def test_an_official_evaluation_gives_a_verdict_for_a_year_of_the_plan(
    evaluation: str, found: list[tuple[str, str]]
) -> None:
    plan = GDP + f'\n[[evaluation]]\nindicator = "gdp"\n{evaluation}\n'
    assert _found(plan) == [(code, ("evaluation", 0, field)) for code, field in found]


@pytest.mark.parametrize(
    ("first", "second", "doubted"),
    [
        ("Air", "Air", False),
        ("Air", "air", True),
        ("Air", "Ａｉｒ", True),
        ("caf\u00e9", "cafe\u0301", True),
        ("Air", "Water", False),
    ],
)
@pytest.mark.parametrize("field", ["group", "basis"])
def test_two_labels_that_look_alike_are_doubted(
    field: str, first: str, second: str, *, doubted: bool
) -> None:
    plan = LEVEL + f'target = {{ at_least = 7000 }}\n{field} = "{first}"\n'
    plan += GDP + f'{field} = "{second}"\n'
    assert _found(plan) == ([("spelled-alike", ("indicator", 1, field))] if doubted else [])


def test_a_basis_is_spelled_alike_wherever_it_stands() -> None:
    plan = LEVEL + (
        'basis = "Census"\nbaseline = { value = 1, basis = "census" }\n'
        'target = { at_least = 2, basis = "CENSUS" }\n'
        "[[indicator.earlier]]\nuntil = 2023-01-01\n"
        'reason = "x"\ntarget = { at_least = 3 }\nbasis = "cEnsus"\n'
    )
    journal = _entry(2022, "output", 'value = 1\nbasis = "censuS"')
    assert _found(plan, journal) == [
        ("spelled-alike", ("indicator", 0, "earlier", 0, "basis")),
        ("spelled-alike", ("indicator", 0, "baseline", "basis")),
        ("spelled-alike", ("indicator", 0, "target", "basis")),
        ("spelled-alike", ("actual", 0, "basis")),
    ]


def _unit(symbol: str, of: str, times: str = "10") -> str:
    return f'\n[[unit]]\nsymbol = "{symbol}"\nof = "{of}"\ntimes = {times}\n'


@pytest.mark.parametrize(
    ("units", "found"),
    [
        (_unit("箱", "个") + _unit("大箱", "箱"), []),
        (_unit("箱", "个", "0"), [("unit-not-positive", 0, "times")]),
        (_unit("亿元", "元"), [("unit-known", 0, "symbol")]),
        (_unit("％", "个"), [("unit-known", 0, "symbol")]),
        (_unit("箱", "箱"), [("unit-circle", 0, "of")]),
        (
            _unit("TEU", "箱") + _unit("箱", "ＴＥＵ"),
            [("unit-circle", 0, "of"), ("unit-circle", 1, "of")],
        ),
    ],
)
def test_a_unit_of_the_plan_s_own_is_new_and_leads_to_another(
    units: str, found: list[tuple[str, int, str]]
) -> None:
    assert _found(units) == [(code, ("unit", place, field)) for code, place, field in found]


UNITS = """
[[unit]]
symbol = "TEU"
of = "箱"
times = 1

[[unit]]
symbol = "ｔｅｕ"
of = "箱"
times = 2
"""


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ('\n[[sector]]\nkey = "industry"\nname = { en = "Again" }', ("sector", 1, "key")),
        ('\n[[source]]\nkey = "outline-2021"\ntitle = "Again"', ("source", 1, "key")),
        (UNITS, ("unit", 1, "symbol")),
    ],
    ids=["sector", "source", "unit-in-another-width"],
)
def test_a_name_is_given_once(more: str, found: KeyPath) -> None:
    assert _found(more) == [("name-taken", found)]


def test_versions_stand_in_order_of_time() -> None:
    plan = _row("level", "target = { at_least = 5 }")
    for until in ("2022-03-01", "2023-03-01", "2023-03-01"):
        plan += (
            f'\n[[indicator.earlier]]\nuntil = {until}\nreason = "x"\ntarget = {{ above = 1 }}\n'
        )
    assert _found(plan) == [
        ("versions-out-of-order", ("indicator", 0, "earlier", 2, "until")),
    ]


def test_a_figure_of_the_wrong_type_is_told_once_and_counted_nowhere() -> None:
    journal = (
        _entry(2021, "energy", "value = 2021-12-31")
        + _entry(2022, "energy", "value = -3")
        + _entry(2022, "energy", "value = -3\nfrom = 2021")
    )
    assert _found(LEVELS, journal) == [("number-expected", ("actual", 0, "value"))]


def test_an_alias_is_a_name_too() -> None:
    plan = _row("level", 'context = true\naliases = ["gdp"]') + GDP
    assert _found(plan) == [("name-taken", ("indicator", 1, "key"))]


@pytest.mark.parametrize(
    ("parents", "circles"),
    [({"a": "b"}, 0), ({"a": "b", "b": "a"}, 2), ({"a": "b", "b": "c", "c": "b"}, 2)],
)
def test_sectors_form_a_tree(parents: dict[str, str], circles: int) -> None:
    plan = "".join(
        f'\n[[sector]]\nkey = "{key}"\nname = {{ en = "{key}" }}\n'
        + (f'parent = "{parents[key]}"\n' if key in parents else "")
        for key in "abc"
    )
    assert [code for code, _ in _found(plan)] == ["sector-circle"] * circles


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (("end = 2025", "end = 2020"), ["plan-ends-before-start"]),
        (("baseline_year = 2020", "baseline_year = 2022"), ["baseline-year-late"]),
        (("baseline_year = 2020", "baseline_year = 2021"), []),
        (("baseline_year = 2020", "baseline_year = 2015"), []),
    ],
)
def test_the_years_of_a_plan(header: tuple[str, str], found: list[str]) -> None:
    plan = Plan.model_validate(tomli.loads(HEAD.replace(*header)))
    assert [finding.code for finding in check(Book.of(plan, ()))] == found


LEVELS = (
    LEVEL
    + "target = { at_least = 7000 }\n"
    + ENERGY
    + """
[[indicator]]
key = "jobs"
aliases = ["new-jobs"]
name = { en = "Jobs" }
sector = "industry"
kind = "cum_sum"
unit = "万人"
target = { at_least = 30 }

[[indicator]]
key = "bridge"
name = { en = "Bridge" }
sector = "industry"
kind = "milestone"
target = { by = 2024-12-31 }
"""
)


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (_entry(2022, "outputs", "value = 1"), [("unknown-indicator", "indicator")]),
        (_entry(2022, "new-jobs", "value = 6"), []),
        (_entry(1899, "output", "value = 5000"), [("year-far-off", "year")]),
        (_entry(2035, "output", "value = 5000"), [("year-after-plan", "year")]),
        (_entry(2036, "output", "value = 5000"), [("year-far-off", "year")]),
        (_entry(2019, "output", "value = 5000"), []),
        (
            _entry(2022, "output", "value = 5000\npublished = 2021-12-31"),
            [("published-before-year", "published")],
        ),
        (_entry(2022, "output", "value = 5000\npublished = 2022-01-01"), []),
        (
            _entry(2022, "output", 'value = 5000\npublished = 2021-12-31\nstatus = "forecast"'),
            [],
        ),
        (
            _entry(
                2022,
                "output",
                "value = 5000\npublished = 2023-02-03\nrecorded = 2023-02-01T23:00:00Z",
            ),
            [("published-after-recorded", "published")],
        ),
        (
            _entry(
                2022,
                "output",
                "value = 5000\npublished = 2023-02-02\nrecorded = 2023-02-01T23:00:00Z",
            ),
            [],
        ),
        (_entry(2022, "output", "value = 2022-01-01"), [("number-expected", "value")]),
        (_entry(2022, "bridge", "value = 1"), [("day-expected", "value")]),
        (_entry(2022, "bridge", "value = 2022-05-01"), []),
        (_entry(2022, "bridge", "value = 2023-05-01"), [("milestone-year", "year")]),
        (_entry(2022, "output", 'value = 5000\nform = "rate"'), [("not-for-kind", "form")]),
        (_entry(2022, "output", "value = 5000\nfrom = 2021"), [("not-for-kind", "from")]),
        (_entry(2022, "output", "value = 5000\nthrough = 6"), []),
        (_entry(2022, "jobs", "value = 9\nfrom = 2021"), []),
        (_entry(2022, "jobs", "value = 9\nfrom = 2022"), [("from-not-before-year", "from")]),
        (_entry(2022, "energy", 'value = -5\nform = "cumulative"'), []),
        (_entry(2022, "bridge", "value = 2022-05-01\nthrough = 6"), [("not-for-kind", "through")]),
        (
            _entry(2022, "bridge", 'value = 2022-05-01\nqualifier = "about"'),
            [("not-for-kind", "qualifier")],
        ),
        (_entry(2022, "output", "retracts = true"), [("nothing-to-retract", "retracts")]),
        (
            _entry(2022, "output", 'value = 5000\nsource = "no-such"'),
            [("unknown-source", "source")],
        ),
    ],
)
def test_an_entry_fits_its_indicator(entry: str, found: list[tuple[str, str]]) -> None:
    assert _found(LEVELS, entry) == [(code, ("actual", 0, field)) for code, field in found]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("value = 5000", "value = 5000", []),
        ("value = 5000", "value = 5100", ["revision-without-reason"]),
        ("value = 5000", 'value = 5000\nqualifier = "above"', ["revision-without-reason"]),
        ("value = 5000", 'value = 5100\nreason = "final"', []),
        ("value = 5000", "value = 5100\nthrough = 6", []),
        ("value = 5000", "retracts = true", []),
        (
            "value = 5000\npublished = 2023-03-01",
            'value = 5100\npublished = 2023-02-28\nreason = "final"',
            ["older-than-revised"],
        ),
        (
            "value = 5000\npublished = 2023-03-01",
            'value = 5100\npublished = 2023-03-01\nreason = "final"',
            [],
        ),
    ],
)
def test_a_revision_says_why(first: str, second: str, found: list[str]) -> None:
    journal = _entry(2022, "output", first) + _entry(2022, "output", second)
    assert [code for code, _ in _found(LEVELS, journal)] == found


def test_what_was_taken_back_is_no_longer_revised() -> None:
    journal = (
        _entry(2022, "output", "value = 5000")
        + _entry(2022, "output", "retracts = true")
        + _entry(2022, "output", "value = 5100")
        + _entry(2022, "output", "retracts = true")
        + _entry(2022, "output", "retracts = true")
    )
    assert _found(LEVELS, journal) == [("nothing-to-retract", ("actual", 4, "retracts"))]


@pytest.mark.parametrize(
    ("value", "neighbour", "likely"),
    [
        ("5853", "4301.6", None),
        ("43016", "4301.6", None),  # exactly tenfold is not beyond it
        ("43017", "4301.6", "4301.7"),
        ("58530000", "4301.6", "5853"),
        ("0.5853", "4301.6", "5853"),
        ("430.16", "4301.6", None),
        ("430.15", "4301.6", "4301.5"),
        ("98000", "1020", "980"),  # nearer than 9800
        ("-5", "4301.6", None),
        ("0", "4301.6", None),
    ],
)
def test_a_jump_beyond_tenfold_is_a_slip_of_scale(
    value: str, neighbour: str, likely: str | None
) -> None:
    found = meant(Decimal(value), Decimal(neighbour))
    assert found == (None if likely is None else Decimal(likely))


def test_a_slip_of_scale_is_doubted_where_the_figure_stands() -> None:
    journal = _entry(2021, "output", "value = 5000") + _entry(2022, "output", "value = 0.58")
    (finding,) = check(_book(LEVELS, journal))
    assert (finding.code, finding.path) == ("scale-slip", ("actual", 1, "value"))
    assert finding.params["meant"] == Decimal(5800)


def test_a_part_of_a_year_is_not_compared_with_whole_years() -> None:
    journal = _entry(2021, "output", "value = 5000") + _entry(
        2022, "output", "value = 300\nthrough = 1"
    )
    assert _found(LEVELS, journal) == []


def _rates(*rates: str) -> str:
    return "".join(
        _entry(2021 + place, "energy", f"value = {rate}") for place, rate in enumerate(rates)
    )


@pytest.mark.parametrize(
    ("cumulative", "doubted"),
    [
        # The national falls of 2011-2014, -2.01 -3.6 -3.7 -4.8 %: some press added them up to
        # 14.1; they compound to 13.4 (docs/methods.md, section 2.1).
        ("-14.11", True),
        ("-13.4", False),
        ("-13.40", False),
    ],
)
def test_a_cumulative_figure_that_was_added_up_is_doubted(
    cumulative: str, *, doubted: bool
) -> None:
    journal = _rates("-2.01", "-3.6", "-3.7", "-4.8") + _entry(
        2024, "energy", f"value = {cumulative}\nfrom = 2021"
    )
    assert [code for code, _ in _found(LEVELS, journal)] == (["rates-added"] if doubted else [])


@pytest.mark.parametrize(
    "journal",
    [
        _rates("0", "-3.6") + _entry(2022, "energy", "value = -3.6\nfrom = 2021"),
        _rates("-2.0") + _entry(2022, "energy", "value = -2.0\nfrom = 2021"),
        _entry(2022, "jobs", "value = 9\nfrom = 2021") + _entry(2021, "jobs", "value = 9"),
    ],
    ids=["sum-and-product-agree", "a-year-is-missing", "sums-add-up"],
)
def test_nothing_is_doubted_where_sum_and_product_cannot_be_told_apart(journal: str) -> None:
    assert _found(LEVELS, journal) == []


def test_a_level_in_money_says_in_whose_prices() -> None:
    plan = LEVEL.replace('prices = "current"\n', "target = { at_least = 7000 }\n")
    assert _found(plan) == [("no-prices", ("indicator", 0, "unit"))]
    assert _found(plan.replace("亿元", "万人")) == []


def test_an_unknown_name_is_answered_with_the_nearest_one() -> None:
    (finding,) = check(_book(LEVELS, _entry(2022, "brigde", "value = 2022-05-01")))
    assert finding.params == {"name": "brigde", "suggestion": "bridge"}
    (finding,) = check(_book(LEVELS, _entry(2022, "population", "value = 1")))
    assert finding.params["suggestion"] is None


SHARE = """
[[indicator]]
key = "part"
name = { en = "Part" }
sector = "industry"
kind = "share"
target = { at_least = 60 }
"""


@pytest.mark.parametrize(
    ("value", "unit", "found"),
    [
        ("-0.1", "%", ["share-out-of-bounds"]),
        ("0", "%", []),
        ("100", "%", []),
        ("100.1", "%", ["share-out-of-bounds"]),
        ("5325", "%", ["share-out-of-bounds"]),
        ("532.5", "‰", []),
        ("2022-01-01", "%", ["number-expected"]),
    ],
)
def test_a_share_is_between_nothing_and_all(value: str, unit: str, found: list[str]) -> None:
    plan = SHARE.replace("target", f'unit = "{unit}"\ntarget')
    assert [
        one.code for one in check(_book(plan, _entry(2022, "part", f"value = {value}")))
    ] == found
