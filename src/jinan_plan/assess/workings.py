"""The numbers a comparison method works with, for those who want to follow it too."""

from decimal import Decimal

from jinan_plan.assess.case import Case, Judgement
from jinan_plan.assess.observed import observed, with_history
from jinan_plan.assess.step import Step
from jinan_plan.model.target import Comparator

_SECTIONS = {
    "eurostat": "3",
    "opensdg": "4",
    "unsd": "5",
    "escap": "6",
    "destatis": "7.1",
    "sdsn": "7.3",
}

_DECISIVE = {
    "eurostat": ("ratio", "signed_growth"),
    "opensdg": ("progress_value",),
    "unsd": ("expected_share", "actual_growth"),
    "escap": ("projection",),
    "destatis": ("gap_share", "mean_change"),
    "sdsn": ("ratio",),
}
"""Per method the measures one of which its verdict turns on."""


def section_of(method: str) -> str:
    """Give the section of docs/methods.md that a method stands in."""
    return _SECTIONS.get(method, "2")


def decisive(judged: Judgement) -> tuple[str, Decimal] | None:
    """Give the measure a verdict turns on, with its name, if the method got that far."""
    for name in _DECISIVE.get(judged.method, ("pace", "completion", "average_change")):
        value = judged.measures.get(name)
        if isinstance(value, Decimal):
            return name, value
    return None


def working(case: Case, judged: Judgement) -> Step | None:
    """Give the one step of a comparison method, with what goes in and what comes out.

    None where the method did not compute anything (it does not apply, or the target is
    satisfied and nothing else counts).
    """
    found = decisive(judged)
    seen = observed(case)
    if found is None or judged.method not in _SECTIONS or not seen:
        return None
    name, _ = found
    numbers: dict[str, Decimal | int] = {
        measure: value
        for measure, value in judged.measures.items()
        if isinstance(value, Decimal | int) and not isinstance(value, bool)
    }
    past = with_history(case)
    window = past[-6:]
    used = judged.measures.get("base_year_used", seen[0].year)
    base = next((point for point in past if point.year == used), seen[0])
    numbers |= {
        "base": base.value,
        "value": seen[-1].value,
        "target": case.target,
        "passed": seen[-1].year - base.year,
        "span": case.target_year - seen[0].year,
        "left": case.target_year - seen[-1].year,
        "first": window[0].value,
        "years": window[-1].year - window[0].year,
    }
    in_words = case.comparator is Comparator.TREND and judged.method != "eurostat"
    code = f"{judged.method}_{'in_words' if in_words else name}"
    return Step(code, _SECTIONS[judged.method], numbers)
