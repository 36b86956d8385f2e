"""The text of ``docs/reference.md`` and its translation: every command, option and topic."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jinan_plan.cli.app import build_app
from jinan_plan.cli.commands import GLOBAL_OPTIONS
from jinan_plan.lang import Lang
from jinan_plan.messages import Catalogue, Message
from jinan_plan.messages.help import HELP
from jinan_plan.messages.topics import TOPICS
from tests.support.running import ROOT

PAGES = {Lang.EN: ROOT / "docs" / "reference.md", Lang.ZH: ROOT / "docs" / "reference.zh.md"}

WORDS: Catalogue = {
    "introduction": Message(
        """\
# 参考手册

[English](reference.md)

全部命令、选项和帮助主题。本页由程序自己的定义生成，有测试保证两者一致；在终端里，`plan 命令 --help` 和 `plan help 主题` 显示同样的内容。代码（判断、提示、原因）的中英文对照见[词汇表](glossary.md)，错误和拒绝见[错误一览](errors.md)。
""",
        """\
# Reference

[中文](reference.zh.md)

Every command, option and topic of help. The page is made from the program's own definitions, and a test holds them
together; on a terminal `plan COMMAND --help` and `plan help TOPIC` say the same. The [glossary](glossary.md) has the
codes of verdicts, flags and reasons in words, [errors](errors.md) what can be refused.
""",
    ),
    "commands": Message("## 命令", "## Commands"),
    "globals": Message("## 各命令通用的选项", "## Options of every command"),
    "globals-place": Message(
        "写在命令前后都可以。", "They may stand before the command or after it."
    ),
    "environment": Message("## 环境变量", "## Environment"),
    "topics": Message("## 主题", "## Topics"),
    "option": Message("选项", "option"),
    "variable": Message("变量", "variable"),
    "meaning": Message("含义", "meaning"),
    "default": Message("默认 {value}", "default {value}"),
    "needed": Message("必需", "needed"),
    "repeated": Message("可多次", "may be repeated"),
    "note": Message("（{words}）", " ({words})"),
    "comma": Message("，", ", "),
}

ENVIRONMENT: Catalogue = {
    "PLAN_FILE": Message(
        "规划文件夹或 plan.toml 的路径，见主题 files", "path of a plan folder or plan.toml, see the topic files"
    ),
    "PLAN_LANG": Message(
        "显示语言 zh 或 en；没有时看 LC_ALL、LC_MESSAGES、LANG",
        "language, zh or en; without it LC_ALL, LC_MESSAGES and LANG are asked",
    ),
    "PLAN_ASCII": Message("非空：只用 ASCII 符号", "not empty: ASCII signs only"),
    "NO_COLOR": Message("非空：不用颜色", "not empty: no colour"),
    "FORCE_COLOR": Message(
        "非空且不为 0：不是终端也用颜色；0：不用颜色", "not empty and not 0: colour even where there is no terminal; 0: none"
    ),
    "TERM": Message("dumb：不用颜色", "dumb: no colour"),
    "COLUMNS": Message("没有 --width 时终端的宽度", "width of the terminal, where there is no --width"),
    "SOURCE_DATE_EPOCH": Message(
        "写进 xlsx 等格式的时刻（1970 年以来的秒数）；没有时用最后一次录入的时刻",
        "the moment that formats such as xlsx carry, in seconds since 1970; without it the last recording's",
    ),
}  # fmt: skip
"""What the program asks of its surroundings, and what that does."""


def reference_document(lang: Lang) -> str:
    """Write the whole page in a language."""
    return "\n".join(_lines(lang))


def page_of(lang: Lang) -> Path:
    """Say where the page of a language is kept."""
    return PAGES[lang]


def _lines(lang: Lang) -> Iterator[str]:
    app = build_app(lang)
    yield WORDS["introduction"].in_(lang)
    yield WORDS["commands"].in_(lang) + "\n"
    for name, command in app.commands.items():
        yield from _command(name, command, lang)
    yield WORDS["globals"].in_(lang) + "\n"
    yield WORDS["globals-place"].in_(lang) + "\n"
    shared = [param for param in app.params if param.name in GLOBAL_OPTIONS]
    rows = [_option(param, lang) for param in shared]
    yield from _table("option", [*rows, ("`--help`", HELP["option.help"].in_(lang))], lang)
    yield WORDS["environment"].in_(lang) + "\n"
    variables = [(f"`{name}`", said.in_(lang)) for name, said in ENVIRONMENT.items()]
    yield from _table("variable", variables, lang)
    yield WORDS["topics"].in_(lang) + "\n"
    for name, topic in TOPICS.items():
        yield f"### {topic.title.in_(lang)} (`plan help {name}`)\n"
        yield f"```text\n{topic.text.in_(lang)}\n```\n"


def _command(name: str, command: Any, lang: Lang) -> Iterator[str]:  # noqa: ANN401 - Typer's own
    yield f"### `plan {name}`\n"
    yield f"{command.help}\n"
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option"]
    usage = [f"plan {name}", *(["[--OPTION ...]"] if options else [])]
    yield f"```text\n{' '.join([*usage, *(p.metavar for p in arguments)])}\n```\n"
    rows = [(f"`{p.metavar}`", _meaning(p, lang)) for p in arguments]
    yield from _table("option", rows + [_option(p, lang) for p in options], lang)
    if examples := HELP.get(f"{name}.examples"):
        yield f"```text\n{examples.in_(lang)}\n```\n"


def _option(param: Any, lang: Lang) -> tuple[str, str]:  # noqa: ANN401
    spelled = ", ".join((*param.opts, *param.secondary_opts))
    if not param.is_flag:
        spelled += f" {param.metavar}"
    return f"`{spelled}`", _meaning(param, lang)


def _meaning(param: Any, lang: Lang) -> str:  # noqa: ANN401
    notes = []
    if param.param_type_name == "option" and param.required:
        notes.append(WORDS["needed"].in_(lang))
    if getattr(param, "multiple", False):
        notes.append(WORDS["repeated"].in_(lang))
    if isinstance(param.default, str):
        notes.append(WORDS["default"].in_(lang, value=f"`{param.default}`"))
    told = [note for note in notes if note not in param.help]
    joined = WORDS["comma"].in_(lang).join(told)
    meaning: str = param.help
    return meaning + (WORDS["note"].in_(lang, words=joined) if told else "")


def _table(first: str, rows: Sequence[tuple[str, str]], lang: Lang) -> Iterator[str]:
    if not rows:
        return
    yield f"| {WORDS[first].in_(lang)} | {WORDS['meaning'].in_(lang)} |"
    yield "| --- | --- |"
    for left, right in rows:
        yield f"| {_cell(left)} | {_cell(right)} |"
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
