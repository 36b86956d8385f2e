"""The screen of ``plan diff``: verdicts that moved, figures that came or changed, targets."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.case import EXACT
from jinan_plan.assess.difference import Difference, FigureChange
from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.messages.changes import CHANGES
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import rank, standing
from jinan_plan.model.actual import Actual
from jinan_plan.views import verdict, wording
from jinan_plan.views.document import Block, Document, Heading, Line
from jinan_plan.views.reported import cited, figure, period
from jinan_plan.views.table import Cell, Column, Table, Tone


def changes_document(found: Difference, since: date, lang: Lang) -> Document:
    """Lay out what changed between two days."""
    blocks: list[Block] = [Heading(CHANGES["title"].in_(lang, since=since))]
    days = {"since": since, "then": found.then.year, "day": found.now.as_of, "now": found.now.year}
    blocks.append(Line.of(CHANGES["span"].in_(lang, **days), Tone.MUTED))
    told = [pair for pair in found.verdicts if _move(*pair) is not None]
    if told:
        blocks.append(_verdicts(told, lang))
    if found.figures:
        blocks.append(_figures(found, lang))
    if found.targets:
        blocks.append(_targets(found, lang))
    if not (found.verdicts or found.figures or found.targets):
        blocks.append(Line.of(CHANGES["nothing"].in_(lang)))
    if untold := len(found.verdicts) - len(told):
        said = CHANGES["untold"].in_(lang, count=untold)
        blocks += [Line.of(""), Line.of(said, Tone.MUTED)]
    if found.passed_over:
        said = CHANGES["passed-over"].in_(lang, count=found.passed_over)
        blocks.append(Line.of(said, Tone.MUTED))
    if None in found.now.book.journal.known:
        blocks.append(Line.of(CHANGES["undated"].in_(lang), Tone.MUTED))
    return Document(tuple(blocks))


def _columns(lang: Lang, *names: str) -> Iterator[Column]:
    yield Column("indicator", SCREENS["column-indicator"].in_(lang), flexible=True, least=18)
    for name in names:
        yield Column(name, CHANGES[f"column-{name}"].in_(lang), flexible=True, least=11)


def _verdicts(pairs: Sequence[tuple[Row, Row]], lang: Lang) -> Table:
    """Lay out verdicts that moved, what got worse first."""
    ordered = sorted(pairs, key=lambda pair: _MOVES.index(_move(*pair) or ""))
    rows = tuple(_moved(before, after, lang) for before, after in ordered)
    columns = tuple(_columns(lang, "then", "now", "move"))
    return Table(columns, rows, CHANGES["verdicts"].in_(lang))


_MOVES = ("worse", "better", "begun", "ended", "same")
"""How a verdict can move, in the order told."""


def _move(before: Row, after: Row) -> str | None:
    """Say how a verdict moved; None where nothing could be said on either day."""
    one, two = (row.assessment.last_verdict or row.assessment.verdict for row in (before, after))
    match standing(one) == "unknown", standing(two) == "unknown":
        case True, True:
            return None
        case True, False:
            return "begun"
        case False, True:
            return "ended"
    if one == two:
        return "same"
    return "better" if rank(two) > rank(one) else "worse"


def _moved(before: Row, after: Row, lang: Lang) -> tuple[Cell, ...]:
    code = _move(before, after) or ""
    tone = {"better": Tone.GOOD, "worse": Tone.BAD}.get(code, Tone.MUTED)
    return (
        Cell(after.indicator.name.pick(lang), after.key),
        Cell(_verdict(before, lang), before.assessment.verdict, Tone.MUTED),
        Cell(_verdict(after, lang), after.assessment.verdict, wording.tone(after.assessment)),
        Cell(CHANGES[code].in_(lang), code, tone),
    )


def _verdict(row: Row, lang: Lang) -> str:
    return f"{verdict.sign(row.assessment.verdict)} {wording.verdict(row, lang)}"


def _figures(found: Difference, lang: Lang) -> Table:
    columns = (
        Column("indicator", SCREENS["column-indicator"].in_(lang), flexible=True, least=20),
        Column("period", SCREENS["column-period"].in_(lang)),
        Column("then", CHANGES["column-then"].in_(lang), right=True),
        Column("now", CHANGES["column-now"].in_(lang), right=True),
        Column("by", CHANGES["column-by"].in_(lang), right=True, rank=1),
        Column("percent", CHANGES["column-percent"].in_(lang), right=True, rank=2),
        Column("move", CHANGES["column-move"].in_(lang), flexible=True, least=10),
        Column("published", SCREENS["column-published"].in_(lang), rank=3),
        Column("why", CHANGES["column-why"].in_(lang), rank=4, flexible=True, least=16),
        Column("source", SCREENS["column-source"].in_(lang), rank=5, flexible=True, least=24),
    )
    rows = tuple(_figure_cells(found, change, lang) for change in found.figures)
    return Table(columns, rows, CHANGES["figures"].in_(lang)).without_empty_columns()


def _figure_cells(found: Difference, change: FigureChange, lang: Lang) -> tuple[Cell, ...]:
    book = found.now.book
    told = change.after or change.before
    assert told is not None  # noqa: S101 - a change has one side at least
    known = told.known.isoformat() if told.known else ""
    return (
        Cell(book.plan.indicators[change.slot.indicator].name.pick(lang), change.slot.indicator),
        Cell(period(told, lang), told.year),
        Cell(_written(change.before, lang), tone=Tone.MUTED),
        Cell(_written(change.after, lang)),
        Cell(moved_by(change.before, change.after)),
        Cell(moved_percent(change.before, change.after)),
        Cell(CHANGES[f"move-{change.change}"].in_(lang), change.change),
        Cell(known, tone=Tone.MUTED),
        Cell((change.after.reason if change.after else None) or "", tone=Tone.MUTED),
        Cell(cited(told.source or (), book, lang), tone=Tone.MUTED),
    )


def _written(actual: Actual | None, lang: Lang) -> str:
    return "" if actual is None else figure(actual, lang)


def moved_by(before: Actual | None, after: Actual | None) -> str:
    """Write by how much a figure moved, in its unit; hedged figures have no exact distance."""
    pair = _exact(before, after)
    return "" if pair is None else figures.signed(pair[1] - pair[0])


def moved_percent(before: Actual | None, after: Actual | None) -> str:
    """Write by how much a figure moved, in per cent of the earlier one."""
    pair = _exact(before, after)
    if pair is None or pair[0].is_zero() or pair[0] == pair[1]:
        return ""
    share = EXACT.divide(pair[1] - pair[0], abs(pair[0])) * 100
    return figures.signed(share, 2) + "%"


def _exact(before: Actual | None, after: Actual | None) -> tuple[Decimal, Decimal] | None:
    if before is None or after is None or before.qualifier or after.qualifier:
        return None
    if isinstance(before.value, Decimal) and isinstance(after.value, Decimal):
        return before.value, after.value
    return None


def _targets(found: Difference, lang: Lang) -> Table:
    rows = [
        (
            Cell(after.indicator.name.pick(lang), after.key),
            Cell(_promise(before, lang), tone=Tone.MUTED),
            Cell(_promise(after, lang)),
            Cell(
                SCREENS["semicolon"].in_(lang).join(_reasons(found, before, after)), tone=Tone.MUTED
            ),
        )
        for before, after in found.targets
    ]
    columns = tuple(_columns(lang, "then", "now", "why"))
    return Table(columns, tuple(rows), CHANGES["targets"].in_(lang))


def _reasons(found: Difference, before: Row, after: Row) -> Iterator[str]:
    """Give why the version in force is another one, and why the baseline was revised."""
    since, until = found.then.as_of, found.now.known_by
    for earlier in after.indicator.earlier:
        if since < earlier.until and (until is None or earlier.until <= until):
            yield earlier.reason
    entry = None if after.baseline is None else after.baseline.revised_by
    known = None if before.baseline is None else before.baseline.revised_by
    if entry is not None and entry != known and entry.actual.reason is not None:
        yield entry.actual.reason


def _promise(row: Row, lang: Lang) -> str:
    parts = [wording.target(row, lang) or CHANGES["none"].in_(lang)]
    if row.baseline is not None:
        value = wording.reported(row.baseline, row.indicator, lang)
        parts.append(CHANGES["baseline"].in_(lang, value=value))
    return SCREENS["comma"].in_(lang).join(parts)
