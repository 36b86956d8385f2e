"""Where a report comes from: the files it was made of, and the moment it is stamped with."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from msgspec import Struct

from jinan_plan.model.book import Book


class Origin(Struct, frozen=True):
    """What names the state of the files that a report shows.

    Attributes:
        plan_sha256: Checksum of ``plan.toml``.
        actuals_sha256: Checksum of ``actuals.toml``; None where there is none yet.
        entries: Entries in the journal, retractions included.
        made: The moment written into files that must carry one, in UTC; the same for the
            same files, so that a report made twice is the same twice.
        version: The program's version.
        actuals_size: Bytes of the journal; since it only grows, a longer one that begins with
            the same bytes holds the same figures and newer ones.
        as_of: The day asked for; None where everything known counts.
    """

    plan_sha256: str
    actuals_sha256: str | None
    entries: int
    made: datetime
    version: str
    actuals_size: int = 0
    as_of: date | None = None


def moment(book: Book, environment: Mapping[str, str]) -> datetime:
    """Give the moment to stamp: SOURCE_DATE_EPOCH, else the last recording, else the plan's start.

    A SOURCE_DATE_EPOCH that is no number of seconds is passed over.
    """
    try:
        return datetime.fromtimestamp(int(environment["SOURCE_DATE_EPOCH"]), UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        pass
    newest = book.journal.entries.last_recorded
    if newest is not None:
        return newest.astimezone(UTC)
    return datetime(book.plan.plan.start, 1, 1, tzinfo=UTC)


def newest_day(book: Book) -> date:
    """Give the day of the newest thing that the files know: a figure, else a source.

    A file that was not asked for a day names this one. It knows no more than on that day, and
    says the same on whatever day it is written.
    """
    days = [day for day in book.journal.known if day is not None]
    days += [source.published for source in book.plan.source if source.published is not None]
    return max(days, default=date(book.plan.plan.start, 1, 1))
