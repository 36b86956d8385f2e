"""A help topic as a screen: paragraphs that fill the line, tables that stay as they are."""

from collections.abc import Iterable

from jinan_plan.lang import Lang
from jinan_plan.messages.topics import Topic
from jinan_plan.views.document import Document, Heading, Line


def topic_document(topic: Topic, lang: Lang) -> Document:
    """Lay out a topic; lines of one paragraph are joined, indented ones stand by themselves."""
    lines = (Line.of(text) for text in _lines(topic.text.in_(lang), "" if lang is Lang.ZH else " "))
    return Document((Heading(topic.title.in_(lang)), Line.of(""), *lines))


def _lines(text: str, joint: str) -> Iterable[str]:
    paragraph: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line and not line.startswith(" "):
            paragraph.append(line)
            continue
        if paragraph:
            yield joint.join(paragraph)
        paragraph = []
        yield line
