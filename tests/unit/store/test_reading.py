from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jinan_plan.diagnostics import DataError, DataFile, Diagnostic, RefusedError, Severity
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from jinan_plan.store.shapes import keys_at
from tests.unit.store.folders import JOURNAL, PLAN, folder


def _codes(folder: Folder) -> list[tuple[str, str, int]]:
    with pytest.raises(DataError) as error:
        read(folder)
    return [
        (fault.location.file.name, fault.diagnostic.code, fault.location.line)
        for fault in error.value.faults
        if fault.location
    ]


def test_a_sound_folder_becomes_a_book_with_exact_figures(tmp_path: Path) -> None:
    loaded = read(folder(tmp_path))
    (actual,) = loaded.book.journal.entries
    assert str(actual.value) == "3200.50"
    assert loaded.book.plan.indicators["output"].unit == "亿元"
    assert loaded.warnings == ()
    assert loaded.actuals.data == JOURNAL.encode()


def test_a_missing_journal_is_an_empty_one(tmp_path: Path) -> None:
    loaded = read(folder(tmp_path, None))
    assert list(loaded.book.journal.entries) == []
    assert not loaded.actuals.exists
    assert loaded.entry(0) is None


def test_a_journal_without_its_format_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="missing-key"):
        read(folder(tmp_path, "# only a remark"))


@pytest.mark.parametrize("text", ["", "\n", "\ufeff \r\n\r\n"])
def test_an_empty_file_has_lost_what_was_in_it(tmp_path: Path, text: str) -> None:
    assert _codes(folder(tmp_path, text)) == [("actuals.toml", "empty-file", 1)]
    assert _codes(folder(tmp_path, JOURNAL, text)) == [("plan.toml", "empty-file", 1)]


def test_what_a_file_lacks_as_a_whole_is_placed_at_its_top(tmp_path: Path) -> None:
    plan = PLAN.replace("format = 1", "# Lake City")
    with pytest.raises(DataError) as error:
        read(folder(tmp_path, JOURNAL, plan))
    (fault,) = error.value.faults
    assert fault.location is not None
    assert (fault.location.line, fault.location.column) == (1, 1)
    assert fault.location.excerpt == "# Lake City"


def test_every_fault_of_both_files_is_told_at_once_in_file_order(tmp_path: Path) -> None:
    plan = PLAN.replace('sector = "industry"', 'sector = "industy"').replace(
        'unit = "亿元"', 'unitt = "亿元"\ndecimals = 1.5'
    )
    journal = JOURNAL + '\n[[actual]]\nyear = "2022"\nindicator = "output"\nvalue = true\n'
    assert _codes(folder(tmp_path, journal, plan)) == [
        ("plan.toml", "unknown-sector", 17),
        ("plan.toml", "unknown-key", 19),
        ("plan.toml", "not-a-whole-number", 20),
        ("actuals.toml", "bad-year", 11),
        ("actuals.toml", "not-a-number", 13),
    ]


def test_a_syntax_fault_in_one_file_does_not_hide_the_other(tmp_path: Path) -> None:
    journal = JOURNAL.replace('"output"', "“output”")
    plan = PLAN.replace('unit = "亿元"\n', "")
    assert _codes(folder(tmp_path, journal, plan)) == [
        ("plan.toml", "no-unit", 14),
        ("actuals.toml", "chinese-quotes", 6),
    ]


def test_a_newer_format_is_refused_for_that_alone(tmp_path: Path) -> None:
    plan = PLAN.replace("format = 1", "format = 3").replace('kind = "level"', 'kind = "index"')
    assert _codes(folder(tmp_path, JOURNAL, plan)) == [("plan.toml", "newer-format", 1)]


def test_a_doubt_comes_with_the_book_and_its_place(tmp_path: Path) -> None:
    journal = JOURNAL + '\n[[actual]]\nyear = 2022\nindicator = "output"\nvalue = 320050\n'
    (warning,) = read(folder(tmp_path, journal)).warnings
    assert warning.diagnostic.code == "scale-slip"
    assert warning.diagnostic.severity is Severity.WARNING
    assert warning.diagnostic.params["meant"] == Decimal("3200.5")
    assert warning.location is not None
    assert (warning.location.line, warning.location.excerpt) == (13, "value = 320050")


