"""What may be said about every figure of one recording."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Details:
    """What is said about every figure of one recording."""

    status: str | None
    source: Sequence[str]
    url: str | None
    published: date | None
    through: int | None
    note: str | None
    reason: str | None
