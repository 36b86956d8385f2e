"""Ctrl-C at any moment: no traceback, 130, and the truth about what was written."""

import gc
import signal
from pathlib import Path

import pytest

from jinan_plan import __main__
from jinan_plan.cli import app, intaking, interrupts, recording
from jinan_plan.cli.workspace import Workspace
from tests.cli.test_record import journal
from tests.cli.test_undo import figures
from tests.support.running import RunPlan, surroundings
from tests.support.terminal import Terminal, with_terminal


def interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@with_terminal
def test_a_long_import_is_given_up(home: Path, example: Path) -> None:
    rows = "".join(f"dust,{1900 + at % 100},{at % 11 + 1},46\n" for at in range(60_000))
    (example / "t.csv").write_text(f"key,year,through,value\n{rows}", encoding="utf-8")
    with Terminal(
        "import", "t.csv", cwd=example, env=surroundings(home, measured=True)
    ) as terminal:
        terminal.expect("Comparing t.csv ")
        terminal.type("\x03")
        terminal.expect("plan: interrupted; nothing was written")
        assert terminal.end() == 130
    assert journal(example) == b""
    assert "Traceback" not in terminal.text


@pytest.mark.parametrize(
    ("module", "words"),
    [(recording, ("record", "2022", "dust=46")), (intaking, ("import", "t.csv"))],
)
def test_after_the_writing_it_says_that_something_was_written(
    plan: RunPlan,
    example: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    words: tuple[str, ...],
) -> None:
    (example / "t.csv").write_text("key,year,value\ndust,2022,46\n", encoding="utf-8")
    monkeypatch.setattr(module, "landed", interrupted)
    ran = plan(*words, cwd=example)
    assert ran.code == 130
    assert ran.err == (
        "plan: interrupted, but actuals.toml was changed meanwhile\n"
        "      plan log shows what was recorded; plan undo takes it back\n"
    )
    assert figures(plan, example) == {"dust 2022": "46"}


def test_before_the_writing_nothing_is_written(
    plan: RunPlan, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "append", interrupted)
    ran = plan("record", "2022", "dust=46", cwd=example)
    assert (ran.code, journal(example)) == (130, b"")
    assert ran.err.startswith("plan: interrupted; nothing was written\n")


def test_a_command_that_only_reads_says_that_it_stopped(
    plan: RunPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "load", interrupted)
    ran = plan("status")
    assert (ran.code, ran.out, ran.err) == (
        130,
        "",
        "plan: interrupted\n      run it again when ready\n",
    )


def test_an_error_that_ctrl_c_became_in_a_library_is_ctrl_c(
    plan: RunPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(_: Workspace) -> None:
        raise RuntimeError from KeyboardInterrupt()

    monkeypatch.setattr(Workspace, "load", load)
    assert plan("status").code == 130


def test_any_other_error_of_a_library_is_a_mistake_to_be_seen() -> None:
    assert not interrupts.caused(RuntimeError())


@pytest.mark.parametrize(
    ("before", "within"),
    [(signal.default_int_handler, signal.SIG_DFL), (signal.SIG_IGN, signal.SIG_IGN)],
)
def test_until_it_can_answer_the_program_ends_silently(
    monkeypatch: pytest.MonkeyPatch, before: signal.Handlers, within: signal.Handlers
) -> None:
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "__all__")
    searches, held = gc.get_threshold(), signal.signal(signal.SIGINT, before)
    seen: list[object] = []

    def main() -> None:
        seen.append(signal.getsignal(signal.SIGINT))
        interrupts.answer()
        seen.append(signal.getsignal(signal.SIGINT))

    monkeypatch.setattr(app, "main", main)
    try:
        __main__.main()
    finally:
        signal.signal(signal.SIGINT, held)
        gc.set_threshold(*searches)
    assert seen == [within, before]
