"""One indicator of the report: chart, facts, verdict with its reasons, methods, history."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct

from jinan_plan import figures
from jinan_plan.assess.rows import Row
from jinan_plan.assess.vintage import evaluations_known
from jinan_plan.lang import Lang
from jinan_plan.messages.report import REPORT
from jinan_plan.messages.screens import SCREENS
from jinan_plan.views import totals, verdict, wording
from jinan_plan.views.chart import Chart, chart_of
from jinan_plan.views.detail import kind_words, standing_facts, target_words
from jinan_plan.views.detail import yearly_words as yearly
from jinan_plan.views.report.citing import Citation
from jinan_plan.views.report.ground import Ground
from jinan_plan.views.report.headline import Said, said
from jinan_plan.views.report.history import History, history
from jinan_plan.views.report.methods import Methods, methods
from jinan_plan.views.report.sectors import verdict_said


class Fact(Struct, frozen=True):
    """A label, what it says, and where that comes from."""

    label: str
    text: str
    cited: tuple[Citation, ...] = ()


class Section(Struct, frozen=True):
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
    methods: Methods
    history: History
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
        methods=methods(row, comparison.judgements, lang),
        history=history(ground, row),
        unit=wording.unit(indicator),
        note=indicator.note.pick(lang) if indicator.note else "",
        official=tuple(_official(ground, row)),
    )


def _last(row: Row, lang: Lang) -> str:
    last = wording.known_before(row.assessment)
    if last is None:
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
    found, unit = row.projection, wording.unit(row.indicator)
    if totals.is_lead(row):
        unit = REPORT["points-beyond"].in_(lang)
    if found.value is None or row.target is None or not wording.is_decided(row.assessment):
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
    return figures.grouped(value, wording.rate_places(row))


def _official(ground: Ground, row: Row) -> Iterable[Fact]:
    assessment, lang = ground.assessment, ground.lang
    for found in evaluations_known(
        assessment.book.plan, row.indicator, assessment.year, assessment.known_by
    ):
        word = said(found.class_, "pace", lang, row.indicator.kind).word
        text = word
        if found.words and found.words != word:
            text = f"{word} {wording.quoted(found.words)}"
        label = REPORT["official"].in_(lang, year=found.year)
        yield Fact(label, text, ground.sources.cite(found.source or ()))