def test_an_entry_of_the_journal_has_a_place(tmp_path: Path) -> None:
    loaded = read(folder(tmp_path, "﻿" + JOURNAL.replace("\n", "\r\n")))
    place = loaded.entry(0)
    assert place is not None
    assert (place.line, place.column, place.excerpt) == (4, 1, "[[actual]]")


@pytest.mark.parametrize(
    "name",
    [
        "plan (conflicted copy 2023-01-02).toml",
        "plan (Anna's conflicted copy 2023-01-02).toml",
        "actuals 2.toml",
        "actuals(1).toml",
        "actuals.sync-conflict-20230102-030405-ABCDEFG.toml",
        "actuals.toml.orig",
        "plan - 副本.toml",
        "plan (冲突文件 2023-01-02).toml",
    ],
)
def test_a_conflicted_copy_beside_a_file_is_a_doubt(name: str, tmp_path: Path) -> None:
    found = folder(tmp_path)
    (tmp_path / name).write_text("", encoding="utf-8")
    (warning,) = read(found).warnings
    assert warning.diagnostic.params == {"name": name}


@pytest.mark.parametrize("name", ["plan.md", "actuals-2024.toml", "plans 2.toml", "notes.orig"])
def test_other_files_beside_the_data_are_nobodys_business(name: str, tmp_path: Path) -> None:
    found = folder(tmp_path)
    (tmp_path / name).write_text("", encoding="utf-8")
    assert read(found).warnings == ()


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path) -> None:
    found = folder(tmp_path, None)
    found.actuals.mkdir()
    with pytest.raises(RefusedError) as refused:
        read(found)
    assert refused.value.code == "not-a-file"


def test_a_plan_that_vanished_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        read(Folder.holding(tmp_path / "plan.toml"))
    assert refused.value.code == "no-such-plan"


def test_a_finding_made_later_can_still_be_placed(tmp_path: Path) -> None:
    loaded = read(folder(tmp_path))
    finding = Diagnostic("scale-slip", DataFile.ACTUALS, ("actual", 0, "value"))
    place = loaded.locate(finding)
    assert place is not None
    assert (place.line, place.column, place.length) == (7, 9, 7)
    place = loaded.locate(Diagnostic("no-unit", DataFile.PLAN, ("indicator", 0, "unit")))
    assert place is not None
    assert place.line == 19


def test_a_folder_that_cannot_be_listed_has_no_siblings_to_doubt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    found = folder(tmp_path)
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert read(found).warnings == ()


def test_a_name_in_an_unknown_table_has_no_suggestion() -> None:
    assert keys_at(DataFile.PLAN, ("nowhere",)) == ()
    assert "class" in keys_at(DataFile.PLAN, ("indicator", 3, "yearly", "2022"))


def test_a_refused_item_does_not_make_its_list_empty_as_well(tmp_path: Path) -> None:
    assert _codes(folder(tmp_path, JOURNAL + 'source = [""]\n')) == [
        ("actuals.toml", "empty-text", 9)
    ]


def test_dates_are_dates(tmp_path: Path) -> None:
    journal = JOURNAL + "published = 2022-02-28\n"
    assert read(folder(tmp_path, journal)).book.journal.entries[0].published == date(2022, 2, 28)


