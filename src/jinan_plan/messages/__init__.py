"""Every sentence in both languages, by code; data only, a module per kind of sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinan_plan.lang import Lang


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence in both languages, with the same placeholders in each."""

    zh: str
    en: str

    def in_(self, lang: Lang, **params: object) -> str:
        """Write the sentence in a language, with what it mentions."""
        return (self.zh if lang is Lang.ZH else self.en).format(**params)


Catalogue = Mapping[str, Message]
