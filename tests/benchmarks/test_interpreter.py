"""A script of the benchmarks needs no environment to be entered: it finds the project's own."""

import sys
from pathlib import Path

import pytest

from benchmarks import interpreter


@pytest.fixture(autouse=True)
def _no_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interpreter, "find_spec", lambda _: None)


def test_a_python_without_libraries_hands_over_to_the_one_that_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "script.py"
    script.write_text("import sys\nsys.exit(int(sys.argv[1]))\n", encoding="utf-8")
    monkeypatch.setattr(interpreter, "VENV", Path(sys.executable))
    monkeypatch.setattr(sys, "argv", ["script.py", "7"])

    assert interpreter.with_libraries(str(script), lambda: 1) == 7


def test_where_there_is_none_the_way_to_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreter, "VENV", tmp_path / "python")

    with pytest.raises(SystemExit, match=r"python3 tools/gate\.py"):
        interpreter.with_libraries("script.py", lambda: 0)
