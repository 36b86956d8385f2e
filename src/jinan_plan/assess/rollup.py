"""Many plans side by side: a line kept of each, and their goals counted together.

Verdicts are counted, never averaged: a plan is no better for having more goals, and two plans
that differ are no plan in between. A plan that cannot be read counts nowhere, which is said.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import localcontext
from functools import reduce
from operator import add

from msgspec import Struct

from jinan_plan.assess.case import EXACT, Judgement
from jinan_plan.assess.condition import holds
from jinan_plan.assess.known import Known
from jinan_plan.assess.question import Question
from jinan_plan.assess.rows import LatestActual
from jinan_plan.assess.tally import NOTHING, Tally, tally
from jinan_plan.diagnostics import Fault
from jinan_plan.messages.verdicts import falls_short
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Header
from jinan_plan.model.values import Bilingual


class PlanLine(Struct, frozen=True):
    """What is kept of one plan.

    Attributes:
        folder: Where it is, as it was named.
        as_of: The day looked from.
        binding_behind: The binding indicators that fall short: key and name, in the plan's order.
        binding: The verdicts of the binding indicators, each once.
    """

    folder: str
    header: Header
    year: int
    as_of: date
    tally: Tally
    binding_behind: tuple[tuple[str, Bilingual], ...] = ()
    binding: frozenset[str] = frozenset()

    @property
    def short(self) -> int:
        """How many of its goals fall short."""
        return sum(count for code, count in self.tally.verdicts.items() if falls_short(code))


class Refused(Struct, frozen=True):
    """Why a folder could not even be looked into: the code of a refusal and what it mentions."""

    code: str
    params: Mapping[str, object]


class Unreadable(Struct, frozen=True):
    """A plan that could not be read: its first fault, or why nothing could be tried.

    Attributes:
        faults: How many faults there are in all.
    """

    folder: str
    why: Fault | Refused
    faults: int = 1


class RollUp(Struct, frozen=True):
    """Many plans, in the order they were named.

    Attributes:
        year: The year asked for; None where each plan stands at its own last full year.
    """

    method: str
    year: int | None
    as_of: date
    entries: tuple[PlanLine | Unreadable, ...]

    @property
    def lines(self) -> tuple[PlanLine, ...]:
        """The plans that could be read."""
        return tuple(one for one in self.entries if isinstance(one, PlanLine))

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """The plans that could not."""
        return tuple(one for one in self.entries if isinstance(one, Unreadable))

    @property
    def total(self) -> Tally:
        """The goals of all plans that could be read, counted together."""
        return reduce(add, (line.tally for line in self.lines), NOTHING)

    def fails(self, condition: str) -> bool:
        """Say whether a condition holds for any plan that could be read."""
        return any(holds(condition, line.tally.counts, line.binding) for line in self.lines)


class Verdict(Struct, frozen=True):
    """An indicator's verdict alone, without the numbers that a row shows beside it."""

    indicator: Indicator
    latest: LatestActual | None
    assessment: Judgement


def line_of(
    folder: str,
    book: Book,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
    method: str = "pace",
    only_binding: bool = False,
) -> PlanLine:
    """Judge a plan and give what is kept of it.

    Args:
        folder: Where the plan is, as it was named.
        book: The plan and its journal.
        year: As for ``assess``; so are ``as_of``, ``today`` and ``method``.
        as_of: See ``year``.
        today: See ``year``.
        method: See ``year``.
        only_binding: Leave out what is not binding.

    Raises:
        KeyError: There is no method of that name.
    """
    with localcontext(EXACT):
        known = Known.at(book, year, as_of, today)
        counted = [
            _verdict(known, indicator, method)
            for indicator in book.plan.indicator
            if not indicator.context and (indicator.binding or not only_binding)
        ]
    binding = [one for one in counted if one.indicator.binding]
    return PlanLine(
        folder=folder,
        header=book.plan.plan,
        year=known.standing.year,
        as_of=known.standing.as_of,
        tally=tally(counted),
        binding_behind=tuple(
            (one.indicator.key, one.indicator.name)
            for one in binding
            if falls_short(one.assessment.verdict)
        ),
        binding=frozenset(one.assessment.verdict for one in binding),
    )


def _verdict(known: Known, indicator: Indicator, method: str) -> Verdict:
    question = Question.of(known, indicator)
    return Verdict(indicator, question.latest, question.judged(method))


def worst_first(entries: Sequence[PlanLine | Unreadable]) -> list[PlanLine | Unreadable]:
    """Put first what cannot be read; then by binding indicators behind, goals short, data missing.

    Each is a number of goals, compared only where the one before is the same. Plans that are
    equal in all keep their order.
    """
    return sorted(entries, key=_badness)


def _badness(entry: PlanLine | Unreadable) -> tuple[int, ...]:
    if isinstance(entry, Unreadable):
        return (0,)
    return (1, -len(entry.binding_behind), -entry.short, -entry.tally.without_data)
