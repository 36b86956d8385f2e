"""``docs/howto/tables.md``: its tables hold figures of the shipped plan, all of them the same."""

import re
from pathlib import Path

import pytest

from tests.support.running import ROOT, RunPlan

PAGE = (ROOT / "docs" / "howto" / "tables.md").read_text(encoding="utf-8")
TABLES = re.findall(r"^```csv\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("number", "figures"), [(0, 3), (1, 4), (2, 3)])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_table_of_the_page_is_read_whole(
    plan: RunPlan, plan_folder: Path, number: int, figures: int, encoding: str
) -> None:
    (plan_folder / "t.csv").write_text(TABLES[number], encoding=encoding)
    before = (plan_folder / "actuals.toml").read_bytes()
    ran = plan("import", "t.csv", cwd=plan_folder)
    assert (ran.code, ran.out.splitlines()[-1]) == (0, f"same: {figures}")
    assert (plan_folder / "actuals.toml").read_bytes() == before


def test_every_table_of_the_page_is_tried() -> None:
    assert len(TABLES) == 3
