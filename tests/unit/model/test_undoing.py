from datetime import UTC, datetime, timedelta

import pytest

from jinan_plan.model.actual import Actual, Entry, Slot
from jinan_plan.model.journal import Journal
from jinan_plan.model.undoing import Obstacle, Recording, last_recording, retractions

START = datetime(2026, 3, 1, 8, tzinfo=UTC)


def _figure(value: int, moment: int | None, year: int = 2022) -> Actual:
    said = {"year": year, "indicator": "output", "value": value}
    return Actual.model_validate(said if moment is None else said | {"recorded": _at(moment)})


def _back(moment: int | None, year: int = 2022) -> Actual:
    said = {"year": year, "indicator": "output", "retracts": True}
    return Actual.model_validate(said if moment is None else said | {"recorded": _at(moment)})


def _at(moment: int) -> datetime:
    return START + timedelta(minutes=moment)


@pytest.mark.parametrize(
    ("rule", "entries", "positions"),
    [
        ("the last of two", [_figure(1, 1), _figure(2, 2)], [1]),
        ("all of one moment", [_figure(1, 1), _figure(2, 1, 2023)], [0, 1]),
        ("what is taken back is passed over", [_figure(1, 1), _figure(2, 2), _back(3)], [0]),
        (
            "what is left of a recording",
            [_figure(1, 1), _figure(2, 1, 2023), _back(2, 2023)],
            [0],
        ),
        ("vintages of one recording", [_figure(1, 1), _figure(2, 1)], [0, 1]),
        ("behind hand-written ones", [_figure(1, None), _figure(2, 2)], [1]),
        (
            "a hand-written one that was taken back",
            [_figure(1, 1), _figure(2, None), _back(3)],
            [0],
        ),
        (
            "after a merge and a new recording",
            [_figure(1, 5), _figure(2, 3, 2023), _figure(3, 6, 2024)],
            [2],
        ),
    ],
)
def test_the_last_recording_that_counts(
    rule: str, entries: list[Actual], positions: list[int]
) -> None:
    found = last_recording(Journal(entries))
    assert isinstance(found, Recording), rule
    assert [entry.position for entry in found.entries] == positions
    assert {entry.actual.recorded for entry in found.entries} == {found.moment}


@pytest.mark.parametrize(
    ("entries", "code", "position"),
    [
        ([], "undo-nothing", None),
        ([_figure(1, 1), _back(2)], "undo-nothing", None),
        ([_figure(1, None)], "undo-hand-written", 0),
        ([_figure(1, 1), _figure(2, None, 2023)], "undo-hand-written", 1),
        ([_figure(1, 1), _figure(2, 2), _back(None)], "undo-hand-written", 2),
        # two branches that both recorded, merged: the earlier recording came to stand last
        ([_figure(1, 5), _figure(2, 3, 2023)], "undo-out-of-order", 1),
        # a figure of another recording was moved into the middle of the last one
        (
            [_figure(1, 2), _figure(2, 1, 2023), _figure(3, 2, 2024)],
            "undo-out-of-order",
            2,
        ),
    ],
)
def test_what_cannot_be_taken_back(entries: list[Actual], code: str, position: int | None) -> None:
    found = last_recording(Journal(entries))
    assert isinstance(found, Obstacle)
    assert found.code == code
    assert (found.entry and found.entry.position) == position


def test_retractions_take_back_exactly_the_recording() -> None:
    before = [_figure(1, 1), _figure(2, 2), _figure(3, 2), _figure(4, 2, 2023)]
    found = last_recording(Journal(before))
    assert isinstance(found, Recording)
    journal = Journal(before).with_entries(retractions(found, "a slip"))
    assert journal.in_force() == {Slot("output", 2022): Entry(0, before[0])}


def test_a_retraction_names_the_stretch_of_time_and_the_reason() -> None:
    said = {"year": 2024, "indicator": "output", "value": 1, "recorded": START}
    part = Actual.model_validate(said | {"through": 6})
    span = Actual.model_validate(said | {"from": 2021})
    found = last_recording(Journal([part, span]))
    assert isinstance(found, Recording)
    of_span, of_part = retractions(found, "a slip")
    assert (of_part.through, of_part.from_, of_part.reason) == (6, None, "a slip")
    assert (of_span.through, of_span.from_, of_span.retracts) == (None, 2021, True)
