"""The next five-year plan: the final actuals of one plan become the baselines of the following."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct, field

from jinan_plan.lang import Lang
from jinan_plan.messages.founding import FOUNDING
from jinan_plan.model.actual import Actual, Stretch
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Header, Plan
from jinan_plan.model.values import Bilingual
from jinan_plan.store.blocks import written

_IN_WORDS = {"milestone", "directional"}
_FROM_A_LEVEL = {"level", "share"}
_UNSETTLED = {"provisional", "estimated", "forecast", "derived", "break"}
_CARRIED = (
    "unit", "decimals", "binding", "direction", "path", "actuals", "group", "prices",
    "basis", "limit", "series",
)  # fmt: skip
_OF_A_BASELINE = (
    "value", "qualifier", "source", "published", "url", "status", "basis", "prices", "note",
)  # fmt: skip


class Doubt(Struct, frozen=True):
    """What is missing or doubtful about a baseline: a message code and what it mentions."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    def in_(self, lang: Lang) -> str:
        """Write the doubt."""
        return FOUNDING[f"doubt-{self.code}"].in_(lang, **self.params)


class Seed(Struct, frozen=True):
    """An indicator of the next plan with the figure it starts from, if one is known.

    Attributes:
        starts_afresh: Its kind needs no baseline: a growth, a change, a five-year total.
    """

    indicator: Indicator
    figure: Actual | None
    doubts: tuple[Doubt, ...]
    starts_afresh: bool = False


class Succession(Struct, frozen=True):
    """The next plan before anyone set its targets.

    Attributes:
        header: Its years; ``id`` and ``title`` are still the old plan's.
        seeds: The indicators carried over, in the order of the plan.
        left_out: Milestones and goals in words, which start afresh.
    """

    plan: Plan
    header: Header
    seeds: tuple[Seed, ...]
    left_out: tuple[Indicator, ...]


def succeed(book: Book) -> Succession:
    """Take the figures in force for a plan's last year as the baselines of the next plan."""
    old = book.plan.plan
    length = old.end - old.start
    header = Header(
        id=old.id,
        title=old.title,
        start=old.end + 1,
        end=old.end + 1 + length,
        baseline_year=old.end,
    )
    carried = [row for row in book.plan.indicator if row.kind not in _IN_WORDS]
    left_out = tuple(row for row in book.plan.indicator if row.kind in _IN_WORDS)
    return Succession(book.plan, header, tuple(_seed(book, row) for row in carried), left_out)


def _seed(book: Book, row: Indicator) -> Seed:
    year = book.plan.plan.end
    whole = {
        stretch.year: book.journal.entries[position]
        for stretch, in_force in book.journal.newest().items()
        if stretch == Stretch(stretch.year)
        and (position := in_force.get(row.key)) is not None
        and isinstance(book.journal.entries.values[position], Decimal)
    }
    starts_from_a_level = row.kind in _FROM_A_LEVEL or row.actuals == "level"
    if not starts_from_a_level:
        return Seed(row, None, (), starts_afresh=True)
    figure = whole.get(year)
    if figure is None:
        return Seed(row, None, (_missing(year, whole),))
    return Seed(row, figure, tuple(_doubts(book, row, figure)))


def _missing(year: int, whole: Mapping[int, Actual]) -> Doubt:
    if not whole:
        return Doubt("missing", {"year": year})
    latest = max(whole)
    value = _typed(whole[latest])
    return Doubt("missing-latest", {"year": year, "latest": latest, "value": value})


def _typed(figure: Actual) -> str:
    """Write a figure as it would be typed: ``>4000``, ``4000级``."""
    sign = {"above": ">", "below": "<", "about": "~"}.get(figure.qualifier or "", "")
    return f"{sign}{figure.value}" + ("级" if figure.qualifier == "class" else "")


def _doubts(book: Book, row: Indicator, figure: Actual) -> Iterable[Doubt]:
    if figure.qualifier is not None:
        yield Doubt("hedged", {"value": _typed(figure)})
    if figure.status in _UNSETTLED:
        yield Doubt(str(figure.status))
    known = [book.plan.sources[key] for key in figure.source or () if key in book.plan.sources]
    if not figure.source:
        yield Doubt("unsourced")
    elif known and all(source.grade == "secondary" for source in known):
        yield Doubt("secondary")
    prices = figure.prices or row.prices
    if isinstance(prices, int):
        yield Doubt("prices", {"prices": prices})


