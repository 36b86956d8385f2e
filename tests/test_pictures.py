"""The pictures in README show what the program prints."""

import html
import re

import pytest

from tests.support.running import ROOT, RunPlan

RUN = re.compile(r'<text class="plan-r\d+"[^>]*>([^<]*)</text>')
TITLE = re.compile(r'<text class="plan-title"[^>]*>plan&#160;([^<]*)</text>')


def squeezed(text: str) -> str:
    """Leave out blanks: a picture has none where nothing is drawn."""
    return "".join(text.split())


@pytest.mark.parametrize("name", ["status.svg", "status.zh.svg"])
def test_a_picture_shows_the_words_of_the_command_in_its_title(plan: RunPlan, name: str) -> None:
    """``python tools/picture.py docs/NAME COMMAND ...`` draws it anew."""
    picture = (ROOT / "docs" / name).read_text(encoding="utf-8")
    (title,) = TITLE.findall(picture)
    shown = squeezed("".join(html.unescape(run) for run in RUN.findall(picture)))

    assert shown == squeezed(plan(*html.unescape(title).split(), "--width", "150").out)
