"""Does a report still say what the files say: its claim about them, and the answer."""

import hashlib
from datetime import date
from enum import StrEnum
from html.parser import HTMLParser

from msgspec import Struct

_DIGITS = 64


class Answer(StrEnum):
    """How a report stands to the files."""

    MATCH = "match"
    PLAN_CHANGED = "plan-changed"
    BOTH_CHANGED = "both-changed"
    ACTUALS_GROWN = "actuals-grown"
    ACTUALS_CHANGED = "actuals-changed"
    VERSION = "version"
    EDITED = "edited"


class Claim(Struct, frozen=True):
    """What a report says it was made from.

    Attributes:
        as_of: The day asked for; None where everything known counted.
        actuals_sha256: Empty where there was no journal yet.
    """

    version: str
    lang: str
    year: int
    as_of: date | None
    method: str
    records: int
    plan_sha256: str
    actuals_sha256: str
    actuals_size: int

    def compare(self, plan: bytes, actuals: bytes) -> Answer | None:
        """Hold the claim against both files; None where both are as they were.

        The journal only grows: one that begins with the bytes the report rests on holds the
        same figures and newer ones.
        """
        moved = self._journal(actuals)
        if _sha256(plan) == self.plan_sha256:
            return moved
        return Answer.PLAN_CHANGED if moved is None else Answer.BOTH_CHANGED

    def _journal(self, actuals: bytes) -> Answer | None:
        if not self.actuals_sha256:
            return Answer.ACTUALS_GROWN if actuals else None
        if _sha256(actuals) == self.actuals_sha256:
            return None
        if _sha256(actuals[: self.actuals_size]) == self.actuals_sha256:
            return Answer.ACTUALS_GROWN
        return Answer.ACTUALS_CHANGED


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def claim_of(page: bytes) -> Claim | None:
    """Read a report's claim; None where the page is no report of this program."""
    finder = _Finder()
    finder.feed(page.decode("utf-8", errors="replace"))
    try:
        return None if finder.found is None else _claim(finder.found)
    except (KeyError, ValueError):
        return None


def _claim(said: dict[str, str]) -> Claim:
    found = Claim(
        version=said["data-version"],
        lang=said["data-lang"],
        year=int(said["data-year"]),
        as_of=date.fromisoformat(said["data-as-of"]) if said["data-as-of"] else None,
        method=said["data-method"],
        records=int(said["data-records"]),
        plan_sha256=said["data-plan-sha256"],
        actuals_sha256=said["data-actuals-sha256"],
        actuals_size=int(said["data-actuals-size"]),
    )
    if len(found.plan_sha256) != _DIGITS or len(found.actuals_sha256) not in {0, _DIGITS}:
        raise ValueError(found.plan_sha256)
    return found


class _Finder(HTMLParser):
    """Finds the first element that carries the claim."""

    found: dict[str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if self.found is None and tag == "meta" and named.get("name") == "plan-report":
            self.found = named
