"""``plan export --verify``: does a report still say what the files say."""

from datetime import date
from pathlib import Path
from unittest import mock

import pytest

from tests.report.conftest import Written
from tests.support.running import RunPlan


def test_a_fresh_report_matches(plan: RunPlan, written: Written, sample: Path) -> None:
    written(lang="zh")
    ran = plan("export", "--verify", "report.html", cwd=sample)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "report.html matches the files (18 records, program version 0.1.0)\n"


@pytest.mark.parametrize(
    "words", [(), ("--as-of", "2022-06-30"), ("--method", "sdsn")], ids=["plain", "as of", "method"]
)
def test_the_question_is_kept_in_the_report(
    words: tuple[str, ...], plan: RunPlan, written: Written, sample: Path
) -> None:
    written(*words)
    assert plan("export", "--verify", "report.html", cwd=sample).code == 0


def test_figures_recorded_since_are_named(plan: RunPlan, written: Written, sample: Path) -> None:
    """The sample's journal is one inline list; a journal that is appended to is needed here."""
    journal = '\n[[actual]]\nyear = {year}\nindicator = "dust"\nvalue = {value}\n'
    first = "format = 1\n" + journal.format(year=2021, value=47)
    (sample / "actuals.toml").write_text(first, encoding="utf-8")
    written()
    more = first + journal.format(year=2022, value=45)
    for text, said in (
        (more, "1 record was added after the report (dust 2022)\n"),
        (
            more + journal.format(year=2023, value=44),
            "2 records were added after the report (dust 2022; dust 2023)\n",
        ),
    ):
        (sample / "actuals.toml").write_text(text, encoding="utf-8")
        ran = plan("export", "--verify", "report.html", cwd=sample)
        assert (ran.code, ran.out) == (1, f"report.html no longer matches: {said}")


def test_a_figure_changed_by_hand_is_noticed(plan: RunPlan, written: Written, sample: Path) -> None:
    written()
    journal = (sample / "actuals.toml").read_text(encoding="utf-8")
    (sample / "actuals.toml").write_text(journal.replace("61.5", "62.5"), encoding="utf-8")
    ran = plan("export", "--verify", "report.html", cwd=sample)
    assert ran.code == 1
    assert "actuals.toml was changed in what the report rests on" in ran.out


def test_a_changed_plan_is_noticed(plan: RunPlan, written: Written, sample: Path) -> None:
    written()
    with (sample / "plan.toml").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    ran = plan("export", "--verify", "report.html", cwd=sample)
    assert ran.code == 1
    assert "plan.toml was changed after the report" in ran.out


def test_both_files_changed_are_both_named(plan: RunPlan, written: Written, sample: Path) -> None:
    written()
    for name in ("plan.toml", "actuals.toml"):
        path = sample / name
        path.write_text("# a remark\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    ran = plan("export", "--verify", "report.html", cwd=sample)
    assert ran.code == 1
    assert "plan.toml and actuals.toml were both changed after the report" in ran.out


@pytest.mark.parametrize("name", ["plan.toml", "actuals.toml"])
def test_any_changed_byte_is_noticed_and_its_file_named(
    name: str, plan: RunPlan, written: Written, sample: Path
) -> None:
    """Bytes all over the file, one at a time; some leave a file that can no longer be read."""
    written()
    data = (sample / name).read_bytes()
    answers = set()
    for place in range(0, len(data), len(data) // 20):
        (sample / name).write_bytes(data[:place] + b"~" + data[place + 1 :])
        ran = plan("export", "--verify", "report.html", cwd=sample)
        assert ran.code in {1, 3}
        assert ran.out.startswith("report.html no longer matches: ")
        assert name in ran.out
        answers.add(ran.code)
    assert 3 in answers
    (sample / name).write_bytes(data)
    assert plan("export", "--verify", "report.html", cwd=sample).code == 0


def test_an_edited_report_is_noticed(plan: RunPlan, written: Written, sample: Path) -> None:
    page = written().replace("far behind", "nearly there")
    (sample / "report.html").write_text(page, encoding="utf-8")
    ran = plan("export", "--verify", "report.html", cwd=sample)
    assert ran.code == 1
    assert "the report itself was changed" in ran.out


def test_a_report_of_another_version_says_so(plan: RunPlan, written: Written, sample: Path) -> None:
    page = written().replace("0.1.0", "0.0.9")
    (sample / "report.html").write_text(page, encoding="utf-8")
    ran = plan("export", "--verify", "report.html", cwd=sample)
    assert ran.code == 1
    assert "was written by version 0.0.9, this is 0.1.0" in ran.out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<p>hello</p>", "no report written by this program"),
        ('<meta name="plan-report" data-year="x">', "no report written by this program"),
        (None, "cannot be read"),
    ],
    ids=["another page", "half a claim", "no file"],
)
def test_what_is_no_report(content: str | None, said: str, plan: RunPlan, sample: Path) -> None:
    if content is not None:
        (sample / "page.html").write_text(content, encoding="utf-8")
    ran = plan("export", "--verify", "page.html", cwd=sample)
    assert ran.code == 3
    assert said in ran.err


def test_nothing_to_write_is_refused(plan: RunPlan, sample: Path) -> None:
    ran = plan("export", cwd=sample)
    assert ran.code == 2
    assert "FILE ... is missing" in ran.err


def test_years_later_the_report_of_a_plan_under_way_still_matches(
    plan: RunPlan, written: Written, sample: Path
) -> None:
    """A milestone due in 2024 is open in a report that stands at the end of 2022."""
    text = (sample / "plan.toml").read_text(encoding="utf-8")
    (sample / "plan.toml").write_text(text.replace("by = 2022-12-31", "by = 2024-06-30"), "utf-8")
    with mock.patch("jinan_plan.cli.workspace.date", wraps=date) as clock:
        clock.today.return_value = date(2023, 8, 1)
        assert "not due yet" in written()
    assert plan("export", "--verify", "report.html", cwd=sample).code == 0
