"""The status sheet: every column of the status, its codes in words, its verdicts coloured."""

from datetime import date
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jinan_plan.assess.rows import PlanAssessment, Row
from jinan_plan.export.cells import DAY, LEFT, SHARE, Styles, figure_format
from jinan_plan.export.formulas import EXPRESSIONS, formula
from jinan_plan.export.grids import Cell, Grid, put
from jinan_plan.figures import own_decimals
from jinan_plan.lang import Lang
from jinan_plan.messages.screens import SCREENS
from jinan_plan.messages.workbook import WORKBOOK
from jinan_plan.views import remaining, verdict, wording
from jinan_plan.views.records import (
    COMPUTED_COLUMNS,
    STATUS_COLUMNS,
    TARGET_COLUMNS,
    Field,
    status_records,
)
from jinan_plan.views.table import Tone

_FIRST = (
    "name_zh", "name_en", "sector", "unit", "baseline", "latest_year", "latest", "comparator",
    "target", "gap", "progress", "expected", "pace", "needed_per_year", "verdict",
)  # fmt: skip
COLUMNS = (*_FIRST, *(name for name in STATUS_COLUMNS if name not in _FIRST), "verdict_code")
"""Every column of the status, what a reader looks for first; only that goes on paper."""

_BY_TYPE = frozenset({*TARGET_COLUMNS, "latest_day"}) - {"target"}
"""Columns that repeat, for programs, what stands in words or days under target and latest."""

_TONES = {
    Tone.GOOD: {"bg_color": "#D9EAD3", "font_color": "#1B4D1B"},
    Tone.DOUBT: {"bg_color": "#FCE8B2", "font_color": "#5F4300"},
    Tone.BAD: {"bg_color": "#F4CCCC", "font_color": "#7A1212"},
}
INDEX = '"×"0.000'
"""An index shows that it is one: so many times the baseline."""

_RATIOS = frozenset({"attainment", "progress"})
_WRAPPED = frozenset({"name_zh", "name_en", "sector", "verdict"})


def put_status(
    book: Workbook,
    styles: Styles,
    assessment: PlanAssessment,
    lang: Lang,
    *,
    formulas: bool,
) -> None:
    """Write the status sheet."""
    records = status_records(assessment.rows).rows
    rows = [
        _cells(assessment, row, record, place, lang, formulas=formulas)
        for place, (row, record) in enumerate(zip(assessment.rows, records, strict=True), start=1)
    ]
    other = "name_en" if lang is Lang.ZH else "name_zh"
    grid = Grid(
        COLUMNS,
        rows,
        hidden=frozenset({other, "verdict_code", *_BY_TYPE}),
        frozen=2,
        printed=len(_FIRST),
    )
    sheet = put(book, styles, WORKBOOK["sheet-status"].in_(lang), grid, lang)
    _colour(book, sheet, assessment, lang)


def _cells(
    assessment: PlanAssessment,
    row: Row,
    record: tuple[Field, ...],
    place: int,
    lang: Lang,
    *,
    formulas: bool,
) -> list[Cell]:
    values = dict(zip(STATUS_COLUMNS, record, strict=True)) | {
        "verdict_code": row.assessment.verdict
    }
    said = values | _words(assessment, row, lang)
    addresses = {name: xl_rowcol_to_cell(place, at) for at, name in enumerate(COLUMNS)}
    found = []
    for name in COLUMNS:
        wanted = formulas and name in EXPRESSIONS
        number = {"gap": row.gap, "expected": wording.measure(row, "expected_value")}.get(name)
        written = formula(row, name, number, addresses) if wanted else None
        found.append(Cell(said[name], _look(row, name, said[name], lang), written))
    return found


