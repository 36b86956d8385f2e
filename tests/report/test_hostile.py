"""Data is never code: whatever a name or a note holds, the page only shows it."""

from pathlib import Path

import pytest

from tests.report.test_page import Outline, words_of
from tests.support.running import RunPlan

MARKUP = [
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "</title><svg onload=alert(1)>",
    "]]><!--",
    "{{ 7 * 7 }}{% raw %}",
    "'\"><b>x",
    "&lt;&amp;",
    "=cmd|'/C calc'!A0",
]
ADDRESSES = [
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/x",
    "https:evil",
    "file:///etc/passwd",
    'https://x.example/"onmouseover="alert(1)',
    "https://[broken",
]


def toml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def plan_with(text: str, address: str) -> tuple[str, str]:
    return (
        f"""format = 1
[plan]
id = "x"
title = {{ en = {toml(text)} }}
start = 2021
end = 2025
baseline_year = 2020
[[source]]
key = "s"
title = {toml(text)}
publisher = {toml(text)}
url = {toml(address)}
[[sector]]
key = "all"
name = {{ en = {toml(text)} }}
[[indicator]]
key = "x"
name = {{ en = {toml(text)} }}
sector = "all"
kind = "level"
unit = {toml(text)}
note = {{ en = {toml(text)} }}
baseline = {{ value = 1, source = "s" }}
target = {{ at_least = 5, stated = {toml(text)}, source = {toml(text)} }}
""",
        f"""format = 1
[[actual]]
year = 2021
indicator = "x"
value = 2
source = {toml(text)}
url = {toml(address)}
note = {toml(text)}
[[actual]]
year = 2021
indicator = "x"
value = 3
source = "s"
reason = {toml(text)}
""",
    )


def report(plan: RunPlan, folder: Path, text: str, address: str = "https://x.example/") -> str:
    for name, content in zip(("plan.toml", "actuals.toml"), plan_with(text, address), strict=True):
        (folder / name).write_text(content, encoding="utf-8")
    ran = plan("export", "-", "--format", "html", "--year", "2022", cwd=folder)
    assert ran.code == 0, ran.err
    return ran.out


@pytest.fixture
def innocent(plan: RunPlan, tmp_path: Path) -> list[str]:
    """The elements of the same page with plain words in it."""
    return [tag for tag, _ in Outline(report(plan, tmp_path, "plain")).elements]


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_data_makes_no_element(
    text: str, plan: RunPlan, tmp_path: Path, innocent: list[str]
) -> None:
    page = report(plan, tmp_path, text)
    outline = Outline(page)
    assert [tag for tag, _ in outline.elements] == innocent
    assert outline.open == []
    assert not [n for _, found in outline.elements for n in found if n.startswith("on")]
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = shown.replace('"', "&#34;").replace("'", "&#39;")
    assert f">{shown}</h1>" in page


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_web_addresses_become_links(address: str, plan: RunPlan, tmp_path: Path) -> None:
    outline = Outline(report(plan, tmp_path, "plain", address))
    links = {a["href"] for a in outline.all("a") if not a["href"].startswith("#")}
    assert links <= ({address} if address.startswith("https://x.example/") else set())
    assert all(name in {"class", "href", "rel"} for a in outline.all("a") for name in a)


@pytest.mark.parametrize("point", ["\\u202E", "\\u2066", "\\u001B", "\\u2028"])
def test_what_turns_writing_round_is_refused_before_it_reaches_a_page(
    point: str, plan: RunPlan, tmp_path: Path
) -> None:
    text, _ = plan_with("plain", "https://x.example/")
    (tmp_path / "plan.toml").write_text(text.replace("plain", f"a{point}b"), encoding="utf-8")
    ran = plan("export", "report.html", cwd=tmp_path)
    assert ran.code == 3
    assert not (tmp_path / "report.html").exists()


def test_endless_words_and_astral_signs_are_shown_whole(plan: RunPlan, tmp_path: Path) -> None:
    name = "𠮷" * 20 + "x" * 400
    assert name in words_of(report(plan, tmp_path, name))
