"""The quick way of reading a journal gives what the general way gives, or nothing."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from jinan_plan.diagnostics import DataFile
from jinan_plan.model.actual import Actual
from jinan_plan.model.journal import JournalFile
from jinan_plan.store.blocks import block
from jinan_plan.store.columns import entries_added, entries_in
from jinan_plan.store.content import Content
from jinan_plan.store.syntax import parse
from jinan_plan.store.validation import validate

HEADER = "[[actual]]\n"
LINES = (
    "year = 2021\n",
    'indicator = "output"\n',
    "value = 5853\n",
    "value = -0\n",
    "value = 0.50\n",
    "value = 1e3\n",
    "value = 2024-02-30\n",
    "value = 2024-06-30\n",
    "value = true\n",
    "through = 12\n",
    "through = 6\n",
    "from = 2020\n",
    'qualifier = "above"\n',
    'qualifier = "over"\n',
    'source = "bulletin"\n',
    'source = ["bulletin", "yearbook"]\n',
    'note = ""\n',
    'note = "a\\nb"\n',
    'note = "\u202e"\n',
    'note = """\n[[actual]]\nyear = 2022\n"""\n',
    "note = '''\n",
    "'''\n",
    "source = [\n",
    '"bulletin",\n',
    "]\n",
    "retracts = true\n",
    "retracts = false\n",
    "recorded = 2026-01-02T03:04:05Z\n",
    "recorded = 2026-01-02T25:04:05Z\n",
    "recorded = 2026-01-02T03:04:05\n",
    "# a remark\n",
    "\n",
    " \n",
    "\r",
    HEADER,
    "[[ actual ]]\n",
    "[actual.more]\n",
    "[other]\n",
    "format = 1\n",
    "x = 1\n",
    "year = 202１\n",
    "value = 5８\n",
    "value = 007\n",
)
TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
MOMENTS = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 - the strategy gives the zone
    datetime(2030, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
).map(lambda moment: moment.replace(microsecond=0))
ACTUALS = st.builds(
    lambda **fields: {name: value for name, value in fields.items() if value is not None},
    year=st.integers(1000, 2999),
    indicator=st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5})?", fullmatch=True),
    value=st.one_of(
        st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-1000),
        st.integers(-1000, 10**12).map(Decimal),
        st.dates(date(2000, 1, 1)),
    ),
    qualifier=st.sampled_from((None, "above", "below", "about", "class")),
    through=st.one_of(st.none(), st.integers(1, 11)),
    basis=st.one_of(st.none(), TEXT),
    prices=st.sampled_from((None, "current", 2015)),
    source=st.one_of(st.none(), TEXT, st.lists(TEXT, min_size=1, max_size=3)),
    published=st.one_of(st.none(), st.dates(date(1000, 1, 1))),
    recorded=st.one_of(st.none(), MOMENTS),
    note=st.one_of(st.none(), TEXT),
)


def _written(fields: dict[str, object]) -> str:
    """Write an actual as ``record`` does; one that the model refuses becomes a remark."""
    try:
        return block(Actual.model_validate(fields))
    except ValueError:
        return "# refused\n"


BLOCKS = st.one_of(
    ACTUALS.map(_written),
    st.lists(st.sampled_from(LINES), max_size=5).map(lambda lines: HEADER + "".join(lines)),
    st.sampled_from(LINES),
)


def content(text: str) -> Content:
    return Content(Path("actuals.toml"), DataFile.ACTUALS, text.encode())


def general(text: str) -> tuple[Actual, ...] | None:
    tables = parse(content(text)).tables
    record = None if tables is None else validate(JournalFile, tables, DataFile.ACTUALS)[0]
    return None if record is None else record.actual


@given(
    st.sampled_from(("format = 1\n", "format = 1\n\n# words\n\n", "", "format = true\n")),
    st.lists(BLOCKS, max_size=6),
)
@example("format = 1\n", [HEADER + 'note = """\n', HEADER, 'year = 2021\n"""\n'])
@example("format = 1\n", [HEADER, HEADER + "year = 2021\n"])
@example("format = 1\n", [HEADER + LINES[0] + 'indicator = "a"\nvalue = 5８\n'])
@example("format = 1\n", [HEADER + 'year = 202１\nindicator = "a"\nvalue = 5\n'])
@example("format = 1\n", [HEADER + LINES[0] + 'indicator = "a"\nvalue = 5\nthrough = ６\n'])
@example("format = 1\nactual = []\n", [HEADER + LINES[0] + LINES[1] + LINES[2]])
def test_whatever_is_read_quickly_is_what_the_file_says(head: str, blocks: list[str]) -> None:
    text = head + "".join(blocks)

    quick = entries_in(content(text))

    if quick is not None:
        assert tuple(quick) == general(text)


@given(st.lists(ACTUALS.map(_written), min_size=1, max_size=6))
def test_a_journal_of_recordings_is_read_quickly(blocks: list[str]) -> None:
    text = "format = 1\n\n" + HEADER + LINES[0] + LINES[1] + LINES[2] + "\n" + "\n".join(blocks)

    quick = entries_in(content(text))

    assert quick is not None
    assert tuple(quick) == general(text)


def test_a_text_of_several_lines_that_looks_like_an_entry_is_no_entry() -> None:
    """An injected entry (user-asks §6, case 18): a cut inside a text leaves it unfinished."""
    entry = f'{HEADER}year = 2021\nindicator = "a"\nvalue = 1\nnote = """\n'
    within = f'{HEADER}year = 2022\nindicator = "a"\nvalue = 2\n'
    text = f'format = 1\n{entry}{within}"""\n'

    assert entries_in(content(text)) is None
    assert len(general(text) or ()) == 1


@given(st.lists(BLOCKS, max_size=4), st.lists(BLOCKS, max_size=3), st.sampled_from(("", "\n")))
def test_reading_on_from_what_was_read_gives_what_the_whole_file_says(
    before: list[str], added: list[str], between: str
) -> None:
    """Only a journal of which all entries were read quickly is read on from its end."""
    known = "format = 1\n" + "".join(before)
    whole = known + between + "".join(added)
    read = entries_in(content(known))
    if read is None:
        return

    more = entries_added(content(known), content(whole))

    if more is not None:
        assert tuple(read.followed_by(more)) == general(whole)


def test_what_a_recording_adds_is_read_alone() -> None:
    first = HEADER + LINES[0] + LINES[1] + LINES[2]
    known = "format = 1\n\n" + first
    more = entries_added(content(known), content(known + "\n" + first))
    assert more is not None
    assert tuple(more) == general("format = 1\n" + first)
    assert entries_added(content(known), content("# " + known + "\n" + first)) is None
    assert entries_added(content(known), content(known + "x = 1\n" + first)) is None
