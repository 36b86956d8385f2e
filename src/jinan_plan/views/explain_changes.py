"""Which rule a verdict falls under, and what figure would bring another; official words beside."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.account import Account
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.thresholds import Threshold, Thresholds
from jinan_plan.lang import Lang
from jinan_plan.messages.changing import CHANGING, VERDICT_RULES
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import REASONS, rank
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
    if table.verdict in table.codes:
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
        self.codes = {s.verdict for one in ladders for s in (*one.steps, *one.beyond)}

    def say(self, code: str, **params: object) -> str:
        return CHANGING[code].in_(self.lang, **params)

    def word(self, code: str) -> str:
        return verdict.word(code, "pace", self.lang, self.account.row.indicator.kind)

    def drawn(self) -> Table:
        columns = [
            Column("verdict", self.say("column-verdict"), flexible=True, least=18),
            Column("rule", self.say("column-rule"), flexible=True, least=14),
        ]
        kinds = [self.counted(ladder) for ladder in self.ladders]
        alike = len(set(kinds)) == 1
        for ladder, kind in zip(self.ladders, kinds, strict=True):
            heading = self.say("column-figure", when=self.when(ladder))
            heading = heading if alike else self.say("column-counted", heading=heading, kind=kind)
            name = f"{ladder.year}-{ladder.through}" if ladder.through else str(ladder.year)
            columns.append(Column(name, heading, right=True, flexible=True, least=11))
        rows = tuple(self.row(code) for code in sorted(self.codes, key=self.order))
        aside = kinds[0] if alike else ""
        if aside and self.ladders[0].of == "figure":
            aside = self.say("of-figure", unit=aside)
        return Table(tuple(columns), rows, aside=aside).without_empty_columns()

    def when(self, ladder: Thresholds) -> str:
        """Name the stretch of time that a figure is for."""
        if ladder.through is not None:
            return SCREENS["part-year"].in_(self.lang, year=ladder.year, month=ladder.through)
        year = f"{ladder.since}-{ladder.year}" if ladder.since else ladder.year
        return self.say("when", year=year)

    def counted(self, ladder: Thresholds) -> str:
        """Say what the figures of a column are: as reported, or a year's own part or change."""
        if ladder.of == "figure":
            return self.numbers.unit
        since = ladder.since is not None and ladder.of == "amount"
        said = self.say("of-sum", since=ladder.since) if since else self.say(f"of-{ladder.of}")
        unit = self.numbers.unit if ladder.of == "amount" else ""
        return SCREENS["comma"].in_(self.lang).join(part for part in (said, unit) if part)

    def order(self, code: str) -> tuple[bool, int]:
        return (code == "insufficient_data", -rank(code))

    def row(self, code: str) -> tuple[Cell, ...]:
        here = "> " if code == self.verdict else "  "
        name = f"{here}{verdict.sign(code)} {self.word(code)}"
        total = self.account.row.indicator.kind == "cum_sum"
        rule = VERDICT_RULES.get(f"total:{code}") if total else None
        cells = [
            Cell(name, code, verdict.tone(code)),
            Cell((rule or VERDICT_RULES[code]).in_(self.lang)),
        ]
        return (*cells, *(Cell(self.cell(ladder, code)) for ladder in self.ladders))

    def cell(self, ladder: Thresholds, code: str) -> str:
        sides = ((ladder.steps, ladder.direction), (ladder.beyond, -ladder.direction))
        parts = [self.place(ladder, steps, code, way) for steps, way in sides]
        return SCREENS["semicolon"].in_(self.lang).join(part for part in parts if part) or "-"

    def place(
        self, ladder: Thresholds, steps: Sequence[Threshold], code: str, direction: int
    ) -> str:
        place = next((n for n, step in enumerate(steps) if step.verdict == code), None)
        if place is None:
            return ""
        if ladder.of == "amount" and direction == 1:
            if any(step.figure is not None and step.figure <= 0 for step in steps[:place]):
                return self.say("never")
            if (figure := steps[place].figure) is not None and figure <= 0:
                return self.say("any")
        if steps[place].figure is None:
            return self.say("less" if direction == 1 else "more")
        return self.bounded(steps[place], direction)

    def bounded(self, step: Threshold, direction: int) -> str:
        if step.figure is None or step.possible is None:
            return ""
        if step.until is not None:
            low, high = sorted((step.figure, step.until))
            return self.say("from-to", low=figures.grouped(low), high=figures.grouped(high))
        text = figures.grouped(step.figure)
        if step.possible != step.figure:
            low, high = sorted((step.possible, step.figure))
            text = f"{figures.grouped(low)}-{figures.grouped(high)}"
        return self.say("or-more" if direction == 1 else "or-less", value=text)

    def said(self) -> Iterator[str]:
        now = self.account.now
        if now is not None:
            yield from self.around(now)
        following = self.account.next_year
        if following is None:
            return
        wanted = next(
            (s for code in _GOOD_ENOUGH for s in following.steps if s.verdict == code), None
        )
        if wanted is not None and wanted.figure is not None:
            figure = self.figure(following, wanted, following.direction)
            if following.of != "amount" or wanted.figure > 0:
                year = following.year
                yield self.say("next", year=year, word=self.word(wanted.verdict), figure=figure)

    def around(self, now: Thresholds) -> Iterator[str]:
        """Say which figure would make it better, and below which it would be worse."""
        far = self.is_beyond(now)
        steps = (now.steps[0], *now.beyond) if far else now.steps
        direction = -now.direction if far else now.direction
        codes = [step.verdict for step in steps]
        if self.verdict not in codes:
            return
        place = codes.index(self.verdict)
        if place > 0 and steps[place - 1].figure is not None:
            better = steps[place - 1]
            figure, word = self.figure(now, better, direction), self.word(better.verdict)
            yield self.say("better", when=self.when(now), figure=figure, word=word)
        if place + 1 < len(steps):
            yield from self.below(now, steps[place].possible, steps[place + 1], direction)
        if place == 0 and now.beyond:
            yield from self.below(now, steps[0].until, now.beyond[0], -direction)

    def below(
        self, now: Thresholds, figure: Decimal | None, worse: Threshold, direction: int
    ) -> Iterator[str]:
        if figure is None or (now.of == "amount" and figure <= 0):
            return
        bare = self.with_unit(now, figures.grouped(figure))
        code = "worse" if direction == 1 else "worse-up"
        yield self.say(code, figure=bare, word=self.word(worse.verdict))

    def is_beyond(self, now: Thresholds) -> bool:
        """Say whether the newest figure lies past the far bound of a range."""
        case = self.account.case
        if not now.beyond or case is None or case.band is None or case.latest is None:
            return False
        low, high = case.band
        value = case.latest.value if case.part is None else case.part.value
        return value > high if now.direction == 1 else value < low

    def figure(self, ladder: Thresholds, step: Threshold, direction: int) -> str:
        if step.figure is None:
            return ""
        if step.until is not None:
            return self.say("between", value=self.with_unit(ladder, self.bounded(step, direction)))
        text = self.with_unit(ladder, figures.grouped(step.figure))
        return self.say("or-more" if direction == 1 else "or-less", value=text)

    def with_unit(self, ladder: Thresholds, text: str) -> str:
        percent = ladder.of in {"rate", "cumulative", "average"}
        return f"{text}%" if percent else self.numbers.with_unit(text)


def officials(account: Account, lang: Lang) -> Iterator[Facts]:
    """Lay out what official evaluations said, what we say, and why the two may differ."""
    kind = account.row.indicator.kind
    pairs: list[tuple[str, Line]] = []
    for official in account.officials:
        said, ours = official.evaluation, official.ours
        theirs = verdict.official(said, kind, lang)
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
    if ours.reason is not None and ours.reason != "no_final_value":
        return CHANGING["official-unknown"].in_(lang, reason=REASONS[ours.reason].in_(lang))
    figure, pace = "", ours.measures.get("pace")
    if isinstance(pace, Decimal):
        figure = CHANGING["official-pace"].in_(lang, pace=ratio(pace))
    return CHANGING["official-why"].in_(lang, figure=figure)
