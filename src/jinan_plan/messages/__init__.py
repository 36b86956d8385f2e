"""Every sentence in both languages, by code; data only, a module per kind of sentence."""

from collections.abc import Mapping
from string import Formatter

from msgspec import Struct

from jinan_plan.lang import Lang


class _Counting(Formatter):
    """Writes ``{count:column is|columns are}`` by number."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if not bar:
            return format(value, format_spec)
        return one if value == 1 else many


_COUNTING = _Counting()


class Message(Struct, frozen=True):
    """A sentence in both languages, with the same placeholders in each."""

    zh: str
    en: str

    def in_(self, lang: Lang, **params: object) -> str:
        """Write the sentence in a language, with what it mentions.

        ``{count:column|columns}`` in a sentence chooses between one and many.
        """
        text = self.zh if lang is Lang.ZH else self.en
        return _COUNTING.vformat(text, (), params) if "|" in text else text.format(**params)


Catalogue = Mapping[str, Message]
