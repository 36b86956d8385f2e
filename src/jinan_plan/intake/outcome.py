"""What importing a table would do, cell by cell."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from jinan_plan.intake.tables import Table
from jinan_plan.model.actual import Actual
from jinan_plan.model.proposal import Confirmation, New, Proposal, Revision, Same


class Placed(Struct, frozen=True):
    """A proposal and the cell it comes from.

    ``explained`` says of a revision that its reason is known.
    """

    address: str
    proposal: Proposal
    explained: bool = True

    @property
    def actual(self) -> Actual:
        """The figure as it would be recorded."""
        return self.proposal.actual


class Rejected(Struct, frozen=True):
    """A cell that cannot be taken: a message code and what it mentions.

    ``name`` is what the table calls the indicator, as far as it says so.
    """

    address: str
    code: str
    params: Mapping[str, object]
    name: str = ""


class Slip(Struct, frozen=True):
    """A figure whose scale looks wrong, and what it may have been meant to be."""

    address: str
    actual: Actual
    meant: Decimal


class ImportPlan(Struct, frozen=True):
    """What importing a table would do, in the order of its cells.

    Attributes:
        placed: Every figure read.
        rejected: Every cell that cannot be taken; with any, nothing may be written.
        slips: Figures whose scale looks wrong; they are written all the same.
        ignored: Headings that were not understood.
    """

    table: Table
    placed: tuple[Placed, ...]
    rejected: tuple[Rejected, ...]
    slips: tuple[Slip, ...]

    @property
    def ignored(self) -> tuple[str, ...]:
        """Headings that were not understood, so that their columns were passed over."""
        return self.table.layout.ignored

    @property
    def new(self) -> tuple[Placed, ...]:
        """Figures where there were none."""
        return self._of(New)

    @property
    def same(self) -> tuple[Placed, ...]:
        """Figures that the journal holds already."""
        return self._of(Same)

    @property
    def confirmations(self) -> tuple[Placed, ...]:
        """Figures that did not change and are now more settled."""
        return self._of(Confirmation)

    @property
    def revisions(self) -> tuple[Placed, ...]:
        """Figures that differ from the ones in force."""
        return self._of(Revision)

    @property
    def unexplained(self) -> tuple[Placed, ...]:
        """Revisions without a reason; with any, nothing may be written."""
        return tuple(placed for placed in self.placed if not placed.explained)

    @property
    def actuals(self) -> tuple[Actual, ...]:
        """What is to be written, in order."""
        return tuple(
            placed.actual for placed in self.placed if not isinstance(placed.proposal, Same)
        )

    def _of(self, kind: type[Proposal]) -> tuple[Placed, ...]:
        return tuple(placed for placed in self.placed if isinstance(placed.proposal, kind))
