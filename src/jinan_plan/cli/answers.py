"""The figures of one recording, as understood from what was typed."""

from collections.abc import Sequence

from msgspec import Struct
from pydantic import ValidationError

from jinan_plan.cli.details import Details
from jinan_plan.cli.naming import indicator_named
from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.slips import shown
from jinan_plan.intake.typed import Typed, read_value, read_year, split_pairs
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.checks.entries import FIRST_YEAR, last_year, misfits
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.plan import Plan


class Answer(Struct, frozen=True):
    """One figure of a recording.

    Attributes:
        reason: Why it revises an earlier one, if it does.
        kept: Its scale was doubted, and whoever typed it stood by it.
    """

    indicator: Indicator
    typed: Typed
    reason: str | None = None
    kept: bool = False


def understood(words: Sequence[str], book: Book, year: int, details: Details) -> tuple[Answer, ...]:
    """Read ``KEY=VALUE …`` words against the plan.

    Raises:
        RefusedError: A name, a value, or an indicator named twice.
    """
    answers: dict[str, Answer] = {}
    for name, text in split_pairs(words):
        indicator = indicator_named(name, book.plan)
        if indicator.key in answers:
            raise RefusedError("figure-twice", 2, key=indicator.key)
        typed = read_value(text, indicator, year, units=book.plan.unit, published=details.published)
        answers[indicator.key] = Answer(indicator, typed, details.reason)
    return tuple(answers.values())


def plausible_year(text: str, plan: Plan) -> int:
    """Read the year that figures are recorded for.

    Raises:
        RefusedError: Not a year, or one so far from the plan that no figure may be for it.
    """
    year, last = read_year(text), last_year(plan)
    if not FIRST_YEAR <= year <= last:
        raise RefusedError("year-far-off", 2, year=year, first=FIRST_YEAR, last=last)
    return year


def actual_of(answer: Answer, year: int, details: Details, plan: Plan) -> Actual:
    """Make the entry that an answer would be, its reason left out.

    Raises:
        RefusedError: A detail is empty, holds characters that text may not hold, or does not
            go with the indicator's kind.
    """
    actual = _actual(answer, year, details)
    for finding in misfits(plan, (actual,)).values():
        raise RefusedError(finding.code, 2, **finding.params)
    return actual


def _actual(answer: Answer, year: int, details: Details) -> Actual:
    try:
        return Actual.model_validate(
            {
                "year": year,
                "indicator": answer.indicator.key,
                "value": answer.typed.value,
                "qualifier": answer.typed.qualifier,
                "through": details.through,
                "status": details.status,
                "source": tuple(details.source) or None,
                "url": details.url,
                "published": details.published,
                "note": details.note,
            }
        )
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        raise _unreadable(str(fault["loc"][0]), fault["type"], fault["input"]) from None


def checked_text(field: str, text: str) -> str:
    """Give a text that may stand in the journal, as a reason or a source.

    Raises:
        RefusedError: It is empty, or holds characters that text may not hold.
    """
    try:
        Actual.model_validate({"year": 2000, "indicator": "probe", "value": 0, field: text})
    except ValidationError as error:
        raise _unreadable(field, error.errors(include_url=False)[0]["type"], text) from None
    return text


def _unreadable(field: str, why: str, text: object) -> RefusedError:
    code = "detail-empty" if why == "empty-text" else "detail-unsafe"
    return RefusedError(code, 2, field=field, got=shown(str(text)))
