"""Figures set as a printer would, for pages and drawings."""

import re

_MINUS = re.compile(r"(?<![\w.-])-(?=[\d.])")


def figured(text: str) -> str:
    """Write each sign of comparison as one sign, and a minus as a minus."""
    return _MINUS.sub("−", text.replace(">=", "≥").replace("<=", "≤"))
