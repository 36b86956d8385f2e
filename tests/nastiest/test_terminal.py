"""The nastiest cases of terminals, texts on them, and shells: 17 and 21 to 28."""

import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from jinan_plan.terminal import plot
from jinan_plan.views import glance, verdict
from tests.nastiest.mixed import NAMES, mixed_journal, mixed_plan
from tests.support.emulator import cells_of, misaligned, on_terminal, process_on_terminal, tables
from tests.support.running import RunPlan, copy_shipped, surroundings

KNOWN = ("--as-of", "2026-11-23")
SCREENS = {
    "status": ("status", "--year", "2022"),
    "status-by-gap": ("status", "--year", "2022", "--sort", "gap"),
    "status-of-a-sector": ("status", "all", "--year", "2022"),
    "all-methods": ("status", "--all-methods", "--year", "2022"),
    "show": ("show", "row-4", "--year", "2022"),
    "show-a-long-name": ("show", "row-11"),
    "explain": ("explain", "row-4", "--method", "all", "--year", "2022"),
    "explain-a-long-name": ("explain", "row-12", "--year", "2022"),
    "forecast": ("forecast", "--year", "2022", "--grow", "8%"),
    "log": ("log",),
    "diff": ("diff", "--since", "2021-12-31"),
    "check": ("check",),
}
EVERY_COMMAND = (
    (), ("status", "--all-methods"), ("status", "--behind", "--sort", "gap"),
    ("show", "big-data-it"), ("explain", "biomedicine", "--method", "all"),
    ("forecast", "--grow", "8%"), ("log",), ("log", "big-data-it"),
    ("diff", "--since", "2025-12-31"), ("check",), ("undo", "--dry-run"),
    ("import", "table.csv", "--dry-run"),
    ("record", "2023", "big-data-it=6500", "--dry-run"), ("init", "own"),
    ("init", "following", "--next", "shipped"), ("export", "-", "--format", "html"),
    ("help",), ("help", "values"), ("help", "screens"), ("--help",), ("status", "--help"),
    ("completion", "bash"), ("--version",),
)  # fmt: skip
REFUSED = {
    ("stauts",): 2, ("show", "没有"): 2, ("export", "report.nope"): 2, ("show",): 2,
    ("status", "--year", "1999"): 2, ("record", "2023", "big-data-it=1,00"): 2,
    ("record", "2022", "big-data-it=1"): 1, ("check", "--plan", "nowhere"): 3,
}  # fmt: skip
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "plan.toml").write_text(mixed_plan(), encoding="utf-8")
    (folder / "actuals.toml").write_text(mixed_journal(), encoding="utf-8")
    return folder


# ---- 17: texts that would drive a terminal ----


@pytest.mark.parametrize("screen", SCREENS)
def test_17_names_reach_the_screen_as_they_are(plan: RunPlan, mixed: Path, screen: str) -> None:
    ran = plan(*SCREENS[screen], "--color", "never", cwd=mixed)
    assert (ran.code, ran.err) == (0, "")
    assert CONTROLS.findall(ran.out) == []


def test_17_markup_is_not_obeyed(plan: RunPlan, mixed: Path) -> None:
    said = plan("status", "--color", "always", cwd=mixed).out
    for name in NAMES:
        if "\t" not in name and "\n" not in name:
            assert name in said
    assert "a\N{REPLACEMENT CHARACTER}tab" in said
    assert set(re.findall("\x1b.", said)) == {"\x1b["}  # colours, and no link


@pytest.mark.parametrize("text", ["\x1b[31mred", "\x1b]8;;http://x\x07l", "\u202egnp", "\x9b2J"])
def test_17_hostile_names_are_refused_with_their_place(
    plan: RunPlan, mixed: Path, text: str
) -> None:
    file = mixed / "plan.toml"
    written = "".join(f"\\u{ord(char):04x}" for char in text)
    file.write_text(file.read_text("utf-8").replace("GDP [est]", written, 1), encoding="utf-8")
    ran = plan("status", cwd=mixed)
    assert ran.code == 3
    assert "plan.toml:16" in ran.err
    assert CONTROLS.findall(ran.err) == []


def test_17_hostile_words_typed_come_back_harmless(plan: RunPlan, mixed: Path) -> None:
    ran = plan("show", "\x1b[31m\u202e", cwd=mixed)
    assert ran.code == 2
    assert CONTROLS.findall(ran.err) == []


