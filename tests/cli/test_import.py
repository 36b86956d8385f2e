"""``plan import`` as its users see it; reading every make of table is tested with the intake."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.test_record import journal
from tests.cli.test_undo import figures
from tests.support.golden import Golden
from tests.support.running import RunPlan

WIDE = """\
表1 空气质量,,
指标,2021年,2022年
细颗粒物浓度,48,46
优良天数比例（%）,62.5,64
"""
AGAIN = """\
key,year,value,source,status,memo
dust,2021,48,bulletin,,a
dust,2022,45,yearbook,,b
dust,2023,44,bulletin,,c
clean-days,2021,62.5,bulletin,final,d
"""
WRONG = """\
key,year,value
dust,2021,"4,8"
dust,2022,44
dusk,2022,44
clean-days,,64
"""


@pytest.fixture
def table(example: Path) -> Path:
    path = example / "空气.csv"
    path.write_text(WIDE, encoding="utf-8")
    return path


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_preview_says_what_each_cell_becomes(
    plan: RunPlan, example: Path, table: Path, golden: Golden, lang: str
) -> None:
    plan("import", table.name, cwd=example)
    (example / "again.csv").write_text(AGAIN, encoding="utf-8")
    words = ("import", "again.csv", "--revise", "yearbook", "--dry-run")
    ran = plan(*words, cwd=example, lang=lang)
    assert ran.code == 0
    golden(f"import.dry-run.{lang}.txt", f"{ran.out}--- stderr\n{ran.err}")


def test_a_whole_table_is_one_recording(plan: RunPlan, example: Path, table: Path) -> None:
    assert plan("import", table.name, cwd=example).code == 0
    assert figures(plan, example) == {
        "clean-days 2021": "62.5",
        "clean-days 2022": "64",
        "dust 2021": "48",
        "dust 2022": "46",
    }
    assert plan("undo", cwd=example).code == 0
    assert figures(plan, example) == {}


def test_importing_twice_changes_nothing(plan: RunPlan, example: Path, table: Path) -> None:
    plan("import", table.name, cwd=example)
    before = journal(example)
    ran = plan("import", table.name, cwd=example)
    assert (ran.code, journal(example)) == (0, before)
    assert ran.out.endswith("\nsame: 4\n")


@pytest.mark.parametrize("dry_run", [[], ["--dry-run"]])
def test_one_wrong_cell_and_nothing_is_written(
    plan: RunPlan, example: Path, golden: Golden, dry_run: list[str]
) -> None:
    (example / "wrong.csv").write_text(WRONG, encoding="utf-8")
    ran = plan("import", "wrong.csv", *dry_run, cwd=example)
    assert (ran.code, journal(example)) == (3, b"")
    golden("import.rejected.en.txt", ran.out)
    assert ran.err == (
        "plan: cells of the table that cannot be taken: 3; nothing was written\n"
        "      mend them as said above and import again\n"
    )


def test_a_revision_needs_its_reason(plan: RunPlan, example: Path, table: Path) -> None:
    plan("import", table.name, cwd=example)
    (example / "again.csv").write_text(AGAIN, encoding="utf-8")
    before = journal(example)
    ran = plan("import", "again.csv", cwd=example)
    assert (ran.code, journal(example)) == (1, before)
    assert "again.csv:3  differs" in ran.out
    assert "figures that differ from what is recorded: 1; nothing was written" in ran.err
    assert plan("import", "again.csv", "--revise", "yearbook", cwd=example).code == 0
    assert journal(example).decode().count('reason = "yearbook"') == 1
    assert figures(plan, example)["dust 2022"] == "45"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "read as UTF-8"),
        ("utf-8-sig", "read as UTF-8"),
        ("utf-16", "read as UTF-16"),
        ("gbk", "read as GB18030"),
        ("gb18030", "read as GB18030"),
    ],
)
def test_the_encoding_is_found_and_said(
    plan: RunPlan, example: Path, encoding: str, said: str
) -> None:
    (example / "t.csv").write_bytes(WIDE.encode(encoding))
    ran = plan("import", "t.csv", cwd=example)
    assert (ran.code, len(figures(plan, example))) == (0, 4)
    assert ran.out.startswith(f"t.csv, {said}\n")


def test_a_sheet_of_a_workbook(plan: RunPlan, example: Path) -> None:
    book = Workbook()
    for name, value in (("2021", 48), ("2022", 46)):
        sheet = book.create_sheet(name)
        sheet.append(["指标", f"{name}年"])
        sheet.append(["细颗粒物浓度", value])
    book.save(example / "t.xlsx")
    assert plan("import", "t.xlsx", cwd=example).code == 2
    ran = plan("import", "t.xlsx", "--sheet", "2022", cwd=example)
    assert (ran.code, figures(plan, example)) == (0, {"dust 2022": "46"})
    assert ran.out.startswith('t.xlsx, sheet "2022"\n')
    assert " B2 " in ran.out


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("missing.csv", None, 3),
        ("empty.csv", b"", 3),
        ("noise.csv", b"\xff\x00\xfe\x81", 3),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 3),
        ("broken.xlsx", b"PK\x03\x04", 3),
        ("words.csv", b"just,some\nwords,here\n", 3),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_line(
    plan: RunPlan, example: Path, name: str, data: bytes | None, code: int
) -> None:
    if data is not None:
        (example / name).write_bytes(data)
    ran = plan("import", name, cwd=example)
    assert (ran.code, ran.out, journal(example)) == (code, "", b"")
    assert ran.err.startswith("plan: ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("words", [["--revise", ""], ["--sheet"], ["--nope"]])
def test_wrong_usage(plan: RunPlan, example: Path, table: Path, words: list[str]) -> None:
    ran = plan("import", table.name, *words, cwd=example)
    assert (ran.code, ran.out, journal(example)) == (2, "", b"")


def test_a_table_of_targets_alone_holds_no_figures(plan: RunPlan, example: Path) -> None:
    (example / "t.csv").write_text("key,year,value\ndust,2022,—\n", encoding="utf-8")
    ran = plan("import", "t.csv", cwd=example)
    assert (ran.code, ran.out) == (0, "t.csv, read as UTF-8\nThe table holds no figures.\n")
    assert journal(example) == b""


def test_a_slip_of_scale_is_imported_and_asked_about(plan: RunPlan, example: Path) -> None:
    (example / "t.csv").write_text("key,year,value\ndust,2022,4600\n", encoding="utf-8")
    ran = plan("import", "t.csv", cwd=example)
    assert ran.code == 0
    assert "t.csv:2: Please check: dust 2022 = 4,600" in ran.err


def test_many_slips_are_counted(plan: RunPlan, example: Path) -> None:
    rows = "".join(f"dust,{2021 - number},{46 * 100 ** (number % 2)}\n" for number in range(30))
    (example / "t.csv").write_text("key,year,value\n" + rows, encoding="utf-8")
    ran = plan("import", "t.csv", cwd=example)
    assert ran.code == 0
    assert "10 more figures look wrong in scale" in ran.err


def test_a_long_table_is_listed_in_part(plan: RunPlan, example: Path) -> None:
    rows = "".join(f"dust,{year},46\n" for year in range(1971, 2026))
    (example / "t.csv").write_text("key,year,value\n" + rows, encoding="utf-8")
    ran = plan("import", "t.csv", cwd=example)
    listed = [line for line in ran.out.splitlines() if line.startswith(" t.csv:")]
    assert len(listed) == 40
    assert "15 more rows are not listed." in ran.out
    assert "new: 55" in ran.out


@pytest.mark.parametrize("what", ["actuals", "history"])
@pytest.mark.parametrize("form", ["csv", "tsv", "xlsx"])
def test_an_exported_journal_is_set_up_again_as_it_was(
    plan: RunPlan, example: Path, tmp_path: Path, what: str, form: str
) -> None:
    for year, value in (("2021", ">48.0"), ("2022", "46")):
        sources = ("--source", "bulletin", "--source", "yearbook")
        plan("record", year, f"dust={value}", *sources, "--note", "=1+1", cwd=example)
    plan("record", "2022", "dust=45", "--revise", "yearbook", cwd=example)
    plan("export", f"first.{form}", "--what", what, cwd=example)
    again = tmp_path / "again"
    again.mkdir()
    (again / "plan.toml").write_bytes((example / "plan.toml").read_bytes())
    words = ("--revise", "yearbook") if what == "history" else ()
    assert plan("import", str(example / f"first.{form}"), *words, cwd=again).code == 0
    plan("export", f"second.{form}", "--what", what, cwd=again)
    assert (again / f"second.{form}").read_bytes() == (example / f"first.{form}").read_bytes()
    assert plan("import", f"first.{form}", cwd=example).out.endswith(
        f"same: {2 if what == 'actuals' else 3}\n"
    )


def test_the_template_of_an_empty_plan_can_be_filled_in(plan: RunPlan, example: Path) -> None:
    plan("export", "template.csv", "--what", "actuals", cwd=example)
    path = example / "template.csv"
    heading = next(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
    row = ["dust", "2022", "", "46", *[""] * (len(heading) - 4)]
    path.write_bytes(path.read_bytes() + (",".join(row) + "\r\n").encode())
    assert plan("import", "template.csv", cwd=example).code == 0
    assert figures(plan, example) == {"dust 2022": "46"}


def test_the_first_import_on_the_shipped_plan_copies_it(
    plan: RunPlan, home: Path, elsewhere: Path
) -> None:
    (elsewhere / "t.csv").write_text("key,year,value\nbig-data-it,2023,6500\n", encoding="utf-8")
    ran = plan("import", "t.csv", "--dry-run")
    assert (ran.code, list(home.rglob("actuals.toml"))) == (0, [])
    ran = plan("import", "t.csv")
    assert (ran.code, len(list(home.rglob("actuals.toml")))) == (0, 1)
    assert "it was copied to" in ran.err


def test_what_no_journal_may_hold_is_rejected_at_its_cell_with_the_remedy(
    plan: RunPlan, example: Path
) -> None:
    (example / "t.csv").write_text("key,year,value\ndust,1899,48\ndust,2022,46\n", encoding="utf-8")
    ran = plan("import", "t.csv", "--dry-run", cwd=example, width=200)
    assert (ran.code, journal(example)) == (3, b"")
    assert " ".join(ran.out.splitlines()[3].split()) == (
        "t.csv:2 rejected dust 1899 is not between 1900 and 2035, which is surely a slip. "
        "Check the year."
    )
    zh = plan("import", "t.csv", cwd=example, width=200, lang="zh")
    assert "1899 年不在 1900–2035 年之间，多半是写错了。核对年份。\n" in zh.out


def test_a_figure_less_settled_shows_what_differs(plan: RunPlan, example: Path) -> None:
    plan("record", "2022", "dust=46", "--status", "final", cwd=example)
    text = "key,year,value,status\ndust,2022,46,初步数\n"
    (example / "t.csv").write_text(text, encoding="utf-8")
    ran = plan("import", "t.csv", cwd=example)
    assert ran.code == 1
    assert "stands at 46 (final) (actuals.toml:3)" in ran.out


def test_doubts_about_an_import_are_told_and_many_are_counted(plan: RunPlan, example: Path) -> None:
    rows = "".join(f"dust,{year},46,{month}\n" for year in (2026, 2027) for month in range(1, 12))
    (example / "t.csv").write_text(f"key,year,value,through\n{rows}", encoding="utf-8")
    ran = plan("import", "t.csv", cwd=example)
    assert ran.code == 0
    assert ran.err.count("warning[year-after-plan]") == 3
    assert ran.err.endswith("\n19 more doubts; plan check lists them.\n")


def test_hidden_rows_are_read_and_named(plan: RunPlan, example: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["指标", "年份", "数值"])
    for year in range(2001, 2022):
        sheet.append(["dust", year, 50])
        sheet.row_dimensions[year - 1999].hidden = year < 2020
    book.save(example / "t.xlsx")
    ran = plan("import", "t.xlsx", cwd=example)
    assert (ran.code, len(figures(plan, example))) == (0, 21)
    assert ran.err == (
        "Hidden rows or columns are read like the others: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 "
        "...\n"
    )
