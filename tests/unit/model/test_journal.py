from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from jinan_plan.lang import Lang
from jinan_plan.model.actual import Actual, Slot
from jinan_plan.model.journal import Journal
from jinan_plan.model.values import Bilingual

MARCH = date(2023, 3, 1)
AUGUST = date(2023, 8, 1)


def _actual(value: int | None, **fields: object) -> Actual:
    said = {"value": value} if value is not None else {"retracts": True}
    return Actual.model_validate({"year": 2022, "indicator": "output", **said, **fields})


FIRST = _actual(5850, published=MARCH)
REVISED = _actual(5853, published=AUGUST)
BACK = _actual(None)


@pytest.mark.parametrize(
    ("entries", "as_of", "values"),
    [
        ([FIRST], None, [5850]),
        ([FIRST, REVISED], None, [5850, 5853]),
        ([FIRST, REVISED], AUGUST, [5850, 5853]),
        ([FIRST, REVISED], date(2023, 7, 31), [5850]),
        ([FIRST, REVISED], date(2023, 2, 28), []),
        ([FIRST, REVISED, BACK], None, [5850]),
        ([FIRST, REVISED, BACK, BACK], None, []),
        ([FIRST, BACK, REVISED], None, [5853]),
        # a slip of recording was never a figure, on no day at all
        ([FIRST, REVISED, BACK], AUGUST, [5850]),
        ([FIRST, BACK], MARCH, []),
    ],
)
def test_the_vintages_of_a_figure(
    entries: list[Actual], as_of: date | None, values: list[int]
) -> None:
    vintages = Journal(entries).vintages(as_of).get(Slot("output", 2022), ())
    assert [entry.actual.value for entry in vintages] == values
    in_force = Journal(entries).in_force(as_of).values()
    assert [entry.actual.value for entry in in_force] == values[-1:]


def test_an_old_key_joins_the_history_of_the_new_one() -> None:
    old = _actual(5850, indicator="industry-output")
    journal = Journal([old], {"industry-output": "output"}).with_entries([REVISED])
    assert [entry.position for entry in journal.vintages()[Slot("output", 2022)]] == [0, 1]


def test_years_months_and_spans_are_figures_of_their_own() -> None:
    entries = [FIRST, _actual(1, through=6), _actual(2, **{"from": 2021})]
    assert len(Journal(entries).in_force()) == 3


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({"published": MARCH, "recorded": datetime(2023, 8, 2, tzinfo=UTC)}, MARCH),
        ({"recorded": datetime(2023, 8, 2, 23, 59, tzinfo=UTC)}, date(2023, 8, 2)),
        ({}, None),
    ],
)
def test_a_figure_is_known_from_its_publication_or_else_its_recording(
    fields: dict[str, object], known: date | None
) -> None:
    actual = _actual(1, **fields)
    assert actual.known == known
    assert actual.known_by(None)
    assert actual.known_by(date(1900, 1, 1)) is (known is None)


def test_a_figure_keeps_the_digits_it_was_given() -> None:
    actual = Actual.model_validate(
        {"year": 2022, "indicator": "output", "value": Decimal("5853.40")}
    )
    assert str(actual.value) == "5853.40"


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        (Bilingual(zh="产值", en="Output"), "产值", "Output"),
        (Bilingual(zh="产值"), "产值", "产值"),
        (Bilingual(en="Output"), "Output", "Output"),
    ],
)
def test_a_name_in_one_language_serves_for_both(name: Bilingual, zh: str, en: str) -> None:
    assert (name.pick(Lang.ZH), name.pick(Lang.EN)) == (zh, en)
