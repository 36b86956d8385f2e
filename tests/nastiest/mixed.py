"""A plan whose names mix scripts, widths and everything a terminal could take for a command."""

NAMES = [
    "GDP [est]",
    "[/] closes nothing",
    "[link=https://example.org]no link[/link]",
    ":warning: no emoji",
    "软件Software收入2025年（亿元）",
    "ｆｕｌｌ　ｗｉｄｔｈ ＡＢＣ",
    "新能源汽车 🚗 产量",
    "𠮷野家 astral Han",
    "zero\u200bwidth",
    "é as two points: e\u0301",
    "ℵ ℃ ㎡ × ± … — 温度",
    "长" * 250,
    "x" * 250,
    "two\nlines",
    "a\ttab",
]

HEAD = """\
format = 1

[plan]
id = "mixed"
title = { zh = "混排 mixed 🚗", en = "Mixed 混排" }
start = 2021
end = 2025
baseline_year = 2020

[[sector]]
key = "all"
name = { zh = "混排 [bold]", en = "Mixed [bold]" }
"""

ROW = """
[[indicator]]
key = "row-{number}"
name = {{ zh = {name}, en = {name} }}
sector = "all"
kind = "level"
unit = "{unit}"
decimals = 1
baseline = {{ value = {base} }}
target = {{ at_least = {target} }}
"""

UNITS = ["亿元", "㎡", "℃", "t", "%", "万人次"]


def toml(text: str) -> str:
    """Write a text as a TOML string."""
    return (
        '"'
        + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        + '"'
    )


def mixed_plan() -> str:
    """Write the plan file."""
    rows = [
        ROW.format(
            number=place,
            name=toml(name),
            unit=UNITS[place % len(UNITS)],
            base=10 ** (place % 5),
            target=2 * 10 ** (place % 5),
        )
        for place, name in enumerate(NAMES)
    ]
    return HEAD + "".join(rows)


def mixed_journal() -> str:
    """Write figures for every second row, for two years."""
    entries = [
        f'\n[[actual]]\nyear = {year}\nindicator = "row-{place}"\n'
        f'value = {10 ** (place % 5)}.{year - 2020}\nsource = "来源 [red] source 🚗"\n'
        for place in range(0, len(NAMES), 2)
        for year in (2021, 2022)
    ]
    return "format = 1\n" + "".join(entries)
