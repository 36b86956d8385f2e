"""The figures of one recording, as understood from what was typed."""

from collections.abc import Sequence

from msgspec import Struct
from pydantic import ValidationError

from jinan_plan.cli.details import Details
from jinan_plan.cli.naming import indicator_named
from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.slips import shown
from jinan_plan.intake.typed import Typed, read_value, split_pairs
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator


class Answer(Struct, frozen=True):
    """One figure of a recording; ``reason`` says why it revises an earlier one, if it does."""

    indicator: Indicator
    typed: Typed
    reason: str | None = None


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


def actual_of(answer: Answer, year: int, details: Details) -> Actual:
    """Make the entry that an answer would be, its reason left out.

    Raises:
        RefusedError: A detail is empty, or holds characters that text may not hold.
    """
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


def checked_reason(reason: str) -> str:
    """Give a reason for a revision that may stand in the journal.

    Raises:
        RefusedError: It is empty, or holds characters that text may not hold.
    """
    try:
        probe = {"year": 2000, "indicator": "probe", "value": 0, "reason": reason}
        Actual.model_validate(probe)
    except ValidationError as error:
        raise _unreadable("reason", error.errors(include_url=False)[0]["type"], reason) from None
    return reason


def _unreadable(field: str, why: str, text: object) -> RefusedError:
    code = "detail-empty" if why == "empty-text" else "detail-unsafe"
    return RefusedError(code, 2, field=field, got=shown(str(text)))
