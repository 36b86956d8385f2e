"""A sector of the report: its numeric targets as a table with bars, its goals in words."""

from decimal import Decimal

from msgspec import Struct

from jinan_plan import figures
from jinan_plan.assess.rows import Row
from jinan_plan.assess.tally import is_silent
from jinan_plan.lang import Lang
from jinan_plan.messages.report import REPORT
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.plan import Sector
from jinan_plan.views import remaining, totals, wording
from jinan_plan.views.report.ground import IN_WORDS, Ground
from jinan_plan.views.report.headline import Said, Tally, said, tallies

_FULL = Decimal(1)
_FINE = Decimal("1e-9")


class Bar(Struct, frozen=True):
    """How much of the way is done, and how much should be by now, as parts of 1.

    Attributes:
        done: Between 0 and 1; what goes beyond is said in words.
        expected: Where an even path would be at the year of the figure; None after the end.
    """

    done: Decimal
    expected: Decimal | None

    @property
    def expected_words(self) -> str:
        """The share expected, as a percentage; empty where there is none."""
        return "" if self.expected is None else figures.percent(self.expected)


class NumericRow(Struct, frozen=True):
    """One line of a sector's table."""

    key: str
    name: str
    binding: bool
    unit: str
    baseline: str
    latest: str
    year: str
    target: str
    so_far: str
    gap: str
    progress: str
    bar: Bar | None
    needed: str
    said: Said
    last: str
    linked: bool


class WordsRow(Struct, frozen=True):
    """One goal without a number."""

    key: str
    name: str
    binding: bool
    aim: str
    said: Said
    linked: bool


class SectorPart(Struct, frozen=True):
    """A sector with what its own rows amount to.

    Attributes:
        judged_in_words: Something is known of at least one of its goals in words.
    """

    key: str
    name: str
    tallies: tuple[Tally, ...]
    numbers: tuple[NumericRow, ...]
    words: tuple[WordsRow, ...]
    judged_in_words: bool


def sector_parts(ground: Ground) -> tuple[SectorPart, ...]:
    """Lay out every sector that has rows of its own."""
    found = []
    for sector in ground.assessment.book.plan.sector:
        rows = [row for row in ground.assessment.rows if row.indicator.sector == sector.key]
        if rows:
            found.append(_part(ground, sector, rows))
    return tuple(found)


def _part(ground: Ground, sector: Sector, rows: list[Row]) -> SectorPart:
    assessment, lang = ground.assessment, ground.lang
    detailed = {row.key for row in ground.detailed}
    goals = [row for row in rows if not row.indicator.context]
    spoken_for = [row for row in rows if row.indicator.kind in IN_WORDS and not is_silent(row)]
    return SectorPart(
        key=sector.key,
        name=sector.name.pick(lang),
        tallies=tallies(goals, assessment.method, lang),
        numbers=tuple(
            _numeric(row, lang, linked=row.key in detailed)
            for row in rows
            if row.indicator.kind not in IN_WORDS
        ),
        words=tuple(
            _in_words(row, lang, linked=row.key in detailed)
            for row in rows
            if row.indicator.kind in IN_WORDS
        ),
        judged_in_words=bool(spoken_for),
    )


def _numeric(row: Row, lang: Lang, *, linked: bool) -> NumericRow:
    indicator = row.indicator
    return NumericRow(
        key=row.key,
        name=indicator.name.pick(lang),
        binding=indicator.binding,
        unit=wording.unit(indicator),
        baseline=wording.reported(row.baseline, indicator, lang) if row.baseline else "",
        latest=wording.reported(row.latest, indicator, lang) if row.latest else "",
        year=wording.year(row.latest) if row.latest else "",
        target=wording.target(row, lang),
        so_far=totals.so_far(row, lang),
        gap=remaining.gap(row, lang),
        progress=wording.progress(row),
        bar=bar_of(row),
        needed=remaining.needed(row),
        said=verdict_said(row, lang),
        last=_last(row, lang),
        linked=linked,
    )


def verdict_said(row: Row, lang: Lang) -> Said:
    """Give a row's own verdict."""
    return said(row.assessment.verdict, row.assessment.method, lang, row.indicator.kind)


def _last(row: Row, lang: Lang) -> str:
    """Name the verdict before, where the last figure is awaited."""
    last = wording.known_before(row.assessment)
    if last is None:
        return ""
    word = said(last, row.assessment.method, lang, row.indicator.kind)
    return REPORT["so-far"].in_(lang, sign=word.sign, word=word.word)


def bar_of(row: Row) -> Bar | None:
    """Measure a row's bar; None where no share of the way can be told."""
    if not wording.is_decided(row.assessment):
        return None
    done = wording.measure(row, "progress")
    if done is None:
        done = wording.measure(row, "completion")
    if done is None:
        return None
    return Bar(min(max(done, Decimal(0)), _FULL), expected_share(row))


def expected_share(row: Row) -> Decimal | None:
    """Give the share of the way that should be done by the year of the newest figure.

    The share of the time that has passed; with waypoints of the plan's own, progress divided by
    pace (docs/methods.md, section 2.1).
    """
    found = wording.measure(row, "time")
    if row.indicator.waypoints:
        done, pace = wording.measure(row, "progress"), wording.measure(row, "pace")
        found = (done / pace).quantize(_FINE) if done is not None and pace else None
    return found if found is not None and 0 <= found <= _FULL else None


def _in_words(row: Row, lang: Lang, *, linked: bool) -> WordsRow:
    stated = row.target.stated if row.target else None
    aim = wording.target(row, lang)
    if stated and stated not in aim:
        aim = SCREENS["comma"].in_(lang).join((aim, wording.quoted(stated)))
    return WordsRow(
        key=row.key,
        name=row.indicator.name.pick(lang),
        binding=row.indicator.binding,
        aim=aim,
        said=verdict_said(row, lang),
        linked=linked,
    )
