"""What every method says of an indicator, side by side; one sentence where none can tell."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from jinan_plan import figures
from jinan_plan.assess.case import Judgement
from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.messages.report import METHOD_RATIOS, METHOD_WORDS, REPORT
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import REASONS
from jinan_plan.messages.verdicts import standing as standing_of
from jinan_plan.views import verdict, wording
from jinan_plan.views.report.headline import Said, said

_RATIO: dict[str, str] = {
    "pace": "pace",
    "eurostat": "ratio",
    "opensdg": "progress_value",
    "unsd": "expected_share",
    "escap": "ap",
    "destatis": "gap_share",
    "sdsn": "ratio",
}
"""The number each method's verdict hangs on (docs/methods.md, sections 2 to 7)."""

_UNSAID = {"not_applicable", "not_judged"}
"""Verdicts of which nothing needs to be said."""


class MethodRow(Struct, frozen=True):
    """One method's verdict and the number behind it."""

    name: str
    said: Said
    ratio: str
    ratio_words: str
    remark: str
    chosen: bool


class Methods(Struct, frozen=True):
    """All methods, or why none of them reaches a verdict."""

    rows: tuple[MethodRow, ...] = ()
    none: str = ""


def methods(row: Row, judgements: Mapping[str, Judgement], lang: Lang) -> Methods:
    """Lay out what the methods say of a row."""
    unsaid = all(judgement.verdict in _UNSAID for judgement in judgements.values())
    if row.target is None or unsaid:
        return Methods()
    if not any(_tells(judgement) for judgement in judgements.values()):
        reasons = dict.fromkeys(
            REASONS[judgement.reason].in_(lang)
            for judgement in judgements.values()
            if judgement.reason
        )
        why = SCREENS["semicolon"].in_(lang).join(reasons)
        return Methods(none=REPORT["methods-none"].in_(lang, why=why))
    return Methods(tuple(_method(row, name, found, lang) for name, found in judgements.items()))


def _tells(judgement: Judgement) -> bool:
    """Say whether a method reached a verdict, now or by the newest figure there is."""
    return any(code and standing_of(code) != "unknown" for code in _codes(judgement))


def _codes(judgement: Judgement) -> tuple[str | None, ...]:
    return judgement.verdict, judgement.last_verdict


def _method(row: Row, name: str, judgement: Judgement, lang: Lang) -> MethodRow:
    value = judgement.measures.get(_RATIO[name])
    shown = value if isinstance(value, Decimal) and wording.is_decided(judgement) else None
    word = said(judgement.verdict, name, lang, row.indicator.kind)
    last = wording.known_before(judgement)
    if last is not None:
        before = said(last, name, lang, row.indicator.kind)
        both = SCREENS["last-verdict"].in_(lang, word=word.word, last=before.word)
        word = Said(word.sign, both, word.tone)
    return MethodRow(
        name=METHOD_WORDS[name].in_(lang),
        said=word,
        ratio="" if shown is None else figures.grouped(shown, 2),
        ratio_words="" if shown is None else METHOD_RATIOS[name].in_(lang),
        remark=SCREENS["semicolon"].in_(lang).join(verdict.remarks(judgement, lang)),
        chosen=name == row.assessment.method,
    )
