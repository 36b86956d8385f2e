"""The text of ``docs/glossary.md``: every code a reader of outputs can meet, in words."""

from collections.abc import Iterator, Mapping, Sequence

from jinan_plan.lang import Lang
from jinan_plan.messages import Message
from jinan_plan.messages.flags import FLAGS_EXPLAINED
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import FLAGS, ORDER, REASONS, VERDICTS
from jinan_plan.views.verdict import sign
from jinan_plan.views.wording import MARKS
from tests.support.running import ROOT

PAGE = ROOT / "docs" / "glossary.md"

INTRODUCTION = """\
# Glossary of codes · 代码词汇表

JSON, CSV and the other outputs spell verdicts, flags, reasons, kinds and statuses by code; screens and reports say them
in words. This page has both, and is made from the program's own catalogue (a test holds them together). What each of them
means, and when it is given, is said in [how progress is judged](methods.md).

JSON、CSV 等输出用代码表示判断、提示、原因、类型和状态；屏幕和报告用文字。本页列出两者的对应，由程序自己的词表生成，有测试保证一致。各代码在什么情况下给出，见[判断方法](methods.md)（英文）。
"""

STANDINGS = {
    "pass": Message("好", "good"),
    "partly": Message("接近", "nearly there"),
    "short": Message("不足", "falling short"),
    "unknown": Message("未知", "not known"),
}
"""What a verdict amounts to, in words for this page."""


def glossary_document() -> str:
    """Write the whole page."""
    return "\n".join([INTRODUCTION, *_sections()])


def _sections() -> Iterator[str]:
    yield "## Verdicts · 判断\n"
    yield "From the best to the worst. A method (or a milestone) with words of its own for a code stands before it.\n"
    yield "从好到差。某个方法（或里程碑）对同一代码另有说法时，代码前写明。\n"
    yield from _table(("code", "", "中文", "English", "类别 · what it amounts to"), _verdicts())
    yield "## Flags · 提示\n"
    yield from _table(("code", "中文", "English"), _both(FLAGS))
    yield "Explained by `plan explain` in one sentence each:\n"
    yield "`plan explain` 逐条用一句话说明：\n"
    yield from _table(("code", "中文", "English"), _both(FLAGS_EXPLAINED))
    yield "## Reasons · 原因\n"
    yield "Why there is no verdict, no second opinion or no projection. 为什么没有判断、参考判断或推算。\n"
    yield from _table(("code", "中文", "English"), _both(REASONS))
    yield "## Kinds of indicators · 指标类型\n"
    yield from _table(("code", "中文", "English"), _named("kind-"))
    yield "## Statuses of figures · 数据状态\n"
    yield from _table(
        ("code", "", "中文", "English"),
        [(code, MARKS.get(code[1:-1], ""), *words) for code, *words in _named("status-")],
    )


def _verdicts() -> Iterator[Sequence[str]]:
    for name, codes in reversed(ORDER):
        amounts = STANDINGS[name]
        for code in reversed(codes):
            for own in [key for key in VERDICTS if key.rpartition(":")[2] == code]:
                said = VERDICTS[own]
                what = f"{amounts.zh} · {amounts.en}"
                yield (f"`{own}`", sign(code), said.zh, said.en, what)


def _both(catalogue: Mapping[str, Message]) -> Iterator[Sequence[str]]:
    for code in sorted(catalogue):
        yield (f"`{code}`", *(catalogue[code].in_(lang) for lang in Lang))


def _named(prefix: str) -> Iterator[Sequence[str]]:
    for key, said in SCREENS.items():
        if key.startswith(prefix):
            yield (f"`{key.removeprefix(prefix)}`", said.zh, said.en)


def _table(
    heading: Sequence[str], rows: Iterator[Sequence[str]] | list[tuple[str, ...]]
) -> Iterator[str]:
    yield f"| {' | '.join(heading)} |"
    yield f"|{' --- |' * len(heading)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""
