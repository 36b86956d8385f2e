"""The end of the report: what was revised and why, and where everything comes from."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct

from jinan_plan import figures
from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.messages.report import REPORT
from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.indicator import Indicator
from jinan_plan.views import wording
from jinan_plan.views.detail import target_words
from jinan_plan.views.report.ground import Ground
from jinan_plan.views.reported import figure, period


class Revision(Struct, frozen=True):
    """A figure that was replaced: what it was first, what it is now, and why."""

    key: str
    name: str
    period: str
    first: str
    first_known: str
    now: str
    now_known: str
    change: str
    why: str
    linked: bool


class Amendment(Struct, frozen=True):
    """A target that was changed during the plan."""

    key: str
    name: str
    before: str
    until: str
    now: str
    why: str


def revisions(ground: Ground) -> tuple[Revision, ...]:
    """List the figures of which more than one vintage is known, in the order of the plan.

    Baselines that the journal revised are listed with them.
    """
    found: list[Revision] = []
    for row in ground.assessment.rows:
        found += _of_baseline(ground, row)
        for _, stack in ground.vintages.get(row.key, ()):
            if len(stack) > 1:
                found.append(_revision(ground, row.indicator, stack))
    return tuple(found)


def _revision(ground: Ground, indicator: Indicator, stack: Sequence[Entry]) -> Revision:
    first, now, lang = stack[0].actual, stack[-1].actual, ground.lang
    reasons = [entry.actual.reason or entry.actual.note for entry in stack[1:]]
    return Revision(
        key=indicator.key,
        name=indicator.name.pick(lang),
        period=period(now, lang),
        first=figure(first, lang),
        first_known=_known(first),
        now=figure(now, lang),
        now_known=_known(now),
        change=_change(first.value, now.value, lang),
        why=REPORT["list"].in_(lang).join(reason for reason in reasons if reason),
        linked=True,
    )


def _of_baseline(ground: Ground, row: Row) -> Iterable[Revision]:
    indicator, lang = row.indicator, ground.lang
    stated = indicator.baseline
    by = row.baseline.revised_by if row.baseline else None
    if by is None or stated is None:
        return
    yield Revision(
        key=row.key,
        name=indicator.name.pick(lang),
        period=REPORT["baseline-of"].in_(lang, year=by.actual.year),
        first=wording.hedged(stated.value, stated.qualifier, None, lang),
        first_known=stated.published.isoformat() if stated.published else "",
        now=figure(by.actual, lang),
        now_known=_known(by.actual),
        change=_change(stated.value, by.actual.value, lang),
        why=by.actual.reason or by.actual.note or "",
        linked=True,
    )


def _known(actual: Actual) -> str:
    return actual.published.isoformat() if actual.published else ""


def _change(first: object, now: object, lang: Lang) -> str:
    if not isinstance(first, Decimal) or not isinstance(now, Decimal):
        return ""
    return figures.signed(now - first) if now != first else REPORT["unchanged"].in_(lang)


def amendments(ground: Ground) -> tuple[Amendment, ...]:
    """List the targets that were changed, newest change first, with the words of the change."""
    return tuple(found for row in ground.assessment.rows for found in _amended(ground, row))


def _amended(ground: Ground, row: Row) -> Iterable[Amendment]:
    """Pair each version of a target with the one it replaced (docs/methods.md, rule E16)."""
    applied = [e for e in row.indicator.earlier if ground.as_of is None or e.until <= ground.as_of]
    now = row.target
    for earlier in sorted(applied, key=lambda earlier: earlier.until, reverse=True):
        if now is None or now.superseded is None:
            return
        yield Amendment(
            key=row.key,
            name=row.indicator.name.pick(ground.lang),
            before=target_words(row, now.superseded, ground.lang),
            until=earlier.until.isoformat(),
            now=target_words(row, now, ground.lang),
            why=earlier.reason,
        )
        now = now.superseded
