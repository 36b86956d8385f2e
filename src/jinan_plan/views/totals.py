"""What the figures of single years make together, where the target is about that."""

from decimal import ROUND_HALF_EVEN, Decimal

from jinan_plan import figures
from jinan_plan.assess.aim import FALLING
from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.views import wording

_JOINED = {
    "cum_sum": "total-so-far",
    "cum_change": "change-so-far",
    "growth": "average-so-far",
}
"""Kinds whose figures are of single years and whose target is of all of them together."""


def latest(row: Row, lang: Lang) -> str:
    """Write where an indicator has got to, in the quantity that its target is in.

    Of a total or a change over the plan that is what the years make together, in brackets as
    plans print it; of an average growth, the average so far.
    """
    if row.latest is None:
        return ""
    value = reached(row)
    if value is None:
        return wording.reported(row.latest, row.indicator, lang)
    text = figures.grouped(value)
    if row.latest.qualifier in wording.QUALIFIERS:
        text = wording.QUALIFIERS[row.latest.qualifier] + text
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
        value = row.gap - aim.value
    else:
        value = aim.value + row.gap if aim.comparator in FALLING else aim.value - row.gap
    digits = row.indicator.decimals if row.indicator.kind == "cum_sum" else wording.rate_places(row)
    return value if digits is None else figures.rounded(value, digits, ROUND_HALF_EVEN)


def so_far(row: Row, lang: Lang) -> str:
    """Say in words what the years so far make together.

    Nothing where the newest figure says so itself.
    """
    value = reached(row)
    if value is None or row.latest is None or value == row.latest.value:
        return ""
    kind = row.indicator.kind
    text = figures.grouped(value) if kind == "cum_sum" else figures.signed(value)
    said = wording.joined(text, wording.unit_of_target(row.indicator))
    return SCREENS[_JOINED[kind]].in_(lang, value=said)


def is_lead(row: Row) -> bool:
    """Say whether what is judged is how far an average growth is beyond that of a reference."""
    return row.target is not None and row.target.relative


def lead(row: Row) -> str:
    """Write how many points an average growth is beyond that of its reference so far."""
    if row.gap is None:
        return ""
    return figures.signed(_margin(row) - row.gap, wording.rate_places(row))


def lead_wanted(row: Row, lang: Lang) -> str:
    """Write how many points it is to be."""
    return "" if row.target is None else wording.goal(row.target.comparator, _margin(row), lang)


def _margin(row: Row) -> Decimal:
    promised = row.indicator.target
    return Decimal(0) if promised is None or promised.margin is None else promised.margin
