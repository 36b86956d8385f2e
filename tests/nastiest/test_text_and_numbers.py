"""The nastiest cases 12 to 14 and 17 to 20: text and numbers, from the command line."""

import time
import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN
from tests.cli.test_record import journal
from tests.cli.test_undo import figures
from tests.durability.conftest import JOURNAL
from tests.support.running import RunPlan

YEARLY = "at_least = 70 }\nyearly = {"
TABLE = "指标,2022年\n细颗粒物浓度,46\n"


@pytest.mark.parametrize(
    ("rule", "plan_data", "journal_data", "code"),
    [
        ("a mark", b"\xef\xbb\xbf" + PLAN.encode(), b"\xef\xbb\xbf" + JOURNAL.encode(), 0),
        ("CRLF", PLAN.replace("\n", "\r\n").encode(), JOURNAL.replace("\n", "\r\n").encode(), 0),
        ("no final line end", PLAN.rstrip().encode(), JOURNAL.rstrip().encode(), 0),
        ("UTF-16", PLAN.encode("utf-16"), JOURNAL.encode(), 3),
        ("GBK", PLAN.encode("gbk"), JOURNAL.encode(), 3),
        ("lone CR", PLAN.encode(), JOURNAL.replace("\n", "\r").encode(), 3),
    ],
)
def test_nastiest_12_encodings_and_line_ends_of_the_files(
    plan: RunPlan, example: Path, rule: str, plan_data: bytes, journal_data: bytes, code: int
) -> None:
    (example / "plan.toml").write_bytes(plan_data)
    (example / "actuals.toml").write_bytes(journal_data)
    ran = plan("record", "2022", "dust=46", cwd=example)
    assert ran.code == code, rule
    assert journal(example).startswith(journal_data)
    assert (example / "plan.toml").read_bytes() == plan_data
    if code:
        assert journal(example) == journal_data
        assert "Traceback" not in ran.err
    else:
        assert figures(plan, example) == {"dust 2021": "48.50", "dust 2022": "46"}


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gbk"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_nastiest_12_encodings_and_line_ends_of_a_table(
    plan: RunPlan, example: Path, codec: str, newline: str
) -> None:
    (example / "t.csv").write_bytes(TABLE.rstrip().replace("\n", newline).encode(codec))
    ran = plan("import", "t.csv", cwd=example)
    assert (ran.code, figures(plan, example)) == (0, {"dust 2022": "46"}), ran.out + ran.err


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nan", None), ("inf", None), ("-inf", None), ("1e400", None), ("1_000", None),
        ("1,00", None), ("1.000,5", None), ("٣", None), ("9" * 400, None), ("0x1F", None),
        ("4 6", None), ("46.", None), ("+46", None), ("", None), ("046", None),
        ("-0", "0"), ("４６．５", "46.5"), ("－46", "-46"), ("1,046", "1046"), (".5", "0.5"),
        ("9" * 30, "9" * 30),
    ],
)  # fmt: skip
def test_nastiest_13_numbers_are_read_exactly_or_refused(
    plan: RunPlan, example: Path, text: str, value: str | None
) -> None:
    ran = plan("record", "2022", f"dust={text}", cwd=example)
    if value is None:
        assert (ran.code, ran.out, journal(example)) == (2, "", b"")
        assert len(ran.err) < 400
    else:
        assert (ran.code, figures(plan, example)) == (0, {"dust 2022": value})


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("at_least = 70", "at_least = true", "not-a-number"),
        ("at_least = 70", 'at_least = "12.5"', "not-a-number"),
        ("at_least = 70", "at_least = nan", "not-finite"),
        ("at_least = 70", "at_least = 1e400", "number-too-long"),
        ("at_least = 70", "at_least = inf", "not-finite"),
        ("at_least = 70", "at_least = " + "7" * 40, "number-too-long"),
        ("at_least = 70", "at_leest = 70", "unknown-key"),
        ("end = 2025", 'end = "2025"', "bad-year"),
        ("end = 2025", "end = 2_0250", "bad-year"),
        ("end = 2025", "end = 2025\nend = 2026", "defined-twice"),
        ('key = "dust"', 'key = "clean-days"', "name-taken"),
        ('key = "dust"', 'key = "Clean-Days"', "bad-key"),
        ('key = "dust"', 'key = "dust"\naliases = ["clean-days"]', "name-taken"),
        ("at_least = 70 }", f'{YEARLY} "2_023" = {{ above = 1 }} }}', "bad-year-name"),
        ("at_least = 70 }", f'{YEARLY} "２０２３" = {{ above = 1 }} }}', "bad-year-name"),
    ],
)  # fmt: skip
def test_nastiest_14_nothing_is_taken_leniently(
    plan: RunPlan, example: Path, old: str, new: str, code: str
) -> None:
    text = PLAN.replace(old, new, 1)
    assert text != PLAN
    (example / "plan.toml").write_text(text, encoding="utf-8")
    ran = plan("status", cwd=example)
    assert (ran.code, ran.out) == (3, "")
    assert f"error[{code}]" in ran.err
    assert ran.err.startswith("plan.toml:")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Haze", "HAZE"),
        ("Haze", "Ｈａｚｅ"),
        ("caf\u00e9", "cafe\u0301"),
        ("细颗粒物", "细颗粒物 "),
    ],
)
def test_nastiest_14_names_that_read_alike_are_told(
    plan: RunPlan, example: Path, one: str, two: str
) -> None:
    text = PLAN.replace('en = "Clean-air days"', f'en = "{one}"').replace(
        'en = "Fine dust"', f'en = "{two}"'
    )
    (example / "plan.toml").write_text(text, encoding="utf-8")
    ran = plan("check", cwd=example)
    assert "warning[name-shared]" in ran.out
    assert plan("record", "2022", f"{one}=46", cwd=example).code == 2


