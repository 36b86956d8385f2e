"""Taking back the last recording: which it is, and the retractions that do it."""

from datetime import datetime

from msgspec import Struct

from jinan_plan.model.actual import Actual, Entry
from jinan_plan.model.journal import Journal


class Recording(Struct, frozen=True):
    """The figures of one recording that have not been taken back.

    Attributes:
        moment: When they were recorded; every entry of one recording shares it.
        entries: The figures, in the order of the journal.
    """

    moment: datetime
    entries: tuple[Entry, ...]


class Obstacle(Struct, frozen=True):
    """Why there is no recording to take back: a message code, and the entry that it is about."""

    code: str
    entry: Entry | None = None


def last_recording(journal: Journal) -> Recording | Obstacle:
    """Find the recording that an undo takes back: the last one that still counts.

    Recordings that were taken back, and the retractions that did it, are passed over, so that
    an undo after an undo goes one recording further back. What a person wrote into the file
    (an entry without ``recorded``) is nobody's recording and is left to that person; so is a
    journal whose last entries are not the last ones recorded, as after a merge.
    """
    recorded = journal.entries.column("recorded")
    retracts = journal.entries.column("retracts")
    live = {position for standing in journal.standing().values() for position in standing}
    counting = (
        position
        for position in reversed(range(len(journal.entries)))
        # a retraction that a person wrote: after it no recording is simply the last
        if position in live or (retracts[position] and recorded[position] is None)
    )
    last = next(counting, None)
    if last is None:
        return Obstacle("undo-nothing")
    moment = recorded[last]
    if moment is None:
        return Obstacle("undo-hand-written", journal.entry(last))
    batch = [position for position, stamp in enumerate(recorded) if stamp == moment]
    newer = any(recorded[one] is not None and recorded[one] > moment for one in live)
    if newer or batch[-1] - batch[0] >= len(batch):
        return Obstacle("undo-out-of-order", journal.entry(last))
    return Recording(moment, tuple(journal.entry(one) for one in batch if one in live))


def retractions(recording: Recording, reason: str) -> tuple[Actual, ...]:
    """Give the entries that take a recording back, the last figure first.

    In this order each takes back the figure that is in force when its turn comes (see
    ``Journal.vintages``).
    """
    return tuple(_retraction(entry.actual, reason) for entry in reversed(recording.entries))


def _retraction(figure: Actual, reason: str) -> Actual:
    return Actual.model_validate(
        {
            "year": figure.year,
            "indicator": figure.indicator,
            "from": figure.from_,
            "through": figure.through,
            "reason": reason,
            "retracts": True,
        }
    )
