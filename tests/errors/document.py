"""The text of ``docs/errors.md``: every code the program can say, with an example of each fault."""

from collections.abc import Iterator
from pathlib import Path

from jinan_plan.lang import Lang
from jinan_plan.messages import Message
from jinan_plan.messages.faults import FAULTS
from jinan_plan.messages.faults.journal import JOURNAL
from jinan_plan.messages.faults.plan import PLAN
from jinan_plan.messages.faults.refusals import REFUSALS as FILE_REFUSALS
from jinan_plan.messages.faults.text import TEXT
from jinan_plan.messages.faults.values import VALUES
from jinan_plan.messages.imports import IMPORTS
from jinan_plan.messages.intake import INTAKE
from jinan_plan.messages.refusals import REFUSALS
from tests.errors.catalogue import HERE

PAGE = HERE.parents[1] / "docs" / "errors.md"

INTRODUCTION = """\
# Errors

What `plan` can find fault with or refuse, by code, in both languages, and what to do about it.
`{…}` stands for what is found in your files. A fault in a file is shown with its place, the line
and a caret; all faults of both files are shown at once. `plan check --json` gives the codes to
programs.

Exit codes: 1 the answer is no (`check` found faults, a revision lacks its reason) · 2 wrong usage
· 3 data that cannot be read or written.

This page is made from the program's own sentences and from the broken files under `tests/errors`;
a test holds them together.
"""
PARTS = (
    ("Faults in the text of a file", TEXT),
    ("Faults of single values", VALUES),
    ("Faults in the plan", PLAN),
    ("Faults in the journal", JOURNAL),
    ("Files that cannot be read or written", FILE_REFUSALS),
)
SENTENCES = (
    ("Figures, names and dates as typed", INTAKE),
    ("Tables to import", IMPORTS),
)


def errors_document() -> str:
    """Write the whole page."""
    return "\n".join([INTRODUCTION, *_parts()])


def documented() -> set[str]:
    """Give every code that the page has a heading for."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    return {line.removeprefix("### `").removesuffix("`") for line in lines if line[:4] == "### "}


def known() -> set[str]:
    """Give every code that the program has words for."""
    return {*FAULTS, *REFUSALS, *INTAKE, *IMPORTS}


def _parts() -> Iterator[str]:
    for title, faults in PARTS:
        yield f"## {title}\n"
        for code in sorted(faults):
            yield _entry(code, faults[code].message, faults[code].remedy)
    yield "## Commands that are refused\n"
    for code in sorted(REFUSALS):
        yield _entry(code, REFUSALS[code].message, REFUSALS[code].remedy)
    for title, sentences in SENTENCES:
        yield f"## {title}\n"
        for code in sorted(sentences):
            yield _entry(code, sentences[code], None)


def _entry(code: str, message: Message, remedy: Message | None) -> str:
    lines = [f"### `{code}`", ""]
    for lang in Lang:
        said = [each.zh if lang is Lang.ZH else each.en for each in (message, remedy) if each]
        lines += [f"- {' — '.join(said)}".replace("{{", "{").replace("}}", "}")]
    example = _example(HERE / code / "expected.en.txt")
    return "\n".join([*lines, "", *example])


def _example(expected: Path) -> list[str]:
    if not expected.is_file():
        return []
    text = expected.read_text(encoding="utf-8").rstrip()
    return ["```text", *text.splitlines(), "```", ""]
