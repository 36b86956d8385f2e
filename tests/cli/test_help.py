"""Help pages in both languages, and the words they are made of."""

import re

import pytest

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
