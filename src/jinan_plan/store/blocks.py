"""One actual as the lines of its ``[[actual]]`` table."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

import tomli_w

from jinan_plan.model.actual import Actual


def block(actual: Actual) -> str:
    """Write an actual as it stands in the journal, every line ended; absent fields left out."""
    fields = actual.model_dump(by_alias=True, exclude_none=True)
    lines = [f"{key} = {written(value)}\n" for key, value in fields.items()]
    return "".join(["[[actual]]\n", *lines])


def written(value: object) -> str:
    """Write a value as TOML on one line; tables inline, reported digits as they are."""
    match value:
        case Mapping():
            inside = ", ".join(f"{key} = {written(one)}" for key, one in value.items())
            return f"{{ {inside} }}"
        case datetime():
            return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        case Decimal() if value.as_tuple().exponent == 0:
            return str(int(value))  # tomli-w would add a decimal nobody reported
        case (single,):
            return written(single)
        case tuple():
            return f"[{', '.join(written(item) for item in value)}]"
        case _:
            return tomli_w.dumps({"it": value}).removeprefix("it = ").rstrip("\n")
