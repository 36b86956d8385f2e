"""The top of the report: how many targets were met, and which binding ones are behind."""

from collections.abc import Sequence

from msgspec import Struct

from jinan_plan.assess.rows import PlanAssessment, Row, Summary
from jinan_plan.lang import Lang
from jinan_plan.messages.report import REPORT, RULES
from jinan_plan.messages.verdicts import standing
from jinan_plan.views import verdict
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


class Headline(Struct, frozen=True):
    """The first things a reader is told."""

    title: str
    standing: str
    main: str
    rest: str
    goals: str
    tallies: tuple[Tally, ...]
    binding: str
    behind: tuple[NamedRow, ...]


def headline(ground: Ground) -> Headline:
    """Count what a reader asks first."""
    assessment, lang = ground.assessment, ground.lang
    plan = assessment.book.plan.plan
    numeric = [row for row in assessment.rows if is_numeric(row)]
    asked = "standing" if ground.as_of is None else "standing-as-of"
    return Headline(
        title=plan.title.pick(lang),
        standing=REPORT[asked].in_(
            lang, start=plan.start, end=plan.end, year=assessment.year, day=ground.as_of
        ),
        main=REPORT["main"].in_(
            lang, met=sum(r.assessment.verdict in REACHED for r in numeric), total=len(numeric)
        ),
        rest=_rest([row for row in numeric if row.assessment.verdict not in REACHED], lang),
        goals=REPORT["goals"].in_(lang, count=sum(assessment.summary.counts.values())),
        tallies=tallies(assessment.summary, assessment.method, lang),
        binding=_binding(assessment, lang),
        behind=_behind(ground),
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


def tallies(summary: Summary, method: str, lang: Lang) -> tuple[Tally, ...]:
    """Count goals by verdict, the best first; the rules are those of the default method."""
    ordered = sorted(summary.counts.items(), key=lambda item: verdict.ORDER.index(item[0]))
    return tuple(
        Tally(
            said(code, method, lang),
            count,
            RULES[code].in_(lang) if method == "pace" and code in RULES else "",
        )
        for code, count in ordered
    )


def _binding(assessment: PlanAssessment, lang: Lang) -> str:
    if not any(row.indicator.binding for row in assessment.rows):
        return REPORT["binding-unknown"].in_(lang)
    behind = assessment.summary.binding_behind
    return REPORT["binding-behind" if behind else "binding-fine"].in_(lang, count=len(behind))


def _behind(ground: Ground) -> tuple[NamedRow, ...]:
    """Name the rows that fall short, binding ones first."""
    assessment = ground.assessment
    keys: Sequence[str] = assessment.summary.binding_behind
    detailed = {row.key for row in ground.detailed}
    return tuple(
        NamedRow(
            row.key,
            row.indicator.name.pick(ground.lang),
            said(row.assessment.verdict, row.assessment.method, ground.lang, row.indicator.kind),
            row.key in detailed,
        )
        for row in assessment.rows
        if row.key in keys
    )
