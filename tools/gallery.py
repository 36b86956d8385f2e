"""Make the pictures of docs/gallery.md from the shipped data: report, workbook and terminal.

    python tools/gallery.py

It needs Chromium, LibreOffice, poppler-utils and pngquant (Debian packages of these names;
LibreOffice as libreoffice-calc). The pictures stand in docs/gallery/: reports as a browser shows
and prints them, the workbook as LibreOffice prints it, screens as the program draws them.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.chromium import Chromium  # noqa: E402 - found in the project
from tools.picture import draw  # noqa: E402 - found in the project

PICTURES = ROOT / "docs" / "gallery"
ASKED = ("--as-of", "2026-11-23")
HEAVIEST, HEAVIEST_IN_ALL = 200_000, 1_500_000

REPORTS = (
    ("report-top.png", "en", 1280, False, "body", 2060),
    ("report-indicator.png", "en", 1280, False, "#i-big-data-it", 1080),
    ("report-dark.png", "zh", 1280, True, "#i-industry-revenue", 1080),
    ("report-phone.png", "zh", 390, False, "#sectors", 1500),
)
"""File, language, width, in the dark, the element to begin at, height."""

PAPERS = (
    ("report-paper.png", "zh.pdf", "生物医药与大健康产业规模\nbiomedicine"),
    ("sheet-status.png", "zh-xlsx.pdf", "中文名称"),
    ("sheet-charts.png", "zh-xlsx.pdf", "规划路径"),
    ("sheet-history.png", "en-xlsx.pdf", "Qualifier"),
)
"""File, the printed document, and words by which its page is found."""

SCREENS = (
    ("terminal-status.svg", ("status", *ASKED)),
    ("terminal-show.svg", ("show", "big-data-it", *ASKED, "--lang", "zh")),
    ("terminal-explain.svg", ("explain", "digital-economy-share", *ASKED)),
)
"""File and command; the picture of a screen is text and needs no packing."""


def exported(folder: Path) -> None:
    """Write the report and the workbook of the shipped plan in both languages."""
    for lang in ("zh", "en"):
        files = [str(folder / f"{lang}.{suffix}") for suffix in ("html", "xlsx")]
        command = [sys.executable, "-m", "jinan_plan", "--plan", str(ROOT / "data")]
        subprocess.run([*command, "--lang", lang, "export", *files, *ASKED], check=True)


def shot(browser: Chromium, element: str, height: int) -> bytes:
    """Picture a stretch of the page that begins at an element."""
    box = browser.value(
        f"(() => {{ const r = document.querySelector({element!r}).getBoundingClientRect();"
        " return [Math.round(r.top + scrollY), innerWidth]; })()"
    )
    return browser.picture((0, max(0, box[0] - 24), box[1], height))


def on_screen(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Picture the reports in a browser, and print one."""
    with Chromium() as browser:
        for name, lang, width, dark, element, height in REPORTS:
            browser.look(width=width, dark=dark)
            browser.open((folder / f"{lang}.html").as_uri())
            yield name, shot(browser, element, height)
        browser.look(width=1280)
        browser.open((folder / "zh.html").as_uri())
        (folder / "zh.pdf").write_bytes(browser.printed())


def on_paper(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Picture one page of each printed document."""
    for lang in ("zh", "en"):
        profile = (folder / "profile").as_uri()
        office = ["soffice", "--headless", f"-env:UserInstallation={profile}"]
        convert = ["--convert-to", "pdf", "--outdir", str(folder / "office")]
        subprocess.run([*office, *convert, str(folder / f"{lang}.xlsx")], check=True)
        (folder / "office" / f"{lang}.pdf").rename(folder / f"{lang}-xlsx.pdf")
    for name, document, words in PAPERS:
        page = str(page_of(folder / document, words))
        made = ["pdftoppm", "-r", "105", "-png", "-f", page, "-l", page, str(folder / document)]
        yield name, subprocess.run(made, check=True, capture_output=True).stdout


def page_of(document: Path, words: str) -> int:
    """Find the first page that holds words."""
    command = ["pdftotext", "-layout", str(document), "-"]
    read = subprocess.run(command, check=True, capture_output=True)
    pages = read.stdout.decode().split("\f")
    wanted = words.split()
    for number, text in enumerate(pages, start=1):
        if all(word in text for word in wanted):
            return number
    sys.exit(f"{document.name}: no page says {words!r}")


def packed(data: bytes) -> bytes:
    """Give a picture with a palette: a third of its weight, and nothing to see."""
    command = ["pngquant", "--strip", "--speed", "1", "--quality", "70-95", "-"]
    return subprocess.run(command, input=data, check=True, capture_output=True).stdout


def main() -> None:
    """Make every picture."""
    os.chdir(ROOT)  # where the program finds the shipped plan by itself
    for old in PICTURES.glob("*"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="plan-gallery-") as name:
        folder = Path(name)
        exported(folder)
        for file, data in (*on_screen(folder), *on_paper(folder)):
            (PICTURES / file).write_bytes(packed(data))
    for file, words in SCREENS:
        (PICTURES / file).write_text(draw(list(words)), encoding="utf-8", newline="\n")
    weights = {path.name: path.stat().st_size for path in sorted(PICTURES.iterdir())}
    for file, weight in weights.items():
        print(f"{file}: {weight // 1000} kB")
    if max(weights.values()) > HEAVIEST or sum(weights.values()) > HEAVIEST_IN_ALL:
        sys.exit("the pictures are too heavy")


if __name__ == "__main__":
    main()
