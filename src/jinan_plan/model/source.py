"""Where figures come from."""

from datetime import date

from jinan_plan.model.values import Grade, Key, Strict, Text


class Source(Strict):
    """A publication, cited by publisher, title and date, with how close it is to the office."""

    key: Key
    title: Text
    publisher: Text | None = None
    published: date | None = None
    url: Text | None = None
    grade: Grade = "press"