HARMLESS = [
    "[/]",
    "[est]",
    "[link=https://a.b]x[/link]",
    ":warning:",
    "名" * 250,
    "𠮷野",
    "{key!r}",
]
HOSTILE = [
    r"\u001B[31mred",
    r"\u001B]8;;https://a.b\u001B\\x",
    r"\u202Eabc",
    r"a\nb",
    r"a\u0085b",
    r"a\u2028b",
]


@pytest.mark.parametrize("name", HARMLESS)
def test_nastiest_17_names_are_only_text(plan: RunPlan, example: Path, name: str) -> None:
    text = PLAN.replace('en = "Fine dust"', f'en = "{name}"')
    (example / "plan.toml").write_text(text, encoding="utf-8")
    plan("record", "2022", "dust=46", cwd=example)
    for words in (("status",), ("show", "dust"), ("log",), ("undo", "--dry-run")):
        ran = plan(*words, cwd=example, width=1000)
        assert (ran.code, ran.err) == (0, ""), words
        assert name in ran.out, words


@pytest.mark.parametrize("name", HOSTILE)
def test_nastiest_17_hostile_characters_never_reach_the_terminal(
    plan: RunPlan, example: Path, name: str
) -> None:
    text = PLAN.replace('en = "Fine dust"', f'en = "{name}"')
    (example / "plan.toml").write_text(text, encoding="utf-8")
    for words in (("status",), ("check",), ("show", "dust"), ("record", "2022", "dust=46")):
        ran = plan(*words, cwd=example)
        assert not set(ran.out + ran.err) & set("\x1b\x85\u202e\u2028"), words


@pytest.mark.parametrize(
    "note",
    [
        'x\n[[actual]]\nyear = 2023\nindicator = "dust"\nvalue = 1',
        '"""\n[[actual]]\nyear = 2023\nindicator = "dust"\nvalue = 1\nnote = """',
        "x\\",
        'x"',
        "x\r\ny",
        "'''",
        "x #",
    ],
)
def test_nastiest_18_a_note_never_becomes_a_record(plan: RunPlan, example: Path, note: str) -> None:
    ran = plan("record", "2022", "dust=46", "--note", note, cwd=example)
    if "\r" in note:
        assert (ran.code, journal(example)) == (2, b"")
        return
    assert ran.code == 0
    (entry,) = tomllib.loads(journal(example).decode())["actual"]
    assert entry["note"] == note
    assert figures(plan, example) == {"dust 2022": "46"}


