"""Which figures of an indicator may be held together, and which are left out and why.

Figures on different measuring bases, price bases or sides of a break are never mixed
(docs/methods.md, rules E15, E17, E22 and section 11).
"""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from jinan_plan.assess.rows import BaselineInForce
from jinan_plan.assess.vintage import Version
from jinan_plan.model.actual import Entry
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Header
from jinan_plan.model.values import CHANGE_KINDS


class Evidence(Struct, frozen=True):
    """The figures one verdict may rest on.

    Attributes:
        baseline: The baseline in force on the figures' own basis, if any.
        planned: The plan's own baseline, where the journal revised it.
        target_year: When the target is due.
        year: The standing year; nothing later is here, nor anything after the target year.
        whole: Whole-year figures after the baseline year, oldest first.
        spans: Figures for several years together, oldest first.
        part: The newest part-year figure of the year after the last whole one.
        history: Whole-year figures before the baseline year, oldest first.
        basis: The measuring basis they are all on; None where the plan names none.
        flags: What was left out, and what else there is to know.
    """

    indicator: Indicator
    version: Version
    base_year: int
    target_year: int
    year: int
    baseline: BaselineInForce | None
    planned: BaselineInForce | None
    whole: tuple[Entry, ...]
    spans: tuple[Entry, ...]
    part: Entry | None
    history: tuple[Entry, ...]
    basis: str | None
    flags: tuple[str, ...]

    @property
    def newest(self) -> Entry | None:
        """The newest figure that covers whole years; one for several years goes first."""
        found = (*self.spans, *self.whole)
        return max(found, key=lambda entry: entry.actual.year) if found else None


def gather(
    indicator: Indicator,
    version: Version,
    entries: Sequence[Entry],
    header: Header,
    year: int,
) -> Evidence:
    """Sort an indicator's figures in force into what may be judged together.

    Args:
        indicator: The row of the plan.
        version: Target and baseline in force.
        entries: The indicator's figures in force, by year.
        header: The plan's years.
        year: The standing year; later figures are ignored (rule E12).
    """
    planned = _planned(version, header)
    base_year = (version.baseline.year if version.baseline else None) or header.baseline_year
    target_year = (version.target.year if version.target else None) or header.end
    limit = min(year, target_year)
    flags: list[str] = []
    numeric = [entry for entry in entries if isinstance(entry.actual.value, Decimal)]
    timely = [entry for entry in numeric if entry.actual.year <= limit]
    usable = _on_plan_prices(indicator, _without_forecasts(timely, flags), flags)
    basis = _basis(version, usable, base_year)
    own = [entry for entry in usable if (entry.actual.basis or version.basis) == basis]
    if len(own) < len(usable):
        flags.append("other_basis")
    baseline = _baseline(version, planned, own, base_year, basis)
    own, baseline = _after_break(own, baseline, flags)
    whole = tuple(e for e in own if _is_whole(e) and e.actual.year > base_year)
    spans = tuple(e for e in own if _is_span(e) and (e.actual.from_ or 0) > base_year)
    return Evidence(
        indicator=indicator,
        version=version,
        base_year=base_year,
        target_year=target_year,
        year=year,
        baseline=baseline,
        planned=_replaced(planned, baseline),
        whole=whole,
        spans=spans,
        part=_part(own, max((e.actual.year for e in (*whole, *spans)), default=base_year)),
        history=tuple(e for e in own if _is_whole(e) and e.actual.year < base_year),
        basis=basis,
        flags=tuple(flags),
    )


def _is_whole(entry: Entry) -> bool:
    return entry.actual.from_ is None and entry.actual.through is None


def _is_span(entry: Entry) -> bool:
    first = entry.actual.from_
    return first is not None and first <= entry.actual.year and entry.actual.through is None


def _without_forecasts(entries: Sequence[Entry], flags: list[str]) -> list[Entry]:
    kept = [entry for entry in entries if entry.actual.status != "forecast"]
    if len(kept) < len(entries):
        flags.append("forecast_left_out")
    return kept


def _on_plan_prices(
    indicator: Indicator, entries: Sequence[Entry], flags: list[str]
) -> list[Entry]:
    kept = [entry for entry in entries if _prices_agree(indicator, entry)]
    if len(kept) < len(entries):
        flags.append("other_prices")
    return kept


def _prices_agree(indicator: Indicator, entry: Entry) -> bool:
    prices = entry.actual.prices or indicator.prices
    if indicator.kind in CHANGE_KINDS:
        form = entry.actual.form or indicator.actuals
        return form != "level" or prices != "current"
    return indicator.prices is None or prices == indicator.prices


def _basis(version: Version, entries: Sequence[Entry], base_year: int) -> str | None:
    """Choose the basis to judge on: the newest figure's, if the baseline is known on it too.

    A target that states its own basis is held against figures on that basis only. Else a
    figure is judged on the plan's own basis, or on one on which the journal (or the plan)
    also knows the baseline, so that progress never crosses bases.
    """
    if version.target is not None and version.target.basis is not None:
        return version.target.basis
    supported = {version.basis}
    if version.baseline is not None:
        supported.add(version.baseline.basis or version.basis)
    supported |= {
        entry.actual.basis or version.basis
        for entry in entries
        if _is_whole(entry) and entry.actual.year == base_year
    }
    chosen = version.basis
    for entry in entries:
        basis = entry.actual.basis or version.basis
        if entry.actual.through is None and entry.actual.year > base_year and basis in supported:
            chosen = basis
    return chosen


def _planned(version: Version, header: Header) -> BaselineInForce | None:
    if (baseline := version.baseline) is None:
        return None
    return BaselineInForce(
        year=baseline.year or header.baseline_year,
        value=baseline.value,
        qualifier=baseline.qualifier,
        status=baseline.status,
        source=baseline.source or (),
    )


def _baseline(
    version: Version,
    planned: BaselineInForce | None,
    own: Sequence[Entry],
    base_year: int,
    basis: str | None,
) -> BaselineInForce | None:
    for entry in own:
        actual = entry.actual
        if _is_whole(entry) and actual.year == base_year and isinstance(actual.value, Decimal):
            return BaselineInForce(
                year=actual.year,
                value=actual.value,
                qualifier=actual.qualifier,
                status=actual.status,
                source=actual.source or (),
                revised_by=entry,
            )
    if version.baseline is None or (version.baseline.basis or version.basis) != basis:
        return None
    return planned


def _after_break(
    entries: list[Entry], baseline: BaselineInForce | None, flags: list[str]
) -> tuple[list[Entry], BaselineInForce | None]:
    """Keep the series that begins with the last break; what came before is another one."""
    breaks = [e.actual.year for e in entries if e.actual.status == "break"]
    if not breaks:
        return entries, baseline
    first = breaks[-1]
    kept = [e for e in entries if (e.actual.from_ or e.actual.year) >= first]
    if baseline is not None and baseline.year < first:
        flags.append("series_break")
        baseline = None
    return kept, baseline


def _part(entries: Sequence[Entry], last_whole: int) -> Entry | None:
    months = {
        entry.actual.through: entry
        for entry in entries
        if entry.actual.year == last_whole + 1
        and entry.actual.through is not None
        and entry.actual.from_ is None
    }
    return months[max(month for month in months if month is not None)] if months else None


def _replaced(
    planned: BaselineInForce | None, baseline: BaselineInForce | None
) -> BaselineInForce | None:
    if planned is None or baseline is None or baseline.revised_by is None:
        return None
    same = (planned.value, planned.qualifier) == (baseline.value, baseline.qualifier)
    return None if same else planned
