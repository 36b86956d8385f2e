"""What a user gets from the package index is whole: the code, the shipped plan, the types."""

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib import metadata, resources
from pathlib import Path
from typing import Any

import pytest

from jinan_plan import __version__
from tests.support.running import ROOT, RunPlan

DISTRIBUTION = "jinan-plan"
SOURCES = ROOT / "src" / "jinan_plan"
from_the_tree = pytest.mark.skipif(not SOURCES.is_dir(), reason="there is no source tree here")


@pytest.fixture
def project() -> dict[str, Any]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found: dict[str, Any] = tomllib.loads(text)["project"]
    return found


def build(kind: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (archive,) = folder.iterdir()
    return archive


@from_the_tree
def test_the_wheel_holds_every_source_file_the_shipped_plan_and_nothing_else(
    tmp_path: Path,
) -> None:
    sources = {
        path.relative_to(ROOT / "src").as_posix()
        for path in SOURCES.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(build("wheel", tmp_path)) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        licences = [name for name in wheel.namelist() if name.endswith("/licenses/LICENSE")]

    assert names == sources | {"jinan_plan/data/plan.toml", "jinan_plan/data/actuals.toml"}
    assert "jinan_plan/py.typed" in names
    assert len(licences) == 1


@from_the_tree
def test_the_source_archive_can_be_tested_and_built_by_a_packager(tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    wanted = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "data/plan.toml"}
    assert wanted | {"tests/conftest.py", "src/jinan_plan/py.typed", "benchmarks/run.py"} <= names
    assert [name for name in names if name.startswith((".venv", "dist/"))] == []


def test_the_installed_package_knows_its_version_and_its_program(plan_process: RunPlan) -> None:
    (program,) = metadata.entry_points(group="console_scripts", name="plan")

    assert metadata.version(DISTRIBUTION) == __version__
    assert program.value == "jinan_plan.__main__:main"
    assert callable(program.load())
    assert plan_process("--version").out == f"plan {__version__}\n"


def test_the_installed_package_is_typed() -> None:
    assert resources.files("jinan_plan").joinpath("py.typed").is_file()


def test_without_a_folder_of_ones_own_the_shipped_plan_is_shown(plan_process: RunPlan) -> None:
    shipped = tomllib.loads((ROOT / "data" / "plan.toml").read_text(encoding="utf-8"))

    ran = plan_process("status", lang="zh")

    assert (ran.code, ran.err) == (0, "")
    assert shipped["plan"]["title"]["zh"] in ran.out


def test_every_dependency_promises_a_lowest_version_and_forbids_no_newer_one(
    project: dict[str, Any],
) -> None:
    bounds = [re.sub(r"^[\w.-]+(\[[^]]*\])?", "", one) for one in project["dependencies"]]

    assert [bound for bound in bounds if not re.fullmatch(r">=[\d.]+", bound)] == []
