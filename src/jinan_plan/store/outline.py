"""Where the entries of a long journal begin, where that can be told at a glance."""

import re
from collections.abc import Sequence
from itertools import accumulate

_HEADER = "\n[[actual]]\n"
_LONG_TEXTS = ('"""', "'''")
"""Signs of texts of several lines, one of which may look like a header."""

_SET_IN = re.compile(r"\n[ \t]+\[")


def header_starts(text: str) -> Sequence[int]:
    """Give where each line stands that is ``[[actual]]`` and no more, as offsets.

    None where another line begins with a bracket, for that may be a header too.
    """
    if text.startswith(("[", " ", "\t")) or text.count("\n[") != text.count(_HEADER):
        return ()
    if any(sign in text for sign in ("\n ", "\n\t")) and _SET_IN.search(text):
        return ()
    *before, _ = map(len, text.split(_HEADER))
    ends = accumulate(length + len(_HEADER) for length in before)
    return [end - len(_HEADER) + 1 for end in ends]


def entry_starts(text: str) -> Sequence[int]:
    """Give where each entry's header stands in a text that parses, as offsets.

    A line that is ``[[actual]]`` and no more is a header wherever no text runs over several
    lines, for within a list it would be no value. If no other line begins with a bracket, there
    are no other tables either.

    Returns:
        The offsets in file order; none where only reading key by key can tell.
    """
    return () if any(sign in text for sign in _LONG_TEXTS) else header_starts(text)
