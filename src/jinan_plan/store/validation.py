"""Plain tables to the plan and the journal; every refusal becomes a named finding."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jinan_plan.diagnostics import DataFile, Diagnostic, KeyPath
from jinan_plan.model.naming import LEAST_LIKENESS, nearest
from jinan_plan.model.values import FORMAT, Bilingual
from jinan_plan.store.shapes import keys_at

M = TypeVar("M", bound=BaseModel)

_SHOWN = 60

_CODES = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "literal_error": "not-one-of",
    "string_type": "not-text",
    "bool_type": "not-true-or-false",
    "int_type": "not-a-whole-number",
    "date_type": "not-a-date",
    "date_from_datetime_inexact": "not-a-date",
    "datetime_type": "not-a-moment",
    "timezone_aware": "no-time-zone",
    "tuple_type": "not-a-list",
    "model_type": "not-a-table",
    "dict_type": "not-a-table",
    "greater_than_equal": "out-of-bounds",
    "less_than_equal": "out-of-bounds",
    "too_short": "empty-list",
    "string_too_long": "text-too-long",
}
"""What pydantic calls a refusal and what we call it; our own refusals keep their names."""

_NOT_TWO = {"missing", "too_long", "too_short", "tuple_type"}
"""What pydantic says of two bounds that are not two, or no list."""


def validate(
    model: type[M], tables: Mapping[str, Any], file: DataFile
) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """Give the record a file holds, or every reason why it holds none.

    A file of a newer format is refused for that alone: what else looks wrong in it may be
    right there.
    """
    version = tables.get("format")
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT:
        params = {"found": version, "known": FORMAT}
        return None, (Diagnostic("newer-format", file, ("format",), params),)
    try:
        return model.model_validate(tables), ()
    except ValidationError as error:
        return None, tuple(_findings(error.errors(include_url=False), file))


def _findings(errors: list[ErrorDetails], file: DataFile) -> Iterator[Diagnostic]:
    paths = [_path(error) for error in errors]
    lists = {path[:-1] for path in paths}
    for error, path in zip(errors, paths, strict=True):
        # a list whose only item was refused is not also too short
        if error["type"] != "too_short" or path not in lists:
            yield Diagnostic(_code(error, path), file, path, _params(error, path, file))


def _code(error: ErrorDetails, path: KeyPath) -> str:
    if "[key]" in error["loc"]:
        return "bad-year-name"
    if "between" in path[-2:] and error["type"] in _NOT_TWO:
        return "not-two-bounds"
    if error["type"] == "model_type" and error["ctx"]["class_name"] == Bilingual.__name__:
        return "no-language"
    return _CODES.get(error["type"], error["type"])


def _path(error: ErrorDetails) -> KeyPath:
    return tuple(part for part in error["loc"] if part != "[key]")


def _params(error: ErrorDetails, path: KeyPath, file: DataFile) -> dict[str, object]:
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    params: dict[str, object] = {"key": key, "got": _shown(error["input"])}
    context = error.get("ctx", {})
    if error["type"] == "literal_error":
        params["allowed"] = _allowed(str(context["expected"]))
    elif error["type"] == "extra_forbidden":
        known = keys_at(file, path[:-1])
        params |= {"suggestion": nearest(key, known, LEAST_LIKENESS), "known": ", ".join(known)}
    elif error["type"] in {"greater_than_equal", "less_than_equal"}:
        params["bound"] = ("≥ " if "ge" in context else "≤ ") + str(
            context.get("ge", context.get("le"))
        )
    return params | {name: value for name, value in context.items() if name not in params}


def _allowed(expected: str) -> str:
    """Turn pydantic's ``'up' or 'down'`` into ``up, down``."""
    return expected.replace(" or ", ", ").replace("'", "")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value[:_SHOWN]}"'
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    return (value.isoformat() if isinstance(value, date) else str(value))[:_SHOWN]
