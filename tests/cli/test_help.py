"""Help pages in both languages, and the words they are made of."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from jinan_plan.cli.app import build_app
from jinan_plan.lang import Lang
from jinan_plan.messages import Message
from jinan_plan.messages.changes import CHANGES
from jinan_plan.messages.changing import CHANGING, METHOD_NAMES, NUMBERS, VERDICT_RULES
from jinan_plan.messages.columns import COLUMNS, MEANINGS
from jinan_plan.messages.explaining import EXPLAINING
from jinan_plan.messages.faults import FAULT_WORDS, FAULTS
from jinan_plan.messages.flags import FLAGS_EXPLAINED
from jinan_plan.messages.forecasting import FORECASTING
from jinan_plan.messages.help import HELP
from jinan_plan.messages.intake import INTAKE
from jinan_plan.messages.package import PACKAGE
from jinan_plan.messages.refusals import REFUSALS
from jinan_plan.messages.rollup import ROLLUP
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.steps import LABELS, STEPS
from jinan_plan.messages.verdicts import FLAGS, REASONS, VERDICTS
from jinan_plan.messages.workbook import WORKBOOK
from jinan_plan.messages.workings import WORKINGS
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


def every_message() -> Iterator[tuple[str, Message]]:
    for steps in (STEPS, WORKINGS):
        for code, told in steps.items():
            yield code, told.words
    for catalogue in (
        EXPLAINING,
        CHANGING,
        CHANGES,
        FORECASTING,
        ROLLUP,
        FLAGS_EXPLAINED,
        LABELS,
        METHOD_NAMES,
        NUMBERS,
        VERDICT_RULES,
    ):
        yield from catalogue.items()
    for catalogue in (HELP, INTAKE, SCREENS, VERDICTS, FLAGS, REASONS, FAULT_WORDS):
        yield from catalogue.items()
    for catalogue in (COLUMNS, MEANINGS, PACKAGE, WORKBOOK):
        yield from catalogue.items()
    for refusals in (FAULTS, REFUSALS):
        for code, words in refusals.items():
            yield code, words.message
            yield f"{code} (remedy)", words.remedy


@pytest.mark.parametrize(("code", "message"), list(every_message()))
def test_both_languages_mention_the_same_things(code: str, message: Message) -> None:
    zh, en = ({part[1] for part in Formatter().parse(text)} for text in (message.zh, message.en))
    assert zh - {None} == en - {None}, code
    assert message.zh
    assert message.en
