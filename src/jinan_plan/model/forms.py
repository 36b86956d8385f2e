"""What the figures of a growth or a change are: rates, averages, cumulative changes, levels."""

from jinan_plan.model.actual import Actual
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.values import CHANGE_KINDS, Form


def form_of(indicator: Indicator, actual: Actual) -> Form | None:
    """Say what a figure is: as it states itself, as its years imply, else as its row states.

    One figure for several years is their average growth, or their change all together. None
    for kinds that have no forms: their figures are what the unit says.
    """
    if indicator.kind not in CHANGE_KINDS:
        return None
    if actual.form is None and actual.from_ is not None:
        return "average" if indicator.kind == "growth" else "cumulative"
    return actual.form or indicator.actuals or "rate"
