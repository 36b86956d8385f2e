"""Which files a report rests on; light, since every export carries it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Origin:
    """Which files a report rests on, and what was asked of them.

    Attributes:
        actuals_size: Bytes of the journal; since it only grows, a longer one that begins with
            the same bytes holds the same figures and newer ones.
        as_of: The day asked for; None where everything known counts.
    """

    plan_sha256: str
    actuals_sha256: str
    actuals_size: int
    as_of: date | None