def test_nastiest_18_nor_does_a_cell_of_a_table(plan: RunPlan, example: Path) -> None:
    (example / "t.csv").write_text(
        'key,year,value,note\ndust,2022,46,"x\n[[actual]]\nyear = 2023"\n', encoding="utf-8"
    )
    assert plan("import", "t.csv", cwd=example).code == 0
    (entry,) = tomllib.loads(journal(example).decode())["actual"]
    assert entry["note"] == "x\n[[actual]]\nyear = 2023"


@pytest.mark.parametrize(
    "deep", ["a = " + "[" * 20_000, "a = " + "{b=" * 20_000, "[" + "a." * 20_000]
)
def test_nastiest_19_a_file_nested_too_deep(plan: RunPlan, example: Path, deep: str) -> None:
    (example / "plan.toml").write_text(PLAN + deep, encoding="utf-8")
    ran = plan("status", cwd=example)
    assert (ran.code, ran.out) == (3, "")
    assert "Traceback" not in ran.err
    assert len(ran.err) < 2000


@pytest.mark.slow
def test_nastiest_19_fifty_megabytes_of_remarks(plan: RunPlan, example: Path) -> None:
    (example / "actuals.toml").write_text(
        JOURNAL + "# a remark of a patient clerk\n" * 1_750_000, encoding="utf-8"
    )
    started = time.monotonic()
    assert plan("record", "2022", "dust=46", cwd=example).code == 0
    assert time.monotonic() - started < 120
    assert figures(plan, example) == {"dust 2021": "48.50", "dust 2022": "46"}


@pytest.mark.slow
def test_nastiest_19_ten_thousand_indicators(plan: RunPlan, example: Path) -> None:
    head, _, _ = PLAN.partition("[[indicator]]")
    rows = (
        f'[[indicator]]\nkey = "row-{number}"\nname = {{ en = "Row {number}" }}\nsector = "air"\n'
        'kind = "level"\nunit = "km"\ntarget = { at_least = 5 }\n\n'
        for number in range(10_000)
    )
    (example / "plan.toml").write_text(head + "".join(rows), encoding="utf-8")
    started = time.monotonic()
    ran = plan("check", cwd=example)
    assert (ran.code, ran.out) == (0, "✓ 10000 indicators, 0 entries: no faults, no doubts\n")
    assert time.monotonic() - started < 30


@pytest.mark.parametrize(
    ("unit", "typed", "value"),
    [
        ("亿元", "0.5853万亿元", "5853"),
        ("亿元", "5853亿元", "5853"),
        ("亿元", "58530000万元", "5853"),
        ("亿元", "585300000000元", "5853"),
        ("亿元", "5853亿", None),
        ("亿元", "5853万", None),
        ("亿元", "1兆", None),
        ("亿元", "150bps", None),
        ("亿元", "5853亿元人民币", None),
        ("亿元", "12%", None),
        ("%", "12.5%", "12.5"),
        ("%", "12.5％", "12.5"),
        ("%", "125‰", "12.5"),
        ("%", "12亿元", None),
        ("%", "150bps", None),
    ],
)
def test_nastiest_20_units_are_whole_words(
    plan: RunPlan, example: Path, unit: str, typed: str, value: str | None
) -> None:
    text = PLAN.replace('unit = "微克"', f'unit = "{unit}"')
    (example / "plan.toml").write_text(text, encoding="utf-8")
    ran = plan("record", "2022", f"dust={typed}", cwd=example)
    if value is None:
        assert (ran.code, journal(example)) == (2, b"")
    else:
        assert (ran.code, figures(plan, example)) == (0, {"dust 2022": value})
