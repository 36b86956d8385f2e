"""Where the trend leads, and where it would lead if: figures supposed, never recorded.

Everything here is a projection (docs/methods.md, section 8); nothing is a verdict.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, localcontext

from msgspec import Struct, field
from msgspec.structs import replace

from jinan_plan.assess.assessment import row_of
from jinan_plan.assess.backtest import Backtest, backtest
from jinan_plan.assess.case import EXACT, Case
from jinan_plan.assess.known import Known
from jinan_plan.assess.numbers import tidy
from jinan_plan.assess.observed import with_history
from jinan_plan.assess.outlook import outcome, projection_of
from jinan_plan.assess.projection import TRENDS, scale_of
from jinan_plan.assess.question import Question
from jinan_plan.assess.rows import Projection, Row
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.journal import Journal
from jinan_plan.model.values import CHANGE_KINDS, Qualifier

_HUNDRED = Decimal(100)


class Supposed(Struct, frozen=True):
    """A figure taken for granted: what would be reported for a year."""

    year: int
    value: Decimal
    qualifier: Qualifier | None = None


class Suppositions(Struct, frozen=True):
    """What a what-if takes for granted.

    Attributes:
        growth: Yearly growth from the newest figure on, as a fraction; None for none.
        figures: Figures by indicator key.
        trend: How series are carried on, a name from ``projection.TRENDS``.
    """

    growth: Decimal | None = None
    figures: Mapping[str, Sequence[Supposed]] = field(default_factory=dict)
    trend: str = "steps"

    def of(self, key: str) -> bool:
        """Say whether anything is supposed about an indicator."""
        return self.growth is not None or key in self.figures


class WhatIf(Struct, frozen=True):
    """What would follow from figures supposed.

    Attributes:
        figures: The figures supposed, by year; growth fills every year up to the target's.
        outcome: The target year's value, where the figures supposed reach that far; average
            growth or the change over the plan for those kinds, per cent.
        satisfied: Whether that outcome would meet the target (for "about", as at the end).
        projection: Where the trend leads where they do not.
        reason: Why nothing follows (``no_figures``, ``not_a_number``).
    """

    figures: tuple[Supposed, ...] = ()
    outcome: Decimal | None = None
    satisfied: bool | None = None
    projection: Projection | None = None
    reason: str | None = None


class Forecast(Struct, frozen=True):
    """One indicator's outlook.

    Attributes:
        target_year: The year the outlook is for.
        tried: The rule tried on the indicator's own past.
        what_if: What would follow from figures supposed; None where nothing is supposed.
    """

    row: Row
    target_year: int
    tried: Backtest
    what_if: WhatIf | None


def forecast(
    book: Book,
    indicators: Sequence[Indicator],
    supposed: Suppositions,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
) -> tuple[Forecast, ...]:
    """Give the outlook of indicators, and what would follow from figures supposed.

    Args:
        book: The plan and its journal.
        indicators: The rows asked for.
        supposed: What a what-if takes for granted.
        year: The standing year, as for ``assess``.
        as_of: The day up to which things are known; None knows everything.
        today: The day the question is asked.
    """
    with localcontext(EXACT):
        known = Known.at(book, year, as_of, today)
        return tuple(_forecast(known, indicator, supposed, today) for indicator in indicators)


def _forecast(known: Known, indicator: Indicator, supposed: Suppositions, today: date) -> Forecast:
    question = Question.of(known, indicator)
    case = question.written if isinstance(question.written, Case) else None
    tried = Backtest(reason="too_few_values")
    if case is not None and indicator.kind not in {"milestone", "directional"}:
        trend = TRENDS[supposed.trend]
        tried = backtest(with_history(case), trend.scale or scale_of(case), trend.rule)
    projection = projection_of(question.written, supposed.trend)
    return Forecast(
        row=replace(row_of(known, indicator, "pace"), projection=projection),
        target_year=question.evidence.target_year,
        tried=tried,
        what_if=_what_if(known, question, supposed, today),
    )


def _what_if(
    known: Known, question: Question, supposed: Suppositions, today: date
) -> WhatIf | None:
    key = question.indicator.key
    if not supposed.of(key):
        return None
    if question.indicator.kind in {"milestone", "directional"}:
        return WhatIf(reason="no_numeric_target")
    given = tuple(supposed.figures.get(key, ()))
    actuals = [_actual(question, figure) for figure in given]
    if supposed.growth is not None:
        grown = list(_grown(question, given, supposed.growth))
        actuals += grown
        given += tuple(_supposed(actual) for actual in grown)
    if not given:
        return WhatIf(reason="no_figures")
    return _following(known, question, given, actuals, trend=supposed.trend, today=today)


def _following(
    known: Known,
    question: Question,
    given: tuple[Supposed, ...],
    actuals: Sequence[Actual],
    *,
    trend: str,
    today: date,
) -> WhatIf:
    last = max(known.standing.year, *(figure.year for figure in given))
    then = Known.at(_until(known, actuals), last, known.as_of, today)
    asked = Question.of(then, question.indicator)
    case = asked.written
    ordered = tuple(sorted(given, key=lambda figure: figure.year))
    if isinstance(case, Case) and case.latest and case.latest.year >= case.target_year:
        return WhatIf(ordered, outcome(case), asked.judged("pace").verdict == "met")
    return WhatIf(ordered, projection=projection_of(case, trend))


def _until(known: Known, actuals: Sequence[Actual]) -> Book:
    """Give the book without figures after the standing year, and with those supposed."""
    plan = known.book.plan
    kept = [one for one in known.book.journal.entries if one.year <= known.standing.year]
    canonical = {name: row.key for name, row in plan.indicators.items()}
    return Book(plan, Journal((*kept, *actuals), canonical))


def _actual(question: Question, figure: Supposed, *, rate: bool = False) -> Actual:
    """Write a supposed figure as one that would be recorded, on the newest one's footing."""
    newest = question.evidence.newest
    footing = None if newest is None else newest.actual
    form = None if footing is None or footing.from_ is not None else footing.form
    # Not validated: a supposed figure is never written, so it may be longer than a file's may.
    return Actual.model_construct(
        year=figure.year,
        indicator=question.indicator.key,
        value=figure.value,
        qualifier=figure.qualifier,
        form="rate" if rate else form,
        basis=None if footing is None else footing.basis,
        prices=None if footing is None else footing.prices,
    )


