"""Finding the words of a refusal, whichever part of the program refused."""

from jinan_plan.messages import Message
from jinan_plan.messages.faults import FAULTS
from jinan_plan.messages.imports import IMPORTS
from jinan_plan.messages.intake import INTAKE
from jinan_plan.messages.refusals import REFUSALS


def refusal_words(code: str) -> tuple[Message, Message | None]:
    """Give what is wrong and what to do; for typed values and tables one sentence says both.

    Raises:
        KeyError: The code is in no catalogue, which is a mistake in the program.
    """
    if whole := INTAKE.get(code) or IMPORTS.get(code):
        return whole, None
    found = REFUSALS[code] if code in REFUSALS else FAULTS[code]
    return found.message, found.remedy
