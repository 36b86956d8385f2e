"""The bytes of a data file as text: what encoding they are in, and where things stand."""

import hashlib
import stat
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from jinan_plan.diagnostics import (
    DataFile,
    Diagnostic,
    Fault,
    KeyPath,
    Location,
    RefusedError,
)

if TYPE_CHECKING:
    from jinan_plan.store.positions import Positions

BOM = b"\xef\xbb\xbf"
_INSTEAD = "\N{REPLACEMENT CHARACTER}"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_KEY_FAULTS = {
    "unknown-key",
    "bad-year-name",
    "waypoint-off-the-way",
    "wording-not-for-kind",
    "year-outside-plan",
}


class _Ruler:
    """Counts lines from the place asked for last, so that asking in turn reads a text once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at, self._line = 0, 1

    def line_at(self, offset: int) -> int:
        """Give the number of the line an offset is on."""
        lines = self._text.count("\n", *sorted((self._at, offset)))
        self._line += lines if offset > self._at else -lines
        self._at = offset
        return self._line


class Content(Struct, frozen=True, dict=True):
    """One data file as it was read.

    Attributes:
        path: The file; it need not exist.
        which: The plan or the journal.
        data: Its bytes exactly; empty where there is no file.
        exists: Whether there is a file.
    """

    path: Path
    which: DataFile
    data: bytes
    exists: bool = True

    @cached_property
    def sha256(self) -> str:
        """The fingerprint of the bytes, for reports that name what they rest on."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def text(self) -> str:
        """The text without byte order mark, its lines ended by LF; bad bytes as U+FFFD."""
        data = self.data.removeprefix(BOM)
        text = data.decode("utf-8", errors="replace")
        return text.replace("\r\n", "\n") if b"\r" in data else text

    @cached_property
    def positions(self) -> "Positions":
        """The places of its key paths; only for a text that parses."""
        from jinan_plan.store.positions import Positions  # noqa: PLC0415 - few runs name a place

        return Positions(self.text)

    @cached_property
    def _ruler(self) -> "_Ruler":
        return _Ruler(self.text)

    def span(self, start: int, end: int) -> Location:
        """Give the place of a stretch of the text, as far as its first line reaches."""
        line_start = self.text.rfind("\n", 0, start) + 1
        line_end = self.text.find("\n", start)
        line_end = len(self.text) if line_end < 0 else line_end
        return Location(
            file=self.path,
            line=self._ruler.line_at(start),
            column=start - line_start + 1,
            length=max(1, min(end, line_end) - start),
            excerpt=self.text[line_start:line_end],
        )

    def locate(self, path: KeyPath, code: str = "") -> Location | None:
        """Give the place of a key path: its value, or the key where the key is the fault.

        What is missing from the file as a whole is placed at its top; None where the finding
        is about no line at all.
        """
        if not path or not self.exists:
            return None
        spot = self.positions.find(path)
        if spot is None:
            return self.span(0, 0)
        names_it = code in _KEY_FAULTS and path[-1] != "year"
        return self.span(*(spot.key if names_it else spot.value))

    def fault(self, code: str, start: int, end: int, **params: object) -> Fault:
        """Make a fault of the text itself, which no key path leads to."""
        return Fault(Diagnostic(code, self.which, (), params), self.span(start, end))

    def encoding_faults(self) -> tuple[Fault, ...]:
        """Say what keeps the bytes from being UTF-8 text, and what they look like instead."""
        if self.data.startswith(_UTF16_MARKS) or _looks_like_utf16(self.data):
            return (self._unplaced("wrong-encoding", encoding="UTF-16"),)
        if b"\0" in self.data:
            return (self._unplaced("nul-bytes", count=self.data.count(b"\0")),)
        if _INSTEAD not in self.text:
            return ()
        try:
            self.data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            if _looks_like_gb18030(self.data):
                return (self._unplaced("wrong-encoding", line, encoding="GB18030 (GBK)"),)
            return (self._unplaced("not-utf8", line, byte=f"0x{self.data[error.start]:02X}"),)
        return ()

    def _unplaced(self, code: str, line: int = 1, **params: object) -> Fault:
        place = Location(self.path, line, 1, 1, "")
        return Fault(Diagnostic(code, self.which, (), params), place)


def read_content(path: Path, which: DataFile) -> Content:
    """Read a data file's bytes; a file that is not there is empty and says so.

    Raises:
        OSError: It is there and cannot be read.
        RefusedError: It is no file, or a link to one that is gone: that is no journal yet to
            be begun, but one that somebody misses.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise RefusedError("not-a-file", 3, path=path)
        return Content(path, which, path.read_bytes())
    except FileNotFoundError:
        if path.is_symlink():
            raise RefusedError("link-to-nothing", 3, path=path) from None
        return Content(path, which, b"", exists=False)


def _looks_like_utf16(data: bytes) -> bool:
    """Tell UTF-16 without a mark: ASCII letters alternate with zero bytes."""
    head = data[:200]
    few, many = sorted((head[::2].count(0), head[1::2].count(0)))
    return many * 4 > len(head) > 1 and few * 10 < many


def _looks_like_gb18030(data: bytes) -> bool:
    """Tell GB18030: it decodes, and mostly to ASCII and common Chinese characters."""
    try:
        wide = [char for char in data.decode("gb18030") if ord(char) > 127]  # noqa: PLR2004 - ASCII
    except UnicodeDecodeError:
        return False
    usual = sum(
        "\u3000" <= char <= "\u303f" or "\u4e00" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"
        for char in wide
    )
    return usual * 10 >= len(wide) * 9
