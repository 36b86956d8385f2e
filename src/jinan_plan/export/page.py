"""The report as one HTML file: no script, no network, everything a reader needs inside."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from jinan_plan.export.svg import bar_svg, chart_svg
from jinan_plan.export.typeset import figured
from jinan_plan.lang import Lang
from jinan_plan.messages.report import REPORT
from jinan_plan.messages.screens import SCREENS
from jinan_plan.views.report.sections import Section
from jinan_plan.views.report.sectors import Bar
from jinan_plan.views.report.whole import whole_report

if TYPE_CHECKING:
    from jinan_plan.export.registry import Report

PAGE_LANG = {Lang.ZH: "zh-CN", Lang.EN: "en"}
"""The language a page declares to browsers and screen readers."""

_SIGN = "[⺀-鿿豈-﫿\U00020000-\U0003ffff]"
_HAN = re.compile(f"{_SIGN}(?:[^A-Za-z]*{_SIGN})?")
"""Chinese words: from one Chinese sign to the last one before the next Latin letter."""


def html_report(report: "Report") -> bytes:
    """Write the whole report; it always holds status, figures in force and history.

    Raises:
        ValueError: The report does not say which files it rests on.
    """
    if report.origin is None:
        message = "a page names the files it rests on"
        raise ValueError(message)
    lang = report.lang
    style = _style()
    page = _environment(lang).get_template("page.html")
    text = page.render(
        report=whole_report(report.assessment, report.origin, lang),
        assessment=report.assessment,
        origin=report.origin,
        page_lang=PAGE_LANG[lang],
        told=lambda sections: _telling(sections, report.told),
        style=Markup(style),  # noqa: S704 - our own file, nothing of the data is in it
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )
    return text.encode()


def _telling(sections: Iterable[Section], told: Callable[[int], None]) -> Iterator[Section]:
    """Hand sections on one by one, saying how far the page has got."""
    for step, section in enumerate(sections, start=1):
        yield section
        told(step)


def _style() -> str:
    """Give the style sheet as it stands in the page; it holds no character HTML would escape."""
    return _file("page.css")


def _file(name: str) -> str:
    source = resources.files("jinan_plan.export").joinpath(name)
    return source.read_text(encoding="utf-8").replace("\r\n", "\n")


@lru_cache(maxsize=2)
def _environment(lang: Lang) -> Environment:
    """Make the template's surroundings: everything is escaped unless made here."""
    made = Environment(
        loader=FunctionLoader(_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["say"] = lambda code, **params: REPORT[code].in_(lang, **params)
    made.globals["head"] = lambda name: SCREENS[f"column-{name}"].in_(lang)
    made.filters["spoken"] = lambda text: spoken(str(text), lang)
    made.filters["figured"] = lambda text: spoken(figured(str(text)), lang)
    made.filters["drawn"] = lambda section: _drawn(section, lang)
    made.filters["bar"] = _bar
    return made


def spoken(text: str, lang: Lang) -> Markup:
    """Mark Chinese words on an English page, for screen readers and for the choice of fonts."""
    if lang is not Lang.EN:
        return escape(text)
    marked, end = Markup(), 0
    for found in _HAN.finditer(text):
        marked += escape(text[end : found.start()])
        marked += Markup('<span lang="zh">{}</span>').format(found[0])
        end = found.end()
    return marked + escape(text[end:])


def _drawn(section: Section, lang: Lang) -> Markup:
    """Draw a section's chart; the drawing escapes what it holds."""
    if section.chart is None:
        return Markup()
    code = "chart-title" if section.chart.measure else "chart-title-plain"
    title = REPORT[code].in_(lang, name=section.name, measure=section.chart.measure)
    return Markup(chart_svg(section.chart, section.key, title))  # noqa: S704 - escaped by ElementTree


def _bar(bar: Bar) -> Markup:
    return Markup(bar_svg(bar))  # noqa: S704 - numbers only, written by ElementTree
