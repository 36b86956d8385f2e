"""What the heading of a column means, in Chinese or English."""

import re
from enum import StrEnum

from msgspec import Struct

from jinan_plan.model.units import measure
from jinan_plan.model.values import folded


class Field(StrEnum):
    """What a column of a table says about a figure, spelled as ``plan export`` does."""

    KEY = "key"
    NAME = "name"
    YEAR = "year"
    VALUE = "value"
    DAY = "value_day"
    UNIT = "unit"
    THROUGH = "through"
    FROM = "from"
    QUALIFIER = "qualifier"
    STATUS = "status"
    FORM = "form"
    BASIS = "basis"
    PRICES = "prices"
    PUBLISHED = "published"
    RECORDED = "recorded"
    SOURCE = "source"
    URL = "url"
    REASON = "reason"
    NOTE = "note"
    IN_FORCE = "in_force"


_WORDS = {
    Field.KEY: "key 键名 代码 指标代码 编码 indicator_key",
    Field.NAME: "name name_zh name_en indicator indicator_name 指标 指标名称 名称 项目 指标名",
    Field.YEAR: "year latest_year 年份 年度 年",
    Field.VALUE: "value latest actual figure 数值 值 数 实际 实际值 实际数 实绩 完成 完成值 完成数 "
    "实际完成 实际完成值 完成情况 统计值 绝对值 绝对数 绝对量",
    Field.DAY: "value_day latest_day day_done latest_day_done 完成日期 最新完成日期",
    Field.UNIT: "unit units 单位 计量单位",
    Field.THROUGH: "through 截至月份 截至月 月份",
    Field.FROM: "from 起始年 起始年份",
    Field.QUALIFIER: "qualifier latest_qualifier 约数 限定 限定词",
    Field.STATUS: "status latest_status 状态 数据状态 数据性质",
    Field.FORM: "form 形式",
    Field.BASIS: "basis 口径 统计口径",
    Field.PRICES: "prices 价格 价格基准 价格口径",
    Field.PUBLISHED: "published 发布日期 公布日期 发布时间 公布时间",
    Field.RECORDED: "recorded 记录时间",
    Field.SOURCE: "source sources 来源 资料来源 数据来源 出处",
    Field.URL: "url link 网址 链接",
    Field.REASON: "reason 原因 修订原因 理由",
    Field.NOTE: "note notes remark remarks 备注 说明 注 附注",
    Field.IN_FORCE: "in_force 有效 是否有效",
}
_SQUEEZED = re.compile(r"[\s_*:：]+")


def _squeezed(text: str) -> str:
    return _SQUEEZED.sub("", folded(text))


_FIELDS = {_squeezed(word): field for field, words in _WORDS.items() for word in words.split()}
_FIGURE_WORDS = {word for word, field in _FIELDS.items() if field is Field.VALUE} | {"", "actuals"}
_FOOTNOTES = re.compile(r"\s*[\u2460-\u2473*\uff0a\u2020\u2021]*\s*$")
_BRACKETED = re.compile(r"(.*?)\(([^()]+)\)")
_YEAR = re.compile(r"([^0-9]*)([12][0-9]{3})(?:年度|年末|年底|年)?(.*)")
_MONTHS = re.compile(r"0?1月?[-–—~至到]0?([1-9]|1[0-2])月份?(.*)")
_STRETCHES = {"上半年": 6, "前三季度": 9, "1-3季度": 9, "一季度": 3, "1季度": 3}
_WHOLE_YEAR = 12


class Heading(Struct, frozen=True):
    """The meaning of a column: a field, or the figures of a year or of its first months.

    ``unit`` is the unit a heading states in brackets.
    """

    field: Field
    year: int | None = None
    through: int | None = None
    unit: str | None = None


def read_heading(text: str) -> Heading | None:
    """Read a heading such as ``指标名称``, ``2021年实际``, ``数值（亿元）``; None: unknown.

    Columns of targets, plans and baselines (``2025年目标``) are unknown on purpose: they are
    not reported figures.
    """
    words, unit = without_unit(without_marks(text))
    squeezed = _squeezed(words)
    if field := _FIELDS.get(squeezed):
        return Heading(field, unit=unit)
    parts = _YEAR.fullmatch(squeezed)
    if parts is None or parts[1] not in _FIGURE_WORDS:
        return None
    through, rest = stretch(parts[3])
    if rest not in _FIGURE_WORDS:
        return None
    return Heading(Field.VALUE, int(parts[2]), through, unit)


def join_headings(upper: str, lower: str) -> Heading | None:
    """Read a heading that spans two rows: ``2021年`` over ``实际``, ``实际值`` over ``2021``."""
    if not upper.strip() or upper == lower:
        return read_heading(lower)
    if not lower.strip():
        return read_heading(upper)
    joined = read_heading(f"{upper}{lower}")
    if joined is not None or re.search(r"[0-9]{4}", f"{upper}{lower}"):
        return joined
    return read_heading(lower)


def without_marks(text: str) -> str:
    """Take the marks of footnotes off the end of a name: ``2021年①``, ``产值*``."""
    return _FOOTNOTES.sub("", text)


def without_unit(text: str) -> tuple[str, str | None]:
    """Split a unit in brackets off a name: ``营业收入（亿元）`` is ``营业收入`` in 亿元."""
    parts = _BRACKETED.fullmatch(text.strip().replace("（", "(").replace("）", ")"))
    if parts is None or measure(parts[2]) is None:
        return text, None
    return parts[1], parts[2].strip()


def stretch(text: str) -> tuple[int | None, str]:
    """Split the months in front of a text off: the last of them (None: the whole year)."""
    for word, month in _STRETCHES.items():
        if text.startswith(word):
            return month, text.removeprefix(word)
    months = _MONTHS.fullmatch(text)
    if months is None:
        return None, text
    month = int(months[1])
    return (None if month == _WHOLE_YEAR else month), months[2]
