"""The inside of an XLSX file, read with bounds: no bomb is inflated, no entity resolved."""

import io
import zipfile
import zlib
from collections.abc import Mapping

from jinan_plan.diagnostics import RefusedError

MOST_BYTES = 256 * 1024 * 1024
"""A workbook whose texts would unpack to more than this is refused."""

MOST_PARTS = 5000
"""A workbook of more parts than this is refused."""

_TEXTS = (".xml", ".rels")
_BOOK = "xl/workbook.xml"


def read_parts(data: bytes, file: str) -> Mapping[str, bytes]:
    """Unpack the texts of a workbook by name, after their declared sizes were checked.

    Unpacking never goes beyond a declared size, and a part that declares less than it holds
    fails its checksum.

    Raises:
        RefusedError: Not an XLSX workbook, damaged, too large, or with a document type
            declaration (external entities), which no spreadsheet writes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = [info for info in package.infolist() if info.filename.endswith(_TEXTS)]
            if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
                limit = MOST_BYTES // 1024**2
                raise RefusedError("import-workbook-too-large", 3, file=file, most=limit)
            parts = {info.filename: package.read(info) for info in infos}
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ):
        raise RefusedError("import-workbook-damaged", 3, file=file) from None
    if len({name.lower() for name in parts}) < len(infos):
        raise RefusedError("import-workbook-damaged", 3, file=file)
    if _BOOK not in parts:
        raise RefusedError("import-not-xlsx", 3, file=file)
    for name, part in parts.items():
        if b"<!DOCTYPE" in part.replace(b"\0", b""):
            raise RefusedError("import-workbook-doctype", 3, file=file, part=name)
    return parts


def repacked(parts: Mapping[str, bytes]) -> io.BytesIO:
    """Pack the checked parts again, so that exactly they are read and nothing else."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    packed.seek(0)
    return packed
