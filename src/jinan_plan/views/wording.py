"""Figures of a row in words and digits: targets, qualifiers, marks."""

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from jinan_plan import figures
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.rows import BaselineInForce, LatestActual, Row, TargetInForce
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import standing
from jinan_plan.model.actual import Actual
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.target import Comparator
from jinan_plan.model.units import unit_of_actuals
from jinan_plan.model.values import CHANGE_KINDS
from jinan_plan.views import verdict as verdicts
from jinan_plan.views.table import Tone

_SIGN = {
    Comparator.AT_LEAST: ">=",
    Comparator.ABOVE: ">",
    Comparator.AT_MOST: "<=",
    Comparator.BELOW: "<",
    Comparator.ABOUT: "~",
}

QUALIFIERS = {"above": ">", "below": "<", "about": "~"}

_INNER = str.maketrans("“”‘’", "‘’“”")

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
    return "%" if indicator.kind in CHANGE_KINDS else unit(indicator)


def joined(text: str, unit: str) -> str:
    """Put a unit behind a written number: ``5,853 亿元``, ``63.5%``."""
    return text + unit if unit in {"%", "％", ""} else f"{text} {unit}"


def points(text: str, lang: Lang) -> str:
    """Name a written number as percentage points."""
    return SCREENS["point" if text.strip("+-") == "1" else "points"].in_(lang, value=text)


def reported(
    figure: BaselineInForce | LatestActual | Actual,
    indicator: Indicator,
    lang: Lang,
    unit: str = "",
) -> str:
    """Write a figure as it was hedged: ``>4,000``, ``~20``, ``1,500 class``."""
    if isinstance(figure.value, Decimal):
        return hedged(figure.value, figure.qualifier, indicator, lang, unit)
    return "" if figure.value is None else figure.value.isoformat()


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
    return QUALIFIERS[qualifier] + text


def places(row: Row) -> int:
    """Say how many digits after the point a computed number of a row is shown with.

    The indicator's; where it names none, as many as the figures have that it comes from.
    """
    if row.indicator.decimals is not None:
        return row.indicator.decimals
    target = None if row.target is None or row.target.relative else row.target.value
    values = (
        target,
        row.baseline.value if row.baseline else None,
        row.latest.value if row.latest else None,
    )
    return max((figures.own_decimals(v) for v in values if isinstance(v, Decimal)), default=0)


def rate_places(row: Row) -> int:
    """Say the same of a number that is divided by years, or compounded: one digit at least."""
    return places(row) if row.indicator.decimals is not None else max(places(row), 1)


def quoted(text: str) -> str:
    """Put a wording between quotation marks; marks of its own become inner ones."""
    return f"“{text.translate(_INNER)}”"


def goal(comparator: Comparator, value: object, lang: Lang, unit: str = "") -> str:
    """Write what is to be reached: ``>10,000``, ``7,000 class``, ``4 to 5``, a day."""
    match value:
        case Decimal() if comparator is Comparator.CLASS:
            text = joined(figures.grouped(value), unit)
            return SCREENS["class-figure"].in_(lang, value=text)
        case Decimal():
            return _SIGN.get(comparator, "") + joined(figures.grouped(value), unit)
        case (Decimal() as low, Decimal() as high):
            said = {"low": figures.grouped(low), "high": figures.grouped(high)}
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
    return aim_of(row, aim, lang, "" if own == unit(row.indicator) else own)


def aim_of(row: Row, aim: TargetInForce, lang: Lang, unit: str = "") -> str:
    """Write the number or day of a target, in force or superseded, with what it is a change of."""
    value = aim.value
    if aim.relative and isinstance(value, Decimal):
        value = figures.rounded(value, rate_places(row), ROUND_HALF_EVEN)
    return change(aim, lang) + goal(aim.comparator, value, lang, unit)


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


def measure(row: Row, name: str) -> Decimal | None:
    """Give a number behind the row's verdict, if the method computed it."""
    value = row.assessment.measures.get(name)
    return value if isinstance(value, Decimal) else None


def expected(row: Row, lang: Lang) -> str:
    """Write where the path was by then; the index of a growth target says nothing to a reader."""
    value = measure(row, "expected_value")
    if value is None or row.indicator.kind == "growth":
        return ""
    if row.indicator.kind == "cum_change" and "progress" in row.assessment.measures:
        said = figures.grouped(value * 100, rate_places(row))
        return (change(row.target, lang) if row.target else "") + said
    return figures.grouped(value, rate_places(row))


def is_decided(judgement: Judgement) -> bool:
    """Say whether a single number can stand for a judgement: its figures are exact enough."""
    return not {judgement.verdict, judgement.last_verdict} & {"insufficient_data", "invalid"}


def progress(row: Row) -> str:
    """Write the share of the task done as a floored percentage; nothing where it is not known."""
    share = done(row)
    if share is None:
        return ""
    strict = row.target is not None and row.target.comparator in _STRICT
    return figures.percent(_NOT_QUITE if strict and share == 1 else share)


def done(row: Row) -> Decimal | None:
    """Give the share of the task done, on the way or at the end; None where it is not known."""
    if not is_decided(row.assessment):
        return None
    share = measure(row, "progress")
    return measure(row, "completion") if share is None else share


def verdict(row: Row, lang: Lang, judgement: Judgement | None = None) -> str:
    """Write a row's verdict; one that waits for the last figure names the verdict before."""
    said = judgement or row.assessment
    kind = row.indicator.kind
    word = verdicts.word(said.verdict, said.method, lang, kind)
    last = known_before(said)
    if last is None:
        return word
    before = f"{verdicts.sign(last)} {verdicts.word(last, said.method, lang, kind)}"
    return SCREENS["last-verdict"].in_(lang, word=word, last=before)


def known_before(judgement: Judgement) -> str | None:
    """Give the verdict before, where the last figure is awaited and one was known."""
    last = judgement.last_verdict
    return None if last is None or standing(last) == "unknown" else last


def tone(judgement: Judgement) -> Tone:
    """Give the tone of a judgement; one that waits for the last figure has that of before."""
    return verdicts.tone(judgement.last_verdict or judgement.verdict)
