"""One actual as the lines of its ``[[actual]]`` table."""

from datetime import UTC, datetime
from decimal import Decimal

import tomli_w

from jinan_plan.model.journal import Actual

_ORDER = (
    "year",
    "indicator",
    "value",
    "qualifier",
    "from",
    "through",
    "form",
    "basis",
    "prices",
    "status",
    "source",
    "url",
    "published",
    "recorded",
    "reason",
    "note",
    "retracts",
)


def block(actual: Actual) -> str:
    """Write an actual as it stands in the journal, every line ended; absent fields left out."""
    fields = actual.model_dump(by_alias=True, exclude_none=True)
    lines = [f"{key} = {_written(fields[key])}\n" for key in _ORDER if key in fields]
    return "".join(["[[actual]]\n", *lines])


def _written(value: object) -> str:
    match value:
        case datetime():
            return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        case Decimal() if value.as_tuple().exponent == 0:
            return str(int(value))  # tomli-w would add a decimal nobody reported
        case (single,):
            return _written(single)
        case tuple():
            return f"[{', '.join(_written(item) for item in value)}]"
        case _:
            return tomli_w.dumps({"it": value}).removeprefix("it = ").rstrip("\n")
