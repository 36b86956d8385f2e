"""The status screen: a headline, then a table per sector."""

from collections.abc import Iterable, Sequence

from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.assess.tally import is_silent
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import rank
from jinan_plan.views import glance, remaining, totals, verdict, wording
from jinan_plan.views.document import Block, Document, Facts, Line
from jinan_plan.views.headline import counts, headline, named
from jinan_plan.views.legend import legend
from jinan_plan.views.table import Cell, Column, Table, Tone

DRAWN = {"bar", "trend"}
"""Columns that are drawings, of no use outside a screen."""


def status_document(
    assessment: PlanAssessment,
    lang: Lang,
    rows: Sequence[Row],
    *,
    overview: bool = False,
    order: str = "plan",
    drawn: bool = True,
) -> Document:
    """Lay out the assessed rows.

    Args:
        assessment: The whole plan, for the headline.
        lang: The language of the words.
        rows: The rows to show, in the order given.
        overview: Only name the goals in words of which nothing is known, at the end.
        order: In the order of the plan a table a sector; else one table for all.
        drawn: Also bars and sparks.
    """
    silent = [row for row in rows if overview and is_silent(row)]
    loud = [row for row in rows if not (overview and is_silent(row))]
    blocks: list[Block] = [*headline(assessment, lang)]
    blocks += _tables(assessment, loud, lang, by_sector=order == "plan", drawn=drawn)
    blocks += _silent(assessment, silent, lang)
    blocks += legend(loud, lang, drawn=drawn)
    if not assessment.book.journal.entries:
        blocks.append(Line.of(""))
        blocks.append(Line.of(SCREENS["nothing-recorded"].in_(lang)))
    return Document(tuple(blocks))


def _tables(
    assessment: PlanAssessment, rows: Sequence[Row], lang: Lang, *, by_sector: bool, drawn: bool
) -> list[Table]:
    """Make the tables; a column that says nothing in any of them is left out of all."""
    apart = () if not by_sector else _apart(assessment)
    cells_of = [_cells(row, lang, apart=row.indicator.sector in apart) for row in rows]
    whole = Table(_columns(lang), tuple(cells_of)).without_empty_columns()
    whole = whole.keeping(
        [place for place, one in enumerate(whole.columns) if drawn or one.key not in DRAWN]
    )
    cells = dict(zip((row.key for row in rows), whole.rows, strict=True))
    if not by_sector:
        return [Table(whole.columns, whole.rows, title=SCREENS["all-goals"].in_(lang))]
    return [
        Table(
            columns=whole.columns,
            rows=tuple(cells[row.key] for row in own),
            title=sector.name.pick(lang),
            aside=_aside(assessment, sector.key, lang),
        )
        for sector in assessment.book.plan.sector
        if (own := [row for row in rows if row.indicator.sector == sector.key])
    ]


def _apart(assessment: PlanAssessment) -> frozenset[str]:
    """Give the sectors without a goal, which hold nothing but context."""
    with_goals = {row.indicator.sector for row in assessment.rows if not row.indicator.context}
    return frozenset(sector.key for sector in assessment.book.plan.sector) - with_goals


def _aside(assessment: PlanAssessment, sector: str, lang: Lang) -> str:
    if all(row.indicator.context for row in assessment.rows):
        return ""
    if sector in _apart(assessment):
        return SCREENS["not-counted"].in_(lang)
    rows = [row for row in assessment.rows if row.indicator.sector == sector]
    return counts(rows, assessment.method, lang).text


def _silent(assessment: PlanAssessment, rows: Sequence[Row], lang: Lang) -> Iterable[Block]:
    """Name the goals in words of which nothing is known, a line for each sector."""
    if not rows:
        return
    yield Line.of("")
    yield Line(
        (
            (SCREENS["silent-title"].in_(lang), Tone.STRONG),
            ("  " + SCREENS["silent-hint"].in_(lang), Tone.MUTED),
        )
    )
    comma = SCREENS["list-comma"].in_(lang)
    yield Facts(
        tuple(
            (sector.name.pick(lang), Line.of(comma.join(named)))
            for sector in assessment.book.plan.sector
            if (
                named := [
                    r.indicator.name.pick(lang) for r in rows if r.indicator.sector == sector.key
                ]
            )
        )
    )


