"""Every verdict has words in both languages and a place in the order."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from jinan_plan import assess
from jinan_plan.assess.methods.registry import METHODS
from jinan_plan.lang import Lang
from jinan_plan.messages import Catalogue
from jinan_plan.messages.verdicts import (
    FLAGS,
    ORDER,
    REASONS,
    VERDICTS,
    is_pass,
    rank,
    standing,
    verdict_words,
)
from jinan_plan.model.target import WORDINGS
from jinan_plan.model.values import Form, Grade, Kind, Qualifier, Status


def test_every_verdict_has_one_place_in_the_order() -> None:
    placed = [code for _, codes in ORDER for code in codes]
    worded = {code.rpartition(":")[2] for code in VERDICTS}
    assert sorted(placed) == sorted(worded)


@pytest.mark.parametrize("catalogue", [VERDICTS, FLAGS, REASONS])
def test_both_languages_say_something_of_their_own(catalogue: Catalogue) -> None:
    for message in catalogue.values():
        assert re.search(r"[\u4e00-\u9fff]", message.zh)
        assert message.en.isascii()


def test_words_of_a_code_that_two_methods_share() -> None:
    assert verdict_words("on_track", "pace").in_(Lang.ZH) == "基本符合预期"
    assert verdict_words("on_track", "sdsn").in_(Lang.ZH) == "步入正轨"
    assert verdict_words("pending", "pace", "level").in_(Lang.ZH) == "待终期数据"
    assert verdict_words("pending", "pace", "milestone").in_(Lang.ZH) == "未到期"


def test_the_order_of_the_default_method() -> None:
    worst_first = ["reversing", "far_behind", "behind", "on_track", "ahead", "achieved_early"]
    assert sorted(worst_first, key=rank) == worst_first


def test_no_data_is_never_a_pass() -> None:
    unknown = ["insufficient_data", "not_started", "pending", "not_judged", "invalid"]
    assert {standing(code) for code in unknown} == {"unknown"}
    assert not any(is_pass(code) for code in unknown)


CODE = re.compile(r"[a-z]+(_[a-z]+)*")

MEASURES = set(
    re.findall(
        r"\w+",
        """
        progress time pace expected_value required_per_year required_growth_remaining
        data_year base_year_used average_growth reduction rise total completion
        ratio_to_target years_met years_observed average_change last_change first_met
        verdict_before verdict_low verdict_high cumulative_on_time q difference_points
        actual_growth required_growth ratio signed_growth current_year progress_value score
        projection expected_share base_value current_value csi csi_class ap ap_class
        mean_change gap_share rule actual_per_year needed_per_year
        """,
    )
)
"""Names inside ``measures``; they are shown as they are, in JSON alone."""

OTHERS = {
    *METHODS,
    *WORDINGS,
    *get_args(Kind),
    *get_args(Form),
    *get_args(Status),
    *get_args(Qualifier),
    *get_args(Grade),
    *("up", "down", "linear", "geometric", "current", "natural", "log", "logit"),
    *("likely", "uncertain", "unlikely"),  # labels of a projection
    *("steps", "line"),  # how a projection goes on
    *("short", "unknown"),  # what a verdict amounts to
    "binding",  # what a gate may stop at
}


TELLING = {
    *("step", "steps", "endings", "workings", "usage", "footing", "thresholds", "scenario"),
    "difference",
}
"""Modules that tell how a verdict came about; their codes have sentences of their own
(tests/property/test_telling.py)."""


def codes_in_the_sources() -> set[str]:
    """Every string of the judging that is spelled like a code, docstrings left out."""
    folder = Path(assess.__path__[0])
    nodes = (
        node
        for path in folder.rglob("*.py")
        if path.stem not in TELLING
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )
    strings = {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {text for text in strings if CODE.fullmatch(text)}


def test_every_code_in_the_sources_has_words() -> None:
    """Read from the sources, so that a new verdict, reason or flag cannot be forgotten."""
    worded = {code.rpartition(":")[2] for code in VERDICTS} | set(FLAGS) | set(REASONS)
    assert codes_in_the_sources() - worded - MEASURES - OTHERS == set()


def test_no_words_are_kept_for_codes_that_nothing_says() -> None:
    worded = {code.rpartition(":")[2] for code in VERDICTS} | set(FLAGS) | set(REASONS)
    assert worded - codes_in_the_sources() == set()


def test_a_code_that_is_spelled_like_something_else_is_looked_up_by_its_use() -> None:
    folder = Path(assess.__path__[0])
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    reasons = set(re.findall(r'reason="([a-z_]+)"', text))
    obstacles = set(re.findall(r'Obstacle\(\s*"[a-z_]+", "([a-z_]+)"', text))
    flags = set(re.findall(r'flags\.append\("([a-z_]+)"\)', text))
    assert reasons | obstacles <= set(REASONS)
    assert flags <= set(FLAGS)
