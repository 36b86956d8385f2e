"""Gap and expected value as live formulas, wherever a row's own cells yield its figures."""

from collections.abc import Mapping
from decimal import Decimal, DecimalException, localcontext

from jinan_plan.assess.case import EXACT, TOLERANCE
from jinan_plan.assess.rows import Row
from jinan_plan.export.cells import exact

_TIME = "({latest_year}-{baseline_year})/({target_year}-{baseline_year})"

EXPRESSIONS: Mapping[str, tuple[str, ...]] = {
    "gap": ("{target}-{latest}", "{latest}-{target}"),
    "expected": (
        f"{{baseline}}+{_TIME}*({{target}}-{{baseline}})",
        f"{{baseline}}*({{target}}/{{baseline}})^({_TIME})",
        f"{{target}}*{_TIME}",
    ),
}
"""Ways to compute a column from others: up or down; straight, of constant growth, or a sum."""


def formula(row: Row, column: str, value: Decimal | None, cells: Mapping[str, str]) -> str | None:
    """Give the formula that yields a value, or None where the row's cells do not yield it.

    The formula is tried on the row's figures first: one that gives another number (waypoints,
    a target in words, a figure of an index) is never written.

    Args:
        row: The assessed row.
        column: A column of ``EXPRESSIONS``.
        value: What the column says.
        cells: Addresses of the row's cells by column.
    """
    operands = _operands(row)
    if value is None:
        return None
    for number, expression in enumerate(EXPRESSIONS[column]):
        found = _computed(column, number, operands)
        if found is not None and abs(found - value) <= TOLERANCE * max(abs(value), Decimal(1)):
            return "=" + expression.format_map(cells)
    return None


def _operands(row: Row) -> dict[str, Decimal]:
    """Give the numbers that the row's cells hold as such; one of too many digits is text."""
    values = {
        "target": row.target.value if row.target else None,
        "target_year": Decimal(row.target.year) if row.target else None,
        "latest": row.latest.value if row.latest else None,
        "latest_year": Decimal(row.latest.year) if row.latest else None,
        "baseline": row.baseline.value if row.baseline else None,
        "baseline_year": Decimal(row.baseline.year) if row.baseline else None,
    }
    return {
        name: value for name, value in values.items() if isinstance(value, Decimal) and exact(value)
    }


def _computed(column: str, number: int, at: Mapping[str, Decimal]) -> Decimal | None:
    """Compute an expression of ``EXPRESSIONS``; None where a cell is empty or it has no value."""
    try:
        with localcontext(EXACT):
            if column == "gap":
                gap = at["target"] - at["latest"]
                return -gap if number else gap
            time = (at["latest_year"] - at["baseline_year"]) / (
                at["target_year"] - at["baseline_year"]
            )
            way = (
                lambda: at["baseline"] + time * (at["target"] - at["baseline"]),
                lambda: at["baseline"] * (at["target"] / at["baseline"]) ** time,
                lambda: at["target"] * time,
            )
            return way[number]()
    except (KeyError, DecimalException):
        return None
