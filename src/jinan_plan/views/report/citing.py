"""Sources numbered in the order of the plan, and figures that point to them."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from msgspec import Struct

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.lang import Lang
from jinan_plan.messages.report import REPORT
from jinan_plan.model.actual import Entry
from jinan_plan.model.source import Source


class Citation(Struct, frozen=True):
    """One source of a figure: its number in the list, or words that name no listed source."""

    text: str
    day: str = ""
    number: int | None = None
    url: str | None = None


class SourceEntry(Struct, frozen=True):
    """One line of the list of sources."""

    number: int
    title: str
    publisher: str
    published: str
    grade: str
    url: str | None
    address: str


def safe_url(text: str | None) -> str | None:
    """Give an address that may become a link: http and https with a host, nothing else."""
    if not text or any(char.isspace() for char in text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme.lower() in {"http", "https"} and parts.hostname else None


class Sources:
    """The plan's sources that the report cites, numbered."""

    def __init__(self, assessment: PlanAssessment, entries: Iterable[Entry]) -> None:
        used = set(_cited(assessment, entries))
        listed = [source for source in assessment.book.plan.source if source.key in used]
        self._numbers = {source.key: place for place, source in enumerate(listed, start=1)}
        self._listed = listed

    def cite(self, words: Iterable[str], url: str | None = None) -> tuple[Citation, ...]:
        """Cite sources by key or in words; an address of the figure's own goes to the last."""
        found = [self._one(word) for word in words]
        if url is not None:
            text = found.pop().text if found and found[-1].number is None else url
            found.append(Citation(text, url=safe_url(url)))
        return tuple(found)

    def _one(self, word: str) -> Citation:
        number = self._numbers.get(word)
        if number is None:
            return Citation(word)
        source = self._listed[number - 1]
        day = source.published.isoformat() if source.published else ""
        return Citation(source.publisher or source.title, day, number)

    def entries(self, lang: Lang) -> tuple[SourceEntry, ...]:
        """List the sources."""
        return tuple(_entry(number, s, lang) for number, s in enumerate(self._listed, start=1))


def _entry(number: int, source: Source, lang: Lang) -> SourceEntry:
    return SourceEntry(
        number=number,
        title=source.title,
        publisher=source.publisher or "",
        published=source.published.isoformat() if source.published else "",
        grade=REPORT[f"grade-{source.grade}"].in_(lang),
        url=safe_url(source.url),
        address=source.url or "",
    )


def _cited(assessment: PlanAssessment, entries: Iterable[Entry]) -> Iterable[str]:
    for row in assessment.rows:
        for part in (row.baseline, row.target):
            yield from part.source if part else ()
    for entry in entries:
        yield from entry.actual.source or ()
    for evaluation in assessment.book.plan.evaluation:
        yield from evaluation.source or ()
