"""``plan record YEAR`` on a terminal: asked one by one, and nothing kept before the yes."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jinan_plan.cli import interview
from jinan_plan.cli.interview import Reader
from tests.cli.test_record import journal
from tests.cli.test_undo import figures
from tests.support.golden import Golden
from tests.support.running import RunPlan, surroundings
from tests.support.terminal import Terminal, with_terminal

MILESTONE = """
[[indicator]]
key = "station"
name = { zh = "监测站", en = "Monitoring station" }
sector = "air"
kind = "milestone"
target = { by = 2025-12-31 }
"""

Answered = Callable[..., list[str]]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answered:
    """Let the next runs be answered by these lines; the prompts shown are kept."""

    def answer(*lines: str | type[BaseException]) -> list[str]:
        prompts: list[str] = []
        coming: Iterator[str | type[BaseException]] = iter(lines)

        def read(prompt: str) -> str:
            prompts.append(prompt)
            line = next(coming)
            if isinstance(line, str):
                return line
            raise line

        def reader() -> Reader:
            return read

        monkeypatch.setattr(interview, "terminal_reader", reader)
        monkeypatch.setattr(interview, "is_watched", lambda: True)
        return prompts

    return answer


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_whole_talk(
    plan: RunPlan, example: Path, answering: Answered, golden: Golden, lang: str
) -> None:
    plan("record", "2021", "clean-days=62", cwd=example)
    prompts = answering("64", "4,6", "46微克", "yearbook 2023", "y")
    ran = plan("record", "2022", "--dry-run", cwd=example, lang=lang)
    assert (ran.code, ran.err) == (0, "")
    said = "\n".join(line for line in ran.out.splitlines() if "recorded = " not in line)
    golden(f"interview.{lang}.txt", said + "\n--- asked\n" + "\n".join(prompts) + "\n")


def test_enter_skips_and_what_was_answered_is_one_recording(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    answering("", "46", "", "y")
    assert plan("record", "2022", cwd=example).code == 0
    assert figures(plan, example) == {"dust 2022": "46"}


def test_a_point_goes_to_the_summary(plan: RunPlan, example: Path, answering: Answered) -> None:
    answering("64", ".", "bulletin", "yes")
    assert plan("record", "2022", cwd=example).code == 0
    assert figures(plan, example) == {"clean-days 2022": "64"}
    assert 'source = "bulletin"' in journal(example).decode()


def test_a_source_given_with_the_command_is_not_asked_for(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    prompts = answering("64", "", "是")
    assert plan("record", "2022", "--source", "bulletin", cwd=example).code == 0
    assert len(prompts) == 3
    assert 'source = "bulletin"' in journal(example).decode()


def test_a_figure_that_differs_needs_its_reason(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    plan("record", "2022", "clean-days=64", "dust=46", cwd=example)
    answering("65", "recounted", "45", "", "", "y")
    ran = plan("record", "2022", cwd=example)
    assert ran.code == 0
    assert "This differs from 64 (actuals.toml:3)." in ran.out
    assert figures(plan, example) == {"clean-days 2022": "65", "dust 2022": "46"}
    assert journal(example).decode().count('reason = "recounted"') == 1


def test_the_same_figure_again_is_said_and_not_written(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    plan("record", "2022", "dust=46", cwd=example)
    before = journal(example)
    prompts = answering("", "46")
    ran = plan("record", "2022", cwd=example)
    assert (ran.code, journal(example), len(prompts)) == (0, before, 2)
    assert "This is already recorded (actuals.toml:3)." in ran.out


def test_a_less_than_sign_goes_back_and_drops_the_figure_there(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    prompts = answering("<", "6.4", "<", "64", "<", "", "46", "", "y")
    ran = plan("record", "2022", cwd=example)
    assert ran.code == 0, ran.err
    assert [prompt.strip() for prompt in prompts[:7]] == ["value %>"] * 2 + [
        "value 微克>", "value %>", "value 微克>", "value %>", "value 微克>",
    ]  # fmt: skip
    assert ran.out.count("The figure given for it is dropped.") == 2
    assert figures(plan, example) == {"dust 2022": "46"}


def test_a_slip_of_scale_is_asked_about_at_once(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    """The baselines are 60 and 50: 640 and 4600 are more than ten times as much."""
    prompts = answering("640", "64", "4600", "", "", "y")
    ran = plan("record", "2022", cwd=example)
    assert (ran.code, ran.err) == (0, "")
    assert "Please check: 640 is more than ten times off its neighbour. Did you mean 64?" in ran.out
    assert prompts[1] == "  type it again, or Enter keeps 640> "
    assert figures(plan, example) == {"clean-days 2022": "64", "dust 2022": "4600"}


def test_the_summary_says_what_is_revised_and_where_the_figures_come_from(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    plan("record", "2022", "clean-days=64", cwd=example)
    answering("65", "recounted", "", "n")
    ran = plan("record", "2022", "--source", "yearbook", "--source", "bulletin", cwd=example)
    _, _, summary = ran.out.partition("To be written:\n")
    assert summary == (
        "  Clean-air days 2022: 65%, revising 64 (recounted)\n"
        "  Source: yearbook; bulletin\n"
        "Nothing was written.\n"
    )


def test_the_first_months_of_a_year_have_no_milestones(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(MILESTONE)
    answering("64", "", "", "y")
    assert plan("record", "2022", "--through", "6", cwd=example).code == 0
    assert journal(example).decode().count("through = 6") == 1


def test_a_year_far_off_is_refused_before_anything_is_asked(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    prompts = answering()
    ran = plan("record", "1899", cwd=example)
    assert (ran.code, ran.out, prompts) == (2, "", [])
    assert "1899 is not between 1900 and 2035" in ran.err


@pytest.mark.skipif(os.name != "posix", reason="modes as POSIX has them")
def test_a_journal_that_cannot_be_written_is_said_before_anything_is_asked(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    plan("record", "2021", "dust=46", cwd=example)
    (example / "actuals.toml").chmod(0o444)
    prompts = answering("")
    ran = plan("record", "2022", cwd=example)
    assert (ran.code, ran.out, prompts) == (3, "", [])
    assert "cannot be written; nothing was changed" in ran.err


def test_a_milestone_is_asked_for_its_day(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        file.write(MILESTONE)
    prompts = answering("", "", "yes", "2022-06-30", "", "y")
    ran = plan("record", "2022", cwd=example)
    assert ran.code == 0
    assert prompts[2:4] == ["  day it was done> "] * 2
    assert "value = 2022-06-30" in journal(example).decode()


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["64", EOFError], 1),
        (["64", "46", EOFError], 1),
        (["64", "46", "", EOFError], 1),
        (["64", KeyboardInterrupt], 130),
        (["64", "46", "", KeyboardInterrupt], 130),
        (["64", "46", "", "n"], 0),
        (["64", "46", "", "", "maybe", "否"], 0),
        (["", ""], 0),
        (["."], 0),
    ],
)
def test_without_a_yes_nothing_is_kept(
    plan: RunPlan,
    example: Path,
    answering: Answered,
    lines: list[str | type[BaseException]],
    code: int,
) -> None:
    answering(*lines)
    ran = plan("record", "2022", cwd=example)
    assert (ran.code, journal(example)) == (code, b"")
    assert "thing was written" in ran.out + ran.err


def test_an_unsafe_source_or_reason_is_asked_for_again(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    plan("record", "2022", "dust=46", cwd=example)
    answering("64", "45", "re\x1bcount", "45", "recount", "bulle\x1btin", "bulletin", "y")
    ran = plan("record", "2022", cwd=example)
    assert ran.code == 0
    assert ran.out.count("holds invisible control characters") == 2
    written = journal(example).decode()
    assert written.count('source = "bulletin"') == 2
    assert 'reason = "recount"' in written


def test_where_nobody_sits_nothing_is_asked(plan_process: RunPlan, example: Path) -> None:
    ran = plan_process("record", "2022", cwd=example, stdin="64\n46\n\ny\n")
    assert (ran.code, ran.out, journal(example)) == (2, "", b"")
    assert "nothing to record was given" in ran.err


@with_terminal
def test_on_a_real_terminal(plan: RunPlan, home: Path, example: Path) -> None:
    with Terminal("record", "2022", cwd=example, env=surroundings(home, measured=True)) as terminal:
        terminal.expect("[1/2] Clean-air days")
        terminal.expect("value %> ")
        terminal.type("1,00\n")
        terminal.expect("can be read as 100 or as 1.00")
        terminal.expect("value %> ")
        terminal.type("64\n")
        terminal.expect("value 微克> ")
        terminal.type("\n")
        terminal.expect("Source of these figures")
        terminal.type("公报\n")
        terminal.expect("Write these figures (1)? (y/n)> ")
        assert journal(example) == b""
        terminal.type("y\n")
        terminal.expect("Written to actuals.toml:3")
        assert terminal.end() == 0
    assert figures(plan, example) == {"clean-days 2022": "64"}
    assert 'source = "公报"' in journal(example).decode()


@with_terminal
@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 1)])
def test_ctrl_c_and_ctrl_d_keep_nothing(home: Path, example: Path, key: str, code: int) -> None:
    with Terminal("record", "2022", cwd=example, env=surroundings(home, measured=True)) as terminal:
        terminal.expect("value %> ")
        terminal.type("64\n")
        terminal.expect("value 微克> ")
        terminal.type(key)
        terminal.expect("interrupted; nothing was written")
        assert terminal.end() == code
    assert journal(example) == b""
    assert "Traceback" not in terminal.text


@with_terminal
def test_bytes_that_are_no_text_are_only_a_wrong_value(home: Path, example: Path) -> None:
    with Terminal("record", "2022", cwd=example, env=surroundings(home, measured=True)) as terminal:
        terminal.expect("value %> ")
        terminal.type("64\n")
        terminal.expect("value 微克> ")
        terminal.send(b"\xff\xfe4\n")
        terminal.expect("value 微克> ")
        terminal.type("\x04")
        assert terminal.end() == 1
    assert "Traceback" not in terminal.text


def test_goals_in_words_are_not_asked_about_until_one_has_a_figure(
    plan: RunPlan, example: Path, answering: Answered
) -> None:
    with (example / "plan.toml").open("a", encoding="utf-8") as file:
        for key in ("lakes", "parks"):
            file.write(
                f'\n[[indicator]]\nkey = "{key}"\nname = {{ en = "{key.title()}" }}\n'
                'sector = "air"\nkind = "directional"\ntarget = { trend = "up" }\n'
            )
    plan("record", "2021", "parks=3", cwd=example)
    answering("64", "46", "4", "", "y")
    ran = plan("record", "2022", cwd=example)
    assert ran.code == 0
    assert "Figures for 2022, one indicator at a time, 3 in all." in ran.out
    assert "1 goal is in words alone and not asked about" in ran.out
    assert figures(plan, example)["parks 2022"] == "4"
