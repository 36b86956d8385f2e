"""``docs/howto/tables*.md``: their figures are those of the shipped plan, all of them the same."""

import re
from pathlib import Path

import pytest

from tests.support.running import ROOT, RunPlan

PAGES = ("tables.md", "tables.zh.md")


def tables(page: str) -> list[str]:
    text = (ROOT / "docs" / "howto" / page).read_text(encoding="utf-8")
    return re.findall(r"^```csv\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("number", "figures"), [(0, 3), (1, 4), (2, 3)])
@pytest.mark.parametrize(
    ("page", "encoding"), [("tables.md", "utf-8"), ("tables.zh.md", "gb18030")]
)
def test_a_table_of_the_page_is_read_whole(
    plan: RunPlan, plan_folder: Path, page: str, encoding: str, number: int, figures: int
) -> None:
    (plan_folder / "t.csv").write_text(tables(page)[number], encoding=encoding)
    before = (plan_folder / "actuals.toml").read_bytes()
    ran = plan("import", "t.csv", cwd=plan_folder)
    assert (ran.code, ran.out.splitlines()[-1]) == (0, f"same: {figures}")
    assert (plan_folder / "actuals.toml").read_bytes() == before


@pytest.mark.parametrize("page", PAGES)
def test_every_table_of_the_page_is_tried(page: str) -> None:
    assert len(tables(page)) == 3
