"""A long export says on a terminal how far it has got, and nothing of it stays on the screen."""

from pathlib import Path

from tests.support.running import surroundings
from tests.support.terminal import Terminal, with_terminal

HEAD = """\
format = 1
[plan]
id = "many"
title = { en = "Three hundred indicators" }
start = 2021
end = 2025
baseline_year = 2020
[[sector]]
key = "all"
name = { en = "All" }
"""

ROW = """
[[indicator]]
key = "row-{number}"
name = {{ en = "Row {number}" }}
sector = "all"
kind = "level"
unit = "t"
baseline = {{ value = 100 }}
target = {{ at_least = 200 }}
"""


def write_many(folder: Path, count: int) -> None:
    rows = "".join(ROW.format(number=number) for number in range(count))
    (folder / "plan.toml").write_text(HEAD + rows, encoding="utf-8")
    figures = (
        f'\n[[actual]]\nyear = 2022\nindicator = "row-{number}"\nvalue = {110 + number % 90}\n'
        for number in range(count)
    )
    (folder / "actuals.toml").write_text("format = 1\n" + "".join(figures), encoding="utf-8")


@with_terminal
def test_three_hundred_indicators_on_a_terminal(tmp_path: Path) -> None:
    write_many(tmp_path, 300)
    env = surroundings(tmp_path, "en", measured=True)
    with Terminal("export", "report.html", cwd=tmp_path, env=env) as terminal:
        terminal.expect("Writing report.html ")
        terminal.expect("/300")
        assert terminal.end() == 0
    shown = terminal.text.rpartition("\x1b[K")[2]
    assert shown.strip() == "Wrote report.html"
    page = (tmp_path / "report.html").read_bytes()
    assert page.count(b"<article ") == 300
    assert len(page) < 4_000_000
