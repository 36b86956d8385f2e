"""What is measured is the program that was started, and nothing else."""

import sys
from pathlib import Path

import pytest

from benchmarks import measure
from benchmarks.measure import Contestant, MeasuringError, in_turn, run_once
from benchmarks.results import START, Results

pytestmark = [
    pytest.mark.workshop,
    pytest.mark.skipif(sys.platform == "win32", reason="processes as POSIX has them"),
]

MEGABYTE = 1_000_000
NOTHING: dict[str, str] = {}


def python(code: str, folder: Path, name: str = "it") -> Contestant:
    return Contestant(name, (sys.executable, "-I", "-S", "-c", code), folder)


def test_the_memory_of_whoever_measures_is_not_counted(tmp_path: Path) -> None:
    held = b"x" * (100 * MEGABYTE)
    run = run_once(python("pass", tmp_path), 0, NOTHING)

    assert held
    assert run is not None
    assert 1 * MEGABYTE < run.peak < 50 * MEGABYTE


def test_the_memory_of_the_program_is_counted(tmp_path: Path) -> None:
    run = run_once(python(f"held = b'x' * {60 * MEGABYTE}", tmp_path), 0, NOTHING)

    assert run is not None
    assert run.peak > 60 * MEGABYTE


def test_waiting_takes_time_by_the_clock_and_no_processor(tmp_path: Path) -> None:
    run = run_once(python("import time; time.sleep(0.5)", tmp_path), 0, NOTHING)

    assert run is not None
    assert run.wall >= 0.5
    assert run.cpu < 0.5


def test_what_was_measured_is_what_is_kept(tmp_path: Path) -> None:
    runs = in_turn([python("pass", tmp_path)], 5, NOTHING, print)
    found = Results("2026-11-28", {}, {}, [0.0], {START: runs})
    found.write(tmp_path / "results.json")

    assert Results.read(tmp_path / "results.json") == found


def test_contestants_take_turns_and_every_other_round_in_reverse(tmp_path: Path) -> None:
    playing = [
        python("open('order', 'a').write('" + name + "{round} ')", tmp_path, name)
        for name in ("one", "two")
    ]
    runs = in_turn(playing, 3, NOTHING, print)

    assert (tmp_path / "order").read_text(encoding="utf-8") == "two0 one0 one1 two1 two2 one2 "
    assert {name: len(found) for name, found in runs.items()} == {"one": 3, "two": 3}


def test_a_program_that_fails_is_not_measured(tmp_path: Path) -> None:
    failing = python("import sys; sys.exit('no such journal')", tmp_path, "a peer")

    with pytest.raises(MeasuringError, match="a peer ended with 1: no such journal"):
        in_turn([failing], 1, NOTHING, print)


def test_a_program_that_is_not_there_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(MeasuringError, match="no-such-program"):
        run_once(Contestant("a peer", ("no-such-program",), tmp_path), 0, NOTHING)


def test_a_program_that_does_not_end_is_stopped_and_takes_no_further_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "PATIENCE", 0.5)
    said: list[str] = []
    endless = python("import time; time.sleep(60)", tmp_path, "endless")
    runs = in_turn([endless], 3, NOTHING, said.append)

    assert runs == {"endless": []}
    assert len(said) == 1


def test_a_slow_program_runs_in_fewer_rounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "SLOW", 0.2)
    slow = python("import time; time.sleep(0.3)", tmp_path, "slow")
    quick = python("pass", tmp_path, "quick")
    monkeypatch.setattr(measure, "SLOW_ROUNDS", 1)
    runs = in_turn([slow, quick], 3, NOTHING, print)

    assert len(runs["slow"]) == 1
    assert len(runs["quick"]) == 3
