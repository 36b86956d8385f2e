"""Which rule a verdict falls under, and what figure would bring another; official words beside."""

from collections.abc import Iterator
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.account import Account
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.thresholds import Threshold, Thresholds
from jinan_plan.lang import Lang
from jinan_plan.messages.changing import CHANGING, VERDICT_RULES
from jinan_plan.messages.verdicts import REASONS, VERDICTS, rank
from jinan_plan.views import verdict
from jinan_plan.views.document import Block, Facts, Line
from jinan_plan.views.explain_numbers import Wording, ratio
from jinan_plan.views.table import Cell, Column, Table, Tone

_GOOD_ENOUGH = ("on_track", "maintained", "met", "improving", "achieved_early")
"""The verdicts one would want next year, the least demanding first."""


def changing(account: Account, lang: Lang) -> Iterator[Block]:
    """Lay out the verdicts with where each begins, then say what would change this one."""
    if account.row.indicator.kind == "milestone":
        yield Facts(((">", Line.of(CHANGING["milestone"].in_(lang))),))
        return
    ladders = [ladder for ladder in (account.now, account.next_year) if ladder is not None]
    if not ladders:
        yield Line.of(" " + CHANGING["no-thresholds"].in_(lang))
        return
    table = _Ladders(account, ladders, lang)
    yield table.drawn()
    yield Line.of(" " + CHANGING["here"].in_(lang), Tone.MUTED)
    if any(step.figure != step.possible for one in ladders for step in one.steps):
        yield Line.of(" " + CHANGING["range"].in_(lang), Tone.MUTED)
    said = list(table.said())
    if said:
        yield Facts(tuple(("-", Line.of(text)) for text in said))


class _Ladders:
    def __init__(self, account: Account, ladders: list[Thresholds], lang: Lang) -> None:
        self.account = account
        self.ladders = ladders
        self.lang = lang
        self.numbers = Wording(account.row.indicator, lang)
        judged = account.judgements["pace"]
        self.verdict = judged.last_verdict or judged.verdict

    def say(self, code: str, **params: object) -> str:
        return CHANGING[code].in_(self.lang, **params)

    def word(self, code: str) -> str:
        return verdict.word(code, "pace", self.lang, self.account.row.indicator.kind)

    def drawn(self) -> Table:
        columns = [
            Column("verdict", self.say("column-verdict"), flexible=True, least=18),
            Column("rule", self.say("column-rule"), flexible=True, least=14),
        ]
        for ladder in self.ladders:
            heading = self.say("column-figure", year=ladder.year)
            columns.append(Column(str(ladder.year), heading, right=True, flexible=True, least=11))
        codes = {step.verdict for ladder in self.ladders for step in ladder.steps}
        rows = tuple(self.row(code) for code in sorted(codes, key=self.order))
        of = self.ladders[0].of
        unit = self.numbers.unit
        aside = "" if of == "figure" and not unit else self.say(f"of-{of}", unit=unit).rstrip()
        return Table(tuple(columns), rows, aside=aside).without_empty_columns()

    def order(self, code: str) -> tuple[bool, int]:
        return (code == "insufficient_data", -rank(code))

    def row(self, code: str) -> tuple[Cell, ...]:
        here = "> " if code == self.verdict else "  "
        name = f"{here}{verdict.sign(code)} {self.word(code)}"
        cells = [
            Cell(name, code, verdict.tone(code)),
            Cell(VERDICT_RULES[code].in_(self.lang)),
        ]
        return (*cells, *(Cell(self.cell(ladder, code)) for ladder in self.ladders))

    def cell(self, ladder: Thresholds, code: str) -> str:
        step = next((step for step in ladder.steps if step.verdict == code), None)
        if step is None:
            return "-"
        if step.figure is None or step.possible is None:
            return self.say("less" if ladder.direction == 1 else "more")
        if ladder.of == "amount" and step.figure <= 0:
            return self.say("any")
        return self.bounded(ladder, step)

    def bounded(self, ladder: Thresholds, step: Threshold) -> str:
        if step.figure is None or step.possible is None:
            return ""
        text = figures.grouped(step.figure)
        if step.possible != step.figure:
            low, high = sorted((step.possible, step.figure))
            text = f"{figures.grouped(low)}-{figures.grouped(high)}"
        return self.say("or-more" if ladder.direction == 1 else "or-less", value=text)

    def said(self) -> Iterator[str]:
        now = self.account.now
        if now is not None:
            codes = [step.verdict for step in now.steps]
            place = codes.index(self.verdict) if self.verdict in codes else None
            if place is not None:
                yield from self.around(now, place)
        following = self.account.next_year
        if following is None:
            return
        wanted = next(
            (s for code in _GOOD_ENOUGH for s in following.steps if s.verdict == code), None
        )
        if wanted is not None and wanted.figure is not None:
            figure = self.figure(following, wanted)
            if following.of != "amount" or wanted.figure > 0:
                year = following.year
                yield self.say("next", year=year, word=self.word(wanted.verdict), figure=figure)

    def around(self, now: Thresholds, place: int) -> Iterator[str]:
        better = now.steps[place - 1] if place > 0 else None
        if better is not None and better.figure is not None:
            figure = self.figure(now, better)
            word = self.word(better.verdict)
            yield self.say("better", year=now.year, figure=figure, word=word)
        own = now.steps[place]
        worse = now.steps[place + 1] if place + 1 < len(now.steps) else None
        if worse is None or own.possible is None:
            return
        if now.of == "amount" and own.possible <= 0:
            return
        bare = self.with_unit(now, figures.grouped(own.possible))
        code = "worse" if now.direction == 1 else "worse-up"
        yield self.say(code, figure=bare, word=self.word(worse.verdict))

    def figure(self, ladder: Thresholds, step: Threshold) -> str:
        if step.figure is None:
            return ""
        text = self.with_unit(ladder, figures.grouped(step.figure))
        return self.say("or-more" if ladder.direction == 1 else "or-less", value=text)

    def with_unit(self, ladder: Thresholds, text: str) -> str:
        percent = ladder.of in {"rate", "cumulative", "average"}
        return f"{text}%" if percent else self.numbers.with_unit(text)


def officials(account: Account, lang: Lang) -> Iterator[Facts]:
    """Lay out what official evaluations said, what we say, and why the two may differ."""
    kind = account.row.indicator.kind
    pairs: list[tuple[str, Line]] = []
    for official in account.officials:
        said, ours = official.evaluation, official.ours
        theirs = said.words or (
            verdict.word(said.class_, "pace", lang, kind)
            if said.class_ in VERDICTS
            else said.class_
        )
        own = ours.last_verdict or ours.verdict
        code = "official-same" if own == said.class_ else "official-differs"
        word = verdict.word(own, "pace", lang, kind)
        text = CHANGING[code].in_(lang, official=theirs, ours=word)
        pairs.append((str(said.year), Line.of(text)))
        if code == "official-differs":
            pairs.append(("", Line.of(_why(ours, lang), Tone.MUTED)))
    if pairs:
        yield Facts(tuple(pairs))


def _why(ours: Judgement, lang: Lang) -> str:
    pace = ours.measures.get("pace", ours.measures.get("completion"))
    if ours.reason is not None and ours.reason != "no_final_value":
        return CHANGING["official-unknown"].in_(lang, reason=REASONS[ours.reason].in_(lang))
    shown = ratio(pace) if isinstance(pace, Decimal) else "-"
    return CHANGING["official-why"].in_(lang, pace=shown)
