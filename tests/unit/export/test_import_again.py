"""What an export wrote an import reads back, in every field: the round trip is the identity."""

from pathlib import Path

import pytest

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.export.registry import Report, rendered, rendered_files
from jinan_plan.intake.outcome import ImportPlan
from jinan_plan.intake.proposals import propose_table
from jinan_plan.intake.tables import read_table
from jinan_plan.lang import Lang
from jinan_plan.model.book import Book
from jinan_plan.model.proposal import Same

WAYS = [
    ("csv", "actuals", None),
    ("csv", "history", None),
    ("tsv", "history", None),
    ("xlsx", "actuals", None),
    ("xlsx", "history", None),
    ("xlsx", "status", "history"),
]


def imported(
    assessment: PlanAssessment,
    book: Book,
    folder: Path,
    way: tuple[str, str, str | None],
    lang: Lang,
) -> ImportPlan:
    form, what, sheet = way
    file = folder / f"figures.{form}"
    file.write_bytes(rendered(form, Report(assessment, what, lang, for_spreadsheet=True)))
    if sheet is not None and lang is Lang.ZH:
        sheet = "历次数据"
    return propose_table(book, read_table(file, sheet=sheet))


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("way", WAYS, ids=["-".join(filter(None, way)) for way in WAYS])
def test_nothing_is_new_to_the_journal_it_came_from(
    every_kind: PlanAssessment, tmp_path: Path, way: tuple[str, str, str | None], lang: Lang
) -> None:
    found = imported(every_kind, every_kind.book, tmp_path, way, lang)
    assert found.rejected == ()
    assert [type(one.proposal) for one in found.placed] == [Same] * len(found.placed)
    assert len(found.placed) == (12 if way[1] == "actuals" else 13)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("way", WAYS, ids=["-".join(filter(None, way)) for way in WAYS])
def test_an_empty_journal_gets_every_figure_again(
    every_kind: PlanAssessment, tmp_path: Path, way: tuple[str, str, str | None], lang: Lang
) -> None:
    plan = every_kind.book.plan
    found = imported(every_kind, Book.of(plan, ()), tmp_path, way, lang)
    assert found.rejected == ()
    journal = every_kind.book.journal
    in_force = {entry.actual for entry in journal.in_force().values()}
    wanted = in_force if way[1] == "actuals" else set(journal.entries)
    assert {one.actual for one in found.placed} == wanted


def test_the_figures_of_a_data_package_are_read_too(
    every_kind: PlanAssessment, tmp_path: Path
) -> None:
    report = Report(every_kind, "status", Lang.EN, for_spreadsheet=True)
    file = tmp_path / "actuals.csv"
    file.write_bytes(rendered_files("datapackage", report)["actuals.csv"])
    found = propose_table(every_kind.book, read_table(file))
    assert found.rejected == ()
    assert [type(one.proposal) for one in found.placed] == [Same] * 12


@pytest.mark.parametrize("form", ["csv", "tsv", "xlsx"])
def test_the_latest_figures_of_a_status_are_read_too(
    every_kind: PlanAssessment, tmp_path: Path, form: str
) -> None:
    file = tmp_path / f"status.{form}"
    file.write_bytes(rendered(form, Report(every_kind, "status", Lang.EN, for_spreadsheet=True)))
    sheet = "status" if form == "xlsx" else None
    found = propose_table(every_kind.book, read_table(file, sheet=sheet))
    assert found.rejected == ()
    latest = [row.latest for row in every_kind.rows if row.latest is not None]
    assert len(found.placed) == len(latest)
    assert {one.actual.value for one in found.placed} == {figure.value for figure in latest}
