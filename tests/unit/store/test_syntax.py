from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinan_plan.diagnostics import DataFile
from jinan_plan.store.content import BOM, Content
from jinan_plan.store.syntax import parse


def _faults(data: str | bytes) -> list[tuple[str, int, int]]:
    data = data.encode() if isinstance(data, str) else data
    return [
        (fault.diagnostic.code, fault.location.line, fault.location.column)
        for fault in parse(Content(Path("plan.toml"), DataFile.PLAN, data)).faults
        if fault.location
    ]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('a = "x"\nb = “济南”\nc＝3\n', [("chinese-quotes", 2, 5), ("full-width-sign", 3, 2)]),
        ('a = "“quoted” ，inside"\n# “remark”\nb == 1\nc = 1', [("unquoted-text", 3, 4)]),
        ("a = 1,000\nb = “x”\n", [("grouped-digits", 1, 5), ("chinese-quotes", 2, 5)]),
        ('a = "济南”\n', [("chinese-quotes", 1, 8)]),
        ("名称 = 1\n", [("unquoted-key", 1, 1)]),
        ("[计划]\na = 1\n", [("unquoted-key", 1, 2)]),
        ("a = { 名 = 1 }\nb = 1\n", [("unquoted-key", 1, 7)]),
        ("a = hello\n", [("unquoted-text", 1, 5)]),
        ("a = True\nb = 1\n", [("unquoted-text", 1, 5)]),
        ("a = 5853亿元\n", [("text-after-number", 1, 5)]),
        ("a = 12.5%\n", [("text-after-number", 1, 5)]),
        ("a = { b = 1,234, c = 2 }\n", [("grouped-digits", 1, 11)]),
        ("a = 2021-13-01\n", [("no-such-date", 1, 5)]),
        ("a = 2021年5月1日\n", [("no-such-date", 1, 5)]),
        ("a = 2021/5/1\n", [("no-such-date", 1, 5)]),
        ("a = 07\n", [("bad-number", 1, 5)]),
        ("a = 1.\n", [("bad-number", 1, 5)]),
        ("a = 1\na = 2\n", [("defined-twice", 2, 1)]),
        ("a = 1\na = 2", [("defined-twice", 2, 1)]),
        ("a = 1\n[b]\n[b]\nc = 1\n", [("defined-twice", 3, 1)]),
        ("a = 1\nb = ", [("half-line", 2, 1)]),
        ("[[actual", [("half-line", 1, 1)]),
        ("a = 'x\nb = 1\n", [("unclosed-string", 1, 5)]),
        ('a = """x\nb = “y”\n', [("unclosed-string", 1, 5)]),
        ('a = "x\nb = 1\n', [("unclosed-string", 1, 5)]),
        ("a = [1, 2\nb = 3\n", [("unclosed-bracket", 2, 1)]),
        ("a = 1\rb = 2\n", [("lone-cr", 1, 6)]),
        ("a =\nb = 1\n", [("bad-toml-value", 1, 3)]),
        ("a = " + "[" * 20_000, [("nested-too-deep", 1, 5)]),
        ("a = " + "9" * 5000, [("number-too-long", 1, 5)]),
    ],
)
def test_a_slip_is_named_at_its_place(text: str, faults: list[tuple[str, int, int]]) -> None:
    assert _faults(text) == faults


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        ("a = 1\n".encode("utf-16"), "wrong-encoding", "UTF-16"),
        ("a = 1\n".encode("utf-16-be"), "wrong-encoding", "UTF-16"),
        ('a = "工业增加值"\n'.encode("gb18030"), "wrong-encoding", "GB18030 (GBK)"),
        (b'a = "caf\xe9"\n', "not-utf8", "0xE9"),
        (b"a = 1\n" + b"\0" * 30, "nul-bytes", 30),
        (b"\0" * 512, "nul-bytes", 512),
    ],
)
def test_an_encoding_is_refused_by_its_name(data: bytes, code: str, says: object) -> None:
    (fault,) = parse(Content(Path("plan.toml"), DataFile.PLAN, data)).faults
    assert fault.diagnostic.code == code
    assert says in fault.diagnostic.params.values()


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    content = Content(Path("plan.toml"), DataFile.PLAN, BOM + b"a = 1\r\nb = 2\r\n")
    assert parse(content).tables == {"a": 1, "b": 2}


def test_figures_keep_their_digits() -> None:
    tables = parse(Content(Path("x"), DataFile.PLAN, b"a = 3200.50\nb = 1e99999999999999999999"))
    assert str((tables.tables or {})["a"]) == "3200.50"


@settings(deadline=None)
@given(st.text(st.sampled_from("a1=.[]{}\"'“”，＝#\\\n\r\t -:济,e"), max_size=40))
def test_no_text_whatever_makes_the_reader_fail(text: str) -> None:
    parsed = parse(Content(Path("plan.toml"), DataFile.PLAN, text.encode()))
    assert (parsed.tables is None) == bool(parsed.faults)
    assert all(fault.location is not None for fault in parsed.faults)


@settings(deadline=None)
@given(st.binary(max_size=40))
def test_no_bytes_whatever_make_the_reader_fail(data: bytes) -> None:
    parsed = parse(Content(Path("plan.toml"), DataFile.PLAN, data))
    assert (parsed.tables is None) == bool(parsed.faults)
