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

_GROUPS = ("short", "partly", "pass", "unknown")
"""What needs attention first."""

Piece = tuple[str, Tone]


def headline(assessment: PlanAssessment, lang: Lang) -> Iterable[Block]:
    """Lay out the title, the day, the binding indicators that fall short, and the counts."""
    plan = assessment.book.plan.plan
    yield Heading(plan.title.pick(lang))
    yield Line.of(
        SCREENS["standing"].in_(
            lang, start=plan.start, end=plan.end, year=assessment.year, day=assessment.as_of
        ),
        Tone.MUTED,
    )
    if assessment.summary.binding_behind:
        names = [
            row.indicator.name.pick(lang)
            for row in assessment.rows
            if row.key in assessment.summary.binding_behind
        ]
        said = SCREENS["binding-behind"].in_(lang, names=SCREENS["comma"].in_(lang).join(names))
        yield Line.of(said, Tone.BAD)
    if all(row.indicator.context for row in assessment.rows):
        yield Line.of(SCREENS["no-goals"].in_(lang, file="plan.toml"), Tone.STRONG)
        return
    yield counts(assessment.rows, assessment.method, lang)
    yield from _grouped(assessment, lang)


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
    said = [
        [
            (_counted(code, count, method, lang), verdict.tone(code)),
            *(_before(found.so_far, method, lang) if code == "pending" else []),
        ]
        for code, count in in_order(found.verdicts).items()
    ]
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


def _before(found: Mapping[str, int], method: str, lang: Lang) -> list[Piece]:
    if not found:
        return []
    opening, closing = SCREENS["so-far"].in_(lang).split("...")
    return [(opening, Tone.MUTED), *so_far(found, method, lang), (closing, Tone.MUTED)]


def _listed(groups: Sequence[Sequence[Piece]], lang: Lang) -> Iterable[Piece]:
    for place, group in enumerate(groups):
        if place:
            yield SCREENS["comma"].in_(lang), Tone.PLAIN
        yield from group


def _counted(code: str, count: int, method: str, lang: Lang) -> str:
    return f"{verdict.sign(code)} {count} {verdict.word(code, method, lang)}"


def in_order(counted: Mapping[str, int]) -> Mapping[str, int]:
    """Put what falls short first, the worst leading; then what is good, the best leading."""

    def place(code: str) -> tuple[int, int]:
        group = standing(code)
        return _GROUPS.index(group), rank(code) if group in {"short", "partly"} else -rank(code)

    return {code: counted[code] for code in sorted(counted, key=place)}
