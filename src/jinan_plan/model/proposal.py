"""What recording a figure would mean: something new, the same again, or a revision."""

from msgspec import Struct

from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.book import Book
from jinan_plan.model.forms import form_of
from jinan_plan.model.indicator import Baseline, Indicator
from jinan_plan.model.values import Status

_SETTLING: tuple[Status | None, ...] = (
    None,
    "forecast",
    "estimated",
    "provisional",
    "revised",
    "final",
)
_DETAILS = ("source", "url", "published", "note")


class New(Struct, frozen=True):
    """Nothing was recorded for this indicator, year and stretch of it."""

    actual: Actual


class Same(Struct, frozen=True):
    """The figure in force says the same; nothing is to be written.

    ``differing`` names what was said otherwise all the same (``source``, ``url``,
    ``published``, ``note``), for a hint.
    """

    actual: Actual
    earlier: Entry
    differing: tuple[str, ...] = ()


class Confirmation(Struct, frozen=True):
    """The same figure, now more settled (provisional, then final): a vintage of its own.

    It is recorded without a reason, since no figure changes.
    """

    actual: Actual
    earlier: Entry


class Revision(Struct, frozen=True):
    """A differing figure, or the same one on another footing: needs a reason."""

    actual: Actual
    earlier: Entry


Proposal = New | Same | Confirmation | Revision


def propose(book: Book, actual: Actual) -> Proposal:
    """Hold a figure against the one in force for its indicator, year and stretch.

    ``earlier.position`` is the entry's place in the journal, so that its line can be shown.
    The indicator may be named by an alias; it must be in the plan.
    """
    slot = book.journal.slot(actual)
    return compare(book.plan.indicators[slot.indicator], book.journal.current(slot), actual)


def compare(indicator: Indicator, earlier: Entry | None, actual: Actual) -> Proposal:
    """Hold a figure against an entry of the same slot (None: there is none)."""
    if earlier is None:
        return New(actual)
    if _footing(indicator, actual) != _footing(indicator, earlier.actual):
        return Revision(actual, earlier)
    before, now = earlier.actual.status, actual.status
    if now is None or now == before:
        differing = (name for name in _DETAILS if _differs(name, actual, earlier.actual))
        return Same(actual, earlier, tuple(differing))
    settling = before in _SETTLING and now in _SETTLING
    if settling and _SETTLING.index(now) > _SETTLING.index(before):
        return Confirmation(actual, earlier)
    return Revision(actual, earlier)


def rebased(book: Book, proposal: Proposal) -> Baseline | None:
    """Give the plan's baseline that a new figure takes the place of, as after a census."""
    actual = proposal.actual
    slot = book.journal.slot(actual)
    baseline = book.plan.indicators[slot.indicator].baseline
    if not isinstance(proposal, New) or baseline is None or slot.from_ or slot.through:
        return None
    base_year = baseline.year or book.plan.plan.baseline_year
    said = (baseline.value, baseline.qualifier)
    return baseline if slot.year == base_year and said != (actual.value, actual.qualifier) else None


def _footing(indicator: Indicator, actual: Actual) -> tuple[object, ...]:
    """What makes two entries the same figure: value, hedge, form, measuring and price basis."""
    return (
        actual.value,
        actual.qualifier,
        form_of(indicator, actual),
        actual.basis or indicator.basis,
        actual.prices or indicator.prices,
    )


def _differs(name: str, actual: Actual, earlier: Actual) -> bool:
    now = getattr(actual, name)
    return now is not None and now != getattr(earlier, name)
