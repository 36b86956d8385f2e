"""Other people's tables, read from a file: CSV, TSV or XLSX, told apart by their content."""

import re
from pathlib import Path

from msgspec import Struct

from jinan_plan.diagnostics import RefusedError
from jinan_plan.intake.delimited import read_delimited
from jinan_plan.intake.layout import Layout
from jinan_plan.intake.rows import Sheet

MOST_BYTES = 100 * 1024 * 1024
"""A file larger than this is refused."""

_ZIP = b"PK"
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|meta|table|\?xml)", re.IGNORECASE
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


class Table(Struct, frozen=True):
    """A sheet and what its columns are."""

    sheet: Sheet
    layout: Layout


def read_table(path: Path, *, sheet: str | None = None) -> Table:
    """Read a table of reported figures.

    Args:
        path: A CSV, TSV or XLSX file; what it is shows from its content, not from its name.
        sheet: Which sheet of a workbook; needed where several hold a table.

    Raises:
        RefusedError: The file cannot be read (3), or the sheet does not fit it (2).
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise RefusedError("import-unreadable-file", 3, file=str(path), why=why) from None
    if len(data) > MOST_BYTES:
        limit = MOST_BYTES // 1024**2
        raise RefusedError("import-file-too-large", 3, file=path.name, most=limit)
    if data.startswith(_OLD_OFFICE):
        raise RefusedError("import-old-workbook", 3, file=path.name)
    if data.startswith(_ZIP):
        from jinan_plan.intake.workbook import read_workbook  # noqa: PLC0415 - only for workbooks

        return Table(*read_workbook(data, path.name, sheet))
    if sheet is not None:
        raise RefusedError("import-sheet-of-text", 2, file=path.name, sheet=sheet)
    if _MARKUP.match(data):
        raise RefusedError("import-markup", 3, file=path.name)
    return Table(*read_delimited(data, path.name))
