"""What a reader is told first: which plan, as of when, and how many goals stand where."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from jinan_plan.assess.rows import PlanAssessment, Row
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

Worded = tuple[str, str]
"""A verdict's code and its word; a milestone has words of its own for some codes."""


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


def is_silent(row: Row) -> bool:
    """Say whether a row is a goal in words, or to be built or won, of which nothing is known."""
    in_words = row.indicator.kind in {"directional", "milestone"}
    return in_words and row.latest is None and row.assessment.verdict == "insufficient_data"


def counts(rows: Sequence[Row], method: str, lang: Lang) -> Line:
    """Write how many goals stand where: what falls short first, what nobody knows last.

    Context rows are not counted. Goals that wait for their last figure are told apart by where
    they stood before; goals in words without any figure are counted by themselves.
    """
    counted = [row for row in rows if not row.indicator.context]
    loud = [row for row in counted if not is_silent(row)]
    said = [
        [(_tally(code, count, word), verdict.tone(code)), *_before(code, loud, method, lang)]
        for (code, word), count in _in_order(
            Counter(_worded(row, row.assessment.verdict, method, lang) for row in loud)
        )
    ]
    if silent := len(counted) - len(loud):
        said.append([(SCREENS["silent-goals"].in_(lang, count=silent), Tone.MUTED)])
    first = (SCREENS["goals"].in_(lang, count=len(counted)), Tone.PLAIN)
    return Line((first, *_listed(said, lang)))


def _before(code: str, rows: Sequence[Row], method: str, lang: Lang) -> list[Piece]:
    """Say where the goals that wait for their last figure stood before."""
    if code != "pending":
        return []
    known = Counter(
        _worded(row, last, method, lang)
        for row in rows
        if row.assessment.verdict == code
        and (last := row.assessment.last_verdict)
        and standing(last) != "unknown"
    )
    if not known:
        return []
    said = [
        [(_tally(last, count, word), verdict.tone(last))]
        for (last, word), count in _in_order(known)
    ]
    opening, closing = SCREENS["so-far"].in_(lang).split("...")
    return [(opening, Tone.MUTED), *_listed(said, lang), (closing, Tone.MUTED)]


def _listed(groups: Sequence[Sequence[Piece]], lang: Lang) -> Iterable[Piece]:
    for place, group in enumerate(groups):
        if place:
            yield SCREENS["comma"].in_(lang), Tone.PLAIN
        yield from group


def _worded(row: Row, code: str, method: str, lang: Lang) -> Worded:
    return code, verdict.word(code, method, lang, row.indicator.kind)


def _tally(code: str, count: int, word: str) -> str:
    return f"{verdict.sign(code)} {count} {word}"


def _in_order(counted: Mapping[Worded, int]) -> list[tuple[Worded, int]]:
    """Put what falls short first, the worst leading; then what is good, the best leading."""

    def place(item: tuple[Worded, int]) -> tuple[int, int]:
        code = item[0][0]
        group = standing(code)
        return _GROUPS.index(group), rank(code) if group in {"short", "partly"} else -rank(code)

    return sorted(counted.items(), key=place)
