from datetime import date

import pytest

from jinan_plan.assess.assessment import assess
from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from tests.support.every_kind import write_every_kind

DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> PlanAssessment:
    """Every kind of indicator at the end of 2023, hostile names and notes included."""
    folder = write_every_kind(tmp_path_factory.mktemp("plans") / "every-kind")
    book = read(Folder.holding(folder / "plan.toml")).book
    return assess(book, year=2023, as_of=DAY, today=DAY)
