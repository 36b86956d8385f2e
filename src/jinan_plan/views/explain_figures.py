"""The figures behind a verdict: what each was used for, and how they were joined."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from jinan_plan import figures
from jinan_plan.assess.account import Account, End
from jinan_plan.assess.figure import Figure
from jinan_plan.assess.index import Link
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.assess.usage import USED, FigureUse
from jinan_plan.lang import Lang
from jinan_plan.messages.explaining import EXPLAINING
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import is_pass, rank
from jinan_plan.views import verdict
from jinan_plan.views.document import Block, Line
from jinan_plan.views.explain_numbers import ratio
from jinan_plan.views.reported import cited, figure, period
from jinan_plan.views.table import Cell, Column, Table, Tone


def figures_used(assessment: PlanAssessment, account: Account, lang: Lang) -> Iterator[Block]:
    """Lay out every figure with its use, then how they make an index or a total, then the ends."""
    if not account.uses:
        yield Line.of(" " + EXPLAINING["no-figures"].in_(lang))
        return
    yield _uses(assessment, account.uses, lang)
    if account.chain:
        yield _chain(account, lang)
        yield from _missing(account, lang)
    if account.ends:
        yield from _ends(account, lang)


def _uses(assessment: PlanAssessment, found: Sequence[FigureUse], lang: Lang) -> Table:
    columns = (
        Column("period", SCREENS["column-period"].in_(lang)),
        Column("figure", SCREENS["column-figure"].in_(lang), right=True),
        Column("use", EXPLAINING["column-use"].in_(lang), flexible=True, least=22),
        Column("status", SCREENS["column-status"].in_(lang), rank=2),
        Column("known", EXPLAINING["column-known"].in_(lang), rank=1),
        Column("source", SCREENS["column-source"].in_(lang), rank=3, flexible=True, least=24),
    )
    rows = tuple(_use_cells(assessment, use, lang) for use in found)
    return Table(columns, rows).without_empty_columns()


def _use_cells(assessment: PlanAssessment, use: FigureUse, lang: Lang) -> tuple[Cell, ...]:
    actual = use.entry.actual
    tone = Tone.PLAIN if use.use in USED else Tone.MUTED
    return (
        Cell(period(actual, lang), actual.year, tone),
        Cell(figure(actual, lang), tone=tone),
        Cell(EXPLAINING[f"use-{use.use}"].in_(lang), use.use, tone),
        Cell(SCREENS[f"status-{actual.status}"].in_(lang) if actual.status else "", tone=tone),
        Cell(actual.known.isoformat() if actual.known else "", tone=tone),
        Cell(cited(actual.source or (), assessment.book, lang), tone=tone),
    )


def _chain(account: Account, lang: Lang) -> Table:
    total = account.row.indicator.kind == "cum_sum"
    columns = (
        Column("period", SCREENS["column-period"].in_(lang)),
        Column("figure", SCREENS["column-figure"].in_(lang), right=True),
        Column("step", EXPLAINING["column-step"].in_(lang), right=True),
        Column(
            "index", EXPLAINING["column-total" if total else "column-index"].in_(lang), right=True
        ),
    )
    base = account.case.base_year if account.case else 0
    title = EXPLAINING["chain-total" if total else "chain-index"].in_(lang, year=base)
    return Table(columns, tuple(_link(link, lang, total=total) for link in account.chain), title)


def _link(link: Link, lang: Lang, *, total: bool) -> tuple[Cell, ...]:
    actual = link.entry.actual
    amount = figure(actual, lang)
    if total:
        step = f"{figures.grouped(link.before)} + {figures.grouped(link.after - link.before)}"
        after = figures.grouped(link.after)
    else:
        amount = amount if actual.form == "level" else amount + "%"
        step = f"{_index(link.before)} x {_index(link.after / link.before)}"
        after = _index(link.after)
    return (Cell(period(actual, lang), actual.year), Cell(amount), Cell(step), Cell(after))


def _index(value: Decimal) -> str:
    return figures.trimmed(figures.rounded(value, 4, ROUND_HALF_EVEN))


def _missing(account: Account, lang: Lang) -> Iterator[Line]:
    case = account.case
    if case is None or not case.incomplete or case.latest is None:
        return
    covered: set[int] = set()
    for link in account.chain:
        covered |= set(range(link.start + 1, link.entry.actual.year + 1))
    years = [y for y in range(case.base_year + 1, case.latest.year) if y not in covered]
    said = EXPLAINING["chain-missing"].in_(
        lang, years=SCREENS["list-comma"].in_(lang).join(map(str, years))
    )
    yield Line.of(" " + said)


def _ends(account: Account, lang: Lang) -> Iterator[Block]:
    """Lay out the verdict at every end; ends that differ in nothing shown are shown once."""
    ends = [end for end in account.ends if end.base is not None or end.latest is not None]
    if not ends:
        return
    with_base = any(end.base is not None for end in ends)
    with_latest = any(end.latest is not None for end in ends)
    columns = [Column("verdict", SCREENS["column-verdict"].in_(lang))]
    columns.insert(0, Column("pace", EXPLAINING["column-pace"].in_(lang), right=True))
    if with_latest:
        columns.insert(0, Column("latest", EXPLAINING["column-end-latest"].in_(lang), right=True))
    if with_base:
        columns.insert(0, Column("base", EXPLAINING["column-end-base"].in_(lang), right=True))
    rows: list[tuple[Cell, ...]] = []
    for end in ends:
        cells = _end_cells(account, end, lang, with_base=with_base, with_latest=with_latest)
        if cells not in rows:
            rows.append(cells)
    yield Table(tuple(columns), tuple(rows), EXPLAINING["ends"].in_(lang))
    verdicts = sorted({end.judged.verdict for end in ends}, key=rank)
    code = "same" if len(verdicts) == 1 else "pass" if is_pass(verdicts[0]) else "open"
    yield Line.of(" " + EXPLAINING[f"ends-{code}"].in_(lang))


def _end_cells(
    account: Account, end: End, lang: Lang, *, with_base: bool, with_latest: bool
) -> tuple[Cell, ...]:
    marks = () if account.case is None else account.case.marks
    cells = []
    if with_base:
        cells.append(Cell(_sample(end.base, marks, lang)))
    if with_latest:
        cells.append(Cell(_sample(end.latest, marks, lang)))
    pace = end.judged.measures.get("pace")
    cells.append(Cell(ratio(pace) if isinstance(pace, Decimal) else ""))
    code = end.judged.last_verdict or end.judged.verdict
    word = verdict.word(code, "pace", lang, account.row.indicator.kind)
    cells.append(Cell(f"{verdict.sign(code)} {word}", code, verdict.tone(code)))
    return tuple(cells)


def _sample(end: tuple[Figure, int] | None, marks: tuple[Decimal, ...], lang: Lang) -> str:
    """Name a sample of an inexact figure: its number, just beside it, a mark, or far off."""
    if end is None:
        return ""
    found, place = end
    samples = found.samples(marks)
    last = len(samples) - 1
    value = samples[min(place, last)]
    code = "end-exact"
    if found.qualifier == "class" and place == last:
        code = "end-under"
    elif found.qualifier == "above" and place in {0, last}:
        code = "end-over" if place == 0 else "end-far"
    elif found.qualifier == "below" and place in {0, last}:
        code = "end-little" if place == 0 else "end-under"
    near = found.value if code == "end-over" else value
    if code == "end-under":
        near = figures.rounded(value, 9, ROUND_HALF_EVEN).normalize()
    return EXPLAINING[code].in_(lang, value=figures.grouped(Decimal(format(near, "f"))))
