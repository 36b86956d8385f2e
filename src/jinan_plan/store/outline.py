"""Where the entries of a long journal begin, where that can be told at a glance."""

import re
from collections.abc import Sequence
from itertools import accumulate

HEADER = "[[actual]]\n"
FIRST_LINES = f"\n{HEADER}year = "
"""How an entry begins where ``record`` wrote it."""

_LONG_TEXTS = ('"""', "'''")
"""Signs of texts of several lines, one of which may look like a header."""

_SET_IN = re.compile(r"\n[ \t]+\[")


def recorded_starts(text: str) -> Sequence[int]:
    """Give where each entry's header stands that is followed by its year, as offsets."""
    return _places(text, FIRST_LINES)


def entry_starts(text: str) -> Sequence[int]:
    """Give where each entry's header stands in a text that parses, as offsets.

    A line that is ``[[actual]]`` and no more is a header wherever no text runs over several
    lines, for within a list it would be no value. If no other line begins with a bracket, there
    are no other tables either.

    Returns:
        The offsets in file order; none where only reading key by key can tell.
    """
    if text.startswith(("[", " ", "\t")) or text.count("\n[") != text.count("\n" + HEADER):
        return ()
    if any(sign in text for sign in ("\n ", "\n\t")) and _SET_IN.search(text):
        return ()
    return () if any(sign in text for sign in _LONG_TEXTS) else _places(text, "\n" + HEADER)


def _places(text: str, header: str) -> Sequence[int]:
    """Give where each header stands behind the end of a line, which is part of what is sought."""
    *before, _ = map(len, text.split(header))
    ends = accumulate(length + len(header) for length in before)
    return [end - len(header) + 1 for end in ends]
