"""A folder for data portals: tables as CSV under a Frictionless data package descriptor."""

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from jinan_plan.export.delimited import delimited, stamp
from jinan_plan.export.markdown import escaped
from jinan_plan.export.structured import Json, dumps
from jinan_plan.lang import Lang
from jinan_plan.messages.columns import COLUMNS, MEANINGS
from jinan_plan.messages.package import PACKAGE
from jinan_plan.model.plan import Plan
from jinan_plan.views.typed import TypedTable, tables

if TYPE_CHECKING:
    from jinan_plan.export.registry import Report

DESCRIPTOR = "datapackage.json"
README = "README.md"


def datapackage_files(report: "Report") -> dict[str, bytes]:
    """Write a plan as a tabular data package; the descriptor comes last.

    Returns:
        The files by name; together they are the folder.
    """
    found = tables(report.assessment)
    written = {
        f"{table.name}.csv": delimited(table.records, for_spreadsheet=False) for table in found
    }
    resources: list[Json] = [
        _resource(table, written[f"{table.name}.csv"], report.lang) for table in found
    ]
    return {
        **written,
        README: _readme(report, found).encode(),
        DESCRIPTOR: dumps(_descriptor(report, resources)),
    }


def _descriptor(report: "Report", resources: list[Json]) -> Json:
    assessment, plan = report.assessment, report.assessment.book.plan
    header: dict[str, Json] = {
        "profile": "tabular-data-package",
        "name": plan.plan.id,
        "title": plan.plan.title.pick(report.lang),
        "description": PACKAGE["description"].in_(
            report.lang, year=assessment.year, day=assessment.as_of
        ),
        "year": assessment.year,
        "as_of": assessment.as_of.isoformat(),
        "method": assessment.method,
    }
    if report.origin is not None:
        header["created"] = stamp(report.origin.made)
        header["files"] = {
            "plan.toml": report.origin.plan_sha256,
            "actuals.toml": report.origin.actuals_sha256,
        }
    if plan.plan.licence is not None:
        header["licenses"] = [_licence(plan.plan.licence)]
    sources = _sources(plan)
    return header | ({"sources": sources} if sources else {}) | {"resources": resources}


def _licence(licence: str) -> Json:
    """Name a licence: by its address, or by its short name (``CC-BY-4.0``)."""
    return {"path" if licence.startswith(("https://", "http://")) else "name": licence}


def _sources(plan: Plan) -> list[Json]:
    return [
        {"title": one.title} | ({"path": one.url} if _is_address(one.url) else {})
        for one in plan.source
    ]


def _is_address(url: str | None) -> bool:
    return url is not None and url.startswith(("https://", "http://"))


def _resource(table: TypedTable, data: bytes, lang: Lang) -> Json:
    schema: dict[str, Json] = {
        "fields": [_field(table, name, lang) for name in table.records.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.links:
        schema["foreignKeys"] = [
            {
                "fields": [column],
                "reference": {"resource": "" if other == table.name else other, "fields": ["key"]},
            }
            for column, other in table.links.items()
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": PACKAGE[f"table-{table.name}"].in_(lang),
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
        "schema": schema,
    }


def _field(table: TypedTable, name: str, lang: Lang) -> Json:
    described: dict[str, Json] = {
        "name": name,
        "type": table.type_of(name),
        "title": COLUMNS[name].in_(lang),
    }
    if name in MEANINGS:
        described["description"] = MEANINGS[name].in_(lang)
    if name in table.key:
        described["constraints"] = {"required": True}
    return described


def _readme(report: "Report", found: tuple[TypedTable, ...]) -> str:
    lang, assessment = report.lang, report.assessment
    header = assessment.book.plan.plan
    rows: Mapping[str, int] = {table.name: len(table.records.rows) for table in found}
    listed = [
        f"- `{name}.csv`: {PACKAGE[f'table-{name}'].in_(lang)} ({count})"
        for name, count in rows.items()
    ]
    licence = (
        PACKAGE["no-licence"].in_(lang)
        if header.licence is None
        else PACKAGE["licence"].in_(lang, licence=escaped(header.licence))
    )
    paragraphs = [
        f"# {escaped(header.title.pick(lang))}",
        PACKAGE["description"].in_(lang, year=assessment.year, day=assessment.as_of),
        PACKAGE["judged"].in_(lang, method=assessment.method),
        "\n".join(listed),
        PACKAGE["reading"].in_(lang),
        licence,
    ]
    return "\n\n".join(paragraphs) + "\n"
