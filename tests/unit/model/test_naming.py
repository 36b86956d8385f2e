"""A row is found by key, alias or name; a near miss is suggested, never taken."""

import tomllib

import pytest

from jinan_plan.model.indicator import Indicator
from jinan_plan.model.naming import Ambiguous, Unknown, resolve, resolve_indicator
from jinan_plan.model.plan import Plan, Sector

PLAN = Plan.model_validate(
    tomllib.loads("""
        format = 1
        [plan]
        id = "p"
        title = { en = "P" }
        start = 2021
        end = 2025
        baseline_year = 2020
        [[sector]]
        key = "pillars"
        name = { zh = "支柱产业", en = "Pillars" }
        [[indicator]]
        key = "big-data-it"
        aliases = ["big-data"]
        name = { zh = "大数据与新一代信息技术产业规模", en = "Big data and IT" }
        sector = "pillars"
        kind = "level"
        [[indicator]]
        key = "steel"
        name = { zh = "Output", en = "Output" }
        sector = "pillars"
        kind = "level"
        [[indicator]]
        key = "medicine"
        name = { zh = "生物医药", en = "output" }
        sector = "pillars"
        kind = "level"
    """)
)


@pytest.mark.parametrize(
    "text",
    [
        "big-data-it",
        "BIG-DATA-IT",
        "ｂｉｇ－ｄａｔａ－ｉｔ",
        "big-data",
        "大数据与新一代信息技术产业规模",
        " Big Data and IT ",
        "ＢＩＧ ＤＡＴＡ ＡＮＤ ＩＴ",
    ],
)
def test_an_indicator_is_found(text: str) -> None:
    found = resolve_indicator(text, PLAN)
    assert isinstance(found, Indicator)
    assert found.key == "big-data-it"


def test_a_sector_is_found_but_not_recorded_for() -> None:
    found = resolve("支柱产业", PLAN)
    assert isinstance(found, Sector)
    assert resolve_indicator("支柱产业", PLAN) == Unknown("支柱产业", ())


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("big-dota-it", ("big-data-it",)),
        ("生物医藥", ("生物医药",)),
        ("信息技术", ("大数据与新一代信息技术产业规模",)),
        ("data", ("big-data",)),
        ("outputs", ("Output",)),
        ("zzzz", ()),
        ("", ()),
        ("钢", ()),
    ],
)
def test_a_near_miss_is_only_suggested(text: str, suggestions: tuple[str, ...]) -> None:
    found = resolve(text, PLAN)
    assert isinstance(found, Unknown)
    assert found.suggestions == suggestions


def test_a_name_of_two_rows_is_refused_with_their_keys() -> None:
    assert resolve("OUTPUT", PLAN) == Ambiguous("OUTPUT", ("steel", "medicine"))


def test_a_key_goes_before_a_name() -> None:
    renamed = PLAN.model_copy(
        update={
            "indicator": tuple(
                row.model_copy(update={"name": row.name.model_copy(update={"en": "steel"})})
                if row.key == "medicine"
                else row
                for row in PLAN.indicator
            )
        }
    )
    found = resolve("Steel", renamed)
    assert isinstance(found, Indicator)
    assert found.key == "steel"
