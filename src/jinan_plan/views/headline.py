"""What a reader is told first: which plan, as of when, and how many goals stand where."""

from collections.abc import Iterable, Mapping, Sequence

from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.assess.tally import Tally, tally
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import rank, standing
from jinan_plan.views import verdict
from jinan_plan.views.document import Block, Heading, Line
from jinan_plan.views.table import Tone

_NAMES = "\0"

MOST_NAMED = 6
"""Goals named one by one before the tables; of more, the rest are only counted."""

_GROUPS = ("short", "partly", "pass", "unknown")
"""What needs attention first."""

Piece = tuple[str, Tone]


def headline(assessment: PlanAssessment, lang: Lang) -> Iterable[Block]:
    """Lay out the title, the day, the binding indicators that fall short, and the counts."""
    yield Heading(assessment.book.plan.plan.title.pick(lang))
    yield standing_line(assessment, lang)
    if all(row.indicator.context for row in assessment.rows):
        yield Line.of(SCREENS["no-goals"].in_(lang, file="plan.toml"), Tone.STRONG)
        return
    binding = assessment.summary.binding_behind
    first = [row for row in assessment.rows if row.key in binding]
    yield from _named("binding-behind", Tone.BAD, first, lang)
    yield counts(assessment.rows, assessment.method, lang)
    yield from _grouped(assessment, lang)
    short = [row for row in assessment.rows if _is_short(row) and row.key not in binding]
    waiting = [row for row in short if row.assessment.verdict == "pending"]
    others = [row for row in short if row.assessment.verdict != "pending"]
    yield from _named("others-behind" if binding else "behind", Tone.DOUBT, others, lang)
    yield from _named("behind-so-far", Tone.DOUBT, waiting, lang)


def standing_line(assessment: PlanAssessment, lang: Lang) -> Line:
    """Say which years the plan is for, and from where it is looked at."""
    plan = assessment.book.plan.plan
    years = {"start": plan.start, "end": plan.end, "year": assessment.year}
    said = SCREENS["standing"].in_(lang, **years, day=assessment.as_of)
    return Line.of(said, Tone.MUTED)


def _is_short(row: Row) -> bool:
    """Say whether a goal falls short, or did before it came to wait for its last figure."""
    return not row.indicator.context and standing(_now_or_before(row)) == "short"


def _now_or_before(row: Row) -> str:
    return row.assessment.last_verdict or row.assessment.verdict


def _named(code: str, tone: Tone, rows: Sequence[Row], lang: Lang) -> Iterable[Line]:
    """Name rows, the worst first; of many only some."""
    if not rows:
        return
    ordered = sorted(rows, key=lambda row: rank(_now_or_before(row)))
    name = _plain if code == "binding-behind" else named
    names = [name(row, lang) for row in ordered[:MOST_NAMED]]
    said = SCREENS["list-comma"].in_(lang).join(names)
    if more := len(rows) - len(names):
        said += SCREENS["and-more"].in_(lang, count=more)
    label, _, rest = SCREENS[code].in_(lang, names=_NAMES).partition(_NAMES)
    yield Line(((label, tone), (said + rest, Tone.PLAIN)))


def _plain(row: Row, lang: Lang) -> str:
    return row.indicator.name.pick(lang)


def named(row: Row, lang: Lang) -> str:
    """Give a row's name, which says where it is binding."""
    name = _plain(row, lang)
    return SCREENS["binding-name"].in_(lang, name=name) if row.indicator.binding else name


def _grouped(assessment: PlanAssessment, lang: Lang) -> Iterable[Line]:
    """Count every group as one, as good as its worst member, where there is one to count so."""
    summary = assessment.summary
    if sum(summary.group_counts.values()) == sum(summary.counts.values()):
        return
    said = [
        [(_counted(code, count, assessment.method, lang), verdict.tone(code))]
        for code, count in in_order(summary.group_counts).items()
    ]
    first = SCREENS["groups"].in_(lang, count=sum(summary.group_counts.values()))
    yield Line(((first, Tone.MUTED), *_listed(said, lang)))


def counts(rows: Sequence[Row], method: str, lang: Lang) -> Line:
    """Write how many goals stand where; context rows are not counted."""
    return tallied(tally(rows), method, lang)


def tallied(found: Tally, method: str, lang: Lang) -> Line:
    """Write how many goals stand where: what falls short first, what nobody knows last.

    Goals that wait for their last figure are told apart by where they stood before; goals in
    words without any figure are counted by themselves.
    """
    said = list(_each(found, method, lang))
    if found.silent:
        said.append([(SCREENS["silent-goals"].in_(lang, count=found.silent), Tone.MUTED)])
    first = (SCREENS["goals"].in_(lang, count=found.goals), Tone.PLAIN)
    return Line((first, *_listed(said, lang)))


def so_far(found: Mapping[str, int], method: str, lang: Lang) -> list[Piece]:
    """Write where goals that wait for their last figure stood before."""
    said = [
        [(_counted(last, count, method, lang), verdict.tone(last))]
        for last, count in in_order(found).items()
    ]
    return list(_listed(said, lang))


def _before(found: Tally, method: str, lang: Lang) -> list[Piece]:
    if not found.so_far:
        return []
    opening, closing = SCREENS["so-far"].in_(lang).split("...")
    return [(opening, Tone.MUTED), *so_far(found.so_far, method, lang), (closing, Tone.MUTED)]


def _listed(groups: Sequence[Sequence[Piece]], lang: Lang) -> Iterable[Piece]:
    for place, group in enumerate(groups):
        if place:
            yield SCREENS["comma"].in_(lang), Tone.PLAIN
        yield from group


def _each(found: Tally, method: str, lang: Lang) -> Iterable[list[Piece]]:
    """Count goals by verdict; a milestone whose day is to come does not wait for a figure."""
    for code, count in in_order(found.verdicts).items():
        tone = verdict.tone(code)
        if code != "pending":
            yield [(_counted(code, count, method, lang), tone)]
            continue
        if waiting := count - found.not_due:
            yield [(_counted(code, waiting, method, lang), tone), *_before(found, method, lang)]
        if found.not_due:
            yield [(_counted(code, found.not_due, method, lang, "milestone"), tone)]


def _counted(code: str, count: int, method: str, lang: Lang, kind: str | None = None) -> str:
    return f"{verdict.sign(code)} {count} {verdict.word(code, method, lang, kind)}"


def in_order(counted: Mapping[str, int]) -> Mapping[str, int]:
    """Put what falls short first, the worst leading; then what is good, the best leading."""

    def place(code: str) -> tuple[int, int]:
        group = standing(code)
        return _GROUPS.index(group), rank(code) if group in {"short", "partly"} else -rank(code)

    return {code: counted[code] for code in sorted(counted, key=place)}
