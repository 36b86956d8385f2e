"""How a verdict looks beyond its word: a sign and a tone, so that colour is never alone."""

from jinan_plan.assess.case import Judgement
from jinan_plan.lang import Lang
from jinan_plan.messages.verdicts import FLAGS, REASONS, VERDICTS, verdict_words
from jinan_plan.model.plan import Evaluation
from jinan_plan.views.table import Tone

_GOOD = ("✓", Tone.GOOD)
_AHEAD = ("▴", Tone.GOOD)
_STEADY = ("▸", Tone.GOOD)
_SLOW = ("▾", Tone.DOUBT)
_BAD = ("✗", Tone.BAD)
_OPEN = ("-", Tone.MUTED)
_UNKNOWN = ("?", Tone.MUTED)

SIGNS: dict[str, tuple[str, Tone]] = {
    "met": _GOOD,
    "achieved_early": _GOOD,
    "done": _GOOD,
    "maintained": _GOOD,
    "target_met": _GOOD,
    "target_achieved": _GOOD,
    "achieved": _GOOD,
    "sun": _GOOD,
    "will_meet": _GOOD,
    "ahead": _AHEAD,
    "improving": _AHEAD,
    "significant_progress": _AHEAD,
    "substantial_progress": _AHEAD,
    "above_plan": _AHEAD,
    "on_track": _STEADY,
    "as_planned": _STEADY,
    "light_cloud": _STEADY,
    "nearly": _SLOW,
    "done_late": _SLOW,
    "maintained_at_risk": _SLOW,
    "below_recovering": _SLOW,
    "behind": _SLOW,
    "moderate_progress": _SLOW,
    "moderately_improving": _SLOW,
    "needs_acceleration": _SLOW,
    "accelerate": _SLOW,
    "slow_progress": _SLOW,
    "improving_dip": _SLOW,
    "turning": _SLOW,
    "cloud": _SLOW,
    "below_plan": _SLOW,
    "due_this_year": _SLOW,
    "far_behind": _BAD,
    "reversing": _BAD,
    "missed": _BAD,
    "overdue": _BAD,
    "below_worsening": _BAD,
    "worsening": _BAD,
    "insufficient_progress": _BAD,
    "limited_progress": _BAD,
    "movement_away": _BAD,
    "moderate_movement_away": _BAD,
    "significant_movement_away": _BAD,
    "deterioration": _BAD,
    "stagnation_or_regression": _BAD,
    "regression": _BAD,
    "no_progress": _BAD,
    "stagnating": _BAD,
    "decreasing": _BAD,
    "storm": _BAD,
    "invalid": _BAD,
    "pending": _OPEN,
    "not_started": _OPEN,
    "not_judged": _OPEN,
    "insufficient_data": _UNKNOWN,
    "not_applicable": _UNKNOWN,
    "not_available": _UNKNOWN,
}
"""Sign and tone of every verdict code of docs/methods.md."""

ORDER = tuple(SIGNS)
"""Best first; used to list counts and to sort."""


def sign(verdict: str) -> str:
    """Give the sign of a verdict."""
    return SIGNS.get(verdict, _UNKNOWN)[0]


def tone(verdict: str) -> Tone:
    """Give the tone of a verdict."""
    return SIGNS.get(verdict, _UNKNOWN)[1]


def word(verdict: str, method: str, lang: Lang, kind: str | None = None) -> str:
    """Write a verdict; some methods and milestones have words of their own for a code."""
    return verdict_words(verdict, method, kind).in_(lang)


def official(said: Evaluation, kind: str, lang: Lang) -> str:
    """Write what an official evaluation said: its own words, else ours for its class."""
    if said.words is not None:
        return said.words
    return word(said.class_, "pace", lang, kind) if said.class_ in VERDICTS else said.class_


def remarks(judgement: Judgement, lang: Lang) -> list[str]:
    """Write what there is to know about a judgement: its reason, then its flags."""
    said = [REASONS[judgement.reason].in_(lang)] if judgement.reason else []
    return said + [FLAGS[flag].in_(lang) for flag in judgement.flags]
