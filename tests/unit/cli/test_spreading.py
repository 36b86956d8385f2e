"""Work spread over processes: who does what, the order of the answers, and how it ends."""

import io
import os
import pickle
import subprocess
import sys
import time
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

from jinan_plan.cli import spreading
from jinan_plan.diagnostics import RefusedError

ENOUGH = spreading.ENOUGH


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Popen[bytes]]:
    """Every process that was started."""
    found: list[Popen[bytes]] = []

    def start(*words: Any, **options: Any) -> Popen[bytes]:  # noqa: ANN401 - passed on
        found.append(Popen(*words, **options))
        return found[-1]

    monkeypatch.setattr(spreading, "Popen", start)
    return found


@pytest.mark.parametrize(
    ("sizes", "processes"),
    [([], 1), ([9000] * 50, 1), ([ENOUGH] * 50, 4), ([ENOUGH] * 3, 3), ([ENOUGH * 9], 1)],
    ids=["none", "soon read", "many", "fewer than processors", "one"],
)
def test_as_many_processes_as_pay(
    monkeypatch: pytest.MonkeyPatch, sizes: list[int], processes: int
) -> None:
    monkeypatch.setattr(spreading, "_processors", lambda: 4)
    assert spreading.processes_for(sizes) == processes


def test_who_has_least_to_do_takes_the_next() -> None:
    # Loads, a size and one for each: 6|0, 6|2, 6|4, 6|6, 16|6, 16|8.
    assert spreading._shared_out([5, 1, 1, 1, 9, 1], 2) == [0, 1, 1, 1, 0, 1]


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_answers_come_in_the_order_of_the_things(
    started: list[Popen[bytes]], processes: int
) -> None:
    things = [-3, 5, -1, 4]
    answers = spreading.spread(abs, things, [1, 9, 1, 1], processes)
    assert list(answers) == [3, 5, 1, 4]
    assert len(started) == {1: 0, 2: 2, 5: 4}[processes]
    assert all(one.returncode is not None for one in started)


def test_whoever_stops_listening_ends_the_work(started: list[Popen[bytes]]) -> None:
    answers = spreading.spread(time.sleep, [0, 600], [1, 1], 2)
    next(answers)
    answers.close()
    assert [one.returncode is None for one in started] == [False, False]


def test_a_process_that_ends_early_is_told(started: list[Popen[bytes]]) -> None:
    with pytest.raises(RefusedError, match="process-ended"):
        list(spreading.spread(os._exit, [0, 0], [1, 1], 2))
    assert [one.returncode is None for one in started] == [False, False]


def test_a_share_is_answered_thing_by_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = io.BytesIO()
    share = io.BytesIO(pickle.dumps((str, [1, 2])))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(share, encoding="utf-8"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(answers, encoding="utf-8"))
    spreading.serve()
    answers.seek(0)
    found = [pickle.load(answers) for _ in range(2)]  # noqa: S301 - written above
    assert found == ["1", "2"]


def test_a_program_that_is_started_by_any_script_starts_no_script_again(tmp_path: Path) -> None:
    script = tmp_path / "start"
    script.write_text(
        "print('started', flush=True)\n"
        "from jinan_plan.cli.spreading import spread\n"
        "print(list(spread(abs, [-1, -2], [1, 1], 2)))\n",
        encoding="utf-8",
    )
    ran = subprocess.run(
        [sys.executable, script], capture_output=True, encoding="utf-8", check=False
    )
    assert (ran.stdout, ran.stderr) == ("started\n[1, 2]\n", "")
