"""How a step is told: under which label, in which sentence, by which formula.

Formulas are spelled alike in both languages; ``ln`` is the natural logarithm.
"""

from dataclasses import dataclass

from jinan_plan.messages import Message


@dataclass(frozen=True, slots=True)
class Told:
    """A step: which label it stands under, the sentence, and the formula where there is one."""

    label: str
    words: Message
    formula: str = ""
