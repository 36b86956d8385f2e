"""Long work says how far it has got, on one line that is gone in the end; quick work is silent."""

import io

from jinan_plan.terminal.progress import Progress


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def told(*moments: float) -> str:
    """Begin a stage of 300 steps, reach a step at each of these seconds, and give what was said."""
    stream, clock = io.StringIO(), Clock()
    with Progress(stream, str, clock) as progress:
        progress.stage("Writing", 300)
        for step, moment in enumerate(moments, start=1):
            clock.now = moment
            progress.reached(step)
    return stream.getvalue().replace("\r\x1b[K", "|")


def test_quick_work_says_nothing() -> None:
    assert told(0.1, 0.2, 0.3) == ""


def test_long_work_says_what_it_does_and_clears_the_line() -> None:
    assert told(0.1, 0.6) == "|Writing 2/300|"


def test_it_does_not_flicker() -> None:
    assert told(0.6, 0.65, 0.68, 0.71) == "|Writing 1/300|Writing 4/300|"


def test_where_nobody_watches_nothing_is_said() -> None:
    clock = Clock()
    with Progress(None, str, clock) as progress:
        clock.now = 9.0
        progress.stage("Writing", 2)
        progress.reached(1)
