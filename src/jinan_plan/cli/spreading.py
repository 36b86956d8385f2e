"""One piece of work for each of many things, done by several processes, answered in order.

The processes are started anew rather than forked, which is the one way that is safe on every
system and whatever libraries have done before. Which process does what is settled beforehand, by
size; each sends its answers through a pipe of its own, so that a process that is ahead waits
instead of filling memory, and the order of the answers is that of the things.
"""

import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeVar

from jinan_plan.diagnostics import RefusedError

One = TypeVar("One")
Answer = TypeVar("Answer")

ENOUGH = 3 << 20
"""Bytes to read that take longer than starting a process does."""


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
        pipes = _started(work, things, owners, tidy)
        for owner in owners:
            try:
                yield pipes[owner].recv()
            except EOFError:
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
) -> list[Connection]:
    """Start the processes; leaving ``tidy`` ends them, whatever they are doing."""
    context = get_context("spawn")
    pipes = []
    with _interruption_held_back():
        for number in range(max(owners) + 1):
            own = [one for one, owner in zip(things, owners, strict=True) if owner == number]
            receiving, sending = context.Pipe(duplex=False)
            process = context.Process(target=answer, args=(work, own, sending), daemon=True)
            tidy.enter_context(closing(receiving))
            process.start()
            tidy.callback(_end, process)
            sending.close()
            pipes.append(receiving)
    return pipes


@contextmanager
def _interruption_held_back() -> Iterator[None]:
    """Let Ctrl-C wait: here until all are started, in the processes started here for ever.

    It reaches every process of a terminal, and this one answers it for all.
    """
    if sys.platform == "win32":  # pragma: no cover - signals cannot be held back there
        yield
        return
    resource_tracker.ensure_running()  # it would let go of what is held back when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def answer(work: Callable[[One], object], things: Sequence[One], sending: Connection) -> None:
    """Do a share of the work in a process of its own, for as long as somebody listens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with closing(sending), suppress(BrokenPipeError):
        for one in things:
            sending.send(work(one))


def _end(process: BaseProcess) -> None:
    if process.is_alive():
        process.terminate()
    process.join()


def _processors() -> int:
    """Say how many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
