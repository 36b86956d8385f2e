"""Where entries begin at a glance is where they begin, or nothing is said."""

import tomli
from hypothesis import example, given
from hypothesis import strategies as st

from jinan_plan.store.outline import entry_starts

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
    "]\n",
    "[1, 2],\n",
    "# [[actual]]\n",
)


@given(st.lists(st.sampled_from(LINES), max_size=7).map("".join))
@example("format = 1\n[[actual]]\nyear = 1\n\n[[actual]]\nyear = 2\n")
@example("format = 1\n[[actual]]\nnote = '''\n[[actual]]\n'''\n")
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


def test_entries_as_they_are_recorded_are_found() -> None:
    entry = '\n[[actual]]\nyear = 2022\nindicator = "output"\nvalue = 5\n'
    assert entry_starts("format = 1\n" + entry * 3) == [12, 67, 122]
