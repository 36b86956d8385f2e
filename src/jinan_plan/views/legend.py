"""What the marks on a screen mean: only those that are used are explained."""

from collections.abc import Iterator, Mapping, Sequence

from jinan_plan.assess.rows import Row
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.unitwords import UNIT_WORDS
from jinan_plan.views import glance, totals, wording
from jinan_plan.views.document import Legend, Note


def legend(rows: Sequence[Row], lang: Lang, *, drawn: bool) -> Iterator[Legend]:
    """Explain the marks of the status, those that are used.

    Args:
        rows: The rows shown.
        lang: The language of the words.
        drawn: Bars and sparks are among the columns.
    """
    letters = {letter for row in rows if row.latest for letter in wording.marks(row.latest)}
    notes = [_note(lang, f"mark-{letter}", "year") for letter in "pefrdbs" if letter in letters]
    written = {
        "latest": [totals.latest(row, lang) for row in rows],
        "target": [wording.target(row, lang) for row in rows],
    }
    notes += sign_notes(written, lang)
    notes += total_notes(rows, lang)
    if any(wording.known_before(row.assessment) for row in rows):
        notes.append(_note(lang, "mark-last"))
    if drawn and any(glance.TICK in glance.bar(row) for row in rows):
        notes.append(_note(lang, "mark-tick", "bar"))
    if drawn and any(glance.AIM in glance.spark(row) for row in rows):
        notes.append(_note(lang, "mark-aim", "trend"))
    yield from listed(notes, lang)
    yield from listed(list(unit_notes(rows, lang)), lang, "legend-units")


def listed(notes: Sequence[Note], lang: Lang, intro: str = "legend") -> Iterator[Legend]:
    """List notes in a line below what they explain; nothing where there are none."""
    if notes:
        yield Legend(SCREENS[intro].in_(lang), tuple(notes), SCREENS["comma"].in_(lang))


def sign_notes(written: Mapping[str, Sequence[str]], lang: Lang) -> Iterator[Note]:
    """Say what the signs before figures and targets mean, those that a column has."""
    for name, sign in (("above", ">"), ("below", "<"), ("about", "~")):
        columns = [
            column
            for column, texts in written.items()
            if any(sign in text.replace(sign + "=", "") for text in texts)
        ]
        if columns:
            yield _note(lang, f"sign-{name}", *columns)


def total_notes(rows: Sequence[Row], lang: Lang) -> Iterator[Note]:
    """Say how figures are marked that all the years so far make together."""
    kinds = {row.indicator.kind for row in rows if totals.reached(row) is not None}
    if kinds - {"growth"}:
        yield _note(lang, "mark-total", "latest")
    if "growth" in kinds:
        yield _note(lang, "mark-average", "latest")


def unit_notes(rows: Sequence[Row], lang: Lang) -> Iterator[Note]:
    """Say in English what Chinese units mean."""
    if lang is Lang.EN:
        for unit in dict.fromkeys(wording.unit(row.indicator) for row in rows):
            if unit in UNIT_WORDS:
                yield Note(f"{unit} {UNIT_WORDS[unit]}", ("unit",))


def _note(lang: Lang, name: str, *columns: str) -> Note:
    return Note(SCREENS[name].in_(lang), columns)
