"""The screen of many plans: what cannot be read, then a line for each plan, then all together."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from jinan_plan.assess.rollup import PlanLine, RollUp, Unreadable
from jinan_plan.assess.tally import Tally
from jinan_plan.diagnostics import Fault
from jinan_plan.lang import Lang
from jinan_plan.messages.lookup import refusal_words
from jinan_plan.messages.rollup import ROLLUP
from jinan_plan.messages.verdicts import lacks_data, standing
from jinan_plan.views import verdict
from jinan_plan.views.document import Block, Document, Heading, Line
from jinan_plan.views.faults import fault_text, place_of
from jinan_plan.views.headline import in_order, so_far, tallied
from jinan_plan.views.table import Cell, Column, Table, Tone

Entries = Sequence[PlanLine | Unreadable]

_RANKS = {"short": 1, "unknown": 3, "partly": 4, "pass": 5}
"""How early a narrow terminal lets a verdict go: what falls short stays longest."""


def rollup_document(found: RollUp, entries: Entries, lang: Lang, base: Path) -> Document:
    """Lay out many plans.

    Args:
        found: All of them, for the headline and the total.
        entries: Those to show, in the order given.
        lang: The language of the words.
        base: A folder; files inside it are named from there.
    """
    unreadable = [one for one in entries if isinstance(one, Unreadable)]
    lines = [one for one in entries if isinstance(one, PlanLine)]
    blocks = [*_headline(found, lang), *_unreadable(unreadable, lang, base)]
    if lines:
        blocks.append(_table(found, lines, lang))
    elif found.lines:
        blocks.append(Line.of(ROLLUP["none-behind"].in_(lang), Tone.GOOD))
    return Document(tuple(blocks))


def problem(entry: Unreadable, lang: Lang, base: Path | None) -> tuple[str, str]:
    """Write where and why a plan cannot be read; the place is empty where the sentence names it."""
    if isinstance(entry.why, Fault):
        diagnostic = entry.why.diagnostic
        return place_of(entry.why, base), fault_text(diagnostic.code, diagnostic.params, lang)[0]
    return "", refusal_words(entry.why.code)[0].in_(lang, **entry.why.params)


def _headline(found: RollUp, lang: Lang) -> Iterator[Block]:
    yield Heading(ROLLUP["title"].in_(lang, count=len(found.entries)))
    stands = "standing-own" if found.year is None else "standing"
    yield Line.of(ROLLUP[stands].in_(lang, year=found.year, day=found.as_of), Tone.MUTED)
    if found.unreadable:
        said = ROLLUP["unreadable"].in_(lang, count=len(found.unreadable))
        yield Line.of(said, Tone.BAD)
    if behind := [line for line in found.lines if line.binding_behind]:
        count = sum(len(line.binding_behind) for line in behind)
        said = ROLLUP["binding-behind"].in_(lang, plans=len(behind), count=count)
        yield Line.of(said, Tone.BAD)
    if found.total.goals:
        yield tallied(found.total, found.method, lang)
    elif found.lines:
        yield Line.of(ROLLUP["no-goals"].in_(lang), Tone.STRONG)


def _unreadable(entries: Sequence[Unreadable], lang: Lang, base: Path) -> Iterator[Block]:
    if not entries:
        return
    columns = (
        _text("folder", lang, least=12, easy=24),
        _text("place", lang, least=12, easy=30),
        _text("fault", lang, least=20, easy=40),
    )
    rows = tuple(_broken(entry, lang, base) for entry in entries)
    table = Table(columns, rows, title=ROLLUP["unreadable-title"].in_(lang))
    yield table if any(row[1].text for row in rows) else table.keeping([0, 2])


def _broken(entry: Unreadable, lang: Lang, base: Path) -> tuple[Cell, ...]:
    place, sentence = problem(entry, lang, base)
    if entry.faults > 1:
        more = entry.faults - 1
        sentence = ROLLUP["with-more"].in_(lang, sentence=sentence, more=more)
    return (Cell(entry.folder), Cell(place, tone=Tone.MUTED), Cell(sentence, tone=Tone.BAD))


def _table(found: RollUp, lines: Sequence[PlanLine], lang: Lang) -> Table:
    codes = [code for code in in_order(found.total.verdicts) if not lacks_data(code)]
    rows = [_plan(line, codes, found.method, lang) for line in lines]
    rows.append(_total(found, codes, lang))
    return Table(
        _columns(codes, found.method, lang), tuple(rows), title=ROLLUP["plans-title"].in_(lang)
    ).without_empty_columns()


def _columns(codes: Iterable[str], method: str, lang: Lang) -> tuple[Column, ...]:
    def column(key: str, rank: int) -> Column:
        return Column(key, ROLLUP[f"column-{key}"].in_(lang), right=True, rank=rank)

    no_data = f"{verdict.sign('insufficient_data')} {ROLLUP['column-no-data'].in_(lang)}"
    return (
        _text("plan", lang, least=16, easy=30),
        column("year", 2),
        _text("binding", lang, least=16, easy=30, rank=1),
        *(
            Column(
                f"verdict-{code}",
                f"{verdict.sign(code)} {verdict.word(code, method, lang)}",
                right=True,
                rank=_RANKS[standing(code)],
            )
            for code in codes
        ),
        Column("no-data", no_data, right=True, rank=1),
        column("goals", 2),
        _text("so-far", lang, least=12, easy=24, rank=7),
        _text("folder", lang, least=12, easy=24, rank=6),
    )


def _text(key: str, lang: Lang, *, least: int, easy: int, rank: int = 0) -> Column:
    heading = ROLLUP[f"column-{key}"].in_(lang)
    return Column(key, heading, rank=rank, flexible=True, least=least, easy=easy)


def _plan(line: PlanLine, codes: Sequence[str], method: str, lang: Lang) -> tuple[Cell, ...]:
    names = ROLLUP["comma"].in_(lang).join(name.pick(lang) for _, name in line.binding_behind)
    before = "".join(text for text, _ in so_far(line.tally.so_far, method, lang))
    return (
        Cell(line.header.title.pick(lang), line.folder),
        Cell(str(line.year), line.year, Tone.MUTED),
        Cell(names, tone=Tone.BAD),
        *_counted(line.tally, codes),
        Cell(before, tone=Tone.MUTED),
        Cell(line.folder, tone=Tone.MUTED),
    )


def _total(found: RollUp, codes: Sequence[str], lang: Lang) -> tuple[Cell, ...]:
    behind = sum(len(line.binding_behind) for line in found.lines)
    name = ROLLUP["total"].in_(lang, count=len(found.lines))
    return (
        Cell(name, tone=Tone.STRONG),
        Cell(""),
        _number(behind, Tone.BAD),
        *_counted(found.total, codes),
        Cell(""),
        Cell(""),
    )


def _counted(tally: Tally, codes: Sequence[str]) -> Iterator[Cell]:
    """Write how many goals have each verdict, how many lack data, and how many there are."""
    for code in codes:
        yield _number(tally.verdicts.get(code, 0), verdict.tone(code))
    yield _number(tally.without_data, Tone.DOUBT)
    yield _number(tally.goals, Tone.MUTED)


def _number(count: int, tone: Tone) -> Cell:
    """Write a count; none at all is left blank, so that what is there is seen."""
    return Cell(f"{count:,}" if count else "", count, tone)
