"""docs/format.md says what the program does: its examples are read, its tables compared."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from jinan_plan.model.actual import Actual
from jinan_plan.model.checks.goals import PATHS_OF, WITH_UNIT, WORDINGS_OF
from jinan_plan.model.indicator import Baseline, Earlier, Indicator
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.plan import Evaluation, Header, Plan, Sector, Unit
from jinan_plan.model.source import Source
from jinan_plan.model.target import Target, YearGoal
from jinan_plan.model.units import ENGLISH_SCALES, SCALES, known_units
from jinan_plan.store.reading import read
from tests.unit.store.folders import folder

DOCUMENT = (Path(__file__).parents[3] / "docs" / "format.md").read_text(encoding="utf-8")

TABLES: dict[str, type[BaseModel]] = {
    "## 3. plan.toml": Plan,
    "### `[plan]`": Header,
    "### `[[source]]`": Source,
    "### `[[unit]]`": Unit,
    "### `[[sector]]`": Sector,
    "### `[[indicator]]`": Indicator,
    "### `baseline`": Baseline,
    "### `target`": Target,
    "### `[[indicator.earlier]]`": Earlier,
    "### `[[evaluation]]`": Evaluation,
    "## 5. actuals.toml": JournalFile,
    "### `[[actual]]`": Actual,
}


def _complete(name: str) -> str:
    (block,) = re.findall(rf"<!-- complete: {name} -->\n```toml\n(.*?)```", DOCUMENT, re.DOTALL)
    return str(block)


def _rows(heading: str) -> list[list[str]]:
    """Give the cells of the first table below a heading, without its head."""
    section = DOCUMENT.split(f"\n{heading}\n", 1)[1]
    table = re.search(r"(?:^\|.*\n)+", section, re.MULTILINE)
    assert table is not None
    lines = table[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_complete_example_is_read_without_fault_or_doubt(tmp_path: Path) -> None:
    loaded = read(folder(tmp_path, _complete("actuals"), _complete("plan")))
    assert loaded.warnings == ()
    assert len(loaded.book.journal.entries) == 4
    assert {row.kind for row in loaded.book.plan.indicator} < set(WORDINGS_OF)


@pytest.mark.parametrize("heading", TABLES)
def test_every_name_of_a_table_is_described_and_no_other(heading: str) -> None:
    fields = TABLES[heading].model_fields
    described = [row[0].strip("`") for row in _rows(heading)]
    assert sorted(described) == sorted(field.alias or name for name, field in fields.items())


@pytest.mark.parametrize("heading", TABLES)
def test_what_is_required_is_marked(heading: str) -> None:
    fields = TABLES[heading].model_fields
    required = {field.alias or name for name, field in fields.items() if field.is_required()}
    assert {row[0].strip("`") for row in _rows(heading) if row[2] == "yes"} == required


def test_the_names_of_a_yearly_target_are_all_described() -> None:
    section = DOCUMENT.split("### `yearly`\n", 1)[1].split("\n### ", 1)[0]
    for name, field in YearGoal.model_fields.items():
        assert f"`{field.alias or name}`" in section


def test_the_table_of_kinds_is_the_one_that_is_checked() -> None:
    rows = _rows("## 4. Kinds, wordings and paths")
    described = {
        kind.strip("`"): (
            set(wordings.replace("`", "").split()),
            tuple(paths.replace("`", "").split()),
        )
        for kind, _, wordings, paths in rows
    }
    assert described == {
        kind: (set(wordings), PATHS_OF[kind]) for kind, wordings in WORDINGS_OF.items()
    }


def test_the_kinds_that_need_a_unit_are_named() -> None:
    (cell,) = (row[2] for row in _rows("### `[[indicator]]`") if row[0] == "`unit`")
    assert set(re.findall(r"`(\w+)`", cell)) == WITH_UNIT


def test_the_units_that_the_program_knows_are_listed() -> None:
    section = DOCUMENT.split("### `[[unit]]`\n", 1)[1].split("\n| name", 1)[0]
    chinese, english, others = re.findall(r"^- (.*?)[;.]$", section, re.MULTILINE | re.DOTALL)
    roots, scales = re.split(r"one of", chinese.split("(")[0])
    listed = set(re.findall(r"\w+", others.replace("%", " ").replace("‰", " "))) | {"%", "‰"}
    measures = re.findall(r"[\u4e00-\u9fff]+", roots)
    listed |= {scale + root for root in measures for scale in ("", *SCALES)}
    assert re.findall(r"[\u4e00-\u9fff]+", scales) == list(SCALES)
    words, scales = english.split("(")[0].split(", each also with ")
    assert re.findall(r"\w+illion|thousand", scales) == list(ENGLISH_SCALES)
    for word in words.split():
        listed |= {word, *(f"{scale} {word}" for scale in ENGLISH_SCALES)}
    assert listed == known_units()
