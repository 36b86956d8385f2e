"""JSON from decimals: strictly valid, every digit kept."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jinan_plan.export.structured import Json, dumps, number


def test_numbers_keep_their_digits_and_text_its_characters() -> None:
    document: Json = {
        "a": number(Decimal("4301.60")),
        "b": ["规模", None, True, 3],
        "c": {},
        "d": [],
    }
    assert dumps(document).decode() == (
        '{\n  "a": 4301.60,\n  "b": [\n    "规模",\n    null,\n    true,\n    3\n  ],\n'
        '  "c": {},\n  "d": []\n}\n'
    )


def test_a_large_number_has_no_exponent() -> None:
    assert dumps([number(Decimal("1E+12"))]) == b"[\n  1000000000000\n]\n"


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
DOCUMENTS = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


def with_numbers(value: object) -> Json:
    """A document whose decimals are numbers of JSON."""
    if isinstance(value, dict):
        return {key: with_numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_numbers(item) for item in value]
    assert value is None or isinstance(value, bool | int | str | Decimal)
    return number(value) if isinstance(value, Decimal) else value


@given(DOCUMENTS)
def test_any_document_reads_back(document: object) -> None:
    assert json.loads(dumps(with_numbers(document)), parse_float=Decimal) == document
