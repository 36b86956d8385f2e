"""Every shipped figure was published by somebody, and every published figure found has its place.

The collected facts (`data/facts/jinan-14fyp-facts.csv`) say who published what and when;
`data/facts/shipped.csv` says where each fact went, or why it stayed out. These tests hold the plan
and its journal against both: digits, year, unit, wording, standing and source.
"""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import tomli

DATA = Path(__file__).parents[2] / "data"

PLACES = {"target", "baseline", "actual", "yearly", "waypoint", "evaluation", "none"}

#: Facts speak of the standing of a figure in their own words.
STATUS = {
    "preliminary": "provisional",
    "final": "final",
    "estimate": "estimated",
    "revised": "revised",
}
GRADE = {"official": "official", "press quoting official": "press", "secondary": "secondary"}

#: The wording a fact notes, and how a figure and a target write it. First match counts.
QUALIFIERS = [
    (r"qualifier: [^;]*more than", "above"),
    (r"(qualifier:|stayed in) [^;]*class", "class"),
    (r"qualifier: at least", "at_least"),
    (r"qualifier: about|expected,? about", "about"),
]

#: Projects are counted in 个 by one source and in 项 by another: the same thing.
SAME_UNIT = {"项": "个"}

#: Publishers' own pages and official sites. Copies on other hosts are cited without their address.
HOSTS = {
    "163.com",
    "dzrb.dzng.com",
    "en.lixia.gov.cn",
    "english.jinan.gov.cn",
    "github.com",
    "jinan.dzwww.com",
    "jnjxw.jinan.gov.cn",
    "news.e23.cn",
    "sd.china.com",
    "sd.cri.cn",
    "shandong.chinadaily.com.cn",
    "www.163.com",
}

Row = dict[str, str]
Table = dict[str, Any]


