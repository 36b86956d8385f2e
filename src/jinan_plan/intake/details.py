"""What a table says beside a figure: its status, dates, hedge, stretch of the year."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from jinan_plan.intake.headings import Field, stretch
from jinan_plan.intake.slips import UnreadableError, shown
from jinan_plan.intake.typed import read_date, read_year
from jinan_plan.model.units import narrowed
from jinan_plan.model.values import folded

_STATUSES = {
    "provisional": "provisional preliminary 初步 初步数 初步核算 初步核算数 快报 快报数 p",
    "final": "final 最终 最终数 终值 核定 核定数 正式 正式数 最终核实 最终核实数",
    "revised": "revised 修订 修订数 调整 调整数 r",
    "estimated": "estimated estimate 预计 预计数 估计 估计数 e",
    "forecast": "forecast 预测 预测数 f",
    "derived": "derived 测算 测算数 推算 推算数",
    "break": "break 断点 口径中断 b",
}
_QUALIFIERS = {
    "above": "above more_than > 超过 突破 以上 大于 高于 多于 逾",
    "below": "below less_than < 不足 以下 小于 低于 少于 不到",
    "about": "about approx ~ 约 左右 大约 近似",
    "class": "class 级",
}
_FORMS = {form: form for form in ("rate", "cumulative", "average", "level")}
_PRICES = {"current": "current 现价 当年价 当年价格"}
_TRUE = frozenset({"true", "1", "yes", "y", "是"})
_STRETCHES = {"上半年": 6, "前三季度": 9, "一季度": 3}
_MONTH = re.compile(r"(?:0?1月?[-–—~至到])?0?([1-9]|1[0-2])月?份?")
_DAY = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_PERIOD = re.compile(r"([12][0-9]{3})(?:年度|年末|年底|年)?(.*)")
_SEPARATOR = "; "


def _read_one_of(words: Mapping[str, str]) -> Callable[[str], str]:
    known = {folded(word): code for code, line in words.items() for word in (code, *line.split())}

    def read(text: str) -> str:
        if code := known.get(folded(text)):
            return code
        raise UnreadableError("import-unknown-word", got=shown(text), known=", ".join(words))

    return read


def read_day(text: str) -> date:
    """Read a day; a table may also write it ``2023/8/1`` or ``2023年8月1日``, as Excel does.

    Raises:
        UnreadableError: No such day, or another order of year, month and day.
    """
    parts = _DAY.fullmatch(narrowed(text).strip())
    if parts is None:
        raise UnreadableError("date-unreadable", got=shown(text))
    return read_date(f"{parts[1]}-{int(parts[2]):02}-{int(parts[3]):02}")


def read_month(text: str) -> int | None:
    """Read the last month of a part-year figure: ``6``, ``1-6月``, ``上半年``; None: all year.

    Raises:
        UnreadableError: Not a month.
    """
    word = narrowed(text).strip()
    parts = _MONTH.fullmatch(word)
    month = int(parts[1]) if parts else _STRETCHES.get(word)
    if month is None:
        raise UnreadableError("import-bad-month", got=shown(text))
    return None if month == 12 else month  # noqa: PLR2004 - months of a year


def with_day_spelled_out(text: str) -> str:
    """Write a day as ``2023-08-01`` where it is one in a table's spelling; else the text as is."""
    return read_day(text).isoformat() if _DAY.fullmatch(narrowed(text).strip()) else text


def read_period(text: str) -> tuple[int, int | None]:
    """Read what a row is for: ``2022``, ``2022年末``, ``2023年1-6月``; the year and last month.

    Raises:
        UnreadableError: Neither a year nor its first months.
    """
    parts = _PERIOD.fullmatch("".join(narrowed(text).split()))
    through, rest = stretch(parts[2]) if parts else (None, text)
    if parts is None or rest:
        raise UnreadableError("year-unreadable", got=shown(text))
    return int(parts[1]), through


def read_some_year(text: str) -> int:
    """Read a year beside a figure: ``2022`` or ``2022年``.

    Raises:
        UnreadableError: Not a year.
    """
    return read_year(text.strip().removesuffix("度").removesuffix("年"))


def read_truth(text: str) -> bool:
    """Read a yes or no; anything that is not yes is no."""
    return folded(text) in _TRUE


def _read_moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise UnreadableError("import-bad-moment", got=shown(text))
    return moment


def _read_prices(text: str) -> int | str:
    words = _read_one_of(_PRICES)
    return read_some_year(text) if narrowed(text)[:1].isdigit() else words(text)


def _read_sources(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(_SEPARATOR) if part.strip())


_READERS: dict[Field, Callable[[str], Any]] = {
    Field.THROUGH: read_month,
    Field.FROM: read_some_year,
    Field.QUALIFIER: _read_one_of(_QUALIFIERS),
    Field.STATUS: _read_one_of(_STATUSES),
    Field.FORM: _read_one_of(_FORMS),
    Field.BASIS: str,
    Field.PRICES: _read_prices,
    Field.PUBLISHED: read_day,
    Field.RECORDED: _read_moment,
    Field.SOURCE: _read_sources,
    Field.URL: str,
    Field.REASON: str,
    Field.NOTE: str,
}


def read_details(fields: Mapping[Field, str]) -> dict[str, Any]:
    """Read the cells beside a figure into the fields of an actual, by name.

    Raises:
        UnreadableError: A cell says something unknown.
    """
    return {str(field): read(fields[field]) for field, read in _READERS.items() if field in fields}
