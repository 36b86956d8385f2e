"""Every gate stays shut when its fault is planted in a copy of the project.

A gate that cannot be seen to fail guards nothing. That the same gates open without the fault is
shown by the run that these tests are part of.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.running import ROOT
from tools.gate import GATES
from tools.workshop import GateError, lowest_versions

pytestmark = pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="the gates are for the sources")

#: The only test of a copy: what the product's own tests say is asked elsewhere.
OPEN_TEST = "def test_that_passes() -> None:\n    assert True\n"


@dataclass(frozen=True, slots=True)
class Plant:
    """A fault: the file it goes into, its text, and words of the gate that sees it."""

    gate: str
    name: str
    path: str
    text: str
    said: str
    appended: bool = True


PLANTS = [
    Plant(
        "format",
        "formatting",
        "src/jinan_plan/figures.py",
        "WRONG = { 1:2 }\n",
        "+WRONG = {1: 2}",
    ),
    Plant("lint", "unused import", "src/jinan_plan/figures.py", "import json\n", "F401"),
    Plant(
        "lint",
        "no docstring",
        "src/jinan_plan/figures.py",
        "\n\ndef bare() -> None:\n    return None\n",
        "D103",
    ),
    Plant(
        "types",
        "untyped function",
        "src/jinan_plan/figures.py",
        '\n\ndef bare(value):\n    """Say nothing."""\n    return value\n',
        "no-untyped-def",
    ),
    Plant(
        "types",
        "untyped test",
        "tests/test_planted.py",
        "\n\ndef test_bare(value):\n    assert value\n",
        "no-untyped-def",
    ),
    Plant(
        "layers",
        "the model opens a store",
        "src/jinan_plan/model/values.py",
        "\nimport jinan_plan.store\n",
        "jinan_plan.model is not allowed to import jinan_plan.store",
    ),
    Plant(
        "layers",
        "sums read files",
        "src/jinan_plan/assess/rows.py",
        "\nimport jinan_plan.store\n",
        "jinan_plan.assess is not allowed to import jinan_plan.store",
    ),
    Plant(
        "layers",
        "a view draws on the terminal",
        "src/jinan_plan/views/planted.py",
        "import rich\n",
        "jinan_plan.views is not allowed to import rich",
    ),
    Plant(
        "layers",
        "a package outside the layers",
        "src/jinan_plan/planted/__init__.py",
        "",
        "planted",
    ),
    Plant(
        "tests",
        "failing test",
        "tests/test_planted.py",
        "\n\ndef test_that_fails() -> None:\n    assert 1 == 2\n",
        "1 failed, 1 passed",
    ),
    Plant(
        "tests",
        "no test at all",
        "tests/test_planted.py",
        "",
        "no tests ran",
        appended=False,
    ),
    Plant(
        "tests",
        "a file opened without its encoding",
        "tests/test_planted.py",
        "\n\ndef test_that_warns() -> None:\n    assert open(__file__).read()\n",
        "EncodingWarning",
    ),
    Plant("tests", "unused golden", "tests/golden/old.txt", "old\n", "no test asked for"),
    Plant(
        "tests",
        "drifted README",
        "README.md",
        "\n```console\n$ plan --version\nplan of last year\n```\n",
        "-plan of last year",
        appended=False,
    ),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with one passing test."""
    copy = tmp_path / "project"
    left_out = shutil.ignore_patterns(".git", ".venv*", ".coverage*", "__pycache__", "tests")
    shutil.copytree(ROOT, copy, ignore=left_out)
    shutil.copytree(ROOT / "tests" / "support", copy / "tests" / "support")
    shutil.copyfile(ROOT / "tests" / "conftest.py", copy / "tests" / "conftest.py")
    (copy / "tests" / "test_planted.py").write_text(OPEN_TEST, encoding="utf-8")
    return copy


def gate(project: Path, name: str) -> tuple[int, str]:
    """Try one gate of a copy with the tools of this interpreter."""
    done = subprocess.run(
        [sys.executable, "tools/gate.py", "--here", "--only", name],
        cwd=project,
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.slow
def test_the_test_gate_opens_when_nothing_is_planted(project: Path) -> None:
    code, said = gate(project, "tests")

    assert code == 0, said
    assert said.splitlines()[-1].startswith("1 passed in ")


@pytest.mark.slow
@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.gate}: {plant.name}")
def test_a_gate_stays_shut_before_a_planted_fault(project: Path, plant: Plant) -> None:
    if plant.path == "README.md":
        shutil.copyfile(ROOT / "tests" / "test_readme.py", project / "tests" / "test_readme.py")
        shutil.rmtree(project / "docs")  # other pages take time and prove nothing here
    target = project / plant.path
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("a" if plant.appended else "w", encoding="utf-8", newline="\n") as file:
        file.write(plant.text)

    code, said = gate(project, plant.gate)

    assert code == 1, said
    assert f"FAILED: {plant.gate}" in said
    assert plant.said in said


@pytest.mark.slow
def test_the_coverage_gate_stays_shut_when_most_lines_were_not_reached(project: Path) -> None:
    code, said = gate(project, "tests,coverage")

    assert code == 1, said
    assert "FAILED: coverage" in said


def test_an_unknown_gate_is_refused() -> None:
    code, said = gate(ROOT, "nonsense")

    assert code == 1
    assert f"no gate is called nonsense; there are {', '.join(g.name for g in GATES)}" in said


PROJECT = """\
[project]
name = "jinan-plan"
dependencies = ["rich>=14.1", "tomli >= 2.2.1", "coverage[toml]>=7"]

[project.optional-dependencies]
parquet = ["duckdb>=1.4"]
all = ["jinan-plan[parquet]"]
test = ["pytest>=8"]
"""


def test_the_lowest_versions_are_those_a_user_may_have() -> None:
    assert lowest_versions(PROJECT) == [
        "rich==14.1",
        "tomli==2.2.1",
        "coverage==7",
        "duckdb==1.4",
    ]


def test_a_dependency_without_a_lower_bound_is_refused() -> None:
    with pytest.raises(GateError, match="rich<15: a dependency needs a lower bound"):
        lowest_versions(PROJECT.replace("rich>=14.1", "rich<15"))
