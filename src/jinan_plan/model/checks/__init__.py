"""What must hold of a plan and its journal beyond their types: small rules, each by name."""

from collections.abc import Callable, Iterable

from jinan_plan.diagnostics import Diagnostic
from jinan_plan.model.book import Book
from jinan_plan.model.checks import doubts, entries, goals, names, spans

Rule = Callable[[Book], Iterable[Diagnostic]]

RULES: tuple[Rule, ...] = (*names.RULES, *spans.RULES, *goals.RULES, *entries.RULES, *doubts.RULES)
"""Every rule; a new one is a function in its module and a name in that module's tuple."""


def check(book: Book) -> tuple[Diagnostic, ...]:
    """Give every fault and doubt of a book that is sound in its types."""
    return tuple(finding for rule in RULES for finding in rule(book))
