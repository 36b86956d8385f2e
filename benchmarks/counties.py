"""Write many plan folders of figures made by arithmetic, which say nothing of the world.

    python3 benchmarks/counties.py FOLDER --plans 300
    python3 benchmarks/counties.py FOLDER --plans 2800 --indicators 100

Each folder is a plan of five years. For every indicator and year the journal holds three actuals:
January to June, the whole year provisionally, the whole year revised; fifteen in all. Half of the
indicators are levels, half are five-year sums, and one in ten is binding.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

YEARS = range(2021, 2026)
SECTORS = 10
BINDING_EACH = 10


@dataclass(frozen=True, slots=True)
class Promise:
    """An indicator of one county: where it sets out from and what each year is to add."""

    county: int
    number: int

    @property
    def key(self) -> str:
        """The indicator's key, the same in every county."""
        return f"i{self.number:03d}"

    @property
    def is_level(self) -> bool:
        """Whether its figures are levels; otherwise each is the sum of its year."""
        return self.number % 2 == 0

    @property
    def baseline(self) -> int:
        """Where a level stood before the plan."""
        return 10_000 + 371 * self.number + 23 * self.county if self.is_level else 0

    @property
    def goal(self) -> int:
        """What every year is to add."""
        return 400 + 37 * self.number % 300

    @property
    def target(self) -> int:
        """What the plan is to reach."""
        return self.baseline + len(YEARS) * self.goal

    def added(self, year: int) -> int:
        """What a year adds: between 70 and 130 per cent of what it is to add."""
        share = 70 + (13 * self.number + 29 * self.county + 7 * (year - YEARS[0])) % 61
        return self.goal * share // 100

    def reported(self, year: int, added: int) -> int:
        """What is reported of a year that added so much."""
        before = sum(self.added(earlier) for earlier in range(YEARS[0], year))
        return self.baseline + before + added if self.is_level else added


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One report of a county's bureau: a figure for each of its indicators."""

    year: int
    status: str
    published: date
    lines: str
    """What its entries say besides, as TOML."""

    def figure(self, promise: Promise) -> int:
        """Give the figure that it reports."""
        whole = promise.added(self.year)
        added = {"provisional": whole - promise.number % 3, "revised": whole}[self.status]
        return promise.reported(self.year, added // 2 if "through" in self.lines else added)


def bulletins() -> Iterator[Bulletin]:
    """Give the three reports of every year."""
    for year in YEARS:
        yield Bulletin(year, "provisional", date(year, 7, 20), "through = 6\n")
        yield Bulletin(year, "provisional", date(year + 1, 1, 20), "")
        yield Bulletin(year, "revised", date(year + 1, 9, 20), 'reason = "final accounts"\n')


def write(folder: Path, plans: int, indicators: int) -> None:
    """Write the plan folders, each with a number of its own."""
    for county in range(plans):
        place = folder / f"county-{county:04d}"
        place.mkdir(parents=True)
        promises = [Promise(county, number) for number in range(indicators)]
        _write(place / "plan.toml", [_head(county), *map(_indicator, promises)])
        blocks = (_actual(one, promise) for one in bulletins() for promise in promises)
        _write(place / "actuals.toml", ["# Made up by arithmetic.\nformat = 1\n", *blocks])


def _write(path: Path, parts: Sequence[str]) -> None:
    path.write_text("".join(parts), encoding="utf-8", newline="\n")


def _head(county: int) -> str:
    sectors = "".join(
        f'\n[[sector]]\nkey = "s{one}"\nname = {{ zh = "领域{one}", en = "Sector {one}" }}\n'
        for one in range(SECTORS)
    )
    return f"""\
# Made up by arithmetic; no claim about any county.
format = 1

[plan]
id = "county-{county:04d}"
title = {{ zh = "合成县{county:04d}规划", en = "Made-up county {county:04d}" }}
start = {YEARS[0]}
end = {YEARS[-1]}
baseline_year = {YEARS[0] - 1}

[[source]]
key = "bulletin"
title = "Made-up bulletin"
{sectors}"""


def _indicator(promise: Promise) -> str:
    stated = 'source = "bulletin"'
    baseline = f"baseline = {{ value = {_written(promise.baseline)}, {stated} }}\n"
    return f"""
[[indicator]]
key = "{promise.key}"
name = {{ zh = "合成指标{promise.number:03d}", en = "Made-up indicator {promise.number:03d}" }}
sector = "s{promise.number % SECTORS}"
kind = "{"level" if promise.is_level else "cum_sum"}"
unit = "万吨"
binding = {"true" if promise.number % BINDING_EACH == 0 else "false"}
{baseline if promise.is_level else ""}\
target = {{ at_least = {_written(promise.target)}, {stated} }}
"""


def _actual(bulletin: Bulletin, promise: Promise) -> str:
    through, reason = (bulletin.lines, "") if "through" in bulletin.lines else ("", bulletin.lines)
    return f"""
[[actual]]
year = {bulletin.year}
indicator = "{promise.key}"
value = {_written(bulletin.figure(promise))}
{through}status = "{bulletin.status}"
source = "bulletin"
published = {bulletin.published}
recorded = {bulletin.published}T08:00:00Z
{reason}"""


def _written(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def main(argv: Sequence[str] | None = None) -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="a new folder for the plan folders")
    parser.add_argument("--plans", type=int, default=300)
    parser.add_argument("--indicators", type=int, default=100)
    asked = parser.parse_args(argv)
    asked.folder.mkdir(parents=True)
    write(asked.folder, asked.plans, asked.indicators)


if __name__ == "__main__":
    main()
