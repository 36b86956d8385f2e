"""``plan help``: topics that say what the program does, kept together with the documentation."""

from typing import get_args

import pytest

from jinan_plan.assess.methods.registry import METHODS
from jinan_plan.intake.typed import read_value
from jinan_plan.lang import Lang
from jinan_plan.messages.topics import TOPICS
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import WORDINGS
from jinan_plan.model.values import Kind
from jinan_plan.views import verdict
from tests.support.emulator import cells_of
from tests.support.golden import Golden
from tests.support.running import ROOT, RunPlan

LANGS = list(Lang)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic(plan: RunPlan, golden: Golden, topic: str, lang: str) -> None:
    ran = plan("help", topic, "--width", "80", lang=lang)
    assert (ran.code, ran.err) == (0, "")
    assert all(cells_of(line) <= 80 for line in ran.out.split("\n"))
    golden(f"topic.{topic}.{lang}.txt", ran.out)


def test_help_alone_is_the_page_of_the_program(plan: RunPlan) -> None:
    assert plan("help").out == plan("--help").out
    assert plan("help", "show").out == plan("show", "--help").out
    for topic in TOPICS:
        assert f"  {topic}  " in plan("--help").out


def test_an_unknown_topic_is_refused_with_the_known_ones(plan: RunPlan) -> None:
    ran = plan("help", "weather")
    assert (ran.code, ran.out) == (2, "")
    assert "choose one of: values, methods, format, files, screens, exit-codes, status" in ran.err


@pytest.mark.parametrize("lang", LANGS)
def test_the_format_topic_names_every_kind_and_wording(lang: Lang) -> None:
    text = TOPICS["format"].text.in_(lang)
    assert [word for word in (*get_args(Kind), *WORDINGS) if word not in text] == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_methods_topic_names_every_method(lang: Lang) -> None:
    text = TOPICS["methods"].text.in_(lang)
    assert [name for name in METHODS if name not in text] == []
    assert all(threshold in text for threshold in ("1.05", "0.95", "0.60"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_values_topic_shows_what_can_be_typed(lang: Lang) -> None:
    indicator = Indicator.model_validate(
        {"key": "x", "name": {"en": "X"}, "sector": "s", "kind": "level", "unit": "亿元"}
    )
    text = TOPICS["values"].text.in_(lang)
    for typed in ("5853", "5,853", "-5", "５８５３", "5853亿元", "0.5853万亿元", ">4000", "4000级"):
        assert typed in text
        read_value(typed, indicator, 2023)


@pytest.mark.parametrize("lang", LANGS)
def test_the_screens_topic_shows_every_sign(lang: Lang) -> None:
    text = TOPICS["screens"].text.in_(lang)
    assert {sign for sign, _ in verdict.SIGNS.values() if f"{sign} " not in text} == set()


def test_the_readme_lists_the_same_exit_codes() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for line in TOPICS["exit-codes"].text.en.split("\n")[:4]:
        code = line.split()[0]
        assert f"| {code} |" in readme
