"""A plan that was read and judged goes when nobody holds it, so that thousands can follow it.

A run searches for cycles rarely (``jinan_plan.__main__``): one that holds a journal would stay.
"""

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jinan_plan.assess.assessment import assess
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from tests.support.running import copy_shipped


@pytest.fixture
def collecting() -> Iterator[list[object]]:
    """Keep what only a search for cycles finds."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    yield gc.garbage
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()


def test_no_cycle_holds_a_plan(tmp_path: Path, collecting: list[object]) -> None:
    place = copy_shipped(tmp_path / "plan")
    loaded = read(Folder(place / "plan.toml", place / "actuals.toml"))
    assert loaded.in_blocks
    assert assess(loaded.book, today=date(2026, 11, 28)).rows
    del loaded

    gc.collect()

    ours = [one for one in collecting if type(one).__module__.startswith("jinan_plan")]
    assert ours == []
