import time
from decimal import Decimal
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from jinan_plan.diagnostics import KeyPath
from jinan_plan.store.positions import Positions

TEXT = """\
title = "a # b" # [not.a.table]
"quoted key".'second part' = 1
plan.start = 2021

[[indicator]]
key = "one"
target = { class = 7000, by = { of = [1,
  { deep = true },
] }, }
note = \"\"\"
[[indicator]]
key = "inside a text"
\"\"\"

[[indicator]]  # the second
key = 'two'
[indicator.baseline]
value = 3.5
[[indicator.earlier]]
until = 2023-01-01
[[indicator.earlier]]
until = 2024-01-01
[ "spaced" . name ]
"\\u6d4e\\t" = 1
last = [
  [1, 2], # rows
  [3],
]
"""


@pytest.mark.parametrize(
    ("path", "line", "value"),
    [
        (("title",), 1, '"a # b"'),
        (("quoted key", "second part"), 2, "1"),
        (("plan", "start"), 3, "2021"),
        (("indicator", 0), 5, "[[indicator]]"),
        (("indicator", 0, "target", "class"), 7, "7000"),
        (("indicator", 0, "target", "by", "of", 1, "deep"), 8, "true"),
        (("indicator", 1), 15, "[[indicator]]"),
        (("indicator", 1, "key"), 16, "'two'"),
        (("indicator", 1, "baseline"), 17, "[indicator.baseline]"),
        (("indicator", 1, "baseline", "value"), 18, "3.5"),
        (("indicator", 1, "earlier", 1, "until"), 22, "2024-01-01"),
        (("spaced",), 23, '[ "spaced" . name ]'),
        (("spaced", "name", "济\t"), 24, "1"),
        (("spaced", "name", "last", 1), 27, "[3]"),
    ],
)
def test_a_key_path_is_found_where_it_is_written(path: KeyPath, line: int, value: str) -> None:
    spot = Positions(TEXT).find(path)
    assert spot is not None
    assert TEXT.count("\n", 0, spot.key[0]) + 1 == line
    assert TEXT[slice(*spot.value)] == value


def test_a_missing_key_is_placed_at_the_table_that_lacks_it() -> None:
    spot = Positions(TEXT).find(("indicator", 1, "baseline", "year"))
    assert spot is not None
    assert TEXT[slice(*spot.value)] == "[indicator.baseline]"


def test_a_path_of_which_nothing_is_written_has_no_place() -> None:
    assert Positions(TEXT).find(("actual", 3)) is None
    assert Positions(TEXT).find(()) is None


BARE = st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True)
KEYS = BARE | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=5
)
TEXTS = st.text(st.sampled_from("ab\"'\\#[]{}=,.\n\t 济”，"), max_size=8)
SCALARS = st.integers(-9, 9999) | st.booleans() | TEXTS | st.dates()
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=4)
NOTES = st.sampled_from(["", " # a note", ' # [[x]] = { "', "\t# '''"])


def _key(key: str) -> str:
    bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if bare else _string(key)


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"'


def _quoted(text: str, draw: Any) -> str:  # noqa: ANN401 - hypothesis' own draw
    if "'" not in text and "\n" not in text and draw(st.booleans()):
        return f"'{text}'"
    if "\\" not in text and '"' not in text and draw(st.booleans()):
        return f'"""\n{text}"""'
    return _string(text)


def _inline(value: Any, draw: Any) -> str:  # noqa: ANN401 - any TOML value
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _quoted(value, draw)
        case list():
            gap = draw(st.sampled_from(["", "\n  ", " # one [\n "]))
            return f"[{gap}" + f",{gap}".join(_inline(item, draw) for item in value) + f"{gap}]"
        case dict():
            inner = ", ".join(f"{_key(k)} = {_inline(v, draw)}" for k, v in value.items())
            return "{ " + inner + " }"
        case _:
            return str(value)


@st.composite
def toml_texts(draw: st.DrawFn) -> str:
    lines = [
        f"{_key(key)} = {_inline(value, draw)}{draw(NOTES)}"
        for key, value in draw(DOCUMENTS).items()
    ]
    taken = tomli.loads("\n".join(lines)).keys()
    for name, rows in draw(st.dictionaries(BARE, st.lists(DOCUMENTS, max_size=3))).items():
        if name in taken:
            continue
        for row in rows:
            lines.append(f"[[{name}]]{draw(NOTES)}")
            lines += [f"{_key(key)} = {_inline(value, draw)}" for key, value in row.items()]
            if "sub" not in row:
                lines += [f"[ {name} . sub ]", f"deep.er = {draw(st.integers(0, 9))}"]
    return "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n# end"]))


def _paths(value: object, path: KeyPath = ()) -> list[tuple[KeyPath, object]]:
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    found: list[tuple[KeyPath, object]] = []
    for key, inner in items:
        found += [((*path, key), inner), *_paths(inner, (*path, key))]
    return found


@settings(deadline=None, max_examples=60)
@given(toml_texts())
def test_every_key_path_of_a_document_is_found_at_its_own_value(text: str) -> None:
    positions = Positions(text)
    for path, value in _paths(tomli.loads(text, parse_float=Decimal)):
        spot = positions._exact(path)
        assert spot is not None
        written = text[slice(*spot.value)]
        if not isinstance(value, dict | list):
            assert tomli.loads(f"it = {written}") == {"it": value}
        if isinstance(name := path[-1], str):
            line = text[text.rfind("\n", 0, spot.key[0]) + 1 :].partition("\n")[0]
            assert name in line or _string(name)[1:-1] in line


def test_a_journal_of_100_000_entries_is_scanned_once() -> None:
    entry = '\n[[actual]]\nyear = 2022\nindicator = "output"\nvalue = 5\nsource = "bulletin"\n'
    positions = Positions("format = 1\n" + entry * 100_000)
    begun = time.perf_counter()
    found = [positions.find(("actual", position, "value")) for position in range(0, 100_000, 100)]
    assert all(found)
    assert time.perf_counter() - begun < 10  # a scan for every place would take minutes
