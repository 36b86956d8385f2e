"""Where the header stands and what its columns are: long, wide, with titles, over two rows."""

from pathlib import Path

import pytest

from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.headings import Field, Heading, join_headings, read_heading
from jinan_plan.intake.layout import FigureColumn, Layout
from jinan_plan.intake.tables import read_table


def layout(tmp_path: Path, text: str) -> Layout:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    return read_table(path).layout


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("key", Heading(Field.KEY)),
        ("指标名称", Heading(Field.NAME)),
        (" 指 标 ", Heading(Field.NAME)),
        ("Name_ZH", Heading(Field.NAME)),
        ("年份", Heading(Field.YEAR)),
        ("数值（亿元）", Heading(Field.VALUE, unit="亿元")),
        ("来源：", Heading(Field.SOURCE)),
        ("in_force", Heading(Field.IN_FORCE)),
        ("2021", Heading(Field.VALUE, 2021)),
        ("２０２１年", Heading(Field.VALUE, 2021)),
        ("2021年实际", Heading(Field.VALUE, 2021)),
        ("2021年度完成值", Heading(Field.VALUE, 2021)),
        ("实际值2021年", Heading(Field.VALUE, 2021)),
        ("2021 actual", Heading(Field.VALUE, 2021)),
        ("2021年（亿元）", Heading(Field.VALUE, 2021, unit="亿元")),
        ("2023年1-6月", Heading(Field.VALUE, 2023, 6)),
        ("2023年上半年", Heading(Field.VALUE, 2023, 6)),
        ("2023年前三季度", Heading(Field.VALUE, 2023, 9)),
        ("2023年1-12月", Heading(Field.VALUE, 2023)),
        ("2022年末", Heading(Field.VALUE, 2022)),
        ("2022年底", Heading(Field.VALUE, 2022)),
        ("2022年增速", None),
        ("2022年①", Heading(Field.VALUE, 2022)),
        ("数值（亿元）*", Heading(Field.VALUE, unit="亿元")),
        ("2025年目标", None),
        ("目标值2025", None),
        ("2020年基期", None),
        ("2023年6月", None),
        ("2021年（预计）", None),
        ("2021-2025", None),
        ("20211", None),
        ("序号", None),
        ("", None),
    ],
)
def test_a_heading(text: str, heading: Heading | None) -> None:
    assert read_heading(text) == heading


@pytest.mark.parametrize(
    ("upper", "lower", "heading"),
    [
        ("2021年", "实际", Heading(Field.VALUE, 2021)),
        ("实际值", "2021", Heading(Field.VALUE, 2021)),
        ("2021年", "目标", None),
        ("目标值", "2025", None),
        ("2021年", "备注", None),
        ("指标", "", Heading(Field.NAME)),
        ("指标", "指标", Heading(Field.NAME)),
        ("", "指标", Heading(Field.NAME)),
        ("基本信息", "单位", Heading(Field.UNIT)),
    ],
)
def test_a_heading_of_two_rows(upper: str, lower: str, heading: Heading | None) -> None:
    assert join_headings(upper, lower) == heading


def test_a_long_table(tmp_path: Path) -> None:
    found = layout(tmp_path, "代码,指标名称,年份,数值,单位,序号\na,甲,2022,1,亿元,1\n")
    assert found.names == (0, 1)
    assert found.fields == {Field.YEAR: 2, Field.UNIT: 4}
    assert found.figures == (FigureColumn(3),)
    assert found.ignored == ("序号",)
    assert found.first == 1


def test_a_wide_table(tmp_path: Path) -> None:
    found = layout(tmp_path, "指标,单位,2021年,2022年,2025年目标,备注\n甲,亿元,1,2,9,x\n")
    assert found.names == (0,)
    assert found.fields == {Field.UNIT: 1, Field.NOTE: 5}
    assert found.figures == (FigureColumn(2, 2021), FigureColumn(3, 2022))
    assert found.ignored == ("2025年目标",)


def test_a_long_table_passes_over_columns_of_years(tmp_path: Path) -> None:
    found = layout(tmp_path, "key,year,value,2020\na,2022,1,9\n")
    assert found.figures == (FigureColumn(2),)
    assert found.ignored == ("2020",)


def test_a_wide_table_passes_over_a_year_and_a_value_of_no_year(tmp_path: Path) -> None:
    found = layout(tmp_path, "key,2021,数值\na,1,9\n")
    assert found.figures == (FigureColumn(1, 2021),)
    assert layout(tmp_path, "key,2021,年份\na,1,9\n").fields == {}


