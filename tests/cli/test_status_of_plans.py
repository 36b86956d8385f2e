"""``plan status --plans``: many plan folders, a line for each.

North, end of 2022 (two of five years passed): clean-air days at 61 on the way from 60 to 70 are a
tenth done, a pace of 0.25: far behind. Dust at 44 on the way from 50 to 40 is six tenths done, a
pace of 1.5: ahead. South: clean-air days at 66 are six tenths done: ahead; dust has no figure. The
goal in words has none in either. West cannot be read.
"""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jinan_plan.cli.choices import METHODS
from tests.support.running import RunPlan, surroundings

PLAN = """\
format = 1

[plan]
id = "{id}"
title = {{ zh = "{zh}", en = "{en}" }}
start = 2021
end = 2025
baseline_year = 2020

[[sector]]
key = "air"
name = {{ zh = "空气", en = "Air" }}

[[indicator]]
key = "clean-days"
name = {{ zh = "优良天数比例", en = "Clean-air days" }}
sector = "air"
kind = "share"
unit = "%"
binding = true
baseline = {{ value = 60 }}
target = {{ at_least = 70 }}

[[indicator]]
key = "dust"
name = {{ zh = "细颗粒物浓度", en = "Fine dust" }}
sector = "air"
kind = "level"
unit = "微克"
baseline = {{ value = 50 }}
target = {{ at_most = 40 }}

[[indicator]]
key = "law"
name = {{ zh = "空气立法", en = "Clean-air law" }}
sector = "air"
kind = "directional"
target = {{ trend = "up", stated = "继续完善" }}
"""

ACTUAL = """
[[actual]]
year = 2022
indicator = "{key}"
value = {value}
"""

ASKED = ("--year", "2022", "--as-of", "2026-11-23")

SCREENS = {
    "en": """\
3 plans
standing at the end of 2022, as known on 2026-11-23
1 plan cannot be read and is counted nowhere
1 plan has binding indicators behind, 1 in all
6 goals: ✗ 1 far behind, ▴ 2 ahead, - 1 no progress data yet, 2 in words without any figure

Plans that cannot be read
 Folder         Place                         Fault
 -------------  ----------------------------  -------------------------
 counties/west  counties/west/plan.toml:28:8  "kind" cannot be "levle".

Plans
 Plan              Year  Binding, behind  ✗ far behind  ▴ ahead  ? no data  Goals  Folder
 ----------------  ----  ---------------  ------------  -------  ---------  -----  --------------
 North county      2022  Clean-air days              1        1          1      3  counties/north
 South county      2022                                       1          2      3  counties/south
 2 plans together        1                           1        2          3      6
""",
    "zh": """\
3 个规划
截至 2022 年末，依据 2026-11-23 前已知的数据
1 个规划读不了，没有计入任何数字
1 个规划有滞后的约束性指标，共 1 项
6 项目标：✗ 1 明显滞后，▴ 2 快于预期，- 1 尚无进展数据，2 项文字目标尚无数据

读不了的规划
 文件夹         位置                          错误
 -------------  ----------------------------  ----------------------
 counties/west  counties/west/plan.toml:28:8  “kind”不能是 "levle"。

各规划
 规划           年份  滞后的约束性指标  ✗ 明显滞后  ▴ 快于预期  ? 无数据  目标  文件夹
 -------------  ----  ----------------  ----------  ----------  --------  ----  --------------
 北县规划       2022  优良天数比例               1           1         1     3  counties/north
 南县规划       2022                                         1         2     3  counties/south
 合计 2 个规划        1                          1           2         3     6
""",
}

NARROW = """\
Plans
 Plan              Year  Binding, behind  ✗ far behind  ? no data
 ----------------  ----  ---------------  ------------  ---------
 North county      2022  Clean-air days              1          1
 South county      2022                                         2
 2 plans together        1                           1          3

3 columns are left out for want of width (▴ ahead, Goals, Folder);
--width 97 shows them.
"""

STACKED = """\
North county
 Year             2022
 Binding, behind  Clean-air days
 ✗ far behind     1
 ▴ ahead          1
 ? no data        1
 Goals            3
 Folder           counties/north
"""


def write(folder: Path, zh: str, en: str, **figures: int) -> None:
    folder.mkdir(parents=True)
    text = PLAN.format(id=folder.name, zh=zh, en=en)
    (folder / "plan.toml").write_text(text, encoding="utf-8")
    entries = [ACTUAL.format(key=key.replace("_", "-"), value=figures[key]) for key in figures]
    journal = "".join(["format = 1\n", *entries])
    (folder / "actuals.toml").write_text(journal, encoding="utf-8")


