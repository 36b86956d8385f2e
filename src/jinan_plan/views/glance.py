"""A row at a glance: a bar of the way done and a spark of the figures, in signs one cell wide.

Braille signs are used because, unlike blocks and box lines, no terminal draws them two cells
wide. Every sign has an ASCII stand-in.
"""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from jinan_plan.assess.rows import Row
from jinan_plan.views import wording

CELLS = 10
"""Cells of a bar: one for every tenth of the way."""

FULL, EMPTY, TICK = "⣿", "⠤", "|"
HEIGHTS = "⣀⣤⣶⣿"
NO_FIGURE, AIM = "\N{BRAILLE PATTERN BLANK}", "▹"

_COMPARABLE = {"level", "share", "growth", "each_year"}
"""Kinds whose figures and target are the same quantity."""

_FEWEST = 2


def bar(row: Row) -> str:
    """Draw the share of the way done, and a tick where the path was at the latest figure.

    Cells are floored like percentages, so a full bar means that the whole way is done; beyond
    either end the bar is clipped, the percentage beside it is not.
    """
    done = wording.measure(row, "progress")
    if done is None or not wording.is_decided(row.assessment):
        return ""
    filled = _cells(done)
    drawn = FULL * filled + EMPTY * (CELLS - filled)
    due = _due(row, done)
    if due is None:
        return drawn
    place = _cells(due)
    return drawn[:place] + TICK + drawn[place:]


def _cells(share: Decimal) -> int:
    return int(min(max(share, Decimal(0)), Decimal(1)).scaleb(1).to_integral_value(ROUND_FLOOR))


def _due(row: Row, done: Decimal) -> Decimal | None:
    """Give the share of the way the path had come by then; the share of time on an even path."""
    pace = wording.measure(row, "pace")
    if row.indicator.waypoints and pace and done:
        return done / pace
    return wording.measure(row, "time")


def spark(row: Row) -> str:
    """Draw the baseline and the yearly figures, and behind an arrow how high the target is.

    A year without a figure stays blank. Fewer than two figures make no spark.
    """
    values = {one.year: one.value for one in row.observed if isinstance(one.value, Decimal)}
    if row.baseline:
        values.setdefault(row.baseline.year, row.baseline.value)
    if len(values) < _FEWEST:
        return ""
    aim = row.target.value if row.target and row.indicator.kind in _COMPARABLE else None
    known = [*values.values(), *([aim] if isinstance(aim, Decimal) else [])]
    years = range(min(values), max(values) + 1)
    drawn = "".join(_height(values[year], known) if year in values else NO_FIGURE for year in years)
    return drawn + AIM + _height(aim, known) if isinstance(aim, Decimal) else drawn


def _height(value: Decimal, known: Sequence[Decimal]) -> str:
    low, high = min(known), max(known)
    if low == high:
        return HEIGHTS[1]
    share = (value - low) / (high - low) * (len(HEIGHTS) - 1)
    return HEIGHTS[int(share.to_integral_value(ROUND_HALF_UP))]
