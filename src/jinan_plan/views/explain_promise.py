"""The promise behind a verdict: as worded, as understood, from where, by which path."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from jinan_plan import figures
from jinan_plan.assess.account import Account, OtherVersion
from jinan_plan.assess.figure import last_digit_unit
from jinan_plan.assess.rows import PlanAssessment, TargetInForce
from jinan_plan.lang import Lang
from jinan_plan.messages.explaining import EXPLAINING
from jinan_plan.messages.screens import SCREENS
from jinan_plan.model.target import Comparator, Target
from jinan_plan.views import wording
from jinan_plan.views.document import Facts, Line
from jinan_plan.views.explain_numbers import Wording
from jinan_plan.views.reported import cited

_BOUNDS = {
    Comparator.AT_LEAST: "at_least",
    Comparator.ABOVE: "above",
    Comparator.AT_MOST: "at_most",
    Comparator.BELOW: "below",
    Comparator.ABOUT: "about",
    Comparator.CLASS: "class",
    Comparator.BAND: "between",
}
_FRAMES = {"growth", "change", "fall", "rise", "cum_sum", "each_year"}


def promise(assessment: PlanAssessment, account: Account, lang: Lang) -> Iterator[Facts]:
    """Lay out what was promised, and which version of it is judged."""
    pairs = [
        (EXPLAINING[label].in_(lang), Line.of(text))
        for label, text in _Promise(assessment, account, lang).facts()
        if text
    ]
    seen = ""
    shown: list[tuple[str, Line]] = []
    for label, line in pairs:
        shown.append(("" if label == seen else label, line))
        seen = label
    yield Facts(tuple(shown))


class _Promise:
    def __init__(self, assessment: PlanAssessment, account: Account, lang: Lang) -> None:
        self.book = assessment.book
        self.account = account
        self.row = account.row
        self.lang = lang
        self.numbers = Wording(account.row.indicator, lang)

    def say(self, code: str, **params: object) -> str:
        return EXPLAINING[code].in_(self.lang, **params)

    def facts(self) -> Iterator[tuple[str, str]]:
        target = self.row.target
        if target is not None and target.stated:
            yield "wording", self.cited(wording.quoted(target.stated), target.source)
        elif target is not None and target.source:
            yield "wording", self.cited("", target.source)
        yield "understood", self.understood()
        yield from self.start()
        yield "path", self.path()
        yield from self.versions()
        if target is not None and self.row.indicator.kind not in {"milestone", "directional"}:
            yield "weight", self.weight(target)

    def weight(self, target: TargetInForce) -> str:
        """Say what the end will ask for: a bound is kept or missed, "about" has its own slack."""
        name = "binding" if self.row.indicator.binding else "expected"
        if self.is_bound():
            return self.say(f"weight-{name}-bound")
        about = target.comparator is Comparator.ABOUT
        return self.say(f"weight-{name}-about" if about else f"weight-{name}")

    def is_bound(self) -> bool:
        """Say whether there is no way to go, only something to keep to."""
        case = self.account.case
        if case is None:
            return self.row.indicator.kind == "each_year"
        return case.constant or (case.kind == "cum_sum" and case.direction == -1)

    def cited(self, text: str, sources: tuple[str, ...]) -> str:
        source = cited(sources, self.book, self.lang)
        if not source:
            return text
        return SCREENS["cited"].in_(self.lang, text=text, source=source) if text else source

    def understood(self) -> str:
        target = self.row.target
        plan = self.book.plan.plan
        if target is None:
            return self.say("frame-none")
        promised = self.account.promise
        if isinstance(target.value, date):
            undated = promised is not None and promised.undated
            return self.say("frame-undated" if undated else "frame-milestone", day=target.value)
        if isinstance(target.value, str):
            return self.say(f"frame-{target.value}")
        if promised is not None and promised.faster_than is not None:
            return self.relative(promised)
        kind = self.row.indicator.kind
        name = target.change or ("change" if kind == "cum_change" else kind)
        frame = name if name in _FRAMES else "level"
        base = self.row.baseline.year if self.row.baseline else plan.baseline_year
        said = self.say(
            f"frame-{frame}", bound=self.bound(), year=target.year, start=plan.start, base=base
        )
        return " ".join(part for part in (said, self.derived(promised)) if part)

    def bound(self) -> str:
        target = self.row.target
        if target is None:
            return ""
        match target.value:
            case Decimal():
                bare = figures.grouped(target.value)
                unit = bare + "%" if self.row.indicator.kind in {"growth", "cum_change"} else None
                value = unit or self.numbers.with_unit(bare)
            case (Decimal(), Decimal()):
                bare = wording.goal(target.comparator, target.value, self.lang)
                value = self.numbers.with_unit(bare)
            case _:
                return ""
        near = target.comparator is Comparator.ABOUT and not self.has_way()
        name = "about-near" if near else _BOUNDS[target.comparator]
        return self.say(f"bound-{name}", value=value, bare=bare)

    def has_way(self) -> bool:
        """Say whether the end will be measured by a share of the way from a baseline."""
        case = self.account.case
        if case is None or case.constant:
            return False
        counted = case.kind in {"growth", "cum_change", "cum_sum"}
        return counted or (case.base is not None and not case.base_substituted)

    def derived(self, promised: Target | None) -> str:
        base = self.row.baseline
        if promised is None or base is None or promised.wording not in {"times", "plus"}:
            return ""
        number = figures.grouped(promised.number or Decimal(0))
        return self.say(
            f"from-{promised.wording}", base=self.numbers.value(base.value), number=number
        )

    def relative(self, promised: Target) -> str:
        other = self.book.plan.indicators.get(promised.faster_than or "")
        name = promised.faster_than if other is None else other.name.pick(self.lang)
        if promised.margin is None:
            return self.say("frame-faster", name=name)
        return self.say("frame-relative", name=name, bound=figures.grouped(promised.margin))

    def start(self) -> Iterator[tuple[str, str]]:
        base, case = self.row.baseline, self.account.case
        kind = self.row.indicator.kind
        if kind == "milestone" or self.row.target is None:
            return
        if kind == "cum_sum":
            yield "starting", self.say("start-zero")
            return
        if kind in {"growth", "cum_change"} and case is not None and not case.constant:
            yield "starting", self.say("start-index", year=case.base_year)
        if base is None:
            yield from self.without_baseline()
            return
        unit = wording.unit(self.row.indicator)
        value = wording.reported(base, self.row.indicator, self.lang, unit)
        if kind in {"growth", "cum_change"} and self.row.indicator.actuals != "level":
            return
        text = self.say("start-value", year=base.year, value=value)
        yield "starting", self.cited(text, base.source)
        if base.qualifier == "class":
            high = base.value + last_digit_unit(base.value)
            numbers = {"low": figures.grouped(base.value), "high": figures.grouped(high)}
            yield "starting", self.say("start-inexact", figure=value, **numbers)
        planned = self.account.planned
        if planned is not None and "rebased" in self.row.assessment.flags:
            was = self.numbers.value(planned.value)
            yield "starting", self.say("start-revised", planned=was)

    def without_baseline(self) -> Iterator[tuple[str, str]]:
        case = self.account.case
        kind = self.row.indicator.kind
        substituted = case is not None and case.base_substituted and kind != "each_year"
        if substituted and case is not None and case.base is not None:
            value = self.numbers.value(case.base.value)
            yield "starting", self.say("start-substituted", year=case.base.year, value=value)
        elif kind in {"level", "share"}:
            yield "starting", self.say("start-none")

    def path(self) -> str:
        case = self.account.case
        if case is None or case.constant or case.comparator is Comparator.TREND:
            return ""
        if case.base is None or case.kind == "cum_sum":
            return ""
        if self.row.indicator.waypoints:
            points = [
                self.say("path-waypoint", year=year, value=self.numbers.value(value))
                for year, value in sorted(self.row.indicator.waypoints.items())
            ]
            return self.say("path-waypoints", points=SCREENS["comma"].in_(self.lang).join(points))
        return self.say("path-geometric" if case.geometric else "path-line")

    def versions(self) -> Iterator[tuple[str, str]]:
        others = self.account.others
        if self.row.target is None or self.row.indicator.kind == "milestone":
            return
        if not others:
            yield "version", self.say("version-only")
            return
        since = self.account.since
        first = self.say("version-first") if since is None else self.say("version-since", day=since)
        yield "version", first
        for other in others:
            yield "other-version", self.other(other)

    def other(self, other: OtherVersion) -> str:
        target = self.numbers.with_unit(wording.aim_of(self.row, other.target, self.lang))
        if other.target.stated:
            target = f"{target} {wording.quoted(other.target.stated)}"
        if other.baseline is not None:
            base = self.numbers.value(other.baseline)
            target = self.say("version-base", target=target, base=base)
        if other.later or other.until is None:
            return self.say("version-later", target=target)
        return self.say("version-earlier", target=target, day=other.until, reason=other.reason)
