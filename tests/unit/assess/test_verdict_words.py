"""Every verdict has words in both languages and a place in the order."""

import re
from pathlib import Path

import pytest

from jinan_plan import assess
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
    assert verdict_words("on_track", "sdsn").in_(Lang.ZH) == "在轨"
    assert verdict_words("pending", "pace", "level").in_(Lang.ZH) == "待终期数据"
    assert verdict_words("pending", "pace", "milestone").in_(Lang.ZH) == "未到期"


def test_the_order_of_the_default_method() -> None:
    worst_first = ["reversing", "far_behind", "behind", "on_track", "ahead", "achieved_early"]
    assert sorted(worst_first, key=rank) == worst_first


def test_no_data_is_never_a_pass() -> None:
    unknown = ["insufficient_data", "not_started", "pending", "not_judged", "invalid"]
    assert {standing(code) for code in unknown} == {"unknown"}
    assert not any(is_pass(code) for code in unknown)


def test_every_reason_and_flag_in_the_code_has_words() -> None:
    """Read from the sources, so that a new code cannot be forgotten here."""
    folder = Path(assess.__path__[0])
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    reasons = set(re.findall(r'reason="([a-z_]+)"', text))
    obstacles = set(re.findall(r'Obstacle\(\s*"[a-z_]+", "([a-z_]+)"', text))
    flags = set(re.findall(r'flags\.append\("([a-z_]+)"\)', text))
    assert reasons | obstacles <= set(REASONS)
    assert flags <= set(FLAGS)
