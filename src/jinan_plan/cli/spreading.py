"""One piece of work for each of many things, done by several processes, answered in order.

The processes are started anew rather than forked, which is the one way that is safe on every
system and whatever libraries have done before. Which process does what is settled beforehand, by
size; each sends its answers through a pipe of its own, so that a process that is ahead waits
instead of filling memory, and the order of the answers is that of the things.
"""

import os
import pickle  # only between this program and the processes it starts
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from subprocess import PIPE, Popen
from typing import IO, TypeVar

from jinan_plan.diagnostics import RefusedError

One = TypeVar("One")
Answer = TypeVar("Answer")

ENOUGH = 5 << 20
"""Bytes to read that take longer than starting a process does."""

_SERVING = (sys.executable, "-P", "-c", "from jinan_plan.cli.spreading import serve; serve()")


def processes_for(sizes: Sequence[int]) -> int:
    """Say how many processes pay for things of these sizes in bytes; 1: this one."""
    return max(1, min(_processors(), len(sizes), sum(sizes) // ENOUGH))


def spread(
    work: Callable[[One], Answer], things: Sequence[One], sizes: Sequence[int], processes: int
) -> Generator[Answer, None, None]:
    """Do the work for every thing and give the answers in order.

    Args:
        work: What to do; it and its answers must be fit to be sent to another process.
        things: What to do it for.
        sizes: How much work each is likely to be.
        processes: How many processes do it; with 1 it is done here.

    Raises:
        RefusedError: A process ended before its work was done.
    """
    if min(processes, len(things)) <= 1:
        yield from map(work, things)
        return
    owners = _shared_out(sizes, min(processes, len(things)))
    with ExitStack() as tidy:
        try:
            pipes = _started(work, things, owners, tidy)
            for owner in owners:
                yield pickle.load(pipes[owner])  # noqa: S301 - written by serve()
        except (EOFError, pickle.UnpicklingError, BrokenPipeError):
            raise RefusedError("process-ended", 3) from None


def _shared_out(sizes: Sequence[int], processes: int) -> list[int]:
    """Say which process takes which thing: always the one that has least to do so far."""
    loads = [0] * processes
    owners = []
    for size in sizes:
        owner = loads.index(min(loads))
        loads[owner] += size + 1
        owners.append(owner)
    return owners


def _started(
    work: Callable[[One], object], things: Sequence[One], owners: Sequence[int], tidy: ExitStack
) -> list[IO[bytes]]:
    """Start the processes; leaving ``tidy`` ends them, whatever they are doing."""
    started: list[Popen[bytes]] = []
    with _interruption_held_back() as flags:
        for _ in range(max(owners) + 1):
            process = Popen(_SERVING, stdin=PIPE, stdout=PIPE, creationflags=flags)  # noqa: S603
            tidy.callback(_end, process)
            started.append(process)
    for number, process in enumerate(started):
        own = [one for one, owner in zip(things, owners, strict=True) if owner == number]
        assert process.stdin is not None  # noqa: S101 - asked for above
        with process.stdin as share:
            pickle.dump((work, own), share)
    return [process.stdout for process in started if process.stdout is not None]


@contextmanager
def _interruption_held_back() -> Iterator[int]:
    """Let Ctrl-C wait: here until all are started, in the processes started here for ever.

    It reaches every process of a terminal, and this one answers it for all. Gives the flags with
    which a process is started.
    """
    if sys.platform == "win32":  # pragma: no cover - there a group of their own does it
        yield 0x200
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield 0
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve() -> None:
    """Do a share of the work in a process of its own, for as long as somebody listens."""
    work, things = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by spread()
    try:
        for one in things:
            pickle.dump(work(one), sys.stdout.buffer)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        os._exit(1)  # a usual end would try to say the rest


def _end(process: Popen[bytes]) -> None:
    process.terminate()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _processors() -> int:
    """Say how many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
