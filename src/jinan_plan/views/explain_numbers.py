"""The numbers of a step as they stand in its sentence, and as they stand in its formula."""

from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal

from jinan_plan import figures
from jinan_plan.assess.methods.registry import METHODS
from jinan_plan.assess.step import Step
from jinan_plan.lang import Lang
from jinan_plan.model.indicator import Indicator
from jinan_plan.views import wording

_RATIOS = {
    "progress", "time", "due", "pace", "ratio", "completion", "excess", "lead", "needed",
    "actual_growth", "required_growth", "signed_growth", "expected_share", "gap_share",
    "progress_value",
}  # fmt: skip
_COUNTS = {
    "passed", "span", "start", "year", "first_year", "years", "left", "months", "met", "observed",
    "base_year_used", "current_year",
}  # fmt: skip
_PER_CENT = {"goal", "average", "expected_change", "ours", "theirs"}
_SCORES = {"score", "csi", "ap"}
_DIFFERENCES = {
    "done", "way", "back", "made", "needed", "gap", "change", "mean_change", "last_change",
    "actual_per_year", "needed_per_year",
}  # fmt: skip
_INDEX_KINDS = {"growth", "cum_change"}
_IN_UNITS = ("needed_line", "needed_sum")
_OWN_PLACES = 4
"""A number of no more digits after the point is one that was written so."""


def ratio(value: Decimal) -> str:
    """Write a ratio with four digits, floored so that a bound is never shown as reached."""
    return figures.trimmed(figures.rounded(value, 4, ROUND_FLOOR))


def percent(fraction: Decimal) -> str:
    """Write a fraction as a floored percentage with one digit, none where it is whole."""
    text = figures.percent(fraction, 1)
    return text.replace(".0%", "%")


def per_cent(value: Decimal) -> str:
    """Write a number of per cent with at most two digits."""
    return figures.at_most(value, 2) + "%"


def amount(value: Decimal, indicator: Indicator) -> str:
    """Write a value with its own digits, a computed one with the indicator's, at least two."""
    exponent = value.as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    if places <= max(_OWN_PLACES, indicator.decimals or 0):
        return figures.grouped(value)
    return figures.at_most(value, max(indicator.decimals or 0, 2))


class Wording:
    """Writes numbers of one indicator with their unit."""

    def __init__(self, indicator: Indicator, lang: Lang) -> None:
        self.indicator = indicator
        self.lang = lang
        self.unit = wording.unit(indicator)
        self.relative = indicator.target is not None and indicator.target.faster_than is not None

    def value(self, value: Decimal) -> str:
        """Write a value in the unit: ``5,853 亿元``, ``63.5%``; a lead in percentage points."""
        if self.relative:
            return self.difference(value)
        return self.with_unit(amount(value, self.indicator))

    def with_unit(self, text: str) -> str:
        """Put the unit behind a written number."""
        return wording.joined(text, self.unit)

    def difference(self, value: Decimal) -> str:
        """Write a difference of two values; of percentages it is in percentage points."""
        text = amount(value, self.indicator)
        if self.unit not in {"%", "％"}:
            return self.with_unit(text)
        return wording.points(text, self.lang)

    def sentence(self, step: Step) -> dict[str, str]:
        """Give what the sentence of a step mentions, by placeholder."""
        found: dict[str, str] = {}
        for name, number in step.numbers.items():
            found |= self._said(step.code, name, Decimal(number))
        return found

    def _said(self, code: str, name: str, value: Decimal) -> Mapping[str, str]:
        if name in _COUNTS:
            return {name: figures.trimmed(value)}
        if name in _PER_CENT or (name == "change" and _of_index(code)):
            return {name: per_cent(value)}
        if name in _RATIOS and not (name == "needed" and code.startswith(_IN_UNITS)):
            return {name: ratio(value), f"{name}_percent": percent_of(name, value)}
        if name in _DIFFERENCES:
            return self._difference(name, value)
        if name in _SCORES:
            return {name: figures.at_most(value, 2)}
        if name == "index" or (self.indicator.kind in _INDEX_KINDS and _of_method(code)):
            return {name: figures.at_most(value, 4)}
        return {name: self.value(value), f"{name}_bare": amount(value, self.indicator)}

    def _difference(self, name: str, value: Decimal) -> Mapping[str, str]:
        text = self.difference(value)
        if name == "made":
            return {name: text, "made_yearly": per_cent(value)}
        return {name: f"+{text}" if name == "change" and value > 0 else text}

    def formula(self, step: Step) -> dict[str, str]:
        """Give the bare numbers of a step's formula; those below zero stand in brackets."""
        found: dict[str, str] = {}
        for name, number in step.numbers.items():
            value = Decimal(number)
            said = dict(self._said(step.code, name, value))
            plain = said[name] in {self.value(value), self.difference(value)}
            if name in _DIFFERENCES or (plain and name not in _PER_CENT):
                per_cent_change = name == "change" and _of_index(step.code)
                said[name] = said[name] if per_cent_change else amount(value, self.indicator)
            found |= {key: _bracketed(key, text) for key, text in said.items()}
        return found


_RESULTS = {"progress", "pace", "ratio", "completion", "lead", "expected_share", "progress_value"}


def _bracketed(name: str, text: str) -> str:
    return f"({text})" if text.startswith("-") and name not in {*_RESULTS, "change"} else text


def _of_index(code: str) -> bool:
    """Say whether a step's change is that of an index, in per cent."""
    parts = set(code.split("_"))
    return bool(parts & {"fall", "rise"})


def _of_method(code: str) -> bool:
    """Say whether a step of an index shows the index itself rather than per cent."""
    return code.split("_", maxsplit=1)[0] in METHODS


def percent_of(name: str, value: Decimal) -> str:
    """Write a fraction as a percentage: growth with two digits, shares with one.

    Shares are floored, and so is growth that a class is read from, so that a bound is never
    shown as reached.
    """
    if name == "signed_growth":
        return figures.percent(value, 2).replace(".00%", "%")
    if name == "needed" or name.endswith("growth"):
        return per_cent(value * 100)
    return percent(value)
