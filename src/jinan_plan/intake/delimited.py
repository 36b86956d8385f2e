"""Text tables (CSV, TSV) of any usual encoding and delimiter into rows."""

import csv
import io
import re
from collections.abc import Iterator

from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.layout import Layout, find_layout
from jinan_plan.intake.rows import Line, Sheet

DELIMITERS = {",": ",", ";": ";", "\t": "Tab"}
"""Delimiters tried, and how each is named."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_EXCEL_HINT = re.compile(r"sep=(.)\r?\n?")


def decode(data: bytes, file: str) -> tuple[str, str]:
    """Decode a text file and say how: by its BOM, else UTF-8, else UTF-16, else GB18030.

    UTF-8 is tried strictly and before GB18030, which takes almost any bytes; UTF-16 without
    a BOM shows by zero bytes in every other place.

    Raises:
        RefusedError: No encoding fits.
    """
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            return _decoded(data, codec, name, file)
    if b"\0" in data:
        codec = "utf-16-le" if b"\0" not in data[::2] else "utf-16-be"
        return _decoded(data, codec, "UTF-16", file)
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _decoded(data, "gb18030", "GB18030", file)


def _decoded(data: bytes, codec: str, name: str, file: str) -> tuple[str, str]:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        raise RefusedError("import-encoding", 3, file=file) from None
    if "\0" in text:
        raise RefusedError("import-encoding", 3, file=file)
    return text, name


def read_delimited(data: bytes, file: str) -> tuple[Sheet, Layout]:
    """Read a text table; the delimiter is the one under which a header row shows.

    Raises:
        RefusedError: Not text, a quote left open, or no header row under any delimiter.
    """
    text, encoding = decode(data, file)
    fault: RefusedError | None = None
    for delimiter in DELIMITERS:
        if delimiter not in text:
            continue
        try:
            sheet = Sheet(file, tuple(_lines(text, delimiter, file)), encoding=encoding)
        except RefusedError as error:
            fault = fault or error
            continue
        if layout := find_layout(sheet):
            return sheet, layout
    raise fault or RefusedError("import-no-header", 3, file=file)


def _lines(text: str, delimiter: str, file: str) -> Iterator[Line]:
    hint = _EXCEL_HINT.match(text)
    start = 1 if hint else 0
    rest = text[hint.end() :] if hint else text
    reader = csv.reader(io.StringIO(rest, newline=""), delimiter=delimiter, strict=True)
    number = start + 1
    try:
        for cells in reader:
            yield Line(number, tuple(cells))
            number = start + reader.line_num + 1
    except csv.Error:
        raise RefusedError("import-broken-quotes", 3, file=file, line=number) from None
