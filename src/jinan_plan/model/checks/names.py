"""Names: each used once, and each that is used is known."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from jinan_plan.diagnostics import DataFile, Diagnostic, KeyPath
from jinan_plan.model.book import Book
from jinan_plan.model.checks.findings import doubt, in_journal, in_plan, suggestion
from jinan_plan.model.checks.goals import targets
from jinan_plan.model.plan import Plan
from jinan_plan.model.values import folded

_LIKE_A_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def repeated_names(book: Book) -> Iterator[Diagnostic]:
    """Keys of indicators (with aliases), sectors, sources and unit symbols are unique."""
    plan = book.plan
    yield from _repeated("sector", ((row.key, ()) for row in plan.sector))
    yield from _repeated("source", ((row.key, ()) for row in plan.source))
    yield from _repeated("unit", ((row.symbol, ()) for row in plan.unit))
    yield from _repeated("indicator", ((row.key, row.aliases) for row in plan.indicator))


def _repeated(table: str, rows: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Diagnostic]:
    field = "symbol" if table == "unit" else "key"
    seen: dict[str, str] = {}
    for position, (name, aliases) in enumerate(rows):
        paths: list[tuple[str, KeyPath]] = [(name, (field,))]
        paths += [(alias, ("aliases", index)) for index, alias in enumerate(aliases)]
        for word, path in paths:
            if folded(word) in seen:
                yield in_plan(
                    "name-taken",
                    table,
                    position,
                    *path,
                    name=word,
                    first=seen[folded(word)],
                    table=table,
                )
            else:
                seen[folded(word)] = word


def shared_titles(book: Book) -> Iterator[Diagnostic]:
    """Two indicators of one name cannot be told apart by that name."""
    seen: dict[str, str] = {}
    for position, row in enumerate(book.plan.indicator):
        for lang, name in (("zh", row.name.zh), ("en", row.name.en)):
            if name is None:
                continue
            other = seen.setdefault(folded(name), row.key)
            if other != row.key:
                path = ("indicator", position, "name", lang)
                yield doubt(in_plan("name-shared", *path, name=name, other=other))


def unknown_sectors(book: Book) -> Iterator[Diagnostic]:
    """The sector of an indicator and the parent of a sector are sectors of the plan."""
    known = book.plan.sectors
    used: list[tuple[KeyPath, str]] = [
        (("indicator", position, "sector"), row.sector)
        for position, row in enumerate(book.plan.indicator)
    ]
    used += [
        (("sector", position, "parent"), sector.parent)
        for position, sector in enumerate(book.plan.sector)
        if sector.parent is not None
    ]
    for path, key in used:
        if key not in known:
            near = suggestion(key, known)
            yield in_plan("unknown-sector", *path, name=key, suggestion=near)


def sector_circles(book: Book) -> Iterator[Diagnostic]:
    """No sector is its own ancestor."""
    parents = {sector.key: sector.parent for sector in book.plan.sector}
    for position, sector in enumerate(book.plan.sector):
        walked = [sector.key]
        while (above := parents.get(walked[-1])) is not None and above not in walked:
            walked.append(above)
        if above == sector.key:
            chain = " → ".join([*walked, above])
            yield in_plan("sector-circle", "sector", position, "parent", chain=chain)


def unknown_indicators(book: Book) -> Iterator[Diagnostic]:
    """Actuals, evaluations and ``faster_than`` name indicators of the plan."""
    known = book.plan.indicators
    used: list[tuple[DataFile, KeyPath, str]] = [
        (DataFile.ACTUALS, ("actual", position, "indicator"), key)
        for (key,), positions in book.journal.entries.said("indicator")
        if key not in known
        for position in positions
    ]
    used += [
        (DataFile.PLAN, ("evaluation", position, "indicator"), evaluation.indicator)
        for position, evaluation in enumerate(book.plan.evaluation)
    ]
    used += [
        (DataFile.PLAN, ("indicator", position, *path, "faster_than"), target.faster_than)
        for position, row in enumerate(book.plan.indicator)
        for path, target, _ in targets(row)
        if target.faster_than is not None
    ]
    for file, path, key in used:
        if key not in known:
            near = suggestion(key, known)
            yield Diagnostic("unknown-indicator", file, path, {"name": key, "suggestion": near})


def unit_definitions(book: Book) -> Iterator[Diagnostic]:
    """A unit of the plan's own is a positive multiple of another unit, not of itself."""
    of = {unit.symbol: unit.of for unit in book.plan.unit}
    for position, unit in enumerate(book.plan.unit):
        if unit.times <= 0:
            yield in_plan("unit-not-positive", "unit", position, "times", symbol=unit.symbol)
        walked = [unit.symbol]
        while (below := of.get(walked[-1])) is not None and below not in walked:
            walked.append(below)
        if below == unit.symbol:
            chain = " → ".join([*walked, below])
            yield in_plan("unit-circle", "unit", position, "of", chain=chain)


def unknown_sources(book: Book) -> Iterator[Diagnostic]:
    """A source that is spelled like a key is the key of a source; free words are free."""
    known = book.plan.sources
    near: dict[str, str | None] = {}

    def unknown(words: tuple[str, ...]) -> Iterator[tuple[str, str | None]]:
        for word in words:
            if word not in known and _LIKE_A_KEY.fullmatch(word):
                if word not in near:
                    near[word] = suggestion(word, known)
                yield word, near[word]

    for path, words in _cited_in_plan(book.plan):
        for name, meant in unknown(words):
            yield doubt(in_plan("unknown-source", *path, name=name, suggestion=meant))
    for (source,), positions in book.journal.entries.said("source"):
        if found := tuple(unknown(source or ())):
            for position, (name, meant) in product(positions, found):
                at = ("actual", position, "source")
                yield doubt(in_journal("unknown-source", *at, name=name, suggestion=meant))


def _cited_in_plan(plan: Plan) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
    for position, row in enumerate(plan.indicator):
        at: KeyPath = ("indicator", position)
        versions = [(at, row.baseline, row.target)]
        versions += [
            ((*at, "earlier", index), version.baseline, version.target)
            for index, version in enumerate(row.earlier)
        ]
        for path, baseline, target in versions:
            yield (*path, "baseline", "source"), (baseline and baseline.source) or ()
            yield (*path, "target", "source"), (target and target.source) or ()
        for year, goal in row.yearly.items():
            yield (*at, "yearly", str(year), "source"), goal.source or ()
    for position, evaluation in enumerate(plan.evaluation):
        yield ("evaluation", position, "source"), evaluation.source or ()


RULES = (
    repeated_names,
    shared_titles,
    unknown_sectors,
    sector_circles,
    unknown_indicators,
    unit_definitions,
    unknown_sources,
)
