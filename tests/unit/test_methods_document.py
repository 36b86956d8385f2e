"""Every section and rule the code cites stands in docs/methods.md."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "methods.md").read_text(encoding="utf-8")

HEADING = re.compile(r"^#{2,4} (\d+(?:\.\d+)?|E\d+)\.? ", re.MULTILINE)
SECTION = re.compile(r"docs/methods\.md,\s+sections?\s+(\d+(?:\.\d+)?)")
RULES = re.compile(r"\brules?\s+(E\d+(?:(?:,|\s+and)\s+E\d+)*)")


def cited(text: str) -> set[str]:
    rules = {rule for group in RULES.findall(text) for rule in re.findall(r"E\d+", group)}
    return set(SECTION.findall(text)) | rules


def sources() -> dict[str, str]:
    files = [*(ROOT / "src").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    return {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in files}


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
