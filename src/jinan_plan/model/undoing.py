"""Taking back the last recording: which it is, and the retractions that do it."""

from dataclasses import dataclass
from datetime import datetime

from jinan_plan.model.journal import Actual, Entry, Journal


@dataclass(frozen=True, slots=True)
class Recording:
    """The figures of one recording that have not been taken back.

    Attributes:
        moment: When they were recorded; every entry of one recording shares it.
        entries: The figures, in the order of the journal.
    """

    moment: datetime
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Obstacle:
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
    live = {entry.position: entry for stack in journal.vintages().values() for entry in stack}
    entries = [Entry(position, actual) for position, actual in enumerate(journal.entries)]
    counting = (each for each in reversed(entries) if each.position in live or _by_hand(each))
    last = next(counting, None)
    if last is None:
        return Obstacle("undo-nothing")
    moment = last.actual.recorded
    if moment is None:
        return Obstacle("undo-hand-written", last)
    batch = [each for each in entries if each.actual.recorded == moment]
    newer = any(_newer(each, moment) for each in live.values())
    if newer or batch[-1].position - batch[0].position >= len(batch):
        return Obstacle("undo-out-of-order", last)
    return Recording(moment, tuple(each for each in batch if each.position in live))


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


def _by_hand(entry: Entry) -> bool:
    """Say whether a person wrote a retraction, after which no recording is simply the last."""
    return entry.actual.retracts is True and entry.actual.recorded is None


def _newer(entry: Entry, moment: datetime) -> bool:
    return entry.actual.recorded is not None and entry.actual.recorded > moment
