"""The journal as JSON: every entry with its line in the file."""

from collections.abc import Mapping

from jinan_plan.export.structured import SCHEMA_VERSION, Json, dumps, field_json
from jinan_plan.model.book import Book


def journal_json(book: Book, key: str | None, places: Mapping[int, int]) -> bytes:
    """Write the journal's entries, newest first, with their lines in the file."""
    entries: list[Json] = []
    for each in reversed(book.journal.of(key)):
        fields = each.actual.model_dump(by_alias=True, exclude_none=True)
        entry: dict[str, Json] = {"line": places.get(each.position)}
        entries.append(entry | {name: field_json(value) for name, value in fields.items()})
    return dumps({"schema_version": SCHEMA_VERSION, "entries": entries})
