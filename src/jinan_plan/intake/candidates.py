"""From a figure in a table to the actual it would be in the journal."""

import re

from pydantic import ValidationError

from jinan_plan.intake.details import read_details, read_period, with_day_spelled_out
from jinan_plan.intake.found import Found
from jinan_plan.intake.headings import Field, without_marks, without_unit
from jinan_plan.intake.slips import UnreadableError, shown
from jinan_plan.intake.typed import Typed, read_value, take_apart
from jinan_plan.model.actual import Actual
from jinan_plan.model.book import Book
from jinan_plan.model.indicator import Indicator
from jinan_plan.model.naming import Ambiguous, Names, Unknown
from jinan_plan.model.units import token, unit_of_actuals
from jinan_plan.model.values import Form

_ERROR = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)")
_NUMBERING = re.compile(
    r"^(?:[(（]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]\s*)?(?:其中[:：]\s*)?"
)


class Reader:
    """Reads the figures of one table against one plan."""

    def __init__(self, book: Book, noted_units: tuple[str, ...]) -> None:
        self._plan = book.plan
        self._names = Names(book.plan.indicator)
        self._noted_units = noted_units

    def read(self, found: Found) -> Actual:
        """Read a figure and everything beside it.

        Raises:
            UnreadableError: No or several indicators of that name, or a cell that has no
                reading, or more than one.
        """
        indicator, unit_of_name = self._indicator(found.names)
        details = read_details(found.fields)
        year, details["through"] = _period(found, details.get("through"))
        if found.value.startswith("="):
            raise UnreadableError("import-formula")
        if _ERROR.fullmatch(found.value):
            raise UnreadableError("import-error-value", got=found.value)
        is_day = indicator.kind == "milestone"
        typed = read_value(
            with_day_spelled_out(found.value) if is_day else found.value,
            indicator,
            year,
            units=self._plan.unit,
            form=details.get("form"),
            published=details.get("published"),
            stated_unit=self._stated_unit(found, indicator, unit_of_name, details.get("form")),
        )
        details["qualifier"] = _qualifier(typed, details.get("qualifier"))
        fields = {name: value for name, value in details.items() if value is not None}
        try:
            return Actual.model_validate(
                {"year": year, "indicator": indicator.key, "value": typed.value, **fields}
            )
        except ValidationError as error:
            place = ".".join(str(part) for part in error.errors(include_url=False)[0]["loc"])
            raise UnreadableError("import-bad-cell", field=place) from None

    def _indicator(self, names: tuple[str, ...]) -> tuple[Indicator, str | None]:
        """Find the row's indicator; a name may carry a number in front and a unit behind."""
        if not names:
            raise UnreadableError("import-no-name")
        found = [self._named(name) for name in names]
        rows = [row for row, _ in found if isinstance(row, Indicator)]
        if rows and any(row.key != rows[0].key for row in rows):
            raise UnreadableError("import-names-differ", names=", ".join(names))
        first, unit = found[0]
        if isinstance(first, Indicator):
            return first, unit
        if isinstance(first, Ambiguous):
            keys = ", ".join(first.keys)
            raise UnreadableError("ambiguous-name", got=shown(names[0]), keys=keys)
        if first.suggestions:
            near = ", ".join(first.suggestions)
            raise UnreadableError("import-unknown-name-near", got=shown(names[0]), near=near)
        raise UnreadableError("import-unknown-name", got=shown(names[0]))

    def _named(self, name: str) -> tuple[Indicator | Unknown | Ambiguous, str | None]:
        found = self._names.find(name)
        if not isinstance(found, Unknown):
            return found, None
        bare, unit = without_unit(_NUMBERING.sub("", without_marks(name)))
        again = self._names.find(bare)
        return (found, None) if isinstance(again, Unknown) else (again, unit)

    def _stated_unit(
        self, found: Found, indicator: Indicator, unit_of_name: str | None, form: Form | None
    ) -> str | None:
        """Find the unit that the row, a heading or the note above states for a number."""
        stated = found.fields.get(Field.UNIT) or unit_of_name or found.unit
        if stated is not None or indicator.kind == "milestone" or take_apart(found.value).unit:
            return stated
        return self._noted(unit_of_actuals(indicator, form))

    def _noted(self, unit: str | None) -> str | None:
        """Choose from the units noted above the table; several must name the indicator's own."""
        noted = self._noted_units
        if len(noted) < 2:  # noqa: PLR2004 - one unit holds for the whole table
            return noted[0] if noted else None
        if unit is not None and token(unit) in {token(each) for each in noted}:
            return unit
        raise UnreadableError("import-unit-unclear", units=", ".join(noted), unit=unit or "-")


def _period(found: Found, month: int | None) -> tuple[int, int | None]:
    """Give the year of a figure and its last month, from the heading or from the row."""
    if found.year is not None:
        return found.year, found.through
    if Field.YEAR not in found.fields:
        raise UnreadableError("import-no-year")
    year, through = read_period(found.fields[Field.YEAR])
    if through and month and through != month:
        raise UnreadableError("import-two-months", first=through, second=month)
    return year, through or month


def _qualifier(typed: Typed, stated: str | None) -> str | None:
    if typed.qualifier and stated and typed.qualifier != stated:
        raise UnreadableError("import-two-qualifiers", got=typed.qualifier, stated=stated)
    return typed.qualifier or stated
