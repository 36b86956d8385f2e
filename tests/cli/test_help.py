"""Help pages in both languages, and the words they are made of."""

import re

import pytest
from wcwidth import wcswidth

from jinan_plan.cli.app import build_app
from jinan_plan.lang import Lang
from tests.support.golden import Golden
from tests.support.running import RunPlan

COMMANDS = sorted(build_app(Lang.EN).commands)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_pages(plan: RunPlan, golden: Golden, command: str, lang: str) -> None:
    ran = plan(*command.split(), "--help", lang=lang, width=90)
    assert (ran.code, ran.err) == (0, "")
    golden(f"help.{command or 'plan'}.{lang}.txt", ran.out)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_chinese_page_has_no_english_sentence(plan: RunPlan, command: str) -> None:
    page = plan(*command.split(), "--help", lang="zh").out
    prose = [line for line in page.splitlines() if not line.startswith("  plan")]
    assert not re.search(r"[a-z]{2,} (the|a|of|is|to) [a-z]{2,}", "\n".join(prose))


@pytest.mark.parametrize("words", ["--help", "help", "record --help", "help record"])
def test_a_page_keeps_to_the_width_asked_for(plan: RunPlan, words: str) -> None:
    """Also where nothing is drawn on a terminal; the words set in stay set in."""
    lines = plan(*words.split(), "--width", "60", lang="en").out.splitlines()
    assert max(map(wcswidth, lines)) <= 60
    assert any(wcswidth(line) > 50 for line in lines)
    told = lines[lines.index("Options of every command" if "record" in words else "Options") + 1 :]
    assert [line for line in told if line[:1].strip()] in ([], ["Examples"])


def test_the_options_of_a_narrow_page(plan: RunPlan) -> None:
    page = plan("help", "record", "--width", "60", lang="en").out
    assert (
        """
  --status STATUS   provisional, final, revised, estimated,
                    forecast, derived, or break
"""
        in page
    )
