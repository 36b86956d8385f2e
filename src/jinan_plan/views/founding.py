"""What a next plan was seeded with: every baseline, and what is missing or doubtful about it."""

from jinan_plan.lang import Lang
from jinan_plan.messages.founding import FOUNDING
from jinan_plan.messages.screens import SCREENS
from jinan_plan.store.succession import Seed, Succession
from jinan_plan.views import wording
from jinan_plan.views.document import Block, Document, Heading, Line
from jinan_plan.views.reported import figure
from jinan_plan.views.table import Cell, Column, Table, Tone


def succession_document(found: Succession, lang: Lang) -> Document:
    """Lay out the baselines of the next plan with their doubts, and what is left to do."""
    header = found.header
    years = {"start": header.start, "end": header.end, "baseline": header.baseline_year}
    seeded = [seed for seed in found.seeds if seed.figure is not None]
    counts = FOUNDING["next-counts"].in_(
        lang,
        rows=len(found.seeds),
        seeded=len(seeded),
        doubtful=sum(bool(seed.doubts) for seed in seeded),
        missing=sum(seed.figure is None and bool(seed.doubts) for seed in found.seeds),
        year=header.baseline_year,
    )
    blocks: list[Block] = [
        Heading(FOUNDING["next-title"].in_(lang, **years)),
        Line.of(counts),
        Line.of(FOUNDING["next-targets"].in_(lang), Tone.DOUBT),
        Line.of(FOUNDING["title-kept"].in_(lang), Tone.DOUBT),
        Line.of(""),
        _table(found, lang),
    ]
    if found.left_out:
        comma = SCREENS["list-comma"].in_(lang)
        names = comma.join(row.name.pick(lang) for row in found.left_out)
        said = FOUNDING["left-out"].in_(lang, count=len(found.left_out), names=names)
        blocks += [Line.of(""), Line.of(said, Tone.MUTED)]
    return Document((*blocks, Line.of("")))


def _table(found: Succession, lang: Lang) -> Table:
    columns = (
        Column(
            "indicator", SCREENS["column-indicator"].in_(lang), flexible=True, least=18, easy=30
        ),
        Column("unit", SCREENS["column-unit"].in_(lang), rank=2),
        Column("baseline", SCREENS["column-baseline"].in_(lang), right=True),
        Column("doubts", FOUNDING["column-doubts"].in_(lang), flexible=True, least=20, easy=30),
    )
    return Table(columns, tuple(_cells(seed, lang) for seed in found.seeds))


def _cells(seed: Seed, lang: Lang) -> tuple[Cell, ...]:
    row = seed.indicator
    doubts = SCREENS["semicolon"].in_(lang).join(doubt.in_(lang) for doubt in seed.doubts)
    if seed.starts_afresh:
        said = Cell(FOUNDING["starts-afresh"].in_(lang), tone=Tone.MUTED)
    else:
        said = Cell(doubts, tone=Tone.DOUBT)
    return (
        Cell(row.name.pick(lang), row.key),
        Cell(wording.unit(row), tone=Tone.MUTED),
        Cell(figure(seed.figure, lang) if seed.figure else ""),
        said,
    )
