"""The reference and the glossary say what the program says."""

import re
from pathlib import Path

import pytest

import jinan_plan
from jinan_plan.lang import Lang
from tests.reference.document import ENVIRONMENT, page_of, reference_document
from tests.reference.glossary import PAGE, glossary_document


def compare(page: Path, text: str, *, update: bool) -> None:
    if update:
        page.write_text(text, encoding="utf-8", newline="\n")
    assert page.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("lang", Lang)
def test_the_reference_is_made_from_the_program(lang: Lang, pytestconfig: pytest.Config) -> None:
    update = pytestconfig.getoption("--update-golden")
    compare(page_of(lang), reference_document(lang), update=update)


def test_the_glossary_is_made_from_the_catalogue(pytestconfig: pytest.Config) -> None:
    compare(PAGE, glossary_document(), update=pytestconfig.getoption("--update-golden"))


def test_every_variable_that_is_asked_for_is_documented() -> None:
    """Those of the locale are named with PLAN_LANG."""
    asked = re.compile(r'environment(?:\.get\(|\[)"([A-Z_]+)"')
    folder = Path(jinan_plan.__file__).parent
    found = {
        name
        for path in folder.rglob("*.py")
        for name in asked.findall(path.read_text(encoding="utf-8"))
    }
    assert found == set(ENVIRONMENT)
