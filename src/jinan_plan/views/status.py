"""The status screen: a headline, then a table per sector."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.rows import PlanAssessment, Row, Summary
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.plan import Sector
from jinan_plan.views import verdict, wording
from jinan_plan.views.document import Block, Document, Heading, Line
from jinan_plan.views.table import Cell, Column, Table, Tone


def status_document(assessment: PlanAssessment, lang: Lang, rows: Sequence[Row]) -> Document:
    """Lay out the assessed rows, in the order given, by sector."""
    blocks: list[Block] = [*_headline(assessment, lang)]
    for sector in assessment.book.plan.sector:
        own = [row for row in rows if row.indicator.sector == sector.key]
        if own:
            blocks.append(_sector(assessment, sector, own, lang))
    blocks.extend(_legend(rows, lang))
    if not assessment.book.journal.entries:
        blocks.append(Line.of(""))
        blocks.append(Line.of(SCREENS["nothing-recorded"].in_(lang)))
    return Document(tuple(blocks))


def sorted_rows(rows: Iterable[Row], order: str, lang: Lang) -> list[Row]:
    """Sort rows: as planned, by what is still missing (in per cent), by pace, or by name."""
    listed = list(rows)
    match order:
        case "gap":
            return sorted(listed, key=_share_missing, reverse=True)
        case "pace":
            return sorted(listed, key=_pace)
        case "name":
            return sorted(listed, key=lambda row: row.indicator.name.pick(lang))
        case _:
            return listed


def _share_missing(row: Row) -> tuple[bool, object]:
    done = wording.measure(row, "progress")
    return (done is not None, 0 if done is None else 1 - done)


def _pace(row: Row) -> tuple[bool, object]:
    pace = wording.measure(row, "pace")
    return (pace is None, 0 if pace is None else pace)


def _headline(assessment: PlanAssessment, lang: Lang) -> Iterable[Block]:
    plan = assessment.book.plan.plan
    yield Heading(plan.title.pick(lang))
    yield Line.of(
        SCREENS["standing"].in_(
            lang, start=plan.start, end=plan.end, year=assessment.year, day=assessment.as_of
        ),
        Tone.MUTED,
    )
    yield counts(assessment.summary, assessment.method, lang)
    if assessment.summary.binding_behind:
        names = [
            row.indicator.name.pick(lang)
            for row in assessment.rows
            if row.key in assessment.summary.binding_behind
        ]
        said = SCREENS["binding-behind"].in_(lang, names=SCREENS["comma"].in_(lang).join(names))
        yield Line.of(said, Tone.BAD)


def counts(summary: Summary, method: str, lang: Lang) -> Line:
    """Write how many goals stand where, best first; goals without data are named as such."""
    total = sum(summary.counts.values())
    pieces: list[tuple[str, Tone]] = [(SCREENS["goals"].in_(lang, count=total), Tone.PLAIN)]
    ordered = sorted(summary.counts.items(), key=lambda item: _rank(item[0]))
    for place, (code, count) in enumerate(ordered):
        pieces.append((SCREENS["comma"].in_(lang) if place else "", Tone.PLAIN))
        word = f"{verdict.sign(code)} {count} {verdict.word(code, method, lang)}"
        pieces.append((word, verdict.tone(code)))
    return Line(tuple(pieces))


def _rank(code: str) -> int:
    return verdict.ORDER.index(code) if code in verdict.ORDER else len(verdict.ORDER)


def _columns(lang: Lang) -> tuple[Column, ...]:
    def column(
        key: str, rank: int, *, right: bool = True, flexible: bool = False, least: int = 12
    ) -> Column:
        return Column(key, SCREENS[f"column-{key}"].in_(lang), right, rank, flexible, least)

    return (
        column("indicator", 0, right=False, flexible=True, least=28),
        column("unit", 3, right=False),
        column("baseline", 6),
        column("latest", 1),
        column("year", 1, right=False),
        column("target", 0, flexible=True, least=16),
        column("gap", 2),
        column("progress", 3),
        column("expected", 7),
        column("needed", 5),
        column("recent", 6),
        column("verdict", 0, right=False, flexible=True, least=22),
        column("second", 8, right=False),
    )


def _sector(assessment: PlanAssessment, sector: Sector, rows: list[Row], lang: Lang) -> Table:
    summary = assessment.sectors.get(sector.key)
    aside = counts(summary, assessment.method, lang).text if summary and summary.counts else ""
    table = Table(
        columns=_columns(lang),
        rows=tuple(_cells(row, lang) for row in rows),
        title=sector.name.pick(lang),
        aside=aside,
    )
    return table.without_empty_columns()


def _cells(row: Row, lang: Lang) -> tuple[Cell, ...]:
    indicator = row.indicator
    code = row.assessment.verdict
    second = row.second_opinion.verdict
    expected = wording.expected(row)
    return (
        _named(row, lang),
        Cell(indicator.unit or "", tone=Tone.MUTED),
        Cell(wording.reported(row.baseline, indicator, lang) if row.baseline else ""),
        Cell(wording.reported(row.latest, indicator, lang) if row.latest else "", tone=Tone.STRONG),
        Cell(wording.year(row.latest) if row.latest else "", tone=Tone.MUTED),
        Cell(wording.target(row, lang)),
        Cell(wording.gap(row, lang)),
        Cell(wording.progress(row)),
        Cell(expected),
        _yearly(row, row.needed_per_year),
        _yearly(row, row.recent_per_year),
        Cell(f"{verdict.sign(code)} {wording.verdict(row, lang)}", code, verdict.tone(code)),
        Cell(
            ""
            if second in {"not_applicable", "insufficient_data", "not_judged"}
            else verdict.word(second, row.second_opinion.method, lang),
            second,
            Tone.MUTED,
        ),
    )


def _named(row: Row, lang: Lang) -> Cell:
    name = row.indicator.name.pick(lang)
    if row.indicator.binding:
        name = SCREENS["binding-name"].in_(lang, name=name)
    return Cell(name, row.key)


def _yearly(row: Row, value: Decimal | None) -> Cell:
    if value is None:
        return Cell("")
    places = row.indicator.decimals
    return Cell(figures.signed(value, 1 if places is None else places), value)


def _legend(rows: Sequence[Row], lang: Lang) -> Iterable[Block]:
    used = {letter for row in rows if row.latest for letter in wording.marks(row.latest)}
    said = [SCREENS[f"mark-{letter}"].in_(lang) for letter in "pefrdbs" if letter in used]
    shown = [wording.target(row, lang) for row in rows]
    shown += [wording.reported(row.latest, row.indicator, lang) for row in rows if row.latest]
    said += [
        SCREENS[f"sign-{name}"].in_(lang)
        for name, sign in (("above", ">"), ("about", "~"))
        if any(text.startswith(sign) for text in shown)
    ]
    if any(wording.names_last_verdict(row) for row in rows):
        said.append(SCREENS["mark-last"].in_(lang))
    if said:
        yield Line.of("")
        yield Line.of(
            SCREENS["legend"].in_(lang, marks=SCREENS["comma"].in_(lang).join(said)), Tone.MUTED
        )
