"""LibreOffice opens the workbook: the figures of the CSV, formulas that compute, pages."""

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.support.every_kind import write_every_kind
from tests.support.running import ROOT, RunPlan

pytestmark = [
    pytest.mark.office,
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("soffice") is None and "CI" not in os.environ,
        reason="LibreOffice is not installed (Debian: libreoffice-calc)",
    ),
]

SMALL = Decimal("1e-9")

Rows = list[dict[str, str]]
Convert = Callable[[Path, str], Path]


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Convert a file by LibreOffice, under a profile of its own."""
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def run(file: Path, to: str) -> Path:
        folder = file.parent / "converted"
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", to,
             "--outdir", str(folder), str(file)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return folder / f"{file.stem}.{to.partition(':')[0]}"

    return run


def as_csv(convert: Convert, file: Path) -> Rows:
    """Give the first sheet as LibreOffice shows it; 44, 34, 76: commas, quotes, UTF-8."""
    shown = convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false")
    return list(csv.DictReader(io.StringIO(shown.read_text(encoding="utf-8-sig"), newline="")))


def kept(folder: Path, name: str) -> Rows:
    text = (folder / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("what", ["actuals", "history"])
def test_the_plain_sheet_as_csv_is_the_csv(
    plan: RunPlan, tmp_path: Path, convert: Convert, what: str
) -> None:
    folder = write_every_kind(tmp_path / "kinds")
    assert plan("export", "f.xlsx", "k.csv", "--what", what, cwd=folder).code == 0
    found, wanted = as_csv(convert, folder / "f.xlsx"), kept(folder, "k.csv")
    assert [row["key"] for row in found] == [row["key"] for row in wanted]
    for one, other in zip(found, wanted, strict=True):
        for name, text in other.items():
            assert same(one[name], text.removeprefix("'")), (other["key"], name, one[name], text)


def same(shown: str, text: str) -> bool:
    if shown.lower() == text.lower():
        return True
    try:
        return Decimal(shown) == Decimal(text)
    except ArithmeticError:
        return False


def test_formulas_compute_what_the_program_computed(
    plan: RunPlan, tmp_path: Path, convert: Convert
) -> None:
    folder = write_every_kind(tmp_path / "kinds")
    assert plan("export", "f.xlsx", "k.csv", "--formulas", cwd=folder).code == 0
    book = openpyxl.load_workbook(folder / "f.xlsx")  # what openpyxl saves has no cached results
    for name in book.sheetnames[1:]:
        del book[name]
    book.save(folder / "bare.xlsx")
    found = {row["Key"]: row for row in as_csv(convert, folder / "bare.xlsx")}
    wanted = {row["key"]: row for row in kept(folder, "k.csv")}
    for key, gap, expected in (
        ("output", "1147", "5380.96"),  # 7000 - 5853; 4301.6 + 2/5 of 2698.4
        ("deficit", "2.70", "-6.00"),  # -2.40 + 5.10; -8.40 + 2/5 of 6
    ):
        assert Decimal(wanted[key]["gap"]) == Decimal(gap)
        assert Decimal(wanted[key]["expected"]) == Decimal(expected)
        assert abs(Decimal(found[key]["Gap"]) - Decimal(gap)) < SMALL
        assert abs(Decimal(found[key]["Expected by then"]) - Decimal(expected)) < SMALL


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_workbook_of_the_shipped_plan_prints(
    plan: RunPlan, tmp_path: Path, convert: Convert, lang: str
) -> None:
    file = tmp_path / "report.xlsx"
    words = ("--plan", str(ROOT / "data"), "export", str(file), "--as-of", "2026-11-23")
    assert plan(*words, lang=lang).code == 0
    data = convert(file, "pdf").read_bytes()
    assert data.startswith(b"%PDF")
    pages = data.count(b"/Type/Page/")
    assert 5 <= pages <= 15
