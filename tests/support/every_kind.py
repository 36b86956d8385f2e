"""A small plan that holds every kind of indicator, and names and notes that mean harm."""

from pathlib import Path

PLAN = r"""
format = 1

[plan]
id = "lake-city"
title = { zh = "<script>alert(1)</script>", en = "=HYPERLINK(\"http://evil.example\")" }
start = 2021
end = 2025
baseline_year = 2020
licence = "CC-BY-4.0"

[[source]]
key = "bulletin"
title = "+SUM(1)"
publisher = "@bureau"
published = 2022-03-01
url = "https://example.org/bulletin"
grade = "official"

[[source]]
key = "rumour"
title = "Overheard"
url = "javascript:alert(1)"
grade = "secondary"

[[sector]]
key = "economy"
name = { zh = "-经济", en = "-Economy" }

[[sector]]
key = "industry"
name = { zh = "工业", en = "Industry" }
parent = "economy"

[[indicator]]
key = "output"
name = { zh = "=cmd|' /C calc'!A0", en = "＝1+1" }
sector = "industry"
kind = "level"
unit = "亿元"
decimals = 1
baseline = { value = 4301.6, source = "bulletin" }
target = { class = 7000, stated = "7000亿级", source = "bulletin" }

[[indicator]]
key = "deficit"
name = { zh = "</script><img src=x onerror=alert(1)>", en = "Deficit, \"quoted\"" }
sector = "economy"
kind = "level"
unit = "万元"
decimals = 2
direction = "up"
binding = true
baseline = { value = -8.40 }
target = { at_least = -2.40 }
note = { en = "=1+1 in a note" }

[[indicator]]
key = "energy"
name = { zh = "单位能耗", en = "Energy per unit of output" }
sector = "economy"
kind = "cum_change"
unit = "%"
direction = "down"
target = { fall = 13.5 }

[[indicator]]
key = "growth"
name = { zh = "增速", en = "Growth" }
sector = "economy"
kind = "growth"
target = { at_least = 6 }

[[indicator]]
key = "jobs"
name = { zh = "新增就业", en = "New jobs" }
sector = "economy"
kind = "cum_sum"
unit = "万人"
target = { at_least = 30 }

[[indicator]]
key = "prices"
name = { zh = "物价涨幅", en = "Inflation" }
sector = "economy"
kind = "each_year"
unit = "%"
target = { between = [1, 3] }

[[indicator]]
key = "bridge"
name = { zh = "大桥", en = "Bridge" }
sector = "economy"
kind = "milestone"
target = { by = 2023-12-31 }

[[indicator]]
key = "mood"
name = { zh = "满意度", en = "Content" }
sector = "economy"
kind = "directional"
unit = "分"
target = { trend = "up", stated = "稳步提高" }

[[indicator]]
key = "ledger"
name = { zh = "长数", en = "Many digits" }
sector = "economy"
kind = "level"
unit = "元"
baseline = { value = 100000000000000000.01 }
target = { at_least = 200000000000000000.02 }
"""

JOURNAL = r"""
format = 1

[[actual]]
year = 2021
indicator = "output"
value = 4800
through = 6
status = "provisional"
source = "=source|words"
published = 2021-08-01
recorded = 2026-01-02T03:04:05Z

[[actual]]
year = 2021
indicator = "output"
value = 5000.0
qualifier = "above"
status = "provisional"
source = "bulletin"
url = "https://example.org/5000"
published = 2022-03-01
recorded = 2026-01-02T03:04:05Z
note = "-5 up, \"quoted\"; 甲，乙"

[[actual]]
year = 2021
indicator = "output"
value = 5120.5
status = "revised"
source = ["bulletin", "rumour"]
url = "javascript:alert(1)"
published = 2023-03-01
recorded = 2026-01-02T03:04:06Z
reason = "=1+1"
note = "two\nlines"

[[actual]]
year = 2022
indicator = "output"
value = 5853
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2022
indicator = "deficit"
value = -5.10
status = "final"
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2021
indicator = "energy"
value = -3.1
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2022
indicator = "energy"
value = -2.5
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2021
indicator = "growth"
value = 7.2
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2022
from = 2021
indicator = "jobs"
value = 11.5
status = "estimated"
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2022
indicator = "prices"
value = 2.1
qualifier = "about"
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2023
indicator = "bridge"
value = 2023-10-01
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2021
indicator = "mood"
value = 80
status = "break"
recorded = 2026-01-02T03:04:07Z

[[actual]]
year = 2022
indicator = "ledger"
value = 123456789012345678.12
recorded = 2026-01-02T03:04:08Z
"""


def write_every_kind(folder: Path) -> Path:
    """Write the plan and its journal into a new folder."""
    folder.mkdir(parents=True)
    (folder / "plan.toml").write_text(PLAN.lstrip(), encoding="utf-8")
    (folder / "actuals.toml").write_text(JOURNAL.lstrip(), encoding="utf-8")
    return folder
