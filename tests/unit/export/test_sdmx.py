"""SDMX-CSV 2.0, read by sdmx1 against the structure that docs/outputs.md describes."""

import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
from sdmx.model import v30
from sdmx.reader.csv import Reader

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.export import sdmx as written
from jinan_plan.export.registry import Report, rendered
from jinan_plan.lang import Lang

DOCUMENT = (Path(__file__).parents[3] / "docs" / "outputs.md").read_text(encoding="utf-8")


def described(kind: str) -> tuple[str, ...]:
    """Give the columns that the document calls dimensions, or attributes."""
    return tuple(re.findall(rf"^\| `(\w+)` \| {kind} \|", DOCUMENT, re.MULTILINE))


def structure() -> v30.DataStructureDefinition:
    """Build the data structure definition of the document."""
    definition = v30.DataStructureDefinition(id="PLAN_INDICATORS", version="1.0")
    for name in described("dimension"):
        definition.dimensions.append(v30.Dimension(id=name))
    definition.measures.append(v30.Measure(id="OBS_VALUE"))
    for name in described("attribute"):
        definition.attributes.append(v30.DataAttribute(id=name))
    return definition


@pytest.fixture
def observations(every_kind: PlanAssessment) -> list[v30.Observation]:
    data = rendered("sdmx", Report(every_kind, "status", Lang.EN, for_spreadsheet=True))
    message = Reader().convert(io.BytesIO(data), structure())
    (one,) = message.data
    assert one.action.name == "information"
    found: list[v30.Observation] = one.obs
    return found


def value(observation: v30.Observation) -> Decimal:
    return Decimal(str(observation.value))


def keyed(observations: list[v30.Observation]) -> dict[tuple[str, ...], v30.Observation]:
    return {place(one): one for one in observations}


def place(observation: v30.Observation) -> tuple[str, ...]:
    key = observation.dimension
    assert key is not None
    return tuple(str(key[name].value) for name in ("INDICATOR", "MEASURE", "TIME_PERIOD"))


def test_the_document_lists_the_columns_that_are_written() -> None:
    assert described("dimension") == written.DIMENSIONS
    assert described("attribute") == written.ATTRIBUTES


def test_every_observation_has_a_key_of_its_own(observations: list[v30.Observation]) -> None:
    found = keyed(observations)
    assert len(found) == len(observations) == 22


def test_values_keep_their_digits(observations: list[v30.Observation]) -> None:
    found = keyed(observations)
    assert value(found["output", "ACTUAL", "2021-01-01/P6M"]) == 4800
    assert value(found["output", "ACTUAL", "2021"]) == Decimal("5120.5")
    assert value(found["output", "ACTUAL", "2022"]) == 5853
    assert value(found["ledger", "ACTUAL", "2022"]) == Decimal("123456789012345678.12")
    assert value(found["deficit", "ACTUAL", "2022"]) == Decimal("-5.10")
    assert value(found["prices", "TARGET_LOW", "2025"]) == 1
    assert value(found["prices", "TARGET_HIGH", "2025"]) == 3
    assert value(found["jobs", "ACTUAL", "2021-01-01/P2Y"]) == Decimal("11.5")


@pytest.mark.parametrize(
    ("key", "attributes"),
    [
        (
            ("output", "ACTUAL", "2021-01-01/P6M"),
            {"OBS_STATUS": "P", "UNIT_MEASURE": "CNY", "UNIT_MULT": "8"},
        ),
        (("output", "TARGET", "2025"), {"OBS_QUALIFIER": "class_floor", "COMMENT": "7000亿级"}),
        (("deficit", "BASELINE", "2020"), {"OBS_STATUS": "A", "UNIT_MULT": "4"}),
        (("energy", "TARGET", "2025"), {"UNIT_MEASURE": "PT", "TARGET_CHANGE": "fall"}),
        (
            ("jobs", "ACTUAL", "2021-01-01/P2Y"),
            {"OBS_STATUS": "E", "UNIT_MEASURE": "PS", "UNIT_MULT": "4"},
        ),
        (("mood", "ACTUAL", "2021"), {"OBS_STATUS": "B", "UNIT_MEASURE": "分", "UNIT_MULT": "0"}),
        (
            ("output", "ACTUAL", "2021"),
            {"SOURCE": "bulletin; rumour", "COMMENT": "'=1+1; two lines"},
        ),
    ],
)
def test_what_is_said_of_a_value(
    observations: list[v30.Observation], key: tuple[str, ...], attributes: dict[str, str]
) -> None:
    said = keyed(observations)[key].attached_attribute
    assert {name: str(said[name].value) for name in attributes} == attributes
