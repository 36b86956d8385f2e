"""One indicator of the report: chart, facts, verdict with its reasons, methods, history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.messages.report import METHOD_RATIOS, METHOD_WORDS, REPORT
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.journal import Actual, Entry
from jinan_plan.views import verdict, wording
from jinan_plan.views.chart import Chart, chart_of
from jinan_plan.views.detail import kind_words, standing_facts, target_words
from jinan_plan.views.detail import yearly_words as yearly
from jinan_plan.views.report.citing import Citation
from jinan_plan.views.report.ground import Ground
from jinan_plan.views.report.headline import Said, said
from jinan_plan.views.report.sectors import is_decided, verdict_said
from jinan_plan.views.reported import figure, period

_RATIO: dict[str, str] = {
    "pace": "pace",
    "eurostat": "ratio",
    "opensdg": "progress_value",
    "unsd": "expected_share",
    "escap": "ap",
    "destatis": "gap_share",
    "sdsn": "ratio",
}
"""The number each method's verdict hangs on (docs/methods.md, sections 2 to 7)."""

_SILENT = {"not_applicable", "not_judged"}
"""Verdicts that say nothing; a table of nothing else is left out."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, what it says, and where that comes from."""

    label: str
    text: str
    cited: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodRow:
    """One method's verdict and the number behind it."""

    name: str
    said: Said
    ratio: str
    ratio_words: str
    remark: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One reported figure."""

    period: str
    figure: str
    status: str
    in_force: bool
    standing: str
    published: str
    cited: tuple[Citation, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class Section:
    """One indicator in full.

    Attributes:
        last: The verdict before, where the last figure is awaited.
        remarks: Why the verdict is what it is, and what to know about it.
        official: What official evaluations said of it.
    """

    key: str
    name: str
    kind: str
    said: Said
    last: str
    remarks: tuple[str, ...]
    facts: tuple[Fact, ...]
    chart: Chart | None
    methods: tuple[MethodRow, ...]
    history: tuple[FigureRow, ...]
    unit: str
    note: str
    official: tuple[Fact, ...]


def sections(ground: Ground) -> tuple[Section, ...]:
    """Lay out every indicator that has figures."""
    return tuple(_section(ground, row) for row in ground.detailed)


def _section(ground: Ground, row: Row) -> Section:
    lang, indicator = ground.lang, row.indicator
    comparison = ground.comparisons[row.key]
    judged = row.assessment
    return Section(
        key=row.key,
        name=indicator.name.pick(lang),
        kind=kind_words(row, ground.assessment.book, lang).text,
        said=verdict_said(row, lang),
        last=_last(row, lang),
        remarks=tuple(verdict.remarks(judged, lang)),
        facts=tuple(_facts(ground, row)),
        chart=chart_of(row, comparison, lang),
        methods=_methods(row, comparison.judgements, lang),
        history=tuple(_history(ground, row)),
        unit=indicator.unit or "",
        note=indicator.note.pick(lang) if indicator.note else "",
        official=tuple(_official(ground, row)),
    )


def _last(row: Row, lang: Lang) -> str:
    last = row.assessment.last_verdict
    if last is None or not wording.names_last_verdict(row):
        return ""
    word = said(last, row.assessment.method, lang, row.indicator.kind)
    return REPORT["last-verdict"].in_(lang, sign=word.sign, word=word.word)


def _facts(ground: Ground, row: Row) -> Iterable[Fact]:
    lang, indicator, sources = ground.lang, row.indicator, ground.sources
    unit = wording.unit(indicator)

    def fact(name: str, text: str, cited: Sequence[str] = ()) -> Fact:
        return Fact(SCREENS[f"fact-{name}"].in_(lang), text, sources.cite(cited))

    comma = SCREENS["comma"].in_(lang)
    if row.baseline:
        value = wording.reported(row.baseline, indicator, lang, unit)
        yield fact("baseline", f"{value}{comma}{row.baseline.year}", row.baseline.source)
    if row.target:
        yield fact("target", target_words(row, row.target, lang), row.target.source)
        if row.target.superseded:
            yield fact("earlier-target", target_words(row, row.target.superseded, lang))
    if row.latest:
        value = wording.reported(row.latest, indicator, lang, unit)
        yield fact("latest", f"{value}{comma}{wording.year(row.latest)}", row.latest.source)
    for label, line in standing_facts(row, lang):
        yield Fact(label, line.text)
    if row.yearly:
        yield fact("yearly", yearly(row, lang))
    if projected := _projection(row, lang):
        yield Fact(REPORT["fact-projection"].in_(lang), projected)


def _projection(row: Row, lang: Lang) -> str:
    found, unit = row.projection, row.indicator.unit or ""
    if found.value is None or row.target is None:
        return ""
    year = row.target.year
    value = _projected(row, found.value)
    if found.low is None or found.high is None or found.label is None:
        return REPORT["projection-point"].in_(lang, year=year, value=value, unit=unit)
    return REPORT["projection"].in_(
        lang,
        year=year,
        value=value,
        unit=unit,
        low=_projected(row, found.low),
        high=_projected(row, found.high),
        label=REPORT[f"projection-{found.label}"].in_(lang),
    )


def _projected(row: Row, value: Decimal) -> str:
    places = row.indicator.decimals
    return figures.grouped(value, 1 if places is None else places)


def _methods(row: Row, judgements: Mapping[str, Judgement], lang: Lang) -> tuple[MethodRow, ...]:
    if row.target is None:
        return ()
    if all(judgement.verdict in _SILENT for judgement in judgements.values()):
        return ()
    return tuple(_method(row, name, found, lang) for name, found in judgements.items())


def _method(row: Row, name: str, judgement: Judgement, lang: Lang) -> MethodRow:
    value = judgement.measures.get(_RATIO[name])
    shown = value if isinstance(value, Decimal) and is_decided(judgement) else None
    word = said(judgement.verdict, name, lang, row.indicator.kind)
    last = judgement.last_verdict
    if last is not None and wording.names_last_verdict(row):
        before = said(last, name, lang, row.indicator.kind)
        both = SCREENS["last-verdict"].in_(lang, word=word.word, last=before.word)
        word = Said(word.sign, both, word.tone)
    return MethodRow(
        name=METHOD_WORDS[name].in_(lang),
        said=word,
        ratio="" if shown is None else figures.grouped(shown, 2),
        ratio_words="" if shown is None else METHOD_RATIOS[name].in_(lang),
        remark=SCREENS["semicolon"].in_(lang).join(verdict.remarks(judgement, lang)),
        chosen=name == row.assessment.method,
    )


def _history(ground: Ground, row: Row) -> Iterable[FigureRow]:
    for _, stack in ground.vintages.get(row.key, ()):
        for entry in stack:
            yield _figure(ground, entry, in_force=entry is stack[-1])


def _figure(ground: Ground, entry: Entry, *, in_force: bool) -> FigureRow:
    actual, lang = entry.actual, ground.lang
    standing = "in-force" if in_force else "revised-since"
    return FigureRow(
        period=period(actual, lang),
        figure=figure(actual, lang),
        status=SCREENS[f"status-{actual.status}"].in_(lang) if actual.status else "",
        in_force=in_force,
        standing=SCREENS[standing].in_(lang),
        published=actual.published.isoformat() if actual.published else "",
        cited=ground.sources.cite(actual.source or (), actual.url),
        remark=remark(actual, lang),
    )


def remark(actual: Actual, lang: Lang) -> str:
    """Join why a figure revises an earlier one and what was noted with it."""
    said_of_it = (text for text in (actual.reason, actual.note) if text)
    return SCREENS["semicolon"].in_(lang).join(said_of_it)


def _official(ground: Ground, row: Row) -> Iterable[Fact]:
    plan, lang = ground.assessment.book.plan, ground.lang
    for found in plan.evaluation:
        if plan.indicators[found.indicator].key != row.key:
            continue
        word = said(found.class_, "pace", lang, row.indicator.kind).word
        text = f"{word} “{found.words}”" if found.words else word
        label = REPORT["official"].in_(lang, year=found.year)
        yield Fact(label, text, ground.sources.cite(found.source or ()))
