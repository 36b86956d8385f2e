"""The whole report, ready to be set: every part in one language."""

from msgspec import Struct

from jinan_plan.assess.rows import PlanAssessment
from jinan_plan.lang import Lang
from jinan_plan.messages.report import METHOD_WORDS, REPORT
from jinan_plan.messages.screens import SCREENS
from jinan_plan.views import wording
from jinan_plan.views.legend import unit_notes
from jinan_plan.views.origin import Origin
from jinan_plan.views.report.appendices import Amendment, Revision, amendments, revisions
from jinan_plan.views.report.citing import SourceEntry
from jinan_plan.views.report.ground import Ground
from jinan_plan.views.report.headline import Headline, headline
from jinan_plan.views.report.sections import Section, sections
from jinan_plan.views.report.sectors import SectorPart, sector_parts


class WholeReport(Struct, frozen=True):
    """Everything the report says.

    Attributes:
        signs: What the marks beside figures mean, of those the report uses.
        units: What Chinese units mean, for those who do not read them.
        imprint: What the report rests on, for those who want to repeat it.
    """

    lang: Lang
    headline: Headline
    signs: tuple[str, ...]
    units: tuple[str, ...]
    sectors: tuple[SectorPart, ...]
    sections: tuple[Section, ...]
    revisions: tuple[Revision, ...]
    amendments: tuple[Amendment, ...]
    sources: tuple[SourceEntry, ...]
    imprint: tuple[tuple[str, str], ...]


def whole_report(assessment: PlanAssessment, origin: Origin, lang: Lang) -> WholeReport:
    """Put the report together.

    Args:
        assessment: The assessed plan.
        origin: The files it rests on, and what was asked.
        lang: The language of the report.
    """
    ground = Ground(assessment, origin.as_of, lang)
    return WholeReport(
        lang=lang,
        headline=headline(ground),
        signs=_signs(ground),
        units=tuple(note.text for note in unit_notes(assessment.rows, lang)),
        sectors=sector_parts(ground),
        sections=sections(ground),
        revisions=revisions(ground),
        amendments=amendments(ground),
        sources=ground.sources.entries(lang),
        imprint=_imprint(ground, origin),
    )


def _signs(ground: Ground) -> tuple[str, ...]:
    """Explain the marks beside years and figures, of those in use."""
    lang, rows = ground.lang, ground.assessment.rows
    letters = {letter for row in rows if row.latest for letter in wording.marks(row.latest)}
    shown = [wording.target(row, lang) for row in rows]
    shown += [wording.reported(row.latest, row.indicator, lang) for row in rows if row.latest]
    shown += [wording.reported(row.baseline, row.indicator, lang) for row in rows if row.baseline]
    signs = [("above", ">"), ("about", "~")]
    return (
        *(SCREENS[f"mark-{letter}"].in_(lang) for letter in "pefrdbs" if letter in letters),
        *(
            SCREENS[f"sign-{name}"].in_(lang)
            for name, sign in signs
            if any(text.startswith(sign) and not text.startswith(f"{sign}=") for text in shown)
        ),
    )


def _imprint(ground: Ground, origin: Origin) -> tuple[tuple[str, str], ...]:
    lang, assessment = ground.lang, ground.assessment
    newest = max(filter(None, assessment.book.journal.known), default=None)
    known = (
        REPORT["imprint-everything"].in_(lang, day=newest.isoformat() if newest else "")
        if origin.as_of is None
        else origin.as_of.isoformat()
    )
    pairs = (
        ("plan", origin.plan_sha256),
        ("actuals", origin.actuals_sha256 or REPORT["imprint-none"].in_(lang)),
        ("records", str(origin.entries)),
        ("year", str(assessment.year)),
        ("known", known),
        ("method", METHOD_WORDS[assessment.method].in_(lang)),
        ("version", f"plan {origin.version}"),
    )
    return tuple((REPORT[f"imprint-{name}"].in_(lang), text) for name, text in pairs)
