"""What the figures hang on, as flat records: indicators, sectors and sources of a plan."""

from collections import Counter

from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.views.records import TARGET_COLUMNS, Field, Records, target_fields, vintages

SOURCE_COLUMNS = ("key", "title", "publisher", "published", "url", "grade", "cited")

SECTOR_COLUMNS = ("key", "name_zh", "name_en", "parent")

INDICATOR_COLUMNS = (
    "key", "name_zh", "name_en", "sector", "kind", "unit", "decimals", "binding", "context",
    "direction", "group", "prices", "basis", "baseline_year", "baseline", "baseline_qualifier",
    "baseline_source", "target_year", "comparator", *TARGET_COLUMNS, "target_change", "stated",
    "target_source", "note_zh", "note_en",
)  # fmt: skip


def source_records(assessment: PlanAssessment) -> Records:
    """Give the plan's sources, then the words that figures cite instead of one.

    Words that are no source's key stand under themselves as key and title, so that every
    citation is found here.
    """
    cited = Counter(
        text
        for entry, _ in vintages(assessment)
        for text in dict.fromkeys(entry.actual.source or ())
    )
    listed: list[tuple[Field, ...]] = [
        (one.key, one.title, one.publisher, one.published, one.url, one.grade, cited[one.key])
        for one in assessment.book.plan.source
    ]
    registered = assessment.book.plan.sources
    listed += [
        (words, words, None, None, None, None, count)
        for words, count in cited.items()
        if words not in registered
    ]
    return Records(SOURCE_COLUMNS, tuple(listed))


def sector_records(assessment: PlanAssessment) -> Records:
    """Give the plan's sectors in their order."""
    return Records(
        SECTOR_COLUMNS,
        tuple((s.key, s.name.zh, s.name.en, s.parent) for s in assessment.book.plan.sector),
    )


def indicator_records(assessment: PlanAssessment) -> Records:
    """Give what each indicator is, with the baseline and the target in force on the day."""
    return Records(INDICATOR_COLUMNS, tuple(_indicator(row) for row in assessment.rows))


def _indicator(row: Row) -> tuple[Field, ...]:
    indicator, baseline, target = row.indicator, row.baseline, row.target
    return (
        indicator.key,
        indicator.name.zh,
        indicator.name.en,
        indicator.sector,
        indicator.kind,
        indicator.unit,
        indicator.decimals,
        indicator.binding,
        indicator.context,
        row.direction,
        indicator.group,
        None if indicator.prices is None else str(indicator.prices),
        indicator.basis,
        baseline.year if baseline else None,
        baseline.value if baseline else None,
        baseline.qualifier if baseline else None,
        ("; ".join(baseline.source) or None) if baseline else None,
        target.year if target else None,
        target.comparator.value if target else None,
        *target_fields(target),
        target.change if target else None,
        target.stated if target else None,
        ("; ".join(target.source) or None) if target else None,
        indicator.note.zh if indicator.note else None,
        indicator.note.en if indicator.note else None,
    )