@pytest.fixture
def counties(tmp_path: Path) -> Path:
    """A folder with two plans, one that cannot be read, and something that is no plan."""
    place = tmp_path / "counties"
    write(place / "north", "北县规划", "North county", clean_days=61, dust=44)
    write(place / "south", "南县规划", "South county", clean_days=66)
    write(place / "west", "西县规划", "West county", clean_days=65, dust=45)
    west = place / "west" / "plan.toml"
    text = west.read_text(encoding="utf-8").replace('kind = "level"', 'kind = "levle"')
    west.write_text(text, encoding="utf-8")
    (place / "notes").mkdir()
    (place / "README.txt").write_text("counties of the example\n", encoding="utf-8")
    return place


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_screen(plan: RunPlan, counties: Path, lang: str) -> None:
    ran = plan("status", "--plans", "counties", *ASKED, lang=lang, cwd=counties.parent)
    assert (ran.code, ran.err) == (3, "")
    assert ran.out == SCREENS[lang]


def test_a_narrow_terminal_leaves_out_whole_columns(plan: RunPlan, counties: Path) -> None:
    words = ("status", "--plans", "counties", *ASKED)
    assert NARROW in plan(*words, "--width", "70", cwd=counties.parent).out
    assert STACKED in plan(*words, "--width", "50", cwd=counties.parent).out


SHELL = ["README.txt", "north", "notes", "south", "west"]


@pytest.mark.parametrize(
    "words",
    [
        ["--plans", *(f"counties/{name}" for name in SHELL)],
        ["--plans", "counties/*"],
        ["--plans", "counties/**/plan.toml"],
        ["--plans", "counties/north", "--plans", "counties/south", "counties/west/plan.toml"],
        ["--plans", "counties/", "counties/north", "./counties/south"],
    ],
    ids=["expanded by the shell", "a quoted pattern", "files", "one by one", "named twice"],
)
def test_ways_of_naming_many(plan: RunPlan, counties: Path, words: list[str]) -> None:
    ran = plan("status", *words, *ASKED, cwd=counties.parent)
    assert (ran.code, ran.out) == (3, SCREENS["en"])


def test_what_is_no_plan_folder_is_passed_over_and_told(plan: RunPlan, counties: Path) -> None:
    ran = plan("status", "--plans", "counties/*", *ASKED, cwd=counties.parent)
    assert ran.err == "Passed over, no plan folders: counties/README.txt, counties/notes\n"
    ran = plan("status", "--plans", "counties/notes", cwd=counties.parent)
    assert (ran.code, ran.out) == (3, "")
    assert "plan: no plan folders are named behind --plans\n" in ran.err


def test_what_is_not_there_or_lost_its_plan_is_listed(plan: RunPlan, counties: Path) -> None:
    (counties / "south" / "plan.toml").unlink()
    ran = plan("status", "--plans", "nowhere", "counties/*", "--json", cwd=counties.parent)
    document = json.loads(ran.out)
    listed = [(one["folder"], one["fault"] and one["fault"]["code"]) for one in document["plans"]]
    assert listed == [
        ("nowhere", "no-such-plan"),
        ("counties/north", None),
        ("counties/south", "no-such-plan"),
        ("counties/west", "not-one-of"),
    ]
    assert ran.code == 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["north"], 0),
        (["north", "south", "--fail-on", "behind"], 1),
        (["north", "south", "--fail-on", "binding"], 1),
        (["north", "south", "--fail-on", "missed"], 0),
        (["north", "--fail-on", "no-data"], 1),
        (["south", "--fail-on", "binding"], 0),
        (["south", "--fail-on", "no-data", "--binding"], 0),
        (["north", "west", "--fail-on", "behind"], 3),
        (["south", "west"], 3),
    ],
)
def test_the_exit_code_answers_for_all(
    plan: RunPlan, counties: Path, words: list[str], code: int
) -> None:
    assert plan("status", "--plans", *words, *ASKED, cwd=counties).code == code


def entries(plan: RunPlan, counties: Path, *words: str) -> list[str]:
    ran = plan("status", "--plans", ".", *ASKED, "--format", "csv", *words, cwd=counties)
    return [record["folder"] for record in csv.DictReader(io.StringIO(ran.out))]


def test_order_and_choice(plan: RunPlan, counties: Path) -> None:
    write(counties / "east", "东县规划", "Zenith county", clean_days=61, dust=51)
    # east: both fall short; north: the binding one does; south: two of three goals lack data.
    assert entries(plan, counties) == ["east", "north", "south", "west"]
    assert entries(plan, counties, "--sort", "worst") == ["west", "east", "north", "south"]
    assert entries(plan, counties, "--sort", "name") == ["north", "south", "east", "west"]
    assert entries(plan, counties, "--behind") == ["east", "north", "west"]
    ran = plan("status", "--plans", "south", *ASKED, "--behind", cwd=counties)
    assert ran.out.endswith("No plan has a goal behind.\n")


