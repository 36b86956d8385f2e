"""Finding the words of a refusal, whichever part of the program refused."""

from jinan_plan.messages import Message
from jinan_plan.messages.faults import FAULTS
from jinan_plan.messages.imports import IMPORTS
from jinan_plan.messages.intake import INTAKE
from jinan_plan.messages.refusals import REFUSALS


def refusal_words(code: str) -> tuple[Message, Message | None]:
    """Give what is wrong and what to do; typed values say both in one sentence.

    Raises:
        KeyError: The code is in no catalogue, which is a mistake in the program.
    """
    if code in INTAKE:
        return INTAKE[code], None
    if code in IMPORTS:
        return IMPORTS[code], None
    found = REFUSALS[code] if code in REFUSALS else FAULTS[code]
    return found.message, found.remedy
