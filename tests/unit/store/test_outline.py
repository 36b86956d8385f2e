"""Where entries begin at a glance is where they begin, or nothing is said."""

from pathlib import Path

import pytest
import tomli
from hypothesis import example, given
from hypothesis import strategies as st

from jinan_plan.store.outline import entry_starts
from jinan_plan.store.positions import Positions
from jinan_plan.store.reading import read
from tests.unit.store.folders import folder

LINES = (
    "[[actual]]\n",
    "[[actual]]\n",
    "[[actual]]\n",
    "year = 2021\n",
    'source = "bulletin"\n',
    "\n",
    " [[actual]]\n",
    "[[actual]] # a remark\n",
    "[actual.more]\n",
    "[[source]]\n",
    "note = '''\n",
    "'''\n",
    'note = """\n',
    '"""\n',
    "list = [\n",
    '  "bulletin",\n',
    "]\n",
    "[1, 2],\n",
    "# [[actual]]\n",
)


@given(st.lists(st.sampled_from(LINES), max_size=7).map("".join))
@example("format = 1\n[[actual]]\nyear = 1\n\n[[actual]]\nyear = 2\n")
@example("format = 1\n[[actual]]\nnote = '''\n[[actual]]\n'''\n")
@example(" [[actual]]\n[[actual]]\n")
@example("format = 1\n[[actual]]\nlist = [\n[1, 2],\n]\n")
def test_each_start_is_where_an_entry_starts(text: str) -> None:
    starts = entry_starts(text)
    try:
        entries = tomli.loads(text).get("actual", [])
    except tomli.TOMLDecodeError:
        return
    if starts:
        ends = [*starts[1:], len(text)]
        cut = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        assert [tomli.loads(each)["actual"] for each in cut] == [[entry] for entry in entries]


def test_a_list_that_is_set_in_hides_no_entry() -> None:
    entry = '\n[[actual]]\nyear = 2022\nsource = [\n  "bulletin",\n]\n'
    assert entry_starts("format = 1\n" + entry * 2) == [12, 63]


def test_entries_as_they_are_recorded_are_found() -> None:
    entry = '\n[[actual]]\nyear = 2022\nindicator = "output"\nvalue = 5\n'
    assert entry_starts("format = 1\n" + entry * 3) == [12, 67, 122]


REST = 'year = 2023\nindicator = "output"\nvalue = 6\n'
ENTRY = '[[actual]]\nyear = 2022\nindicator = "output"\nvalue = 5\n'


@pytest.mark.parametrize(
    "journal",
    [
        f"format = 1\n\n{ENTRY}\n{ENTRY}",
        f"format = 1\n{ENTRY}{ENTRY}{ENTRY}",
        f"format = 1\n\n{ENTRY}# a remark\n\n  {ENTRY}\n{ENTRY}",
        f'format = 1\n\n{ENTRY}note = """\n[[actual]]\n"""\n\n{ENTRY}',
        f"format = 1\n\n[[ actual ]]{ENTRY.removeprefix('[[actual]]')}\n{ENTRY}",
        f'format = 1\n\n{ENTRY}note = """\n[[actual]]\n"""\n[[actual]] # 2\n{REST}',
        f'format = 1\n\n{ENTRY}note = """\n[[actual]]\n"""\n  [[actual]]\n{REST}',
    ],
    ids=[
        *("recorded", "close together", "set in", "in a text", "spaced"),
        *("in a text, and with a remark", "in a text, and set in"),
    ],
)
def test_an_entry_is_where_reading_key_by_key_finds_it(journal: str, tmp_path: Path) -> None:
    loaded = read(folder(tmp_path, journal))

    for position in range(len(loaded.book.journal.entries)):
        spot = Positions(journal)._exact(("actual", position))
        assert spot is not None
        found = loaded.entry(position)
        assert found is not None
        assert found.line == journal.count("\n", 0, spot.value[0]) + 1
        assert "actual" in found.excerpt