SIX = """\
format = 1

[plan]
id = "lake-city"
title = { en = "Lake City five-year plan" }
start = 2021
end = 2025
baseline_year = 2020

[[sector]]
key = "industry"
name = { en = "Industry" }

[[indicator]]
key = "lost"
name = { en = "Lost" }
sector = "industy"
kind = "share"
unit = "%"
target = { at_least = 1 }

[[indicator]]
key = "twice"
name = { en = "Twice" }
sector = "industry"
kind = "share"
unit = "%"
target = { at_least = 1 }

[[indicator]]
key = "worded"
name = { en = "Worded" }
sector = "industry"
kind = "share"
unit = "%"
target = { at_least = "1" }

[[indicator]]
key = "twice"
name = { en = "Twice again" }
sector = "industry"
kind = "share"
unit = "%"
target = { at_least = 1 }

[[indicator]]
key = "both"
name = { en = "Both" }
sector = "industry"
kind = "share"
unit = "%"
target = { at_least = 1, at_most = 2 }

[[indicator]]
key = "odd"
name = { en = "Odd" }
sector = "industry"
kind = "share"
unit = "%"
colour = "red"
target = { at_least = 1 }

[[indicator]]
key = "late"
name = { en = "Late" }
sector = "industry"
kind = "share"
unit = "%"
baseline = { value = 1, year = 2025 }
target = { at_least = 2 }
"""


def test_six_faults_of_shape_and_of_meaning_are_told_at_once(tmp_path: Path) -> None:
    assert _codes(folder(tmp_path, None, SIX)) == [
        ("plan.toml", "unknown-sector", 17),
        ("plan.toml", "not-a-number", 36),
        ("plan.toml", "name-taken", 39),
        ("plan.toml", "one-comparator", 52),
        ("plan.toml", "unknown-key", 60),
        ("plan.toml", "target-not-after-baseline", 70),
    ]


def test_a_row_with_a_fault_of_shape_is_asked_what_else_is_wrong_with_it(tmp_path: Path) -> None:
    plan = (
        PLAN.replace('kind = "level"', 'kind = "levle"')
        .replace('sector = "industry"', 'sector = "trade"')
        .replace(
            "target = { at", 'yearly = { 2031 = { above = 1 } }\ntarget = { source = "a-b", at'
        )
    )
    journal = (
        JOURNAL
        + '[[actual]]\nyear = "2022"\nindicator = "input"\nvalue = 1\n'
        + '[[actual]]\nyear = 1066\nindicator = "output"\nvalue = 1\nthrough = 12\n'
    )
    found = folder(tmp_path, journal, plan)
    assert _codes(found) == [
        ("plan.toml", "unknown-sector", 17),
        ("plan.toml", "not-one-of", 18),
        ("plan.toml", "year-outside-plan", 21),
        ("actuals.toml", "bad-year", 10),
        ("actuals.toml", "unknown-indicator", 11),
        ("actuals.toml", "year-far-off", 14),
        ("actuals.toml", "out-of-bounds", 17),
    ]
    with pytest.raises(DataError) as error:
        read(found)
    assert [doubt.diagnostic.code for doubt in error.value.doubts] == ["unknown-source"]


def test_doubts_are_told_beside_the_faults(tmp_path: Path) -> None:
    plan = PLAN.replace('sector = "industry"', 'sector = "trade"')
    journal = JOURNAL + '\n[[actual]]\nyear = 2022\nindicator = "output"\nvalue = 320050\n'
    found = folder(tmp_path, journal, plan)
    (tmp_path / "actuals 2.toml").write_text("", encoding="utf-8")
    with pytest.raises(DataError) as error:
        read(found)
    assert [fault.diagnostic.code for fault in error.value.faults] == ["unknown-sector"]
    assert {doubt.diagnostic.code for doubt in error.value.doubts} == {
        "conflicted-copy",
        "scale-slip",
    }


def test_a_copy_beside_a_file_that_is_no_toml_is_told(tmp_path: Path) -> None:
    found = folder(tmp_path, JOURNAL.replace('"output"', '"output'))
    (tmp_path / "actuals 2.toml").write_text("", encoding="utf-8")
    with pytest.raises(DataError) as error:
        read(found)
    (doubt,) = error.value.doubts
    assert (doubt.diagnostic.code, doubt.location) == ("conflicted-copy", None)


ROW = """
[[indicator]]
key = "second"
name = { en = "Second" }
sector = "industry"
kind = "level"
unit = "km"
target = { at_least = 1 }
"""