# ---- 21: any width ----


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_21_no_line_is_wider_than_asked(
    plan: RunPlan, mixed: Path, screen: str, width: int, lang: str
) -> None:
    ran = plan(*SCREENS[screen], "--width", str(width), cwd=mixed, lang=lang)
    assert ran.code == 0
    assert [line for line in ran.out.split("\n") if cells_of(line) > width] == []


KINDS = ("urban", "energy", "jobs", "output", "jobless", "zone", "better", "days")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", ["show", "explain"])
def test_21_nor_for_any_kind_of_indicator(
    plan: RunPlan, kinds: Path, command: str, width: int, lang: str
) -> None:
    for key in KINDS:
        for year in ("2022", "2023", "2025"):
            words = (command, key, "--year", year, "--width", str(width))
            ran = plan(*words, cwd=kinds, lang=lang)
            assert ran.code == 0
            wide = [line for line in ran.out.split("\n") if cells_of(line) > width]
            assert wide == [], (key, year)


@pytest.mark.parametrize("screen", SCREENS)
def test_21_without_a_terminal_nothing_is_cut(plan: RunPlan, mixed: Path, screen: str) -> None:
    said = plan(*SCREENS[screen], cwd=mixed, width=40).out
    assert "…" not in said.replace("ℵ ℃ ㎡ × ± … —", "")
    assert "left out" not in said
    if screen.startswith("status"):
        assert "长" * 250 in said


# ---- 22: pipes, closed and full outputs ----


