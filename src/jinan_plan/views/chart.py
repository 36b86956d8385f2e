"""One indicator as a chart: what is to be drawn, in planning terms; nothing is drawn here."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jinan_plan import figures
from jinan_plan.assess.case import Case, Point
from jinan_plan.assess.comparison import Comparison
from jinan_plan.assess.figure import last_digit_unit
from jinan_plan.assess.rows import BaselineInForce, Row
from jinan_plan.lang import Lang
from jinan_plan.messages.report import REPORT
from jinan_plan.model.actual import Actual
from jinan_plan.views import wording
from jinan_plan.views.axis import round_ticks

UNSETTLED = {"provisional", "estimated", "forecast"}
"""Statuses of figures that will be replaced; they are drawn hollow."""

_HUNDRED = Decimal(100)
_NEAR_ZERO = Decimal("0.4")
"""An axis starts at zero when the lowest value is below this part of the highest."""


class Mark(Struct, frozen=True):
    """One figure of the chart.

    Attributes:
        reach: The other end of a figure that is not exact, where it has one ("the 4,000 class").
        open_end: +1 for "more than", -1 for "less than"; 0 where both ends are known.
        settled: The figure is not provisional, estimated or forecast.
        label: The value as reported.
    """

    year: int
    value: Decimal
    label: str
    settled: bool = True
    baseline: bool = False
    reach: Decimal | None = None
    open_end: int = 0

    @property
    def inexact(self) -> bool:
        """Say whether the figure is an interval."""
        return self.reach is not None or self.open_end != 0


class Aim(Struct, frozen=True):
    """What is to be reached: one value, or both bounds of a band."""

    year: int
    low: Decimal
    high: Decimal
    label: str


class Outlook(Struct, frozen=True):
    """Where the trend leads by the target year; the interval may be unknown."""

    year: int
    value: Decimal
    low: Decimal | None
    high: Decimal | None


class Chart(Struct, frozen=True):
    """One indicator's figures, path, target and projection on one scale.

    Attributes:
        measure: What the values are: the unit, or "change since 2020, %".
        path: Where an even path would be, year by year.
        expected: The path at the year of the newest figure.
        ticks: Round values on the axis, lowest first; the first and the last bound the axis.
        summary: The same in words, for those who do not see the chart.
    """

    measure: str
    marks: tuple[Mark, ...]
    path: tuple[Point, ...]
    expected: Point | None
    aim: Aim | None
    outlook: Outlook | None
    years: tuple[int, ...]
    ticks: tuple[tuple[Decimal, str], ...]
    summary: str

    @property
    def starts_at_zero(self) -> bool:
        """Say whether heights can be compared as such."""
        return self.ticks[0][0] <= 0 <= self.ticks[-1][0]


def chart_of(row: Row, comparison: Comparison, lang: Lang) -> Chart | None:
    """Lay out a row's chart; None where there is too little to draw.

    A growth or change target is drawn as the change since the baseline year, in per cent, and a
    five-year sum as its running total: the quantities that are judged.
    """
    case = comparison.case
    if case is None or case.kind not in {"growth", "cum_change", "cum_sum"}:
        marks = _reported(row, lang)
    else:
        marks = _computed(row, case)
    aim = None if case is None else _aim(row, case, lang)
    if len(marks) + (aim is not None) < 2 or all(mark.baseline for mark in marks):  # noqa: PLR2004 - one mark alone says nothing
        return None
    path = tuple(Point(p.year, _shown(case, p.value)) for p in comparison.path) if case else ()
    newest = max(mark.year for mark in marks)
    due = None if aim is None else aim.year
    expected = next((p for p in path[1:] if p.year == newest and p.year != due), None)
    outlook = None if case is None else _outlook(row, case)
    years = _years(marks, aim)
    ticks = round_ticks(_extent(marks, path, aim, outlook))
    measure = _measure(row, case, lang)
    chart = Chart(measure, marks, path, expected, aim, outlook, years, ticks, summary="")
    return replace(chart, summary=_summary(row, chart, lang))


def _reported(row: Row, lang: Lang) -> tuple[Mark, ...]:
    marks = [_mark(row, figure, lang) for figure in row.observed]
    if row.baseline and all(mark.year != row.baseline.year for mark in marks):
        marks.append(_mark(row, row.baseline, lang))
    return tuple(sorted(marks, key=lambda mark: mark.year))


def _mark(row: Row, figure: BaselineInForce | Actual, lang: Lang) -> Mark:
    value = figure.value if isinstance(figure.value, Decimal) else Decimal(0)
    in_class = figure.qualifier == "class" and not value.is_zero()
    return Mark(
        year=figure.year,
        value=value,
        label=wording.reported(figure, row.indicator, lang),
        settled=figure.status not in UNSETTLED,
        baseline=isinstance(figure, BaselineInForce),
        reach=value + last_digit_unit(value) if in_class else None,
        open_end={"above": 1, "below": -1}.get(figure.qualifier or "", 0),
    )


def unsettled_years(row: Row) -> frozenset[int]:
    """Name the years whose figure will be replaced; that of several years stands for its last."""
    figures_of = (*row.observed, *((row.latest,) if row.latest else ()))
    return frozenset(figure.year for figure in figures_of if figure.status in UNSETTLED)


def _computed(row: Row, case: Case) -> tuple[Mark, ...]:
    """Mark the values of an index or a running total; each is as settled as its year's figure."""
    unsettled = unsettled_years(row)
    found = [(point, False) for point in case.points]
    if case.base is not None and not case.constant:
        found.insert(0, (case.base, True))
    return tuple(
        Mark(
            year=point.year,
            value=_shown(case, point.value),
            label=_rounded(row, _shown(case, point.value)),
            settled=point.year not in unsettled,
            baseline=is_base,
        )
        for point, is_base in found
    )


