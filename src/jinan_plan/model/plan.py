"""The plan as a whole: its span, sectors, indicators, sources and official evaluations."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import Field

from jinan_plan.model.indicator import Indicator
from jinan_plan.model.source import Source
from jinan_plan.model.values import (
    Bilingual,
    FileFormat,
    Key,
    Number,
    Prose,
    Sources,
    Strict,
    Text,
    Year,
)


class Header(Strict):
    """Which plan it is and which years it spans.

    Attributes:
        licence: Under which terms its data may be used: a short name such as ``CC-BY-4.0``,
            or the address of the terms.
    """

    id: Key
    title: Bilingual
    start: Year
    end: Year
    baseline_year: Year
    licence: Text | None = None


class Sector(Strict):
    """A part of the plan; sectors form a tree through ``parent``."""

    key: Key
    name: Bilingual
    parent: Key | None = None


class Unit(Strict):
    """A unit of this plan's own: ``symbol`` is ``times`` the unit ``of``."""

    symbol: Text
    of: Text
    times: Number


class Evaluation(Strict):
    """What an official evaluation said of an indicator, kept beside our own verdict."""

    year: Year
    indicator: Key
    class_: Annotated[Text, Field(alias="class")]
    words: Prose | None = None
    source: Sources | None = None


class Plan(Strict):
    """The whole of ``plan.toml``."""

    format: FileFormat
    plan: Header
    source: Annotated[tuple[Source, ...], Field(strict=False)] = ()
    unit: Annotated[tuple[Unit, ...], Field(strict=False)] = ()
    sector: Annotated[tuple[Sector, ...], Field(strict=False)] = ()
    indicator: Annotated[tuple[Indicator, ...], Field(strict=False)] = ()
    evaluation: Annotated[tuple[Evaluation, ...], Field(strict=False)] = ()

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Indicators by key and by every alias, so that an old key finds its history."""
        found = {alias: row for row in self.indicator for alias in row.aliases}
        return found | {row.key: row for row in self.indicator}

    @cached_property
    def sectors(self) -> Mapping[str, Sector]:
        """Sectors by key."""
        return {sector.key: sector for sector in self.sector}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by key."""
        return {source.key: source for source in self.source}
