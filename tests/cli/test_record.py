"""``plan record`` as its users see it."""

import tomllib
from pathlib import Path

import pytest

from tests.support.golden import Golden
from tests.support.running import RunPlan

SOURCE = ("--source", "an example, not a published figure")


def journal(folder: Path) -> bytes:
    path = folder / "actuals.toml"
    return path.read_bytes() if path.exists() else b""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_dry_run_converts_shows_the_move_and_writes_nothing(
    plan: RunPlan, shipped: Path, golden: Golden, lang: str
) -> None:
    before = journal(shipped)
    ran = plan(
        "record", "2023", "big-data-it=0.65万亿元", *SOURCE, "--dry-run", cwd=shipped, lang=lang
    )
    assert (ran.code, ran.err) == (0, "")
    shown = "\n".join(
        line if "recorded = " not in line else "    recorded = <now>"
        for line in ran.out.split("\n")
    )
    golden(f"record.dry-run.{lang}.txt", shown)
    assert journal(shipped) == before


def test_exactly_one_block_is_appended(plan: RunPlan, shipped: Path) -> None:
    before = journal(shipped)
    assert plan("record", "2023", "big-data-it=6500亿元", *SOURCE, cwd=shipped).code == 0
    added = journal(shipped).removeprefix(before).decode()
    assert journal(shipped).startswith(before)
    assert added.count("[[actual]]") == 1
    (entry,) = tomllib.loads(added)["actual"]
    assert (entry["year"], entry["indicator"], entry["value"]) == (2023, "big-data-it", 6500)
    assert entry["source"] == "an example, not a published figure"


def test_the_same_again_writes_nothing(plan: RunPlan, shipped: Path) -> None:
    plan("record", "2023", "big-data-it=6500", *SOURCE, cwd=shipped)
    before = journal(shipped)
    ran = plan("record", "2023", "big-data-it=0.65万亿元", *SOURCE, cwd=shipped)
    assert (ran.code, journal(shipped)) == (0, before)
    assert "already recorded (actuals.toml:473)" in ran.out


def test_a_differing_figure_is_refused_with_the_place_of_the_earlier(
    plan: RunPlan, shipped: Path
) -> None:
    plan("record", "2023", "big-data-it=6500", *SOURCE, cwd=shipped)
    before = journal(shipped)
    ran = plan("record", "2023", "big-data-it=6450", cwd=shipped)
    assert (ran.code, ran.out, journal(shipped)) == (1, "", before)
    assert ran.err == (
        "plan: this differs from what is recorded; nothing was written: big-data-it 2023 stands at "
        "6,500 (actuals.toml:473), now 6,450\n"
        '      if it is a revision, add --revise "why"; the earlier figure is kept\n'
    )


def test_a_figure_that_differs_in_its_status_alone_says_so(plan: RunPlan, example: Path) -> None:
    plan("record", "2022", "dust=46", "--status", "final", cwd=example)
    ran = plan("record", "2022", "dust=46", "--status", "provisional", cwd=example)
    assert ran.code == 1
    assert "stands at 46 (final) (actuals.toml:3), now 46 (provisional)" in ran.err


def test_another_source_of_the_same_figure_is_not_lost_silently(
    plan: RunPlan, example: Path
) -> None:
    note = ("--note", "first count", "--published", "2023-02-01")
    plan("record", "2022", "dust=46", "--source", "yearbok", *note, cwd=example)
    before = journal(example)
    again = plan("record", "2022", "dust=46", "--source", "yearbook", cwd=example)
    assert (again.code, journal(example)) == (0, before)
    assert again.err == (
        "dust: the figure is the same, but --source says otherwise than the journal and was not "
        'written; to correct that, add --revise "why".\n'
    )
    corrected = plan(
        "record", "2022", "dust=46", "--source", "yearbook", "--revise", "misspelt", cwd=example
    )
    assert corrected.code == 0
    assert corrected.out.startswith(
        "Fine dust 2022: 46 微克, correcting the entry at actuals.toml:3\n"
    )
    first, second = tomllib.loads(journal(example).decode())["actual"]
    changed = {name for name in second if second[name] != first.get(name)}
    assert changed <= {"source", "reason", "recorded"}
    assert (second["source"], second["reason"]) == ("yearbook", "misspelt")
    assert set(first) < set(second)


