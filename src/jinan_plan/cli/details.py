"""What may be said about every figure of one recording."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct


class Details(Struct, frozen=True):
    """What is said about every figure of one recording."""

    status: str | None
    source: Sequence[str]
    url: str | None
    published: date | None
    through: int | None
    note: str | None
    reason: str | None
