"""Which keys a table of the format may have."""

from pydantic import BaseModel

from jinan_plan.diagnostics import DataFile, KeyPath
from jinan_plan.model.actual import Actual
from jinan_plan.model.indicator import Baseline, Earlier, Indicator
from jinan_plan.model.journal import JournalFile
from jinan_plan.model.plan import Evaluation, Header, Plan, Sector, Unit
from jinan_plan.model.source import Source
from jinan_plan.model.target import Target, YearGoal
from jinan_plan.model.values import Bilingual

_TABLES: dict[DataFile, dict[tuple[str, ...], type[BaseModel]]] = {
    DataFile.ACTUALS: {(): JournalFile, ("actual",): Actual},
    DataFile.PLAN: {
        (): Plan,
        ("plan",): Header,
        ("plan", "title"): Bilingual,
        ("source",): Source,
        ("unit",): Unit,
        ("sector",): Sector,
        ("sector", "name"): Bilingual,
        ("indicator",): Indicator,
        ("indicator", "name"): Bilingual,
        ("indicator", "note"): Bilingual,
        ("indicator", "baseline"): Baseline,
        ("indicator", "target"): Target,
        ("indicator", "yearly"): YearGoal,
        ("indicator", "earlier"): Earlier,
        ("indicator", "earlier", "baseline"): Baseline,
        ("indicator", "earlier", "target"): Target,
        ("evaluation",): Evaluation,
    },
}


def keys_at(file: DataFile, table: KeyPath) -> tuple[str, ...]:
    """Give the keys a table may have, as they are spelled in the file."""
    names = tuple(name for name in table if isinstance(name, str) and not name.isdigit())
    model = _TABLES[file].get(names)
    if model is None:
        return ()
    return tuple(field.alias or name for name, field in model.model_fields.items())
