"""What recording a figure would mean, and whether its scale looks like a slip."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.magnitude import slip
from jinan_plan.model.plan import Plan
from jinan_plan.model.proposal import Confirmation, New, Proposal, Revision, Same, propose


def plan(**indicator: object) -> Plan:
    row = {"key": "software", "aliases": ["it"], "name": {"en": "S"}, "sector": "s"}
    return Plan.model_validate(
        {
            "format": 1,
            "plan": {"id": "p", "title": {"en": "P"}, "start": 2021, "end": 2025,
                     "baseline_year": 2020},
            "sector": [{"key": "s", "name": {"en": "S"}}],
            "indicator": [{**row, "kind": "level", **indicator}],
        }
    )  # fmt: skip


def actual(year: int = 2022, value: object = "5853", **more: Any) -> Actual:  # noqa: ANN401 - fields of the format
    number = Decimal(value) if isinstance(value, str) else value
    return Actual.model_validate({"year": year, "indicator": "software", "value": number, **more})


def kind_of(proposal: Proposal) -> str:
    return type(proposal).__name__


@pytest.mark.parametrize(
    ("earlier", "now", "expected"),
    [
        pytest.param({}, {}, "Same", id="the same again"),
        pytest.param({}, {"value": "5853.0"}, "Same", id="the same with another digit"),
        pytest.param({}, {"value": "5854"}, "Revision", id="another value"),
        pytest.param({}, {"qualifier": "above"}, "Revision", id="now hedged"),
        pytest.param({}, {"basis": "census"}, "Revision", id="on another measuring basis"),
        pytest.param({}, {"prices": 2015}, "Revision", id="at other prices"),
        pytest.param({}, {"year": 2023}, "New", id="another year"),
        pytest.param({}, {"through": 6}, "New", id="another stretch of the year"),
        pytest.param({}, {"from": 2021}, "New", id="several years together"),
        pytest.param({}, {"indicator": "it"}, "Same", id="named by its old key"),
        pytest.param(
            {"status": "provisional"}, {"status": "final"}, "Confirmation", id="confirmed"
        ),
        pytest.param(
            {"status": "estimated"}, {"status": "provisional"}, "Confirmation", id="first figure in"
        ),
        pytest.param({}, {"status": "final"}, "Confirmation", id="its status is now said"),
        pytest.param({"status": "final"}, {}, "Same", id="its status is not repeated"),
        pytest.param(
            {"status": "final"},
            {"status": "provisional"},
            "Revision",
            id="less settled than before",
        ),
        pytest.param(
            {"status": "final"}, {"status": "break"}, "Revision", id="now the start of a series"
        ),
        pytest.param(
            {"status": "provisional"},
            {"status": "final", "value": "5900"},
            "Revision",
            id="final, and another value",
        ),
    ],
)
def test_a_figure_against_the_one_in_force(
    earlier: dict[str, Any], now: dict[str, Any], expected: str
) -> None:
    book = Book.of(plan(), (actual(**earlier),))
    assert kind_of(propose(book, actual(**now))) == expected


def test_nothing_recorded_is_new() -> None:
    assert propose(Book.of(plan(), ()), actual()) == New(actual())


def test_the_earlier_entry_is_the_one_in_force_with_its_place_in_the_journal() -> None:
    book = Book.of(plan(), (actual(2021), actual(value="5800"), actual(value="5853")))
    found = propose(book, actual(value="5900"))
    assert isinstance(found, Revision)
    assert found.earlier.position == 2


def test_a_figure_taken_back_is_not_in_the_way() -> None:
    back = Actual.model_validate({"year": 2022, "indicator": "software", "retracts": True})
    book = Book.of(plan(), (actual(value="5800"), back))
    assert propose(book, actual()) == New(actual())


def test_the_same_figure_from_another_source_says_what_differs() -> None:
    book = Book.of(plan(), (actual(source="a", note="n", published=date(2023, 1, 1)),))
    found = propose(book, actual(source="b", published=date(2023, 1, 1)))
    assert isinstance(found, Same)
    assert found.differing == ("source",)


def test_an_indicator_states_form_and_basis_for_its_figures() -> None:
    growth = plan(kind="growth", actuals="rate", basis="census")
    book = Book.of(growth, (actual(value="5.3"),))
    assert kind_of(propose(book, actual(value="5.3", form="rate", basis="census"))) == "Same"
    assert kind_of(propose(book, actual(value="5.3", form="cumulative"))) == "Revision"


def test_a_figure_for_several_years_is_what_its_years_imply() -> None:
    change = plan(kind="cum_change", unit=None, target={"fall": Decimal("13.5")})
    book = Book.of(change, (actual(value="-7", **{"from": 2021}),))
    same = actual(value="-7", form="cumulative", **{"from": 2021})
    assert kind_of(propose(book, same)) == "Same"
    rate = actual(value="-7", form="rate", **{"from": 2021})
    assert kind_of(propose(book, rate)) == "Revision"


def test_a_confirmation_names_what_it_confirms() -> None:
    book = Book.of(plan(), (actual(status="provisional"),))
    found = propose(book, actual(status="final"))
    assert isinstance(found, Confirmation)
    assert found.earlier.position == 0


@pytest.mark.parametrize(
    ("neighbour", "typed", "suggested"),
    [
        pytest.param("5853", "0.62", "6200", id="typed in the unit of 万亿元"),
        pytest.param("5853", "62000000", "6200", id="typed in the unit of 万元"),
        pytest.param("1250", "12500.1", "1250.01", id="just beyond ten times"),
        pytest.param("1250", "12500", None, id="ten times is not beyond"),
        pytest.param("1250", "125", None, id="a tenth is not beyond"),
        pytest.param("-5", "-51", "-5.1", id="both below zero"),
        pytest.param("-5", "51", None, id="opposite signs say nothing"),
        pytest.param("0", "51", None, id="zero says nothing"),
        pytest.param("5", "0", None, id="zero is not a slip of scale"),
    ],
)
def test_a_jump_of_scale(neighbour: str, typed: str, suggested: str | None) -> None:
    book = Book.of(plan(), (actual(2021, neighbour),))
    found = slip(book, actual(2022, typed))
    assert (None if found is None else str(found)) == suggested


def test_the_nearest_year_is_the_neighbour_and_the_earlier_of_two() -> None:
    book = Book.of(plan(), (actual(2020, "1"), actual(2021, "100"), actual(2023, "100000")))
    assert slip(book, actual(2022, "500")) is None
    assert slip(book, actual(2024, "500")) == Decimal(50000)


def test_the_baseline_is_a_neighbour_unless_the_journal_has_that_year() -> None:
    based = plan(baseline={"value": Decimal("4301.6")})
    assert slip(Book.of(based, ()), actual(2021, "0.47")) == Decimal(4700)
    revised = Book.of(based, (actual(2020, "0.43"),))
    assert slip(revised, actual(2021, "0.47")) is None


def test_the_baseline_of_a_growth_indicator_is_no_rate() -> None:
    growth = plan(kind="growth", baseline={"value": Decimal(8000)})
    assert slip(Book.of(growth, ()), actual(2021, "5.3")) is None
    assert slip(Book.of(growth, ()), actual(2021, "0.84", form="level")) == Decimal(8400)


def test_a_baseline_in_the_same_year_is_no_neighbour() -> None:
    based = plan(baseline={"value": Decimal("4301.6")})
    assert slip(Book.of(based, ()), actual(2020, "0.43")) is None


def test_figures_of_another_stretch_are_no_neighbours() -> None:
    based = plan(baseline={"value": Decimal(4000)})
    book = Book.of(based, (actual(2021, "4304.6"), actual(2021, "100", through=1)))
    assert slip(book, actual(2022, "110", through=1)) is None
    assert slip(book, actual(2022, "1100", through=1)) == Decimal(110)
    assert slip(book, actual(2025, "110", **{"from": 2021})) is None


def test_a_milestone_has_no_scale() -> None:
    done = plan(kind="milestone")
    book = Book.of(done, (actual(2021, date(2021, 6, 30)),))
    assert slip(book, actual(2022, date(2022, 6, 30))) is None
    assert slip(book, actual(2022, "5")) is None
