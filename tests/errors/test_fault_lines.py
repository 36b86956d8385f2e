from pathlib import Path

import pytest

from jinan_plan.diagnostics import DataFile, Diagnostic, Fault, Location
from jinan_plan.lang import Lang
from jinan_plan.views.faults import fault_lines, shown
from tests.support.emulator import cells_of


def _fault(excerpt: str, column: int, length: int, path: Path = Path("plan.toml")) -> Fault:
    place = Location(path, 7, column, length, excerpt)
    return Fault(Diagnostic("empty-text", DataFile.PLAN, (), {"key": "name"}), place)


def test_a_fault_shows_place_sentence_line_caret_and_remedy() -> None:
    assert fault_lines(_fault('name = ""', 8, 2), Lang.EN, None) == [
        'plan.toml:7:8: error[empty-text]: "name" is empty.',
        '    name = ""',
        "           ^^",
        "    remedy: Fill it in, or leave the line out.",
    ]
    assert fault_lines(_fault('name = ""', 8, 2), Lang.ZH, None) == [
        "plan.toml:7:8: 错误[empty-text]: “name”是空的。",
        '    name = ""',
        "           ^^",
        "    改法：填写内容，或删去这一行。",
    ]


def test_the_caret_stands_under_wide_characters_and_behind_tabs() -> None:
    _, line, caret, _ = fault_lines(_fault('\t济南e\u0301 = "𠮷"', 10, 1), Lang.EN, None)
    assert line == '        济南e\u0301 = "𠮷"'
    assert caret == "        \u3000\u3000     ^^"


def test_a_file_is_named_from_the_folder_asked_about(tmp_path: Path) -> None:
    inside = _fault("a = 1", 1, 1, tmp_path / "data" / "plan.toml")
    assert fault_lines(inside, Lang.EN, tmp_path)[0].startswith(
        str(Path("data/plan.toml")) + ":7:1"
    )
    assert fault_lines(inside, Lang.EN, Path("/elsewhere"))[0].startswith(str(tmp_path))


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    text = "x" * 300 + "HERE" + "y" * 300
    _, line, caret, _ = fault_lines(_fault(text, 301, 4), Lang.EN, None)
    assert len(line) < 120
    assert line[caret.index("^") : caret.index("^") + 4] == "HERE"
    assert (line[4:8], line[-4:]) == ("...x", "y...")


@pytest.mark.parametrize("width", [20, 40, 80, None])
@pytest.mark.parametrize("text", ["长" * 90, "x" * 300])
def test_a_long_line_leaves_the_caret_under_its_place_at_any_width(
    text: str, width: int | None
) -> None:
    place = len(text) // 2
    fault = _fault(text[:place] + "!!!!" + text[place:], place + 1, 4)
    _, line, caret, _ = fault_lines(fault, Lang.EN, None, width)
    assert cells_of(line) <= (width or 104)
    assert cells_of(caret) == cells_of(line[: line.index("!!!!") + 4])
    assert caret.count("^") == 4


def test_data_never_drives_the_terminal() -> None:
    assert shown("a\x1b[31m\u202eb\u200bc\r\nd\te") == "a\ufffd[31m\ufffdb\ufffdc\ufffd\ufffdd\te"
    fault = _fault('name = "\x1b[2J"', 8, 6)
    assert not any("\x1b" in line for line in fault_lines(fault, Lang.EN, None))
    spoken = Fault(Diagnostic("empty-text", DataFile.PLAN, (), {"key": "\x1b]0;"}), None)
    assert fault_lines(spoken, Lang.EN, None)[0] == (
        'plan.toml: error[empty-text]: "\ufffd]0;" is empty.'
    )


def test_braces_in_data_are_only_text() -> None:
    spoken = Fault(Diagnostic("empty-text", DataFile.PLAN, (), {"key": "{key!r}"}), None)
    assert '"{key!r}" is empty.' in fault_lines(spoken, Lang.EN, None)[0]
