"""Every colour of the page can be read: at least 4.5 to 1 for words, 3 to 1 for lines (WCAG 2)."""

import re
from importlib import resources

import pytest

CSS = resources.files("jinan_plan.export").joinpath("page.css").read_text(encoding="utf-8")
WORDS = ("ink", "soft", "good", "doubt", "bad", "muted", "link")
LINES = ("line", "rule-strong", "doubt")
SCHEMES = {"light": 0, "dark": 1, "paper": 2}


def palette(scheme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{([^}]*)\}", CSS)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[SCHEMES[scheme]]))


def brightness(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_and_lines_stand_out(scheme: str) -> None:
    colours = palette(scheme)
    for name in WORDS:
        assert contrast(colours[name], colours["paper"]) >= 4.5, name
    for name in LINES:
        assert contrast(colours[name], colours["paper"]) >= 3, name
