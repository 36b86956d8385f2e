"""What the figure of a year is reported as, and the figure that stands for a normalised value."""

from decimal import Decimal, localcontext

from msgspec import Struct

from jinan_plan.assess.case import EXACT, Case
from jinan_plan.assess.corner import NOMINAL, Corner, Role, base_figure, figure_of, roles
from jinan_plan.assess.index import Link, average_growth, index_links, running_total
from jinan_plan.assess.question import Question
from jinan_plan.assess.relative import average_growths
from jinan_plan.model.actual import Entry
from jinan_plan.model.forms import form_of
from jinan_plan.model.values import CHANGE_KINDS, Form

_HUNDRED = Decimal(100)


def links_of(question: Question, corner: Corner = NOMINAL) -> tuple[Link, ...]:
    """Give the steps by which figures were joined to an index or added to a total."""
    evidence = question.evidence
    by_position = roles(evidence)

    def read(entry: Entry) -> Decimal:
        return corner.read(figure_of(evidence, entry.actual), by_position[entry.position])

    with localcontext(EXACT):
        if evidence.indicator.kind == "cum_sum":
            return running_total(evidence, read).links
        if evidence.indicator.kind not in CHANGE_KINDS:
            return ()
        baseline = evidence.baseline
        base = None if baseline is None else corner.read(base_figure(baseline), Role.BASE)
        return index_links(evidence, read, base)


class Footing(Struct, frozen=True):
    """What the figure of a year is reported as, and from where it is counted.

    Attributes:
        start: The year at whose end the stretch begins that it covers.
        before: The index or total there.
        of: What the figures are: ``figure`` (as reported), ``amount`` (the year's own part of a
            total), ``rate`` (the year's change, per cent), ``cumulative``, ``average``.
    """

    year: int
    form: Form
    start: int
    before: Decimal
    of: str

    @property
    def since(self) -> int | None:
        """Give the first year covered, where that is not the figure's own."""
        return self.start + 1 if self.start + 1 < self.year else None


def footing_of(question: Question, corner: Corner, year: int) -> Footing:
    """Say what the figure of a year is, or would be where none is reported yet."""
    links = links_of(question, corner)
    own = next((link for link in links if link.entry.actual.year == year), None)
    if own is not None:
        form = form_of(question.indicator, own.entry.actual) or "rate"
        return Footing(year, form, own.start, own.before, _reported_as(question, form))
    newest = question.evidence.newest
    form = question.indicator.actuals or "rate"
    if newest is not None and newest.actual.from_ is None:
        form = form_of(question.indicator, newest.actual) or "rate"
    total = question.indicator.kind == "cum_sum"
    start, initial = question.evidence.base_year, Decimal(0) if total else Decimal(1)
    if total or form == "rate":
        earlier = [link for link in links if link.entry.actual.year < year]
        start, initial = year - 1, earlier[-1].after if earlier else initial
    return Footing(year, form, start, initial, _reported_as(question, form))


def _reported_as(question: Question, form: Form) -> str:
    if question.indicator.kind == "cum_sum":
        return "amount"
    changes = question.indicator.kind in CHANGE_KINDS
    return form if changes and form != "level" else "figure"


def told(question: Question, case: Case, footing: Footing, value: Decimal | None) -> Decimal | None:
    """Turn a normalised value into the figure that would be reported for the year.

    None without a value, and where no figure leads there: an index that is not above 0, or a
    series to be compared with that has no figure for the year.
    """
    if value is None or case.kind not in {*CHANGE_KINDS, "cum_sum"}:
        return value
    if case.kind == "cum_sum":
        return value - footing.before
    index = _index(question, case, footing.year, value) if case.constant else value
    if index is None or index <= 0:
        return None
    if footing.form == "level":
        base = question.evidence.baseline
        return None if base is None else index * base.value
    if footing.form == "average":
        return average_growth(index / footing.before, footing.year - footing.start) * _HUNDRED
    return (index / footing.before - 1) * _HUNDRED


def _index(question: Question, case: Case, year: int, value: Decimal) -> Decimal | None:
    """Give the index behind a bound on a change, in per cent.

    A target relative to another row is a bound on the difference of the two averages.
    """
    if question.reference is not None:
        theirs = {point.year: point.value for point in average_growths(question.reference)}
        if year not in theirs:
            return None
        value += theirs[year]
    ratio = 1 + value / _HUNDRED
    if ratio <= 0:
        return None
    return ratio if case.kind == "cum_change" else ratio ** (year - case.base_year)
