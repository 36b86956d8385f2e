"""What recording a figure would mean: something new, the same again, or a revision."""

from bisect import bisect_left
from decimal import Context, Decimal

from msgspec import Struct

from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Baseline, Indicator
from jinan_plan.model.values import Form, Status

JUMP = Decimal(10)
"""A figure beyond ten times its neighbour, or under a tenth of it, may be a slip of scale."""

_PRECISE = Context(prec=50)
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


def form_of(indicator: Indicator, actual: Actual) -> Form | None:
    """Say what a figure is: a rate, a cumulative change ...; None for kinds that have no forms."""
    if indicator.kind not in {"growth", "cum_change"}:
        return None
    return actual.form or indicator.actuals or "rate"


def slip(book: Book, actual: Actual) -> Decimal | None:
    """Suggest what a figure may have been meant to be, where its scale looks wrong."""
    return Scale(book).slip(actual)


class Scale:
    """The order of size a plan's figures have, to notice one typed in the wrong unit."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._series: dict[tuple[str, int | None], list[int]] = {}
        self._lines: dict[tuple[str, int | None, Form | None], list[tuple[int, Decimal]]] = {}
        for slot, position in book.journal.newest().items():
            if slot.from_ is None:
                self._series.setdefault((slot.indicator, slot.through), []).append(position)

    def slip(self, actual: Actual) -> Decimal | None:
        """Suggest what a figure may have been meant to be, where its scale looks wrong.

        It does when the figure is more than ten times the one of the nearest year (the
        baseline counts as one), or less than a tenth of it; the suggestion moves the decimal
        point so that the two come closest. None where the scale is plausible or cannot be told
        (zeros, opposite signs, no neighbour, several years together). A part-year figure is
        held against the same months of other years.
        """
        value, neighbour = actual.value, self._neighbour(actual)
        if not isinstance(value, Decimal) or neighbour is None:
            return None
        if value.is_zero() or neighbour.is_zero() or value.is_signed() != neighbour.is_signed():
            return None
        ratio = _PRECISE.divide(value, neighbour)
        if _PRECISE.divide(Decimal(1), JUMP) <= ratio <= JUMP:
            return None
        return _moved(value, -int(_PRECISE.log10(ratio).to_integral_value()))

    def _neighbour(self, actual: Actual) -> Decimal | None:
        own = self._book.journal.slot(actual)
        if own.from_ is not None:
            return None
        form = form_of(self._book.plan.indicators[own.indicator], actual)
        line = own.indicator, own.through, form
        if line not in self._lines:
            self._lines[line] = self._line(*line)
        years = self._lines[line]
        at = bisect_left(years, own.year, key=_year)
        others = [pair for pair in years[max(at - 1, 0) : at + 2] if pair[0] != own.year]
        nearest = min(others, key=lambda pair: abs(pair[0] - own.year), default=None)
        return nearest and nearest[1]

    def _line(self, key: str, through: int | None, form: Form | None) -> list[tuple[int, Decimal]]:
        """List the comparable figures of an indicator by year, its baseline among them."""
        indicator = self._book.plan.indicators[key]
        numbers: dict[int, Decimal] = {}
        base = indicator.baseline
        if base is not None and through is None and form in {None, "level"}:
            numbers[base.year or self._book.plan.plan.baseline_year] = base.value
        for position in self._series.get((key, through), ()):
            other = self._book.journal.entries[position]
            if isinstance(other.value, Decimal) and form_of(indicator, other) == form:
                numbers[other.year] = other.value
        return sorted(numbers.items())


def _year(pair: tuple[int, Decimal]) -> int:
    return pair[0]


def _moved(value: Decimal, places: int) -> Decimal:
    moved = _PRECISE.normalize(_PRECISE.scaleb(value, places))
    whole = moved == moved.to_integral_value()
    return _PRECISE.quantize(moved, Decimal(1)) if whole else moved