def _words(assessment: PlanAssessment, row: Row, lang: Lang) -> dict[str, Field]:
    """Say in words what the records hold as codes; numbers and days stay what they are."""
    indicator, latest, target = row.indicator, row.latest, row.target
    second = row.second_opinion
    found: dict[str, Field] = {
        "sector": assessment.book.plan.sectors[indicator.sector].name.pick(lang),
        "name_zh": indicator.name.zh or indicator.name.en,
        "name_en": indicator.name.en or indicator.name.zh,
        "unit": wording.unit(indicator) or None,
        "kind": SCREENS[f"kind-{indicator.kind}"].in_(lang),
        "binding": SCREENS["binding" if indicator.binding else "expected"].in_(lang),
        "latest_qualifier": word("qualifier", latest.qualifier if latest else None, lang),
        "latest_status": word("status", latest.status if latest else None, lang),
        "verdict": _signed(row.assessment.verdict, wording.verdict(row, lang)),
        "second_verdict": verdict.word(second.verdict, second.method, lang),
        "flags": SCREENS["semicolon"].in_(lang).join(verdict.remarks(row.assessment, lang)),
    }
    if indicator.context:
        found["binding"] = SCREENS["context"].in_(lang)
    if target is not None:
        comparison = word("comparator", target.comparator.value, lang)
        found["comparator"] = wording.change(target, lang) + (comparison or "")
        if isinstance(target.value, tuple | str):
            found["target"] = wording.goal(target.comparator, target.value, lang)
        elif isinstance(target.value, date):
            found["target"] = target.value
    if latest is not None and isinstance(latest.value, date):
        found["latest"] = latest.value
    return found


def _signed(code: str, said: str) -> str:
    """Put a verdict's sign before its word, but no hyphen: in a CSV it would begin a formula."""
    sign = verdict.sign(code)
    return said if sign == "-" else f"{sign} {said}"


def word(family: str, code: str | None, lang: Lang) -> str | None:
    """Say a code of a family (``status``, ``qualifier`` ...) in words."""
    return None if code is None else WORKBOOK[f"{family}-{code}"].in_(lang)


def _look(row: Row, name: str, value: Field, lang: Lang) -> dict[str, object]:
    """Choose how a cell of a column is shown."""
    match value:
        case str() if name == "target":
            return {"align": "right"}
        case str():
            return {**LEFT, "text_wrap": name in _WRAPPED}
        case date():
            return {"num_format": DAY, "align": "right"}
        case Decimal():
            return {"num_format": _number_format(row, name, value, lang)}
        case _:
            return {}


def _number_format(row: Row, name: str, value: Decimal, lang: Lang) -> str:
    if name in _RATIOS:
        return SHARE
    if name == "pace":
        return "0.00"
    if name == "expected" and row.indicator.kind in {"growth", "cum_change"}:
        return INDEX if row.indicator.kind == "growth" else "0.0%"
    if name == "gap":
        own = remaining.gap_places(row)
        return figure_format(own_decimals(value) if own is None else own, None, lang)
    if name in COMPUTED_COLUMNS or (name == "target" and row.target and row.target.relative):
        return figure_format(wording.rate_places(row), None, lang)
    decimals = row.indicator.decimals
    figure = {"baseline": row.baseline, "latest": row.latest}.get(name)
    qualifier = None if figure is None else figure.qualifier
    own = decimals is None or qualifier is not None or name == "target"
    return figure_format(own_decimals(value) if own else decimals or 0, qualifier, lang)


def _colour(book: Workbook, sheet: Worksheet, assessment: PlanAssessment, lang: Lang) -> None:
    """Repeat the verdict's words in colour; a changed word changes its colour."""
    column = COLUMNS.index("verdict")
    method = assessment.method
    seen = {
        (
            verdict.word(row.assessment.verdict, method, lang, row.indicator.kind),
            row.assessment.verdict,
        )
        for row in assessment.rows
    }
    for said, code in sorted(seen):
        tone = _TONES.get(verdict.tone(code))
        if tone is not None:
            rule = {
                "type": "text",
                "criteria": "begins with",
                "value": _signed(code, said),
                "format": book.add_format(tone),
            }
            sheet.conditional_format(1, column, len(assessment.rows), column, rule)
