"""The methods by name, imported on use (docs/methods.md, section 0)."""

from functools import cache
from importlib import import_module

from jinan_plan.assess.case import Method

METHODS: dict[str, str] = {
    "pace": "jinan_plan.assess.methods.pace:judge",
    "eurostat": "jinan_plan.assess.methods.eurostat:judge",
    "opensdg": "jinan_plan.assess.methods.opensdg:judge",
    "unsd": "jinan_plan.assess.methods.unsd:judge",
    "escap": "jinan_plan.assess.methods.escap:judge",
    "destatis": "jinan_plan.assess.methods.destatis:judge",
    "sdsn": "jinan_plan.assess.methods.sdsn:judge",
}
"""Name of a method and where its function is.

Distances measured against other places are none of them (docs/methods.md, section 7.2).
"""


@cache
def method_of(name: str) -> Method:
    """Give a method by its name.

    Raises:
        KeyError: There is no method of that name.
    """
    module, function = METHODS[name].split(":")
    method: Method = getattr(import_module(module), function)
    return method


def second_to(name: str) -> str:
    """Give the method whose opinion is printed beside another's (docs/methods.md, section 12)."""
    return "pace" if name == "eurostat" else "eurostat"