@pytest.mark.parametrize(
    ("rule", "plan", "journal", "codes"),
    [
        (
            "entries of a row that is left out",
            PLAN.replace('kind = "level"', 'kind = "levle"'),
            JOURNAL,
            ["not-one-of"],
        ),
        (
            "entries under an old name of a row that is left out",
            PLAN.replace('kind = "level"', 'kind = "levle"\naliases = ["old-output"]'),
            JOURNAL.replace('"output"', '"old-output"'),
            ["not-one-of"],
        ),
        (
            "rows of a sector that is left out",
            PLAN.replace('name = { en = "Industry" }', "name = { en = 5 }"),
            JOURNAL,
            ["not-text"],
        ),
        (
            "rows of a sector that has lost its key",
            PLAN.replace('key = "industry"', 'kye = "industry"'),
            JOURNAL,
            ["missing-key", "unknown-key"],
        ),
        (
            "rows of a sector whose key cannot stand",
            PLAN.replace('key = "industry"', 'key = "Indústria"'),
            JOURNAL,
            ["bad-key"],
        ),
        (
            "items that are no tables",
            "sector = [1]\n" + PLAN.partition("[[sector]]")[0] + ROW,
            None,
            ["not-a-table"],
        ),
        (
            "a list that is no list",
            PLAN.replace("[[sector]]", "[sector]"),
            JOURNAL,
            ["not-a-list"],
        ),
        (
            "years of a plan whose span cannot be read",
            PLAN.replace("end = 2025", 'end = "2025"'),
            JOURNAL.replace("2021", "1850"),
            ["bad-year"],
        ),
        (
            "a retraction of an entry that is left out",
            PLAN,
            JOURNAL.replace("3200.50", "true")
            + '[[actual]]\nyear = 2021\nindicator = "output"\nretracts = true\n',
            ["not-a-number"],
        ),
        (
            "entries under a key that was mended away",
            PLAN.replace('key = "output"', 'key = "Output"'),
            JOURNAL + 'status = "sure"\n',
            ["bad-key", "not-one-of"],
        ),
        (
            "words that stand in for what cannot be taken",
            PLAN.replace('name = { zh = "工业增加值", en = "Industrial output" }', "name = 1")
            + ROW.replace('name = { en = "Second" }', "name = 2"),
            JOURNAL,
            ["no-language", "no-language"],
        ),
        (
            "an entry that is broken as a whole",
            PLAN,
            JOURNAL + "retracts = true\n",
            ["value-or-retraction"],
        ),
        (
            "a name that nobody has stays unknown",
            PLAN.replace('kind = "level"', 'kind = "levle"'),
            JOURNAL.replace('"output"', '"input"'),
            ["not-one-of", "unknown-indicator"],
        ),
        (
            "rows behind one that is left out keep their place",
            PLAN.replace('kind = "level"', 'kind = "levle"') + ROW.replace('unit = "km"\n', ""),
            JOURNAL,
            ["not-one-of", "no-unit"],
        ),
        (
            "an unknown table",
            PLAN + "[extra]\na = 1\n" + ROW.replace('unit = "km"\n', ""),
            JOURNAL,
            ["unknown-key", "no-unit"],
        ),
        (
            "no header at all",
            "format = 1\n"
            + PLAN.partition("baseline_year = 2020\n")[2]
            + ROW.replace('"industry"', '"trade"'),
            JOURNAL,
            ["missing-key", "unknown-sector"],
        ),
    ],
)
def test_what_only_follows_from_another_fault_is_not_told(
    tmp_path: Path, rule: str, plan: str, journal: str | None, codes: list[str]
) -> None:
    with pytest.raises(DataError) as error:
        read(folder(tmp_path, journal, plan))
    assert [fault.diagnostic.code for fault in error.value.faults] == codes, rule


def test_a_finding_behind_a_row_left_out_shows_its_own_line(tmp_path: Path) -> None:
    plan = PLAN.replace('kind = "level"', 'kind = "levle"') + ROW.replace('unit = "km"\n', "")
    assert _codes(folder(tmp_path, JOURNAL, plan)) == [
        ("plan.toml", "not-one-of", 18),
        ("plan.toml", "no-unit", 23),
    ]
