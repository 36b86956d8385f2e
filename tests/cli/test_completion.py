"""Completion: which words are offered where, and the scripts in real shells."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.running import RunPlan, surroundings

OFFERED = {
    "plan sta": {"status"},
    "plan status cle": {"clean-days"},
    "plan status a": {"air"},
    "plan show a": set(),
    "plan show clean-days --m": {"--method"},
    "plan show --method e": {"eurostat", "escap"},
    "plan show --method=e": {"--method=eurostat", "--method=escap"},
    "plan status --sort ": {"plan", "gap", "pace", "name", "worst"},
    "plan --lang ": {"zh", "en"},
    "plan --lang zh sta": {"status"},
    "plan --version sta": {"status"},
    "plan status --lang ": {"zh", "en"},
    "plan --plan ": {":files"},
    "plan status --plan PLAN cle": {"clean-days"},
    "plan status --plans ": {":files"},
    "plan status --plans PLAN cle": {":files"},
    "plan status --plans PLAN --sort w": {"worst"},
    "plan record ": {"2021", "2022", "2023", "2024", "2025"},
    "plan record 2023 d": {"dust="},
    "plan record 2023 dust=45 cl": {"clean-days="},
    "plan record 2023 dust=45 --status pr": {"provisional"},
    "plan record 2023 --note x du": {"dust="},
    "plan status --year 202": {"2021", "2022", "2023", "2024", "2025"},
    "plan export ": {":files"},
    "plan export a.csv --what ": {"status", "actuals", "history"},
    "plan completion ": {"bash", "zsh", "fish"},
    "plan help exit": {"exit-codes"},
    "plan nonsense ": set(),
    "plan check --v": {"--version"},
}


@pytest.mark.parametrize("typed", OFFERED)
def test_what_fits_at_the_cursor(plan: RunPlan, example: Path, typed: str) -> None:
    words = [word.replace("PLAN", str(example)) for word in typed.split(" ")]
    ran = plan("__complete", str(len(words) - 1), *words, cwd=example)
    assert (ran.code, ran.err) == (0, "")
    assert {line.split("\t")[0] for line in ran.out.splitlines()} == OFFERED[typed]


def test_words_come_with_their_meaning(plan: RunPlan, example: Path) -> None:
    words = ("__complete", "2", "plan", "show", "cl")
    assert plan(*words, cwd=example).out == "clean-days\tClean-air days\n"
    assert plan(*words, cwd=example, lang="zh").out == "clean-days\t优良天数比例\n"


def test_nothing_disturbs_the_typing(plan: RunPlan, elsewhere: Path) -> None:
    for words in ((), ("x",), ("9",), ("2", "plan", "show", "--plan", "/nowhere"), ("-1", "plan")):
        ran = plan("__complete", *words, cwd=elsewhere)
        assert (ran.code, ran.err) == (0, "")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with a program called plan, to be put on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "plan"
    program.write_text(
        f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m jinan_plan "$@"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    return folder


def in_shell(shell: list[str], script: str, home: Path, installed: Path, cwd: Path) -> str:
    env = surroundings(home)
    env["PATH"] = f"{installed}{os.pathsep}{env['PATH']}"
    ran = subprocess.run(
        [*shell, script], env=env, cwd=cwd, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.stderr == ""
    return ran.stdout


BASH = """\
eval "$(plan completion bash)"
COMP_WORDS=({words}) COMP_CWORD={place}
_plan_words 2>/dev/null
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.shells
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("plan show cl", "clean-days"),
        ("plan record 2023 du", "dust="),
        ("plan status --lang z", "zh"),
        ("plan com", "completion"),
    ],
)
def test_bash(home: Path, installed: Path, example: Path, words: str, found: str) -> None:
    script = BASH.format(words=words, place=words.count(" "))
    assert in_shell(["bash", "-c"], script, home, installed, example) == f"{found}\n"


@pytest.mark.shells
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("plan show cl", "clean-days\tClean-air days"),
        ("plan record 2023 du", "dust=\tFine dust"),
        ("plan com", "completion\tPrint the script"),
        ("plan --plan pla", "plan.toml"),
    ],
)
def test_fish(home: Path, installed: Path, example: Path, typed: str, found: str) -> None:
    script = f"plan completion fish | source; complete -C {shlex.quote(typed)}"
    said = in_shell(["fish", "-N", "-c"], script, home, installed, example)
    assert said.startswith(found)


ZSH = """\
autoload -Uz compinit && compinit -u -d {home}/dump
eval "$(plan completion zsh)"
print -r -- "${{_comps[plan]}}"
compdef_words=({words})
_describe() {{ print -rl -- "${{(@P)2}}" -- "${{@:3}}" }}
_files() {{ print files }}
words=({words}) CURRENT={place}
_plan_words
"""


@pytest.mark.shells
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("plan show cl", ["clean-days:Clean-air days"]),
        ("plan record 2023 du", ["dust=:Fine dust"]),
        ("plan --plan x", ["files"]),
    ],
)
def test_zsh(home: Path, installed: Path, example: Path, words: str, found: list[str]) -> None:
    script = ZSH.format(words=words, place=words.count(" ") + 1, home=home)
    said = in_shell(["zsh", "-f", "-c"], script, home, installed, example).splitlines()
    assert said[0] == "_plan_words"
    assert said[1 : 1 + len(found)] == found
