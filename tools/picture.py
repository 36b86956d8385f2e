"""Draw a screen of `plan` as an SVG for the documentation, from real output.

    python tools/picture.py docs/status.svg status pillars --year 2022 --as-of 2024-12-31

The picture needs no network: the font is left to the reader's browser, and every run of text
carries its width, so that columns stay aligned.
"""

import html
import io
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from jinan_plan.cli.app import main

WIDTH = 150
DARK = [(36, 41, 47), (207, 34, 46), (17, 99, 41), (154, 103, 0), (9, 105, 218)]
THEME = TerminalTheme(
    (255, 255, 255), (36, 41, 47), [*DARK, (130, 80, 223), (27, 124, 131), (110, 119, 129)]
)
RUNS = re.compile(
    r'(?P<before><text class="plan-r\d+" x="[^"]*" y="[^"]*" textLength=")(?P<width>[^"]*)'
    r"(?P<after>[^>]*>)(?P<words>[^<]+)</text>"
)
FACES = re.compile(r"@font-face \{.*?\}", re.DOTALL)


def draw(words: list[str]) -> str:
    """Run `plan` with these words and give its screen as SVG."""
    screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(screen):
        try:
            main([*words, "--color", "always", "--width", str(WIDTH)])
        except SystemExit as ended:
            if ended.code:
                raise
    console = Console(file=io.StringIO(), record=True, width=WIDTH)
    screen.seek(0)
    console.print(Text.from_ansi(screen.read()), end="")
    svg = console.export_svg(title="plan " + " ".join(words), theme=THEME, unique_id="plan")
    return re.sub(r"[ \t]+\n", "\n", FACES.sub("", RUNS.sub(_as_wide_as_shown, svg))) + "\n"


def _as_wide_as_shown(run: re.Match[str]) -> str:
    """Give a run of text the width of its cells; Rich counts characters."""
    words = html.unescape(run["words"])
    width = float(run["width"]) / len(words) * cell_len(words)
    return f"{run['before']}{width:g}{run['after']}{run['words']}</text>"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(draw(sys.argv[2:]), encoding="utf-8", newline="\n")
