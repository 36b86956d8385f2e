"""Figures of a row in words and digits: targets, qualifiers, marks, gaps."""

from datetime import date
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.aim import FALLING
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.evidence import CHANGE_KINDS
from jinan_plan.assess.rows import BaselineInForce, LatestActual, Row, TargetInForce
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import standing
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import Comparator
from jinan_plan.model.units import unit_of_actuals
from jinan_plan.views import verdict as verdicts
from jinan_plan.views.table import Tone

_SIGN = {
    Comparator.AT_LEAST: ">=",
    Comparator.ABOVE: ">",
    Comparator.AT_MOST: "<=",
    Comparator.BELOW: "<",
    Comparator.ABOUT: "~",
}

_QUALIFIER = {"above": ">", "below": "<", "about": "~"}

_JOINED = {*CHANGE_KINDS, "cum_sum"}
"""Kinds whose figures are of single years and whose target is of all of them together."""

_STRICT = {Comparator.ABOVE, Comparator.BELOW}
_NOT_QUITE = Decimal("0.999")
"""A figure that stands exactly on a bound it must pass has not met it."""

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


def unit(indicator: Indicator) -> str:
    """Give the unit of an indicator's figures; those of a growth or change are per cent."""
    return unit_of_actuals(indicator) or ""


def unit_of_target(indicator: Indicator) -> str:
    """Give the unit of an indicator's target: a growth or change is one of so many per cent."""
    return "%" if indicator.kind in CHANGE_KINDS or is_relative(indicator) else unit(indicator)


def is_relative(indicator: Indicator) -> bool:
    """Say whether an indicator is to grow faster than another one."""
    return indicator.target is not None and indicator.target.faster_than is not None


def joined(text: str, unit: str) -> str:
    """Put a unit behind a written number: ``5,853 亿元``, ``63.5%``."""
    return text + unit if unit in {"%", "％", ""} else f"{text} {unit}"


def points(text: str, lang: Lang) -> str:
    """Name a written number as percentage points."""
    return SCREENS["point" if text.strip("+-") == "1" else "points"].in_(lang, value=text)


def reported(
    figure: BaselineInForce | LatestActual, indicator: Indicator, lang: Lang, unit: str = ""
) -> str:
    """Write a figure as it was hedged: ``>4,000``, ``~20``, ``1,500 class``."""
    if isinstance(figure.value, date):
        return figure.value.isoformat()
    return hedged(figure.value, figure.qualifier, indicator, lang, unit)


def hedged(
    value: Decimal,
    qualifier: str | None,
    indicator: Indicator | None,
    lang: Lang,
    unit: str = "",
) -> str:
    """Write a value with its qualifier; a hedged value keeps the digits it was reported with.

    Without an indicator every value keeps its digits.
    """
    if qualifier is None:
        text = figures.grouped(value) if indicator is None else number(value, indicator)
        return joined(text, unit)
    text = joined(figures.grouped(value), unit)
    if qualifier == "class":
        return SCREENS["class-figure"].in_(lang, value=text)
    return _QUALIFIER[qualifier] + text


def latest(row: Row, lang: Lang) -> str:
    """Write where an indicator has got to, in the quantity that its target is in.

    Of a total or a change over the plan that is what the years make together, in brackets as
    plans print it; of an average growth, the average so far.
    """
    if row.latest is None:
        return ""
    value = reached(row)
    if value is None:
        return reported(row.latest, row.indicator, lang)
    text = computed(value, row.indicator)
    if row.latest.qualifier in _QUALIFIER:
        text = _QUALIFIER[row.latest.qualifier] + text
    code = "average-figure" if row.indicator.kind == "growth" else "total-figure"
    return SCREENS[code].in_(lang, value=text)


def reached(row: Row) -> Decimal | None:
    """Give what the years so far make together, where the target is about that."""
    aim = row.target
    if row.indicator.kind not in _JOINED or aim is None or row.gap is None or row.latest is None:
        return None
    if not isinstance(aim.value, Decimal):
        return None
    if aim.change == "fall":
        return row.gap - aim.value
    return aim.value + row.gap if aim.comparator in FALLING else aim.value - row.gap


