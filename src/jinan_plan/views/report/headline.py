"""The top of the report: how many targets were met, and which binding ones are behind."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from jinan_plan.assess.rows import Row
from jinan_plan.assess.tally import is_silent
from jinan_plan.lang import Lang
from jinan_plan.messages.report import REPORT, RULES
from jinan_plan.messages.verdicts import standing
from jinan_plan.views import verdict, wording
from jinan_plan.views.report.ground import IN_WORDS, Ground
from jinan_plan.views.table import Tone

REACHED = {"met", "achieved_early", "maintained", "target_met", "target_achieved", "achieved"}
"""Verdicts that say a target is reached, of whichever method."""

_SIGNS = {"-": "–"}
"""Signs that a page sets better than a terminal."""

_STANDS = {"short": "short", "partly": "short", "pass": "on-course"}


class Said(Struct, frozen=True):
    """A verdict as a page shows it: sign, word and tone."""

    sign: str
    word: str
    tone: Tone


class Tally(Struct, frozen=True):
    """How many goals have a verdict, and what the verdict means."""

    said: Said
    count: int
    rule: str


class NamedRow(Struct, frozen=True):
    """A row to point at: its key leads to its section where it has one."""

    key: str
    name: str
    said: Said
    linked: bool


class Binding(Struct, frozen=True):
    """Binding indicators of which the same is to be said; one sentence where there are none."""

    text: str
    tone: Tone
    rows: tuple[NamedRow, ...] = ()


class Headline(Struct, frozen=True):
    """The first things a reader is told.

    Attributes:
        so_far: How the numeric targets that await their last figure stand by their newest one.
    """

    title: str
    standing: str
    main: str
    rest: str
    so_far: tuple[Tally, ...]
    goals: str
    tallies: tuple[Tally, ...]
    binding: tuple[Binding, ...]


def headline(ground: Ground) -> Headline:
    """Count what a reader asks first."""
    assessment, lang = ground.assessment, ground.lang
    plan = assessment.book.plan.plan
    goals = [row for row in assessment.rows if not row.indicator.context]
    numeric = [row for row in goals if is_numeric(row)]
    asked = "standing" if ground.as_of is None else "standing-as-of"
    reached = "main" if assessment.year >= plan.end else "main-under-way"
    return Headline(
        title=plan.title.pick(lang),
        standing=REPORT[asked].in_(
            lang, start=plan.start, end=plan.end, year=assessment.year, day=ground.as_of
        ),
        main=REPORT[reached].in_(
            lang, met=sum(r.assessment.verdict in REACHED for r in numeric), total=len(numeric)
        ),
        rest=_rest([row for row in numeric if row.assessment.verdict not in REACHED], lang),
        so_far=_so_far(numeric, assessment.method, lang),
        goals=REPORT["goals"].in_(lang, count=len(goals)),
        tallies=tallies(goals, assessment.method, lang),
        binding=tuple(_binding(ground)),
    )


def _rest(rows: Sequence[Row], lang: Lang) -> str:
    """Say how the targets that are not reached stand, leaving out what no target is."""
    stands = [
        "without"
        if row.latest is None
        else _STANDS.get(standing(row.assessment.verdict), "waiting")
        for row in rows
    ]
    said_of = [
        REPORT[f"main-{name}"].in_(lang, count=stands.count(name))
        for name in ("short", "on-course", "waiting", "without")
        if name in stands
    ]
    return REPORT["main-rest"].in_(lang, list=REPORT["list"].in_(lang).join(said_of))


def is_numeric(row: Row) -> bool:
    """Say whether a row counts as a numeric target of the plan."""
    indicator = row.indicator
    return not indicator.context and indicator.kind not in IN_WORDS and row.target is not None


def said(code: str, method: str, lang: Lang, kind: str | None = None) -> Said:
    """Give a verdict's sign, word and tone."""
    sign = verdict.sign(code)
    return Said(_SIGNS.get(sign, sign), verdict.word(code, method, lang, kind), verdict.tone(code))


def tallies(rows: Sequence[Row], method: str, lang: Lang) -> tuple[Tally, ...]:
    """Count goals by verdict, the best first; the rules are those of the default method.

    Goals in words of which nothing was ever published are counted by themselves: that nobody
    reports on them says something else than that a figure is too vague.
    """
    loud = [row.assessment.verdict for row in rows if not is_silent(row)]
    found = _counted(loud, method, lang)
    if silent := len(rows) - len(loud):
        unknown = Said("?", REPORT["silent"].in_(lang), Tone.MUTED)
        found.append(Tally(unknown, silent, REPORT["silent-rule"].in_(lang)))
    return tuple(found)


def _counted(codes: Sequence[str], method: str, lang: Lang) -> list[Tally]:
    ordered = sorted(Counter(codes).items(), key=lambda item: verdict.ORDER.index(item[0]))
    return [
        Tally(
            said(code, method, lang),
            count,
            RULES[code].in_(lang) if method == "pace" and code in RULES else "",
        )
        for code, count in ordered
    ]


def _so_far(rows: Sequence[Row], method: str, lang: Lang) -> tuple[Tally, ...]:
    codes = [wording.known_before(row.assessment) for row in rows]
    return tuple(_counted([code for code in codes if code], method, lang))


def _binding(ground: Ground) -> Iterator[Binding]:
    """Name the binding rows that fall short, and those that did before their last figure."""
    lang, rows = ground.lang, [r for r in ground.assessment.rows if r.indicator.binding]
    if not rows:
        yield Binding(REPORT["binding-unknown"].in_(lang), Tone.PLAIN)
        return
    short = [row for row in rows if row.key in ground.assessment.summary.binding_behind]
    waiting = [row for row in rows if _was_short(row)]
    if short:
        said_of = REPORT["binding-behind"].in_(lang, count=len(short))
        yield Binding(said_of, Tone.BAD, tuple(_named(ground, row) for row in short))
    if waiting:
        said_of = REPORT["binding-waiting"].in_(lang, count=len(waiting))
        yield Binding(said_of, Tone.DOUBT, tuple(_named(ground, row) for row in waiting))
    if not short and not waiting:
        yield Binding(REPORT["binding-fine"].in_(lang), Tone.PLAIN)


def _was_short(row: Row) -> bool:
    last = row.assessment.last_verdict
    counted = not row.indicator.context
    return counted and last is not None and standing(last) in {"short", "partly"}


def _named(ground: Ground, row: Row) -> NamedRow:
    judged = row.assessment
    return NamedRow(
        row.key,
        row.indicator.name.pick(ground.lang),
        said(judged.last_verdict or judged.verdict, judged.method, ground.lang, row.indicator.kind),
        any(row is one for one in ground.detailed),
    )
