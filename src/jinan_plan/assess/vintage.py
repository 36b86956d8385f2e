"""What was known on a day: figures in force, and the version of the promise in force."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

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

    Of the parts of a year that stand on the plan's own footing only the longest is given: it
    says what the others say and more.

    Args:
        book: The plan and its journal.
        as_of: The day; None knows everything in the files.
    """
    particulars = book.journal.entries.particulars
    plain = {one for one in book.journal.entries.distinct if _is_plain_part(one)}
    longest: dict[tuple[str, int], tuple[int, int]] = {}
    found: dict[str, list[tuple[int, int, bool, int, int]]] = {}
    for (key, year, first, month), position in book.journal.newest(as_of).items():
        if month is None or particulars[position] not in plain:
            place = (year, month or _WHOLE_YEAR, first is None, first or 0, position)
            found.setdefault(key, []).append(place)
        elif longest.get((key, year), (0, 0)) < (month, position):
            longest[key, year] = (month, position)
    for (key, year), (month, position) in longest.items():
        found.setdefault(key, []).append((year, month, True, 0, position))
    return {key: [place[-1] for place in sorted(own)] for key, own in found.items()}


def _is_plain_part(particulars: Particulars) -> bool:
    """Say whether a figure is of a part of a year, and may be held together with the plan's own.

    Nothing else about it leads to its being left out, or to others being left out.
    """
    own_footing = (particulars.form, particulars.basis, particulars.prices) == (None, None, None)
    settled = particulars.status not in {"forecast", "break"}
    whole_years = particulars.through is None or particulars.from_ is not None
    return own_footing and settled and not whole_years


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