def test_years_down_and_indicators_across(tmp_path: Path) -> None:
    found = layout(tmp_path, "年份,产值（亿元）,备注,企业数\n2021,1,x,2\n")
    assert found.names == ()
    assert found.fields == {Field.YEAR: 0, Field.NOTE: 2}
    assert found.figures == (FigureColumn(1, name="产值（亿元）"), FigureColumn(3, name="企业数"))
    assert found.ignored == ()


@pytest.mark.parametrize("text", ["年份,产值\n甲,1\n", "年份,备注\n2021,x\n", "年份,产值\n"])
def test_a_year_in_a_heading_alone_makes_no_table(tmp_path: Path, text: str) -> None:
    with pytest.raises(RefusedError) as refused:
        layout(tmp_path, text)
    assert refused.value.code == "import-no-header"


def test_years_down_with_two_columns_alike_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        layout(tmp_path, "年份,产值,备注,说明\n2021,1,x,y\n")
    assert refused.value.params["heading"] == "说明"


def test_a_year_in_front_of_years_heads_the_names(tmp_path: Path) -> None:
    found = layout(tmp_path, "年份,2021,2022\n甲,1,2\n")
    assert found.names == (0,)
    assert [figure.year for figure in found.figures] == [2021, 2022]


def test_titles_and_a_unit_stand_above(tmp_path: Path) -> None:
    found = layout(tmp_path, "济南市主要指标,,\n,,单位：亿元、%\n\n指标,2021年,2022年\n甲,1,2\n")
    assert found.first == 4
    assert found.units == ("亿元", "%")
    assert [figure.year for figure in found.figures] == [2021, 2022]


@pytest.mark.parametrize(
    ("header", "years"),
    [
        pytest.param(
            "指标,单位,实际值,,\n,,2021,2022,2023\n", {2: 2021, 3: 2022, 4: 2023}, id="years below"
        ),
        pytest.param(
            "指标,2021年,,2022年,\n,实际,目标,实际,目标\n", {1: 2021, 3: 2022}, id="years above"
        ),
        pytest.param(
            ",2021年,,2022年,\n指标,实际,目标,实际,目标\n", {1: 2021, 3: 2022}, id="name below"
        ),
        pytest.param(
            ",实际值,,目标值,\n指标,2021,2022,2024,2025\n", {1: 2021, 2: 2022}, id="targets apart"
        ),
        pytest.param(
            "标题,,,,2024年1月\n指标,2021,2022,,\n", {1: 2021, 2: 2022}, id="a date beside a title"
        ),
        pytest.param(
            ",,2024年1月\n指标,2021,2022,,\n", {1: 2021, 2: 2022}, id="a date above the years"
        ),
        pytest.param(",2024年1月\n指标,2021,2022,,\n", {1: 2021, 2: 2022}, id="only a date above"),
    ],
)
def test_a_header_of_two_rows(tmp_path: Path, header: str, years: dict[int, int]) -> None:
    found = layout(tmp_path, f"{header}甲,1,2,3,4\n")
    assert {figure.column: figure.year for figure in found.figures} == years


def test_a_first_row_of_figures_without_a_name_is_no_header(tmp_path: Path) -> None:
    assert layout(tmp_path, "指标,2021\n,5\n甲,6\n").first == 1
    assert layout(tmp_path, "指标,2021\n,—\n甲,6\n").first == 1
    assert layout(tmp_path, "指标,2021\n,备注\n甲,6\n").first == 1


def test_the_status_table_of_an_export_reads_as_its_latest_figures(tmp_path: Path) -> None:
    header = (
        "key,sector,name_zh,name_en,kind,unit,binding,baseline_year,baseline,target_year,"
        "comparator,target,latest_year,latest,latest_qualifier,latest_status,gap,attainment,"
        "progress,expected,pace,needed_per_year,recent_per_year,verdict,second_verdict,"
        "projection,projection_low,projection_high,flags,source"
    )
    found = layout(tmp_path, f"{header}\n{',' * header.count(',')}\n")
    assert found.names == (0, 2, 3)
    assert found.figures == (FigureColumn(13),)
    assert found.fields == {
        Field.UNIT: 5,
        Field.YEAR: 12,
        Field.QUALIFIER: 14,
        Field.STATUS: 15,
        Field.SOURCE: 29,
    }


def test_a_heading_of_two_rows_that_is_passed_over_is_named_whole(tmp_path: Path) -> None:
    found = layout(tmp_path, "指标,实际值,目标值\n,2021,2025\n甲,1,2\n")
    assert found.ignored == ("目标值 2025",)
