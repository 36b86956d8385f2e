from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinan_plan.diagnostics import DataError, RefusedError
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.store.appending import Appended, append
from jinan_plan.store.blocks import block
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import read
from tests.unit.store.folders import JOURNAL, folder

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def _entry(**fields: object) -> Actual:
    return Actual.model_validate({"year": 2022, "indicator": "output", **fields})


def _append(
    where: Folder, *entries: Actual, moment: datetime = NOON, dry_run: bool = False
) -> Appended:
    return append(where, lambda _: entries, moment=moment, dry_run=dry_run)


def test_a_recording_adds_its_lines_and_changes_no_other_byte(tmp_path: Path) -> None:
    where = folder(tmp_path)
    done = _append(
        where,
        _entry(
            value=Decimal("3400.10"),
            qualifier="above",
            status="provisional",
            source=["bulletin", "年鉴"],
            published=date(2023, 3, 1),
            note='said "about"\nin May',
        ),
    )
    expected = """\
[[actual]]
year = 2022
indicator = "output"
value = 3400.10
qualifier = "above"
status = "provisional"
source = ["bulletin", "年鉴"]
published = 2023-03-01
recorded = 2026-11-23T12:00:00Z
note = "said \\"about\\"\\nin May"
"""
    assert done.text == expected
    assert where.actuals.read_text(encoding="utf-8") == JOURNAL + "\n" + expected
    place = done.after.entry(1)
    assert place is not None
    assert done.line == place.line == 10
    assert done.after.book.journal.entries[1] == done.entries[0]
    assert read(where).actuals.sha256 == done.after.actuals.sha256


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"value": 5853}, "value = 5853\n"),
        ({"value": Decimal("-0.50")}, "value = -0.50\n"),
        ({"value": 1, "source": ["one source"]}, 'value = 1\nsource = "one source"\n'),
        (
            {"value": 1, "from": 2021, "form": "average"},
            'value = 1\nfrom = 2021\nform = "average"\n',
        ),
        ({"value": date(2023, 8, 1)}, "value = 2023-08-01\n"),
        (
            {"value": 1, "prices": 2015, "basis": "census"},
            'value = 1\nbasis = "census"\nprices = 2015\n',
        ),
        ({"retracts": True}, "retracts = true\n"),
    ],
)
def test_an_entry_is_written_as_the_format_says(fields: dict[str, object], lines: str) -> None:
    assert block(_entry(**fields)) == f'[[actual]]\nyear = 2022\nindicator = "output"\n{lines}'


def test_a_moment_is_written_in_universal_time(tmp_path: Path) -> None:
    beijing = datetime(2026, 11, 24, 7, 59, 58, 999, tzinfo=timezone(timedelta(hours=8)))
    done = _append(folder(tmp_path), _entry(value=1), moment=beijing)
    assert "recorded = 2026-11-23T23:59:58Z\n" in done.text


def test_one_recording_shares_a_moment_later_than_every_earlier_one(tmp_path: Path) -> None:
    where = folder(tmp_path)
    first = _append(where, _entry(value=1), _entry(year=2023, value=2))
    second = _append(where, _entry(year=2024, value=3))
    clock_set_back = _append(where, _entry(year=2025, value=4), moment=NOON - timedelta(days=9))
    stamps = [
        [entry.recorded for entry in done.entries] for done in (first, second, clock_set_back)
    ]
    assert stamps == [
        [NOON, NOON],
        [NOON + timedelta(seconds=1)],
        [NOON + timedelta(seconds=2)],
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (JOURNAL, JOURNAL + "\n"),
        (JOURNAL.rstrip("\n"), JOURNAL + "\n"),
        (JOURNAL + "# end", JOURNAL + "# end\n\n"),
        (JOURNAL.replace("\n", "\r\n"), (JOURNAL + "\n").replace("\n", "\r\n")),
        ("\ufeff" + JOURNAL, "\ufeff" + JOURNAL + "\n"),
        (None, "format = 1\n\n"),
        ("format = 1", "format = 1\n\n"),
    ],
    ids=["plain", "no-final-newline", "comment-last", "crlf", "bom", "no-file", "one-line"],
)
def test_the_files_own_line_ends_are_kept(before: str | None, after: str, tmp_path: Path) -> None:
    where = folder(tmp_path, before)
    done = _append(where, _entry(value=1))
    assert where.actuals.read_bytes() == (after + done.text).encode()
    assert ("\r\n" in done.text) is ("\r\n" in after)
    place = done.after.entry(len(done.after.book.journal.entries) - 1)
    assert place is not None
    assert place.line == done.line


def test_a_dry_run_does_everything_but_write(tmp_path: Path) -> None:
    where = folder(tmp_path)
    done = _append(where, _entry(value=1), dry_run=True)
    assert len(done.after.book.journal.entries) == 2
    assert where.actuals.read_text(encoding="utf-8") == JOURNAL
    assert sorted(path.name for path in tmp_path.iterdir()) == ["actuals.toml", "plan.toml"]


