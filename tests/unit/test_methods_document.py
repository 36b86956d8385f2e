"""Every section and rule the code cites stands in docs/methods.md."""

import re
from pathlib import Path

import pytest

import jinan_plan
from jinan_plan.messages import Catalogue
from jinan_plan.messages.verdicts import FLAGS, REASONS, VERDICTS

ROOT = Path(__file__).parents[2]
SELF = Path(__file__).relative_to(ROOT)
DOCUMENT = (ROOT / "docs" / "methods.md").read_text(encoding="utf-8")

HEADING = re.compile(r"^#{2,4} (\d+(?:\.\d+)?|E\d+)\.? ", re.MULTILINE)
SECTION = re.compile(r"docs/methods\.md,\s+sections?\s+(\d+(?:\.\d+)?)")
RULES = re.compile(r"\brules?\s+(E\d+(?:(?:,|\s+and)\s+E\d+)*)")


def cited(text: str) -> set[str]:
    rules = {rule for group in RULES.findall(text) for rule in re.findall(r"E\d+", group)}
    return set(SECTION.findall(text)) | rules


def sources() -> dict[str, str]:
    package = Path(jinan_plan.__file__).parent
    return {
        str(file.relative_to(folder.parent)): file.read_text(encoding="utf-8")
        for folder in (package, ROOT / "tests")
        for file in folder.rglob("*.py")
    }


def test_citations_are_found() -> None:
    text = "a rule (docs/methods.md,\n    section 2.2), rule E3, rules E7, E8 and E18"
    assert cited(text) == {"2.2", "E3", "E7", "E8", "E18"}


def test_every_heading_is_there_once() -> None:
    headings = HEADING.findall(DOCUMENT)
    assert len(headings) == len(set(headings))
    assert {f"E{number}" for number in range(1, 23)} <= set(headings)


def test_every_citation_stands_in_the_document() -> None:
    headings = set(HEADING.findall(DOCUMENT))
    astray = {
        file: missing for file, text in sources().items() if (missing := cited(text) - headings)
    }
    assert astray == {}


def test_the_document_points_at_its_own_sections() -> None:
    within = set(re.findall(r"\bsections?\s+(\d+(?:\.\d+)?)", DOCUMENT)) | cited(DOCUMENT)
    # the distribution's tables are quoted with the section of another book
    assert within - set(HEADING.findall(DOCUMENT)) == {"26.7"}


def test_every_section_and_rule_is_cited() -> None:
    """A section that no code and no test names would be a promise nobody keeps."""
    others = {file: text for file, text in sources().items() if file != str(SELF)}
    named = set().union(*(cited(text) for text in others.values()))
    whole = named | {section.partition(".")[0] for section in named}
    assert set(HEADING.findall(DOCUMENT)) - whole == set()


ASKEW = re.compile(r"(?<!docs/)(?<!\]\()methods\.md|methods\.md sections?\b|methods\.md,? \d")


def test_the_document_is_cited_in_one_way() -> None:
    """As "docs/methods.md, section 2.2", so that one search finds every place."""
    own = str(SELF)
    astray = {
        file: found
        for file, text in sources().items()
        if file != own and (found := ASKEW.findall(re.sub(r"\s+", " ", text)))
    }
    assert astray == {}


@pytest.mark.parametrize(
    "text", ["methods.md, section 2", "docs/methods.md section 2", "docs/methods.md, 2.5"]
)
def test_other_ways_are_found(text: str) -> None:
    assert ASKEW.search(text)


@pytest.mark.parametrize("catalogue", [VERDICTS, REASONS, FLAGS])
def test_every_code_a_reader_can_meet_is_explained(catalogue: Catalogue) -> None:
    codes = {code.rpartition(":")[2] for code in catalogue}
    assert {code for code in codes if f"`{code}`" not in DOCUMENT} == set()


NAMED = re.compile(r"`(\w+)` (?:\| )?([\u4e00-\u9fff（）]+)")


def test_verdicts_are_named_as_the_program_names_them() -> None:
    words: dict[str, set[str]] = {}
    for code, said in VERDICTS.items():
        words.setdefault(code.rpartition(":")[2], set()).add(said.zh)
    named = [(code, zh) for code, zh in NAMED.findall(DOCUMENT) if code in words]
    assert len(named) > len(words) / 2
    assert [(code, zh) for code, zh in named if zh not in words[code]] == []
