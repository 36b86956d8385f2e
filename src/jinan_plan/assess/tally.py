"""How many goals stand where, as a headline tells it; tallies of several plans add up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

from msgspec import Struct

from jinan_plan.assess.case import Judgement
from jinan_plan.assess.rows import LatestActual
from jinan_plan.messages.verdicts import lacks_data, rank, standing
from jinan_plan.model.indicator import Indicator

Counts = Mapping[str, int]


class Judged(Protocol):
    """What counting needs of a row: a whole one, or only its verdict."""

    @property
    def indicator(self) -> Indicator:
        """What is judged."""

    @property
    def latest(self) -> LatestActual | None:
        """The newest figure."""

    @property
    def assessment(self) -> Judgement:
        """What the method says."""


class Tally(Struct, frozen=True):
    """Goals by verdict; what is only context is not counted.

    Attributes:
        verdicts: How many goals have which verdict, the worst first; the silent ones left out.
        so_far: Where those that wait for their last figure stood before, as far as it is known.
        silent: Goals in words of which nothing is known (their verdict: not enough data).
        not_due: Of those pending, the milestones: they wait for a day to come, not for a figure.
    """

    verdicts: Counts
    so_far: Counts
    silent: int = 0
    not_due: int = 0

    @property
    def goals(self) -> int:
        """How many goals there are."""
        return sum(self.verdicts.values()) + self.silent

    @property
    def counts(self) -> Counts:
        """Every goal by its verdict, the silent ones too."""
        return _ordered(Counter(self.verdicts) + Counter({"insufficient_data": self.silent}))

    @property
    def without_data(self) -> int:
        """How many goals nothing can be said of for want of figures."""
        return sum(count for code, count in self.counts.items() if lacks_data(code))

    def __add__(self, other: "Tally") -> "Tally":
        """Count two plans together; nothing is weighed and nothing averaged."""
        return Tally(
            _ordered(Counter(self.verdicts) + Counter(other.verdicts)),
            _ordered(Counter(self.so_far) + Counter(other.so_far)),
            self.silent + other.silent,
            self.not_due + other.not_due,
        )


NOTHING = Tally({}, {})


def tally(rows: Iterable[Judged]) -> Tally:
    """Count rows by verdict."""
    counted = [row for row in rows if not row.indicator.context]
    heard = [row for row in counted if not is_silent(row)]
    loud = [row.assessment for row in heard]
    before = [one.last_verdict for one in loud if one.verdict == "pending"]
    return Tally(
        _ordered(Counter(one.verdict for one in loud)),
        _ordered(Counter(last for last in before if last and standing(last) != "unknown")),
        len(counted) - len(loud),
        sum(
            row.indicator.kind == "milestone" and row.assessment.verdict == "pending"
            for row in heard
        ),
    )


def is_silent(row: Judged) -> bool:
    """Say whether a row is a goal in words, or to be built or won, of which nothing is known."""
    in_words = row.indicator.kind in {"directional", "milestone"}
    return in_words and row.latest is None and row.assessment.verdict == "insufficient_data"


def _ordered(counts: Counts) -> Counts:
    return {code: counts[code] for code in sorted(counts, key=rank) if counts[code]}
