"""The screen of one indicator: what it is, where it stands, and every figure ever reported."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.comparison import Comparison
from jinan_plan.assess.rows import BaselineInForce, LatestActual, PlanAssessment, Row, TargetInForce
from jinan_plan.assess.vintage import evaluations_known
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import REASONS
from jinan_plan.model.actual import Entry
from jinan_plan.model.book import Book
from jinan_plan.views import remaining, totals, verdict, wording
from jinan_plan.views.chart import chart_of
from jinan_plan.views.document import Block, Document, Facts, Heading, Line
from jinan_plan.views.reported import cited, cited_from, figure, period, remark
from jinan_plan.views.table import Cell, Column, Table, Tone


def detail_document(
    assessment: PlanAssessment, row: Row, lang: Lang, comparison: Comparison | None = None
) -> Document:
    """Lay out one assessed row with its history and the sources behind it.

    Args:
        assessment: The whole plan.
        row: The row to show.
        lang: The language of the words.
        comparison: The row looked at closely; with it the screen has a chart.
    """
    book = assessment.book
    indicator = row.indicator
    blocks: list[Block] = [Heading(indicator.name.pick(lang))]
    blocks.append(kind_words(row, book, lang))
    blocks.append(Line.of(""))
    blocks.append(Facts(tuple(_facts(assessment, row, lang))))
    chart = chart_of(row, comparison, lang) if comparison else None
    if chart:
        name = "chart" if chart.measure else "chart-plain"
        blocks += [Heading(SCREENS[name].in_(lang, measure=chart.measure), 2), chart]
    entries = _entries(assessment, indicator.key)
    if entries:
        blocks.append(_history(book, entries, lang))
    else:
        blocks.append(Line.of(""))
        blocks.append(Line.of(SCREENS["no-figures"].in_(lang, key=indicator.key), Tone.MUTED))
    return Document(tuple(blocks))


def kind_words(row: Row, book: Book, lang: Lang) -> Line:
    """Name a row's key, sector, kind, and whether it is binding."""
    indicator = row.indicator
    sector = book.plan.sectors[indicator.sector].name.pick(lang)
    words = [
        indicator.key,
        sector,
        SCREENS[f"kind-{indicator.kind}"].in_(lang),
        SCREENS["binding" if indicator.binding else "expected"].in_(lang),
    ]
    if indicator.context:
        words[-1] = SCREENS["context"].in_(lang)
    return Line.of(SCREENS["comma"].in_(lang).join(words), Tone.MUTED)


def _facts(assessment: PlanAssessment, row: Row, lang: Lang) -> Iterable[tuple[str, Line]]:
    book, indicator = assessment.book, row.indicator

    def fact(
        name: str, text: str, tone: Tone = Tone.PLAIN, sources: Sequence[str] = ()
    ) -> tuple[str, Line]:
        pieces = ((text, tone), (cited_from(sources, book, lang), Tone.MUTED))
        return SCREENS[f"fact-{name}"].in_(lang), Line(pieces)

    def figure_of(one: BaselineInForce | LatestActual, year: str) -> str:
        words = wording.reported(one, indicator, lang, wording.unit(indicator))
        return SCREENS["comma"].in_(lang).join((words, year))

    yield fact("verdict", _verdict(row, row.assessment, lang), wording.tone(row.assessment))
    yield from _remarks(verdict.remarks(row.assessment, lang), lang)
    if row.baseline:
        text = figure_of(row.baseline, str(row.baseline.year))
        yield fact("baseline", text, sources=row.baseline.source)
    if row.target:
        yield fact("target", target_words(row, row.target, lang), sources=row.target.source)
        if row.target.superseded:
            yield fact("earlier-target", target_words(row, row.target.superseded, lang))
    if row.latest:
        text = figure_of(row.latest, wording.year(row.latest))
        yield fact("latest", text, Tone.STRONG, row.latest.source)
    yield from standing_facts(row, lang)
    yield fact("second", _verdict(row, row.second_opinion, lang))
    yield from _remarks(verdict.remarks(row.second_opinion, lang)[:1], lang)
    if row.yearly:
        yield fact("yearly", yearly_words(row, lang))
    for said in evaluations_known(book.plan, indicator, assessment.year, assessment.known_by):
        word = verdict.official(said, indicator.kind, lang)
        text = SCREENS["of-year"].in_(lang, text=word, year=said.year)
        yield fact("official", text, sources=said.source or ())
    if indicator.note:
        yield fact("note", indicator.note.pick(lang))


def _remarks(words: Sequence[str], lang: Lang) -> Iterable[tuple[str, Line]]:
    if words:
        yield "", Line.of(SCREENS["semicolon"].in_(lang).join(words), Tone.MUTED)


def target_words(row: Row, target: TargetInForce, lang: Lang) -> str:
    """Write a target with its unit, its year and the words it was stated in."""
    value = wording.aim_of(row, target, lang, wording.unit_of_target(row.indicator))
    parts = [part for part in (value, str(target.year)) if part]
    if target.stated:
        parts.append(wording.quoted(target.stated))
    return SCREENS["comma"].in_(lang).join(parts)


