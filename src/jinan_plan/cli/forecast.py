"""``plan forecast``: where the trend leads, and what would follow from figures supposed."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from jinan_plan.cli import choices
from jinan_plan.cli.options import AsOf, Json, YearOption
from jinan_plan.diagnostics import RefusedError

if TYPE_CHECKING:
    from jinan_plan.assess.scenario import Supposed, Suppositions
    from jinan_plan.cli.workspace import Workspace
    from jinan_plan.model.book import Book
    from jinan_plan.model.indicator import Indicator


def forecast(
    ctx: typer.Context,
    which: Annotated[list[str] | None, typer.Argument(metavar="[KEY|SECTOR ...]")] = None,
    grow: Annotated[str | None, typer.Option("--grow", metavar="RATE")] = None,
    given: Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE@YEAR")] = None,
    trend: Annotated[str, typer.Option("--trend", metavar="steps|line|growth")] = "steps",
    year: YearOption = None,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """See the catalogue of help texts."""
    from jinan_plan.assess.scenario import forecast as forecasts_of
    from jinan_plan.cli.workspace import standard_bytes

    workspace: Workspace = ctx.obj
    choices.check("--trend", trend, ("steps", "line", "growth"))
    at = workspace.moment(year, as_of)
    growth = None if grow is None else _growth(grow)
    loaded = workspace.load()
    book = loaded.book
    at.check(book)
    supposed = _supposed(given or (), growth, trend, book)
    indicators = _chosen(which or (), supposed, book)
    found = forecasts_of(book, indicators, supposed, year=at.year, as_of=at.as_of, today=at.today)
    assessment = workspace.assess(loaded, year=year, as_of=as_of)
    if as_json:
        from jinan_plan.export.forecasts import forecasts_json

        standard_bytes(forecasts_json(assessment, found, supposed))
        return
    from jinan_plan.views.forecast import forecast_document

    named = bool(which) or (bool(given) and growth is None)
    workspace.show(forecast_document(assessment, found, supposed, workspace.lang, named=named))


def _growth(text: str) -> Decimal:
    """Read a yearly growth such as ``8%``; without the sign it could be a fraction as well."""
    from jinan_plan.intake.typed import take_apart

    written = take_apart(text)
    if written.unit not in {"%", "％"} or written.qualifier is not None or written.value <= -100:  # noqa: PLR2004 - nothing falls by all it is
        raise RefusedError("not-a-growth", 2, got=text)
    return written.value / 100


def _supposed(
    given: "Sequence[str]", growth: Decimal | None, trend: str, book: "Book"
) -> "Suppositions":
    from jinan_plan.assess.scenario import Suppositions

    figures: dict[str, list[Supposed]] = {}
    for text in given:
        indicator, figure = _figure(text, book)
        figures.setdefault(indicator.key, []).append(figure)
    return Suppositions(growth, figures, trend)


def _figure(text: str, book: "Book") -> "tuple[Indicator, Supposed]":
    from jinan_plan.assess.scenario import Supposed
    from jinan_plan.cli.naming import indicator_named
    from jinan_plan.intake.typed import read_value, read_year, split_pairs

    pair, at, of = text.replace("＠", "@").rpartition("@")
    if not at:
        raise RefusedError("set-without-year", 2, got=text)
    year = read_year(of)
    ((name, value),) = split_pairs([pair])
    indicator = indicator_named(name, book.plan)
    plan = book.plan.plan
    last = (indicator.target.year if indicator.target else None) or plan.end
    if not plan.baseline_year < year <= last:
        raise RefusedError(
            "set-year-outside", 2, got=str(year), first=plan.baseline_year + 1, last=last
        )
    typed = read_value(value, indicator, year, units=book.plan.unit)
    if not isinstance(typed.value, Decimal):
        raise RefusedError("set-not-a-number", 2, key=indicator.key)
    return indicator, Supposed(year, typed.value, typed.qualifier)


def _chosen(which: "Sequence[str]", supposed: "Suppositions", book: "Book") -> "list[Indicator]":
    """Give the rows named; else those a figure was supposed for; else every row with a target."""
    from jinan_plan.cli.naming import chosen_keys

    keys = chosen_keys(which, book.plan)
    if keys is not None:
        keys |= set(supposed.figures)
    elif supposed.figures and supposed.growth is None:
        keys = set(supposed.figures)
    return [
        row
        for row in book.plan.indicator
        if (row.target is not None if keys is None else row.key in keys)
    ]
