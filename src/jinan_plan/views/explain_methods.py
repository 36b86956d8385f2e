"""What every method says of one indicator, and of all: where they disagree carries a sign."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.account import Account
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.methods.registry import METHODS
from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.assess.workings import decisive, section_of
from jinan_plan.lang import Lang
from jinan_plan.messages import Message
from jinan_plan.messages.changing import CHANGING, METHOD_NAMES, NUMBERS
from jinan_plan.messages.explaining import EXPLAINING
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import REASONS, standing
from jinan_plan.messages.workings import WORKINGS
from jinan_plan.views import verdict, wording
from jinan_plan.views.document import Block, Document, Facts, Heading, Line
from jinan_plan.views.explain_numbers import Wording, percent, percent_of, ratio
from jinan_plan.views.headline import standing_line
from jinan_plan.views.table import Cell, Column, Table, Tone

DEFAULT = "pace"

_UNSAID = Message("目标已达到或无须计算", "satisfied, or nothing to compute")


def methods(account: Account, shown: str, lang: Lang) -> Iterator[Block]:
    """Lay out every method's verdict and key number, then the workings asked for."""
    columns = (
        Column("method", CHANGING["column-method"].in_(lang)),
        Column("name", CHANGING["column-origin"].in_(lang), rank=2),
        Column("verdict", CHANGING["column-verdict"].in_(lang), flexible=True, least=16),
        Column("number", CHANGING["column-number"].in_(lang), flexible=True, least=16),
        Column("against", CHANGING["column-against"].in_(lang), flexible=True, least=11),
    )
    rows = tuple(_method_cells(account, name, lang) for name in METHODS)
    yield Table(columns, rows)
    judgements = account.judgements
    if any(disagrees(judgements[DEFAULT], one) for one in judgements.values()):
        yield Line.of(" " + CHANGING["mark-differs"].in_(lang), Tone.MUTED)
    wanted = METHODS if shown == "all" else [name for name in METHODS if name == shown]
    pairs = [pair for name in wanted for pair in _working(account, name, lang)]
    if pairs:
        yield Line.of("")
        yield Facts(tuple(pairs))
    if shown != "all":
        yield Line.of(" " + CHANGING["methods-note"].in_(lang), Tone.MUTED)


def disagrees(default: Judgement, other: Judgement) -> bool:
    """Say whether one judgement passes where the other falls short; between them is neither."""
    return {_standing(default), _standing(other)} == {"pass", "short"}


def _known(judged: Judgement) -> bool:
    return _standing(judged) != "unknown"


def _standing(judged: Judgement) -> str:
    return standing(judged.last_verdict or judged.verdict)


def _against(default: Judgement, other: Judgement, lang: Lang) -> Cell:
    if other.method == DEFAULT:
        return Cell(CHANGING["default"].in_(lang), tone=Tone.MUTED)
    if disagrees(default, other):
        return Cell(CHANGING["differs"].in_(lang), value=True, tone=Tone.DOUBT)
    known = "unknown" not in {_standing(default), _standing(other)}
    return Cell(CHANGING["agrees" if known else "open"].in_(lang), tone=Tone.MUTED)


def _method_cells(account: Account, name: str, lang: Lang) -> tuple[Cell, ...]:
    judged = account.judgements[name]
    words = f"{verdict.sign(judged.verdict)} {wording.verdict(account.row, lang, judged)}"
    return (
        Cell(name),
        Cell(METHOD_NAMES[name].in_(lang), tone=Tone.MUTED),
        Cell(words, judged.verdict, wording.tone(judged)),
        Cell(_number(account, judged, lang)),
        _against(account.judgements[DEFAULT], judged, lang),
    )


