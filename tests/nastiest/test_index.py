"""Where each of the nastiest cases of storage, text, numbers and terminals is tried."""

import re

import pytest

from tests.support.running import ROOT

NAMED = re.compile(r"^def (test_(?:nastiest_)?(\d+)_\w+)", re.MULTILINE)

ATOMIC = "unit/store/test_atomic.py"
APPENDING = "unit/store/test_appending.py"
ALSO = (
    (1, ATOMIC, "test_forty_recordings_at_the_same_time_are_all_kept_in_one_order"),
    (2, ATOMIC, "test_a_recording_killed_at_any_moment_leaves_a_whole_journal"),
    (3, ATOMIC, "test_a_failing_system_leaves_the_old_file_and_nothing_beside_it"),
    (5, ATOMIC, "test_a_folder_that_may_not_be_written_is_left_alone"),
    (6, ATOMIC, "test_a_linked_journal_stays_a_link_and_keeps_its_mode"),
    (7, ATOMIC, "test_a_lock_ends_with_the_process_that_held_it"),
    (8, APPENDING, "test_what_to_record_is_decided_on_the_journal_as_it_is_now"),
    (11, "unit/model/test_undoing.py", "test_what_cannot_be_taken_back"),
    (12, "unit/store/test_syntax.py", "test_an_encoding_is_refused_by_its_name"),
    (18, APPENDING, "test_an_entry_is_written_as_the_format_says"),
    (26, "cli/test_record.py", "test_negative_and_full_width_values_and_names"),
    (37, "cli/test_import.py", "test_an_exported_journal_is_set_up_again_as_it_was"),
)
"""Tests of single parts that try a case too, beside those that name it."""

TESTS = ROOT / "tests"


def named() -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for path in TESTS.rglob("test_*.py"):
        for name, number in NAMED.findall(path.read_text(encoding="utf-8")):
            found.setdefault(int(number), set()).add(name)
    return found


@pytest.mark.parametrize("number", range(1, 29))
def test_every_case_has_a_test_that_names_it(number: int) -> None:
    assert named().get(number)


@pytest.mark.parametrize(("number", "file", "name"), ALSO)
def test_what_is_pointed_to_is_there(number: int, file: str, name: str) -> None:
    assert f"def {name}(" in (TESTS / file).read_text(encoding="utf-8"), number
