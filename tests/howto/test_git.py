"""``docs/howto/git.md``: two branches that both recorded, merged by the real git."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN
from tests.support.running import ROOT, RunPlan

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git")

ATTRIBUTES = "actuals.toml  text eol=lf merge=binary\n"


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    who = ("-c", "user.name=clerk", "-c", "user.email=clerk@example.org")
    return subprocess.run(
        ["git", *who, "-c", "core.autocrlf=false", *words],
        cwd=folder, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip


def both_recorded(plan: RunPlan, folder: Path, attributes: str) -> None:
    """Record 2021 in common, then in two branches; only the bureau's has the dust of 2023."""
    folder.mkdir()
    (folder / "plan.toml").write_text(PLAN, encoding="utf-8")
    (folder / ".gitattributes").write_text(attributes, encoding="utf-8")
    (folder / ".gitignore").write_text(".actuals.toml.lock\ntheirs*\n", encoding="utf-8")
    git(folder, "init", "--initial-branch", "main")
    plan("record", "2021", "dust=48", cwd=folder)
    git(folder, "add", ".")
    git(folder, "commit", "-m", "start")
    git(folder, "switch", "-c", "bureau")
    plan("record", "2022", "dust=46", "clean-days=64", cwd=folder)
    plan("record", "2023", "dust=44", cwd=folder)
    git(folder, "commit", "-a", "-m", "bureau")
    git(folder, "switch", "main")
    plan("record", "2022", "dust=45", "clean-days=64", cwd=folder)
    git(folder, "commit", "-a", "-m", "ours")


def figures(plan: RunPlan, folder: Path) -> set[str]:
    out = plan("export", "-", "--what", "actuals", "--format", "csv", cwd=folder).out
    rows = (line.split(",") for line in out.splitlines()[1:])
    return {f"{row[0]} {row[1]} = {row[3]}" for row in rows}


def test_the_page_gives_the_attributes_that_are_tested() -> None:
    assert ATTRIBUTES in (ROOT / "docs" / "howto" / "git.md").read_text(encoding="utf-8")


def test_the_way_the_page_shows_keeps_every_figure(plan: RunPlan, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    both_recorded(plan, ours, ATTRIBUTES)
    before = (ours / "actuals.toml").read_bytes()
    assert git(ours, "merge", "bureau").returncode == 1
    assert (ours / "actuals.toml").read_bytes() == before
    theirs = ours / "theirs"
    theirs.mkdir()
    shutil.copy(ours / "plan.toml", theirs)
    shown = git(ours, "show", "MERGE_HEAD:actuals.toml").stdout
    (theirs / "actuals.toml").write_text(shown, encoding="utf-8", newline="")
    words = ("--plan", "theirs", "export", "theirs.csv", "--what", "actuals")
    assert plan(*words, cwd=ours).code == 0
    tried = plan("import", "theirs.csv", "--dry-run", cwd=ours)
    assert tried.code == 1
    assert "differs: 1, new: 1, same: 2" in tried.out
    assert "stands at 45" in tried.out
    assert plan("import", "theirs.csv", "--revise", "the bureau's figure", cwd=ours).code == 0
    assert figures(plan, ours) == {
        "dust 2021 = 48",
        "dust 2022 = 46",
        "dust 2023 = 44",
        "clean-days 2022 = 64",
    }
    checked = plan("check", cwd=ours)
    assert (checked.code, checked.out) == (0, "✓ 2 indicators, 5 entries: no faults, no doubts\n")


def test_marks_left_by_a_merge_are_named_with_their_place(plan: RunPlan, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    both_recorded(plan, ours, "")
    assert git(ours, "merge", "bureau").returncode == 1
    ran = plan("check", cwd=ours)
    assert ran.code == 1
    assert "error[merge-conflict]" in ran.out
    assert '"HEAD" and "bureau"' in ran.out
    before = (ours / "actuals.toml").read_bytes()
    assert plan("record", "2024", "dust=43", cwd=ours).code == 3
    assert (ours / "actuals.toml").read_bytes() == before


def test_a_union_of_lines_breaks_the_journal_and_is_found_out(
    plan: RunPlan, tmp_path: Path
) -> None:
    ours = tmp_path / "ours"
    both_recorded(plan, ours, "actuals.toml merge=union\n")
    assert git(ours, "merge", "bureau").returncode == 0
    ran = plan("check", cwd=ours)
    assert ran.code == 1
    assert "error[defined-twice]" in ran.out


def test_entries_of_both_sides_leave_what_differs_to_be_decided(
    plan: RunPlan, tmp_path: Path
) -> None:
    """Mended by hand: both sides' entries, whole, the bureau's behind ours."""
    ours = tmp_path / "ours"
    both_recorded(plan, ours, ATTRIBUTES)
    common = git(ours, "show", "main~1:actuals.toml").stdout
    theirs = git(ours, "show", "bureau:actuals.toml").stdout.removeprefix(common)
    with (ours / "actuals.toml").open("a", encoding="utf-8", newline="") as file:
        file.write(theirs)
    ran = plan("check", cwd=ours)
    assert ran.code == 0
    assert ran.out.count("warning[") == 1
    assert 'warning[revision-without-reason]: "dust" for 2022 was revised from 45 to 46' in ran.out