def goal(comparator: Comparator, value: object, lang: Lang, unit: str = "") -> str:
    """Write what is to be reached: ``>10,000``, ``7,000 class``, ``4 to 5``, a day."""
    match value:
        case Decimal() if comparator is Comparator.CLASS:
            text = joined(figures.legible(value), unit)
            return SCREENS["class-figure"].in_(lang, value=text)
        case Decimal():
            return _SIGN.get(comparator, "") + joined(figures.legible(value), unit)
        case (Decimal() as low, Decimal() as high):
            said = {"low": figures.legible(low), "high": figures.legible(high)}
            return joined(SCREENS["band"].in_(lang, **said), unit)
        case date():
            return SCREENS["by-day"].in_(lang, day=value.isoformat())
        case "up" | "down":
            return SCREENS[f"trend-{value}"].in_(lang)
        case _:
            return ""


def target(row: Row, lang: Lang) -> str:
    """Write a row's target; one in words only is quoted where the reader reads Chinese.

    Its unit is named where it is not the one of the figures.
    """
    aim = row.target
    if aim is None:
        return ""
    if aim.comparator is Comparator.TREND and aim.stated and lang is Lang.ZH:
        return aim.stated
    own = unit_of_target(row.indicator)
    shown = "" if own == unit(row.indicator) else own
    return change(aim, lang) + goal(aim.comparator, aim.value, lang, shown)


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
    if is_satisfied(row):
        return SCREENS["gap-none"].in_(lang)
    return computed(row.gap, row.indicator)


def is_satisfied(row: Row) -> bool:
    """Say whether the latest figure is where the target asks it to be."""
    strict = row.target is not None and row.target.comparator in _STRICT
    return row.gap is not None and (row.gap < 0 or (row.gap == 0 and not strict))


def computed(value: Decimal, indicator: Indicator) -> str:
    """Write a number that was worked out, with the indicator's digits or else two at most."""
    if indicator.decimals is not None:
        return number(value, indicator)
    return figures.at_most(value, 2)


def needed(row: Row) -> str:
    """Write what each remaining year must add; nothing where nothing is missing."""
    value = row.needed_per_year
    if value is None or (value.is_zero() and is_satisfied(row)):
        return ""
    return _a_year(row, value)


def made(row: Row) -> str:
    """Write what the years so far have added on average."""
    return "" if row.recent_per_year is None else _a_year(row, row.recent_per_year)


def _a_year(row: Row, value: Decimal) -> str:
    places = row.indicator.decimals
    return figures.signed(value, 1 if places is None else places)


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
        fell = row.target is not None and row.target.change == "fall"
        return figures.grouped(value * (-100 if fell else 100), 1 if places is None else places)
    return number(value, row.indicator)


def progress(row: Row) -> str:
    """Write the share of the task done as a floored percentage."""
    share = done(row)
    if share is None:
        return ""
    strict = row.target is not None and row.target.comparator in _STRICT
    return figures.percent(_NOT_QUITE if strict and share == 1 else share)


def done(row: Row) -> Decimal | None:
    """Give the share of the task done, on the way or at the end."""
    share = measure(row, "progress")
    return measure(row, "completion") if share is None else share


def verdict(row: Row, lang: Lang, judgement: Judgement | None = None) -> str:
    """Write a row's verdict; one that waits for the last figure names the verdict before."""
    said = judgement or row.assessment
    kind = row.indicator.kind
    word = verdicts.word(said.verdict, said.method, lang, kind)
    last = said.last_verdict
    if last is None or standing(last) == "unknown":
        return word
    before = f"{verdicts.sign(last)} {verdicts.word(last, said.method, lang, kind)}"
    return SCREENS["last-verdict"].in_(lang, word=word, last=before)


def tone(judgement: Judgement) -> Tone:
    """Give the tone of a judgement; one that waits for the last figure has that of before."""
    last = judgement.last_verdict
    return verdicts.tone(judgement.verdict if last is None else last)


def names_last_verdict(row: Row) -> bool:
    """Say whether a row's verdict waits for the last figure and names the one before."""
    last = row.assessment.last_verdict
    return last is not None and standing(last) != "unknown"
