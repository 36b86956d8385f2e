import pytest

from tests.errors.document import PAGE, documented, errors_document, known


def test_the_page_of_errors_says_what_the_program_says(pytestconfig: pytest.Config) -> None:
    text = errors_document()
    if pytestconfig.getoption("--update-golden"):
        PAGE.write_text(text, encoding="utf-8", newline="")
    assert PAGE.read_text(encoding="utf-8") == text


def test_every_code_has_its_heading_and_no_other() -> None:
    assert documented() == known()