def plan_text(found: Succession, lang: Lang) -> str:
    """Write the next plan's file; what a person must fill in or look at has a comment."""
    old = found.plan.plan
    said = FOUNDING["comment-head"].in_(
        lang, title=old.title.pick(lang), start=old.start, end=old.end
    )
    parts = [
        f"# {_one_line(said)}\n\nformat = 1\n",
        _header(found.header, lang),
        *_sources(found),
        *(_table("sector", sector.model_dump(exclude_none=True)) for sector in found.plan.sector),
        *(_unit_tables(found.plan)),
        *(_indicator(seed, lang) for seed in found.seeds),
    ]
    if found.left_out:
        names = "".join(f"# - {_one_line(row.name.pick(lang))}\n" for row in found.left_out)
        parts.append(f"# {FOUNDING['comment-left-out'].in_(lang)}\n{names}")
    return "\n".join(parts)


def _header(header: Header, lang: Lang) -> str:
    note = "  # " + FOUNDING["comment-name"].in_(lang)
    return (
        "[plan]\n"
        f"id = {written(header.id)}{note}\n"
        f"title = {_bilingual(header.title)}{note}\n"
        f"start = {header.start}\n"
        f"end = {header.end}\n"
        f"baseline_year = {header.baseline_year}\n"
    )


def _sources(found: Succession) -> Iterable[str]:
    cited = {key for seed in found.seeds if seed.figure for key in seed.figure.source or ()}
    for source in found.plan.source:
        if source.key in cited:
            yield _table("source", source.model_dump(exclude_none=True))


def _unit_tables(plan: Plan) -> Iterable[str]:
    for unit in plan.unit:
        yield _table("unit", unit.model_dump())


def _table(name: str, fields: Mapping[str, object]) -> str:
    lines = [f"{key} = {written(value)}\n" for key, value in fields.items()]
    return f"[[{name}]]\n" + "".join(lines)


def _indicator(seed: Seed, lang: Lang) -> str:
    row = seed.indicator
    lines = [
        f"key = {written(row.key)}",
        f"name = {_bilingual(row.name)}",
        f"sector = {written(row.sector)}",
        f"kind = {written(row.kind)}",
    ]
    fields = row.model_dump(include=set(_CARRIED), exclude_none=True, exclude_defaults=True)
    if row.aliases:
        lines.append(f"aliases = [{', '.join(written(alias) for alias in row.aliases)}]")
    lines += [f"{name} = {written(fields[name])}" for name in _CARRIED if name in fields]
    lines += [f"# {FOUNDING['comment-doubt'].in_(lang, doubt=d.in_(lang))}" for d in seed.doubts]
    if seed.figure is not None:
        lines.append(f"baseline = {written(_baseline(seed.figure))}")
    elif seed.doubts:
        lines.append('#baseline = { value = , source = "" }')
    if row.context:
        lines.append("context = true")
    else:
        lines.append(f"context = true  # {FOUNDING['comment-context'].in_(lang)}")
        lines += _old_target(row, lang)
    if row.note is not None:
        lines.append(f"note = {_bilingual(row.note)}")
    return "[[indicator]]\n" + "".join(f"{line}\n" for line in lines)


def _baseline(figure: Actual) -> Mapping[str, object]:
    fields = figure.model_dump(exclude_none=True)
    return {name: fields[name] for name in _OF_A_BASELINE if name in fields}


def _old_target(row: Indicator, lang: Lang) -> Iterable[str]:
    """Keep the last target in sight, as a comment to write the new one beside."""
    if row.target is None:
        return
    number = row.target.worded(row.target.wording)
    was = row.target.stated or f"{row.target.wording} {number}"
    said = FOUNDING["comment-was"].in_(lang, target=was)
    yield f'#target = {{ {row.target.wording} = , stated = "", source = "" }}  # {_one_line(said)}'


def _bilingual(text: Bilingual) -> str:
    return written(text.model_dump(exclude_none=True))


def _one_line(text: str) -> str:
    return " ".join(text.split())
