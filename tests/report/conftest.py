"""Reports of a small plan that has every kind of goal, written by the real command."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.running import RunPlan

SAMPLE = Path(__file__).parent / "sample"

Written = Callable[..., str]


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample plan, to write into."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample"))


@pytest.fixture
def written(plan: RunPlan, sample: Path) -> Written:
    """Write the report of the sample, standing at the end of 2022, and give its text."""

    def write(*words: str, lang: str = "en", year: str = "2022") -> str:
        asked = ("export", "report.html", "--force", "--year", year, *words)
        ran = plan(*asked, lang=lang, cwd=sample)
        assert (ran.code, ran.out) == (0, ""), ran.err
        return (sample / "report.html").read_text(encoding="utf-8")

    return write
