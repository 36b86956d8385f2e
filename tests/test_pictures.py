"""The pictures of screens show what the program prints; the gallery shows every picture it has."""

import html
import re

import pytest

from tests.support.running import ROOT, RunPlan

RUN = re.compile(r'<text class="plan-r\d+"[^>]*>([^<]*)</text>')
TITLE = re.compile(r'<text class="plan-title"[^>]*>plan&#160;([^<]*)</text>')


def squeezed(text: str) -> str:
    """Leave out blanks: a picture has none where nothing is drawn."""
    return "".join(text.split())


GALLERY = sorted(path.name for path in (ROOT / "docs" / "gallery").iterdir())
DRAWN = [f"gallery/{name}" for name in GALLERY if name.endswith(".svg")]


@pytest.mark.parametrize("name", ["status.svg", "status.zh.svg", *DRAWN])
def test_a_picture_shows_the_words_of_the_command_in_its_title(plan: RunPlan, name: str) -> None:
    """``python tools/picture.py docs/NAME COMMAND ...`` draws it anew."""
    picture = (ROOT / "docs" / name).read_text(encoding="utf-8")
    (title,) = TITLE.findall(picture)
    shown = squeezed("".join(html.unescape(run) for run in RUN.findall(picture)))

    assert shown == squeezed(plan(*html.unescape(title).split(), "--width", "150").out)


def test_the_gallery_shows_every_picture_and_says_in_words_what_it_shows() -> None:
    """``python tools/gallery.py`` makes them anew; small, for every clone carries them."""
    text = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[([^\]]+)\]\(gallery/([^)]+)\)", text)
    assert sorted(name for _, name in shown) == GALLERY
    kinds = {name.partition("-")[0] for name in GALLERY}
    assert kinds == {"report", "sheet", "terminal"}
    assert sum((ROOT / "docs" / "gallery" / name).stat().st_size for name in GALLERY) < 1_500_000