def _shown(case: Case | None, value: Decimal) -> Decimal:
    """Give a case's value as it is drawn: an index as the change in per cent."""
    if case is None or case.constant or case.kind not in {"growth", "cum_change"}:
        return value
    return (value - 1) * _HUNDRED


def _rounded(row: Row, value: Decimal) -> str:
    return figures.grouped(value, wording.rate_places(row))


def _aim(row: Row, case: Case, lang: Lang) -> Aim | None:
    if row.target is None or not isinstance(row.target.value, Decimal | tuple):
        return None
    low, high = case.band or (case.target, case.target)
    label = wording.aim_of(row, row.target, lang)
    if row.target.relative:
        label = wording.goal(case.comparator, case.target, lang)
    elif case.kind == "growth" and not case.constant:
        change = _rounded(row, _shown(case, high))
        label = REPORT["chart-aim-average"].in_(lang, aim=label, change=change)
    return Aim(case.target_year, _shown(case, low), _shown(case, high), label)


def _outlook(row: Row, case: Case) -> Outlook | None:
    if row.projection.value is None or not wording.is_decided(row.assessment):
        return None
    found = row.projection
    if not case.constant and case.kind in {"growth", "cum_change"}:
        from jinan_plan.assess.projection import project  # noqa: PLC0415 - for indices only

        found = project(case)
    if found.value is None:
        return None
    low = None if found.low is None else _shown(case, found.low)
    high = None if found.high is None else _shown(case, found.high)
    return Outlook(case.target_year, _shown(case, found.value), low, high)


def _years(marks: Sequence[Mark], aim: Aim | None) -> tuple[int, ...]:
    found = [mark.year for mark in marks] + ([aim.year] if aim else [])
    return tuple(range(min(found), max(found) + 1))


def _extent(
    marks: Sequence[Mark], path: Sequence[Point], aim: Aim | None, outlook: Outlook | None
) -> tuple[Decimal, Decimal]:
    values = [mark.value for mark in marks] + [point.value for point in path]
    values += [mark.reach for mark in marks if mark.reach is not None]
    values += [aim.low, aim.high] if aim else []
    values += _of_outlook(outlook, values)
    low, high = min(values), max(values)
    if 0 <= low < high * _NEAR_ZERO:
        low = Decimal(0)
    return low, high


def _of_outlook(outlook: Outlook | None, others: Iterable[Decimal]) -> list[Decimal]:
    """Give a projection's values; an interval far wider than all the rest is cut off."""
    if outlook is None:
        return []
    known = [*others, outlook.value]
    low, high = min(known), max(known)
    room = (high - low) * Decimal("0.75")
    ends = [outlook.value if end is None else end for end in (outlook.low, outlook.high)]
    return [outlook.value, *(min(max(end, low - room), high + room) for end in ends)]


def _measure(row: Row, case: Case | None, lang: Lang) -> str:
    unit = wording.unit(row.indicator)
    if row.target is not None and row.target.relative:
        return REPORT["chart-lead"].in_(lang)
    if case is not None and not case.constant and case.kind in {"growth", "cum_change"}:
        return REPORT["chart-change-since"].in_(lang, year=case.base_year)
    if case is not None and case.kind == "cum_sum":
        return REPORT["chart-total-since"].in_(lang, year=case.base_year, unit=unit)
    return unit


def _summary(row: Row, chart: Chart, lang: Lang) -> str:
    listed = [
        REPORT["chart-baseline" if mark.baseline else "chart-figure"].in_(
            lang, year=mark.year, value=mark.label
        )
        for mark in chart.marks
    ]
    separator = REPORT["list"].in_(lang)
    code = "chart-figures" if chart.measure else "chart-figures-plain"
    said = [REPORT[code].in_(lang, measure=chart.measure, list=separator.join(listed))]
    if chart.expected is not None:
        value = _rounded(row, chart.expected.value)
        said.append(REPORT["chart-expected"].in_(lang, year=chart.expected.year, value=value))
    if chart.aim:
        said.append(REPORT["chart-target"].in_(lang, year=chart.aim.year, value=chart.aim.label))
    if chart.outlook:
        said.append(_outlook_words(row, chart.outlook, lang))
    return REPORT["sentence-gap"].in_(lang).join(said)


def _outlook_words(row: Row, outlook: Outlook, lang: Lang) -> str:
    value = _rounded(row, outlook.value)
    if outlook.low is None or outlook.high is None:
        return REPORT["chart-projection"].in_(lang, year=outlook.year, value=value)
    return REPORT["chart-projection-interval"].in_(
        lang,
        year=outlook.year,
        value=value,
        low=_rounded(row, outlook.low),
        high=_rounded(row, outlook.high),
    )