def test_machines_get_the_same_counts(plan: RunPlan, counties: Path) -> None:
    ran = plan("status", "--plans", ".", *ASKED, "--json", cwd=counties)
    document = json.loads(ran.out)
    summary = document["summary"]
    assert (document["schema_version"], document["year"], document["method"]) == (1, 2022, "pace")
    assert (summary["plans"], summary["unreadable"], summary["with_binding_behind"]) == (3, 1, 1)
    assert summary["amounting_to"] == {"short": 1, "partly": 0, "pass": 2, "unknown": 3}
    north, _, west = document["plans"]
    assert north["summary"]["counts"] == {"far_behind": 1, "insufficient_data": 1, "ahead": 1}
    assert north["summary"]["binding_behind"] == ["clean-days"]
    assert (west["summary"], west["fault"]["line"], west["faults"]) == (None, 28, 1)
    ran = plan("status", "--plans", ".", *ASKED, "--format", "csv", cwd=counties)
    records = list(csv.DictReader(io.StringIO(ran.out)))
    assert records[0]["verdicts"] == "far_behind=1 insufficient_data=1 ahead=1"
    assert [record["goals"] for record in records] == ["3", "3", ""]
    assert (records[2]["fault"], records[2]["line"], records[2]["column"]) == (
        "not-one-of",
        "28",
        "8",
    )
    for record, one in zip(records, document["plans"], strict=True):
        for name in ("short", "partly", "pass", "unknown"):
            counted = one["summary"] and str(one["summary"]["amounting_to"][name])
            assert record[name] == (counted or "")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("year", ["2023", "2025"])
def test_a_plan_counts_here_as_it_does_alone(
    plan: RunPlan, kinds: Path, year: str, method: str
) -> None:
    asked = ("--year", year, "--method", method, "--as-of", "2026-11-23", "--json")
    alone = json.loads(plan("status", *asked, cwd=kinds).out)["summary"]
    among = json.loads(plan("status", "--plans", ".", *asked, cwd=kinds).out)["plans"][0]["summary"]
    assert (among["counts"], among["binding_behind"]) == (alone["counts"], alone["binding_behind"])


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_any_number_of_processes_says_the_same(plan: RunPlan, counties: Path, form: str) -> None:
    for number in range(5):
        write(counties / f"more-{number}", "别县规划", "More", clean_days=60 + number)
    words = ("status", "--plans", ".", *ASKED, "--format", form, "--jobs")
    here = plan(*words, "1", cwd=counties)
    assert (here.code, here.err) == (3, "")
    assert plan(*words, "2" if form != "json" else "5", cwd=counties) == here


def test_as_a_program(plan_process: RunPlan, counties: Path) -> None:
    words = ("status", "--plans", "counties", *ASKED, "--jobs", "2")
    ran = plan_process(*words, cwd=counties.parent)
    assert (ran.code, ran.out, ran.err) == (3, SCREENS["en"], "")


WRONG = {
    "--plans . --plan .": "--plan does not go with --plans",
    "--plans . --all-methods": "--all-methods does not go with --plans",
    "--plans . --sort gap": '--sort cannot be "gap"',
    "--plans . --jobs two": "--jobs cannot be 'two'",
    "--plans . --jobs 0": "--jobs cannot be '0'",
    "--jobs 2": "--jobs goes with --plans only",
}


@pytest.mark.parametrize(("words", "said"), WRONG.items())
def test_wrong_usage(plan: RunPlan, counties: Path, words: str, said: str) -> None:
    ran = plan("status", *words.split(), cwd=counties)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"plan: {said}\n")


def test_pending_goals_say_where_they_stood(plan: RunPlan, counties: Path) -> None:
    asked = ("--year", "2025", "--as-of", "2026-11-23")
    ran = plan("status", "--plans", "north", *asked, cwd=counties)
    assert "3 goals: - 2 pending (so far: ✗ 1 far behind, ▴ 1 ahead), 1 in words" in ran.out
    assert " ✗ 1 far behind, ▴ 1 ahead " in ran.out.splitlines()[-2]


def test_without_goals(plan: RunPlan, tmp_path: Path) -> None:
    header = PLAN[: PLAN.index("[[indicator]]")].format(id="bare", zh="空规划", en="Bare plan")
    (tmp_path / "plan.toml").write_text(header, encoding="utf-8")
    ran = plan("status", "--plans", str(tmp_path))
    assert (ran.code, "These plans have no goals yet.\n" in ran.out) == (0, True)


def is_any_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="sees its processes in /proc")
def test_ctrl_c_ends_every_process_without_a_trace(counties: Path, home: Path) -> None:
    for number in range(600):
        (counties / f"more-{number:03d}").mkdir()
        for name in ("plan.toml", "actuals.toml"):
            (counties / f"more-{number:03d}" / name).hardlink_to(counties / "north" / name)
    words = [sys.executable, "-m", "jinan_plan", "status", "--plans", ".", "--jobs", "2"]
    with subprocess.Popen(
        words,
        env=surroundings(home),
        cwd=counties,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
        while len(children.read_text(encoding="ascii").split()) < 2:
            time.sleep(0.01)
        os.killpg(run.pid, signal.SIGINT)
        out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (130, b"")
    assert "Traceback" not in err.decode()
    end = time.monotonic() + 60
    while (alive := is_any_alive(run.pid)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not alive
