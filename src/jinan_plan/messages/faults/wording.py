"""The shape of what is said about a finding."""

from msgspec import Struct

from jinan_plan.messages import Message


class FaultMessage(Struct, frozen=True):
    """What is wrong, and what to do about it."""

    message: Message
    remedy: Message


def fault(zh: str, en: str, *, do_zh: str, do_en: str) -> FaultMessage:
    """Word a finding: what was found in both languages, then what to do in both."""
    return FaultMessage(Message(zh, en), Message(do_zh, do_en))
