"""README and docs can be followed: every command they show prints what the page says it prints."""

import re
from pathlib import Path

import pytest

from tests.support.reader import follow
from tests.support.running import ROOT
from tests.support.stages import stage

PAGES = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md"))]
ELSEWHERE = {"git.md", "git.zh.md"}  # followed by two people: tests/howto
LINK = re.compile(r"\]\((?!https?://|mailto:)([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def from_root(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.name not in ELSEWHERE], ids=from_root
)
def test_documented_commands_print_what_the_page_shows(
    page: Path, home: Path, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    follow(page, stage(page, home, tmp_path), update=pytestconfig.getoption("--update-golden"))


def anchors(page: Path) -> set[str]:
    """Give the names that the headings of a page can be linked by, as GitHub makes them."""
    headings = HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def leads_somewhere(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in anchors(target))


@pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="the pages speak of the source tree")
@pytest.mark.parametrize("page", PAGES, ids=from_root)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))

    assert [link for link in links if not leads_somewhere(page, link)] == []


@pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="there are no docs here")
@pytest.mark.parametrize("lang", ["", ".zh"])
def test_the_readme_leads_to_every_page_in_its_language(lang: str) -> None:
    pages = {page for page in PAGES if page.name.endswith(".zh.md") == bool(lang)}
    start = ROOT / f"README{lang}.md"
    found, waiting = {start}, [start]
    while waiting:
        page = waiting.pop()
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            target = (page.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target not in found:
                found.add(target)
                waiting.append(target)

    assert sorted(from_root(page) for page in pages - found) == []


def test_the_readme_names_the_command_that_ci_runs() -> None:
    command = "python3 tools/gate.py"

    for name in ("README.md", "README.zh.md"):
        assert command in (ROOT / name).read_text(encoding="utf-8")
    assert f"exec {command}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_readme_opens_with_three_lines_a_picture_and_two_commands(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    title, other, lines, picture, *_ = text.split("\n\n")
    first, second, *_ = re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL)

    assert (title, other.count("README")) == ("# plan", 1)
    assert len(lines.splitlines()) == 3
    assert re.fullmatch(r"!\[.+\]\(docs/status.*\.svg\)", picture)
    for block, ends_with in ((first, "plan status"), (second, "tools/gate.py")):
        (command,) = block.splitlines()
        assert command.startswith("$ ")
        assert command.endswith(ends_with)
    for other_way in ("uvx --from . plan status", "pipx run --spec . plan status"):
        assert other_way in text
