"""Plans and journals: every file is taken as it stands, or refused with places and words."""

import random
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from fuzz.mutation import damaged, swapped_lines
from jinan_plan.diagnostics import DataError, DataFile, Fault
from jinan_plan.lang import Lang
from jinan_plan.store.content import BOM, Content
from jinan_plan.store.location import Folder
from jinan_plan.store.reading import Loaded, load
from jinan_plan.views.faults import fault_lines

PLAN = """\
format = 1

[plan]
id = "p"
title = { zh = "规划", en = "Plan" }
start = 2021
end = 2025
baseline_year = 2020

[[source]]
key = "bulletin-2021"
title = "公报"
published = 2021-06-29
grade = "official"

[[unit]]
symbol = "千辆"
of = "辆"
times = 1000

[[sector]]
key = "s"
name = { en = "S" }

[[sector]]
key = "t"
name = { en = "T" }
parent = "s"

[[indicator]]
key = "output"
aliases = ["old-output"]
name = { zh = "产值", en = "Output" }
sector = "t"
kind = "level"
unit = "亿元"
prices = "current"
baseline = { value = 4301.6, source = "bulletin-2021" }
target = { class = 7000, stated = "7000亿级", source = ["bulletin-2021", "其他"] }
yearly = { 2022 = { above = 5500 } }
waypoints = { 2023 = 5500 }

[[indicator]]
key = "fall"
name = { zh = "能耗" }
sector = "s"
kind = "cum_change"
binding = true
target = { fall = 14.5 }

[[indicator]]
key = "day"
name = { zh = "建成" }
sector = "s"
kind = "milestone"
target = { by = 2025-12-31 }

[[evaluation]]
year = 2022
indicator = "output"
class = "ahead"
"""
JOURNAL = """\
format = 1

# typed by hand
[[actual]]
year = 2021
indicator = "output"
value = 4800.50
source = "bulletin-2021"
recorded = 2022-03-01T08:00:00Z

[[actual]]
year = 2022
indicator = "old-output"
value = 5853
qualifier = "above"
status = "provisional"
published = 2023-08-01
note = '''
two
lines'''

[[actual]]
year = 2022
indicator = "output"
retracts = true
reason = "slip"

[[actual]]
year = 2021
indicator = "fall"
value = -2.5
form = "cumulative"

[[actual]]
year = 2024
indicator = "day"
value = 2024-06-30
"""
HERE = Path("/fuzz")
FOLDER = Folder(HERE / "plan.toml", HERE / "actuals.toml")


def make_plan(chance: random.Random) -> bytes:
    """Make a damaged plan."""
    return _encoded(PLAN, chance)


def make_journal(chance: random.Random) -> bytes:
    """Make a damaged journal."""
    return _encoded(JOURNAL, chance)


def _encoded(text: str, chance: random.Random) -> bytes:
    if chance.random() < 0.3:  # noqa: PLR2004 - files whose lines are sound, but not in place
        text = swapped_lines(text, chance)
    if chance.random() < 0.9:  # noqa: PLR2004
        text = damaged(text, chance)
    way = chance.randrange(20)
    if way == 0:
        return text.replace("\n", "\r\n").encode(errors="replace")
    if way == 1:
        return BOM + text.encode(errors="replace")
    codec = {2: "gb18030", 3: "utf-16"}.get(way, "utf-8")
    return text.encode(codec, errors="replace")


def attempt_plan(data: bytes) -> str:
    """Load a plan with the sound journal beside it."""
    return _attempt(data, JOURNAL.encode())


def attempt_journal(data: bytes) -> str:
    """Load a journal with the sound plan beside it."""
    return _attempt(PLAN.encode(), data)


def _attempt(plan: bytes, journal: bytes) -> str:
    contents = (
        Content(FOLDER.plan, DataFile.PLAN, plan),
        Content(FOLDER.actuals, DataFile.ACTUALS, journal),
    )
    try:
        loaded = load(FOLDER, *contents)
    except DataError as error:
        _sayable(error.faults)
        assert error.faults, "refused without a reason"
        return "refused"
    _sayable(loaded.warnings)
    _taken_as_it_stands(loaded, plan, journal)
    return "taken"


def _sayable(faults: tuple[Fault, ...]) -> None:
    for fault in faults:
        for lang in Lang:
            said = "".join(fault_lines(fault, lang, HERE))
            assert "\x1b" not in said, "data drives the terminal"


def _taken_as_it_stands(loaded: Loaded, plan: bytes, journal: bytes) -> None:
    """Hold what was taken against the standard library's reading of the same bytes."""
    entries = [_dumped(entry) for entry in loaded.book.journal.entries]
    for data, taken in ((plan, _dumped(loaded.book.plan)), (journal, entries)):
        text = data.removeprefix(BOM).decode().replace("\r\n", "\n")
        try:
            tables = tomllib.loads(text, parse_float=Decimal)
        except tomllib.TOMLDecodeError:
            continue  # the library that reads for us knows TOML 1.1, the standard one may not
        if data is journal:
            tables = tables.get("actual", [])
        assert _leaves(taken) == _leaves(tables), "not taken as it stands"


def _dumped(record: BaseModel) -> Any:  # noqa: ANN401 - tables as a TOML reader gives them
    return record.model_dump(by_alias=True, exclude_unset=True)


def _leaves(value: Any) -> Any:  # noqa: ANN401 - as above
    """Make two readings of a file comparable: lists alike, one source a list, keys as text."""
    if isinstance(value, dict):
        return {
            str(key): [item] if key == "source" and isinstance(item, str) else _leaves(item)
            for key, item in value.items()
        }
    return [_leaves(item) for item in value] if isinstance(value, list | tuple) else value
