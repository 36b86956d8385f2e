from pathlib import Path

import pytest

from jinan_plan.lang import Lang
from jinan_plan.messages.faults import FAULTS
from jinan_plan.messages.faults.refusals import REFUSALS
from tests.errors.catalogue import cases, faults, shown


def test_there_is_a_folder_for_every_code_that_a_file_can_cause() -> None:
    assert {case.name for case in cases()} == set(FAULTS) - set(REFUSALS)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_broken_file_causes_the_finding_it_is_filed_under(case: Path) -> None:
    assert case.name in {fault.diagnostic.code for fault in faults(case)}


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_broken_file_is_answered_with_its_expected_text(
    case: Path, lang: Lang, pytestconfig: pytest.Config
) -> None:
    expected = case / f"expected.{lang}.txt"
    text = shown(case, lang)
    if pytestconfig.getoption("--update-golden"):
        expected.write_text(text, encoding="utf-8", newline="")
    assert expected.read_text(encoding="utf-8") == text
