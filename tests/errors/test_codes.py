"""Every code that is raised is worded, every wording is raised, in both languages alike."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import jinan_plan
from jinan_plan.lang import Lang
from jinan_plan.messages import Message
from jinan_plan.messages.faults import FAULT_WORDS, FAULTS
from jinan_plan.messages.faults.refusals import REFUSALS
from jinan_plan.views.faults import fault_text

PACKAGE = Path(jinan_plan.__file__).parent
MODULES = [*(PACKAGE / "store").rglob("*.py"), *(PACKAGE / "model").rglob("*.py")]
NAMING = {"Diagnostic", "RefusedError", "PydanticCustomError", "in_plan", "in_journal"}


def _nodes() -> Iterator[ast.AST]:
    for module in MODULES:
        yield from ast.walk(ast.parse(module.read_text(encoding="utf-8")))


def _raised() -> set[str]:
    return {
        node.args[0].value
        for node in _nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in NAMING
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_code_that_is_raised_is_worded() -> None:
    raised = _raised()
    assert len(raised) > 50
    assert raised <= set(FAULTS)


def test_every_code_that_is_worded_is_raised() -> None:
    written = {node.value for node in _nodes() if isinstance(node, ast.Constant)}
    assert set(FAULTS) - written == set()


@pytest.mark.parametrize("code", FAULTS)
def test_both_languages_mention_the_same_things(code: str) -> None:
    said = FAULTS[code]
    for message in (said.message, said.remedy):
        assert _placeholders(message.zh) == _placeholders(message.en)
    assert said.message.zh.endswith("。")
    assert said.message.en.endswith(".")


@pytest.mark.parametrize("message", FAULT_WORDS.values(), ids=list(FAULT_WORDS))
def test_the_words_around_a_finding_are_in_both_languages(message: Message) -> None:
    assert message.zh
    assert _placeholders(message.zh) == _placeholders(message.en)


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("lang", list(Lang))
def test_a_refusal_names_the_file(code: str, lang: Lang) -> None:
    params = {"path": Path("data/plan.toml"), "problem": "No space left", "seconds": 30}
    sentence, remedy = fault_text(code, params, lang)
    assert "data/plan.toml" in sentence
    assert remedy
