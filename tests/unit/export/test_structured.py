"""JSON from decimals: strictly valid, every digit kept."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jinan_plan.export.structured import Json, dumps


def test_numbers_keep_their_digits_and_text_its_characters() -> None:
    document: Json = {"a": Decimal("4301.60"), "b": ["规模", None, True, 3], "c": {}, "d": []}
    assert dumps(document) == (
        '{\n  "a": 4301.60,\n  "b": [\n    "规模",\n    null,\n    true,\n    3\n  ],\n'
        '  "c": {},\n  "d": []\n}\n'
    )


def test_a_large_number_has_no_exponent() -> None:
    assert dumps([Decimal("1E+12")]) == "[\n  1000000000000\n]\n"


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


def plainly(value: Json) -> object:
    """What a reader of JSON makes of a document: decimals stay decimals."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, dict):
        return {key: plainly(item) for key, item in value.items()}
    return [plainly(item) for item in value] if isinstance(value, list) else value


@given(DOCUMENTS)
def test_any_document_reads_back(document: Json) -> None:
    assert json.loads(dumps(document), parse_float=Decimal) == plainly(document)
