"""How verdicts moved between two states of a journal."""

from collections.abc import Iterator, Sequence

from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.verdicts import REASONS
from jinan_plan.views import wording
from jinan_plan.views.document import Line


def move_lines(
    before: Sequence[Row], after: Sequence[Row], year: int, lang: Lang, *, moved_only: bool = False
) -> Iterator[Line]:
    """Say of each indicator what its verdict was and is, both standing in the same year.

    Args:
        before: The indicators that the change is about, judged without it.
        after: The same ones, judged with it.
        year: The year they stand at the end of.
        lang: The language of the words.
        moved_only: Pass over verdicts that stayed.
    """
    for was, now in zip(before, after, strict=True):
        first, then = wording.verdict(was, lang), wording.verdict(now, lang)
        if moved_only and first == then:
            continue
        said = SCREENS["verdict-moved" if first != then else "verdict-stays"].in_(
            lang, name=now.indicator.name.pick(lang), year=year, was=first, now=then
        )
        reason = now.assessment.reason
        if reason and now.assessment.verdict == "insufficient_data":
            said += SCREENS["verdict-why"].in_(lang, reason=REASONS[reason].in_(lang))
        if done := wording.progress(now):
            said += SCREENS["record-progress"].in_(lang, done=done)
        yield Line.of(said)
