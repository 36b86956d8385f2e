"""A command loads what it needs and nothing more: a help text must not wait for a data library."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.running import copy_shipped, surroundings

#: What only some commands need. Each costs more than the rest of the start together.
READING = {"jinan_plan.model", "jinan_plan.store", "tomli"}
#: Typer loads it as soon as it converts an option; help of the program and version convert none.
CONVERTING = {"pydantic"}
#: Nobody sees colours in a pipe; nothing needs the rest of Rich anywhere.
COLORING = {"rich.style"}
RENDERING = {"rich.console", "rich.text", "rich.table"}
WRITING = {"tomli_w"}
DRAWING = {"jinan_plan.terminal"}
CHANGING_FORMATS = {"openpyxl", "xlsxwriter", "python_calamine", "jinja2", "plotext", "duckdb"}

ANSWERING = (
    ["status", "--year", "2022"],
    ["show", "big-data-it"],
    ["explain", "big-data-it"],
    ["forecast", "big-data-it"],
    ["diff", "--since", "2025-12-31"],
    ["log"],
    ["check"],
    ["record", "2024", "big-data-it=6500", "--dry-run"],
)
"""Commands that answer on the screen."""

LOADED = """\
import contextlib, io, sys
from jinan_plan.cli.app import main
ended = None
with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
    try:
        main(sys.argv[1:])
    except SystemExit as end:
        ended = end.code
print(ended or 0, *sorted(sys.modules))
"""


@pytest.mark.parametrize(
    ("words", "kept_out"),
    [
        (["--help"], CONVERTING | READING | WRITING | CHANGING_FORMATS),
        (["--version"], CONVERTING | READING | WRITING | CHANGING_FORMATS),
        (["status", "--help"], READING | WRITING | CHANGING_FORMATS),
        (["help", "values"], WRITING | CHANGING_FORMATS | COLORING),
        (["--color", "always", "status"], WRITING | CHANGING_FORMATS),
        (["status", "--json"], WRITING | CHANGING_FORMATS | COLORING | DRAWING),
        *((words, CHANGING_FORMATS | COLORING) for words in ANSWERING),
    ],
    ids=[
        *("help", "version", "help of a command", "topic", "colours", "json"),
        *(words[0] for words in ANSWERING),
    ],
)
def test_a_command_starts_light(
    words: list[str], kept_out: set[str], home: Path, tmp_path: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        env=surroundings(home),
        cwd=copy_shipped(tmp_path / "plan"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    code, *modules = ran.stdout.split()

    assert (code, ran.stderr) == ("0", "")
    assert "jinan_plan.cli.app" in modules
    assert (kept_out | RENDERING) & set(modules) == set()
