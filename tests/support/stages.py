"""Where the reader of a page is when it begins."""

import shutil
from pathlib import Path

from tests.support.reader import Reader, language
from tests.support.running import ROOT, copy_shipped, run_here, surroundings
from tests.support.transcript import Saved, steps

DOCS = ROOT / "docs"
TUTORIAL = "city"
"""The folder in which the tutorial makes its plan, and in which every how-to begins."""


def stage(page: Path, home: Path, place: Path) -> Reader:
    """Put a reader where a page begins.

    README and the pages beside the tutorial speak of the shipped plan: their reader has a copy of
    it. The tutorial begins with nothing. A how-to goes on where the tutorial ended.
    """
    lang = language(page)
    if page.parent == DOCS / "howto":
        return Reader(after_the_tutorial(lang, home, place), home, lang, hasty=True)
    if page.name.startswith("tutorial."):
        (place / "empty").mkdir()
        return Reader(place / "empty", home, lang, hasty=True)
    return Reader(copy_shipped(place / "plan"), home, lang)


def after_the_tutorial(lang: str, home: Path, place: Path) -> Path:
    """Make the folder that the tutorial leaves, by the steps of it that write."""
    page = DOCS / ("tutorial.zh.md" if lang == "zh" else "tutorial.md")
    folder = place / TUTORIAL
    for step in steps(page.read_text(encoding="utf-8")):
        if isinstance(step, Saved):
            (folder / step.name).write_text(step.into(""), encoding="utf-8", newline="\n")
        elif step.words[:1] == ("init",):
            run_here(step.words, surroundings(home, lang), place)
        elif step.words[:1] == ("record",):
            run_here(step.words, surroundings(home, lang), folder)
    shutil.rmtree(home)
    home.mkdir()
    return folder
