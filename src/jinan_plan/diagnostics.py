"""Faults and doubts as values: gathered, placed in a file, and all shown together."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field

KeyPath = tuple[str | int, ...]


class Severity(StrEnum):
    """Whether a finding stops the work (error) or is a doubt to look at (warning)."""

    ERROR = "error"
    WARNING = "warning"


class DataFile(StrEnum):
    """Which of a plan folder's two files a finding is about."""

    PLAN = "plan"
    ACTUALS = "actuals"


class Diagnostic(Struct, frozen=True):
    """One finding about the data, in terms of the data.

    Attributes:
        code: The name of the rule, spelled as in ``docs/errors.md``; messages hang on it.
        path: Where in the file's tables, e.g. ``("indicator", 3, "target", "class")``;
            list positions count from 0. Empty for the file as a whole.
        params: What the sentence mentions, by name.
    """

    code: str
    file: DataFile
    path: KeyPath = ()
    params: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR


class Location(Struct, frozen=True):
    """A place in a text file. Lines and columns count from 1; a column is a character."""

    file: Path
    line: int
    column: int
    length: int
    excerpt: str


class Fault(Struct, frozen=True):
    """A finding together with the place that shows it (None: the file has no such text)."""

    diagnostic: Diagnostic
    location: Location | None


class DataError(Exception):
    """The data cannot be used; carries every fault found, in file order.

    Attributes:
        faults: What keeps the data from being used.
        doubts: What would be doubted all the same; found only where every row could be read.
    """

    def __init__(self, faults: tuple[Fault, ...], doubts: tuple[Fault, ...] = ()) -> None:
        super().__init__(", ".join(fault.diagnostic.code for fault in faults))
        self.faults = faults
        self.doubts = doubts


class RefusedError(Exception):
    """What was asked cannot be done; carries a message code, its params and an exit code.

    Exit codes: 1 the answer is no, 2 wrong usage, 3 data unreadable or unwritable.
    """

    def __init__(self, code: str, exit_code: int, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.exit_code = exit_code
        self.params = params