def run_shell(script: str, home: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    plan = f"{sys.executable} -m jinan_plan"
    return subprocess.run(
        ["bash", "-c", f'set -o pipefail; plan() {{ {plan} "$@"; }}; {script}'],
        env=surroundings(home, measured=True),
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("command", ["status", "log", "help", "status --json", "--help"])
def test_22_a_reader_that_goes_away_is_no_fault(home: Path, mixed: Path, command: str) -> None:
    ran = run_shell(f"plan {command} | head -1", home, mixed)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.count("\n") == 1


@pytest.mark.parametrize(
    "command", ["status", "log", "help values", "status --json", "status --format csv", "--help"]
)
def test_22_nor_is_one_that_never_read(home: Path, mixed: Path, command: str) -> None:
    ran = run_shell(f"plan {command} | true", home, mixed)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("command", ["status", "log", "help values", "status --json", "--help"])
def test_22_a_full_disk_is_one_sentence(home: Path, mixed: Path, command: str) -> None:
    ran = run_shell(f"plan {command} > /dev/full", home, mixed)
    assert ran.returncode == 3
    assert ran.stderr == (
        "plan: the output could not be written: No space left on device\n"
        "      check the disk space and the permissions\n"
    )


@pytest.mark.parametrize("command", ["status", "help values", "status --json", "--help"])
def test_22_a_closed_output_is_one_sentence(home: Path, mixed: Path, command: str) -> None:
    ran = run_shell(f"plan {command} >&-", home, mixed)
    assert ran.returncode == 3
    assert ran.stderr.startswith("plan: standard output is closed")


def test_22_a_closed_error_stream_leaves_the_answer(home: Path, mixed: Path) -> None:
    ran = run_shell("plan status 2>&-", home, mixed)
    assert (ran.returncode, ran.stdout.split("\n")[0]) == (0, "Mixed 混排")


def test_22_a_file_a_pipe_and_one_stream_hold_the_same(home: Path, mixed: Path) -> None:
    ran = run_shell(
        "plan status > out; plan status | cat > piped; plan status > both 2>&1", home, mixed
    )
    assert ran.returncode == 0
    assert (mixed / "out").read_bytes() == (mixed / "piped").read_bytes()
    assert (mixed / "out").read_bytes() == (mixed / "both").read_bytes()


# ---- 23: encodings, the error path too ----

ENCODINGS = ("gbk", "cp1252", "ascii")
C_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
every_command = pytest.mark.parametrize("words", [*EVERY_COMMAND, *REFUSED], ids=" ".join)


@pytest.mark.parametrize("encoding", ENCODINGS)
@every_command
def test_23_every_command_prints_in_any_encoding(
    plan: RunPlan, shipped_here: Path, words: tuple[str, ...], encoding: str
) -> None:
    ran = plan(*words, cwd=shipped_here, lang="zh", env={"PYTHONIOENCODING": encoding})
    assert ran.code == REFUSED.get(words, 0)
    assert ran.stdout or ran.stderr


@every_command
def test_23_every_command_prints_in_the_c_locale(
    plan_process: RunPlan, shipped_here: Path, words: tuple[str, ...]
) -> None:
    """As a process: the locale is read before the program begins, and decides on more."""
    code = REFUSED.get(words, 0)
    if words == ("show", "没有"):
        words = ("show", "nobody")  # a Chinese name is no text in the C locale: case 25
    ran = plan_process(*words, cwd=shipped_here, lang="zh", env=C_LOCALE)
    assert b"Traceback" not in ran.stderr
    assert ran.code == code
    assert ran.stdout or ran.stderr


@every_command
def test_23_on_a_gbk_console_nothing_is_lost(
    plan: RunPlan, shipped_here: Path, words: tuple[str, ...]
) -> None:
    ran = plan(*words, cwd=shipped_here, lang="zh", env={"PYTHONIOENCODING": "gbk"})
    if words[0:1] == ("export",) and ran.code == 0:
        return  # an answer for machines: UTF-8 everywhere, see below
    for made in ("own", "following"):
        shutil.rmtree(shipped_here / made, ignore_errors=True)
    plain = plan(*words, "--ascii", cwd=shipped_here, lang="zh")
    moment = re.compile(r"recorded = \S+")
    for said, meant in ((ran.stdout, plain.out), (ran.stderr, plain.err)):
        assert moment.sub("", said.decode("gbk")) == moment.sub("", meant)


@pytest.fixture
def shipped_here(tmp_path: Path) -> Path:
    folder = copy_shipped(tmp_path / "shipped")
    table = "指标,2023,2024\n大数据与新一代信息技术产业规模,6500,6900\nnobody,1,2\n"
    (folder / "table.csv").write_text(table.replace("nobody,1,2\n", ""), encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", ["json", "csv", "md"])
def test_23_data_for_machines_is_utf8_whatever_the_locale(
    plan: RunPlan, plan_process: RunPlan, shipped_here: Path, form: str
) -> None:
    words = ("status", "--format", form, *KNOWN)
    usual = plan(*words, cwd=shipped_here)
    assert plan(*words, cwd=shipped_here, env={"PYTHONIOENCODING": "gbk"}).stdout == usual.stdout
    assert plan_process(*words, cwd=shipped_here, env=C_LOCALE).stdout == usual.stdout


def test_23_signs_are_one_cell_wide_everywhere() -> None:
    signs = {sign for sign, _ in verdict.SIGNS.values()}
    signs |= {glance.FULL, glance.EMPTY, glance.TICK, glance.NO_FIGURE, glance.AIM, *glance.HEIGHTS}
    signs |= {plot.SETTLED, plot.UNSETTLED, plot.PROJECTED}
    signs |= {chr(0x2800 + dots) for dots in range(256)}  # what charts are drawn of
    assert {
        sign for sign in signs if unicodedata.east_asian_width(sign) not in {"N", "Na"}
    } == set()


# ---- 24: colour ----

COLOURED = {
    (): False,
    (("FORCE_COLOR", "1"),): True,
    (("FORCE_COLOR", "0"),): False,
    (("NO_COLOR", ""), ("FORCE_COLOR", "1")): True,
    (("NO_COLOR", "1"), ("FORCE_COLOR", "1")): False,
    (("NO_COLOR", "1"), ("OPTION", "always")): True,
    (("FORCE_COLOR", "1"), ("OPTION", "never")): False,
}


@pytest.mark.parametrize("settings", COLOURED)
def test_24_colour_in_a_pipe_only_where_asked(
    plan: RunPlan, mixed: Path, settings: tuple[tuple[str, str], ...]
) -> None:
    env = {"NO_COLOR": "", **dict(settings)}
    option = ("--color", env.pop("OPTION")) if "OPTION" in env else ()
    said = plan("status", *option, cwd=mixed, env=env).out
    assert ("\x1b[" in said) is COLOURED[settings]


@pytest.mark.parametrize(
    ("settings", "coloured"),
    [
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "", "TERM": "dumb"}, False),
        ({"NO_COLOR": "", "FORCE_COLOR": "0"}, False),
    ],
)
def test_24_colour_on_a_terminal_unless_refused(
    home: Path, mixed: Path, settings: dict[str, str], *, coloured: bool
) -> None:
    env = surroundings(home, env=settings)
    assert (b"\x1b[" in process_on_terminal(("status",), env, mixed, 80).raw) is coloured


def test_24_without_colour_the_words_are_the_same(plan: RunPlan, mixed: Path) -> None:
    coloured = plan("status", "--color", "always", cwd=mixed).out
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plan("status", cwd=mixed).out


# ---- 25 and 26: words of the command line ----


def test_25_bytes_that_are_no_text_are_refused(home: Path, mixed: Path) -> None:
    for words in ("show $'\\xff\\xfe'", "status --plan $'\\xe5'", "$'\\x80'"):
        ran = run_shell(f"plan {words}", home, mixed)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith("plan: the command line holds bytes that are no text\n")


@pytest.mark.parametrize(
    "words", [("row-1", "-5"), ("row-1=-5",), ("--", "row-1", "-5"), ("row-1", "－5")]
)
def test_26_a_negative_figure_is_a_value(
    plan: RunPlan, mixed: Path, words: tuple[str, ...]
) -> None:
    ran = plan("record", "2023", "--dry-run", *words, cwd=mixed)
    assert ran.code == 0
    assert "value = -5\n" in ran.out


# ---- 27: tables stand in line ----


def test_27_a_screen_is_the_same_inside_this_process(home: Path, mixed: Path) -> None:
    env = surroundings(home)
    here = on_terminal(SCREENS["status"], env, mixed, 80)
    assert (here.code, bool(tables(here.cells))) == (0, True)
    assert here == process_on_terminal(SCREENS["status"], env, mixed, 80)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "screen", ["status", "status-by-gap", "status-of-a-sector", "all-methods", "show", "log"]
)
def test_27_every_row_of_every_table_stands_in_line(
    home: Path, mixed: Path, width: int, lang: str, screen: str
) -> None:
    env = surroundings(home, lang, env={"NO_COLOR": "1"})
    shown = on_terminal(SCREENS[screen], env, mixed, width)
    found = tables(shown.cells)
    assert shown.code == 0
    assert found
    assert [misaligned(table) for table in found] == [[] for _ in found]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_27_below_sixty_cells_every_row_is_a_block_in_line(
    home: Path, mixed: Path, lang: str
) -> None:
    env = surroundings(home, lang, env={"NO_COLOR": "1"})
    shown = on_terminal(("status", "--year", "2022"), env, mixed, 40)
    labels = ("Unit", "Target") if lang == "en" else ("单位", "目标")
    starts = {
        next(place for place in range(1 + cells_of(label), 40) if row[place].strip())
        for row in shown.cells
        for label in labels
        if "".join(row).startswith(f" {label} ")
    }
    assert len(starts) == 1


