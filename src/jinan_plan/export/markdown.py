"""Markdown for memos and pull requests: the blocks of a screen as text."""

from typing import TYPE_CHECKING

from jinan_plan.views.chart import Chart
from jinan_plan.views.document import Block, Document, Facts, Heading, Legend, Line
from jinan_plan.views.status import status_document
from jinan_plan.views.table import Table

if TYPE_CHECKING:
    from jinan_plan.export.registry import Report

_ESCAPED = str.maketrans({char: "\\" + char for char in "\\`*_{}[]<>#|~!"})


def markdown_report(report: "Report") -> bytes:
    """Write the status, or the flat records as one table."""
    if report.what == "status":
        document = status_document(
            report.assessment, report.lang, report.assessment.rows, drawn=False
        )
        return markdown(document).encode()
    from jinan_plan.export.delimited import plain_text  # noqa: PLC0415 - a sibling format

    records = report.records()
    head = [escaped(name) for name in records.columns]
    rows = [[escaped(plain_text(value)) for value in row] for row in records.rows]
    return ("\n".join(_grid(head, rows, [False] * len(head))) + "\n").encode()


def markdown(document: Document) -> str:
    """Write a document's blocks, tables as pipe tables."""
    parts = ["\n".join(_block(block)) for block in document.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> list[str]:
    match block:
        case Heading(text, level):
            return ["#" * level + " " + escaped(text)]
        case Line():
            return [escaped(block.text)] if block.text else []
        case Facts(pairs):
            return [f"- {escaped(label)}: {escaped(line.text)}" for label, line in pairs]
        case Chart(summary=summary):
            return [escaped(summary)]
        case Legend():
            line = block.line()
            return [escaped(line.text)] if line else []
        case Table():
            return _table(block)


def _table(table: Table) -> list[str]:
    title = [f"## {escaped(table.title)}", ""] if table.title else []
    aside = [escaped(table.aside), ""] if table.aside else []
    head = [escaped(column.heading) for column in table.columns]
    rows = [[escaped(cell.text) for cell in row] for row in table.rows]
    return title + aside + _grid(head, rows, [column.right for column in table.columns])


def _grid(head: list[str], rows: list[list[str]], right: list[bool]) -> list[str]:
    rule = ["---:" if is_right else "---" for is_right in right]
    return ["| " + " | ".join(cells) + " |" for cells in (head, rule, *rows)]


def escaped(text: str) -> str:
    """Make text inert in Markdown: no markup, no table cell ends, no line breaks."""
    return " ".join(text.translate(_ESCAPED).split())
