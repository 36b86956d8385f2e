"""How a step is told: under which label, in which sentence, by which formula.

Formulas are spelled alike in both languages; ``ln`` is the natural logarithm.
"""

from msgspec import Struct

from jinan_plan.messages import Message


class Told(Struct, frozen=True):
    """A step: which label it stands under, the sentence, and the formula where there is one."""

    label: str
    words: Message
    formula: str = ""
