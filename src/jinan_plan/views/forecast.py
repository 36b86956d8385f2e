"""The screen of ``plan forecast``: projections, each marked as one, and what-ifs beside them."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from jinan_plan import figures
from jinan_plan.assess.backtest import Errors
from jinan_plan.assess.rows import PlanAssessment, Projection, Row
from jinan_plan.assess.scenario import Forecast, Suppositions, WhatIf
from jinan_plan.lang import Lang
from jinan_plan.messages.forecasting import FORECASTING
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import REASONS
from jinan_plan.views import totals, wording
from jinan_plan.views.document import Block, Document, Facts, Heading, Line, Note
from jinan_plan.views.explain_numbers import Wording, percent
from jinan_plan.views.headline import standing_line
from jinan_plan.views.legend import listed, sign_notes, total_notes
from jinan_plan.views.table import Cell, Column, Table, Tone

_TONES = {"likely": Tone.GOOD, "uncertain": Tone.DOUBT, "unlikely": Tone.BAD}
_SIGNS = {"likely": "▴", "uncertain": "?", "unlikely": "▾"}


def forecast_document(
    assessment: PlanAssessment,
    forecasts: Sequence[Forecast],
    supposed: Suppositions,
    lang: Lang,
    *,
    named: bool,
) -> Document:
    """Lay out the outlook of indicators.

    Args:
        assessment: The plan, for its title and the moment looked from.
        forecasts: One per indicator asked for.
        supposed: What was supposed.
        lang: The language of the words.
        named: The indicators were named, so one without a projection says why.
    """
    return Document(tuple(_Outlook(assessment, supposed, lang).blocks(forecasts, named=named)))


class _Outlook(Struct, frozen=True):
    assessment: PlanAssessment
    supposed: Suppositions
    lang: Lang

    def say(self, code: str, **params: object) -> str:
        return FORECASTING[code].in_(self.lang, **params)

    def blocks(self, forecasts: Sequence[Forecast], *, named: bool) -> Iterator[Block]:
        yield Heading(self.say("title"))
        yield standing_line(self.assessment, self.lang)
        yield Line.of(self.say("never-a-verdict"), Tone.STRONG)
        if self.supposed.trend != "steps":
            yield Line.of(self.say(f"trend-{self.supposed.trend}"))
        yield from self.suppositions()
        shown = [one for one in forecasts if named or _says_something(one)]
        if not shown:
            yield Line.of(self.say("nothing"))
            return
        yield self.table(shown)
        if left := len(forecasts) - len(shown):
            yield Line.of(self.say("left-out", count=left), Tone.MUTED)
        yield from listed(list(self.notes([one.row for one in shown])), self.lang)
        if named:
            yield from self.tried(shown)
        elif any(one.tried.one_step is not None for one in shown):
            yield Line.of(self.say("tried-hint"), Tone.MUTED)

    def notes(self, rows: Sequence[Row]) -> Iterator[Note]:
        """Say what signs and points mean, where they are used."""
        goals = [self.goal(row) for row in rows]
        written = {"target": [goal for _, goal, _ in goals], "latest": [got for *_, got in goals]}
        yield from sign_notes(written, self.lang)
        yield from total_notes([row for row in rows if not totals.is_lead(row)], self.lang)
        if any(totals.is_lead(row) for row in rows):
            yield Note(self.say("mark-points"), ("unit",))

    def suppositions(self) -> Iterator[Line]:
        if self.supposed.growth is not None:
            growth = figures.trimmed(self.supposed.growth * 100) + "%"
            yield Line.of(self.say("supposed-growth", growth=growth))
        indicators = self.assessment.book.plan.indicators
        for key, given in self.supposed.figures.items():
            row = indicators[key]
            for figure in given:
                unit = wording.unit(row)
                value = wording.hedged(figure.value, figure.qualifier, None, self.lang, unit)
                name = row.name.pick(self.lang)
                said = self.say("supposed-figure", name=name, year=figure.year, value=value)
                yield Line.of(said)
        if self.supposed.growth is not None or self.supposed.figures:
            yield Line.of(self.say("nothing-written"), Tone.MUTED)

    def table(self, forecasts: Sequence[Forecast]) -> Table:
        years = {one.target_year for one in forecasts}
        heading = self.say("column-target-plain")
        if len(years) == 1:
            heading = self.say("column-target", year=years.pop())
        columns = [
            Column(
                "indicator", SCREENS["column-indicator"].in_(self.lang), flexible=True, least=20
            ),
            Column("unit", SCREENS["column-unit"].in_(self.lang), rank=2),
            Column("target", heading, right=True),
            Column("latest", self.say("column-latest"), right=True, rank=3),
            Column("point", self.say("column-point"), right=True),
            Column("interval", self.say("column-interval"), right=True, rank=2),
            Column("chance", self.say("column-chance"), right=True, rank=1),
            Column("label", self.say("column-label"), flexible=True, least=14),
            Column("after", self.say("column-after"), right=True),
            Column("after-interval", self.say("column-after-interval"), right=True, rank=5),
            Column("after-chance", self.say("column-after-chance"), right=True, rank=1),
            Column("after-label", self.say("column-after-label"), flexible=True, least=14),
            Column("remarks", self.say("column-remarks"), flexible=True, least=18, rank=6),
        ]
        table = Table(tuple(columns), tuple(self.cells(one) for one in forecasts))
        kept = list(range(len(columns)))
        if all(one.what_if is None for one in forecasts):
            kept = [at for at in kept if not columns[at].key.startswith("after")]
        return table.keeping(kept).without_empty_columns()

    def cells(self, one: Forecast) -> tuple[Cell, ...]:
        row = one.row
        unit, target, latest = self.goal(row)
        if row.latest is not None:
            latest = self.say("latest", value=latest, year=row.latest.year)
        return (
            Cell(row.indicator.name.pick(self.lang), row.key),
            Cell(unit, tone=Tone.MUTED),
            Cell(target),
            Cell(latest),
            *self.projected(row, row.projection),
            *self.after(row, one.what_if),
            Cell(self.remarks(row.projection) if row.projection.label else "", tone=Tone.MUTED),
        )

    def goal(self, row: Row) -> tuple[str, str, str]:
        """Write the unit, the target and the latest figure in the quantity that is projected."""
        if totals.is_lead(row):
            return self.say("points"), totals.lead_wanted(row, self.lang), totals.lead(row)
        target, latest = wording.target(row, self.lang), totals.latest(row, self.lang)
        return wording.unit(row.indicator), target, latest

    def projected(self, row: Row, found: Projection | None) -> tuple[Cell, ...]:
        if found is None or found.value is None:
            reason = None if found is None else found.reason
            said = (
                ""
                if reason is None
                else self.say("no-projection", reason=REASONS[reason].in_(self.lang))
            )
            return (Cell(""), Cell(""), Cell(""), Cell(said, tone=Tone.MUTED))
        interval = ""
        if found.low is not None and found.high is not None:
            low, high = sorted((found.low, found.high))
            interval = self.say("interval", low=_shown(row, low), high=_shown(row, high))
        label = found.label or ""
        words = f"{_SIGNS[label]} {self.say(label)}" if label else self.remarks(found)
        return (
            Cell(_shown(row, found.value), found.value),
            Cell(interval),
            Cell("" if found.chance is None else percent(found.chance), found.chance),
            Cell(words, label, _TONES.get(label, Tone.MUTED)),
        )

    def after(self, row: Row, found: WhatIf | None) -> tuple[Cell, ...]:
        if found is None:
            return (Cell(""), Cell(""), Cell(""), Cell(""))
        if found.reason is not None:
            return self.projected(row, Projection(reason=found.reason))
        if found.projection is not None:
            return self.projected(row, found.projection)
        met = bool(found.satisfied)
        text = "" if found.outcome is None else _shown(row, found.outcome)
        said = self.say("reaches" if met else "falls-short")
        tone = Tone.GOOD if met else Tone.BAD
        return (
            Cell(text, found.outcome),
            Cell(""),
            Cell(""),
            Cell(f"{'▴' if met else '▾'} {said}", met, tone),
        )

    def remarks(self, found: Projection) -> str:
        said = [self.say(f"flag-{flag}") for flag in found.flags if f"flag-{flag}" in FORECASTING]
        return SCREENS["semicolon"].in_(self.lang).join(said)

    def tried(self, forecasts: Sequence[Forecast]) -> Iterator[Block]:
        """Say how far forecasts by the same rule missed figures that are known by now."""
        pairs: list[tuple[str, Line]] = []
        for one in forecasts:
            name = one.row.indicator.name.pick(self.lang)
            if one.tried.one_step is not None:
                pairs.append((name, Line.of(self.missed("tried-one", one, one.tried.one_step))))
            elif one.row.projection.value is not None:
                pairs.append((name, Line.of(self.say("tried-none"), Tone.MUTED)))
            if one.tried.to_end is not None:
                pairs.append(("", Line.of(self.missed("tried-end", one, one.tried.to_end))))
        if pairs:
            yield Heading(self.say("tried"), level=2)
            yield Facts(tuple(pairs))

    def missed(self, code: str, one: Forecast, errors: Errors) -> str:
        share = errors.mean_absolute_percentage
        indicator = one.row.indicator
        rounded = "" if share is None else _per_cent(share)
        index = indicator.kind in {"growth", "cum_change"}
        amount = Wording(indicator, self.lang).difference(errors.mean_absolute)
        miss = rounded if index and rounded and not totals.is_lead(one.row) else amount
        if rounded and not index and indicator.unit not in {"%", "％"}:
            miss = self.say("miss", amount=amount, share=rounded)
        return self.say(code, count=errors.count, miss=miss)


def _says_something(one: Forecast) -> bool:
    if one.row.projection.value is not None:
        return True
    return one.what_if is not None and one.what_if.reason is None


def _shown(row: Row, value: Decimal | date) -> str:
    """Write a projected value no finer than the figures are: more would pretend to know."""
    if isinstance(value, date):
        return value.isoformat()
    indicator = row.indicator
    default = 2 if indicator.kind in {"growth", "cum_change", "share"} else 1
    return figures.grouped(value, default if indicator.decimals is None else indicator.decimals)


def _per_cent(share: Decimal) -> str:
    return figures.grouped(share * 100, 1) + "%"