def test_a_revision_keeps_the_history(plan: RunPlan, shipped: Path) -> None:
    plan("record", "2023", "big-data-it=6500", *SOURCE, cwd=shipped)
    before = journal(shipped)
    ran = plan("record", "2023", "big-data-it=6450", "--revise", "yearbook", cwd=shipped)
    assert ran.code == 0
    assert journal(shipped).startswith(before)
    shown = plan("show", "big-data-it", cwd=shipped, width=200).out
    assert "6,500" in shown
    assert "6,450" in shown
    assert 'reason = "yearbook"' in journal(shipped).decode()


def test_several_figures_are_one_recording(plan: RunPlan, example: Path) -> None:
    assert plan("record", "2021", "clean-days=62.5%", "dust=48", cwd=example).code == 0
    entries = tomllib.loads(journal(example).decode())["actual"]
    assert [entry["indicator"] for entry in entries] == ["clean-days", "dust"]
    assert entries[0]["recorded"] == entries[1]["recorded"]


def test_a_wrong_figure_among_several_writes_none(plan: RunPlan, example: Path) -> None:
    ran = plan("record", "2021", "clean-days=62.5", "dust=4,8", cwd=example)
    assert (ran.code, journal(example)) == (2, b"")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["dust=-5"], -5),
        (["dust", "-5"], -5),
        (["dust", "−5"], -5),
        (["dust", "-0.5"], -0.5),
        (["dust", "-.5"], -0.5),
        (["细颗粒物浓度=４８"], 48),
        (["DUST=48"], 48),
    ],
)
def test_negative_and_full_width_values_and_names(
    plan: RunPlan, example: Path, words: list[str], value: float
) -> None:
    plan("record", "2022", *words, cwd=example)
    (entry,) = tomllib.loads(journal(example).decode())["actual"]
    assert entry["value"] == value


def test_a_mistyped_option_is_not_taken_for_a_value(plan: RunPlan, example: Path) -> None:
    ran = plan("record", "2022", "dust", "--nope", cwd=example)
    assert (ran.code, journal(example)) == (2, b"")


def test_a_slip_of_scale_is_recorded_and_asked_about(plan: RunPlan, shipped: Path) -> None:
    ran = plan("record", "2023", "big-data-it=65", cwd=shipped)
    assert ran.code == 0
    assert "Did you mean 6,500?" in ran.err


def test_details_are_kept(plan: RunPlan, example: Path) -> None:
    plan(
        "record", "2022", "dust=>40", "--status", "provisional", "--published", "2023-02-01",
        "--through", "6", "--note", "first half", "--url", "https://example.org/a", cwd=example,
    )  # fmt: skip
    (entry,) = tomllib.loads(journal(example).decode())["actual"]
    assert entry["qualifier"] == "above"
    assert (entry["status"], entry["through"], entry["note"]) == ("provisional", 6, "first half")
    assert (str(entry["published"]), entry["url"]) == ("2023-02-01", "https://example.org/a")


@pytest.mark.parametrize(
    "words",
    [
        ["2023"],
        ["23", "dust=1"],
        ["2023", "dust=1", "--through", "12"],
        ["2023", "dust=1", "--status", "sure"],
        ["2023", "dust=1", "--published", "last week"],
        ["2023", "dst=1"],
        ["2023", "dust=1公里"],
        ["1899", "dust=1"],
        ["2036", "dust=1"],
    ],
)
def test_what_cannot_be_read_is_refused(plan: RunPlan, example: Path, words: list[str]) -> None:
    ran = plan("record", *words, cwd=example)
    assert (ran.code, ran.out, journal(example)) == (2, "", b"")
    assert ran.err.startswith("plan: ")


