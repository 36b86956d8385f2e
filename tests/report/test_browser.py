"""The report in a real Chromium: it loads in silence, fits, and an accessibility checker agrees."""

import json
import os
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from tests.report.conftest import SAMPLE
from tests.report.test_hostile import MARKUP, plan_with
from tests.support.chromium import Chromium, executable
from tests.support.running import ROOT, run_program, surroundings

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(
        executable() is None and not os.environ.get("CI"), reason="there is no Chromium here"
    ),
]

AXE = resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
LANGS = ("zh", "en")
NATIONAL = ROOT / "tests" / "fixtures" / "national-14fyp"


@pytest.fixture(scope="module")
def browser() -> Iterator[Chromium]:
    with Chromium() as chromium:
        yield chromium


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports of a sample, the shipped and the national plan, and hostile data; zh and en."""
    folder = tmp_path_factory.mktemp("reports")
    hostile = folder / "hostile"
    hostile.mkdir()
    names = ("plan.toml", "actuals.toml")
    for name, text in zip(
        names, plan_with(" ".join(MARKUP) + "x" * 300, "https://a/"), strict=True
    ):
        (hostile / name).write_text(text, encoding="utf-8")
    plans = {"sample": SAMPLE, "shipped": ROOT / "data", "national": NATIONAL, "hostile": hostile}
    for name, plan in plans.items():
        for lang in ("zh", "en"):
            words = ("export", f"{name}.{lang}.html", "--plan", str(plan), "--as-of", "2026-11-23")
            year = ("--year", "2022") if name in {"sample", "national"} else ()
            ran = run_program((*words, *year), surroundings(folder, lang), folder)
            assert ran.code == 0, ran.err
    return folder


def opened(browser: Chromium, page: Path, *, width: int, dark: bool = False) -> None:
    browser.look(width=width, dark=dark)
    browser.open(page.as_uri())


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["sample", "shipped", "national", "hostile"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_loads_in_silence_asks_for_nothing_and_fits(
    width: int, name: str, lang: str, browser: Chromium, reports: Path
) -> None:
    page = reports / f"{name}.{lang}.html"
    opened(browser, page, width=width)
    assert browser.complaints == []
    assert browser.requests == [page.as_uri()]
    assert browser.value("document.documentElement.scrollWidth") == width
    beyond = browser.value(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > "
        "innerWidth + 1 && getComputedStyle(e).position != 'absolute').map(e => e.outerHTML)"
    )
    assert beyond == []


SEEN = [
    *(("sample", width, scheme, lang) for width in WIDTHS for scheme in SCHEMES for lang in LANGS),
    ("shipped", 1280, "light", "zh"),
    ("shipped", 390, "dark", "en"),
    ("national", 390, "light", "zh"),
    ("national", 1280, "dark", "en"),
]
"""A small page every way, the large ones in turn."""


@pytest.mark.parametrize(("name", "width", "scheme", "lang"), SEEN)
def test_an_accessibility_checker_finds_no_violation(
    name: str, width: int, scheme: str, lang: str, browser: Chromium, reports: Path
) -> None:
    opened(browser, reports / f"{name}.{lang}.html", width=width, dark=scheme == "dark")
    browser.value(AXE)
    script = "axe.run({resultTypes: ['violations']}).then(found => JSON.stringify(found))"
    found = json.loads(browser.value(script))
    assert len(found["passes"]) > 20
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []


def test_the_reader_s_preference_chooses_the_colours(browser: Chromium, reports: Path) -> None:
    paper = []
    for dark in (False, True):
        opened(browser, reports / "sample.en.html", width=1280, dark=dark)
        paper.append(browser.value("getComputedStyle(document.documentElement).backgroundColor"))
    assert paper == ["rgb(255, 255, 255)", "rgb(20, 25, 31)"]


@pytest.mark.parametrize("name", ["shipped", "national"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_one_word_stands_on_one_line(
    lang: str, name: str, browser: Chromium, reports: Path
) -> None:
    """A year, a day, a number, a short word is never broken by a column that is too narrow."""
    opened(browser, reports / f"{name}.{lang}.html", width=1280)
    broken = browser.value("""
      [...document.querySelectorAll('th, td, dt, .day, .year')].filter(cell => {
        const text = cell.textContent.trim();
        if (cell.querySelector('svg')) return false;
        if (!/^([!-~−≥≤]{1,14}|[\\u4e00-\\u9fff]{1,4})$/.test(text)) return false;
        const range = document.createRange();
        range.selectNodeContents(cell);
        const tops = [...range.getClientRects()].map(box => Math.round(box.top / 4));
        return Math.max(...tops) - Math.min(...tops) > 2;
      }).map(cell => cell.textContent)""")
    assert broken == []


@pytest.mark.parametrize("name", ["shipped", "national"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_labels_of_a_chart_cover_no_other(
    width: int, name: str, browser: Chromium, reports: Path
) -> None:
    opened(browser, reports / f"{name}.en.html", width=width)
    overlaps = browser.value("""
      [...document.querySelectorAll('svg.chart')].flatMap(chart => {
        const texts = [...chart.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
        return texts.flatMap(([t, a], i) => texts.slice(i + 1)
          .filter(([, b]) => a.left + 1 < b.right && b.left + 1 < a.right
            && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
          .map(([u]) => t.textContent + ' / ' + u.textContent));
      })""")
    assert overlaps == []


def test_it_prints_on_a4(browser: Chromium, reports: Path) -> None:
    """A4 is 210 by 297 millimetres: 595 by 842 points."""
    opened(browser, reports / "sample.zh.html", width=794)
    printed = browser.printed()
    assert printed.startswith(b"%PDF-")
    sizes = set(re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed))
    assert {(round(float(w)), round(float(h))) for w, h in sizes} == {(595, 842)}
