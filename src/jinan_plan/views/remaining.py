"""What a row still lacks, and what the years must bring or have brought."""

from decimal import ROUND_HALF_EVEN, Decimal

from jinan_plan import figures
from jinan_plan.assess.distance import PERCENTAGE_POINTS
from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.values import CHANGE_KINDS
from jinan_plan.views import wording


def gap(row: Row, lang: Lang) -> str:
    """Write what is still missing, or that nothing is."""
    if row.gap is None:
        return ""
    if is_satisfied(row):
        return SCREENS["gap-none"].in_(lang)
    return figures.grouped(row.gap, gap_places(row))


def is_satisfied(row: Row) -> bool:
    """Say whether nothing is missing, now or in the years to come."""
    if row.gap is None:
        return False
    share = wording.measure(row, "progress")
    under_way = share is not None and share < 1  # an average above its goal, with years to come
    satisfied = row.assessment.verdict in {"met", "achieved_early", "maintained"}
    return (row.gap < 0 and not under_way) or (satisfied and row.gap <= 0)


def distance(row: Row, lang: Lang) -> str:
    """Write how far the latest figure is from the target: negative while something is missing."""
    if row.gap is None:
        return ""
    text = figures.signed(-row.gap, gap_places(row))
    if row.gap_unit == PERCENTAGE_POINTS:
        return wording.points(text, lang)
    return wording.joined(text, row.gap_unit or "")


def gap_places(row: Row) -> int | None:
    """Say how many digits a row's gap is shown with: a difference has its own, a root has none."""
    return (
        wording.rate_places(row) if row.indicator.kind in CHANGE_KINDS else row.indicator.decimals
    )


def needed(row: Row) -> str:
    """Write what each remaining year must bring; nothing where nothing is missing."""
    return "" if is_satisfied(row) else a_year(row, row.needed_per_year or None)


def made(row: Row) -> str:
    """Write what the years so far have brought on average, where that is known."""
    return a_year(row, row.recent_per_year if wording.is_decided(row.assessment) else None)


def a_year(row: Row, value: Decimal | None) -> str:
    """Write what a year must add or has added, signed; a little is not written as nothing."""
    if value is None:
        return ""
    per_cent = "%" if row.indicator.kind in CHANGE_KINDS else ""
    digits = wording.rate_places(row)
    if value and figures.rounded(value, digits, ROUND_HALF_EVEN).is_zero():
        digits = max(digits, -value.adjusted())
    return figures.signed(value, digits) + per_cent