def test_the_first_record_on_the_shipped_plan_copies_it(plan: RunPlan, home: Path) -> None:
    tried = plan("record", "2023", "big-data-it=6500", *SOURCE, "--dry-run")
    assert (tried.code, list(home.rglob("*.toml"))) == (0, [])
    ran = plan("record", "2023", "big-data-it=6500", *SOURCE)
    assert ran.code == 0
    assert "it was copied to" in ran.err
    copies = list(home.rglob("actuals.toml"))
    assert len(copies) == 1
    assert "value = 6500" in copies[0].read_text(encoding="utf-8")
    # The trial named the place that the recording then took, not the read-only one.
    assert f"It would go to {copies[0]}:" in tried.out
    assert f"Written to {copies[0]}:" in ran.out
    assert "6,500" in plan("show", "big-data-it").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["dust=48", "dust=47"], '"dust" is given twice'),
        (["dust=48", "DUST=48"], '"dust" is given twice'),
        (["dust=48", "--note", ""], '"note" is empty'),
        (["dust=48", "--source", " "], '"source" is empty'),
        (["dust=48", "--url", "https://a\x1b[2J"], '"url" holds invisible control characters'),
        (["dust=48", "--revise", "\x07"], '"reason" holds invisible control characters'),
    ],
)
def test_details_that_could_not_stand_in_the_journal_are_refused(
    plan: RunPlan, example: Path, words: list[str], said: str
) -> None:
    ran = plan("record", "2022", *words, cwd=example)
    assert (ran.code, ran.out, journal(example)) == (2, "", b"")
    assert said in ran.err
    assert "\x1b" not in ran.err


def test_a_figure_in_place_of_the_plans_baseline_says_so_and_keeps_the_reason(
    plan: RunPlan, example: Path
) -> None:
    """From 62 instead of 60 to 70, 64 is 2 of 8 instead of 4 of 10: 25% done, not 40%."""
    plan("record", "2022", "clean-days=64", cwd=example)
    ran = plan("record", "2020", "clean-days=62", "--revise", "stations moved", cwd=example)
    assert ran.out.startswith(
        "Clean-air days 2020: 62%, in place of the plan's baseline of 60\nWritten to "
    )
    assert (
        "Clean-air days, end of 2025: pending (▸ on track) -> pending (▾ behind), 25% done"
        in ran.out
    )
    assert journal(example).decode().count('reason = "stations moved"') == 1


def test_the_baseline_again_is_no_other_baseline(plan: RunPlan, example: Path) -> None:
    ran = plan("record", "2020", "clean-days=60", "--revise", "stations moved", cwd=example)
    assert "in place of" not in ran.out
    assert b"reason" not in journal(example)


def test_a_verdict_that_cannot_be_given_says_why(plan: RunPlan, example: Path) -> None:
    text = (example / "plan.toml").read_text(encoding="utf-8")
    text = text.replace("baseline = { value = 60 }\n", "")
    (example / "plan.toml").write_text(text, encoding="utf-8")
    ran = plan("record", "2022", "clean-days=64", cwd=example)
    assert ran.out.endswith("Clean-air days, end of 2022: still insufficient data (no baseline)\n")


def test_a_detail_that_does_not_go_with_the_kind_is_refused_in_words(
    plan: RunPlan, kinds: Path
) -> None:
    (kinds / "actuals.toml").unlink()
    ran = plan("record", "2024", "zone=2024-06-30", "--through", "6", cwd=kinds)
    assert (ran.code, ran.out, journal(kinds)) == (2, "", b"")
    assert ran.err == (
        'plan: "through" does not apply to a milestone indicator, or not with this value.\n'
        "      Remove it, or check the kind.\n"
    )


def test_doubts_about_what_was_recorded_are_told_at_once_and_older_ones_are_not(
    plan: RunPlan, example: Path
) -> None:
    plan("record", "2027", "dust=35", cwd=example)
    ran = plan("record", "2022", "dust=46", "--source", "bulletin-2023", cwd=example)
    assert ran.code == 0
    assert ran.err.startswith(
        'actuals.toml:13:10: warning[unknown-source]: The source "bulletin-2023" looks like a key'
    )
    assert "2027" not in ran.err
    slip = plan("record", "2023", "dust=44", "--published", "2099-02-01", cwd=example)
    assert "warning[published-after-recorded]: It was published on 2099-02-01" in slip.err


def test_a_journal_in_one_array_is_not_spoilt(plan: RunPlan, kinds: Path) -> None:
    before = journal(kinds)
    ran = plan("record", "2024", "urban=64", cwd=kinds)
    assert (ran.code, ran.out, journal(kinds)) == (3, "", before)
    assert "Give each figure its own [[actual]] block" in ran.err