def _supposed(actual: Actual) -> Supposed:
    value = actual.value if isinstance(actual.value, Decimal) else Decimal(0)
    return Supposed(actual.year, value, actual.qualifier)


def _grown(question: Question, given: Sequence[Supposed], growth: Decimal) -> Iterator[Actual]:
    """Let the newest figure grow year by year, up to the target year."""
    evidence = question.evidence
    start = _newest(question, given)
    if start is None:
        return
    newest = evidence.newest
    form = question.indicator.actuals if newest is None else newest.actual.form
    by_rate = (
        question.indicator.kind in CHANGE_KINDS and (form or question.indicator.actuals) != "level"
    )
    value = start.value
    for year in range(start.year + 1, evidence.target_year + 1):
        value = tidy(value * (1 + growth))
        figure = tidy(growth * _HUNDRED) if by_rate else value
        yield _actual(question, Supposed(year, figure), rate=by_rate)


def _newest(question: Question, given: Sequence[Supposed]) -> Supposed | None:
    """Give the newest figure known or supposed; without any, the baseline."""
    evidence = question.evidence
    found = list(given)
    if evidence.newest is not None:
        found.append(_supposed(evidence.newest.actual))
    elif evidence.baseline is not None and evidence.indicator.kind != "cum_sum":
        found.append(Supposed(evidence.baseline.year, evidence.baseline.value))
    elif question.indicator.kind in CHANGE_KINDS:
        found.append(Supposed(evidence.base_year, Decimal(0)))
    return max(found, key=lambda figure: figure.year, default=None)
