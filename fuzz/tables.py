"""Tables to import: every one is read or refused, however its bytes are damaged.

Each starts from a sound CSV or XLSX table; some of its bytes are damaged (inside the packed
parts, for a workbook), and it is read and held against a small plan.
"""

import io
import random
import tempfile
import tomllib
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.proposals import propose_table
from jinan_plan.intake.tables import read_table
from jinan_plan.lang import Lang
from jinan_plan.messages.lookup import refusal_words
from jinan_plan.model.book import Book
from jinan_plan.model.plan import Plan

PLAN = """
format = 1
plan = { id = "p", title = { en = "P" }, start = 2021, end = 2025, baseline_year = 2020 }
sector = [{ key = "s", name = { en = "S" } }]
indicator = [
  { key = "a", name = { zh = "甲" }, sector = "s", kind = "level", unit = "亿元" },
  { key = "b", name = { zh = "乙" }, sector = "s", kind = "share", unit = "%" },
  { key = "c", name = { zh = "丙" }, sector = "s", kind = "milestone" },
]
"""
TEXTS = (
    'key,year,value,unit,note\na,2022,"5,853",亿元,"=x"\nb,2022,12.5%,,\nc,2022,2022-06-30,,\n',
    "标题,,\n单位：亿元、%,,\n指标,2021年,2022年1-6月\n甲,>4000,—\n1.乙（%）,24.5,25\n注：初步数,,\n",
    "指标;实际值;;目标值\n;2021;2022;2025\n甲;1;2;3\n",
    "年份,甲（亿元）,乙（%）,来源\n2021年末,4301.6,24.5,公报\n2022年1-6月,2900,—,\n",
    "key,year,value,recorded,reason,in_force\na,2022,5,,,false\na,2022,6,,普查,true\n",
)
TOKENS = (
    *(b"", b"\0", b'"', b",", b";", b"\t", b"\n", b"\r", b"=", b"'", b"\xef\xbb\xbf", b"\xff\xfe"),
    *(
        "级亿元万％２０２１（）：".encode(),
        b"-",
        b"1e400",
        b"nan",
        b"2021",
        b"<v>",
        b"</c>",
        b"&amp;",
    ),
    *(b'<cols><col min="1" max="2" hidden="1"/></cols>', b'<row hidden="1">', b's="3"'),
    *(b'r="XFD1048576"', b't="e"', b't="s"', b's="9"', b"<f>", b"%", b"<!DOCTYPE", b"<row>"),
)


def workbook() -> bytes:
    """Make a sound workbook by hand, as small as one can be."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="d" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="10"/><xf numFmtId="4"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>'
        '<row r="1"><c r="A1" t="str"><v>指标</v></c><c r="B1"><v>2021</v></c></row>'
        '<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" s="2"><v>5853</v></c></row>'
        '<row r="3"><c r="A3" t="str"><v>乙</v></c><c r="B3" s="1"><v>0.125</v></c></row>'
        '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
    }
    return packed({name: text.encode() for name, text in parts.items()})


def packed(parts: dict[str, bytes]) -> bytes:
    """Pack parts into a workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, part in parts.items():
            book.writestr(name, part)
    return out.getvalue()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Cut, repeat, overwrite or insert at a few places."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(out) + 1)
        upto = min(len(out), at + chance.randrange(12))
        match chance.randrange(4):
            case 0:
                del out[at:upto]
            case 1:
                out[at:at] = out[at:upto]
            case 2:
                out[at:at] = chance.choice(TOKENS)
            case _:
                out[at:upto] = chance.randbytes(upto - at)
    return bytes(out)


def sample(chance: random.Random, sound: bytes) -> bytes:
    """Make one damaged table."""
    if chance.random() < 0.5:  # noqa: PLR2004 - as many texts as workbooks
        codec = chance.choice(("utf-8", "utf-8-sig", "utf-16", "gb18030"))
        return damaged(chance.choice(TEXTS).encode(codec), chance)
    if chance.random() < 0.2:  # noqa: PLR2004 - now and then the package itself
        return damaged(sound, chance)
    with zipfile.ZipFile(io.BytesIO(sound)) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    name = chance.choice(sorted(parts))
    return packed({**parts, name: damaged(parts[name], chance)})


def make(chance: random.Random) -> bytes:
    """Make a damaged table."""
    return sample(chance, SOUND)


def attempt(data: bytes) -> str:
    """Read a table and hold it against the plan; every refusal must be sayable."""
    FILE.write_bytes(data)
    try:
        plan = propose_table(BOOK, read_table(FILE))
    except RefusedError as refused:
        _say(refused.code, refused.params)
        return "refused"
    for rejected in plan.rejected:
        _say(rejected.code, rejected.params)
    return "read, with cells rejected" if plan.rejected else "read"


def _say(code: str, params: Mapping[str, object]) -> None:
    for words in refusal_words(code):
        for lang in Lang if words else ():
            assert words is not None
            words.in_(lang, **params)


SOUND = workbook()
BOOK = Book.of(Plan.model_validate(tomllib.loads(PLAN, parse_float=Decimal)), ())
FILE = Path(tempfile.mkdtemp(prefix="plan-fuzz-")) / "table"