def _number(account: Account, judged: Judgement, lang: Lang) -> str:
    if "years_met" in judged.measures:
        years = {"met": judged.measures["years_met"], "observed": judged.measures["years_observed"]}
        return NUMBERS["years"].in_(lang, **years)
    found = decisive(judged)
    if found is None or judged.reason == "imprecise":
        return (REASONS[judged.reason] if judged.reason else _UNSAID).in_(lang)
    name, value = found
    if name in {"mean_change", "average_change"}:
        text = Wording(account.row.indicator, lang).difference(value)
        return NUMBERS["change"].in_(lang, value=text)
    if account.row.indicator.kind == "directional":
        good = _good_growth(account, name, value)
        return NUMBERS["growth"].in_(lang, value=percent_of("signed_growth", good))
    if name == "pace":
        return NUMBERS["pace"].in_(lang, value=ratio(value))
    if name == "completion":
        return NUMBERS["completion"].in_(lang, value=percent(value))
    if name in {"expected_share", "gap_share"}:
        return NUMBERS[judged.method].in_(lang, value=percent(value))
    if judged.method == "escap":
        index = judged.measures.get("ap")
        text = figures.grouped(index, 2) if isinstance(index, Decimal) else ""
        return NUMBERS["escap"].in_(lang, value=text)
    return NUMBERS[judged.method].in_(lang, value=ratio(value))


def _good_growth(account: Account, name: str, value: Decimal) -> Decimal:
    """Give growth so that more is better; most methods have turned its sign already."""
    as_it_is = name == "actual_growth" and account.case is not None
    return value * account.case.direction if as_it_is and account.case else value


def _working(account: Account, name: str, lang: Lang) -> Iterator[tuple[str, Line]]:
    step = account.workings.get(name)
    if name == DEFAULT:
        return
    section = EXPLAINING["section"].in_(lang, rule=section_of(name))
    if step is None:
        reason = account.judgements[name].reason
        words = (REASONS[reason] if reason else _UNSAID).in_(lang)
        yield name, Line.of(f"{words}  {section}")
        return
    told = WORKINGS[step.code]
    numbers = Wording(account.row.indicator, lang)
    yield name, Line.of(told.words.in_(lang, **numbers.sentence(step)))
    formula = told.formula.format(**numbers.formula(step))
    yield "", Line.of(f"{formula}  {section}" if formula else section, Tone.MUTED)


def all_methods_document(
    assessment: PlanAssessment,
    rows: Sequence[Row],
    judgements: Mapping[str, Mapping[str, Judgement]],
    lang: Lang,
) -> Document:
    """Lay out a table per sector with a column per method; a disagreement carries ``!``."""
    plan = assessment.book.plan
    blocks: list[Block] = [Heading(plan.plan.title.pick(lang)), standing_line(assessment, lang)]
    against = sum(
        any(disagrees(found[DEFAULT], one) for one in found.values())
        for key, found in judgements.items()
        if key in {row.key for row in rows}
    )
    blocks.append(Line.of(CHANGING["disagreements"].in_(lang, count=against)))
    listed = [row for row in rows if any(_known(one) for one in judgements[row.key].values())]
    for sector in plan.sector:
        own = [row for row in listed if row.indicator.sector == sector.key]
        if own:
            title = sector.name.pick(lang)
            blocks.append(_comparison(title, own, judgements, lang))
    if against:
        blocks += [Line.of(""), Line.of(CHANGING["mark-differs"].in_(lang), Tone.MUTED)]
    if left := len(rows) - len(listed):
        blocks.append(Line.of(""))
        blocks.append(Line.of(CHANGING["methods-left-out"].in_(lang, count=left), Tone.MUTED))
    return Document(tuple(blocks))


def _comparison(
    title: str,
    rows: Sequence[Row],
    judgements: Mapping[str, Mapping[str, Judgement]],
    lang: Lang,
) -> Table:
    columns = [Column("indicator", SCREENS["column-indicator"].in_(lang), flexible=True, least=24)]
    columns += [
        Column(name, name, rank=0 if name == DEFAULT else 2 + place, flexible=True, least=12)
        for place, name in enumerate(METHODS)
    ]
    lines = []
    for row in rows:
        found = judgements[row.key]
        cells = [Cell(row.indicator.name.pick(lang), row.key)]
        for name in METHODS:
            judged = found[name]
            words = f"{verdict.sign(judged.verdict)} {wording.verdict(row, lang, judged)}"
            mark = "! " if disagrees(found[DEFAULT], judged) else ""
            cells.append(Cell(mark + words, judged.verdict, wording.tone(judged)))
        lines.append(tuple(cells))
    return Table(tuple(columns), tuple(lines), title)