# ---- 28: completion with a broken plan ----

BROKEN = {
    "half a line": mixed_plan()[:-30],
    "not TOML": mixed_plan().replace("[plan]", "[plan"),
    "another encoding": mixed_plan().encode("gb18030").decode("latin-1"),
    "faults": mixed_plan().replace("kind = ", "kinds = "),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_28_completion_offers_keys_of_a_broken_plan(plan: RunPlan, mixed: Path, fault: str) -> None:
    text = BROKEN[fault]
    encoding = "latin-1" if fault == "another encoding" else "utf-8"
    (mixed / "plan.toml").write_text(text, encoding=encoding)
    assert plan("status", cwd=mixed).code == 3
    offered = plan("__complete", "2", "plan", "show", "row-1", cwd=mixed)
    words = [line.split("\t")[0] for line in offered.out.splitlines()]
    assert (offered.code, offered.err) == (0, "")
    assert words[:2] == ["row-1", "row-10"]


def test_28_completion_loads_no_data_library(home: Path, mixed: Path) -> None:
    listing = (
        "import sys; from jinan_plan.cli.app import main\n"
        "try: main(['__complete', '2', 'plan', 'show', ''])\n"
        "except SystemExit: print(*sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", listing],
        env=surroundings(home), cwd=mixed, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    modules = set(ran.stdout.splitlines()[-1].split())
    assert not {"tomli", "jinan_plan.model", "jinan_plan.assess", "rich.console"} & modules
