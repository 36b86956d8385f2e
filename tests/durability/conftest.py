import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN

JOURNAL = """\
format = 1

# Typed from the bulletin; do not reorder.
[[actual]]
year = 2021
indicator = "dust"
value = 48.50
recorded = 2022-03-01T08:00:00Z
"""


def fill(folder: Path) -> Path:
    """Put a small plan with one figure into a folder."""
    (folder / "plan.toml").write_text(PLAN, encoding="utf-8")
    (folder / "actuals.toml").write_bytes(JOURNAL.encode())
    return folder


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A small plan with one figure recorded."""
    (tmp_path / "ledger").mkdir()
    return fill(tmp_path / "ledger")


@pytest.fixture
def public_ledger() -> Iterator[Path]:
    """The same where every user of the machine may come and read."""
    place = Path(tempfile.mkdtemp(prefix="plan-public-"))
    place.chmod(0o755)
    yield fill(place)
    place.chmod(0o755)
    shutil.rmtree(place)
