"""Figures of a row in words and digits: targets, qualifiers, marks, gaps."""

from datetime import date
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.rows import BaselineInForce, LatestActual, Row, TargetInForce
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import standing
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import Comparator
from jinan_plan.views import verdict as verdicts

_SIGN = {
    Comparator.AT_LEAST: ">=",
    Comparator.ABOVE: ">",
    Comparator.AT_MOST: "<=",
    Comparator.BELOW: "<",
    Comparator.ABOUT: "~",
}

_QUALIFIER = {"above": ">", "below": "<", "about": "~"}

MARKS = {
    "provisional": "p",
    "estimated": "e",
    "forecast": "f",
    "revised": "r",
    "derived": "d",
    "break": "b",
}
"""Letters beside a year for how settled its figure is; ``s`` marks a secondary source."""


def number(value: Decimal, indicator: Indicator) -> str:
    """Write a figure with the indicator's digits, or with its own where none are set."""
    return figures.grouped(value, indicator.decimals)


def reported(figure: BaselineInForce | LatestActual, indicator: Indicator, lang: Lang) -> str:
    """Write a figure as it was hedged: ``>4,000``, ``~20``, ``1,500 class``."""
    if isinstance(figure.value, date):
        return figure.value.isoformat()
    return hedged(figure.value, figure.qualifier, indicator, lang)


def hedged(value: Decimal, qualifier: str | None, indicator: Indicator | None, lang: Lang) -> str:
    """Write a value with its qualifier; a hedged value keeps the digits it was reported with.

    Without an indicator every value keeps its digits.
    """
    if qualifier is None:
        return figures.grouped(value) if indicator is None else number(value, indicator)
    text = figures.grouped(value)
    if qualifier == "class":
        return SCREENS["class-figure"].in_(lang, value=text)
    return _QUALIFIER[qualifier] + text


def goal(comparator: Comparator, value: object, lang: Lang) -> str:
    """Write what is to be reached: ``>10,000``, ``7,000 class``, ``4 to 5``, a day."""
    match value:
        case Decimal() if comparator is Comparator.CLASS:
            return SCREENS["class-figure"].in_(lang, value=figures.grouped(value))
        case Decimal():
            return _SIGN.get(comparator, "") + figures.grouped(value)
        case (Decimal() as low, Decimal() as high):
            return SCREENS["band"].in_(lang, low=figures.grouped(low), high=figures.grouped(high))
        case date():
            return SCREENS["by-day"].in_(lang, day=value.isoformat())
        case "up" | "down":
            return SCREENS[f"trend-{value}"].in_(lang)
        case _:
            return ""


def target(row: Row, lang: Lang) -> str:
    """Write a row's target; one in words only is quoted where the reader reads Chinese."""
    aim = row.target
    if aim is None:
        return ""
    if aim.comparator is Comparator.TREND and aim.stated and lang is Lang.ZH:
        return aim.stated
    return change(aim, lang) + goal(aim.comparator, aim.value, lang)


def change(aim: TargetInForce, lang: Lang) -> str:
    """Name the direction of a change over the plan ("fall", "rise"), where the target is one."""
    return SCREENS[f"change-{aim.change}"].in_(lang) + " " if aim.change else ""


def marks(figure: LatestActual) -> str:
    """Give the letters that belong beside a figure's year."""
    letters = MARKS.get(figure.status or "", "")
    return letters + ("s" if figure.grade == "secondary" else "")


def year(figure: LatestActual) -> str:
    """Write a figure's year with its marks: ``2025 ps``."""
    letters = marks(figure)
    return f"{figure.year} {letters}" if letters else str(figure.year)


def gap(row: Row, lang: Lang) -> str:
    """Write what is still missing, or that nothing is."""
    if row.gap is None:
        return ""
    if row.gap <= 0 and row.assessment.verdict in {"met", "achieved_early", "maintained"}:
        return SCREENS["gap-none"].in_(lang)
    return number(row.gap, row.indicator)


def measure(row: Row, name: str) -> Decimal | None:
    """Give a number behind the row's verdict, if the method computed it."""
    value = row.assessment.measures.get(name)
    return value if isinstance(value, Decimal) else None


def expected(row: Row) -> str:
    """Write where the path was by then; the index of a growth target says nothing to a reader."""
    value = measure(row, "expected_value")
    if value is None or row.indicator.kind == "growth":
        return ""
    if row.indicator.kind == "cum_change" and "progress" in row.assessment.measures:
        places = row.indicator.decimals
        return figures.grouped(value * 100, 1 if places is None else places)
    return number(value, row.indicator)


def progress(row: Row) -> str:
    """Write the share of the task done as a floored percentage."""
    done = measure(row, "progress")
    if done is None:
        done = measure(row, "completion")
    return "" if done is None else figures.percent(done)


def verdict(row: Row, lang: Lang, judgement: Judgement | None = None) -> str:
    """Write a row's verdict; one that waits for the last figure names the verdict before."""
    said = judgement or row.assessment
    kind = row.indicator.kind
    word = verdicts.word(said.verdict, said.method, lang, kind)
    last = said.last_verdict
    if last is None or standing(last) == "unknown":
        return word
    before = verdicts.word(last, said.method, lang, kind)
    return SCREENS["last-verdict"].in_(lang, word=word, last=before)


def names_last_verdict(row: Row) -> bool:
    """Say whether a row's verdict waits for the last figure and names the one before."""
    last = row.assessment.last_verdict
    return last is not None and standing(last) != "unknown"
