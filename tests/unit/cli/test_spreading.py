"""Work spread over processes: who does what, the order of the answers, and how it ends."""

import os
import signal
import time
from collections.abc import Iterator
from multiprocessing import Pipe, active_children

import pytest

from jinan_plan.cli import spreading
from jinan_plan.diagnostics import RefusedError

ENOUGH = spreading.ENOUGH


@pytest.fixture
def _as_heard_before() -> Iterator[None]:
    heard = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, heard)


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
def test_answers_come_in_the_order_of_the_things(processes: int) -> None:
    things = [-3, 5, -1, 4]
    answers = spreading.spread(abs, things, [1, 9, 1, 1], processes)
    assert list(answers) == [3, 5, 1, 4]
    assert active_children() == []


def test_whoever_stops_listening_ends_the_work() -> None:
    answers = spreading.spread(time.sleep, [0, 600], [1, 1], 2)
    next(answers)
    answers.close()
    assert active_children() == []


def test_a_process_that_ends_early_is_told() -> None:
    with pytest.raises(RefusedError, match="process-ended"):
        list(spreading.spread(os._exit, [0, 0], [1, 1], 2))
    assert active_children() == []


@pytest.mark.usefixtures("_as_heard_before")
def test_a_share_is_answered_for_as_long_as_somebody_listens() -> None:
    receiving, sending = Pipe(duplex=False)
    spreading.answer(str, [1, 2], sending)
    assert (receiving.recv(), receiving.recv()) == ("1", "2")
    with pytest.raises(EOFError):
        receiving.recv()
    receiving, sending = Pipe(duplex=False)
    receiving.close()
    spreading.answer(str, [1, 2], sending)
    assert sending.closed
