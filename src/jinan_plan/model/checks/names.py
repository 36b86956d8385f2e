"""Names: each used once, and each that is used is known."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from jinan_plan.diagnostics import DataFile, Diagnostic, KeyPath
from jinan_plan.messages.verdicts import VERDICTS
from jinan_plan.model.book import Book
from jinan_plan.model.checks.findings import circle, doubt, in_journal, in_plan
from jinan_plan.model.checks.goals import targets
from jinan_plan.model.indicator import Baseline, Indicator
from jinan_plan.model.naming import nearest
from jinan_plan.model.plan import Plan
from jinan_plan.model.target import Target
from jinan_plan.model.units import known_units, token
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
            near = nearest(key, known)
            yield in_plan("unknown-sector", *path, name=key, suggestion=near)


def sector_circles(book: Book) -> Iterator[Diagnostic]:
    """No sector is its own ancestor."""
    parents = {sector.key: sector.parent for sector in book.plan.sector}
    for position, sector in enumerate(book.plan.sector):
        if chain := circle(sector.key, parents):
            yield in_plan("sector-circle", "sector", position, "parent", chain=chain)


def unknown_indicators(book: Book) -> Iterator[Diagnostic]:
    """Actuals, evaluations and ``faster_than`` name indicators of the plan."""
    known = book.plan.indicators
    named = book.journal.entries.keys
    used: list[tuple[DataFile, KeyPath, str]] = []
    if not known.keys() >= set(named):
        used += [
            (DataFile.ACTUALS, ("actual", position, "indicator"), key)
            for position, key in enumerate(named)
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
            near = nearest(key, known)
            yield Diagnostic("unknown-indicator", file, path, {"name": key, "suggestion": near})


def unit_definitions(book: Book) -> Iterator[Diagnostic]:
    """A unit of the plan's own is new, and a positive multiple of another, not of itself."""
    of: dict[str, str | None] = {token(unit.symbol): token(unit.of) for unit in book.plan.unit}
    for position, unit in enumerate(book.plan.unit):
        if token(unit.symbol) in known_units():
            yield in_plan("unit-known", "unit", position, "symbol", symbol=unit.symbol)
        if unit.times <= 0:
            yield in_plan("unit-not-positive", "unit", position, "times", symbol=unit.symbol)
        if chain := circle(token(unit.symbol), of):
            yield in_plan("unit-circle", "unit", position, "of", chain=chain)


def unknown_verdicts(book: Book) -> Iterator[Diagnostic]:
    """An official evaluation comes closest to a verdict that this program can give."""
    known = [code for code in VERDICTS if ":" not in code]
    for position, evaluation in enumerate(book.plan.evaluation):
        if evaluation.class_ not in known:
            yield in_plan(
                "unknown-verdict",
                *("evaluation", position, "class"),
                name=evaluation.class_,
                suggestion=nearest(evaluation.class_, known),
            )


def labels_alike(book: Book) -> Iterator[Diagnostic]:
    """Groups and bases are told apart by their words; two that look alike are meant as one."""
    spelled: dict[tuple[str, str], str] = {}
    for file, path, label in _labels(book):
        first = spelled.setdefault((str(path[-1]), folded(label)), label)
        if first != label:
            params = {"key": path[-1], "name": label, "first": first}
            yield doubt(Diagnostic("spelled-alike", file, path, params))


def _labels(book: Book) -> Iterator[tuple[DataFile, KeyPath, str]]:
    """Give every group and measuring basis that is named, with its place."""
    for position, row in enumerate(book.plan.indicator):
        at: KeyPath = ("indicator", position)
        named: list[tuple[KeyPath, str | None]] = [
            ((*at, "group"), row.group),
            ((*at, "basis"), row.basis),
            *(((*at, "earlier", n, "basis"), one.basis) for n, one in enumerate(row.earlier)),
            *(((*at, *path, "basis"), part.basis) for path, part in _parts(row) if part),
        ]
        yield from ((DataFile.PLAN, path, label) for path, label in named if label is not None)
    for (basis,), positions in book.journal.entries.said("basis"):
        if basis is not None:
            yield from ((DataFile.ACTUALS, ("actual", at, "basis"), basis) for at in positions)


def unknown_sources(book: Book) -> Iterator[Diagnostic]:
    """A source that is spelled like a key is the key of a source; free words are free."""
    known = book.plan.sources
    near: dict[str, str | None] = {}

    def unknown(words: tuple[str, ...]) -> Iterator[tuple[str, str | None]]:
        for word in words:
            if word not in known and _LIKE_A_KEY.fullmatch(word):
                if word not in near:
                    near[word] = nearest(word, known)
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
        for path, part in _parts(row):
            yield (*at, *path, "source"), (part and part.source) or ()
        for year, goal in row.yearly.items():
            yield (*at, "yearly", str(year), "source"), goal.source or ()
    for position, evaluation in enumerate(plan.evaluation):
        yield ("evaluation", position, "source"), evaluation.source or ()


def _parts(row: Indicator) -> Iterator[tuple[KeyPath, Baseline | Target | None]]:
    """Give baseline and target of the version in force and of every earlier one."""
    yield ("baseline",), row.baseline
    yield ("target",), row.target
    for index, version in enumerate(row.earlier):
        yield ("earlier", index, "baseline"), version.baseline
        yield ("earlier", index, "target"), version.target


RULES = (
    repeated_names,
    shared_titles,
    unknown_sectors,
    sector_circles,
    unknown_indicators,
    unit_definitions,
    unknown_verdicts,
    labels_alike,
    unknown_sources,
)
