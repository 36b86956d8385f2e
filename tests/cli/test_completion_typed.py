"""Completion as it is typed: the Tab key in bash, zsh and fish on a real terminal."""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_completion import installed
from tests.support.running import surroundings

__all__ = ["installed"]

PATIENCE = 60.0
PROMPT = "ready>"
SHELLS = {
    "bash": "bash --noprofile --rcfile {set_up} -i",
    "zsh": "env ZDOTDIR={folder} zsh -i",
    "fish": "fish -N -C 'source {set_up}'",
}
SET_UP = {
    "bash": """PS1="ready> "; eval "$(plan completion bash)"\n""",
    "zsh": """\
autoload -Uz compinit && compinit -u -d {folder}/dump
PS1="ready> "; eval "$(plan completion zsh)"
""",
    "fish": """\
function fish_prompt; echo -n "ready> "; end
plan completion fish | source
""",
}
FILES = {"bash": "rc", "zsh": ".zshrc", "fish": "rc"}


class Typist:
    """Someone at a shell in tmux, who reads the screen before typing on."""

    def __init__(self, socket: Path, env: dict[str, str], cwd: Path) -> None:
        self.socket, self.env, self.cwd = socket, env, cwd

    def tmux(self, *words: str) -> str:
        ran = subprocess.run(
            ["tmux", "-u", "-f", "/dev/null", "-S", str(self.socket), *words],
            env=self.env, cwd=self.cwd, capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        return ran.stdout

    def see(self, words: str) -> None:
        end = time.monotonic() + PATIENCE
        while words not in (seen := self.tmux("capture-pane", "-p")):
            assert time.monotonic() < end, seen
            time.sleep(0.1)

    def type(self, text: str, *keys: str) -> None:
        self.tmux("send-keys", "-l", text)
        self.see(text.rsplit(maxsplit=1)[-1])
        self.tmux("send-keys", *keys)


@pytest.fixture(params=SHELLS)
def typist(
    request: pytest.FixtureRequest, home: Path, tmp_path: Path, installed: Path, example: Path
) -> Iterator[Typist]:
    place = {"folder": tmp_path, "set_up": tmp_path / FILES[request.param]}
    place["set_up"].write_text(SET_UP[request.param].format(**place), encoding="utf-8")
    env = surroundings(home, env={"TERM": "xterm-256color"})
    env["PATH"] = f"{installed}{os.pathsep}{env['PATH']}"
    del env["COLUMNS"]
    someone = Typist(tmp_path / "socket", env, example)
    someone.tmux(
        "new-session", "-d", "-x", "100", "-y", "30", SHELLS[request.param].format(**place)
    )
    try:
        someone.see(PROMPT)
        yield someone
    finally:
        someone.tmux("kill-server")


@pytest.mark.shells
def test_the_tab_key_completes_keys_and_sectors(typist: Typist) -> None:
    typist.type("plan show cle", "Tab")
    typist.see("plan show clean-days")
    typist.tmux("send-keys", "C-u")
    typist.type("plan record 2023 du", "Tab")
    typist.see("plan record 2023 dust=")
    typist.tmux("send-keys", "C-u")
    typist.type("plan status ai", "Tab")
    typist.see("plan status air")


@pytest.mark.shells
def test_also_while_the_plan_has_faults(typist: Typist) -> None:
    file = typist.cwd / "plan.toml"
    file.write_text(file.read_text("utf-8").replace("kind = ", "kinds = "), encoding="utf-8")
    typist.type("plan show cle", "Tab")
    typist.see("plan show clean-days")