def sorted_rows(rows: Iterable[Row], order: str, lang: Lang) -> list[Row]:
    """Sort rows: as planned, by what is missing (in per cent), pace, name, verdict."""
    listed = list(rows)
    match order:
        case "gap":
            return sorted(listed, key=_share_missing, reverse=True)
        case "pace":
            return sorted(listed, key=_pace)
        case "name":
            return sorted(listed, key=lambda row: row.indicator.name.pick(lang))
        case "worst":
            return sorted(listed, key=lambda row: rank(row.assessment.verdict))
        case _:
            return listed


def _share_missing(row: Row) -> tuple[bool, object]:
    done = wording.done(row)
    return (done is not None, 0 if done is None else 1 - done)


def _pace(row: Row) -> tuple[bool, object]:
    pace = wording.measure(row, "pace")
    return (pace is None, 0 if pace is None else pace)


def _columns(lang: Lang) -> tuple[Column, ...]:
    def column(key: str, rank: int, *, right: bool = True) -> Column:
        return Column(key, SCREENS[f"column-{key}"].in_(lang), right, rank)

    def text(key: str, *, least: int, easy: int, right: bool = False, rank: int = 0) -> Column:
        heading = SCREENS[f"column-{key}"].in_(lang)
        return Column(key, heading, right, rank, flexible=True, least=least, easy=easy)

    return (
        text("indicator", least=16, easy=30),
        column("unit", 2, right=False),
        column("baseline", 8),
        text("latest", least=9, easy=12, right=True, rank=1),
        column("year", 2, right=False),
        text("target", least=9, easy=16, right=True),
        column("gap", 6),
        column("progress", 1),
        column("bar", 4, right=False),
        column("expected", 9),
        column("needed", 5),
        column("recent", 8),
        column("trend", 7, right=False),
        text("verdict", least=14, easy=26),
        column("second", 10, right=False),
        column("key", 11, right=False),
    )


def _cells(row: Row, lang: Lang, *, apart: bool) -> tuple[Cell, ...]:
    indicator = row.indicator
    second = row.second_opinion.verdict
    return (
        Cell(named(row, lang), row.key),
        Cell(wording.unit(indicator), tone=Tone.MUTED),
        Cell(wording.reported(row.baseline, indicator, lang) if row.baseline else ""),
        Cell(totals.latest(row, lang), tone=Tone.STRONG),
        Cell(wording.year(row.latest) if row.latest else "", tone=Tone.MUTED),
        Cell(wording.target(row, lang)),
        Cell(remaining.gap(row, lang)),
        Cell(wording.progress(row)),
        Cell(glance.bar(row), tone=wording.tone(row.assessment)),
        Cell(wording.expected(row, lang)),
        Cell(remaining.needed(row), row.needed_per_year),
        Cell(remaining.made(row), row.recent_per_year),
        Cell(glance.spark(row)),
        _judged(row, lang, apart=apart),
        Cell(
            ""
            if second in {"not_applicable", "insufficient_data", "not_judged"}
            else verdict.word(second, row.second_opinion.method, lang),
            second,
            Tone.MUTED,
        ),
        Cell(row.key, tone=Tone.MUTED),
    )


def _judged(row: Row, lang: Lang, *, apart: bool) -> Cell:
    """Write the verdict; context among goals says that it is none, by itself it need not."""
    code = row.assessment.verdict
    if row.indicator.context and code == "not_judged":
        return Cell("" if apart else SCREENS["context-mark"].in_(lang), code, Tone.MUTED)
    words = f"{verdict.sign(code)} {wording.verdict(row, lang)}"
    return Cell(words, code, wording.tone(row.assessment))
