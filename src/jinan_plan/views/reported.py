"""How a reported figure is told: its period, its value with its hedge, its sources, its remarks."""

from collections.abc import Sequence
from datetime import date

from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.units import unit_of_actuals
from jinan_plan.views import wording


def period(actual: Actual, lang: Lang) -> str:
    """Write what stretch of time a figure covers."""
    if actual.through:
        word = "first-month" if actual.through == 1 else "part-year"
        return SCREENS[word].in_(lang, year=actual.year, month=actual.through)
    return f"{actual.from_}-{actual.year}" if actual.from_ else str(actual.year)


def figure(actual: Actual, lang: Lang, unit: str = "") -> str:
    """Write a reported value with its qualifier, digits as reported."""
    if actual.value is None:
        return ""
    if isinstance(actual.value, date):
        return actual.value.isoformat()
    return wording.hedged(actual.value, actual.qualifier, None, lang, unit)


def told_apart(actual: Actual, other: Actual, lang: Lang) -> str:
    """Write a figure; where another of its slot reads alike, with what tells the two apart."""
    said = figure(actual, lang)
    if said != figure(other, lang):
        return said
    words = [
        SCREENS[f"status-{value}"].in_(lang) if name == "status" else str(value)
        for name in ("status", "form", "basis", "prices")
        if (value := getattr(actual, name)) is not None and value != getattr(other, name)
    ]
    if not words:
        return said
    return SCREENS["figure-as"].in_(lang, figure=said, words=SCREENS["comma"].in_(lang).join(words))


def figure_words(indicator: Indicator, actual: Actual, lang: Lang) -> str:
    """Name a reported figure by its indicator and period: ``Fine dust 2023: 45 微克``."""
    unit = unit_of_actuals(indicator, actual.form) or ""
    return SCREENS["record-figure"].in_(
        lang,
        name=indicator.name.pick(lang),
        period=period(actual, lang),
        value=figure(actual, lang, unit),
    )


def remark(actual: Actual, lang: Lang) -> str:
    """Give the reason and the note that were recorded with a figure."""
    return (
        SCREENS["semicolon"].in_(lang).join(text for text in (actual.reason, actual.note) if text)
    )


def cited(sources: Sequence[str], book: Book, lang: Lang) -> str:
    """Cite sources one after the other."""
    return SCREENS["semicolon"].in_(lang).join(_citation(one, book, lang) for one in sources)


def cited_from(sources: Sequence[str], book: Book, lang: Lang) -> str:
    """Cite sources in brackets; nothing where there are none."""
    return SCREENS["cited-from"].in_(lang, source=cited(sources, book, lang)) if sources else ""


def _citation(source: str, book: Book, lang: Lang) -> str:
    """Cite a source by publisher, title and date; words that are no key stay as they are."""
    known = book.plan.sources.get(source)
    if known is None:
        return source
    parts = [known.publisher or "", known.title]
    if known.published:
        parts.append(known.published.isoformat())
    return SCREENS["comma"].in_(lang).join(part for part in parts if part)