def read_csv(name: str) -> list[Row]:
    """Read one of the facts files."""
    with (DATA / "facts" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_toml(name: str) -> Table:
    """Read a data file with decimals exactly as written."""
    with (DATA / name).open("rb") as file:
        return tomli.load(file, parse_float=Decimal)


FACTS = {fact["id"]: fact for fact in read_csv("jinan-14fyp-facts.csv")}
GOALS = read_csv("announcement-goals.csv")
SHIPPED = read_csv("shipped.csv")
PLAN = read_toml("plan.toml")
ACTUALS: list[Table] = read_toml("actuals.toml")["actual"]
INDICATORS: dict[str, Table] = {row["key"]: row for row in PLAN["indicator"]}
SOURCES: dict[str, Table] = {row["key"]: row for row in PLAN["source"]}


@dataclass(frozen=True)
class Figure:
    """One number in the data, with everything a fact can confirm about it."""

    indicator: str
    place: str
    year: int
    value: str
    qualifier: str | None
    status: str | None
    through: int | None
    sources: tuple[str, ...]

    def __str__(self) -> str:
        """Name the figure as a reader would look for it."""
        return f"{self.place} of {self.indicator}, {self.year}: {self.qualifier or ''} {self.value}"


COMPARATORS = ("at_least", "above", "at_most", "below", "about", "class")


def keys_of(table: Table) -> tuple[str, ...]:
    """List the sources a table cites, be it one or several."""
    source = table.get("source", ())
    return (source,) if isinstance(source, str) else tuple(source)


def promised(indicator: Table, place: str, year: int, target: Table) -> list[Figure]:
    """Turn a target into a figure; goals in words and due dates are none."""
    return [
        Figure(
            indicator["key"],
            place,
            target.get("year", year),
            str(target[word]),
            word,
            None,
            None,
            keys_of(target),
        )
        for word in COMPARATORS
        if word in target
    ]


def reported(key: str, place: str, year: int, table: Table) -> Figure:
    """Turn a baseline or an actual into a figure."""
    return Figure(
        key,
        place,
        table.get("year", year),
        str(table["value"]),
        table.get("qualifier"),
        table.get("status"),
        table.get("through"),
        keys_of(table),
    )


def all_figures() -> list[Figure]:
    """Collect every number in both files."""
    figures: list[Figure] = []
    for row in PLAN["indicator"]:
        if "baseline" in row:
            figures.append(
                reported(row["key"], "baseline", PLAN["plan"]["baseline_year"], row["baseline"])
            )
        figures += promised(row, "target", PLAN["plan"]["end"], row.get("target", {}))
        for year, target in row.get("yearly", {}).items():
            figures += promised(row, "yearly", int(year), target)
    figures += [reported(row["indicator"], "actual", row["year"], row) for row in ACTUALS]
    return figures


FIGURES = all_figures()
PLACED = [
    (row, FACTS[row["fact"]]) for row in SHIPPED if row["place"] != "none" and row["fact"] in FACTS
]


def qualifier_of(fact: Row, place: str) -> str | None:
    """Read the wording from a fact's note; a target without any is a number to reach."""
    found = next((word for pattern, word in QUALIFIERS if re.search(pattern, fact["note"])), None)
    return found or ("at_least" if place in {"target", "yearly"} else None)


def status_of(fact: Row, place: str) -> str | None:
    """Translate a fact's standing; goals have none, and a plain baseline needs none."""
    return None if place in {"target", "yearly"} else STATUS.get(fact["status"])


def through_of(fact: Row) -> int | None:
    """Read the last month that a part-year fact covers from its Chinese name."""
    if fact["topic"] != "part_year":
        return None
    if "上半年" in fact["indicator_zh"]:
        return 6
    months = re.search(r"1-(\d+)月", fact["indicator_zh"])
    assert months, f"{fact['id']}: no month in {fact['indicator_zh']}"
    return int(months[1])


def cites(source: Table, fact: Row) -> bool:
    """Tell whether a source is the page on which the fact was read."""
    title = fact["source_title"]
    return (
        str(source.get("published", "")) == fact["published"]
        and fact["publisher"].startswith(source["publisher"])
        and (title.startswith("[") or title == source["title"])
        and source["grade"] == GRADE[fact["confidence"]]
        and source.get("url", fact["url"]) == fact["url"]
    )


def unit(text: str | None) -> str | None:
    """Fold the counting words that mean the same."""
    return SAME_UNIT.get(text, text) if text else text


def confirms(fact: Row, figure: Figure) -> bool:
    """Tell whether the fact says what the figure says, to the last digit."""
    return (
        fact["value"] == figure.value
        and fact["year"] in {"", str(figure.year)}
        and unit(fact["unit"]) == unit(INDICATORS[figure.indicator].get("unit"))
        and qualifier_of(fact, figure.place) == figure.qualifier
        and status_of(fact, figure.place) == figure.status
        and through_of(fact) == figure.through
        and any(cites(SOURCES[key], fact) for key in figure.sources)
    )


def facts_at(figure: Figure) -> list[Row]:
    """List the facts that shipped.csv sends to the figure's row and place."""
    return [
        fact
        for row, fact in PLACED
        if (row["indicator"], row["place"]) == (figure.indicator, figure.place)
    ]


def test_every_fact_is_accounted_for() -> None:
    assert {row["fact"] for row in SHIPPED} == set(FACTS)
    assert {row["place"] for row in SHIPPED} <= PLACES
    assert {row["indicator"] for row in SHIPPED} - {""} <= set(INDICATORS)


def test_no_number_escapes_these_tests() -> None:
    words = {*COMPARATORS, "by", "trend"}
    for row in PLAN["indicator"]:
        assert not {"waypoints", "earlier", "limit"} & set(row), row["key"]
        for target in [row.get("target"), *row.get("yearly", {}).values()]:
            if target is not None:
                assert len(words & set(target)) == 1, row["key"]
                assert set(target) <= words | {"stated", "source", "undated"}, row["key"]
    assert "evaluation" not in PLAN


def test_the_copy_of_the_facts_is_whole() -> None:
    assert len(FACTS) == len(read_csv("jinan-14fyp-facts.csv")) == 161
    assert len(GOALS) == 53


@pytest.mark.parametrize("figure", FIGURES, ids=str)
def test_every_figure_was_published(figure: Figure) -> None:
    confirming = [fact for fact in facts_at(figure) if confirms(fact, figure)]
    assert confirming, f"no fact says: {figure}"
    for key in figure.sources:
        assert any(cites(SOURCES[key], fact) for fact in confirming), (
            f"{key} does not say: {figure}"
        )


@pytest.mark.parametrize(("row", "fact"), PLACED, ids=[row["fact"] for row, _ in PLACED])
def test_every_fact_that_ships_is_there(row: Row, fact: Row) -> None:
    if fact["value"]:
        assert any(
            confirms(fact, figure)
            for figure in FIGURES
            if (figure.indicator, figure.place) == (row["indicator"], row["place"])
        ), f"{row['fact']} is not in the data"
    else:
        words = INDICATORS[row["indicator"]][row["place"]]
        assert any(cites(SOURCES[key], fact) for key in keys_of(words))


def test_every_fact_left_out_has_a_reason() -> None:
    silent = [
        row["fact"] for row in SHIPPED if row["place"] == "none" and not row["reason"].endswith(".")
    ]
    assert not silent
    both = {row["fact"] for row in SHIPPED if row["place"] == "none"} & {
        row["fact"] for row, _ in PLACED
    }
    assert not both, "left out and shipped at once"


def target_of(goal: Row) -> Table:
    """Translate a goal's number, or its want of one, into a kind of target."""
    if not goal["numeric"]:
        return (
            {"by": date(2025, 12, 31), "undated": True}
            if goal["note"] == "milestone"
            else {"trend": "up"}
        )
    parts = re.fullmatch(r"(>=|>|class )?(\d+) (\S+)", goal["numeric"])
    assert parts, goal["numeric"]
    word = {">": "above", "class ": "class"}.get(parts[1], "at_least")
    return {word: int(parts[2])}


def test_every_announced_goal_has_its_row_in_order() -> None:
    goals = [row["name"]["zh"] for row in PLAN["indicator"] if not row.get("context", False)]
    assert goals == [goal["goal_zh"] for goal in GOALS]
    everywhere = Counter(row["name"]["zh"] for row in PLAN["indicator"])
    assert everywhere.most_common(1)[0][1] == 1, "two rows share a name"


@pytest.mark.parametrize("goal", GOALS, ids=[goal["goal_zh"] for goal in GOALS])
def test_every_goal_is_kept_as_announced(goal: Row) -> None:
    (row,) = (row for row in PLAN["indicator"] if row["name"]["zh"] == goal["goal_zh"])
    sectors = {sector["key"]: sector["name"]["zh"] for sector in PLAN["sector"]}
    assert sectors[row["sector"]] == goal["group_zh"]
    assert row["target"] == {
        "stated": goal["wording"],
        "source": "chinanews-2021-06-29",
        **target_of(goal),
    }
    if goal["numeric"]:
        assert row["unit"] == goal["numeric"].split()[-1]
    else:
        assert "unit" not in row
        assert row["kind"] == ("milestone" if goal["note"] == "milestone" else "directional")


def kind_of(goal: Row) -> str:
    """Tell what a goal's number means: a share, an amount at the end, or a five-year sum."""
    if goal["numeric"].endswith("%"):
        return "share"
    return "cum_sum" if goal["note"].startswith("per year or for the period") else "level"


@pytest.mark.parametrize(
    "goal",
    [goal for goal in GOALS if goal["numeric"]],
    ids=[goal["goal_zh"] for goal in GOALS if goal["numeric"]],
)
def test_a_number_is_judged_as_what_it_means(goal: Row) -> None:
    (row,) = (row for row in PLAN["indicator"] if row["name"]["zh"] == goal["goal_zh"])
    assert row["kind"] == kind_of(goal)
    assert row["direction"] == "up"
    if row["kind"] == "cum_sum":
        assert "没有说明" in row["note"]["zh"], "the doubt about the period stands at the row"
        assert "not stated" in row["note"]["en"]


def test_nothing_is_said_of_a_row_that_no_source_says() -> None:
    assert not any(row.get("binding", False) for row in PLAN["indicator"])
    for row in PLAN["indicator"]:
        assert not {"basis", "group", "series", "path"} & set(row), row["key"]
        in_money = row["kind"] == "level" and "元" in row.get("unit", "")
        assert row.get("prices") == ("current" if in_money else None), row["key"]
        rates = row["kind"] == "growth"
        average = "年均" in row["name"]["zh"]
        assert row.get("actuals") == (("average" if average else "rate") if rates else None)


def test_nothing_is_said_of_a_figure_that_no_fact_says() -> None:
    said = {"value", "qualifier", "through", "status", "source", "published"}
    ours = {"year", "indicator", "recorded", "reason", "note"}
    for row in ACTUALS:
        assert set(row) <= said | ours, row
    for row in PLAN["indicator"]:
        assert set(row.get("baseline", {})) <= said, row["key"]


NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def numbers(text: str) -> set[str]:
    """Find the numbers of a text, without the commas between thousands."""
    return {found.replace(",", "") for found in NUMBER.findall(text)}


def published_numbers() -> set[str]:
    """Collect every number that the collected facts and the notes on them hold."""
    notes = (DATA / "facts" / "jinan-14fyp-notes.md").read_text(encoding="utf-8")
    cells = [cell for row in (*FACTS.values(), *GOALS) for cell in row.values()]
    return numbers(notes).union(*map(numbers, cells))


PUBLISHED = published_numbers()


def remarks() -> list[tuple[str, str]]:
    """List every note and reason in the data, with the row it stands at."""
    found = [
        (row["key"], text) for row in PLAN["indicator"] for text in row.get("note", {}).values()
    ]
    return found + [
        (row["indicator"], row[field])
        for row in ACTUALS
        for field in ("note", "reason")
        if field in row
    ]


@pytest.mark.parametrize(("key", "text"), remarks(), ids=[key for key, _ in remarks()])
def test_every_number_in_a_remark_was_published(key: str, text: str) -> None:
    assert numbers(text) <= PUBLISHED, key


def test_part_year_facts_ship_with_their_last_month() -> None:
    for row, fact in PLACED:
        if fact["topic"] == "part_year":
            months = {
                figure.through
                for figure in FIGURES
                if figure.indicator == row["indicator"] and confirms(fact, figure)
            }
            assert months == {through_of(fact)}, row["fact"]
            assert None not in months, row["fact"]


def test_addresses_are_those_of_publishers() -> None:
    tables = [
        *PLAN["source"],
        *ACTUALS,
        *(row["baseline"] for row in PLAN["indicator"] if "baseline" in row),
    ]
    hosts = {urlsplit(table["url"]).hostname for table in tables if "url" in table}
    assert hosts <= HOSTS


def test_every_source_is_used_and_known() -> None:
    used = {key for figure in FIGURES for key in figure.sources}
    used |= {key for row in PLAN["indicator"] for key in keys_of(row.get("target", {}))}
    assert used == set(SOURCES)
    assert len(SOURCES) == len(PLAN["source"]), "a source key is given twice"
    assert all(figure.sources for figure in FIGURES)


def test_the_journal_runs_in_order_of_publication() -> None:
    dated = [row["published"] for row in ACTUALS if "published" in row]
    assert dated == sorted(dated)
    for row in ACTUALS:
        days = [SOURCES[key]["published"] for key in keys_of(row) if "published" in SOURCES[key]]
        assert row.get("published") == min(days, default=None), row


def test_a_later_figure_says_why_it_replaces_an_earlier_one() -> None:
    seen = set()
    for row in ACTUALS:
        key = (row["indicator"], row["year"], row.get("through"))
        assert ("reason" in row) == (key in seen), (
            f"{key}: a reason, if and only if an earlier figure stands"
        )
        seen.add(key)
