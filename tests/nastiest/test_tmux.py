"""Case 27 once more, in a terminal that many people really use."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.nastiest.mixed import mixed_journal, mixed_plan
from tests.support.emulator import misaligned, tables
from tests.support.running import surroundings

PATIENCE = 60.0
TALL = 300


def tmux(socket: Path, *words: str, env: dict[str, str], cwd: Path) -> str:
    ran = subprocess.run(
        ["tmux", "-u", "-f", "/dev/null", "-S", str(socket), *words],
        env=env, cwd=cwd, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return ran.stdout


def captured(socket: Path, env: dict[str, str], cwd: Path, width: int, command: str) -> list[str]:
    """Run a command in a window of this width, and give what stands in it at the end."""
    script = f"{sys.executable} -m jinan_plan {command}; echo THE END; sleep 60"
    size = ("-x", str(width), "-y", str(TALL))
    tmux(socket, "new-session", "-d", *size, script, env=env, cwd=cwd)
    try:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            lines = tmux(socket, "capture-pane", "-p", env=env, cwd=cwd).splitlines()
            if "THE END" in lines:
                return lines[: lines.index("THE END")]
            time.sleep(0.1)
        pytest.fail("\n".join(lines))
    finally:
        tmux(socket, "kill-server", env=env, cwd=cwd)


def cells(line: str, width: int) -> tuple[str, ...]:
    """Spread a captured line over cells, as tmux laid it out."""
    from wcwidth import wcwidth  # noqa: PLC0415 - beside its only use

    spread: list[str] = []
    for char in line:
        size = wcwidth(char)
        if size == 0 and spread:
            spread[-1] += char
        else:
            spread += [char, *[""] * (size - 1)]
    return tuple(spread + [" "] * (width - len(spread)))


@pytest.mark.shells
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_27_in_tmux_no_row_breaks_and_tables_stand_in_line(
    home: Path, tmp_path: Path, width: int, lang: str
) -> None:
    (tmp_path / "plan.toml").write_text(mixed_plan(), encoding="utf-8")
    (tmp_path / "actuals.toml").write_text(mixed_journal(), encoding="utf-8")
    env = surroundings(home, lang, env={"TERM": "xterm-256color"})
    del env["COLUMNS"]
    shown = captured(tmp_path / "socket", env, tmp_path, width, "status --year 2022")
    piped = subprocess.run(
        [sys.executable, "-m", "jinan_plan", "status", "--year", "2022", "--width", str(width)],
        env=env, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True,
    ).stdout.splitlines()  # fmt: skip
    assert len(shown) == len(piped)
    found = tables(tuple(cells(line, width) for line in shown))
    assert [misaligned(table) for table in found] == [[] for _ in found]
    assert bool(found) is (width >= 60)
