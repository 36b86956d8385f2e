"""Every command that README and docs show is run, and prints what the page says it prints."""

import difflib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.running import ROOT, copy_shipped, run_program, surroundings
from tests.support.transcript import Command, commands, matches, printed, rewrite

PAGES = [ROOT / "README.md", *sorted(ROOT.glob("README.*.md")), *sorted(ROOT.glob("docs/*.md"))]
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)")


@pytest.fixture
def reader(home: Path, tmp_path: Path) -> Callable[[Path], Callable[[Command], tuple[str, ...]]]:
    """Sit down with a page, in one copy of the shipped plan, and type its commands in order."""

    def open_page(page: Path) -> Callable[[Command], tuple[str, ...]]:
        lang = "zh" if page.name.endswith(".zh.md") else "en"
        folder = copy_shipped(tmp_path / "plan")

        def run(command: Command) -> tuple[str, ...]:
            env = surroundings(home, lang, env=command.settings)
            ran = run_program(command.words, env, folder, one_stream=True)
            assert ran.code == command.code, f"$ {command.text}\n{ran.out}"
            return printed(ran.out)

        return run

    return open_page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_documented_commands_print_what_the_page_shows(
    page: Path,
    reader: Callable[[Path], Callable[[Command], tuple[str, ...]]],
    pytestconfig: pytest.Config,
) -> None:
    run, text = reader(page), page.read_text(encoding="utf-8")
    if pytestconfig.getoption("--update-golden"):
        page.write_text(rewrite(text, run), encoding="utf-8", newline="\n")
        return
    for command in commands(text):
        output = run(command)
        if not matches(command.expected, output):
            lines = difflib.unified_diff(
                command.expected, output, f"{page.name}:{command.first}", "this run", lineterm=""
            )
            pytest.fail("\n".join([f"$ {command.text}", *lines]), pytrace=False)


@pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="the pages speak of the source tree")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_names_the_command_that_ci_runs() -> None:
    command = "python3 tools/gate.py"

    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"exec {command}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
