"""Start one program, wait for its end, and say what it took; started as `python -I -S`.

    launcher.py REPORT PROGRAM WORD...

A process's peak memory, as the system counts it, is never below that of the process that started
it. So programs are started from this one, which loads nothing, and not from the benchmark itself.
The report holds wall seconds, user seconds, system seconds, peak memory and exit code.
"""

import os
import sys
import time


def main(report: str, command: list[str]) -> None:
    """Run the command with its output thrown away."""
    nothing = os.open(os.devnull, os.O_RDWR)
    streams = [(os.POSIX_SPAWN_DUP2, nothing, stream) for stream in (0, 1)]
    started = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=streams)
    _, status, used = os.wait4(child, 0)
    took = time.perf_counter() - started
    code = os.waitstatus_to_exitcode(status)
    with open(report, "w", encoding="ascii") as file:  # noqa: PTH123 - pathlib would be loaded
        file.write(f"{took} {used.ru_utime} {used.ru_stime} {used.ru_maxrss} {code}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
