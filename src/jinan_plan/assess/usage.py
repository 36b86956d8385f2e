"""What became of every figure of an indicator: used, and what for, or left out, and why."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from jinan_plan.assess.footing import links_of
from jinan_plan.assess.index import chain
from jinan_plan.assess.known import Known
from jinan_plan.assess.question import Question
from jinan_plan.model.actual import Entry
from jinan_plan.model.values import CHANGE_KINDS

Use = Literal[
    "judged",
    "step",
    "baseline",
    "on_the_way",
    "history",
    "covered",
    "part",
    "part_kept",
    "revised_since",
    "not_known_yet",
    "after_year",
    "after_target",
    "forecast",
    "other_prices",
    "other_basis",
    "before_break",
    "too_early",
    "done",
]
"""``covered``: another figure already says what this one says (a level beside rates, say)."""

USED: frozenset[Use] = frozenset({"judged", "step", "baseline", "on_the_way", "part", "done"})


class FigureUse(Struct, frozen=True):
    """A figure and what became of it."""

    entry: Entry
    use: Use


def uses(known: Known, question: Question) -> tuple[FigureUse, ...]:
    """Say of every figure ever recorded for an indicator what became of it, by year."""
    key = question.indicator.key
    then = known.book.journal.vintages(known.as_of, of=key)
    found: list[FigureUse] = []
    for slot, stack in known.book.journal.vintages(of=key).items():
        seen = then.get(slot, ())
        for entry in stack:
            if entry not in seen:
                found.append(FigureUse(entry, "not_known_yet"))
            elif entry.position != seen[-1].position:
                found.append(FigureUse(entry, "revised_since"))
            else:
                found.append(FigureUse(entry, _use(question, entry)))
    return tuple(sorted(found, key=_order))


def _order(use: FigureUse) -> tuple[int, int, int]:
    actual = use.entry.actual
    return (actual.year, actual.through or 12, use.entry.position)


def _use(question: Question, entry: Entry) -> Use:
    evidence = question.evidence
    actual = entry.actual
    if not isinstance(actual.value, Decimal):
        return "done"
    places = {e.position for e in (*evidence.whole, *evidence.spans)}
    if entry.position in places:
        return _role(question, entry)
    revised = None if evidence.baseline is None else evidence.baseline.revised_by
    if revised is not None and revised.position == entry.position:
        return "baseline"
    if evidence.part is not None and evidence.part.position == entry.position:
        return "part" if question.indicator.kind == "cum_sum" else "part_kept"
    if entry.position in {e.position for e in evidence.history}:
        return "history"
    return _left_out(question, entry)


def _role(question: Question, entry: Entry) -> Use:
    evidence = question.evidence
    if question.indicator.kind in {*CHANGE_KINDS, "cum_sum"}:
        links = links_of(question)
        if entry.position in {link.entry.position for link in chain(links, evidence.base_year)}:
            return "step"
        known = {link.entry.position for link in links}
        return "on_the_way" if entry.position in known else "covered"
    newest = evidence.newest
    is_newest = newest is not None and newest.position == entry.position
    return "judged" if is_newest else "on_the_way"


def _left_out(question: Question, entry: Entry) -> Use:
    evidence, actual = question.evidence, entry.actual
    if actual.year > evidence.target_year:
        return "after_target"
    if actual.year > evidence.year:
        return "after_year"
    if actual.status == "forecast":
        return "forecast"
    prices = actual.prices or question.indicator.prices
    if "other_prices" in evidence.flags and prices != question.indicator.prices:
        return "other_prices"
    if "other_prices" in evidence.flags and question.indicator.kind in CHANGE_KINDS:
        return "other_prices"
    if (actual.basis or evidence.version.basis) != evidence.basis:
        return "other_basis"
    if actual.through is not None:
        return "part_kept"
    early = actual.from_ is not None and actual.from_ <= evidence.base_year
    return "too_early" if early else "before_break"
