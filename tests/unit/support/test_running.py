"""Both ways to run `plan` say the same, and nothing of the developer's machine leaks in."""

import os
from pathlib import Path

import pytest

from tests.support.running import RunPlan, exit_code, surroundings


def test_the_environment_of_a_run_is_fixed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_FILE", "/somewhere/plan.toml")
    monkeypatch.setenv("LANG", "zh_CN.GBK")
    monkeypatch.setenv("FORCE_COLOR", "1")

    env = surroundings(home, "zh", 80, {"PLAN_FILE": "mine.toml"})

    assert {"LANG", "FORCE_COLOR"} & set(env) == set()
    assert (env["PLAN_FILE"], env["PLAN_LANG"], env["COLUMNS"]) == ("mine.toml", "zh", "80")
    assert (env["HOME"], env["TZ"], env["NO_COLOR"]) == (str(home), "UTC", "1")
    assert "PLAN_FILE" not in surroundings(home)


@pytest.mark.parametrize(("code", "read"), [(None, 0), (0, 0), (3, 3), ("a sentence", 1)])
def test_an_exit_is_read_as_the_shell_reads_it(code: object, read: int) -> None:
    assert exit_code(code) == read


def test_both_ways_to_run_say_the_same(plan: RunPlan, plan_process: RunPlan) -> None:
    folder, settings = Path.cwd(), dict(os.environ)

    assert plan("--version") == plan_process("--version")
    assert plan("--nonsense") == plan_process("--nonsense")
    assert (Path.cwd(), dict(os.environ)) == (folder, settings)


@pytest.mark.parametrize("encoding", ["gbk", "cp1252", "ascii"])
def test_both_ways_to_run_say_the_same_in_any_encoding(
    plan: RunPlan, plan_process: RunPlan, encoding: str
) -> None:
    env = {"PYTHONIOENCODING": encoding}

    answer, refusal = (plan(words, lang="zh", env=env) for words in ("--help", "--nonsense"))

    assert (answer.code, refusal.code) == (0, 2)
    assert answer == plan_process("--help", lang="zh", env=env)
    assert refusal == plan_process("--nonsense", lang="zh", env=env)
