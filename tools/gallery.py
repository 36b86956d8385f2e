"""Take the pictures of docs/gallery.md from the shipped data, with a real Chromium.

    python tools/gallery.py

The pictures stand in docs/gallery/. Each shows a report as `plan export report.html` writes it:
its top, an indicator in the dark, and a telephone.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.chromium import Chromium  # noqa: E402 - found beside this script

PICTURES = ROOT / "docs" / "gallery"
ASKED = ("--as-of", "2026-11-23")
HEAVIEST = 300_000


def reports(folder: Path) -> None:
    """Write the report of the shipped plan in both languages."""
    for lang in ("zh", "en"):
        command = [sys.executable, "-m", "jinan_plan", "--plan", str(ROOT / "data")]
        words = ["--lang", lang, "export", str(folder / f"{lang}.html"), *ASKED]
        subprocess.run([*command, *words], check=True)


def shot(browser: Chromium, name: str, *, element: str, height: int) -> None:
    """Picture a stretch of the page that begins at an element."""
    box = browser.value(
        f"(() => {{ const r = document.querySelector({element!r}).getBoundingClientRect();"
        " return [Math.round(r.top + scrollY), innerWidth]; })()"
    )
    picture = browser.picture((0, max(0, box[0] - 24), box[1], height))
    if len(picture) > HEAVIEST:
        sys.exit(f"{name}: {len(picture)} bytes are too many")
    (PICTURES / name).write_bytes(picture)
    print(f"{name}: {len(picture) // 1000} kB")


def main() -> None:
    """Take every picture."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="plan-gallery-") as name, Chromium() as browser:
        folder = Path(name)
        reports(folder)
        for lang, width, dark, picture, element, height in (
            ("en", 1280, False, "report-top.png", "body", 1500),
            ("en", 1280, False, "report-indicator.png", "#i-big-data-it", 1080),
            ("zh", 1280, True, "report-dark.png", "#i-gdp", 1080),
            ("zh", 390, False, "report-phone.png", "#sectors", 1500),
        ):
            browser.look(width=width, dark=dark)
            browser.open((folder / f"{lang}.html").as_uri())
            shot(browser, picture, element=element, height=height)


if __name__ == "__main__":
    main()
