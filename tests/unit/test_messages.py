"""The sentences of the program: in both languages, used, and one word for one thing."""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from string import Formatter

import pytest
from wcwidth import wcswidth

import jinan_plan
from jinan_plan import messages
from jinan_plan.lang import Lang
from jinan_plan.messages import Message
from jinan_plan.messages.help import HELP
from jinan_plan.messages.topics import TOPICS

SOURCES = Path(jinan_plan.__file__).parent
HAN = "[\u4e00-\u9fff]"

ONE_WORD = {
    "代号": "键名",
    "板块": "领域",
    "出处": "来源",
    "转引": "二手来源",
    "间接来源": "二手来源",
    "基期值": "基期数",
    "基数": "基期数",
    "快慢": "进度比",
    "在轨": "步入正轨",
    "评判": "判断",
    "断点": "口径中断",
    "演示": "试运行",
    "落后": "滞后",
}
"""Words that would be a second word for a thing, and the one that is used."""


def catalogues() -> Iterator[tuple[str, str, Mapping[str, object]]]:
    for module in walk_packages(messages.__path__, f"{messages.__name__}."):
        found = import_module(module.name)
        for name, catalogue in vars(found).items():
            own = isinstance(catalogue, Mapping) and not name.startswith("_")
            if own and all(isinstance(code, str) for code in catalogue):
                yield module.name, name, catalogue


def every_message() -> Iterator[tuple[str, Message]]:
    """Give every sentence once, under its code; a catalogue may be part of another one."""
    seen: set[int] = set()
    for _, name, catalogue in catalogues():
        for code, entry in catalogue.items():
            parts = [entry] if isinstance(entry, Message) else _parts(entry)
            for part in parts:
                if id(part) not in seen:
                    seen.add(id(part))
                    yield f"{name}.{code}", part


def _parts(entry: object) -> list[Message]:
    fields = getattr(type(entry), "__slots__", ())
    return [one for name in fields if isinstance(one := getattr(entry, name), Message)]


MESSAGES = list(every_message())


def test_all_are_found() -> None:
    assert {"SCREENS.goals", "HELP.status", "STEPS.pace", "REFUSALS.usage", "TOPICS.files"} <= {
        code for code, _ in MESSAGES
    }


def test_both_languages_mention_the_same_things() -> None:
    def mentioned(text: str) -> set[str | None]:
        return {part[1] for part in Formatter().parse(text)} - {None}

    assert [c for c, one in MESSAGES if mentioned(one.zh) != mentioned(one.en)] == []


def test_chinese_has_one_word_for_one_thing() -> None:
    second = [(code, word) for code, one in MESSAGES for word in ONE_WORD if word in one.zh]
    assert second == []


def test_chinese_has_chinese_punctuation() -> None:
    prose = {code: re.sub(r"\[[^\]]*\]", "", one.zh) for code, one in MESSAGES}  # code in brackets
    assert [code for code, text in prose.items() if re.search(f"{HAN}[,;:?!()]", text)] == []


TEXTS = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted(SOURCES.rglob("*"))
    if path.suffix in {".py", ".html"} and "messages" not in path.parts
)


def is_named(code: str) -> bool:
    """Say whether a code stands in the program, whole or put together from its beginning."""
    if any(f"{before}{code}{behind}" in TEXTS for before in "\"'.:" for behind in "\"'_)"):
        return True
    starts = [code[: found.end()] for found in re.finditer("[-:_]", code)]
    return any(f'"{start}{{' in TEXTS for start in starts)


def test_every_sentence_of_the_screens_is_said() -> None:
    wanted = {
        "SCREENS",
        "CHANGES",
        "FORECASTING",
        "EXPLAINING",
        "CHANGING",
        "FOUNDING",
        "REFUSALS",
        "ROLLUP",
    }
    unused = [
        f"{name}.{code}"
        for _, name, catalogue in catalogues()
        if name in wanted
        for code in catalogue
        if not is_named(code)
    ]
    assert unused == []


@pytest.mark.parametrize("lang", list(Lang))
def test_examples_and_tables_of_topics_fit_eighty_columns(lang: Lang) -> None:
    """Of what is laid out by hand, no line may be broken on a usual terminal."""
    examples = [text.in_(lang) for code, text in HELP.items() if code.endswith(".examples")]
    lines = ["  " + line for text in examples for line in text.split("\n")]
    for topic in TOPICS.values():
        lines += [line for line in topic.text.in_(lang).split("\n") if line.startswith(" ")]
    assert [line for line in lines if wcswidth(line) > 80] == []