def standing_facts(row: Row, lang: Lang) -> Iterable[tuple[str, Line]]:
    """Say how far a row has come: distance, expected by now, share done, pace a year."""
    indicator = row.indicator
    unit = wording.unit(indicator)
    if row.gap is not None:
        yield SCREENS["fact-distance"].in_(lang), Line.of(remaining.distance(row, lang))
    if indicator.kind != "growth" and (said := totals.so_far(row, lang)):
        yield SCREENS["fact-so-far"].in_(lang), Line.of(said)
    if said := wording.expected(row, lang):
        yield SCREENS["fact-expected"].in_(lang), Line.of(wording.joined(said, unit))
    if done := wording.progress(row):
        pace = wording.measure(row, "pace")
        text = done
        if pace is not None:
            text = SCREENS["done-and-pace"].in_(lang, done=done, pace=figures.grouped(pace, 2))
        yield SCREENS["fact-progress"].in_(lang), Line.of(text)
    if rates := _rates(row, lang):
        yield SCREENS["fact-rate"].in_(lang), Line.of(rates)


def _rates(row: Row, lang: Lang) -> str:
    """Say what each remaining year must bring, where it must bring anything, and what came."""
    rates = (("needs-a-year", remaining.needed(row)), ("made-a-year", remaining.made(row)))
    said = [SCREENS[name].in_(lang, value=text) for name, text in rates if text]
    return SCREENS["comma"].in_(lang).join(said)


def _verdict(row: Row, judgement: Judgement, lang: Lang) -> str:
    words = wording.verdict(row, lang, judgement)
    return f"{verdict.sign(judgement.verdict)} {words} [{judgement.method}]"


def yearly_words(row: Row, lang: Lang) -> str:
    """Write a row's newest yearly target and how that year turned out."""
    line = row.yearly
    if line is None:
        return ""
    unit = wording.unit(row.indicator)
    aim = wording.goal(line.comparator, line.value, lang, unit)
    said = verdict.word(line.verdict, "yearly", lang) if line.verdict else ""
    share, time = line.measures.get("q"), line.measures.get("time")
    if isinstance(share, Decimal) and isinstance(time, Decimal):
        parts = {"done": figures.percent(share), "time": figures.percent(time)}
        said = SCREENS["yearly-part"].in_(lang, **parts)
    elif line.reason:
        said = REASONS[line.reason].in_(lang)
    if line.actual is None:
        return SCREENS["yearly-blank"].in_(lang, year=line.year, goal=aim, words=said)
    got = wording.number(line.actual, row.indicator)
    return SCREENS["yearly-line"].in_(lang, year=line.year, goal=aim, actual=got, words=said)


def _entries(assessment: PlanAssessment, key: str) -> list[tuple[Entry, str]]:
    found: list[tuple[Entry, str]] = []
    for stack in assessment.book.journal.vintages(assessment.known_by, of=key).values():
        found += [(entry, "in-force" if entry is stack[-1] else "revised-since") for entry in stack]
    return sorted(
        found,
        key=lambda item: (item[0].actual.year, item[0].actual.through or 12, item[0].position),
    )


def _history(book: Book, entries: Sequence[tuple[Entry, str]], lang: Lang) -> Table:
    def heading(name: str) -> str:
        return SCREENS[f"column-{name}"].in_(lang)

    columns = (
        Column("period", heading("period")),
        Column("figure", heading("figure"), right=True),
        Column("status", heading("status"), rank=1),
        Column("in-force", heading("in-force"), rank=1),
        Column("published", heading("published"), rank=3),
        Column("source", heading("source"), rank=0, flexible=True, least=20, easy=32),
        Column("reason", heading("reason"), rank=4, flexible=True, least=20, easy=30),
    )
    table = Table(
        columns=columns,
        rows=tuple(_entry_cells(book, entry, standing, lang) for entry, standing in entries),
        title=SCREENS["history"].in_(lang),
    )
    return without_needless_force(table.without_empty_columns(), lang)


def without_needless_force(table: Table, lang: Lang) -> Table:
    """Leave out the column that tells what is in force where every figure is."""
    place = next((n for n, one in enumerate(table.columns) if one.key == "in-force"), None)
    if place is None or any(row[place].text != SCREENS["in-force"].in_(lang) for row in table.rows):
        return table
    return table.keeping([n for n in range(len(table.columns)) if n != place])


def _entry_cells(book: Book, entry: Entry, standing: str, lang: Lang) -> tuple[Cell, ...]:
    actual = entry.actual
    tone = Tone.PLAIN if standing == "in-force" else Tone.MUTED
    status = SCREENS[f"status-{actual.status}"].in_(lang) if actual.status else ""
    return (
        Cell(period(actual, lang), actual.year, tone),
        Cell(figure(actual, lang), tone=tone),
        Cell(status, actual.status, tone),
        Cell(SCREENS[standing].in_(lang), tone=tone),
        Cell(actual.published.isoformat() if actual.published else "", tone=tone),
        Cell(cited(actual.source or (), book, lang), tone=tone),
        Cell(remark(actual, lang), tone=Tone.MUTED),
    )
