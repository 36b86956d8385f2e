"""Which figure goes to which indicator: KEY=VALUE, as many as needed, or one KEY VALUE."""

import pytest

from jinan_plan.intake.slips import UnreadableError
from jinan_plan.intake.typed import split_pairs
from jinan_plan.lang import Lang
from jinan_plan.messages.intake import INTAKE


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        (["gdp=5853"], [("gdp", "5853")]),
        (["gdp", "5853"], [("gdp", "5853")]),
        (["gdp=-5", "jobs=-.5"], [("gdp", "-5"), ("jobs", "-.5")]),
        (["gdp", "-5"], [("gdp", "-5")]),
        (["gdp=>4000"], [("gdp", ">4000")]),
        (["gdp＝5853"], [("gdp", "5853")]),
        (["大数据 = 5853 亿元"], [("大数据", "5853 亿元")]),
        (["zone=2024-06-30", "gdp=1"], [("zone", "2024-06-30"), ("gdp", "1")]),
        (["gdp==5"], [("gdp", "=5")]),
    ],
)
def test_pairs_are_split(words: list[str], pairs: list[tuple[str, str]]) -> None:
    assert list(split_pairs(words)) == pairs


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], "pairs-shape"),
        (["gdp"], "pairs-shape"),
        (["gdp", "5853", "jobs"], "pairs-shape"),
        (["gdp=1", "jobs", "2"], "pairs-shape"),
        (["gdp=1", "2"], "pairs-shape"),
        (["gdp", "jobs=2"], "pairs-shape"),
        (["gdp="], "pair-incomplete"),
        (["=5"], "pair-incomplete"),
        (["gdp", " "], "pair-incomplete"),
        (["gdp>=4000"], "value-or-equal"),
        (["gdp＜=4000"], "value-or-equal"),
        (["gdp", ">=4000"], "value-or-equal"),
        (["gdp=>=4000"], "value-or-equal"),
    ],
)
def test_other_shapes_are_refused(words: list[str], code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        split_pairs(words)
    message = INTAKE[refused.value.code]
    assert refused.value.code == code
    assert message.in_(Lang.ZH, **refused.value.params) != message.in_(
        Lang.EN, **refused.value.params
    )