def test_nothing_to_record_writes_nothing(tmp_path: Path) -> None:
    where = folder(tmp_path)
    done = _append(where)
    assert (done.text, done.after) == ("", done.before)
    assert where.actuals.read_text(encoding="utf-8") == JOURNAL


def test_what_to_record_is_decided_on_the_journal_as_it_is_now(tmp_path: Path) -> None:
    where = folder(tmp_path)
    seen = read(where)
    _append(where, _entry(value=1))

    def decide(book: Book) -> Sequence[Actual]:
        return [_entry(year=2023, value=len(book.journal.entries))]

    done = append(where, decide, moment=NOON, seen=seen)
    assert done.entries[0].value == 2


def test_what_was_seen_is_not_read_again_while_it_is_unchanged(tmp_path: Path) -> None:
    where = folder(tmp_path)
    seen = read(where)
    assert append(where, lambda _: [], moment=NOON, seen=seen).before is seen


def test_a_hand_edit_that_broke_the_journal_is_told_and_kept(tmp_path: Path) -> None:
    where = folder(tmp_path)
    seen = read(where)
    broken = JOURNAL + "[[actual]]\nyear = 20"
    where.actuals.write_text(broken, encoding="utf-8")
    with pytest.raises(DataError, match="bad-year"):
        append(where, lambda _: [_entry(value=1)], moment=NOON, seen=seen)
    assert where.actuals.read_text(encoding="utf-8") == broken


def test_a_half_written_last_line_is_refused_with_its_place(tmp_path: Path) -> None:
    where = folder(tmp_path, JOURNAL + '\n[[actual]]\nyear = 2022\nindicator = "outp')
    with pytest.raises(DataError) as error:
        _append(where, _entry(value=1))
    (fault,) = error.value.faults
    assert fault.diagnostic.code == "half-line"
    assert fault.location is not None
    assert (fault.location.line, fault.location.excerpt) == (12, 'indicator = "outp')


def test_entries_that_would_make_the_journal_unsound_are_not_saved(tmp_path: Path) -> None:
    where = folder(tmp_path)
    with pytest.raises(DataError, match="unknown-indicator"):
        _append(where, _entry(indicator="outputs", value=1))
    assert where.actuals.read_text(encoding="utf-8") == JOURNAL


def test_a_refusal_of_the_one_who_decides_leaves_everything_as_it_was(tmp_path: Path) -> None:
    where = folder(tmp_path)

    def decide(_: Book) -> Sequence[Actual]:
        raise RefusedError("shipped-plan", 1)

    with pytest.raises(RefusedError):
        append(where, decide, moment=NOON)
    assert where.actuals.read_text(encoding="utf-8") == JOURNAL
    assert _append(where, _entry(value=1)).text


def test_the_shipped_plan_is_never_written(tmp_path: Path) -> None:
    where = folder(tmp_path)
    with pytest.raises(RefusedError) as refused:
        _append(Folder(where.plan, where.actuals, shipped=True), _entry(value=1))
    assert refused.value.code == "shipped-plan"


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1
).filter(str.strip)
ENTRIES = st.builds(
    _entry,
    year=st.integers(2021, 2030),
    value=st.decimals(-(10**12), 10**12, places=4, allow_nan=False),
    source=st.none() | st.lists(TEXTS, min_size=1, max_size=3),
    url=st.none() | TEXTS,
    basis=st.none() | TEXTS,
    through=st.none() | st.integers(1, 11),
    published=st.none() | st.dates(date(2021, 1, 1)),
    note=st.none() | TEXTS | st.just("a\n[[actual]]\nyear = 2022"),
    reason=st.none() | TEXTS,
    status=st.none() | st.sampled_from(["final", "revised"]),
)


@settings(deadline=None)
@given(
    entries=st.lists(ENTRIES, min_size=1, max_size=3),
    newline=st.sampled_from(["\n", "\r\n"]),
    tail=st.sampled_from(["", "\n", "\n\n# by hand", "\n  \n"]),
)
def test_the_old_bytes_stay_in_front_and_the_new_entries_read_back(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Actual], newline: str, tail: str
) -> None:
    journal = (JOURNAL.rstrip("\n") + tail).replace("\n", newline)
    where = folder(tmp_path_factory.mktemp("folder"), journal)
    done = _append(where, *entries)
    assert where.actuals.read_bytes().startswith(journal.encode())
    written = read(where).book.journal.entries[1:]
    assert written == done.entries
    assert [entry.model_copy(update={"recorded": None}) for entry in written] == entries
    assert [str(entry.value) for entry in written] == [str(entry.value) for entry in entries]
