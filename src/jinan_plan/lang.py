"""The two languages of every sentence, and how one of them is chosen."""

import locale
from collections.abc import Mapping
from enum import StrEnum


class Lang(StrEnum):
    """A language a screen can be written in."""

    ZH = "zh"
    EN = "en"


def choose(asked: str | None, environment: Mapping[str, str]) -> Lang:
    """Choose the language: what was asked for, else PLAN_LANG, else the locale, else English.

    An unknown word is passed over rather than refused, so that a help text can still be
    printed; the option itself refuses it with a message.
    """
    for word in (asked, environment.get("PLAN_LANG")):
        if word and word.lower() in {Lang.ZH, Lang.EN}:
            return Lang(word.lower())
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return Lang.ZH if value.lower().startswith("zh") else Lang.EN
    system = locale.getlocale()[0] or ""
    return Lang.ZH if system.lower().startswith(("zh", "chinese")) else Lang.EN
