"""The full account of one verdict: everything it rests on, and what would change it."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, localcontext

from msgspec import Struct

from jinan_plan.assess.assessment import row_of
from jinan_plan.assess.case import EXACT, Case, Judgement
from jinan_plan.assess.corner import Role, base_figure, corners, figure_of, roles
from jinan_plan.assess.figure import Figure
from jinan_plan.assess.footing import links_of
from jinan_plan.assess.index import Link, chain
from jinan_plan.assess.known import Known
from jinan_plan.assess.methods.registry import METHODS
from jinan_plan.assess.question import Question
from jinan_plan.assess.relative import average_growths
from jinan_plan.assess.rows import BaselineInForce, Row, TargetInForce
from jinan_plan.assess.step import Step
from jinan_plan.assess.steps import pace_steps
from jinan_plan.assess.target import target_in_force
from jinan_plan.assess.thresholds import Thresholds, thresholds
from jinan_plan.assess.usage import FigureUse, uses
from jinan_plan.assess.vintage import Version, evaluations_known
from jinan_plan.assess.workings import working
from jinan_plan.model.book import Book
from jinan_plan.model.plan import Evaluation
from jinan_plan.model.target import Target


class OtherVersion(Struct, frozen=True):
    """A version of the promise that is not in force on the day.

    Attributes:
        until: The day its successor came into force.
        later: It came after the version in force, so on the day it was not known.
    """

    target: TargetInForce
    baseline: Decimal | None
    until: date | None
    reason: str | None
    later: bool


class End(Struct, frozen=True):
    """The verdict at one end of the figures that are not exact.

    Attributes:
        base: The baseline there and which sample of it this is (0 is the low end), or None
            where it is exact.
        latest: The same for the newest figure.
    """

    base: tuple[Figure, int] | None
    latest: tuple[Figure, int] | None
    judged: Judgement


class Official(Struct, frozen=True):
    """What an official evaluation said, and what we say of the same year."""

    evaluation: Evaluation
    ours: Judgement


class Account(Struct, frozen=True):
    """One indicator's verdict with everything behind it.

    Attributes:
        row: The assessed row.
        promise: The target in force, as the plan words it.
        planned: The plan's own baseline, where the journal revised it.
        case: The case as written; None where none could be made.
        since: The day the version in force came into force; None for the first one.
        chain: The steps by which figures were joined to the index or total of the newest year.
        ends: The verdicts at all ends, where a figure is not exact.
        now: Where each verdict begins for the newest figure.
        next_year: The same for the year after it.
        judgements: Every method's answer, by name.
        workings: The computing step of each comparison method that got so far.
    """

    row: Row
    promise: Target | None
    planned: BaselineInForce | None
    case: Case | None
    since: date | None
    others: tuple[OtherVersion, ...]
    uses: tuple[FigureUse, ...]
    chain: tuple[Link, ...]
    steps: tuple[Step, ...]
    ends: tuple[End, ...]
    now: Thresholds | None
    next_year: Thresholds | None
    judgements: Mapping[str, Judgement]
    workings: Mapping[str, Step]
    officials: tuple[Official, ...]


def account_of(
    book: Book,
    key: str,
    *,
    year: int | None = None,
    as_of: date | None = None,
    today: date,
    method: str = "pace",
) -> Account:
    """Give the account of one indicator, named by its key or an alias.

    Args:
        book: The plan and its journal.
        key: The indicator.
        year: The standing year, as for ``assess``.
        as_of: The day up to which things are known; None knows everything.
        today: The day the question is asked.
        method: The method the row is judged by.

    Raises:
        KeyError: There is no such indicator, or no such method.
    """
    indicator = book.plan.indicators[key]
    with localcontext(EXACT):
        known = Known.at(book, year, as_of, today)
        question = Question.of(known, indicator)
        row = row_of(known, indicator, method)
        case = question.written if isinstance(question.written, Case) else None
        judgements = {name: question.judged(name) for name in METHODS}
        found = {} if case is None else {n: working(case, j) for n, j in judgements.items()}
        return Account(
            row=row,
            promise=question.evidence.version.target,
            planned=question.evidence.planned,
            case=case,
            since=_since(question, as_of),
            others=tuple(_others(question, as_of)),
            uses=uses(known, question),
            chain=chain(links_of(question), question.evidence.base_year),
            steps=() if case is None else pace_steps(case, judgements["pace"], _averages(question)),
            ends=tuple(_ends(question)),
            now=_now(question),
            next_year=_next(question),
            judgements=judgements,
            workings={name: step for name, step in found.items() if step is not None},
            officials=tuple(_officials(known, question, today)),
        )


def _officials(known: Known, question: Question, today: date) -> Iterator[Official]:
    """Hold every official evaluation of the indicator beside our verdict on its year."""
    plan, year = known.book.plan, known.standing.year
    for said in evaluations_known(plan, question.indicator, year, known.as_of):
        then = Known.at(known.book, said.year, known.as_of, today)
        yield Official(said, Question.of(then, question.indicator).judged("pace"))


def _since(question: Question, as_of: date | None) -> date | None:
    """Give the day the version in force replaced the one before it."""
    days = [earlier.until for earlier in question.indicator.earlier]
    return max((day for day in days if as_of is None or day <= as_of), default=None)


def _others(question: Question, as_of: date | None) -> Iterator[OtherVersion]:
    indicator, end = question.indicator, question.known.book.plan.plan.end
    in_force = question.evidence.version.target
    for earlier in sorted(indicator.earlier, key=lambda one: one.until):
        if earlier.target is not in_force:
            baseline = earlier.baseline or indicator.baseline
            version = Version(earlier.target, baseline, earlier.basis or indicator.basis)
            later = as_of is not None and as_of < earlier.until
            base = None if baseline is None else baseline.value
            target = target_in_force(indicator, version, end, base)
            if target is not None:
                yield OtherVersion(target, base, earlier.until, earlier.reason, later)
    if indicator.target is not None and indicator.target is not in_force:
        base = None if indicator.baseline is None else indicator.baseline.value
        newest = Version(indicator.target, indicator.baseline, indicator.basis)
        target = target_in_force(indicator, newest, end, base)
        if target is not None:
            yield OtherVersion(target, base, None, None, later=True)


def _averages(question: Question) -> tuple[Decimal, Decimal] | None:
    """Give the average growth of the row and of the one it is compared with, per cent."""
    if question.reference is None:
        return None
    theirs = {point.year: point.value for point in average_growths(question.reference)}
    ours = [point for point in average_growths(question.evidence) if point.year in theirs]
    return (ours[-1].value, theirs[ours[-1].year]) if ours else None


def _ends(question: Question) -> Iterator[End]:
    """Give the default verdict at every end of the baseline and the newest figure."""
    case = question.written
    evidence = question.evidence
    if not isinstance(case, Case):
        return
    newest = evidence.newest
    latest = None if newest is None else figure_of(evidence, newest.actual)
    base = None if evidence.baseline is None else base_figure(evidence.baseline)
    role = None if newest is None else roles(evidence).get(newest.position)
    for corner in corners(evidence, case.marks):
        ends = corner.ends
        yield End(
            None if base is None or base.exact else (base, ends.get(Role.BASE, 0)),
            None if latest is None or latest.exact or role is None else (latest, ends[role]),
            question.judged_at(corner),
        )


def _now(question: Question) -> Thresholds | None:
    part = question.evidence.part
    if part is not None and question.indicator.kind == "cum_sum":
        return thresholds(question, part.actual.year, part.actual.through)
    newest = question.evidence.newest
    return None if newest is None else thresholds(question, newest.actual.year)


def _next(question: Question) -> Thresholds | None:
    newest = question.evidence.newest
    base = question.evidence.base_year
    return thresholds(question, 1 + (base if newest is None else newest.actual.year))
