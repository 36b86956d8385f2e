"""Whole tables against the journal: new, same, revised, refused; all or none."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest

from jinan_plan.intake.outcome import ImportPlan
from jinan_plan.intake.proposals import propose_table
from jinan_plan.intake.tables import read_table
from jinan_plan.lang import Lang
from jinan_plan.messages.imports import IMPORTS
from jinan_plan.messages.intake import INTAKE
from jinan_plan.messages.lookup import refusal_words
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book

MakeBook = Callable[[str], Book]
SENTENCES = {**INTAKE, **IMPORTS}

RECORDED = """
[[actual]]
year = 2022
indicator = "big-data"
value = 5853
status = "provisional"
basis = "2018"
source = "bureau"
published = 2023-08-01
recorded = 2024-01-02T03:04:05Z
"""


def proposed(tmp_path: Path, book: Book, text: str, revise: str | None = None) -> ImportPlan:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    return propose_table(book, read_table(path), revise=revise)


def told(plan: ImportPlan) -> list[tuple[str, int, str]]:
    """Say what would be written: indicator, year and value with its hedge."""
    return [(actual.indicator, actual.year, shown(actual)) for actual in plan.actuals]


def shown(actual: Actual) -> str:
    value = str(actual.value)
    return f"{actual.qualifier} {value}" if actual.qualifier else value


def refused(plan: ImportPlan) -> list[tuple[str, str]]:
    for each in plan.rejected:
        words, _ = refusal_words(each.code)
        assert words.in_(Lang.ZH, **each.params) != words.in_(Lang.EN, **each.params)
    return [(each.address, each.code) for each in plan.rejected]


def test_a_long_table(tmp_path: Path, book: MakeBook) -> None:
    plan = proposed(
        tmp_path,
        book(""),
        "key,year,through,value,unit,qualifier,status,published,recorded,source,url,reason,note\n"
        "big-data,2022,,5853.10,亿元,above,provisional,2023-08-01,2024-01-02T03:04:05Z,"
        "bureau; press,https://example.org/a,first,'=see p. 3\n"
        "share,2022,6,12.5,%,,,,,,,,\n",
    )
    assert plan.actuals == (
        Actual.model_validate(
            {
                "year": 2022,
                "indicator": "big-data",
                "value": Decimal("5853.10"),
                "qualifier": "above",
                "status": "provisional",
                "published": date(2023, 8, 1),
                "recorded": datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
                "source": ("bureau", "press"),
                "url": "https://example.org/a",
                "reason": "first",
                "note": "=see p. 3",
            }
        ),
        Actual(year=2022, indicator="share", value=Decimal("12.5"), through=6),
    )
    assert str(plan.actuals[0].value) == "5853.10"
    assert (plan.rejected, plan.slips, plan.ignored) == ((), (), ())


def test_a_wide_table_as_a_bureau_keeps_it(tmp_path: Path, book: MakeBook) -> None:
    plan = proposed(
        tmp_path,
        book(""),
        "济南市主要指标,,,,\n"
        "序号,指标,2021年,2022年,2022年1-6月,2025年目标\n"
        "一、经济,,,,,\n"
        '1,1.大数据产业规模（亿元）,"4,301.6",5853,—,7000\n'
        "2,工业增加值占GDP比重,24.5%,25%,,30\n"
        "3,专利（件）,…,>4000,1500,20000\n"
        "注：2022年为初步数,,,,,\n",
    )
    assert told(plan) == [
        ("big-data", 2021, "4301.6"),
        ("big-data", 2022, "5853"),
        ("share", 2021, "24.5"),
        ("share", 2022, "25"),
        ("patents", 2022, "above 4000"),
        ("patents", 2022, "1500"),
    ]
    assert plan.actuals[-1].through == 6
    assert plan.ignored == ("序号", "2025年目标")
    assert plan.rejected == ()


@pytest.mark.parametrize(
    ("header", "row", "value"),
    [
        pytest.param(
            "指标,年份,数值,单位", "big-data,2022,0.5853,万亿元", "5853", id="unit column"
        ),
        pytest.param(
            "指标,年份,数值（万元）", "big-data,2022,58530000", "5853", id="unit in heading"
        ),
        pytest.param("指标,2022年（万元）", "big-data,58530000", "5853", id="unit of a year"),
        pytest.param(
            "指标,年份,数值", "大数据产业规模（元）,2022,585300000000", "5853", id="in name"
        ),
        pytest.param("指标,年份,数值,单位", "big-data,2022,5853亿元,亿元", "5853", id="both alike"),
        pytest.param("指标,年份,数值,单位", "big-data,2022,>0.4,万亿元", "above 4000", id="hedged"),
        pytest.param("指标,年份,数值,单位", "big-data,2022,0.4级,万亿元", "class 4000", id="class"),
        pytest.param("指标,年份,数值,单位", "patents,2022,2.5,打", "30", id="unit of the plan"),
        pytest.param("单位：万元,,\n指标,年份,数值", "big-data,2022,58530000", "5853", id="noted"),
        pytest.param(
            "（单位：亿元、%）,,\n指标,年份,数值", "share,2022,12.5", "12.5", id="several noted"
        ),
        pytest.param(
            "单位：亿元,,\n指标,年份,数值", "share,2022,12.5%", "12.5", id="its own first"
        ),
        pytest.param(
            "指标,年份,数值", "OLD-SHARE,2022年,１２．５％", "12.5", id="alias, full width"
        ),
        pytest.param(
            "指标,年份,数值,状态", "rise,2022,-5.3,初步数", "-5.3", id="status in Chinese"
        ),
        pytest.param("key,year,value", "zone,2022,2022-06-30", "2022-06-30", id="milestone"),
        pytest.param(
            "key,year,value,published", "zone,2022,done,2022/7/1", "2022-07-01", id="done when told"
        ),
        pytest.param("指标,2022年", "（2）其中：专利（件）②,6", "6", id="a part, with a mark"),
        pytest.param("key,year,value", "zone,2022,2022/6/30", "2022-06-30", id="as Excel saves it"),
        pytest.param("key,year,value", "big-data,2022年末,5853", "5853", id="end of the year"),
        pytest.param(
            "key,year,value", "big-data,2022年1-6月,2900", "2900", id="months in the year"
        ),
        pytest.param("年份,大数据产业规模（万元）", "2022年,58530000", "5853", id="name across"),
        pytest.param("年份,2022年", "big-data,5853", "5853", id="years headed by a year"),
        pytest.param("指标,2022年绝对值", "big-data,5853", "5853", id="absolute"),
        pytest.param("key,name,year,value", ",Big data,2022,5853", "5853", id="name alone"),
        pytest.param(
            "key,name,year,value", "big-data,Huge data,2022,5853", "5853", id="key counts"
        ),
    ],
)
def test_a_figure_is_read_with_its_unit(
    tmp_path: Path, book: MakeBook, header: str, row: str, value: str
) -> None:
    plan = proposed(tmp_path, book(""), f"{header}\n{row}\n")
    assert refused(plan) == []
    assert [shown(actual) for actual in plan.actuals] == [value]


@pytest.mark.parametrize(
    ("header", "row", "code"),
    [
        ("key,year,value", "big-dta,2022,1", "import-unknown-name-near"),
        ("key,year,value", "zzz,2022,1", "import-unknown-name"),
        ("name,year,value", "同名,2022,1", "ambiguous-name"),
        ("key,name,year,value", "big-data,专利,2022,1", "import-names-differ"),
        ("key,year,value", ",2022,1", "import-no-name"),
        ("key,year,value", "big-data,,1", "import-no-year"),
        ("key,year,value", "big-data,22,1", "year-unreadable"),
        ("key,year,value", 'big-data,2022,"1,00"', "value-two-readings"),
        ("key,year,value", "big-data,2022,nan", "value-not-a-number"),
        ("key,year,value", "big-data,2022,#DIV/0!", "import-error-value"),
        ("key,year,value", "big-data,2022,=A1+A2", "import-formula"),
        ("key,year,value", "big-data,2022,12.5%", "unit-mismatch"),
        ("key,year,value,unit", "big-data,2022,5,家", "unit-mismatch"),
        ("key,year,value,unit", "big-data,2022,5万亿元,亿元", "value-two-units"),
        ("单位：亿元,,\nkey,year,value", "share,2022,12.5", "unit-mismatch"),
        ("单位：亿元、%,,\nkey,year,value", "patents,2022,12", "import-unit-unclear"),
        ("单位：亿元、%,,\nkey,year,value", "first,2022,12", "import-unit-unclear"),
        ("key,year,value,qualifier", "big-data,2022,>5,below", "import-two-qualifiers"),
        ("key,year,value,qualifier", "big-data,2022,5,perhaps", "import-unknown-word"),
        ("key,year,value,status", "big-data,2022,5,guessed", "import-unknown-word"),
        ("key,year,value,through", "big-data,2022,5,13", "import-bad-month"),
        ("key,year,value,published", "big-data,2022,5,1/8/2023", "date-unreadable"),
        ("key,year,value,published", "big-data,2022,5,2023-02-30", "date-impossible"),
        ("key,year,value,recorded", "big-data,2022,5,yesterday", "import-bad-moment"),
        ("key,year,value,prices", "big-data,2022,5,old", "import-unknown-word"),
        ("key,year,value,note", "big-data,2022,5,a\u202eb", "import-bad-cell"),
        ("key,year,value", "zone,2022,2023-06-30", "date-other-year"),
        ("key,year,value", "zone,2022,done", "done-without-date"),
        ("key,year,value", "big-data,1899,5", "year-far-off"),
        ("key,year,value", "big-data,2036,5", "year-far-off"),
        ("key,year,value,from", "big-data,2022,5,2021", "not-for-kind"),
        ("key,year,value,from", "patents,2022,5,2022", "from-not-before-year"),
        ("key,year,value,form", "big-data,2022,5,level", "not-for-kind"),
        ("key,year,value,through", "zone,2022,2022-06-30,6", "not-for-kind"),
        ("key,year,value,through", "big-data,2022年1-6月,5,7", "import-two-months"),
        ("key,year,value", "big-data,2022年6月,5", "year-unreadable"),
        ("name,year,value", "专1.利,2022,5", "import-unknown-name-near"),
        ("key,year,value", "big-data,2_022,5", "year-unreadable"),
        ("key,year,value,recorded", "big-data,2022,5,2023-01-01", "import-bad-moment"),
        ("key,year,value", "big-data,2022", "import-uneven-row"),
        ("key,year,value", "big-data,2022,5,853", "import-uneven-row"),
    ],
)
def test_a_row_that_cannot_be_taken_is_told_by_its_line(
    tmp_path: Path, book: MakeBook, header: str, row: str, code: str
) -> None:
    plan = proposed(
        tmp_path, book(""), f"{header}\nbig-data,2021{',' * header.count(',')}\n{row}\n"
    )
    line = 3 + header.count("\n")
    assert (f"t.csv:{line}", code) in refused(plan)


def test_every_faulty_cell_is_told_at_once(tmp_path: Path, book: MakeBook) -> None:
    text = "key,2021,2022\nbig-data,x,5853\nzzz,1,\nshare,1,y\n"
    assert refused(proposed(tmp_path, book(""), text)) == [
        ("t.csv:2", "value-not-a-number"),
        ("t.csv:3", "import-unknown-name"),
        ("t.csv:4", "value-not-a-number"),
    ]


@pytest.mark.parametrize(
    ("columns", "cells", "field", "expected"),
    [
        ("through", "1-6月", "through", 6),
        ("through", "06", "through", 6),
        ("through", "上半年", "through", 6),
        ("through", "12", "through", None),
        ("from", "2021年", "from_", 2021),
        ("form", "level", "form", "level"),
        ("basis", "census-2020", "basis", "census-2020"),
        ("prices", "2015", "prices", 2015),
        ("prices", "现价", "prices", "current"),
        ("qualifier", "超过", "qualifier", "above"),
        ("status", "核定数", "status", "final"),
        ("note", "无", "note", None),
    ],
)
def test_what_stands_beside_a_figure(
    tmp_path: Path, book: MakeBook, *, columns: str, cells: str, field: str, expected: object
) -> None:
    key = {"from": "patents", "form": "rise"}.get(columns, "big-data")
    plan = proposed(tmp_path, book(""), f"key,year,value,{columns}\n{key},2022,5,{cells}\n")
    assert refused(plan) == []
    assert getattr(plan.actuals[0], field) == expected


@pytest.mark.parametrize(
    ("columns", "cells", "group"),
    [
        pytest.param("value", "5853", "same", id="the figure in force"),
        pytest.param("value", "5853.00", "same", id="with idle zeros"),
        pytest.param("value,basis", "5853,2018", "same", id="its basis said"),
        pytest.param("value,basis", "5853,2022", "unexplained", id="another basis"),
        pytest.param("value,status", "5853,final", "confirmations", id="now final"),
        pytest.param("value,status", "5853,forecast", "unexplained", id="less settled"),
        pytest.param("value", "5900", "unexplained", id="another figure"),
        pytest.param("value,reason", "5900,census", "unexplained", id="a cell gives no leave"),
        pytest.param("value,through", "3000,6", "new", id="part of the year"),
    ],
)
def test_against_the_journal(
    tmp_path: Path, book: MakeBook, columns: str, cells: str, group: str
) -> None:
    plan = proposed(tmp_path, book(RECORDED), f"key,year,{columns}\nbig-data,2022,{cells}\n")
    groups = ("new", "same", "confirmations", "unexplained")
    assert [name for name in groups if getattr(plan, name)] == [group]
    assert len(plan.actuals) == (group != "same")


@pytest.mark.parametrize(
    ("reason", "expected"), [("", "census of 2023"), ("typing error", "typing error")]
)
def test_a_revision_with_leave_carries_its_reason(
    tmp_path: Path, book: MakeBook, reason: str, expected: str
) -> None:
    text = f"key,year,value,reason\nbig-data,2022,5900,{reason}\n"
    plan = proposed(tmp_path, book(RECORDED), text, revise="census of 2023")
    assert (len(plan.revisions), plan.unexplained) == (1, ())
    assert plan.actuals[0].reason == expected


def test_importing_twice_changes_nothing(tmp_path: Path, book: MakeBook) -> None:
    text = "key,2021,2022\nbig-data,4301.6,>5853\nshare,24.5%,25%\nzone,,2022-06-30\n"
    once = book("")
    first = proposed(tmp_path, once, text)
    twice = Book(once.plan, once.journal.with_entries(first.actuals))
    second = proposed(tmp_path, twice, text)
    assert (len(first.new), len(second.same), second.actuals) == (5, 5, ())


def test_a_figure_given_twice_must_be_given_alike(tmp_path: Path, book: MakeBook) -> None:
    text = "key,year,value\nbig-data,2022,5\nbig-data,2022,5.0\nBig data,2022,6\n"
    plan = proposed(tmp_path, book(""), text, revise="whatever")
    assert (len(plan.new), len(plan.same)) == (1, 1)
    assert refused(plan) == [("t.csv:4", "import-conflict")]
    assert plan.rejected[0].params["first"] == "t.csv:2"


HISTORY = (
    "key,year,through,value,unit,qualifier,status,published,recorded,source,url,reason,note,"
    "in_force\n"
    "big-data,2022,,5853,亿元,,provisional,2023-08-01,2024-01-02T03:04:05Z,bureau,,,,false\n"
    "big-data,2022,,5900,亿元,,final,2024-08-01,2024-09-02T03:04:05Z,bureau,,census,,true\n"
)


def test_a_history_brings_all_its_vintages(tmp_path: Path, book: MakeBook) -> None:
    plan = proposed(tmp_path, book(""), HISTORY)
    assert told(plan) == [("big-data", 2022, "5853"), ("big-data", 2022, "5900")]
    assert (plan.rejected, plan.unexplained) == ((), ())
    assert plan.actuals[1].reason == "census"


def test_a_history_adds_only_what_the_journal_lacks(tmp_path: Path, book: MakeBook) -> None:
    plan = proposed(tmp_path, book(RECORDED), HISTORY, revise="census")
    assert [len(group) for group in (plan.same, plan.revisions)] == [1, 1]
    once = book("")
    whole = proposed(tmp_path, once, HISTORY)
    twice = Book(once.plan, once.journal.with_entries(whole.actuals))
    assert proposed(tmp_path, twice, HISTORY).actuals == ()


def test_a_history_that_revises_the_journal_needs_leave(tmp_path: Path, book: MakeBook) -> None:
    plan = proposed(tmp_path, book(RECORDED), HISTORY)
    assert [shown(placed.actual) for placed in plan.unexplained] == ["5900"]


def test_a_history_out_of_order_is_refused(tmp_path: Path, book: MakeBook) -> None:
    header, old, new = HISTORY.splitlines()
    plan = proposed(tmp_path, book(""), f"{header}\n{new}\n{old}\n")
    assert refused(plan) == [("t.csv:3", "import-history-order")]


def test_a_history_with_fewer_columns_matches_on_what_it_says(
    tmp_path: Path, book: MakeBook
) -> None:
    text = "key,year,value,in_force\nbig-data,2022,5853,true\n"
    assert proposed(tmp_path, book(RECORDED), text).actuals == ()


def test_a_slip_of_scale_is_told_within_the_table_too(tmp_path: Path, book: MakeBook) -> None:
    plan = proposed(tmp_path, book(""), "key,2021,2022,2023\nbig-data,4301.6,5853,0.62\n")
    assert [(slip.address, slip.actual.year, str(slip.meant)) for slip in plan.slips] == [
        ("t.csv:2", 2023, "6200")
    ]
    assert len(plan.actuals) == 3


def test_the_table_says_how_it_was_decoded(tmp_path: Path, book: MakeBook) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("指标,2022年\n大数据产业规模,5853\n".encode("gb18030"))
    plan = propose_table(book(""), read_table(path))
    assert (plan.table.sheet.encoding, told(plan)) == ("GB18030", [("big-data", 2022, "5853")])


def test_a_refusal_has_one_code_in_one_catalogue() -> None:
    assert not INTAKE.keys() & IMPORTS.keys()


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_mentions_the_same_in_both_languages(code: str) -> None:
    zh, en = (
        {name for _, name, _, _ in Formatter().parse(text) if name}
        for text in (SENTENCES[code].zh, SENTENCES[code].en)
    )
    assert zh == en


def test_the_months_in_a_year_cell_are_those_of_the_figure(tmp_path: Path, book: MakeBook) -> None:
    text = "key,year,value\nbig-data,2022年1-6月,2900\nbig-data,2022年前三季度,4300\n"
    plan = proposed(tmp_path, book(""), text)
    assert [actual.through for actual in plan.actuals] == [6, 9]


def test_a_yearbook_table_with_years_down_and_indicators_across(
    tmp_path: Path, book: MakeBook
) -> None:
    plan = proposed(
        tmp_path,
        book(""),
        "主要指标,,,\n单位：件,,,\n年份,大数据产业规模（亿元）,专利,来源\n"
        "2021年,4301.6,—,bulletin\n2022年1-6月,2900,1500,\n",
    )
    assert told(plan) == [
        ("big-data", 2021, "4301.6"),
        ("big-data", 2022, "2900"),
        ("patents", 2022, "1500"),
    ]
    assert [actual.through for actual in plan.actuals] == [None, 6, 6]
    assert [actual.source for actual in plan.actuals] == [("bulletin",), None, None]


def test_a_column_that_is_no_indicator_is_rejected_cell_by_cell(
    tmp_path: Path, book: MakeBook
) -> None:
    plan = proposed(tmp_path, book(""), "年份,专利,合计\n2021,5,9\n2022,6,10\n")
    assert refused(plan) == [
        ("t.csv:2", "import-unknown-name"),
        ("t.csv:3", "import-unknown-name"),
    ]


def test_a_figure_that_no_journal_may_hold_is_rejected_and_the_others_are_not(
    tmp_path: Path, book: MakeBook
) -> None:
    text = "key,year,value,from\nbig-data,1899,5,\nbig-data,2022,5,\npatents,2022,9,2023\n"
    plan = proposed(tmp_path, book(""), text)
    assert refused(plan) == [("t.csv:2", "year-far-off"), ("t.csv:4", "from-not-before-year")]
    assert told(plan) == [("big-data", 2022, "5")]


def test_a_history_without_moments_of_recording_is_known_again(
    tmp_path: Path, book: MakeBook
) -> None:
    """Entries written by hand have none; recorded from their export, they get one."""
    text = (
        "key,year,value,recorded,reason,in_force\n"
        "big-data,2022,5853,,,false\nbig-data,2022,5900,,census,true\n"
    )
    empty = book("")
    first = proposed(tmp_path, empty, text)
    now = datetime(2026, 11, 23, tzinfo=UTC)
    stamped = [one.model_copy(update={"recorded": now}) for one in first.actuals]
    second = proposed(tmp_path, Book(empty.plan, empty.journal.with_entries(stamped)), text)
    assert (len(second.same), second.actuals, refused(second)) == (2, (), [])
