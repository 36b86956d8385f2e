"""What was known on a day: figures in force, and the version of the promise in force."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TypeVar

from msgspec import Struct

from jinan_plan.model.actual import Stretch
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Baseline, Indicator
from jinan_plan.model.particulars import Particulars
from jinan_plan.model.plan import Evaluation, Plan
from jinan_plan.model.target import Target

_WHOLE_YEAR = 12
"""The months of a figure that names none."""


class Version(Struct, frozen=True):
    """Target, baseline and measuring basis that were in force together.

    Attributes:
        superseded: The version this one replaced, where the plan was amended.
    """

    target: Target | None
    baseline: Baseline | None
    basis: str | None
    superseded: "Version | None" = None


def figures_in_force(book: Book, as_of: date | None) -> Mapping[str, Sequence[int]]:
    """Give where every indicator's figures in force on a day stand in the journal.

    Of a revised figure that is the vintage known on the day (docs/methods.md, section 11). They
    come by year; within one, parts of it come before the figures for several years that end
    there, and the year's own figure last. Where two stand in the file does not matter.

    Of a year's own figures on the plan's own footing only the one that covers most of the year is
    given: it says what the others say and more.

    Args:
        book: The plan and its journal.
        as_of: The day; None knows everything in the files.
    """
    particulars = book.journal.entries.particulars
    apart = {one for one in book.journal.entries.distinct if not _is_plain(one)}
    latest_first = sorted(book.journal.newest(as_of).items(), key=_order, reverse=True)
    found: dict[str, list[int]] = defaultdict(list)
    for _, of_year in groupby(latest_first, key=lambda each: each[0].year):
        covered: set[str] = set()
        for stretch, in_force in of_year:
            spans = stretch.from_ is not None
            if not spans and not apart and covered.issuperset(in_force):
                continue
            for key, position in in_force.items():
                plain = not spans and particulars[position] not in apart
                if not plain or key not in covered:
                    found[key].append(position)
                if plain:
                    covered.add(key)
    return {key: positions[::-1] for key, positions in found.items()}


def _order(in_force: tuple[Stretch, Mapping[str, int]]) -> tuple[int, int, bool, int]:
    stretch, _ = in_force
    months = stretch.through or _WHOLE_YEAR
    return (stretch.year, months, stretch.from_ is None, stretch.from_ or 0)


def _is_plain(particulars: Particulars) -> bool:
    """Say whether nothing leads to a figure's being left out, or to others being left out."""
    own_footing = (particulars.form, particulars.basis, particulars.prices) == (None, None, None)
    return own_footing and particulars.status not in {"forecast", "break"}


def version_in_force(indicator: Indicator, as_of: date | None) -> Version:
    """Give the version of target and baseline in force on a day (rule E16).

    An earlier version was in force before its ``until``; what it does not repeat is as in the
    row. A target or a baseline published after the day was not known.
    """
    version: Version | None = None
    for earlier in sorted(indicator.earlier, key=lambda earlier: earlier.until):
        baseline = earlier.baseline or indicator.baseline
        basis = earlier.basis or indicator.basis
        target = _known(earlier.target, as_of)
        version = Version(target, _known(baseline, as_of), basis, version)
        if as_of is not None and as_of < earlier.until:
            return version
    target, baseline = _known(indicator.target, as_of), _known(indicator.baseline, as_of)
    return Version(target, baseline, indicator.basis, version)


def evaluations_known(
    plan: Plan, indicator: Indicator, year: int, as_of: date | None
) -> tuple[Evaluation, ...]:
    """Give the official evaluations of an indicator that were out on a day.

    Args:
        plan: The plan, whose sources say when an evaluation was published.
        indicator: The row.
        year: The standing year; evaluations of later years are left out.
        as_of: The day; None knows everything in the files.
    """
    return tuple(
        said
        for said in plan.evaluation
        if plan.indicators.get(said.indicator) is indicator
        and said.year <= year
        and (as_of is None or _out_by(plan, said, as_of))
    )


def _out_by(plan: Plan, said: Evaluation, day: date) -> bool:
    """Say whether one of an evaluation's sources was out; one without a date always was."""
    sources = [plan.sources[name] for name in said.source or () if name in plan.sources]
    days = [source.published for source in sources]
    return not days or any(out is None or out <= day for out in days)


Promised = TypeVar("Promised", Baseline, Target)


def _known(part: Promised | None, as_of: date | None) -> Promised | None:
    if part is None or as_of is None or part.published is None:
        return part
    return part if part.published <= as_of else None
