"""Whatever a method says of any case, there are words for it in both languages."""

from decimal import localcontext

import pytest
from hypothesis import given

from jinan_plan.assess.case import EXACT, Case
from jinan_plan.assess.methods.registry import METHODS, method_of
from jinan_plan.assess.projection import project
from jinan_plan.messages.verdicts import FLAGS, REASONS, verdict_words
from tests.unit.assess.sample_cases import any_case

ASKED_OF_ANY_CASE = [name for name in METHODS if name != "pace"]
"""The default method is asked only of cases that are possible; its own tests name its reasons."""


@pytest.mark.parametrize("method", ASKED_OF_ANY_CASE)
@given(case=any_case())
def test_a_judgement_can_be_put_in_words(method: str, case: Case) -> None:
    with localcontext(EXACT):
        said = method_of(method)(case)
    assert verdict_words(said.verdict, method, case.kind).zh
    assert {said.reason} - {None} <= set(REASONS)
    assert set(said.flags) <= set(FLAGS)


@given(case=any_case())
def test_a_projection_can_be_put_in_words(case: Case) -> None:
    with localcontext(EXACT):
        found = project(case)
    assert {found.reason} - {None} <= set(REASONS)
    assert set(found.flags) <= set(FLAGS)
