"""What every finding and refusal says, and what to do about it, by code."""

from collections.abc import Mapping

from jinan_plan.messages import Message
from jinan_plan.messages.faults.journal import JOURNAL
from jinan_plan.messages.faults.plan import PLAN
from jinan_plan.messages.faults.refusals import REFUSALS
from jinan_plan.messages.faults.text import TEXT
from jinan_plan.messages.faults.values import VALUES
from jinan_plan.messages.faults.wording import FaultMessage

FAULTS: Mapping[str, FaultMessage] = {**TEXT, **VALUES, **PLAN, **JOURNAL, **REFUSALS}
"""Every code the program can raise, and nothing else."""

FAULT_WORDS: Mapping[str, Message] = {
    "error": Message("错误", "error"),
    "warning": Message("疑点", "warning"),
    "remedy": Message("改法：", "remedy: "),
    "did-you-mean": Message("是否想写“{suggestion}”？", 'Did you mean "{suggestion}"? '),
}
"""The words around a finding."""

__all__ = ["FAULTS", "FAULT_WORDS", "FaultMessage"]
